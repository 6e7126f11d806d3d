/** The assessment of an enrolment by its edition's rules, with the hashes by which a decision cites it. */
import * as Effect from "effect/Effect"
import type { Assessment, Finding } from "../completion/Assessment.ts"
import type { RecordedWaiver } from "../completion/TrainingRecord.ts"
import type { Enrolment } from "../model/Enrolment.ts"
import { extentFor, visible } from "../model/Visible.ts"
import type { Actor } from "../values/Actor.ts"
import { type InvalidInput, NotFound, Refused, type StoreFailure } from "../values/Failure.ts"
import { fingerprint } from "../values/Fingerprint.ts"
import { reason } from "../values/Reason.ts"
import { type Act, observe } from "./Act.ts"
import type { Desk } from "./Desk.ts"
import { editions, enrolments, evidence, waivers } from "./Filing.ts"
import { discreetRules, type Judged, type Judging, judge, otherRules } from "./Judging.ts"
import { editionRecord } from "./TrainingRecords.ts"

/**
 * An assessment with the hashes by which a decision cites it.
 * @stability evolving
 */
export interface CitedAssessment {
  readonly assessment: Assessment
  readonly hash: string
  /** Of the record: what was judged. */
  readonly evidence: string
  readonly ruleSet: { readonly id: string; readonly version: number; readonly hash: string }
}

/** The assessment of an enrolment; undefined where its edition has no rules, or no period yet. */
export const assessmentOf = (
  act: Act,
  enrolment: Enrolment,
  judging: Judging
): Effect.Effect<CitedAssessment | undefined, InvalidInput | StoreFailure, Desk> =>
  Effect.map(judge(act, enrolment, judging), (judged) => judged && cited(judged))

/** What was judged, with the hashes. */
export const cited = ({ assessment, completion, record }: Judged): CitedAssessment => ({
  assessment,
  hash: fingerprint(assessment),
  evidence: fingerprint(record),
  ruleSet: completion.ruleSet
})

export const visibleEnrolment = (actor: Actor, enrolment: Enrolment): boolean =>
  typeof extentFor(actor, enrolments.kind, enrolment) === "number"

/** Stands for what somebody may not read. */
const unread = "—"

const withoutGrounds = (waiver: RecordedWaiver): RecordedWaiver => ({
  ...waiver,
  reason: unread,
  ...(waiver.legalBasis === undefined ? {} : { legalBasis: unread }),
  ...(waiver.equivalence === undefined ? {} : { equivalence: unread })
})
const hidden = ({ children, waiver, ...finding }: Finding): Finding => ({
  ...finding,
  ...(waiver === undefined ? {} : { waiver: withoutGrounds(waiver) }),
  ...(children === undefined ? {} : { children: children.map(hidden) })
})

const withoutAllGrounds = ({ explanation, refusedWaivers, ...assessment }: Assessment): Assessment => ({
  ...assessment,
  explanation: hidden(explanation),
  refusedWaivers: refusedWaivers.map((refused) => ({ ...refused, waiver: withoutGrounds(refused.waiver) }))
})

/** Whoever may hear of a case of conduct at no host in particular may read all evidence: the office, and the trainee. */
export const readsAllEvidence = (actor: Actor, { operator, sendingSide, trainee }: Enrolment): boolean =>
  visible(actor, evidence.kind, { kind: "conduct", operator, sendingSide, trainee, hosts: [] }) !== undefined

/**
 * What was judged, as far as the actor may hear of it: whoever may not hear of a case of conduct gets an answer of rules
 * that say nothing of any. What holds for them of the rules that read it is undetermined.
 */
export const heardBy = (
  actor: Actor,
  enrolment: Enrolment,
  judged: Judged
): Effect.Effect<Judged, InvalidInput, Desk> =>
  readsAllEvidence(actor, enrolment)
    ? Effect.succeed(judged)
    : Effect.map(discreetRules(judged.pinned), (completion) => {
        const { tooLate: _, ...assessment } = completion.assess(judged.record, judged.on)
        const cases = new Set(judged.record.conductCases?.map(({ id }) => id))
        const tooLate = judged.assessment.tooLate?.filter((id) => !cases.has(id)) ?? []
        return { ...judged, completion, assessment: tooLate.length === 0 ? assessment : { ...assessment, tooLate } }
      })

/**
 * The assessment as the actor may read it. Why a rule was waived may be an illness: whoever may not read a waiver of this
 * enrolment learns that there is one. The hashes stay those of the whole assessment.
 */
export const shownTo = (
  actor: Actor,
  enrolment: Enrolment,
  judged: Judged
): Effect.Effect<CitedAssessment, InvalidInput, Desk> =>
  Effect.map(heardBy(actor, enrolment, judged), ({ assessment }) => {
    const { operator, sendingSide, trainee } = enrolment
    const extent = extentFor(actor, waivers.kind, { operator, sendingSide, trainee })
    const readsGrounds = typeof extent === "number" && extent >= 2
    return { ...cited(judged), assessment: readsGrounds ? assessment : withoutAllGrounds(assessment) }
  })

/**
 * When something is judged: the end of a day, by what was recorded until a day.
 * @stability evolving
 */
export interface AssessmentDay {
  readonly asOf?: string | undefined
  readonly knownOn?: string | undefined
}

/** By other rules whatever is kept of an enrolment could be asked out: they are tried by those who may read it anyhow. */
const mayNotTry = (actor: Actor, enrolment: string) =>
  new Refused({
    reason: reason("assessment/refused", { enrolment }, [
      reason("lifecycle/not-your-office", {
        may: ["programOffice", "trainee"],
        holds: actor.capacities.map(({ role }) => role)
      })
    ])
  })

export const noRules = (enrolment: string) =>
  new Refused({ reason: reason("assessment/refused", { enrolment }, [reason("enrolment/noAssessment")]) })

/**
 * The assessment of one enrolment that the actor may see; refused where its edition has no rules to judge by.
 * @stability evolving
 */
export const assessEnrolment = (
  actor: Actor,
  id: string,
  { asOf, by, knownOn }: AssessmentDay & { readonly by?: unknown }
): Effect.Effect<CitedAssessment, InvalidInput | NotFound | Refused | StoreFailure, Desk> =>
  observe(actor, (act) =>
    Effect.gen(function* () {
      const enrolment = yield* act.read(enrolments, id)
      if (enrolment === undefined || !visibleEnrolment(actor, enrolment))
        return yield* new NotFound({ kind: "enrolment", id })
      if (by !== undefined && !readsAllEvidence(actor, enrolment)) return yield* mayNotTry(actor, id)
      const completion = yield* otherRules(by)
      const found = yield* judge(act, enrolment, { asOf: asOf ?? act.moment.today, knownOn, by: completion })
      return yield* found === undefined ? noRules(id) : shownTo(actor, enrolment, found)
    })
  )

/**
 * The assessments of a cohort: of every enrolment of the edition that the actor may see and that is not void; by other
 * rules, of those whose evidence the actor may read whole.
 * @stability evolving
 */
export const assessCohort = (
  actor: Actor,
  edition: string,
  { asOf, by, knownOn }: AssessmentDay & { readonly by?: unknown }
): Effect.Effect<ReadonlyArray<CitedAssessment>, InvalidInput | NotFound | StoreFailure, Desk> =>
  observe(actor, (act) =>
    Effect.gen(function* () {
      const shared = yield* editionRecord(act, edition)
      if (shared === undefined || visible(actor, editions.kind, shared.edition) === undefined)
        return yield* new NotFound({ kind: "edition", id: edition })
      const completion = yield* otherRules(by)
      const cohort = yield* act.all(enrolments, { edition })
      const isShown = completion === undefined ? visibleEnrolment : readsAllEvidence
      const day = asOf ?? act.moment.today
      const found: Array<CitedAssessment> = []
      for (const enrolment of cohort) {
        if (enrolment.presence === "void" || !isShown(actor, enrolment)) continue
        const one = yield* judge(act, enrolment, { asOf: day, by: completion, knownOn, shared })
        if (one !== undefined) found.push(yield* shownTo(actor, enrolment, one))
      }
      return found
    })
  )
