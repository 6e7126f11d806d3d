/** How far a journal has come, and a digest over all of it. */
import type { JournalEntry, StoreDriver } from "../ports/Store.ts"
import { type ArchiveOptions, settingsOf } from "./ArchiveOptions.ts"
import { pagesOf } from "./Journal.ts"

/**
 * How far a journal has come, and a digest over all of it: short enough to hand to a second party, who can so prove later
 * what the journal said then. It holds no data.
 * @stability evolving
 */
export interface Head {
  readonly format: 1
  readonly commits: number
  readonly entries: number
  /** Of the last entry; 0 if there is none. */
  readonly position: number
  /** Over every entry up to there: its position, document, version, commit, index and digest. */
  readonly chain: string
  /** The chain at some positions before, at most 512, so that a difference can be narrowed down. */
  readonly rungs: ReadonlyArray<Rung>
}

/**
 * The chain after the entry at a position.
 * @stability evolving
 */
export type Rung = readonly [position: number, chain: string]

const mostRungs = 512

/** The chain over the entries of a journal, in their order. An erasure changes nothing of it. */
export const journalChain = (hash: (text: string) => string) => {
  let chain = hash("")
  return {
    /** The chain after one more entry. */
    add: ({ commit, digest, document: { id, kind }, index, position, version }: JournalEntry): string => {
      chain = hash(chain + JSON.stringify([position, kind, id, version, commit, index, digest]))
      return chain
    },
    now: () => chain
  }
}

/**
 * The head of a store as it is now. Whoever keeps it, best somebody else than who keeps the store, can later tell by it
 * with `verifyStore` whether anything before it was altered, swapped, taken out or cut off.
 * @stability evolving
 *
 * @example
 * import { memory } from "@comity/core/store"
 * const head = await headOf(await memory()())
 * head.position // => 0
 * head.rungs // => []
 */
export const headOf = async (driver: StoreDriver, options: ArchiveOptions = {}): Promise<Head> => {
  const { hash, progress, signal } = settingsOf(options)
  const chain = journalChain(hash)
  let [commits, entries, position] = [0, 0, 0]
  let rungs: Array<Rung> = []
  /** Every so manieth entry has a rung; twice as many once there are too many rungs. */
  let apart = 1
  for await (const page of pagesOf(driver, signal)) {
    for (const entry of page) {
      entries++
      if (entry.index === 0) commits++
      position = entry.position
      const value = chain.add(entry)
      if (entries % apart === 0) rungs.push([position, value])
      if (rungs.length <= mostRungs) continue
      rungs = rungs.filter((_, i) => i % 2 === 1)
      apart *= 2
    }
    progress({ step: "verify", commits, entries, position })
  }
  return { format: 1, commits, entries, position, chain: chain.now(), rungs }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
const isDigest = (value: unknown): boolean => typeof value === "string" && /^[0-9a-f]{64}$/.test(value)

const isRung = (value: unknown): value is Rung =>
  Array.isArray(value) && value.length === 2 && isCount(value[0]) && isDigest(value[1])

/** Whether something has the shape of a head, whoever wrote it. */
export const isHead = (value: unknown): value is Head => {
  if (typeof value !== "object" || value === null) return false
  const { chain, commits, entries, format, position, rungs } = value as Partial<Record<keyof Head, unknown>>
  return (
    format === 1 &&
    [commits, entries, position].every(isCount) &&
    isDigest(chain) &&
    Array.isArray(rungs) &&
    rungs.length <= mostRungs &&
    rungs.every(isRung) &&
    rungs.every(([at], i) => at <= Number(position) && (i === 0 || at > Number(rungs[i - 1]?.[0])))
  )
}
