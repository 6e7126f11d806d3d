/** What moving, verifying and signing have in common: how they work, how they read an export, and how they end. */
import { hash } from "node:crypto"
import { constants, createReadStream } from "node:fs"
import { access, stat } from "node:fs/promises"
import {
  type ArchiveCode,
  type ArchiveError,
  type ArchiveOptions,
  isArchiveError,
  type Lines
} from "@comity/core/archive"
import type { StoreDriver } from "@comity/plugin-sdk/store"
import type { ExitCode, Work } from "./Command.ts"
import type { ExportLocation, Location, StoreLocation } from "./Location.ts"
import { limitIn } from "./Options.ts"
import { type Opening, withStore } from "./openStore.ts"
import { pace } from "./pace.ts"
import { messageOf, Unusable, word } from "./Unusable.ts"
import type { Say } from "./Voice.ts"

/** A command at work on a tenant. */
export interface Archiving {
  readonly work: Work
  /** What every function of the archive takes, without progress. */
  readonly silent: { readonly hash: (text: string) => string; readonly signal: AbortSignal }
  /** The same with progress. */
  readonly shown: ArchiveOptions
  /** A store that is read, which must be there. */
  readonly fromStore: <A>(location: StoreLocation, use: (driver: StoreDriver) => Promise<A>) => Promise<A>
  /** A store that is written, which is made where it is not there. */
  readonly toStore: <A>(location: StoreLocation, use: (driver: StoreDriver) => Promise<A>) => Promise<A>
}

const archivingOf = (work: Work, signal: AbortSignal): Archiving => {
  const silent = { hash: (text: string) => hash("sha256", text), signal }
  const opening: Opening = { folder: work.folder, seconds: limitIn(work.written), signal }
  return {
    work,
    silent,
    shown: { ...silent, progress: pace(work) },
    fromStore: (location, use) => withStore(location, opening, true, use),
    toStore: (location, use) => withStore(location, opening, false, use)
  }
}

/** Bytes as they come, until somebody no longer waits for them. */
async function* whileWaiting(input: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const stopped = new Promise<never>((_, reject) =>
    signal.addEventListener("abort", () => reject(signal.reason), { once: true })
  )
  // It may come when nothing is awaited.
  stopped.catch(() => {})
  const source = input[Symbol.asyncIterator]()
  for (;;) {
    const { done, value } = await Promise.race([source.next(), stopped])
    if (done) return
    yield value
  }
}

/** What an export holds, as it comes from its file or from standard input. */
export async function* readLines({ file, told }: ExportLocation, { silent, work }: Archiving): Lines {
  try {
    yield* file === undefined
      ? whileWaiting(work.streams.input, silent.signal)
      : createReadStream(file, { highWaterMark: 1 << 18 })
  } catch (thrown) {
    throw new Unusable(word("cli/fileNotRead", { file: told, because: messageOf(thrown) }), thrown)
  }
}

/** An export that can't be read is refused before a store is made for it. */
export const requireReadable = async ({ file, told }: ExportLocation): Promise<void> => {
  try {
    if (file === undefined) return
    await access(file, constants.R_OK)
    if ((await stat(file)).isDirectory()) throw new Error("this is a folder; name a file in it")
  } catch (thrown) {
    throw new Unusable(word("cli/fileNotRead", { file: told, because: messageOf(thrown) }), thrown)
  }
}

export const requireContent = async (driver: StoreDriver, { told }: Location, signal: AbortSignal): Promise<void> => {
  const first = await driver.journal({ after: 0, limit: 1 }, signal)
  if (first.length === 0) throw new Unusable(word("cli/storeEmpty", { place: told }))
}

/** These of the archive's errors say that the wrong thing was given or the wrong moment chosen, not that what was given is wrong. */
const unusable: ReadonlySet<ArchiveCode> = new Set([
  "archive/notAnExport",
  "archive/newerFormat",
  "archive/changedMeanwhile",
  "archive/keyUnreadable",
  "archive/headMalformed"
])

/** Whether what was thrown says that an export, a store or a head is not as it should be. */
export const isFinding = (thrown: unknown): thrown is ArchiveError =>
  isArchiveError(thrown) && !unusable.has(thrown.code)

/** A finding as a report for programs has it. */
export const findingAsJson = (
  { document, line, position, reason }: Omit<ArchiveError, keyof Error | "code">,
  say: Say
) => ({
  ...reason,
  line,
  position,
  document,
  text: say(reason)
})

/** How it ends that something was thrown. */
const endOf = (thrown: unknown, { say, terminal, written }: Work): ExitCode => {
  if (thrown instanceof Unusable) throw thrown
  if (isFinding(thrown)) {
    terminal.complain(`${terminal.styledComplaint("red", "✗")} ${say(thrown.reason)}`)
    if (written.flags.has("json"))
      terminal.line(JSON.stringify({ ok: false, findings: [findingAsJson(thrown, say)] }, null, 2))
    return 1
  }
  if (isArchiveError(thrown)) throw new Unusable(thrown.reason)
  throw new Unusable(word("cli/storeFailed", { because: messageOf(thrown) }), thrown)
}

/**
 * Does it, and ends as commands end: with 1 where the archive finds something, with 2 where it can't be done or somebody
 * has stopped it.
 */
export const archiving = async (work: Work, run: (archiving: Archiving) => Promise<ExitCode>): Promise<ExitCode> => {
  const signal = work.streams.interruption()
  try {
    return await run(archivingOf(work, signal))
  } catch (thrown) {
    if (signal.aborted) throw new Unusable(word("cli/stopped", {}))
    return endOf(thrown, work)
  }
}
