/**
 * Working days in Kyrgyzstan: Monday to Friday, without the holidays that the law puts on a date.
 *
 * Movable feasts (Orozo Ait, Kurman Ait) and exchanged working days are announced every year and are NOT here: an office adds
 * them as soon as they are announced, and publishes a new version of its profile.
 */
import type { WorkCalendar } from "@comity/plugin-sdk"

// biome-ignore format: a table is read in rows.
const holidays = [
  "01-01", // New Year
  "01-07", // Christmas
  "02-23", // Day of the Defender of the Fatherland
  "03-08", // Women's Day
  "03-21", // Nooruz
  "04-07", // Day of the People's April Revolution
  "05-01", // Labour Day
  "05-05", // Constitution Day
  "05-09", // Victory Day
  "08-31", // Independence Day
  "11-07", "11-08" // Days of History and Commemoration of Ancestors
]

export const years = [2026, 2027] as const

export const kyrgyzstan: WorkCalendar = {
  weekend: [6, 7],
  holidays: years.flatMap((year) => holidays.map((day) => `${year}-${day}`))
}
