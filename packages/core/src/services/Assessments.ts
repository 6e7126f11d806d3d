/** The assessment of an enrolment by its edition's rules, with the hashes by which a decision cites it. */
import * as Effect from "effect/Effect"
import type { Assessment, Finding } from "../completion/Assessment.ts"
import { type Completion, compile } from "../completion/Engine.ts"
import type { RuleSet } from "../completion/Rule.ts"
import type { RecordedWaiver } from "../completion/TrainingRecord.ts"
import type { Enrolment } from "../model/Enrolment.ts"
import { extentFor, visible } from "../model/Visible.ts"
import type { Actor } from "../values/Actor.ts"
import { type InvalidInput, NotFound, Refused, type StoreFailure } from "../values/Failure.ts"
import { fingerprint } from "../values/Fingerprint.ts"
import { reason } from "../values/Reason.ts"
import { type Act, observe } from "./Act.ts"
import { Desk } from "./Desk.ts"
import { editions, enrolments, type PublishedRules, waivers } from "./Filing.ts"
import { pinnedRules } from "./Rules.ts"
import { type EditionRecord, editionRecord, recordOf } from "./TrainingRecords.ts"

/** A published rule set is compiled once; its hash says which it is. */
const compiledRules = ({ hash, ruleSet }: PublishedRules): Effect.Effect<Completion, InvalidInput, Desk> =>
  Effect.gen(function* () {
    const { compiled, ruleKinds } = yield* Desk
    const known = compiled.get(hash)
    if (known !== undefined) return known
    const completion = yield* Effect.fromResult(compile(ruleSet as RuleSet, ruleKinds))
    compiled.set(hash, completion)
    return completion
  })

/** An assessment with the hashes by which a decision cites it. */
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
  {
    asOf,
    knownOn,
    rely = false,
    shared
  }: {
    readonly asOf: string
    readonly knownOn?: string | undefined
    readonly rely?: boolean
    readonly shared?: EditionRecord | undefined
  }
): Effect.Effect<CitedAssessment | undefined, InvalidInput | StoreFailure, Desk> =>
  Effect.gen(function* () {
    if (enrolment.edition === undefined) return undefined
    const known = shared ?? (yield* editionRecord(act, enrolment.edition))
    const published = yield* pinnedRules(act, enrolment.edition)
    const pinned = known?.edition.rules
    if (known === undefined || published === undefined || pinned === undefined) return undefined
    const record = yield* recordOf(act, enrolment, known, rely)
    if (record === undefined) return undefined
    const completion = yield* compiledRules(published)
    const assessment = completion.assess(record, { asOf, knownOn })
    const { id, version } = pinned
    return {
      assessment,
      hash: fingerprint(assessment),
      evidence: fingerprint(record),
      ruleSet: { id, version, hash: published.hash }
    }
  })

const visibleEnrolment = (actor: Actor, enrolment: Enrolment): boolean =>
  typeof extentFor(actor, enrolments.kind, enrolment) === "number"

/** Stands for what somebody may not read. */
const unread = "—"

const withoutGrounds = (waiver: RecordedWaiver): RecordedWaiver => ({
  ...waiver,
  reason: unread,
  ...(waiver.legalBasis === undefined ? {} : { legalBasis: unread })
})
const hidden = ({ children, waiver, ...finding }: Finding): Finding => ({
  ...finding,
  ...(waiver === undefined ? {} : { waiver: withoutGrounds(waiver) }),
  ...(children === undefined ? {} : { children: children.map(hidden) })
})

/**
 * The assessment as the actor may read it. Why a rule was waived may be an illness: whoever may not read a waiver of this
 * enrolment learns that there is one. The hash stays that of the whole assessment.
 */
const shownTo = (
  actor: Actor,
  { operator, sendingSide, trainee }: Enrolment,
  cited: CitedAssessment
): CitedAssessment => {
  const extent = extentFor(actor, waivers.kind, { operator, sendingSide, trainee })
  if (typeof extent === "number" && extent >= 2) return cited
  const { explanation, refusedWaivers, ...assessment } = cited.assessment
  return {
    ...cited,
    assessment: {
      ...assessment,
      explanation: hidden(explanation),
      refusedWaivers: refusedWaivers.map((refused) => ({ ...refused, waiver: withoutGrounds(refused.waiver) }))
    }
  }
}

/** When something is judged: the end of a day, by what was recorded until a day. */
export interface AssessmentDay {
  readonly asOf?: string | undefined
  readonly knownOn?: string | undefined
}

const noRules = (enrolment: string) =>
  new Refused({ reason: reason("assessment/refused", { enrolment }, [reason("enrolment/noAssessment")]) })

/** The assessment of one enrolment that the actor may see; refused where its edition has no rules to judge by. */
export const assessEnrolment = (
  actor: Actor,
  id: string,
  { asOf, knownOn }: AssessmentDay
): Effect.Effect<CitedAssessment, InvalidInput | NotFound | Refused | StoreFailure, Desk> =>
  observe(actor, (act) =>
    Effect.gen(function* () {
      const enrolment = yield* act.read(enrolments, id)
      if (enrolment === undefined || !visibleEnrolment(actor, enrolment))
        return yield* new NotFound({ kind: "enrolment", id })
      const found = yield* assessmentOf(act, enrolment, { asOf: asOf ?? act.moment.today, knownOn })
      return found === undefined ? yield* noRules(id) : shownTo(actor, enrolment, found)
    })
  )

/** The assessments of a cohort: of every enrolment of the edition that the actor may see and that is not void. */
export const assessCohort = (
  actor: Actor,
  edition: string,
  { asOf, knownOn }: AssessmentDay
): Effect.Effect<ReadonlyArray<CitedAssessment>, InvalidInput | NotFound | StoreFailure, Desk> =>
  observe(actor, (act) =>
    Effect.gen(function* () {
      const shared = yield* editionRecord(act, edition)
      if (shared === undefined || visible(actor, editions.kind, shared.edition) === undefined)
        return yield* new NotFound({ kind: "edition", id: edition })
      const cohort = yield* act.all(enrolments, { edition })
      const seen = cohort.filter((enrolment) => enrolment.presence !== "void" && visibleEnrolment(actor, enrolment))
      const day = asOf ?? act.moment.today
      const found = yield* Effect.forEach(seen, (enrolment) =>
        Effect.map(assessmentOf(act, enrolment, { asOf: day, knownOn, shared }), (one) =>
          one === undefined ? [] : [shownTo(actor, enrolment, one)]
        )
      )
      return found.flat()
    })
  )
