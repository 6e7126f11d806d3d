/** What the methods of the door are given: read before anything is asked of a service, so that nothing ever just throws. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Signal } from "../ports/Signal.ts"
import type { ActOptions } from "../services/Act.ts"
import { isClockCommit } from "../services/CommitId.ts"
import type { Said } from "../services/Noun.ts"
import { InvalidInput } from "../values/Failure.ts"
import { isId } from "../values/Ids.ts"
import { reader } from "../values/Reader.ts"
import { whatIsNoData } from "../values/Shape.ts"

/** How a method was asked for, as it was read. */
export interface Options extends ActOptions {
  readonly signal?: Signal
}

export const aSignal = Schema.declare(
  (given: unknown): given is Signal =>
    typeof given === "object" && given !== null && "aborted" in given && "addEventListener" in given,
  { expected: "an AbortSignal" }
)
const reading = { signal: Schema.optionalKey(aSignal) }
const acting = {
  ...reading,
  commit: Schema.optionalKey(
    Schema.String.check(
      Schema.makeFilter(
        (id) => (isId(id) && !isClockCommit(id)) || "Expected an id that was drawn for this command alone"
      )
    )
  ),
  expected: Schema.optionalKey(Schema.Natural)
}
const readActing = reader(Schema.Struct(acting), "the options")
const readReading = reader(Schema.Struct(reading), "the options")

/** The options of a method that changes something, or of one that only reads. */
export const optionsOf = (of: "acting" | "reading", given: unknown): Result.Result<Options, InvalidInput> =>
  (of === "acting" ? readActing : readReading)(given ?? {})

const anId = Schema.String.check(
  Schema.makeFilter((id) => isId(id) || "Expected an id of 1 to 200 characters without control characters")
)
const readId = reader(anId, "the id")
const readNamed = reader(Schema.Struct({ id: anId }), "the command")

/** The id that a method is given by itself. */
export const idOf = (given: unknown): Effect.Effect<string, InvalidInput> => Effect.fromResult(readId(given))

/** What a command says, read once; undefined for what is no object, and for one that throws when it is looked at. */
const membersOf = (given: unknown): Said | undefined => {
  try {
    return typeof given === "object" && given !== null && !Array.isArray(given) && whatIsNoData(given).length === 0
      ? { ...given }
      : undefined
  } catch {
    return undefined
  }
}

/**
 * A command and the id it names apart; a command that brings a document into being may leave that to be drawn. What else
 * it says is read by the life cycle.
 */
export const commandOf = (
  what: string,
  given: unknown,
  isNew: boolean
): Effect.Effect<{ readonly id?: string; readonly said: Said }, InvalidInput> =>
  Effect.gen(function* () {
    const members = membersOf(given)
    if (members === undefined)
      return yield* new InvalidInput({ what, problems: [{ path: "", expected: "Expected object" }] })
    const { id, ...said } = members
    if (id === undefined && isNew && !Object.hasOwn(members, "id")) return { said }
    const named = readNamed(Object.hasOwn(members, "id") ? { id } : {})
    if (Result.isFailure(named)) return yield* new InvalidInput({ what, problems: named.failure.problems })
    return { id: named.success.id, said }
  })
