/** A store to which the story was told, closed and opened again. */
import type { Comity } from "@comity/core/promise"
import {
  type OfficeClock,
  officeClock,
  openMetered,
  openStudyOffice,
  type Written
} from "@comity-examples/study-office"
import { type Account, accountOf, askedOf } from "../src/account.ts"
import { type Data, readStory } from "../src/data.ts"
import { example } from "../src/example.ts"
import { type Offices, officesOf } from "../src/offices.ts"
import { tellStory } from "../src/story.ts"
import type { Lived } from "../src/telling.ts"

export { temporary } from "@comity-examples/study-office/told"

export interface Told {
  readonly lived: Lived
  readonly progress: ReadonlyArray<string>
  readonly written: Written
}

/** Tells the story to the store at a path and closes it; with `until`, it is broken off at the line that begins so. */
export const tell = async (path: string, data: Data = readStory(), until?: string): Promise<Told> => {
  const clock = officeClock()
  const progress: Array<string> = []
  const { comity, written } = await openMetered(path, { example: example.name, calendars: data.calendars, clock })
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
  readonly clock: OfficeClock
  readonly offices: Offices
  readonly account: () => Promise<Account>
}

/** Opens the store at a path again, a year later. */
export const reopen = async (path: string, data: Data = readStory()): Promise<Reopened> => {
  const clock = officeClock()
  clock.moveTo("2020-09-20")
  const comity = await openStudyOffice(path, { example: "asking", calendars: data.calendars, clock })
  const offices = officesOf(comity)
  return { comity, clock, offices, account: () => accountOf(offices, askedOf(data, "2019-russia")) }
}
