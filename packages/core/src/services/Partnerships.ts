/** Partnerships: whether there is an agreement in force or a joint activity held is looked up, never claimed. */
import * as Effect from "effect/Effect"
import type * as Partnership from "../model/Partnership.ts"
import { activities, agreements, partnerships } from "./Filing.ts"
import { nounService } from "./Noun.ts"

export const Partnerships = nounService<Partnership.Partnership, Partnership.Context>({
  filing: partnerships,
  context: (act, { before }) =>
    Effect.gen(function* () {
      if (before === undefined) return { agreementInForce: false, activityHeld: false }
      const partnership = before.id
      const signed = yield* act.all(agreements, { partnership })
      const joint = yield* act.all(activities, { partnership })
      return {
        agreementInForce: signed.some(({ status }) => status === "inForce"),
        activityHeld: joint.some(({ status }) => status === "held" || status === "reported")
      }
    })
})
