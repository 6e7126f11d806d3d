/** Takes an export back into a store, of whatever kind, to the same bytes. */
import type { Commit, CommitOutcome, JournalEntry, NewEntry, OneOrMore, StoreDriver, Write } from "../ports/Store.ts"
import { isStoreError, StoreError } from "../ports/StoreError.ts"
import { ArchiveError } from "./ArchiveError.ts"
import { type ArchiveOptions, type Settings, settingsOf } from "./ArchiveOptions.ts"
import { type Sighting, sightings, verifyImport } from "./Comparison.ts"
import { type ArchivedWrite, archivedCommit } from "./Format.ts"
import { commitsIn, pagesOf } from "./Journal.ts"
import { type ExportSummary, type Lines, type ReadCommit, readingOf } from "./Reading.ts"

/**
 * What was imported, and verified.
 * @stability evolving
 */
export interface Imported extends ExportSummary {
  /** Up to this position the store held the export already; 0 for a store that was empty. */
  readonly resumedAfter: number
}

const nothing = { keys: {}, dimensions: {}, measures: {} }

const writeOf = ({ entries, id, kind, state, version }: ArchivedWrite): Write => ({
  ref: { kind, id },
  expected: version - 1,
  entries: entries as OneOrMore<NewEntry>,
  // An earlier version of a document is kept nowhere but in its entries.
  ...(state ?? { body: null, ...nothing })
})

const commitOf = ({ commit, writes: [first, ...others] }: ReadCommit): Commit => ({
  id: commit,
  writes: [writeOf(first), ...others.map(writeOf)]
})

/** Commits that are asked for at once, so that they share a flush: no document twice, so that they stand or fall together. */
interface Batch {
  readonly commits: Array<ReadCommit>
  readonly documents: Set<string>
  entries: number
  length: number
}
const emptyBatch = (): Batch => ({ commits: [], documents: new Set(), entries: 0, length: 0 })
/** More than these are not held at once, nor sent in one piece; a single commit may be larger. */
const most = { commits: 256, entries: 1000, length: 4 * 1024 * 1024 }

const namesIn = ({ writes }: ReadCommit): ReadonlyArray<string> => writes.map(({ id, kind }) => `${kind}\u0000${id}`)
const entriesIn = ({ first, last }: ReadCommit): number => last - first + 1

const fits = (batch: Batch, commit: ReadCommit): boolean =>
  batch.commits.length === 0 ||
  (batch.commits.length < most.commits &&
    batch.entries + entriesIn(commit) <= most.entries &&
    batch.length + commit.length <= most.length &&
    namesIn(commit).every((name) => !batch.documents.has(name)))

const add = (batch: Batch, commit: ReadCommit): void => {
  batch.commits.push(commit)
  for (const name of namesIn(commit)) batch.documents.add(name)
  batch.entries += entriesIn(commit)
  batch.length += commit.length
}

/** Milliseconds to wait before each next try of commits for which the store was busy; then it is given up. */
const pauses = [20, 50, 100, 200, 400, 800, 1600, 3200, 5000, 5000, 5000]

const { setTimeout } = globalThis as unknown as { setTimeout: (then: () => void, milliseconds: number) => unknown }
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds))

/** Asks for some commits at once. Those for which the store is busy are asked for again, in their order. */
const store = async (driver: StoreDriver, commits: ReadonlyArray<ReadCommit>, { signal }: Settings): Promise<void> => {
  let left = commits
  for (let tries = 0; ; tries++) {
    const asked = left
    const answers = await Promise.allSettled(asked.map(async (commit) => driver.commit(commitOf(commit), signal)))
    const failed = answers.findIndex(({ status }) => status === "rejected")
    for (const [i, answer] of answers.entries()) {
      if (answer.status === "fulfilled") verifyPlace(asked[i] as ReadCommit, answer.value)
    }
    if (failed < 0) return
    const { reason } = answers[failed] as PromiseRejectedResult
    const busyFor = pauses[tries]
    if (!isStoreError(reason) || reason.code !== "busy" || busyFor === undefined) throw faultOf(reason, asked[failed])
    await pause(busyFor)
    left = asked.slice(failed)
  }
}

const faultOf = (error: unknown, commit: ReadCommit | undefined): unknown =>
  error instanceof StoreError && error.code === "reused" && commit !== undefined
    ? new ArchiveError("archive/otherContent", { line: commit.line, position: commit.first })
    : error

/** A commit has to stand where it stood, and nobody else may have written meanwhile. */
const verifyPlace = ({ first, last, line }: ReadCommit, outcome: CommitOutcome): void => {
  if (outcome._tag === "Stale") throw new ArchiveError("archive/otherContent", { line, position: first })
  if (outcome.first !== first || outcome.last !== last) {
    throw new ArchiveError("archive/positions", { line, position: first }, { found: outcome.first })
  }
}

/** Whether the store keeps that a text is forgotten; found out with the first such entry. */
const verifyForgotten = async (driver: StoreDriver, commits: ReadonlyArray<ReadCommit>, { signal }: Settings) => {
  for (const { first, line, writes } of commits) {
    const offset = writes.flatMap(({ entries }) => entries).findIndex(({ forgotten }) => forgotten === true)
    if (offset < 0) continue
    const kept = await driver.journal({ after: first - 1, limit: 1 }, signal)
    if (kept[offset]?.forgotten !== true)
      throw new ArchiveError("archive/forgotten", { line, position: first + offset })
    return true
  }
  return false
}

/** What the store holds already, commit by commit. */
async function* heldBy(driver: StoreDriver, { signal }: Settings): AsyncGenerator<OneOrMore<JournalEntry>, undefined> {
  for await (const page of pagesOf(driver, signal)) yield* commitsIn(page)
}

const withoutStates = ({ commit, first, writes }: ReadCommit): string =>
  JSON.stringify({
    commit,
    first,
    writes: writes.map(({ entries, id, kind, version }) => ({ kind, id, version, entries }))
  })

/**
 * Takes an export into a store that is empty, or in which an import of the same export was broken off: it goes on where that
 * one ended, wherever it was. Each line is verified before anything of it is stored. At the end the whole store is read
 * again, and has to give the same export, byte for byte; so a finished import is verified by running it once more.
 *
 * Nobody else may write meanwhile. A store that is busy is waited for.
 *
 * Rejects with an `ArchiveError` if the export does not hold, if the store holds something else (nothing is stored then),
 * or if it gives other positions; and with whatever the driver rejects with. What is stored by then is a beginning of the
 * export, and stands.
 *
 * Warning: an earlier version is stored without the body that it had, which nothing keeps. So a driver does not recognise a
 * commit of before the move that is sent again, and answers `reused`; `createComity` looks for the mark of the command
 * first, which moves along, and answers as before.
 * @stability evolving
 *
 * @example
 * import { exportStore } from "@comity/core/archive"
 * import { memory } from "@comity/core/store"
 * const [from, to] = [await memory()(), await memory()()]
 * const { commits, resumedAfter } = await importStore(to, exportStore(from))
 * commits // => 0
 * resumedAfter // => 0
 */
export const importStore = async (
  driver: StoreDriver,
  lines: Lines,
  options: ArchiveOptions = {}
): Promise<Imported> => {
  const settings = settingsOf(options)
  const reading = readingOf(lines, settings)
  const held = heldBy(driver, settings)
  const seen: Sighting = sightings()
  let isHeld = true
  let resumedAfter = 0
  let keepsForgotten = false
  let batch = emptyBatch()

  const send = async (): Promise<void> => {
    const { commits } = batch
    batch = emptyBatch()
    if (commits.length === 0) return
    await store(driver, commits, settings)
    if (!keepsForgotten) keepsForgotten = await verifyForgotten(driver, commits, settings)
    const { commits: count, entries } = reading.summary()
    settings.progress({ step: "import", commits: count, entries, position: commits.at(-1)?.last ?? 0 })
  }

  for await (const commit of reading.commits) {
    seen.add(commit)
    if (isHeld) {
      const { done, value } = await held.next()
      if (!done) {
        const found = value[0].position
        if (JSON.stringify(archivedCommit(value)) !== withoutStates(commit)) {
          throw new ArchiveError("archive/otherContent", { line: commit.line, position: Math.min(found, commit.first) })
        }
        resumedAfter = commit.last
        continue
      }
      isHeld = false
    }
    if (!fits(batch, commit)) await send()
    add(batch, commit)
  }
  await send()
  const { value: more } = isHeld ? await held.next() : { value: undefined }
  if (more !== undefined) throw new ArchiveError("archive/otherContent", { position: more[0].position })
  const summary = reading.summary()
  await verifyImport(driver, summary, seen, settings)
  return { ...summary, resumedAfter }
}
