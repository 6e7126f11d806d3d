/**
 * An act: what one command does to the record, all of it or nothing.
 *
 * It reads documents, writes the next version of some with the entries that say why, and relies on others staying as they
 * were; then everything is committed at once. If somebody was faster it is decided again on what is there now, up to five
 * times; a command that names the version it was decided on is not decided again.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Semaphore from "effect/Semaphore"
import { visible } from "../model/Visible.ts"
import type { Ref } from "../ports/Store.ts"
import type { Actor } from "../values/Actor.ts"
import { Stale, type StoreFailure } from "../values/Failure.ts"
import { isId } from "../values/Ids.ts"
import { type Act, begin } from "./Attempt.ts"
import { type Asked, recordingDenial } from "./AuditRecording.ts"
import { markOf, stands } from "./CommitId.ts"
import { ask, Desk, type Moment } from "./Desk.ts"

export type { Act, Happening } from "./Attempt.ts"

/**
 * How a caller wants an act to be committed.
 * @stability evolving
 */
export interface ActOptions {
  /**
   * Drawn by the caller for one intent: sent again after an unknown outcome, it is carried out once. It stands for this
   * command of this actor; with another one it is refused as `reused`.
   */
  readonly commit?: string
  /** The version it was decided on; if the document is at another, the act is refused. */
  readonly expected?: number
}

/**
 * A command: what it does, and what is answered once it is done, read from what is stored then.
 * @stability evolving
 */
export interface Deed<A, E> {
  /** All that was asked, as plain data: what a commit id stands for. */
  readonly asked: unknown
  /** The document whose version a caller may expect. */
  readonly about: Ref
  /** Whose act it is, where an office records that of somebody else: for the record of a refusal. */
  readonly onBehalfOf?: Asked["onBehalfOf"]
  readonly run: (act: Act) => Effect.Effect<void, E, Desk>
  readonly answer: Effect.Effect<A, StoreFailure, Desk>
  /** Is told what is about to be answered where nothing was written now: then it is a read like any other. */
  readonly shows?: (answer: A) => Effect.Effect<void, StoreFailure, Desk>
}

/** What became of a deed. */
export interface Done<A> {
  readonly answer: A
  /** Done now; false if it had been done before, under the same commit id. */
  readonly isNew: boolean
}

const attempts = 5

const nothing = Effect.succeed({ document: undefined, version: 0 })
const isSeen = (actor: Actor, { kind }: Ref, document: unknown): boolean =>
  typeof document === "object" && document !== null && visible(actor, kind, document) !== undefined

/**
 * Carries out a deed: decides, commits, and decides again if somebody was faster.
 * @stability evolving
 */
export const perform = <A, E>(
  actor: Actor,
  deed: Deed<A, E>,
  options: ActOptions = {},
  moment?: Moment
): Effect.Effect<A, E | Stale | StoreFailure, Desk> =>
  Effect.map(performOnce(actor, deed, options, moment), ({ answer }) => answer)

/** The same, and says whether it was this time that it was done. What was refused leaves a record of the attempt. */
export const performOnce = <A, E>(
  actor: Actor,
  deed: Deed<A, E>,
  options: ActOptions = {},
  moment?: Moment
): Effect.Effect<Done<A>, E | Stale | StoreFailure, Desk> =>
  recordingDenial(actor, askedBy(deed), decided(actor, deed, options, moment))

/** A name that a program gave; what a person may have typed has no place in a record. */
const isWord = (given: unknown): boolean => typeof given === "string" && /^[a-z][a-z0-9/-]{0,99}$/i.test(given)

/** The first words of what was asked say of what kind of document, and what for. */
const askedBy = ({
  about,
  asked,
  onBehalfOf
}: Pick<Deed<unknown, unknown>, "about" | "asked" | "onBehalfOf">): Asked => ({
  actions: [(Array.isArray(asked) ? asked.slice(0, 2) : []).filter(isWord).join(".")],
  documents: [about],
  // It is told before what was said is read, where somebody was faster: then it may be anything.
  ...(onBehalfOf === undefined ? {} : { onBehalfOf: onBehalfOf.filter(({ party, role }) => isId(party) && isId(role)) })
})

const decided = <A, E>(
  actor: Actor,
  { about, answer, asked, run, shows = () => Effect.void }: Deed<A, E>,
  { commit, expected }: ActOptions,
  moment: Moment | undefined
): Effect.Effect<Done<A>, E | Stale | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { draw, now, turn } = yield* Desk
    const id = commit ?? draw()
    const mark = commit === undefined ? undefined : markOf(actor.id, asked)
    const done = (isNew: boolean, isWritten = isNew) =>
      Effect.map(isWritten ? answer : Effect.tap(answer, shows), (found) => ({ answer: found, isNew }))
    // A deed that was done is not decided again: the table would refuse its own success.
    if (commit !== undefined && (yield* stands(id, mark))) return yield* done(false)
    const attempt = Effect.gen(function* () {
      const { act, moved, open, sealed, unchanged } = begin(actor, moment ?? now())
      const { document, version: found } = yield* expected === undefined ? nothing : open(about)
      const isOther = expected !== undefined && found !== expected
      const stale = () => new Stale({ ...about, expected: expected ?? 0, found })
      // It comes before what the life cycle says, and after who may see it: the version of what is hidden is hidden too.
      if (isOther && isSeen(actor, about, document)) return yield* stale()
      const ran = yield* Effect.result(run(act))
      if (Result.isFailure(ran)) {
        // Sent twice at the same moment, it may have been done by the other meanwhile, and is refused for that.
        if (commit !== undefined && (yield* stands(id, mark))) return { _tag: "Repeated" as const }
        // And a refusal may rest on documents of which each was so, but not all at one moment: then it is decided again.
        return isOther ? yield* Effect.fail(ran.failure) : ((yield* moved()) ?? (yield* Effect.fail(ran.failure)))
      }
      if (isOther) return yield* stale()
      const writes = sealed(draw, mark)
      if (writes === undefined) return undefined
      return yield* ask((driver, signal) => driver.commit({ id, writes, unchanged: unchanged() }, signal)).pipe(
        // After an unknown outcome the store is asked; only if it cannot answer either is the caller told to ask again.
        // "reused" may be this very command, decided anew by another process meanwhile.
        Effect.catchTag("StoreFailure", (failure) =>
          failure.reason !== "unavailable" && failure.reason !== "reused"
            ? Effect.fail(failure)
            : Effect.flatMap(
                Effect.mapError(stands(id, mark), () => failure),
                (isDone) => (isDone ? Effect.succeed({ _tag: "Repeated" as const }) : Effect.fail(failure))
              )
        )
      )
    })
    for (let tries = 1; ; tries++) {
      // Who lost a race takes turns with the others of this process: among themselves they would lose it again and again.
      const outcome = yield* tries === 1 ? attempt : Semaphore.withPermit(turn, attempt)
      if (outcome === undefined || outcome._tag !== "Stale")
        return yield* done(outcome?._tag !== "Repeated", outcome?._tag === "Committed")
      if (expected !== undefined || tries === attempts) {
        const { expected, found, ref } = outcome
        return yield* new Stale({ ...ref, expected, found })
      }
    }
  })

/**
 * Looks at the record as an act would, and changes nothing.
 * @stability evolving
 */
export const observe = <A, E>(actor: Actor, see: (act: Act) => Effect.Effect<A, E, Desk>): Effect.Effect<A, E, Desk> =>
  Effect.flatMap(Desk, ({ now }) => see(begin(actor, now()).act))
