/** The documents that an edition requires of a person and that nobody has put on file. */
import * as Effect from "effect/Effect"
import type { Edition } from "../model/Edition.ts"
import type { StoreFailure } from "../values/Failure.ts"
import type { Act } from "./Act.ts"
import type { Desk } from "./Desk.ts"
import { documents } from "./Filing.ts"

export const missingDocuments = (
  act: Act,
  edition: Edition | undefined,
  person: string
): Effect.Effect<ReadonlyArray<string>, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const required = edition?.requiredDocuments ?? []
    if (required.length === 0) return []
    const onFile = yield* act.all(documents, { person })
    return required.filter((kind) => !onFile.some((document) => document.kind === kind))
  })
