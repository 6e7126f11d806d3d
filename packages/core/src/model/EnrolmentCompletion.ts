/**
 * Completion: undecided -> conditional or completed or notCompleted, each by a person who cites the assessment of the day.
 *
 * What was decided stays in the history, whatever comes later: a condition that lapses, a decision that is opened again on
 * an upheld appeal or on late evidence, and is then taken anew on a new assessment, or a completion that is revoked.
 */
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import { addDays, CalendarDate } from "../values/CalendarDate.ts"
import { AppealId, type Hash, Id } from "../values/Ids.ts"
import { Cited, type Context, type Enrolment, state } from "./EnrolmentCore.ts"

const because = Lifecycle.because
const cites = { cites: Cited }

// Objections: named after what is wrong.
const noAssessment = (_: Enrolment, { assessment }: Context) => assessment === undefined && {}
const evaluationFailed = (_: Enrolment, { assessment }: Context) =>
  assessment !== undefined && assessment.faults.length > 0 && { rules: assessment.faults }
const otherAssessment = (said: { readonly cites: Cited }, _: Enrolment, { assessment }: Context) =>
  assessment !== undefined &&
  assessment.hash !== said.cites.assessment && { cited: said.cites.assessment, present: assessment.hash }
const neverBegun = ({ presence }: Enrolment) => ["accepted", "preparing"].includes(presence) && { presence }
const stillInterrupted = ({ presence }: Enrolment) => presence === "interrupted" && {}
const leftBefore = ({ presence }: Enrolment) => ["withdrawn", "terminated"].includes(presence) && { presence }
const cannotBeMetAnyMore = (_: Enrolment, { assessment }: Context) =>
  assessment?.failed === true && { status: assessment.status }
/** Of an evaluation that failed it is not said that the rules are not met: that is not known. */
const rulesNotMet = (_: Enrolment, { assessment }: Context) =>
  assessment?.satisfied === false && assessment.faults.length === 0 && { status: assessment.status }
const rulesMet = (_: Enrolment, { assessment }: Context) =>
  assessment?.satisfied === true && { status: assessment.status }
const noDeadline = ({ conditionalUntil: until }: Enrolment) => until === undefined && {}
const conditionStillRuns = ({ conditionalUntil: until }: Enrolment, { today }: { readonly today: string }) =>
  until !== undefined && today <= until && { until }
const authorityNotOnFile = ({ authority }: { readonly authority: string }, _: Enrolment, { onFile }: Context) =>
  !onFile.includes(authority) && { document: authority }

/** What a reopening says of its grounds. */
interface Grounds {
  readonly upheldAppeal?: string
  readonly lateEvidence?: ReadonlyArray<string>
  readonly evidence?: ReadonlyArray<string>
  readonly evidenceUntil?: string
}
/** A letter that is on file and about somebody else is no ground, nor is one that was decided on. */
const noGround = (
  { evidence = [], lateEvidence = [], upheldAppeal }: Grounds,
  _: Enrolment,
  { decidedOn, onRecord }: Context
) =>
  upheldAppeal === undefined &&
  lateEvidence.length === 0 &&
  !evidence.some((one) => onRecord.includes(one) && !decidedOn.includes(one)) &&
  {}
const appealUnknown = ({ upheldAppeal: named }: Grounds, _: Enrolment, { appeal }: Context) =>
  named !== undefined && appeal === undefined && { appeal: named }
const appealOfAnotherEnrolment = (_said: Grounds, { id }: Enrolment, { appeal }: Context) =>
  appeal !== undefined && appeal.enrolment !== id && { appeal: appeal.id }
const appealNotUpheld = (_said: Grounds, _: Enrolment, { appeal }: Context) =>
  appeal !== undefined && appeal.status !== "upheld" && { appeal: appeal.id, status: appeal.status }
/** Of an old decision it is not known what it rested on, nor of an old appeal: neither is of use to the other kind. */
const appealOfAnotherDecision = (_said: Grounds, { decision, id }: Enrolment, { appeal }: Context) =>
  appeal?.enrolment === id &&
  (appeal.against !== decision?.assessment || appeal.decidedOn !== decision?.decidedOn) && { appeal: appeal.id }
const appealUsedBefore = ({ upheldAppeal: named }: Grounds, { upheldAppeals = [] }: Enrolment) =>
  named !== undefined && upheldAppeals.some((used) => used === named) && { appeal: named }
const evidenceNotOnRecord = ({ lateEvidence = [] }: Grounds, _: Enrolment, { onRecord }: Context) => {
  const unknown = lateEvidence.filter((one) => !onRecord.includes(one))
  return unknown.length > 0 && { evidence: unknown }
}
const evidenceNotLate = ({ lateEvidence = [] }: Grounds, _: Enrolment, { decidedOn }: Context) => {
  const known = lateEvidence.filter((one) => decidedOn.includes(one))
  return known.length > 0 && { evidence: known }
}
const evidenceNotExtended = ({ evidenceUntil: until }: Grounds, _: Enrolment, { evidenceUntil }: Context) =>
  until !== undefined && evidenceUntil !== undefined && until <= evidenceUntil && { until: evidenceUntil }

/** Who decided is kept with what was decided: an appeal is for somebody else. */
const decided = (event: { readonly actor: string; readonly cites: Cited }) => ({
  decision: { ...event.cites, decidedBy: event.actor }
})

// biome-ignore format: a table is read in rows.
/** @stability evolving */
export const completionSide = Lifecycle.of<Enrolment, Context>()({
  noun: "enrolment",
  state,
  field: "completion",
  roles: { programOffice: "operator", clock: "anyone" },
  starts: "undecided",
  final: ["revoked"],
  particulars: {
    neverBegun: ["presence"], leftBefore: ["presence"], cannotBeMetAnyMore: ["status"],
    evaluationFailed: ["rules"], otherAssessment: ["cited", "present"], conditionInThePast: ["today"],
    rulesNotMet: ["status"], conditionStillRuns: ["until"], rulesMet: ["status"], appealUnknown: ["appeal"],
    appealOfAnotherEnrolment: ["appeal"], appealNotUpheld: ["appeal", "status"], appealOfAnotherDecision: ["appeal"],
    appealUsedBefore: ["appeal"], evidenceNotOnRecord: ["evidence"], evidenceNotLate: ["evidence"], evidenceNotExtended: ["until"],
    authorityNotOnFile: ["document"]
  },
  unless: { enteredInError: ({ presence }) => presence === "void" && {} },
  transitions: {
    CompleteConditionally: {
      event: "CompletedConditionally", from: ["undecided"], to: "conditional", by: ["programOffice"], takes: { ...cites, conditionalUntil: CalendarDate },
      unless: { noAssessment, evaluationFailed, neverBegun, stillInterrupted, leftBefore, cannotBeMetAnyMore },
      rejects: { otherAssessment, conditionInThePast: (said, _, { today }) => said.conditionalUntil < today && { today } },
      sets: decided
    },
    Complete: {
      event: "Completed", from: ["undecided", "conditional"], to: "completed", by: ["programOffice"], takes: cites,
      unless: { noAssessment, evaluationFailed, leftBefore, rulesNotMet },
      rejects: {
        otherAssessment,
        reasonNeeded: ({ cites, reason }) => cites.status === "notApplicable" && reason === undefined && {}
      },
      forgets: ["conditionalUntil"], sets: decided
    },
    Lapse: {
      event: "Lapsed", from: ["conditional"], to: "undecided", by: ["clock"], takes: { cites: Schema.optionalKey(Cited) },
      unless: { evaluationFailed, noDeadline, conditionStillRuns, rulesMet },
      forgets: ["conditionalUntil", "decision"], due: ({ conditionalUntil }) => conditionalUntil && addDays(conditionalUntil, 1)
    },
    NotComplete: {
      event: "NotCompleted", from: ["undecided"], to: "notCompleted", by: ["programOffice"], takes: { ...because, ...cites }, unless: { noAssessment, evaluationFailed },
      rejects: { otherAssessment }, sets: decided
    },
    Reopen: {
      event: "Reopened", from: ["notCompleted"], to: "undecided", by: ["programOffice"],
      takes: { upheldAppeal: Schema.optionalKey(AppealId), lateEvidence: Schema.optionalKey(Schema.Array(Id)), evidenceUntil: state.fields.evidenceUntil },
      rejects: { noGround, appealUnknown, appealOfAnotherEnrolment, appealNotUpheld, appealOfAnotherDecision, appealUsedBefore, evidenceNotOnRecord, evidenceNotLate, evidenceNotExtended },
      forgets: ["decision"], sets: ({ upheldAppeal }, { upheldAppeals = [] }) => (upheldAppeal === undefined ? {} : { upheldAppeals: [...upheldAppeals, upheldAppeal] })
    },
    Revoke: {
      event: "Revoked", from: ["completed"], to: "revoked", by: ["programOffice"], takes: { ...because, authority: Id },
      rejects: { authorityNotOnFile }, sets: ({ actor, today }) => ({ revokedOn: today, revokedBy: actor })
    }
  }
})

/** A decision that can be appealed against. */
export interface Appealable {
  readonly against: Hash
  readonly outcome: "conditional" | "completed" | "notCompleted" | "revoked"
  readonly decidedOn: CalendarDate
  readonly decidedBy: string | undefined
}

/**
 * The decision on completion that stands at present; undefined where nothing is decided, or no assessment is known. A
 * completion that was revoked was decided by whoever revoked it, on that day.
 * @stability evolving
 *
 * @example
 * appealable({ completion: "undecided" } as never) // => undefined
 */
export const appealable = ({
  completion,
  decision,
  presence,
  revokedBy,
  revokedOn
}: Enrolment): Appealable | undefined => {
  if (completion === "undecided" || presence === "void" || decision === undefined) return undefined
  const { assessment: against, decidedBy, decidedOn } = decision
  return completion === "revoked"
    ? { against, outcome: completion, decidedOn: revokedOn ?? decidedOn, decidedBy: revokedBy }
    : { against, outcome: completion, decidedOn, decidedBy }
}
