/**
 * Cuts a record down to what was so on one day, and known on one day: the only maker of a `RecordView`.
 *
 * Ten thousand records are cut in one pass, so a list is cut when a kind first asks for it. The record itself is out of a
 * kind's reach.
 */
import { daysWithin, type WorkCalendar } from "../ports/WorkCalendar.ts"
import type {
  DaySpan,
  HeldSession,
  PlannedSession,
  RecordView,
  ViewedActivity,
  ViewedConductCase,
  ViewedDeliverable,
  ViewedDocument,
  ViewedLanguageProof,
  ViewedPlacement,
  ViewedProcedure
} from "./RecordView.ts"
import * as Seen from "./Seen.ts"
import { Sight } from "./Sight.ts"
import { larger, smaller, stayOf, thirtyDaysAfter } from "./Stay.ts"
import type {
  RecordedConfirmation,
  RecordedCredit,
  RecordedEntrustment,
  RecordedEvaluation,
  RecordedExam,
  RecordedPlacement,
  RecordedSignOff,
  RecordedSurvey,
  TrainingRecord
} from "./TrainingRecord.ts"

const none: ReadonlyArray<never> = Object.freeze([])

export class Cut implements RecordView {
  readonly asOf: string
  readonly period: DaySpan
  readonly ended: boolean
  readonly closed: boolean
  readonly evidenceUntil: string
  readonly #record: TrainingRecord
  readonly #knownOn: string | undefined
  readonly #sight: Sight
  #sessions: Seen.Sessions | undefined
  #placements: ReadonlyArray<ViewedPlacement> | undefined
  #procedures: ReadonlyArray<ViewedProcedure> | undefined
  #deliverables: ReadonlyArray<ViewedDeliverable> | undefined
  #signOffs: ReadonlyArray<RecordedSignOff> | undefined
  #activities: ReadonlyArray<ViewedActivity> | undefined

  /** `placements`: only what belongs to these. `window`: only what lies in it. */
  constructor(
    record: TrainingRecord,
    asOf: string,
    knownOn?: string,
    placements?: ReadonlySet<string>,
    window?: DaySpan
  ) {
    const { possibly } = stayOf(record.period)
    const to = window === undefined ? possibly.to : smaller(window.to, possibly.to)
    this.asOf = asOf
    this.period = window === undefined ? possibly : { from: larger(window.from, possibly.from), to }
    this.ended = asOf >= to
    this.evidenceUntil = record.evidenceUntil ?? thirtyDaysAfter(possibly.to)
    this.closed = asOf >= this.evidenceUntil
    this.#record = record
    this.#knownOn = knownOn
    const recordedBy = knownOn === undefined ? this.evidenceUntil : smaller(knownOn, this.evidenceUntil)
    this.#sight = new Sight(asOf, recordedBy, to, placements, window)
  }

  /** The same for each placement, or for each host, of those known. */
  parts(per: "placement" | "host"): ReadonlyArray<readonly [key: string, cut: Cut]> {
    const groups = new Map<string, Set<string>>()
    for (const { host, id } of this.placements) {
      const key = per === "host" ? host : id
      const group = groups.get(key)
      if (group === undefined) groups.set(key, new Set([id]))
      else group.add(id)
    }
    const { window } = this.#sight
    return Array.from(groups, ([key, placements]) => [
      key,
      new Cut(this.#record, this.asOf, this.#knownOn, placements, window)
    ])
  }

  /** The same with only what happened, or is planned, from one day to another. */
  within({ from, to }: DaySpan): Cut {
    const { placements, window } = this.#sight
    const inside = window === undefined ? { from, to } : { from: larger(from, window.from), to: smaller(to, window.to) }
    return new Cut(this.#record, this.asOf, this.#knownOn, placements, inside)
  }

  get held(): ReadonlyArray<HeldSession> {
    this.#sessions ??= Seen.sessions(this.#record.sessions, this.#sight)
    return this.#sessions.held
  }
  get ahead(): ReadonlyArray<PlannedSession> {
    this.#sessions ??= Seen.sessions(this.#record.sessions, this.#sight)
    return this.#sessions.ahead
  }
  get placements(): ReadonlyArray<ViewedPlacement> {
    this.#placements ??= Seen.listOf(this.#toldOf(), this.#sight, Seen.placement)
    return this.#placements
  }
  get placementsComplete(): boolean {
    if (this.#sight.placements !== undefined) return true
    const { placements = none, placementsComplete = true } = this.#record
    return placementsComplete && placements.length > 0 && this.#toldOf().length === placements.length
  }
  get procedures(): ReadonlyArray<ViewedProcedure> {
    this.#procedures ??= Seen.listOf(this.#record.procedures, this.#sight, Seen.procedure)
    return this.#procedures
  }
  get deliverables(): ReadonlyArray<ViewedDeliverable> {
    this.#deliverables ??= Seen.listOf(this.#record.deliverables, this.#sight, Seen.deliverable)
    return this.#deliverables
  }
  get signOffs(): ReadonlyArray<RecordedSignOff> {
    this.#signOffs ??= Seen.listOf(this.#record.signOffs, this.#sight, Seen.signOff)
    return this.#signOffs
  }
  get activities(): ReadonlyArray<ViewedActivity> {
    this.#activities ??= Seen.listOf(this.#record.activities, this.#sight, Seen.activity)
    return this.#activities
  }
  get documents(): ReadonlyArray<ViewedDocument> {
    return Seen.listOf(this.#record.documents, this.#sight, Seen.document)
  }
  get evaluations(): ReadonlyArray<RecordedEvaluation> {
    return Seen.listOf(this.#record.evaluations, this.#sight, Seen.dated)
  }
  get exams(): ReadonlyArray<RecordedExam> {
    return Seen.listOf(this.#record.exams, this.#sight, Seen.dated)
  }
  get entrustments(): ReadonlyArray<RecordedEntrustment> {
    return Seen.listOf(this.#record.entrustments, this.#sight, Seen.dated)
  }
  get credits(): ReadonlyArray<RecordedCredit> {
    return Seen.listOf(this.#record.credits, this.#sight, Seen.dated)
  }
  get surveys(): ReadonlyArray<RecordedSurvey> {
    return Seen.listOf(this.#record.surveys, this.#sight, Seen.dated)
  }
  get confirmations(): ReadonlyArray<RecordedConfirmation> {
    return Seen.listOf(this.#record.confirmations, this.#sight, Seen.dated)
  }
  get conductCases(): ReadonlyArray<ViewedConductCase> {
    return Seen.listOf(this.#record.conductCases, this.#sight, Seen.conductCase)
  }
  get languageProofs(): ReadonlyArray<ViewedLanguageProof> {
    return Seen.listOf(this.#record.languageProofs, this.#sight, Seen.languageProof)
  }
  get permission(): "observe" | "assist" | "performLimited" {
    return this.#record.permission ?? "observe"
  }
  get specialties(): ReadonlyArray<string> | undefined {
    return this.#record.specialties
  }

  /** A function of its own, so that a kind may take it out of the view. */
  get workdays(): RecordView["workdays"] {
    return (from, to, place = this.#record.place) => {
      const calendars: Readonly<Record<string, WorkCalendar>> = this.#record.calendars ?? {}
      const calendar = place !== undefined && Object.hasOwn(calendars, place) ? calendars[place] : undefined
      return calendar === undefined ? undefined : daysWithin(from, to, calendar)
    }
  }

  /** Placements that somebody had told of by the day of knowledge. They are a plan, and never too late. */
  #toldOf(): ReadonlyArray<RecordedPlacement> {
    const { placements = none } = this.#record
    const known = this.#knownOn
    return known === undefined
      ? placements
      : placements.filter(({ recordedOn }) => recordedOn === undefined || recordedOn <= known)
  }

  /** Evidence of what happened by the day of the view that was recorded after `evidenceUntil`, and is known. */
  tooLate(): ReadonlyArray<string> {
    const record = this.#record
    const isLate = (recordedOn: string | undefined, on: string): boolean =>
      recordedOn !== undefined &&
      recordedOn > this.evidenceUntil &&
      on <= this.asOf &&
      (this.#knownOn === undefined || recordedOn <= this.#knownOn)
    const late: Array<string> = []
    const look = <Item extends { readonly id: string; readonly recordedOn?: string }>(
      items: ReadonlyArray<Item> | undefined,
      when: (item: Item) => string
    ) => {
      for (const item of items ?? none) if (isLate(item.recordedOn, when(item))) late.push(item.id)
    }
    const on = (item: { readonly on: string }) => item.on
    look(record.sessions, on)
    look(record.activities, on)
    look(record.procedures, on)
    look(record.deliverables, ({ submittedOn }) => submittedOn)
    for (const { id, recordedOn, signedOn } of record.signOffs ?? none) {
      if (isLate(recordedOn ?? signedOn, signedOn)) late.push(id)
    }
    look(record.documents, ({ receivedOn }) => receivedOn)
    look(record.evaluations, on)
    look(record.exams, on)
    look(record.entrustments, on)
    look(record.credits, on)
    look(record.surveys, on)
    look(record.confirmations, on)
    look(record.conductCases, ({ openedOn }) => openedOn)
    look(record.languageProofs, on)
    return late
  }
}
