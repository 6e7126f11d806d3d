/** How a cohort stood and was decided on, as CSV. */
import { csvOf } from "../csv.ts"
import { type PageOptions, readerOf } from "../reader.ts"
import type { CohortRecord } from "./CohortRecord.ts"

const columns = [
  "enrolment",
  "on",
  "attendedSessions",
  "heldSessions",
  "attendanceCode",
  "attendance",
  "wholeCode",
  "whole",
  "conditionalOn",
  "decidedOn",
  "completionCode",
  "completion"
]

/**
 * A cohort as CSV: one row for each trainee and evening, with the decision that was made in the end. Trainees are named by
 * their enrolments. What a spreadsheet might take for a formula has an apostrophe before it.
 * @stability evolving
 *
 * @example
 * import { en } from "@comity/i18n/pages/en"
 * const edition = { id: "2019", program: "p", operator: "g", status: "concluded" } as const
 * const title = { source: "en", texts: { en: "Training" } }
 * const program = { id: "p", operator: "g", title, kind: "invitational-training", status: "running" } as const
 * const none = { byCompletion: {}, byNominatingBody: {}, bySendingInstitution: {}, bySpecialty: {} }
 * const standings = [{ enrolment: "e1", attended: 9, held: 12, attendance: "open", whole: "open" } as const]
 * const csv = cohortCsv(
 *   {
 *     edition, program, agreements: [], parties: [], sources: [], roles: [], sessions: [], ceremonies: [],
 *     evenings: [{ on: "2019-09-10", sessionsHeld: 12, standings }], decisions: [], reconciled: [], statements: [],
 *     length: { calendarDays: 26, weekdays: 20, workingDays: 18 },
 *     cohort: { edition: "2019", enrolled: 1, completed: 0, ...none }
 *   },
 *   { languages: en }
 * )
 * csv.split("\r\n")[1] // => "e1,2019-09-10,9,12,open,open,open,open,,,,"
 */
export const cohortCsv = (record: CohortRecord, options: PageOptions): string => {
  const reader = readerOf(options, record)
  const decisions = new Map(record.decisions.map((decided) => [decided.enrolment, decided]))
  return csvOf(
    columns.map((column) => reader.text(`page.cohort.csv.${column}`)),
    record.evenings.flatMap(({ on, standings }) =>
      standings.map(({ attendance, attended, enrolment, held, whole }) => {
        const { completion, conditionalOn, decidedOn } = decisions.get(enrolment) ?? {}
        return [
          enrolment,
          on,
          attended,
          held,
          attendance,
          reader.text(`standing.${attendance}`),
          whole,
          reader.text(`standing.${whole}`),
          conditionalOn,
          decidedOn,
          completion,
          completion === undefined ? undefined : reader.state("enrolment", completion)
        ]
      })
    )
  )
}
