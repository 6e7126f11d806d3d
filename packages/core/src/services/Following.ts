/**
 * Reactions to the journal, each stored together with how far its consumer has come.
 *
 * What a reaction writes and the checkpoint that says so are one commit: a process that is killed leaves both or neither,
 * and of several that follow for one consumer only one can move the checkpoint on, so only its reaction stands. What a
 * reaction does elsewhere, it may do again.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Semaphore from "effect/Semaphore"
import { seal } from "../ports/Chain.ts"
import type { Json, StoredDocument, Write } from "../ports/Store.ts"
import { type InvalidInput, ReactionFailed, StoreFailure } from "../values/Failure.ts"
import { Id } from "../values/Ids.ts"
import { reader } from "../values/Reader.ts"
import { ask, Desk, type DeskShape } from "./Desk.ts"
import { type FeedCommit, head, look, lookFor, pageSize } from "./Feed.ts"
import { type Checkpoint, checkpoints } from "./Filing.ts"
import { type Gathered, gather } from "./Gathering.ts"
import { mayPass, type Pace, paceFields, persist } from "./Pace.ts"
import { everyPage } from "./Stored.ts"

/** @stability evolving */
export interface FollowOptions extends Pace {
  /** Names the checkpoint: whoever follows under the same name goes on where the others have come to. */
  readonly consumer: string
  /** Where a consumer begins that has no checkpoint yet. @default "start" */
  readonly from?: "start" | "now"
}

/** What options of following are read by. */
export const followFields = {
  ...paceFields,
  consumer: Id,
  from: Schema.optionalKey(Schema.Literals(["start", "now"]))
}
const readFollow = reader(Schema.Struct(followFields), "following")

/** What is stored of a checkpoint; version 0 if there is none yet. */
interface Mark extends Pick<StoredDocument, "version"> {
  readonly digest: string | undefined
  readonly position: number
}

const markOf = (found: StoredDocument | undefined): Mark => ({
  version: found?.version ?? 0,
  digest: found?.digest,
  position: (found?.body as Checkpoint | undefined)?.position ?? 0
})

/** The checkpoint moved on. It says by itself what the rest of its commit was a reaction to. */
const moved = ({ draw, now }: DeskShape, consumer: string, { digest, version }: Mark, position: number): Write => {
  const ref = { kind: checkpoints.kind, id: consumer }
  const checkpoint: Checkpoint = { id: consumer, position }
  const body = checkpoint as unknown as Json
  const { at, today } = now()
  const entry = { type: "Reached", data: body, salt: draw(), on: today, at, actor: { id: "follower" } }
  return {
    ...{ ref, expected: version, body, keys: {}, dimensions: {}, measures: {} },
    entries: seal([entry], { document: ref, version: version + 1, previous: digest })
  }
}

/**
 * Reacts to every commit of the journal, in its order, until it is interrupted or the store is closed.
 *
 * All that a reaction does through the services becomes one commit, together with the checkpoint. If somebody was faster,
 * at the checkpoint or at what was read, the reaction is run again on what is there then. A reaction that writes nothing
 * costs no commit: the checkpoint follows when it has grown quiet, or after 500 entries. A reaction that has begun is
 * finished: interruption takes effect between commits, unless the reaction makes itself interruptible.
 * @stability evolving
 *
 * @example
 * import { layer } from "@comity/core"
 * import { memory } from "@comity/core/promise"
 * const seen: Array<string> = []
 * const reaction = ({ id }: FeedCommit) => Effect.sync(() => seen.push(id))
 * await Effect.runPromise(Effect.provide(follow({ consumer: "index", live: false }, reaction), layer({ store: memory() })))
 * seen // => []
 */
export const follow = <E>(
  { onFailure, ...options }: FollowOptions,
  reaction: (commit: FeedCommit) => Effect.Effect<unknown, E, Desk>
): Effect.Effect<void, InvalidInput | ReactionFailed | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { consumer, from = "start", ...pace } = yield* Effect.fromResult(readFollow(options))
    const desk = yield* Desk
    /** The checkpoint as this follower knows it; undefined where it has to look. */
    let mark: Mark | undefined
    /** Up to where the journal was read, and the last commit there that is done. */
    let position = 0
    let reached = 0

    /** Moves the checkpoint, with what a reaction wrote. False if somebody was faster: then it has to be looked at again. */
    const store = (before: Mark, to: number, { unchanged, writes }: Gathered = { unchanged: [], writes: [] }) =>
      Effect.gen(function* () {
        const checkpoint = moved(desk, consumer, before, to)
        const commit = { id: desk.draw(), writes: [checkpoint, ...writes] as const, unchanged }
        const outcome = yield* ask((driver, signal) => driver.commit(commit, signal))
        const isStored = outcome._tag !== "Stale"
        mark = isStored
          ? { version: before.version + 1, digest: checkpoint.entries[0].digest, position: to }
          : undefined
        return isStored
      })

    const resume = Effect.gen(function* () {
      for (;;) {
        const found = yield* ask((driver, signal) => driver.load({ kind: checkpoints.kind, id: consumer }, signal))
        if (found !== undefined || from === "start") {
          const known = markOf(found)
          mark = known
          // Behind the checkpoint there is nothing to do; before it, this follower may know of commits that cause nothing.
          position = Math.max(position, known.position)
          reached = Math.max(reached, known.position)
          return known
        }
        // What "now" means is stored at once: a consumer that begins again must not skip what came meanwhile.
        yield* store(markOf(undefined), yield* head)
      }
    })

    /** Runs the reaction, and stores what it wrote. */
    const react = (known: Mark, commit: FeedCommit) =>
      Effect.gen(function* () {
        const { driver, end } = gather(desk.driver)
        const own = { ...desk, driver, turn: Semaphore.makeUnsafe(1) }
        yield* Effect.suspend(() => reaction(commit)).pipe(
          Effect.provideService(Desk, own),
          // A store that is away is no fault of the reaction.
          Effect.mapError((cause) =>
            cause instanceof StoreFailure && mayPass(cause)
              ? cause
              : new ReactionFailed({ consumer, commit: commit.id, position: commit.first, cause })
          ),
          Effect.ensuring(Effect.sync(end))
        )
        const gathered = end()
        const isDone = gathered.writes.length === 0 || (yield* store(known, commit.last, gathered))
        if (isDone) position = reached = commit.last
      })
    const handle = (commit: FeedCommit) =>
      Effect.gen(function* () {
        while (position < commit.last) {
          const known = mark ?? (yield* resume)
          if (position < commit.last) yield* Effect.uninterruptible(react(known, commit))
        }
      })

    /** Stores how far it has come, if that is further than what is stored. */
    const save = Effect.suspend(() =>
      mark === undefined || reached <= mark.position ? Effect.void : store(mark, position)
    )
    const step = Effect.gen(function* () {
      if (mark === undefined) yield* resume
      const page = yield* lookFor(position, pace)
      if (page === undefined) return false
      const isQuiet = page.commits.length === 0
      for (const commit of page.commits) yield* handle(commit)
      position = Math.max(position, page.position)
      if (isQuiet || position - (mark?.position ?? 0) >= pageSize) yield* save
      return true
    }).pipe(
      Effect.tapError(({ _tag }) =>
        Effect.sync(() => {
          // What became of a commit may be unknown.
          if (_tag === "StoreFailure") mark = undefined
        })
      )
    )
    const steps = Effect.gen(function* () {
      while (yield* persist(step, onFailure)) {}
    })
    yield* Effect.onExit(steps, () => (desk.bell.isClosed() ? Effect.void : Effect.ignore(save)))
  })

/**
 * How far a consumer has come.
 * @stability evolving
 */
export interface Consumer {
  readonly consumer: string
  readonly position: number
  /** The instant of the oldest commit that it has not reacted to; absent once it has come to the end. */
  readonly waitingSince?: string
}

/** The first commit after a position; undefined if there is none. */
const firstAfter = (position: number) =>
  Effect.gen(function* () {
    for (let after = position; ; ) {
      const page = yield* look(after)
      if (page.commits.length > 0 || page.position === after) return page.commits[0]
      after = page.position
    }
  })

/**
 * Every consumer that has a checkpoint.
 * @stability evolving
 */
export const consumers: Effect.Effect<ReadonlyArray<Consumer>, StoreFailure, Desk> = Effect.gen(function* () {
  const found: Array<Consumer> = []
  for (const { body } of yield* everyPage({ kind: checkpoints.kind })) {
    const { id: consumer, position } = body as unknown as Checkpoint
    const next = yield* firstAfter(position)
    found.push({ consumer, position, ...(next === undefined ? {} : { waitingSince: next.at }) })
  }
  return found
})
