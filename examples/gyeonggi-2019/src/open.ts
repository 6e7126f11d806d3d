/** Opens the story's store through the Promise door: one SQLite file, three languages, the story's clock. */
import { type Comity, createComity, type OpenStore } from "@comity/core/promise"
import { en } from "@comity/i18n/en"
import { ko } from "@comity/i18n/ko"
import { ru } from "@comity/i18n/ru"
import type { StoryClock } from "./clock.ts"
import type { PlaceCalendar } from "./data.ts"

/** The languages in which the story is told, and in which order they are looked for. */
const languages = [en, ko, ru] as const

/**
 * Identities and salts are counted and not drawn, so that two runs write the same bytes. A host leaves `ids` out: nobody
 * must be able to guess them.
 */
const counted = (): (() => string) => {
  let count = 0
  return () => `story-${++count}`
}

export const openComity = (
  store: OpenStore,
  { calendars, clock }: { readonly calendars: ReadonlyArray<PlaceCalendar>; readonly clock: StoryClock }
): Promise<Comity> =>
  createComity({
    store,
    languages,
    clock: clock.now,
    timeZone: "Asia/Seoul",
    calendars: Object.fromEntries(calendars.map(({ place, ...calendar }) => [place, calendar])),
    ids: counted()
  })
