/**
 * The procedure log: what a trainee claims to have taken part in, and what the supervisor makes of it.
 *
 * What a trainee was not permitted to do can't be logged, and nobody verifies an entry of their own. Of the trainees at a
 * host, one may claim to have led a case: the claim holds until the entry is rejected, or its enrolment is declared an
 * entry in error.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { CaseReference } from "../model/CaseReference.ts"
import { Code } from "../model/Code.ts"
import type { Enrolment } from "../model/Enrolment.ts"
import { LogEntry, leadOf, ParticipationLevel } from "../model/Evidence.ts"
import { covers } from "../model/Permission.ts"
import { EnrolmentId, EvidenceId } from "../values/Ids.ts"
import { PartialDate } from "../values/PartialDate.ts"
import { reason } from "../values/Reason.ts"
import type { Act } from "./Act.ts"
import { type EvidenceTask, isOneself, refused } from "./EvidenceOffices.ts"
import { adding, belongs, changing } from "./EvidenceRecording.ts"
import { enrolments, evidence, placements, reservations } from "./Filing.ts"
import { reserve } from "./Reservations.ts"

export const LogRequest = Schema.Struct({
  ...belongs,
  on: PartialDate,
  code: Code,
  level: ParticipationLevel,
  case: Schema.optionalKey(CaseReference),
  lead: Schema.optionalKey(Schema.Literal(true))
})
export const VerifyRequest = Schema.Struct({
  enrolment: EnrolmentId,
  entry: EvidenceId,
  verification: Schema.Literals(["verified", "rejected"]),
  /** The level as the supervisor saw it, where it is another. */
  level: Schema.optionalKey(LogEntry.fields.level)
})

const permitted = (what: EvidenceTask, { permission = "observe" }: Enrolment, level: ParticipationLevel) =>
  covers(permission, level)
    ? Effect.void
    : Effect.fail(refused(what, reason("evidence/notPermitted", { level, permission })))

/** Who led a case performed; whoever watched it, helped or advised did not. */
const leading: ReadonlyArray<ParticipationLevel> = [
  "performed",
  "performedUnderDirectSupervision",
  "performedUnderIndirectSupervision"
]

/** What a claim to have led a case needs to be one. */
const problemsOf = ({ case: reference, lead, level, placement }: (typeof LogRequest)["Type"]) =>
  lead === undefined
    ? []
    : [
        ...(reference === undefined ? [{ path: "/case", expected: "the case that was led" }] : []),
        ...(placement === undefined
          ? [{ path: "/placement", expected: "the placement at whose host it was led" }]
          : []),
        ...(leading.includes(level)
          ? []
          : [{ path: "/lead", expected: "nothing, unless the trainee performed: who led a case did" }])
      ]

/**
 * Claims the lead of a case at the host of a placement. Every claim writes the same document, so that of two at the same
 * moment one is decided again, on what the other has logged. Who claimed it before is not told.
 */
const claimLead = (
  act: Act,
  what: EvidenceTask,
  { id, trainee }: Enrolment,
  placement: string,
  reference: CaseReference
) =>
  Effect.gen(function* () {
    const host = (yield* act.read(placements, placement))?.host ?? ""
    const led = leadOf(host, reference)
    yield* act.read(reservations, led)
    for (const other of yield* act.all(evidence, { led })) {
      if (other.trainee === trainee || (yield* act.read(enrolments, other.enrolment))?.presence === "void") continue
      return yield* refused(what, reason("evidence/caseTaken", { case: reference }))
    }
    yield* reserve(act, led, id)
  })

export const ProcedureLog = {
  /** A trainee's claim to have taken part in a procedure; it waits for the supervisor. Answers the entry's id. */
  log: adding({
    what: "log",
    kind: "log",
    request: LogRequest,
    on: ({ on }) => on,
    problems: problemsOf,
    unless: ({ act, enrolment, placement, request: { case: reference, lead, level } }) =>
      Effect.gen(function* () {
        yield* permitted("log", enrolment, level)
        if (lead && placement !== undefined && reference !== undefined)
          yield* claimLead(act, "log", enrolment, placement.id, reference)
      }),
    item: (said) => ({ ...said, verification: "waiting" as const })
  }),
  /**
   * A supervisor's confirmation, correction or rejection of a log entry. One that is rejected leads no case any more; if it
   * is verified after all, the lead is claimed anew. Nor does one lead a case whose level is corrected to less.
   */
  verify: changing({
    what: "verify",
    kind: "log",
    request: VerifyRequest,
    of: ({ entry }) => entry,
    unless: ({ act, enrolment, found, placement, request: { entry, level, verification } }) =>
      Effect.gen(function* () {
        if (found.recordedBy === act.actor.id || isOneself(act, enrolment))
          return yield* refused("verify", reason("evidence/ownEntry", { entry }))
        if (level !== undefined) yield* permitted("verify", enrolment, level)
        const isClaimed = found.lead && found.verification === "rejected" && verification === "verified"
        if (isClaimed && leading.includes(level ?? found.level) && placement !== undefined && found.case !== undefined)
          yield* claimLead(act, "verify", enrolment, placement, found.case)
      }),
    item: ({ act, found: { lead, ...found }, request: { level = found.level, verification } }) => ({
      ...found,
      ...(lead && leading.includes(level) ? { lead } : {}),
      level,
      verification,
      verifiedBy: act.actor.id,
      verifiedOn: act.moment.today
    })
  })
}
