/**
 * Where evidence is taken in: attendance, the procedure log and its verification, deliverables, sign-offs.
 *
 * Who may record what, and who may confirm it, is one table. A batch is one commit: a register of nine trainees is taken in
 * whole or not at all. What a trainee was not permitted to do can't be logged.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Enrolment } from "../model/Enrolment.ts"
import {
  type Evidence,
  type EvidenceItem,
  type EvidenceKind,
  evidenceId,
  evidenceOfKind,
  itemsAPart,
  LogEntry,
  Mark,
  ParticipationLevel
} from "../model/Evidence.ts"
import { covers } from "../model/Permission.ts"
import { Code } from "../model/Code.ts"
import { visible } from "../model/Visible.ts"
import type { Actor, Capacity } from "../values/Actor.ts"
import { CalendarDate } from "../values/CalendarDate.ts"
import { InvalidInput, NotFound, Refused, type StoreFailure } from "../values/Failure.ts"
import { reader } from "../values/Reader.ts"
import { ActivityId, compositeId, EditionId, EnrolmentId, EvidenceId, PartyId, PlacementId, SessionId } from "../values/Ids.ts"
import { isAfter, PartialDate } from "../values/PartialDate.ts"
import { startOf } from "../values/Period.ts"
import { fingerprint } from "../values/Fingerprint.ts"
import { type Reason, reason } from "../values/Reason.ts"
import { Text } from "../values/Text.ts"
import { type Act, type ActOptions, everyPage, perform } from "./Act.ts"
import { Desk } from "./Desk.ts"
import { activities, editions, enrolments, evidence, placements } from "./Filing.ts"
import type { ActFailure } from "./Noun.ts"
import { findSession } from "./Schedules.ts"

/** Who may record each kind of evidence, and for which field of the enrolment the office must be held. */
// biome-ignore format: a table is read in rows.
const recorders: Readonly<Record<string, Readonly<Record<string, "operator" | "hosts" | "trainee">>>> = {
  attendance:  { programOffice: "operator", hostCoordinator: "hosts", supervisor: "hosts" },
  activity:    { programOffice: "operator", hostCoordinator: "hosts" },
  log:         { trainee: "trainee" },
  verify:      { supervisor: "hosts", hostCoordinator: "hosts" },
  deliverable: { trainee: "trainee", programOffice: "operator" },
  review:      { programOffice: "operator", supervisor: "hosts", hostCoordinator: "hosts" },
  signOff:     { supervisor: "hosts", hostCoordinator: "hosts" }
}

const refused = (what: string, ...children: ReadonlyArray<Reason>) =>
  new Refused({ reason: reason("evidence/refused", { what }, children) })

/** In which capacity the actor may do this for the enrolment, or the refusal. */
const standing = (act: Act, what: keyof typeof recorders, enrolment: Enrolment): Effect.Effect<Capacity, Refused> => {
  const may = recorders[what] ?? {}
  const held = act.actor.capacities.filter(({ role }) => role in may)
  const fitting = held.find(({ party, role }) => [enrolment[may[role] ?? "operator"]].flat().some((one) => one === party))
  if (fitting !== undefined) return Effect.succeed(fitting)
  const code = held.length > 0 ? "lifecycle/for-another-party" : "lifecycle/not-your-office"
  const holds = act.actor.capacities.map(({ role }) => role)
  return Effect.fail(refused(what, reason(code, { may: Object.keys(may), holds })))
}

/** The enrolment with one host alone: what is done there is not for the offices of the others. */
const atHost = (enrolment: Enrolment, host: string | undefined): Enrolment =>
  host === undefined ? enrolment : { ...enrolment, hosts: [PartyId.make(host)] }

const left = ["withdrawn", "terminated", "void"]

/** The enrolment, if the actor may see it: one that is hidden is not there. */
const enrolmentOf = (act: Act, id: string) =>
  Effect.gen(function* () {
    const enrolment = yield* act.relyOn(enrolments, id)
    if (enrolment !== undefined && visible(act.actor, enrolments.kind, enrolment) !== undefined) return enrolment
    return yield* new NotFound({ kind: "enrolment", id })
  })

/** Adds items, or replaces those with the same id, in one part. */
const put = <Kind extends EvidenceKind>(
  act: Act,
  enrolment: Enrolment,
  where: { readonly placement?: string | undefined; readonly part: number },
  kind: Kind,
  added: ReadonlyArray<EvidenceItem<Kind>>,
  capacity: Capacity,
  on: string
): Effect.Effect<void, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { part, placement } = where
    const id = evidenceId({ enrolment: enrolment.id, placement }, kind, part)
    const before = yield* act.read(evidence, id)
    const host = placement === undefined ? undefined : (yield* act.read(placements, placement))?.host
    const about = {
      kind,
      enrolment: enrolment.id,
      trainee: enrolment.trainee,
      ...(enrolment.edition === undefined ? {} : { edition: enrolment.edition }),
      ...(placement === undefined ? {} : { placement }),
      operator: enrolment.operator,
      sendingSide: enrolment.sendingSide,
      hosts: host === undefined ? enrolment.hosts : [host],
      part
    }
    // What the document is about is said once, when it comes into being; a host that joined later is added.
    const data = { ...(before === undefined ? about : newHosts(before.hosts, about.hosts)), added }
    const after = evidence.fold(before, { type: "Recorded", data, at: "", actor: "" })
    yield* act.write(evidence, after, { type: "Recorded", data, on, standing: { capacity } })
  })

const newHosts = (known: ReadonlyArray<string>, hosts: ReadonlyArray<string>) =>
  hosts.every((host) => known.includes(host)) ? {} : { hosts }

/** The number of the part that a new item belongs to. */
const nextPart = (act: Act, about: { readonly enrolment: string; readonly placement?: string | undefined }, kind: EvidenceKind) =>
  Effect.map(act.last(evidence, "part", evidenceOfKind(about, kind)), (last) =>
    last === undefined ? 1 : last.items.length >= itemsAPart ? last.part + 1 : last.part
  )

/** The part that holds an item, if there is one. */
const holding = <Kind extends EvidenceKind>(act: Act, enrolment: Enrolment, kind: Kind, item: string) =>
  Effect.map(act.all(evidence, { item: compositeId(enrolment.id, kind, item) }), ([part]) => {
    const found = (part?.items as ReadonlyArray<EvidenceItem<Kind>> | undefined)?.find(({ id }) => id === item)
    return part === undefined || found === undefined ? undefined : { part, found }
  })
const partOf = <Kind extends EvidenceKind>(act: Act, enrolment: Enrolment, kind: Kind, item: string) =>
  Effect.flatMap(holding(act, enrolment, kind, item), (found) =>
    found === undefined ? Effect.fail(new NotFound({ kind: `evidence/${kind}`, id: item })) : Effect.succeed(found)
  )

/** Adds an item to the last part of its kind, or to a next one where that is full. */
const add = <Kind extends EvidenceKind>(
  act: Act,
  enrolment: Enrolment,
  placement: string | undefined,
  kind: Kind,
  item: EvidenceItem<Kind>,
  capacity: Capacity,
  on: string
) =>
  Effect.gen(function* () {
    if ((yield* holding(act, enrolment, kind, item.id)) !== undefined)
      return yield* new InvalidInput({
        what: `evidence.${kind}`,
        problems: [{ path: "/id", expected: "an id that no other item of this enrolment has" }]
      })
    const part = yield* nextPart(act, { enrolment: enrolment.id, placement }, kind)
    yield* put(act, enrolment, { placement, part }, kind, [item], capacity, on)
  })

/** The enrolment at the host of a part's placement: what was done at one host is not confirmed by another. */
const whereDone = (act: Act, enrolment: Enrolment, { placement }: Evidence) =>
  placement === undefined
    ? Effect.succeed(enrolment)
    : Effect.map(act.read(placements, placement), (found) => atHost(enrolment, found?.host))

const stamped = (act: Act, id: string) => ({
  id: EvidenceId.make(id),
  recordedOn: act.moment.today,
  recordedBy: act.actor.id
})

// ── Registers ───────────────────────────────────────────────────────────────────────────────────────────────────────

const present = {
  present: Schema.optionalKey(Schema.Array(EnrolmentId)),
  late: Schema.optionalKey(Schema.Array(EnrolmentId)),
  excused: Schema.optionalKey(Schema.Array(EnrolmentId)),
  absent: Schema.optionalKey(Schema.Array(EnrolmentId)),
  reason: Schema.optionalKey(Text)
}
export const AttendanceRegister = Schema.Struct({ session: SessionId, edition: EditionId, ...present })
export const ActivityRegister = Schema.Struct({ activity: ActivityId, ...present })
const readAttendance = reader(AttendanceRegister, "evidence.attendance")
const readActivity = reader(ActivityRegister, "evidence.activity")

const marksOf = (register: { readonly [K in Mark]?: ReadonlyArray<string> }): ReadonlyArray<readonly [string, Mark]> =>
  Mark.literals.flatMap((mark) => (register[mark] ?? []).map((enrolment) => [enrolment, mark] as const))

const twice = (marks: ReadonlyArray<readonly [string, Mark]>): ReadonlyArray<string> => {
  const seen = new Set<string>()
  return marks.flatMap(([enrolment]) => (seen.size === seen.add(enrolment).size ? [enrolment] : []))
}

/** Takes in a register: one mark a trainee, all in one commit. A mark that is changed needs a reason. */
const register = (
  act: Act,
  kind: "activity" | "attendance",
  { about, edition, host, marks, on, part, why }: {
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
      const old = (before?.items as ReadonlyArray<{ id: string; mark: Mark; recordedBy: string }> | undefined)?.find((item) => item.id === about)
      if (old !== undefined && old.mark === mark) continue
      if (old !== undefined && why === undefined)
        return yield* refused(kind, reason("evidence/correctionNeedsReason", { enrolment: id, was: old.mark }))
      const item = { ...stamped(act, about), ...(kind === "attendance" ? { session: about } : { activity: about }), mark }
      yield* put(act, enrolment, { part }, kind, [item as never], capacity, on)
    }
  })

// ── Single items ────────────────────────────────────────────────────────────────────────────────────────────────────

const belongs = { enrolment: EnrolmentId, placement: Schema.optionalKey(PlacementId), id: Schema.optionalKey(EvidenceId) }
export const LogRequest = Schema.Struct({ ...belongs, on: PartialDate, code: Code, level: ParticipationLevel })
export const VerifyRequest = Schema.Struct({
  enrolment: EnrolmentId,
  entry: EvidenceId,
  verification: Schema.Literals(["verified", "rejected"]),
  /** The level as the supervisor saw it, where it is another. */
  level: Schema.optionalKey(LogEntry.fields.level)
})
export const DeliverableRequest = Schema.Struct({ ...belongs, kind: Code, submittedOn: PartialDate, title: Schema.optionalKey(Text) })
export const ReviewRequest = Schema.Struct({
  enrolment: EnrolmentId,
  deliverable: EvidenceId,
  status: Schema.Literals(["accepted", "returned"])
})
export const SignOffRequest = Schema.Struct({
  enrolment: EnrolmentId,
  placement: PlacementId,
  id: Schema.optionalKey(EvidenceId),
  signedOn: Schema.optionalKey(CalendarDate)
})
const readLog = reader(LogRequest, "evidence.log")
const readVerify = reader(VerifyRequest, "evidence.verify")
const readDeliverable = reader(DeliverableRequest, "evidence.deliverable")
const readReview = reader(ReviewRequest, "evidence.review")
const readSignOff = reader(SignOffRequest, "evidence.signOff")

/** The placement, if it is one of this enrolment. */
const placementOf = (act: Act, enrolment: Enrolment, id: string | undefined, what: string) =>
  Effect.gen(function* () {
    const placement = id === undefined ? undefined : yield* act.relyOn(placements, id)
    if (id !== undefined && placement?.enrolment !== enrolment.id)
      return yield* refused(what, reason("evidence/otherPlacement", { placement: id }))
    return placement
  })
const notAhead = (act: Act, on: PartialDate, what: string) =>
  isAfter(on, act.moment.today) === "yes"
    ? Effect.fail(refused(what, reason("evidence/notHeldYet", { on, today: act.moment.today })))
    : Effect.void

/** The id of a new item: the caller's, or drawn; sent again under the same commit id, it is the same. */
const itemId = (given: string | undefined, commit: string | undefined) =>
  Effect.map(Desk, ({ draw }) => given ?? (commit === undefined ? draw() : fingerprint([commit, "item"]).slice(0, 32)))

/** A part of the evidence as the actor may see it; where only a summary is seen, `count` stands for the items. */
export type SeenEvidence = Omit<Evidence, "items"> & { readonly items?: ReadonlyArray<unknown>; readonly count?: number }

const evidenceOf = (actor: Actor, enrolment: string): Effect.Effect<ReadonlyArray<SeenEvidence>, StoreFailure, Desk> =>
  Effect.map(everyPage({ kind: evidence.kind, anyOf: [{ enrolment }] }), (found) =>
    found.flatMap(({ body }) => (visible(actor, evidence.kind, body as unknown as Evidence) as SeenEvidence | undefined) ?? [])
  )

/** Reads a request, and carries it out as one act; answers the evidence of the enrolment as the actor sees it. */
const recording =
  <Request extends { readonly enrolment: string }>(
    what: keyof typeof recorders,
    read: (input: unknown) => ReturnType<ReturnType<typeof reader<Request, unknown>>>,
    run: (act: Act, request: Request, enrolment: Enrolment, id: string) => Effect.Effect<void, ActFailure, Desk>
  ) =>
  (actor: Actor, input: unknown, options: ActOptions = {}): Effect.Effect<string, ActFailure, Desk> =>
    Effect.gen(function* () {
      const request = yield* Effect.fromResult(read(input))
      const id = yield* itemId((request as { readonly id?: string }).id, options.commit)
      return yield* perform(
        actor,
        {
          asked: ["evidence", what, input],
          about: { kind: enrolments.kind, id: request.enrolment },
          run: (act) =>
            Effect.gen(function* () {
              const enrolment = yield* enrolmentOf(act, request.enrolment)
              if (enrolment.presence === "void")
                return yield* refused(what, reason("evidence/notTakingPart", { enrolment: enrolment.id, presence: "void" }))
              yield* run(act, request, enrolment, id)
            }),
          answer: Effect.succeed(id)
        },
        options
      )
    })

export const EvidenceRoom = {
  /** Takes in the register of a session. */
  attendance: (actor: Actor, input: unknown, options: ActOptions = {}): Effect.Effect<void, ActFailure, Desk> =>
    Effect.gen(function* () {
      const { edition, reason: why, session: id, ...marks } = yield* Effect.fromResult(readAttendance(input))
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
              yield* register(act, "attendance", { about: id, edition, host: session.host, marks: marksOf(marks), on: session.on, part, why })
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
              if (["cancelled", "abandoned"].includes(activity.status))
                return yield* refused("activity", reason("evidence/activityCalledOff", { activity: id }))
              const on = activity.period && startOf(activity.period)
              if (on === undefined) return yield* refused("activity", reason("evidence/activityWithoutDate", { activity: id }))
              yield* register(act, "activity", { about: id, edition: activity.edition, marks: marksOf(marks), on, part: 1, why })
            }),
          answer: Effect.void
        },
        options
      )
    }),
  /** A trainee's claim to have taken part in a procedure; it waits for the supervisor. Answers the entry's id. */
  log: recording("log", readLog, (act, { code, level, on, placement: at }, enrolment, id) =>
    Effect.gen(function* () {
      const capacity = yield* standing(act, "log", enrolment)
      if (!covers(enrolment.permission, level))
        return yield* refused("log", reason("evidence/notPermitted", { level, permission: enrolment.permission ?? "observe" }))
      yield* notAhead(act, on, "log")
      const placement = yield* placementOf(act, enrolment, at, "log")
      const item = { ...stamped(act, id), on, code, level, verification: "waiting" as const }
      yield* add(act, enrolment, placement?.id, "log", item, capacity, on)
    })
  ),
  /** A supervisor's confirmation, correction or rejection of a log entry. */
  verify: recording("verify", readVerify, (act, { entry, level, verification }, enrolment) =>
    Effect.gen(function* () {
      yield* standing(act, "verify", enrolment)
      const { found, part } = yield* partOf(act, enrolment, "log", entry)
      const capacity = yield* standing(act, "verify", yield* whereDone(act, enrolment, part))
      if (found.recordedBy === act.actor.id) return yield* refused("verify", reason("evidence/ownEntry", { entry }))
      if (level !== undefined && !covers(enrolment.permission, level))
        return yield* refused("verify", reason("evidence/notPermitted", { level, permission: enrolment.permission ?? "observe" }))
      const item = {
        ...found,
        verification,
        verifiedBy: act.actor.id,
        verifiedOn: act.moment.today,
        ...(level === undefined ? {} : { level })
      }
      yield* put(act, enrolment, { placement: part.placement, part: part.part }, "log", [item], capacity, act.moment.today)
    })
  ),
  /** A report, presentation or plan that was handed in. Answers its id. */
  deliverable: recording("deliverable", readDeliverable, (act, { kind, placement: at, submittedOn, title }, enrolment, id) =>
    Effect.gen(function* () {
      const capacity = yield* standing(act, "deliverable", enrolment)
      yield* notAhead(act, submittedOn, "deliverable")
      const placement = yield* placementOf(act, enrolment, at, "deliverable")
      const item = { ...stamped(act, id), kind, submittedOn, status: "submitted" as const, ...(title === undefined ? {} : { title }) }
      yield* add(act, enrolment, placement?.id, "deliverable", item, capacity, submittedOn)
    })
  ),
  /** A reviewer's word on a deliverable. */
  review: recording("review", readReview, (act, { deliverable, status }, enrolment) =>
    Effect.gen(function* () {
      yield* standing(act, "review", enrolment)
      const { found, part } = yield* partOf(act, enrolment, "deliverable", deliverable)
      const capacity = yield* standing(act, "review", yield* whereDone(act, enrolment, part))
      const item = { ...found, status, reviewedBy: act.actor.id, reviewerRole: capacity.role, reviewedOn: act.moment.today }
      yield* put(act, enrolment, { placement: part.placement, part: part.part }, "deliverable", [item], capacity, act.moment.today)
    })
  ),
  /** A host's word that the training at a placement was done. Answers its id. */
  signOff: recording("signOff", readSignOff, (act, { placement: at, signedOn = act.moment.today }, enrolment, id) =>
    Effect.gen(function* () {
      const placement = yield* placementOf(act, enrolment, at, "signOff")
      const capacity = yield* standing(act, "signOff", atHost(enrolment, placement?.host))
      yield* notAhead(act, signedOn, "signOff")
      const item = { ...stamped(act, id), placement: at, role: capacity.role, signedOn }
      yield* add(act, enrolment, at, "signOff", item, capacity, signedOn)
    })
  ),
  /** What the actor may see of an enrolment's evidence. */
  of: evidenceOf
}
