/**
 * What a commit id stands for: one command of one actor.
 *
 * A caller may draw the id itself and send it again when it does not know what became of the first try. That the second is
 * the same command can't be read from what is stored, which may have been decided anew; so the commit carries a mark of the
 * command. It lies in the salt of its first entry: nobody can guess the command from it once an erasure has emptied that.
 */
import * as Effect from "effect/Effect"
import { StoreFailure } from "../values/Failure.ts"
import { fingerprint, sha256 } from "../values/Fingerprint.ts"
import { ask, type Desk } from "./Desk.ts"

/** The ids that the clock draws; no caller may draw one of them and so keep the clock from its work. */
export const clockCommit = (drawn: string): string => `clock|${drawn}`
export const isClockCommit = (id: string): boolean => id.startsWith("clock|")

/**
 * The mark of a command; `asked` says all of it. The order of members makes no difference.
 *
 * @example
 * markOf("kim", ["party", "save", { id: "a", kind: "organization" }]) === markOf("kim", ["party", "save", { kind: "organization", id: "a" }]) // => true
 * markOf("kim", ["party", "erase", "a"]) === markOf("lee", ["party", "erase", "a"]) // => false
 */
export const markOf = (actor: string, asked: unknown): string => {
  let said: unknown
  try {
    said = JSON.parse(JSON.stringify(asked ?? null))
  } catch {
    // What is not even JSON is refused when it is read, and nothing of it is stored.
    said = null
  }
  return fingerprint([actor, said])
}

/** The salt of a commit's first entry. */
export const salted = (drawn: string, mark: string): string => `${drawn}.${sha256(`${drawn}.${mark}`)}`

/** Whether a salt carries the mark; an emptied one forbids nothing. */
const carries = (salt: string, mark: string): boolean => salt === "" || salt === salted(salt.slice(0, -65), mark)

/**
 * Whether the commit stands. With another command's content it fails as `reused`: answering the one with what the other
 * did would be a silent mistake.
 */
export const stands = (id: string, mark: string | undefined): Effect.Effect<boolean, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const span = yield* ask((driver, signal) => driver.committed(id, signal))
    if (span === undefined) return false
    if (mark === undefined) return true
    const [first] = yield* ask((driver, signal) => driver.journal({ after: span.first - 1, limit: 1 }, signal))
    if (first === undefined || carries(first.salt, mark)) return true
    return yield* new StoreFailure({
      reason: "reused",
      detail: `commit ${id} stands for another command; draw a new id for each intent`
    })
  })
