/** The working days of the place, from its law on holidays: renew them every year. */
import type { WorkCalendar } from "@comity/plugin-sdk"

/** The first and the last year whose holidays are known. */
export const years = [2026, 2027] as const

/** Those that fall on the same day every year. */
const fixed = (year: number): ReadonlyArray<string> =>
  ["01-01", "03-08", "05-01", "12-25"].map((day) => `${year}-${day}`)

export const holidays: WorkCalendar = {
  // Saturday and Sunday, counted as ISO 8601 does.
  weekend: [6, 7],
  // Feasts that move are written out: "2026-05-27".
  holidays: [...fixed(2026), ...fixed(2027)]
}
