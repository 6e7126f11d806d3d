/** The assessment of an enrolment by its edition's rules, with the hashes by which a decision cites it. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Assessment, Finding } from "../completion/Assessment.ts"
import { type Completion, compile } from "../completion/Engine.ts"
import type { RuleSet } from "../completion/Rule.ts"
import type { RecordedWaiver } from "../completion/TrainingRecord.ts"
import type { Enrolment } from "../model/Enrolment.ts"
import { extentFor, visible } from "../model/Visible.ts"
import type { Actor } from "../values/Actor.ts"
import { type InvalidInput, NotFound, Refused, type StoreFailure } from "../values/Failure.ts"
import { fingerprint } from "../values/Fingerprint.ts"
import { Id } from "../values/Ids.ts"
import { reader } from "../values/Reader.ts"
import { reason } from "../values/Reason.ts"
import { type Act, observe } from "./Act.ts"
import { Desk } from "./Desk.ts"
import { editions, enrolments, type PublishedRules, ruleSets, waivers } from "./Filing.ts"
import { pinnedRules } from "./Rules.ts"
import { loaded } from "./Stored.ts"
import { type EditionRecord, editionRecord, recordOf } from "./TrainingRecords.ts"

/** A published rule set is compiled once; its hash says which it is. */
export const compiledRules = ({ hash, ruleSet }: PublishedRules): Effect.Effect<Completion, InvalidInput, Desk> =>
  Effect.gen(function* () {
    const { compiled, ruleKinds } = yield* Desk
    const known = compiled.get(hash)
    if (known !== undefined) return known
    const completion = yield* Effect.fromResult(compile(ruleSet as RuleSet, ruleKinds))
    compiled.set(hash, completion)
    return completion
  })

const readNamedRules = reader(Schema.Struct({ id: Id, version: Schema.Natural }), "the rules to try")

/** A rule set to try, whole or by the name of one that some edition has pinned; undefined where none is named. */
export const otherRules = (
  by: unknown
): Effect.Effect<Completion | undefined, InvalidInput | NotFound | StoreFailure, Desk> =>
  Effect.gen(function* () {
    if (by === undefined) return undefined
    const { ruleKinds } = yield* Desk
    if (typeof by === "object" && by !== null && "rule" in by) return yield* Effect.fromResult(compile(by, ruleKinds))
    const named = yield* Effect.fromResult(readNamedRules(by))
    const id = `${named.id}@${named.version}`
    const published = (yield* loaded({ kind: ruleSets.kind, id }))?.body as unknown as PublishedRules | undefined
    return published === undefined ? yield* new NotFound({ kind: ruleSets.kind, id }) : yield* compiledRules(published)
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
    by,
    knownOn,
    rely = false,
    shared
  }: {
    readonly asOf: string
    /** Another rule set than the one that is pinned: then the assessment is a simulation, and says so. */
    readonly by?: Completion | undefined
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
    const completion = by ?? (yield* compiledRules(published))
    const found = completion.assess(record, { asOf, knownOn })
    const { id, version } = pinned
    const decides = { id, version, hash: published.hash }
    const assessment = completion.ruleSet.hash === published.hash ? found : { ...found, simulatedFor: decides }
    return { assessment, hash: fingerprint(assessment), evidence: fingerprint(record), ruleSet: completion.ruleSet }
  })

export const visibleEnrolment = (actor: Actor, enrolment: Enrolment): boolean =>
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
export const shownTo = (
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
  { asOf, by, knownOn }: AssessmentDay & { readonly by?: unknown }
): Effect.Effect<CitedAssessment, InvalidInput | NotFound | Refused | StoreFailure, Desk> =>
  observe(actor, (act) =>
    Effect.gen(function* () {
      const enrolment = yield* act.read(enrolments, id)
      if (enrolment === undefined || !visibleEnrolment(actor, enrolment))
        return yield* new NotFound({ kind: "enrolment", id })
      const completion = yield* otherRules(by)
      const found = yield* assessmentOf(act, enrolment, { asOf: asOf ?? act.moment.today, knownOn, by: completion })
      return found === undefined ? yield* noRules(id) : shownTo(actor, enrolment, found)
    })
  )

/** The assessments of a cohort: of every enrolment of the edition that the actor may see and that is not void. */
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
      const seen = cohort.filter((enrolment) => enrolment.presence !== "void" && visibleEnrolment(actor, enrolment))
      const day = asOf ?? act.moment.today
      const found = yield* Effect.forEach(seen, (enrolment) =>
        Effect.map(assessmentOf(act, enrolment, { asOf: day, by: completion, knownOn, shared }), (one) =>
          one === undefined ? [] : [shownTo(actor, enrolment, one)]
        )
      )
      return found.flat()
    })
  )
