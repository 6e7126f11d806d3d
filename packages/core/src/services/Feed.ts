/**
 * The journal, commit by commit, as it grows.
 *
 * A commit is the unit in which documents are consistent with one another, so a feed gives whole commits, in the order in
 * which they became visible, each once. It is read page by page, in constant memory; at its end a reader waits until this
 * process commits something, or until it is time to look at what others have committed.
 *
 * A feed shows everything of the tenant. It is for the host, which decides what of it anybody else may see.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { JournalEntry, Ref } from "../ports/Store.ts"
import { InvalidInput, type StoreFailure } from "../values/Failure.ts"
import { reader } from "../values/Reader.ts"
import { ask, Desk } from "./Desk.ts"
import { auditRecords, type Checkpoint, checkpoints } from "./Filing.ts"
import type { HistoryEntry } from "./History.ts"
import { type Pace, paceFields, persist } from "./Pace.ts"

/**
 * An entry, with the document to which it belongs.
 * @stability evolving
 */
export interface FeedEntry extends HistoryEntry {
  readonly document: Ref
}

/**
 * All that was stored at once.
 * @stability evolving
 */
export interface FeedCommit {
  readonly id: string
  /** The positions of its entries: all from `first` to `last`. `last` is what to go on after. */
  readonly first: number
  readonly last: number
  /** The instant at which it was recorded. */
  readonly at: string
  /**
   * Without those of checkpoints, which are a matter of their consumers alone, and of records of the audit: whoever reads a
   * birth date at every commit would else be called for having read it, and never come to an end.
   */
  readonly entries: ReadonlyArray<FeedEntry>
  /** Present if this is what a consumer's reaction wrote: which one's, and up to which position it had come with it. */
  readonly causedBy?: { readonly consumer: string; readonly position: number }
}

/** Some commits, and the position up to which the journal was read for them. */
export interface FeedPage {
  readonly commits: ReadonlyArray<FeedCommit>
  readonly position: number
}

/** @stability evolving */
export interface FeedOptions extends Pace {
  /** Only commits after this position; `"now"`: only those still to come. @default 0 */
  readonly after?: number | "now"
}

/** What options of a feed are read by. */
export const feedFields = {
  ...paceFields,
  after: Schema.optionalKey(
    Schema.declare(
      (given: unknown): given is number | "now" =>
        given === "now" || (Number.isSafeInteger(given) && Number(given) >= 0),
      { expected: 'a position, which is a whole number from 0 on, or "now"' }
    )
  )
}
const readFeed = reader(Schema.Struct(feedFields), "the feed")

/** How many entries are read at once; more, if the last commit has more. */
export const pageSize = 500

const read = (after: number, limit = pageSize) => ask((driver, signal) => driver.journal({ after, limit }, signal))

const unshown: ReadonlyArray<string> = [checkpoints.kind, auditRecords.kind]
const commitOf = (entries: ReadonlyArray<JournalEntry>): ReadonlyArray<FeedCommit> => {
  const [first] = entries
  const last = entries.at(-1)
  const shown = entries.filter(({ document }) => !unshown.includes(document.kind))
  const recorded = shown.at(-1)
  if (first === undefined || last === undefined || recorded === undefined) return []
  const reached = entries.find(({ document }) => document.kind === checkpoints.kind)
  const { position } = (reached?.data ?? { position: 0 }) as unknown as Checkpoint
  return [
    {
      id: first.commit,
      first: first.position,
      last: last.position,
      at: recorded.at,
      entries: shown.map(({ actor, at, data, digest, document, on, position, type, version }) => ({
        ...{ position, document, version, type, on, at, actor, data, digest }
      })),
      ...(reached === undefined ? {} : { causedBy: { consumer: reached.document.id, position } })
    }
  ]
}

/** Entries in the order of the journal, those of one commit together. */
export const byCommit = (entries: ReadonlyArray<JournalEntry>): ReadonlyArray<ReadonlyArray<JournalEntry>> => {
  const groups: Array<Array<JournalEntry>> = []
  for (const entry of entries) {
    const group = groups.at(-1)
    if (group !== undefined && group[0]?.commit === entry.commit) group.push(entry)
    else groups.push([entry])
  }
  return groups
}

/** What stands after a position, as it is stored. A commit that the position splits comes whole. */
export const entriesAfter = (after: number): Effect.Effect<ReadonlyArray<JournalEntry>, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const found = yield* read(after)
    const [first] = found
    return first !== undefined && first.index > 0 ? yield* read(first.position - first.index - 1) : found
  })

/** One look at what stands after a position; of commits that show nothing, none. */
export const look = (after: number): Effect.Effect<FeedPage, StoreFailure, Desk> =>
  Effect.map(entriesAfter(after), (page) => ({
    commits: byCommit(page).flatMap(commitOf),
    position: page.at(-1)?.position ?? after
  }))

/** The same, after waiting a while where nothing stands there yet. Undefined once there is nothing more to wait for. */
export const lookFor = (
  after: number,
  { live = true, pollEvery = 500 }: Pace
): Effect.Effect<FeedPage | undefined, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { bell } = yield* Desk
    const heard = bell.rings()
    if (bell.isClosed()) return undefined
    const page = yield* look(after)
    if (page.position > after) return page
    if (!live) return undefined
    yield* bell.wait(heard, pollEvery)
    return bell.isClosed() ? undefined : yield* look(after)
  })

/** The last position of the journal, found by halves: no driver is asked for it otherwise. */
export const head: Effect.Effect<number, StoreFailure, Desk> = Effect.gen(function* () {
  let low = 0
  for (let high: number | undefined; high === undefined || low < high; ) {
    const middle = high === undefined ? low * 2 : Math.floor((low + high) / 2)
    const found = (yield* read(middle, 1)).at(-1)
    if (found === undefined) high = middle
    else low = found.position
  }
  return low
})

/**
 * The position, if the journal has come that far. Whoever keeps a position elsewhere, and goes on with an older copy of
 * the store, would else miss in silence what is written until then.
 */
const reached = (position: number): Effect.Effect<number, InvalidInput | StoreFailure, Desk> =>
  Effect.gen(function* () {
    if (position === 0 || (yield* read(position - 1, 1)).length > 0) return position
    const expected = "a position that this journal has reached; it ends before that, as an older copy does"
    return yield* new InvalidInput({ what: "the feed", problems: [{ path: "/after", expected }] })
  })

/** A feed that is being read. */
export interface FeedReading {
  /** Where it began. */
  readonly after: number
  /** The commits that follow, at least one, as soon as they are there; undefined once the feed has ended. */
  readonly next: Effect.Effect<ReadonlyArray<FeedCommit> | undefined, StoreFailure, Desk>
}

/** Finds where a feed begins; undefined if the store is closed already. */
export const openFeed = (
  options: FeedOptions = {}
): Effect.Effect<FeedReading | undefined, InvalidInput | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { onFailure, ...others } = options
    const { after: asked = 0, ...pace } = yield* Effect.fromResult(readFeed(others))
    const after = yield* persist(asked === "now" ? head : reached(asked), onFailure)
    if (after === undefined) return undefined
    let position = after
    const next = Effect.gen(function* () {
      for (;;) {
        const page = yield* persist(lookFor(position, pace), onFailure)
        if (page === undefined) return undefined
        position = page.position
        if (page.commits.length > 0) return page.commits
      }
    })
    return { after, next }
  })
