/** Commitments: what is said to fulfil one is looked up. */
import * as Effect from "effect/Effect"
import type * as Commitment from "../model/Commitment.ts"
import type { DocumentRef } from "../model/DocumentRef.ts"
import { commitments, filings } from "./Filing.ts"
import { nounService } from "./Noun.ts"

export const Commitments = nounService<Commitment.Commitment, Commitment.Context>({
  filing: commitments,
  context: (act, { before, said }) =>
    Effect.gen(function* () {
      const unknownFulfilments: Array<string> = []
      for (const { id, kind } of (said?.["fulfilledBy"] ?? []) as ReadonlyArray<DocumentRef>) {
        const filing = filings.get(kind)
        const found = filing === undefined ? undefined : yield* act.relyOn(filing, id)
        if (found === undefined) unknownFulfilments.push(id)
      }
      const successor = said?.["supersededBy"]
      const isAnother = typeof successor === "string" && successor !== before?.id
      return {
        unknownFulfilments,
        successorKnown: isAnother && (yield* act.relyOn(commitments, successor)) !== undefined
      }
    })
})
