/** Reads a training record that comes from outside: everything wrong with it is said at once, each with its place. */
import type * as Result from "effect/Result"
import type { InvalidInput } from "../values/Failure.ts"
import { languageLevels } from "../values/LanguageLevel.ts"
import { attendanceMarks, participationLevels } from "../values/Participation.ts"
import { boundsOf, type Period } from "../values/Period.ts"
import { type Group, type Member, readerOf, type Shape, type Wrong } from "../values/Shape.ts"
import type { TrainingRecord } from "./TrainingRecord.ts"

type Members = Readonly<Record<string, Shape>>
const as =
  (presence: Member["presence"]) =>
  (members: Members): Readonly<Record<string, Member>> =>
    Object.fromEntries(Object.entries(members).map(([name, shape]) => [name, { shape, presence }]))
const required = as("required")
const optional = as("optional")

const id: Shape = { word: "id" }
const date: Shape = { word: "date" }
const partialDate: Shape = { word: "partialDate" }
const number: Shape = { word: "number" }
const choice = (...values: ReadonlyArray<string>): Shape => ({ word: "choice", values })
const listOf = (items: Shape): Shape => ({ word: "list", items })

const mark = choice(...attendanceMarks)
const recorded = optional({ recordedOn: date })

/** An item of a list, with its own id: the same one twice would be counted twice. */
const items = (must: Members, may: Members = {}, belongs: Members = { placement: id }): Shape => ({
  word: "list",
  distinct: true,
  items: {
    word: "group",
    members: { ...required({ id, ...must }), ...optional({ ...belongs, ...may }), ...recorded }
  }
})
const weekday: Shape = { word: "integer", min: 1, max: 7 }
/** The working days of a place. */
export const calendarShape: Shape = {
  word: "group",
  members: {
    ...required({ weekend: listOf(weekday), holidays: listOf(date) }),
    ...optional({ workedInstead: listOf(date) })
  }
}

/** What a period and the days beside it must be to one another. */
const also = ({ evidenceUntil, period, sessions = [] }: TrainingRecord): ReadonlyArray<Wrong> => {
  const { end, start } = boundsOf(period as Period)
  if (start.earliest <= "0001-01-01" || end.latest >= "9999-12-31") {
    return [{ path: ["period"], expected: "a period with a first and a last day" }]
  }
  const late = sessions.flatMap(({ on }, index) =>
    on > end.latest ? [{ path: ["sessions", index, "on"], expected: `a day up to the last one, ${end.latest}` }] : []
  )
  return evidenceUntil !== undefined && evidenceUntil < end.latest
    ? [...late, { path: ["evidenceUntil"], expected: `a day from the last one on, ${end.latest}` }]
    : late
}

/** What a training record has to look like. */
export const recordShape: Group = {
  word: "group",
  also,
  members: {
    ...required({ enrolment: id, period: { word: "period" } }),
    ...optional({
      historical: id,
      evidenceUntil: date,
      place: id,
      calendars: { word: "map", values: calendarShape },
      specialties: listOf(id),
      permission: choice("observe", "assist", "performLimited"),
      placements: items({ host: id, period: { word: "period" } }, { place: id, supervisor: id }, {}),
      placementsComplete: { word: "flag" },
      sessions: items({ on: date }, { module: id, hours: { word: "number", above: 0, max: 24 }, supervisor: id, mark }),
      procedures: items(
        { code: id, on: partialDate, level: choice(...participationLevels) },
        { verification: choice("waiting", "verified", "rejected"), verifiedOn: date }
      ),
      evaluations: items({ role: id, on: date }, { score: number, scale: id, form: id }),
      exams: items({ exam: id, on: date, score: number }, { attempt: { word: "integer", min: 1 } }),
      entrustments: items({ activity: id, level: { word: "integer", min: 1, max: 5 }, on: date, role: id }),
      deliverables: items(
        { kind: id, submittedOn: partialDate },
        { status: choice("submitted", "accepted", "returned"), reviewerRole: id, reviewedOn: date }
      ),
      signOffs: items({ placement: id, role: id, signedOn: date }, {}, {}),
      activities: items({ kind: id, on: partialDate }, { mark }),
      documents: items({ kind: id, receivedOn: partialDate }, { validUntil: date }),
      credits: items({ scheme: id, amount: { word: "number", min: 0 }, on: date }, { category: id }),
      surveys: items({ form: id, on: date }, { anonymous: { word: "flag" } }),
      confirmations: items({ kind: id, role: id, on: date }),
      conductCases: items({ openedOn: date }, { closedOn: date }),
      languageProofs: items(
        { language: id, level: choice(...languageLevels), proof: id, on: partialDate },
        { validUntil: date }
      ),
      waivers: items(
        {
          rule: id,
          by: { word: "group", members: required({ id, role: id, party: id }) },
          on: date,
          reason: { word: "prose" }
        },
        { scope: id, from: date, until: date, legalBasis: { word: "prose" }, equivalence: { word: "prose" } },
        {}
      )
    })
  }
}

/**
 * A training record from outside, checked. Dates are real days, ids are unique within their list, nothing is unknown.
 * @stability evolving
 *
 * @example
 * import * as Result from "effect/Result"
 * const given = { enrolment: "e1", period: "2019-08-26/2019-09-20", session: [], procedures: [{ id: "p1" }] }
 * const { problems } = Result.getOrThrow(Result.flip(readRecord(given)))
 * problems.map(({ path }) => path) // => ["/session", "/procedures/0/code", "/procedures/0/on", "/procedures/0/level"]
 */
export const readRecord: (input: unknown) => Result.Result<TrainingRecord, InvalidInput> = readerOf<TrainingRecord>(
  recordShape,
  "the training record"
)
