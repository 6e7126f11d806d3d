/** The record of an enrolment, put together from everything that is kept about it, and its assessment by the edition's rules. */
import * as Effect from "effect/Effect"
import type { Assessment } from "../completion/Assessment.ts"
import { type Completion, compile } from "../completion/Engine.ts"
import type { RuleSet } from "../completion/Rule.ts"
import type {
  RecordedActivity,
  RecordedDeliverable,
  RecordedProcedure,
  RecordedSession,
  RecordedSignOff,
  RecordedWaiver,
  TrainingRecord
} from "../completion/TrainingRecord.ts"
import type { Activity } from "../model/Activity.ts"
import * as Edition from "../model/Edition.ts"
import type { Enrolment } from "../model/Enrolment.ts"
import { type Evidence, type EvidenceItem, type EvidenceKind, evidenceId, itemSchemas } from "../model/Evidence.ts"
import type { Placement } from "../model/Placement.ts"
import type { Schedule, Session } from "../model/Schedule.ts"
import { extentFor } from "../model/Visible.ts"
import type { Actor } from "../values/Actor.ts"
import { type InvalidInput, NotFound, Refused, type StoreFailure } from "../values/Failure.ts"
import { fingerprint } from "../values/Fingerprint.ts"
import { compositeId } from "../values/Ids.ts"
import { startOf } from "../values/Period.ts"
import { reason } from "../values/Reason.ts"
import { type Act, observe } from "./Act.ts"
import { Desk } from "./Desk.ts"
import { activities, claims, documents, editions, enrolments, evidence, placements, type PublishedRules, schedules, waivers } from "./Filing.ts"
import { pinnedRules } from "./Rules.ts"

/** What all enrolments of an edition share. */
export interface EditionRecord {
  readonly edition: Edition.Edition
  readonly sessions: ReadonlyArray<Session>
  readonly activities: ReadonlyArray<Activity>
}

/** Loads once what a whole cohort is assessed by. */
export const editionRecord = (act: Act, id: string): Effect.Effect<EditionRecord | undefined, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const edition = yield* act.read(editions, id)
    if (edition === undefined) return undefined
    const parts = yield* act.all(schedules, { edition: id })
    const joint = yield* act.all(activities, { edition: id })
    return {
      edition,
      sessions: parts.flatMap(({ sessions }) => sessions).filter(({ cancelled }) => cancelled !== true),
      activities: joint.filter(({ status }) => status !== "cancelled" && status !== "abandoned")
    }
  })

const items = <Kind extends EvidenceKind>(parts: ReadonlyArray<Evidence>, kind: Kind): ReadonlyArray<EvidenceItem<Kind> & { readonly placement?: string }> =>
  parts.flatMap((part) =>
    part.kind === kind
      ? (part.items as ReadonlyArray<EvidenceItem<Kind>>).map((item) => ({
          ...(part.placement === undefined ? {} : { placement: part.placement as string }),
          ...item
        }))
      : []
  ) as never

const gone = ["declined", "cancelled", "void"]

/**
 * The record that completion is judged by; undefined while the edition's period is not known. With `rely`, whatever of it
 * changes before the commit refuses the act: also what is added.
 */
export const recordOf = (
  act: Act,
  enrolment: Enrolment,
  { activities: joint, edition, sessions }: EditionRecord,
  rely = false
): Effect.Effect<TrainingRecord | undefined, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { calendars } = yield* Desk
    const period = edition.actualPeriod ?? edition.period
    if (period === undefined) return undefined
    const about = { enrolment: enrolment.id as string }
    const parts = yield* act.all(evidence, about)
    const placed = (yield* act.all(placements, about)).filter(({ status }) => !gone.includes(status))
    const onFile = yield* act.all(documents, { person: enrolment.trainee })
    const waived = yield* act.all(waivers, about)
    if (rely) {
      yield* relyOnEvidence(act, enrolment, placed, parts)
      yield* relyOnPlan(act, edition.id)
      for (const { id } of onFile) yield* act.relyOn(documents, id)
      for (const { id } of waived) yield* act.relyOn(waivers, id)
      for (const { id } of joint) yield* act.relyOn(activities, id)
    }
    const marks = new Map(items(parts, "attendance").map((mark) => [mark.session as string, mark]))
    const attended = new Map(items(parts, "activity").map((mark) => [mark.activity as string, mark]))
    const placementAt = (host: string | undefined) => placed.find((placement) => placement.host === host)?.id
    const evidenceUntil = Edition.evidenceUntil(edition)
    return {
      enrolment: enrolment.id,
      period,
      ...(evidenceUntil === undefined ? {} : { evidenceUntil }),
      ...(edition.place === undefined ? {} : { place: edition.place }),
      calendars,
      ...(enrolment.specialties === undefined ? {} : { specialties: enrolment.specialties }),
      ...(enrolment.permission === undefined ? {} : { permission: enrolment.permission }),
      placements: placed.map(({ host, id, period, place, supervisor }) => ({
        id,
        host,
        period,
        ...(place === undefined ? {} : { place }),
        ...(supervisor === undefined ? {} : { supervisor })
      })),
      placementsComplete: placed.length > 0,
      // A session of a host is for those who are placed there; one without a host is for all.
      sessions: sessions.flatMap(({ host, hours, id, module, on, supervisor }): ReadonlyArray<RecordedSession> => {
        const placement = placementAt(host)
        if (host !== undefined && placement === undefined) return []
        const mark = marks.get(id)
        return [
          {
            id,
            on,
            ...(module === undefined ? {} : { module }),
            ...(hours === undefined ? {} : { hours }),
            ...(supervisor === undefined ? {} : { supervisor }),
            ...(placement === undefined ? {} : { placement }),
            ...(mark === undefined ? {} : { mark: mark.mark, recordedOn: mark.recordedOn })
          }
        ]
      }),
      procedures: items(parts, "log").map(
        ({ code, id, level, on, placement, recordedOn, verification, verifiedOn }): RecordedProcedure => ({
          id,
          code,
          on,
          level,
          verification,
          recordedOn,
          ...(placement === undefined ? {} : { placement }),
          ...(verifiedOn === undefined ? {} : { verifiedOn })
        })
      ),
      deliverables: items(parts, "deliverable").map(
        ({ id, kind, recordedOn, reviewedOn, reviewerRole, status, submittedOn }): RecordedDeliverable => ({
          id,
          kind,
          submittedOn,
          status,
          recordedOn,
          ...(reviewerRole === undefined ? {} : { reviewerRole }),
          ...(reviewedOn === undefined ? {} : { reviewedOn })
        })
      ),
      signOffs: items(parts, "signOff").map(
        ({ id, placement, recordedOn, role, signedOn }): RecordedSignOff => ({ id, placement, role, signedOn, recordedOn })
      ),
      activities: joint.flatMap(({ id, kind, period }): ReadonlyArray<RecordedActivity> => {
        const on = period && startOf(period)
        if (on === undefined) return []
        const mark = attended.get(id)
        return [{ id, kind, on, ...(mark === undefined ? {} : { mark: mark.mark, recordedOn: mark.recordedOn }) }]
      }),
      documents: onFile.map(({ id, kind, receivedOn, recordedOn, validUntil }) => ({
        id,
        kind,
        receivedOn,
        ...(recordedOn === undefined ? {} : { recordedOn }),
        ...(validUntil === undefined ? {} : { validUntil })
      })),
      waivers: waived.flatMap(
        ({ from, grantedAs, grantedBy, grantedOn, grounds, id, legalBasis, operator, placement, rule, status, until }): ReadonlyArray<RecordedWaiver> =>
          grantedOn === undefined || grantedBy === undefined || (status !== "granted" && status !== "expired")
            ? []
            : [
                {
                  id,
                  rule,
                  ...(placement === undefined ? {} : { scope: placement }),
                  by: { id: grantedBy, role: grantedAs ?? "waiverAuthority", party: operator },
                  on: grantedOn,
                  from,
                  ...(until === undefined ? {} : { until }),
                  reason: grounds ?? "",
                  ...(legalBasis === undefined ? {} : { legalBasis })
                }
              ]
      )
    }
  })

/** Relies on every part of the evidence and on every placement, and on there being no next one of any kind. */
const relyOnEvidence = (
  act: Act,
  enrolment: Enrolment,
  placed: ReadonlyArray<Placement>,
  parts: ReadonlyArray<Evidence>
): Effect.Effect<void, StoreFailure, Desk> =>
  Effect.gen(function* () {
    for (const part of parts) yield* act.relyOn(evidence, evidence.idOf(part))
    for (const { id } of placed) yield* act.relyOn(placements, id)
    yield* act.relyOn(claims, compositeId("placements", enrolment.trainee))
    for (const placement of [undefined, ...placed.map(({ id }) => id as string)]) {
      for (const kind of Object.keys(itemSchemas) as ReadonlyArray<EvidenceKind>) {
        const last = parts.filter((part) => part.kind === kind && part.placement === placement).map(({ part }) => part)
        yield* act.relyOn(evidence, evidenceId({ enrolment: enrolment.id, placement }, kind, Math.max(0, ...last) + 1))
      }
    }
  })

/** Relies on the edition and on every part of its schedule, and on there being no next part. */
const relyOnPlan = (act: Act, edition: Edition.Edition["id"]): Effect.Effect<void, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const planned = yield* act.all(schedules, { edition })
    const next = Math.max(0, ...planned.map(({ part }) => part)) + 1
    for (const part of [...planned.map((one) => one.part), next])
      yield* act.relyOn(schedules, schedules.idOf({ edition, part } as Schedule))
    yield* act.relyOn(editions, edition)
  })

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
  { asOf, knownOn, rely = false, shared }: { readonly asOf: string; readonly knownOn?: string | undefined; readonly rely?: boolean; readonly shared?: EditionRecord | undefined }
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
      return found ?? (yield* noRules(id))
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
      if (shared === undefined) return yield* new NotFound({ kind: "edition", id: edition })
      const cohort = yield* act.all(enrolments, { edition })
      const seen = cohort.filter((enrolment) => enrolment.presence !== "void" && visibleEnrolment(actor, enrolment))
      const day = asOf ?? act.moment.today
      const found = yield* Effect.forEach(seen, (enrolment) => assessmentOf(act, enrolment, { asOf: day, knownOn, shared }))
      return found.filter((one) => one !== undefined)
    })
  )
