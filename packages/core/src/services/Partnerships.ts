/** Partnerships: whether there is an agreement in force or a joint activity held is looked up, never claimed. */
import * as Effect from "effect/Effect"
import type { AnyActivity } from "../model/AnyActivity.ts"
import type * as Partnership from "../model/Partnership.ts"
import { standingOfActivity } from "../model/Standing.ts"
import { activities, agreements, partnerships } from "./Filing.ts"
import { nounService } from "./Noun.ts"

/** Something was held together: a visit that is over, a working group at work, a donation received. */
const isHeld = (activity: AnyActivity): boolean =>
  activity.status !== "inProgress" && standingOfActivity(activity) === "tookPlace"

/** @stability evolving */
export const Partnerships = nounService<Partnership.Partnership, Partnership.Context>({
  filing: partnerships,
  context: (act, { before, transition }) =>
    Effect.gen(function* () {
      if (before === undefined) return { agreementInForce: false, activityHeld: false }
      const partnership = before.id
      const signed = (yield* act.all(agreements, { partnership })).find(({ status }) => status === "inForce")
      const joint = (yield* act.all(activities, { partnership })).find(isHeld)
      // What it becomes active on is still so when that is committed.
      if (transition === "Activate" && signed !== undefined) yield* act.relyOn(agreements, signed.id)
      else if (transition === "Activate" && joint !== undefined) yield* act.relyOn(activities, joint.id)
      return { agreementInForce: signed !== undefined, activityHeld: joint !== undefined }
    })
})
