/** A reader of the journal that polls, as every subscriber does in the end. */
import { setTimeout as pause } from "node:timers/promises"
import type { JournalEntry, StoreDriver } from "@comity/plugin-sdk/store"
import { live } from "./places.ts"
import type { Chance } from "./random.ts"

export interface Following {
  /** Reads to the end of what is there by now, and stops. */
  readonly finish: () => Promise<void>
}

/** Reads on from a position, some entries at a time, and hands each page over before it asks for the next. */
export const follow = (
  driver: StoreDriver,
  from: number,
  chance: Chance,
  take: (page: ReadonlyArray<JournalEntry>) => unknown
): Following => {
  let asked = false
  const read = async (): Promise<void> => {
    for (let after = from; ; ) {
      // Asked before the page is: what is there by then is in it.
      const last = asked
      const page = await driver.journal({ after, limit: 1 + Math.floor(chance() * 50) }, live)
      await take(page)
      after = page.at(-1)?.position ?? after
      if (page.length > 0) continue
      if (last) return
      await pause(1)
    }
  }
  const reading = read()
  reading.catch(() => {})
  return {
    finish: () => {
      asked = true
      return reading
    }
  }
}

/** How what a reader was given differs from what it should have been given. */
export interface Delivery {
  readonly "entries skipped": number
  readonly "entries doubled": number
  readonly "entries out of order": number
  readonly "entries of commits that were not made": number
}

/** An entry, by what it keeps wherever the journal is copied to. */
export type EntryName = Pick<JournalEntry, "commit" | "index">

const nameOf = ({ commit, index }: EntryName): string => `${commit} ${index}`

/** The entries of commits that have so many each. */
export const entriesEach = (commits: Iterable<string>, entries: number): ReadonlyArray<EntryName> =>
  [...commits].flatMap((commit) => Array.from({ length: entries }, (_, index) => ({ commit, index })))

/** Holds what a reader was given, in that order, against what there was to be given. */
export const deliveryOf = (given: ReadonlyArray<JournalEntry>, made: Iterable<EntryName>): Delivery => {
  const expected = new Set([...made].map(nameOf))
  const names = new Set(given.map(nameOf))
  const versions = new Map<string, number>()
  let position = 0
  let outOfOrder = 0
  for (const entry of given) {
    const document = `${entry.document.kind} ${entry.document.id}`
    const version = versions.get(document) ?? entry.version - 1
    const follows = entry.version === version || entry.version === version + 1
    if (!follows || entry.position <= position) outOfOrder++
    versions.set(document, entry.version)
    position = entry.position
  }
  return {
    "entries skipped": [...expected].filter((name) => !names.has(name)).length,
    "entries doubled": given.length - names.size,
    "entries out of order": outOfOrder,
    "entries of commits that were not made": [...names].filter((name) => !expected.has(name)).length
  }
}
