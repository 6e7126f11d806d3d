/** A store to which the story was told, closed and opened again. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Comity } from "@comity/core/promise"
import { sqlite } from "@comity/storage-sqlite"
import { type Account, accountOf, askedOf } from "../src/account.ts"
import { type StoryClock, storyClock } from "../src/clock.ts"
import { type Data, readData } from "../src/data.ts"
import { metered } from "../src/meter.ts"
import { type Offices, officesOf } from "../src/offices.ts"
import { openComity } from "../src/open.ts"
import { tellStory } from "../src/story.ts"
import type { Lived } from "../src/telling.ts"

export const temporary = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), "gyeonggi-2019-"))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The data with nothing in it: every file is there and lists nothing. */
export const emptied = (data: Data): Data => {
  const none = (part: object): object =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => [
        name,
        Array.isArray(value) ? [] : typeof value === "object" ? none(value) : value
      ])
    )
  return none(data) as Data
}

export interface Told {
  readonly lived: Lived
  readonly progress: ReadonlyArray<string>
  readonly written: { readonly commits: number; readonly entries: number }
}

/** Tells the story to the store at a path and closes it; with `until`, it is broken off at the line that begins so. */
export const tell = async (path: string, data: Data = readData(), until?: string): Promise<Told> => {
  const clock = storyClock()
  const progress: Array<string> = []
  const { store, written } = metered(sqlite(path, { tenant: "gyeonggi" }))
  const comity = await openComity(store, { calendars: data.calendars, clock })
  try {
    const offices = officesOf(comity)
    const progressed = (on: string, line: string): void => {
      progress.push(`${on}  ${line}`)
      if (until !== undefined && line.startsWith(until)) throw new Error("broken off")
    }
    const lived = await tellStory({ comity, clock, data, offices, tell: progressed })
    return { lived, progress, written: written() }
  } finally {
    await comity.close()
  }
}

export interface Reopened {
  readonly comity: Comity
  readonly clock: StoryClock
  readonly offices: Offices
  readonly account: () => Promise<Account>
}

/** Opens the store at a path again, a year later. */
export const reopen = async (path: string, data: Data = readData()): Promise<Reopened> => {
  const clock = storyClock()
  clock.moveTo("2020-09-20")
  const comity = await openComity(sqlite(path, { tenant: "gyeonggi" }), { calendars: data.calendars, clock })
  const offices = officesOf(comity)
  return { comity, clock, offices, account: () => accountOf(offices, askedOf(data, "2019-russia")) }
}
