/** Reads a training record that comes from outside: everything wrong with it is said at once, each with its place. */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { WorkCalendar } from "../ports/WorkCalendarSchema.ts"
import { CalendarDate } from "../values/CalendarDate.ts"
import type { InvalidInput } from "../values/Failure.ts"
import { reader } from "../values/Reader.ts"
import { PartialDate } from "../values/PartialDate.ts"
import { boundsOf, Period } from "../values/Period.ts"
import { classified } from "../values/Privacy.ts"
import { Prose } from "../values/Text.ts"
import { participationLevels, type TrainingRecord } from "./TrainingRecord.ts"

const Id = Schema.String.check(
  Schema.isPattern(/^[^\p{Cc}\p{Cs}]{1,200}$/u, { expected: "an id of 1 to 200 characters without control characters" })
)
const optional = Schema.optionalKey

const recordedOn = classified(1, { recordedOn: optional(CalendarDate) })
const fact = { ...classified(1, { id: Id, placement: optional(Id) }), ...recordedOn }
const Mark = Schema.Literals(["present", "late", "excused", "absent", "unknown"])
const Hours = Schema.Finite.check(Schema.isGreaterThan(0), Schema.isLessThanOrEqualTo(24))

const Session = Schema.Struct({
  ...fact,
  ...classified(1, {
    on: CalendarDate,
    module: optional(Id),
    hours: optional(Hours),
    supervisor: optional(Id),
    mark: optional(Mark)
  })
})
const Placement = Schema.Struct({
  ...classified(1, { id: Id, host: Id, period: Period, place: optional(Id), supervisor: optional(Id) }),
  ...recordedOn
})
const Procedure = Schema.Struct({
  ...fact,
  ...classified(1, {
    code: Id,
    on: PartialDate,
    level: Schema.Literals(participationLevels),
    verification: optional(Schema.Literals(["waiting", "verified", "rejected"])),
    verifiedOn: optional(CalendarDate)
  })
})
const Evaluation = Schema.Struct({ ...fact, ...classified(1, { role: Id, on: CalendarDate, score: Schema.Finite }) })
const Deliverable = Schema.Struct({
  ...fact,
  ...classified(1, {
    kind: Id,
    submittedOn: PartialDate,
    status: optional(Schema.Literals(["submitted", "accepted", "returned"])),
    reviewerRole: optional(Id),
    reviewedOn: optional(CalendarDate)
  })
})
const SignOff = Schema.Struct({ ...fact, ...classified(1, { placement: Id, role: Id, signedOn: CalendarDate }) })
const Activity = Schema.Struct({ ...fact, ...classified(1, { kind: Id, on: PartialDate, mark: optional(Mark) }) })
const DocumentOnFile = Schema.Struct({
  ...fact,
  ...classified(1, { kind: Id, receivedOn: PartialDate, validUntil: optional(CalendarDate) })
})
const Credit = Schema.Struct({
  ...fact,
  ...classified(1, { scheme: Id, amount: Schema.Finite, category: optional(Id), on: CalendarDate })
})
const Survey = Schema.Struct({ ...fact, ...classified(1, { form: Id, on: CalendarDate }) })
const Confirmation = Schema.Struct({ ...fact, ...classified(1, { kind: Id, role: Id, on: CalendarDate }) })
const ConductCase = Schema.Struct({
  ...fact,
  ...classified(1, { openedOn: CalendarDate, closedOn: optional(CalendarDate) })
})
const Waiver = Schema.Struct({
  ...recordedOn,
  ...classified(1, {
    id: Id,
    rule: Id,
    scope: optional(Id),
    by: Schema.Struct({ id: Id, role: Id, party: Id }),
    on: CalendarDate,
    from: optional(CalendarDate),
    until: optional(CalendarDate)
  }),
  ...classified(2, { reason: Prose, legalBasis: optional(Prose) })
})

/** An id names one item of a list; the same one twice would be counted twice. */
const listOf = <Item extends Schema.Codec<{ readonly id: string }, unknown>>(item: Item) =>
  optional(
    Schema.Array(item).check(
      Schema.makeFilter((items: ReadonlyArray<{ readonly id: string }>) => {
        const seen = new Set<string>()
        return items.flatMap(({ id }, index) => {
          if (!seen.has(id)) return seen.add(id) && []
          return [{ path: [index, "id"], issue: "Expected an id that no other item of the list has" }]
        })
      })
    )
  )

const shape = Schema.Struct(
  classified(1, {
    enrolment: Id,
    period: Period,
    evidenceUntil: optional(CalendarDate),
    place: optional(Id),
    calendars: optional(Schema.Record(Schema.String, WorkCalendar)),
    specialties: optional(Schema.Array(Id)),
    permission: optional(Schema.Literals(["observe", "assist", "performLimited"])),
    placements: listOf(Placement),
    placementsComplete: optional(Schema.Boolean),
    sessions: listOf(Session),
    procedures: listOf(Procedure),
    evaluations: listOf(Evaluation),
    deliverables: listOf(Deliverable),
    signOffs: listOf(SignOff),
    activities: listOf(Activity),
    documents: listOf(DocumentOnFile),
    credits: listOf(Credit),
    surveys: listOf(Survey),
    confirmations: listOf(Confirmation),
    conductCases: listOf(ConductCase),
    waivers: listOf(Waiver)
  })
).check(
  Schema.makeFilter(({ evidenceUntil, period, sessions = [] }) => {
    const { end, start } = boundsOf(period)
    if (start.earliest <= "0001-01-01" || end.latest >= "9999-12-31") {
      return { path: ["period"], issue: "Expected a period with a first and a last day" }
    }
    const late = sessions.flatMap(({ on }, index) =>
      on > end.latest
        ? [{ path: ["sessions", index, "on"], issue: `Expected a day up to the last one, ${end.latest}` }]
        : []
    )
    return evidenceUntil !== undefined && evidenceUntil < end.latest
      ? [...late, { path: ["evidenceUntil"], issue: `Expected a day from the last one on, ${end.latest}` }]
      : late
  })
)

/** The schema of a training record, for hosts that check or describe what they send. */
export const trainingRecord: Schema.Codec<(typeof shape)["Type"], TrainingRecord> = shape

/**
 * A training record from outside, checked. Dates are real days, ids are unique within their list, nothing is unknown.
 *
 * @example
 * import * as Result from "effect/Result"
 * const given = { enrolment: "e1", period: "2019-08-26/2019-09-20", session: [], procedures: [{ id: "p1" }] }
 * const { problems } = Result.getOrThrow(Result.flip(readRecord(given)))
 * problems.map(({ path }) => path) // => ["/session", "/procedures/0/code", "/procedures/0/on", "/procedures/0/level"]
 */
export const readRecord: (input: unknown) => Result.Result<TrainingRecord, InvalidInput> = reader(
  trainingRecord,
  "the training record"
)
