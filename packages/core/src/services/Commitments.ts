/** Commitments: what is said to fulfil one is looked up. */
import * as Effect from "effect/Effect"
import type * as Commitment from "../model/Commitment.ts"
import type { DocumentRef } from "../model/DocumentRef.ts"
import { commitments } from "./Filing.ts"
import { nounService } from "./Noun.ts"
import { isThere } from "./Subjects.ts"

/** @stability evolving */
export const Commitments = nounService<Commitment.Commitment, Commitment.Context>({
  filing: commitments,
  context: (act, { before, said }) =>
    Effect.gen(function* () {
      const unknownFulfilments: Array<string> = []
      for (const done of (said?.["fulfilledBy"] ?? []) as ReadonlyArray<DocumentRef>)
        if (!(yield* isThere(act, done))) unknownFulfilments.push(done.id)
      const successor = said?.["supersededBy"]
      const isAnother = typeof successor === "string" && successor !== before?.id
      return {
        unknownFulfilments,
        successorKnown: isAnother && (yield* isThere(act, { kind: commitments.kind, id: successor }))
      }
    })
})
