/** Opens the store of the study office through the Promise door: one SQLite file for all examples, three languages. */
import { type Comity, createComity } from "@comity/core/promise"
import { en } from "@comity/i18n/pages/en"
import { ko } from "@comity/i18n/pages/ko"
import { ru } from "@comity/i18n/pages/ru"
import { sqlite } from "@comity/storage-sqlite"
import type { OfficeClock } from "./clock.ts"
import { type Metered, metered } from "./meter.ts"

/** The languages in which everything is told, and in which order they are looked for. */
export const languages = [en, ko, ru] as const

/** The working days of a place. */
export interface PlaceCalendar {
  readonly place: string
  /** Days of the week, Monday is 1. */
  readonly weekend: ReadonlyArray<number>
  readonly holidays: ReadonlyArray<string>
}

export interface OfficeOptions {
  /** Whose telling it is: identities are counted apart for each, since all share one store. */
  readonly example: string
  readonly clock: OfficeClock
  readonly calendars?: ReadonlyArray<PlaceCalendar>
}

/**
 * Identities and salts are counted and not drawn, so that two runs write the same bytes. A host leaves `ids` out: nobody
 * must be able to guess them.
 */
const counted = (example: string): (() => string) => {
  let count = 0
  return () => `${example}-${++count}`
}

/** The open store, and how much has been written to it since it was opened. */
export interface MeteredOffice {
  readonly comity: Comity
  readonly written: Metered["written"]
}

export const openMetered = async (
  path: string,
  { calendars = [], clock, example }: OfficeOptions
): Promise<MeteredOffice> => {
  const { store, written } = metered(sqlite(path, { tenant: "study-office" }))
  const comity = await createComity({
    store,
    languages,
    clock: clock.now,
    timeZone: "Asia/Seoul",
    calendars: Object.fromEntries(calendars.map(({ place, ...calendar }) => [place, calendar])),
    ids: counted(example)
  })
  return { comity, written }
}

export const openStudyOffice = async (path: string, options: OfficeOptions): Promise<Comity> =>
  (await openMetered(path, options)).comity
