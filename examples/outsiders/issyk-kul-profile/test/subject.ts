/** What the laws are run on: the working days, and the years that they are meant for. */
import type { WorkCalendarSubject } from "@comity/plugin-sdk/conformance"
import { kyrgyzstan, years } from "../src/kyrgyzstan.ts"

export const subject: WorkCalendarSubject = { calendar: kyrgyzstan, years }
