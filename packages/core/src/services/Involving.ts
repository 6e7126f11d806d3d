/** Where a person takes part: through these nominations and enrolments others may see something of the person. */
import * as Effect from "effect/Effect"
import type { StoreFailure } from "../values/Failure.ts"
import type { Desk } from "./Desk.ts"
import { enrolments, nominations } from "./Filing.ts"
import { everyPage } from "./Stored.ts"

export const involving = (person: string): Effect.Effect<ReadonlyArray<object>, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const nominated = yield* everyPage({ kind: nominations.kind, anyOf: [{ nominee: person }] })
    const enrolled = yield* everyPage({ kind: enrolments.kind, anyOf: [{ trainee: person }] })
    return [...nominated, ...enrolled].map(({ body }) => body as object)
  })
