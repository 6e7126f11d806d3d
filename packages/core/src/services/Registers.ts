/** Registers: who was there, at a session or an activity. One is taken in whole, in one commit, or not at all. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { isCalledOff } from "../model/AnyActivity.ts"
import { evidenceId, Mark } from "../model/Evidence.ts"
import type { Actor } from "../values/Actor.ts"
import { NotFound } from "../values/Failure.ts"
import { ActivityId, EditionId, EnrolmentId, SessionId } from "../values/Ids.ts"
import { isAfter, type PartialDate } from "../values/PartialDate.ts"
import { startOf } from "../values/Period.ts"
import { reader } from "../values/Reader.ts"
import { reason } from "../values/Reason.ts"
import { Text } from "../values/Text.ts"
import { type Act, type ActOptions, observe, perform } from "./Act.ts"
import { recordingDenial } from "./AuditRecording.ts"
import type { Desk } from "./Desk.ts"
import { atHost, enrolmentOf, left, refused, standing } from "./EvidenceOffices.ts"
import { put, stamped } from "./EvidenceShelf.ts"
import { activities, editions, evidence } from "./Filing.ts"
import type { ActFailure } from "./Noun.ts"
import { findSession } from "./Schedules.ts"

const present = {
  present: Schema.optionalKey(Schema.Array(EnrolmentId)),
  late: Schema.optionalKey(Schema.Array(EnrolmentId)),
  excused: Schema.optionalKey(Schema.Array(EnrolmentId)),
  absent: Schema.optionalKey(Schema.Array(EnrolmentId)),
  reason: Schema.optionalKey(Text)
}
/** Without an edition, that of the first who is named. */
export const AttendanceRegister = Schema.Struct({
  session: SessionId,
  edition: Schema.optionalKey(EditionId),
  ...present
})
export const ActivityRegister = Schema.Struct({ activity: ActivityId, ...present })
const readAttendance = reader(AttendanceRegister, "evidence.attendance")
const readActivity = reader(ActivityRegister, "evidence.activity")

const marksOf = (register: { readonly [K in Mark]?: ReadonlyArray<string> }): ReadonlyArray<readonly [string, Mark]> =>
  Mark.literals.flatMap((mark) => (register[mark] ?? []).map((enrolment) => [enrolment, mark] as const))

const twice = (marks: ReadonlyArray<readonly [string, Mark]>): ReadonlyArray<string> => {
  const seen = new Set<string>()
  return marks.flatMap(([enrolment]) => (seen.size === seen.add(enrolment).size ? [enrolment] : []))
}

/** The edition of the first who stands in a register and whom the actor may see; the others are held against it. */
const editionOf = (actor: Actor, [first]: ReadonlyArray<readonly [string, Mark]>) =>
  Effect.gen(function* () {
    if (first === undefined) return yield* refused("attendance", reason("evidence/nobodyMarked"))
    const [id] = first
    const { edition } = yield* observe(actor, (act) => enrolmentOf(act, id))
    return edition ?? (yield* refused("attendance", reason("evidence/otherEdition", { enrolment: id })))
  })

/** Takes in a register: one mark a trainee, all in one commit. A mark that is changed needs a reason. */
const register = (
  act: Act,
  kind: "activity" | "attendance",
  {
    about,
    edition,
    host,
    marks,
    on,
    part,
    why
  }: {
    readonly about: string
    readonly edition: string | undefined
    /** At whose premises; without one, all hosts may take the register, and all trainees stand in it. */
    readonly host?: string | undefined
    readonly marks: ReadonlyArray<readonly [string, Mark]>
    readonly on: string
    readonly part: number
    readonly why: string | undefined
  }
) =>
  Effect.gen(function* () {
    if (marks.length === 0) return yield* refused(kind, reason("evidence/nobodyMarked"))
    const doubled = twice(marks)
    if (doubled.length > 0) return yield* refused(kind, reason("evidence/markedTwice", { enrolments: doubled }))
    if (isAfter(on as PartialDate, act.moment.today) === "yes")
      return yield* refused(kind, reason("evidence/notHeldYet", { on, today: act.moment.today }))
    for (const [id, mark] of marks) {
      const enrolment = yield* enrolmentOf(act, id)
      if (enrolment.edition !== edition) return yield* refused(kind, reason("evidence/otherEdition", { enrolment: id }))
      if (left.includes(enrolment.presence))
        return yield* refused(kind, reason("evidence/notTakingPart", { enrolment: id, presence: enrolment.presence }))
      if (host !== undefined && !enrolment.hosts.some((one) => one === host))
        return yield* refused(kind, reason("evidence/otherHost", { enrolment: id, host }))
      const capacity = yield* standing(act, kind, atHost(enrolment, host))
      const before = yield* act.read(evidence, evidenceId({ enrolment: id }, kind, part))
      const old = (before?.items as ReadonlyArray<{ id: string; mark: Mark; recordedBy: string }> | undefined)?.find(
        (item) => item.id === about
      )
      if (old !== undefined && old.mark === mark) continue
      if (old !== undefined && why === undefined)
        return yield* refused(kind, reason("evidence/correctionNeedsReason", { enrolment: id, was: old.mark }))
      const item = {
        ...stamped(act, about),
        ...(kind === "attendance" ? { session: about } : { activity: about }),
        mark
      }
      yield* put(act, enrolment, { part, why }, kind, [item as never], capacity, on)
    }
  })

export const Registers = {
  /** Takes in the register of a session. */
  attendance: (actor: Actor, input: unknown, options: ActOptions = {}): Effect.Effect<void, ActFailure, Desk> =>
    Effect.gen(function* () {
      const { edition: named, reason: why, session: id, ...marks } = yield* Effect.fromResult(readAttendance(input))
      const asked = { actions: ["evidence.attendance"], documents: [{ kind: "session", id }] }
      const edition = named ?? (yield* recordingDenial(actor, asked, editionOf(actor, marksOf(marks))))
      yield* perform(
        actor,
        {
          asked: ["evidence", "attendance", input],
          about: { kind: editions.kind, id: edition },
          run: (act) =>
            Effect.gen(function* () {
              yield* act.relyOn(editions, edition)
              const found = yield* findSession(act, edition, id)
              if (found === undefined) return yield* new NotFound({ kind: "session", id })
              const { part, session } = found
              if (session.cancelled === true)
                return yield* refused("attendance", reason("evidence/sessionCalledOff", { session: id }))
              yield* register(act, "attendance", {
                about: id,
                edition,
                host: session.host,
                marks: marksOf(marks),
                on: session.on,
                part,
                why
              })
            }),
          answer: Effect.void
        },
        options
      )
    }),
  /** Takes in who was at an activity: a ceremony, an orientation. */
  activity: (actor: Actor, input: unknown, options: ActOptions = {}): Effect.Effect<void, ActFailure, Desk> =>
    Effect.gen(function* () {
      const { activity: id, reason: why, ...marks } = yield* Effect.fromResult(readActivity(input))
      yield* perform(
        actor,
        {
          asked: ["evidence", "activity", input],
          about: { kind: activities.kind, id },
          run: (act) =>
            Effect.gen(function* () {
              const activity = yield* act.relyOn(activities, id)
              if (activity === undefined) return yield* new NotFound({ kind: "activity", id })
              if (isCalledOff(activity))
                return yield* refused("activity", reason("evidence/activityCalledOff", { activity: id }))
              const on = activity.period && startOf(activity.period)
              if (on === undefined)
                return yield* refused("activity", reason("evidence/activityWithoutDate", { activity: id }))
              yield* register(act, "activity", {
                about: id,
                edition: activity.edition,
                marks: marksOf(marks),
                on,
                part: 1,
                why
              })
            }),
          answer: Effect.void
        },
        options
      )
    })
}
