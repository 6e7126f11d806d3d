/** What the laws are asked of: the working days, in the years whose holidays are known. */
import type { WorkCalendarSubject } from "@comity/plugin-sdk/conformance"
import { holidays, years } from "../src/holidays.ts"

export const subject: WorkCalendarSubject = { calendar: holidays, years }
