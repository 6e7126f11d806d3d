/** Work calendars with one fault each, for the matrix of laws and mutants. */

import type { WorkCalendar } from "@comity/plugin-sdk"
import { type WorkCalendarSubject, workCalendarLaws } from "@comity/plugin-sdk/conformance"
import type { Ground } from "../matrix/Matrix.ts"

/** The five days' week of Russia with some of its holidays, and the Saturdays worked for bridges. */
const russia: WorkCalendar = {
  weekend: [6, 7],
  holidays: ["2019-01-01", "2019-05-09", "2019-05-10", "2020-01-01", "2020-05-09", "2021-01-01", "2021-11-05"],
  workedInstead: ["2021-02-20"]
}
const sound: WorkCalendarSubject = { calendar: russia, years: [2019, 2021] }
const calendarWith = (changed: Readonly<Record<string, unknown>>): WorkCalendarSubject => ({
  ...sound,
  calendar: { ...russia, ...changed }
})
const { holidays } = russia

export const calendarGround: Ground<WorkCalendarSubject> = {
  port: "work calendar",
  laws: workCalendarLaws,
  sound,
  mutants: {
    "it is plain data: days of the week from 1 to 7, and dates that exist": calendarWith({
      holidays: [...holidays, "2019-02-30"]
    }),
    "its dates lie in the years that it is meant for": calendarWith({ holidays: [...holidays, "2091-05-09"] }),
    "it has a holiday in every year that it is meant for": { ...sound, years: [2019, 2022] },
    "every year has between 180 and 320 working days": calendarWith({ weekend: [], workedInstead: [] }),
    "it names each day once, and none both as a holiday and as worked": calendarWith({
      holidays: [...holidays, "2020-05-09"]
    }),
    "what is worked instead lies on a weekend": calendarWith({ workedInstead: ["2021-02-19"] })
  },
  extra: {
    "counts the week from 0": calendarWith({ weekend: [6, 0] }),
    "has a date with an hour": calendarWith({ holidays: [...holidays, new Date(0)] }),
    "has a name that nobody knows": calendarWith({ hollidays: [] }),
    "rests from Monday to Thursday": calendarWith({ weekend: [1, 2, 3, 4, 6, 7] }),
    "is free and worked on one day": calendarWith({ holidays: [...holidays, "2021-02-20"] }),
    "ends before it begins": { ...sound, years: [2021, 2019] }
  }
}
