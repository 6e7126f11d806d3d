/** Which parties on record may be the same institution under another name or in another script. Nothing is ever merged by it. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type Candidate, candidates } from "../model/Candidates.ts"
import type { Party } from "../model/Party.ts"
import { visible } from "../model/Visible.ts"
import type { Actor } from "../values/Actor.ts"
import type { InvalidInput, NotFound, StoreFailure } from "../values/Failure.ts"
import { reader } from "../values/Reader.ts"
import type { Desk } from "./Desk.ts"
import { parties } from "./Filing.ts"
import { getVisible } from "./Seen.ts"
import { everyPage } from "./Stored.ts"

const degree = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 }))
const read = reader(Schema.Struct({ least: Schema.optionalKey(degree) }), "party.candidates")

/**
 * The candidates for a party among all that the actor may see, the likeliest first.
 * @stability evolving
 */
export const partyCandidates = (
  actor: Actor,
  id: string,
  query: unknown = {}
): Effect.Effect<ReadonlyArray<Candidate>, InvalidInput | NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { least } = yield* Effect.fromResult(read(query))
    const party = yield* getVisible(actor, parties, id)
    const known = (yield* everyPage({ kind: parties.kind })).flatMap(
      ({ body }) => visible(actor, parties.kind, body as unknown as Party) ?? []
    )
    return candidates(party, known, least === undefined ? {} : { least })
  })
