/**
 * Evidence that comes item by item: log entries and their verification, deliverables and their review, sign-offs.
 *
 * What a trainee was not permitted to do can't be logged, and nobody verifies an entry of their own.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { Code } from "../model/Code.ts"
import type { Enrolment } from "../model/Enrolment.ts"
import { type EvidenceKind, LogEntry, ParticipationLevel } from "../model/Evidence.ts"
import { covers } from "../model/Permission.ts"
import type { Actor } from "../values/Actor.ts"
import { CalendarDate } from "../values/CalendarDate.ts"
import { fingerprint } from "../values/Fingerprint.ts"
import { EnrolmentId, EvidenceId, PlacementId } from "../values/Ids.ts"
import { isAfter, PartialDate } from "../values/PartialDate.ts"
import { reader } from "../values/Reader.ts"
import { reason } from "../values/Reason.ts"
import { Text } from "../values/Text.ts"
import { type Act, type ActOptions, perform } from "./Act.ts"
import { Desk } from "./Desk.ts"
import {
  add,
  atHost,
  enrolmentOf,
  partOf,
  put,
  type recorders,
  refused,
  relyOnItems,
  stamped,
  standing,
  whereDone
} from "./EvidenceShelf.ts"
import { enrolments, placements } from "./Filing.ts"
import type { ActFailure } from "./Noun.ts"

const belongs = {
  enrolment: EnrolmentId,
  placement: Schema.optionalKey(PlacementId),
  id: Schema.optionalKey(EvidenceId)
}
export const LogRequest = Schema.Struct({ ...belongs, on: PartialDate, code: Code, level: ParticipationLevel })
export const VerifyRequest = Schema.Struct({
  enrolment: EnrolmentId,
  entry: EvidenceId,
  verification: Schema.Literals(["verified", "rejected"]),
  /** The level as the supervisor saw it, where it is another. */
  level: Schema.optionalKey(LogEntry.fields.level)
})
export const DeliverableRequest = Schema.Struct({
  ...belongs,
  kind: Code,
  submittedOn: PartialDate,
  title: Schema.optionalKey(Text)
})
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

/** Reads a request, and carries it out as one act; answers the id of the item. */
const recording =
  <Request extends { readonly enrolment: string }>(
    what: keyof typeof recorders,
    read: (input: unknown) => ReturnType<ReturnType<typeof reader<Request, unknown>>>,
    run: (act: Act, request: Request, enrolment: Enrolment, id: string) => Effect.Effect<void, ActFailure, Desk>
  ) =>
  (actor: Actor, input: unknown, options: ActOptions = {}): Effect.Effect<string, ActFailure, Desk> =>
    Effect.gen(function* () {
      const request = yield* Effect.fromResult(read(input))
      const { id: chosen } = request as { readonly id?: string }
      const id = yield* itemId(chosen, options.commit)
      return yield* perform(
        actor,
        {
          asked: ["evidence", what, input],
          about: { kind: enrolments.kind, id: request.enrolment },
          run: (act) =>
            Effect.gen(function* () {
              const enrolment = yield* enrolmentOf(act, request.enrolment)
              if (enrolment.presence === "void")
                return yield* refused(
                  what,
                  reason("evidence/notTakingPart", { enrolment: enrolment.id, presence: "void" })
                )
              if (chosen !== undefined) yield* relyOnItems(act, enrolment, what as EvidenceKind)
              yield* run(act, request, enrolment, id)
            }),
          answer: Effect.succeed(id)
        },
        options
      )
    })

/** The same for what confirms an item that is there: it answers nothing. */
const confirming =
  <Request extends { readonly enrolment: string }>(...[what, read, run]: Parameters<typeof recording<Request>>) =>
  (actor: Actor, input: unknown, options: ActOptions = {}): Effect.Effect<void, ActFailure, Desk> =>
    Effect.asVoid(recording(what, read, run)(actor, input, options))

export const EvidenceItems = {
  /** A trainee's claim to have taken part in a procedure; it waits for the supervisor. Answers the entry's id. */
  log: recording("log", readLog, (act, { code, level, on, placement: at }, enrolment, id) =>
    Effect.gen(function* () {
      const capacity = yield* standing(act, "log", enrolment)
      if (!covers(enrolment.permission, level))
        return yield* refused(
          "log",
          reason("evidence/notPermitted", { level, permission: enrolment.permission ?? "observe" })
        )
      yield* notAhead(act, on, "log")
      const placement = yield* placementOf(act, enrolment, at, "log")
      const item = { ...stamped(act, id), on, code, level, verification: "waiting" as const }
      yield* add(act, enrolment, placement?.id, "log", item, capacity, on)
    })
  ),
  /** A supervisor's confirmation, correction or rejection of a log entry. */
  verify: confirming("verify", readVerify, (act, { entry, level, verification }, enrolment) =>
    Effect.gen(function* () {
      yield* standing(act, "verify", enrolment)
      const { found, part } = yield* partOf(act, enrolment, "log", entry)
      const capacity = yield* standing(act, "verify", yield* whereDone(act, enrolment, part))
      if (found.recordedBy === act.actor.id) return yield* refused("verify", reason("evidence/ownEntry", { entry }))
      if (level !== undefined && !covers(enrolment.permission, level))
        return yield* refused(
          "verify",
          reason("evidence/notPermitted", { level, permission: enrolment.permission ?? "observe" })
        )
      const item = {
        ...found,
        verification,
        verifiedBy: act.actor.id,
        verifiedOn: act.moment.today,
        ...(level === undefined ? {} : { level })
      }
      yield* put(
        act,
        enrolment,
        { placement: part.placement, part: part.part },
        "log",
        [item],
        capacity,
        act.moment.today
      )
    })
  ),
  /** A report, presentation or plan that was handed in. Answers its id. */
  deliverable: recording(
    "deliverable",
    readDeliverable,
    (act, { kind, placement: at, submittedOn, title }, enrolment, id) =>
      Effect.gen(function* () {
        const capacity = yield* standing(act, "deliverable", enrolment)
        yield* notAhead(act, submittedOn, "deliverable")
        const placement = yield* placementOf(act, enrolment, at, "deliverable")
        const item = {
          ...stamped(act, id),
          kind,
          submittedOn,
          status: "submitted" as const,
          ...(title === undefined ? {} : { title })
        }
        yield* add(act, enrolment, placement?.id, "deliverable", item, capacity, submittedOn)
      })
  ),
  /** A reviewer's word on a deliverable. */
  review: confirming("review", readReview, (act, { deliverable, status }, enrolment) =>
    Effect.gen(function* () {
      yield* standing(act, "review", enrolment)
      const { found, part } = yield* partOf(act, enrolment, "deliverable", deliverable)
      const capacity = yield* standing(act, "review", yield* whereDone(act, enrolment, part))
      const item = {
        ...found,
        status,
        reviewedBy: act.actor.id,
        reviewerRole: capacity.role,
        reviewedOn: act.moment.today
      }
      yield* put(
        act,
        enrolment,
        { placement: part.placement, part: part.part },
        "deliverable",
        [item],
        capacity,
        act.moment.today
      )
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
  )
}
