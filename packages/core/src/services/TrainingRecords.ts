/** The record of an enrolment, put together from everything that is kept about it. */
import * as Effect from "effect/Effect"
import type {
  RecordedActivity,
  RecordedDeliverable,
  RecordedDocument,
  RecordedPlacement,
  RecordedProcedure,
  RecordedSession,
  RecordedSignOff,
  RecordedWaiver,
  TrainingRecord
} from "../completion/TrainingRecord.ts"
import { type AnyActivity, isCalledOff } from "../model/AnyActivity.ts"
import type { DocumentOnFile } from "../model/DocumentOnFile.ts"
import * as Edition from "../model/Edition.ts"
import type { Enrolment } from "../model/Enrolment.ts"
import type { Evidence, EvidenceItem, EvidenceKind } from "../model/Evidence.ts"
import type { Placement } from "../model/Placement.ts"
import type { Schedule, Session } from "../model/Schedule.ts"
import type { Waiver } from "../model/Waiver.ts"
import type { WorkCalendar } from "../ports/WorkCalendar.ts"
import type { StoreFailure } from "../values/Failure.ts"
import { startOf } from "../values/Period.ts"
import type { Act } from "./Act.ts"
import { Desk } from "./Desk.ts"
import { newPartsOf } from "./EvidenceShelf.ts"
import { activities, documents, editions, evidence, placements, reservations, schedules, waivers } from "./Filing.ts"
import { activitiesIn, documentsAbout, placementsOf, waiversFor } from "./Reservations.ts"

/** What all enrolments of an edition share. */
export interface EditionRecord {
  readonly edition: Edition.Edition
  readonly sessions: ReadonlyArray<Session>
  readonly activities: ReadonlyArray<AnyActivity>
}

/** Loads once what a whole cohort is assessed by. With `rely`, no activity may come in meanwhile. */
export const editionRecord = (
  act: Act,
  id: string,
  rely = false
): Effect.Effect<EditionRecord | undefined, StoreFailure, Desk> =>
  Effect.gen(function* () {
    if (rely) yield* act.relyOn(reservations, activitiesIn(id))
    const edition = yield* act.read(editions, id)
    if (edition === undefined) return undefined
    const parts = yield* act.all(schedules, { edition: id })
    const joint = yield* act.all(activities, { edition: id })
    return {
      edition,
      sessions: parts.flatMap(({ sessions }) => sessions).filter(({ cancelled }) => cancelled !== true),
      activities: joint.filter((activity) => !isCalledOff(activity))
    }
  })

/** What is kept about one enrolment. */
interface Kept {
  readonly enrolment: Enrolment
  readonly evidence: ReadonlyArray<Evidence>
  readonly placements: ReadonlyArray<Placement>
  readonly documents: ReadonlyArray<DocumentOnFile>
  readonly waivers: ReadonlyArray<Waiver>
}

type Given<A> = { readonly [N in keyof A as undefined extends A[N] ? never : N]: A[N] } & {
  readonly [N in keyof A as undefined extends A[N] ? N : never]?: Exclude<A[N], undefined>
}
/** A record has no member for what is not known. */
const given = <A extends object>(members: A): Given<A> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Given<A>

const items = <Kind extends EvidenceKind>(
  parts: ReadonlyArray<Evidence>,
  kind: Kind
): ReadonlyArray<EvidenceItem<Kind> & { readonly placement?: string }> =>
  parts.flatMap((part) =>
    part.kind === kind
      ? (part.items as ReadonlyArray<EvidenceItem<Kind>>).map((item) => ({
          ...given({ placement: part.placement as string | undefined }),
          ...item
        }))
      : []
  ) as never

/** A session of a host is for those who are placed there; one without a host is for all. */
const sessionsOf = (
  sessions: ReadonlyArray<Session>,
  { evidence, placements }: Kept
): ReadonlyArray<RecordedSession> => {
  const marks = new Map(items(evidence, "attendance").map((mark) => [mark.session as string, mark]))
  return sessions.flatMap(({ host, hours, id, module, on, supervisor }) => {
    const placement = placements.find((one) => one.host === host)?.id as string | undefined
    if (host !== undefined && placement === undefined) return []
    const { mark, recordedOn } = marks.get(id) ?? {}
    return [given({ id: id as string, on: on as string, module, hours, supervisor, placement, mark, recordedOn })]
  })
}

const activitiesOf = (joint: ReadonlyArray<AnyActivity>, { evidence }: Kept): ReadonlyArray<RecordedActivity> => {
  const marks = new Map(items(evidence, "activity").map((mark) => [mark.activity as string, mark]))
  return joint.flatMap(({ id, kind, period }) => {
    const on: string | undefined = period && startOf(period)
    const { mark, recordedOn } = marks.get(id) ?? {}
    return on === undefined ? [] : [given({ id: id as string, kind, on, mark, recordedOn })]
  })
}

/** A waiver counts while it is granted; one that has expired counts for the days before. */
const waiversOf = ({ waivers }: Kept): ReadonlyArray<RecordedWaiver> =>
  waivers.flatMap(
    ({ equivalence, from, grantedAs, grantedBy, grantedOn, grounds, id, legalBasis, operator, ...waiver }) => {
      const { placement, rule, status, until } = waiver
      if (grantedOn === undefined || grantedBy === undefined || grantedAs === undefined) return []
      if (status !== "granted" && status !== "expired") return []
      const by = { id: grantedBy, role: grantedAs, party: operator as string }
      const on: string = grantedOn
      const why = { reason: grounds ?? "", legalBasis, equivalence }
      return [given({ id: id as string, rule, scope: placement, by, on, from, until, ...why })]
    }
  )

/** What is kept of such an item is what the record has of it; who recorded it is nothing to judge by. */
const facts = <Kind extends EvidenceKind>({ evidence }: Kept, kind: Kind) => {
  const found = items(evidence, kind)
  return found.length === 0 ? undefined : found.map(({ recordedBy: _, ...fact }) => fact)
}

/** The lists that a record has only where there is something in them. */
const judged = (kept: Kept) =>
  given({
    evaluations: facts(kept, "evaluation"),
    exams: facts(kept, "exam"),
    entrustments: facts(kept, "entrustment"),
    surveys: facts(kept, "survey"),
    confirmations: facts(kept, "confirmation"),
    credits: facts(kept, "credit"),
    conductCases: facts(kept, "conduct")?.map(({ closedBy: _, ...fact }) => fact),
    languageProofs: facts(kept, "language")
  })

/** The record that completion is judged by; undefined while the edition's period is not known. Pure. */
const recordFrom = (
  kept: Kept,
  { activities: joint, edition, sessions }: EditionRecord,
  calendars: Readonly<Record<string, WorkCalendar>>
): TrainingRecord | undefined => {
  const { enrolment } = kept
  const period = edition.actualPeriod ?? edition.period
  if (period === undefined) return undefined
  return given({
    enrolment: enrolment.id as string,
    historical: enrolment.historical?.source as string | undefined,
    period: period as string,
    evidenceUntil: Edition.evidenceUntil(edition, enrolment.evidenceUntil) as string | undefined,
    place: edition.place,
    calendars,
    specialties: enrolment.specialties as ReadonlyArray<string> | undefined,
    permission: enrolment.permission,
    // A record of the past may leave open when it was; such a one counts for nothing that asks for days.
    placements: kept.placements.flatMap(
      ({ host, id, period, place, supervisor }): ReadonlyArray<RecordedPlacement> =>
        period === undefined ? [] : [given({ id, host, period, place, supervisor })]
    ),
    placementsComplete: kept.placements.length > 0,
    sessions: sessionsOf(sessions, kept),
    procedures: items(kept.evidence, "log").map(
      ({ code, id, level, on, placement, recordedOn, verification, verifiedOn }): RecordedProcedure =>
        given({ id, code, on, level, verification, recordedOn, placement, verifiedOn })
    ),
    deliverables: items(kept.evidence, "deliverable").map(
      ({ id, kind, recordedOn, reviewedOn, reviewerRole, status, submittedOn }): RecordedDeliverable =>
        given({ id, kind, submittedOn, status, recordedOn, reviewerRole, reviewedOn })
    ),
    signOffs: items(kept.evidence, "signOff").map(
      ({ id, placement, recordedOn, role, signedOn }): RecordedSignOff =>
        given({ id, placement, role, signedOn, recordedOn })
    ),
    ...judged(kept),
    activities: activitiesOf(joint, kept),
    documents: kept.documents.map(
      ({ id, kind, receivedOn, recordedOn, validUntil }): RecordedDocument =>
        given({ id, kind, receivedOn, recordedOn, validUntil })
    ),
    waivers: waiversOf(kept)
  })
}

const gone = ["declined", "cancelled", "void"]

/**
 * Loads what is kept about an enrolment, and puts its record together. With `rely`, whatever of it changes before the
 * commit refuses the act: also what is added.
 */
export const recordOf = (
  act: Act,
  enrolment: Enrolment,
  shared: EditionRecord,
  rely = false
): Effect.Effect<TrainingRecord | undefined, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { calendars } = yield* Desk
    const about = { enrolment: enrolment.id as string }
    // Before they are looked through: whatever comes into being after that changes one of these.
    if (rely)
      for (const id of [
        newPartsOf(enrolment.id),
        placementsOf(enrolment.trainee),
        documentsAbout(enrolment.trainee),
        waiversFor(enrolment.id)
      ])
        yield* act.relyOn(reservations, id)
    const placed = yield* act.all(placements, about)
    const kept: Kept = {
      enrolment,
      evidence: yield* act.all(evidence, about),
      placements: placed.filter(({ status }) => !gone.includes(status)),
      documents: yield* act.all(documents, { person: enrolment.trainee }),
      waivers: yield* act.all(waivers, about)
    }
    if (rely) {
      for (const part of kept.evidence) yield* act.relyOn(evidence, evidence.idOf(part))
      for (const { id } of kept.placements) yield* act.relyOn(placements, id)
      yield* relyOnPlan(act, shared.edition.id)
      for (const { id } of kept.documents) yield* act.relyOn(documents, id)
      for (const { id } of kept.waivers) yield* act.relyOn(waivers, id)
      for (const { id } of shared.activities) yield* act.relyOn(activities, id)
    }
    return recordFrom(kept, shared, calendars)
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
