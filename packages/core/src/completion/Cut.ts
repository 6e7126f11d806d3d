/**
 * Cuts a record down to what was so on one day, and known on one day: the only maker of a `RecordView`.
 *
 * Ten thousand records are cut in one pass, so a list is cut when a kind first asks for it. The record itself is out of a
 * kind's reach.
 */
import type { WorkCalendar } from "../ports/WorkCalendar.ts"
import { frameFor } from "./Frame.ts"
import { type Shielding, shielded } from "./Guard.ts"
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
import type { Sight } from "./Sight.ts"
import { larger, smaller, workingDays } from "./Stay.ts"
import { type Tally, tallied } from "./Tally.ts"
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

/** What belongs to a placement or a host. `isVague`: it may have no day in the time asked about. */
interface CutPart {
  readonly key: string
  readonly cut: Cut
  readonly isVague: boolean
}

export class Cut implements Shielding {
  readonly asOf: string
  readonly period: DaySpan
  readonly ended: boolean
  readonly closed: boolean
  readonly evidenceUntil: string
  readonly #record: TrainingRecord
  readonly #knownOn: string | undefined
  readonly #sight: Sight
  #sessions: Seen.Sessions | undefined
  #tally: Tally | undefined
  #placements: ReadonlyArray<ViewedPlacement> | undefined
  #procedures: ReadonlyArray<ViewedProcedure> | undefined
  #deliverables: ReadonlyArray<ViewedDeliverable> | undefined
  #signOffs: ReadonlyArray<RecordedSignOff> | undefined
  #activities: ReadonlyArray<ViewedActivity> | undefined
  #readOnly: RecordView | undefined

  /** `placements`: only what belongs to these. `window`: only what lies in it. */
  constructor(
    record: TrainingRecord,
    asOf: string,
    knownOn?: string,
    placements?: ReadonlySet<string>,
    window?: DaySpan
  ) {
    const frame = frameFor(record, asOf, knownOn, placements, window)
    this.asOf = asOf
    this.period = frame.period
    this.ended = frame.ended
    this.evidenceUntil = frame.evidenceUntil
    this.closed = frame.closed
    this.#record = record
    this.#knownOn = knownOn
    this.#sight = frame.sight
  }

  /** The same for kinds that are not the core's: what they get from it can't be changed. */
  readOnly(): RecordView {
    this.#readOnly ??= shielded<RecordView>(this)
    return this.#readOnly
  }

  /** The same for each placement, or for each host, of those known. */
  parts(per: "placement" | "host"): ReadonlyArray<CutPart> {
    const groups = new Map<string, Array<ViewedPlacement>>()
    for (const placement of this.placements) {
      const key = per === "host" ? placement.host : placement.id
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [placement])
      else group.push(placement)
    }
    const { window } = this.#sight
    return Array.from(groups, ([key, group]) => {
      // At a host what belongs to any of its placements, whether that lies in the window or not: evidence has dates of its own.
      const ofHost =
        per === "host" ? this.#toldOf().filter(({ host, id }) => host === key && this.#sight.isHere(id)) : group
      const ids = new Set(ofHost.map(({ id }) => id))
      const cut = new Cut(this.#record, this.asOf, this.#knownOn, ids, window)
      const isVague = group.every(({ vague }) => vague)
      // What is asked at one placement is asked of it as of one that lies there.
      if (isVague && group.length === 1) cut.#placements = group.map(({ vague: _, ...placement }) => placement)
      return { key, cut, isVague }
    })
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
  /** For kinds of the core that only count sessions; see `tallyOf`. */
  get tally(): Tally {
    this.#tally ??=
      this.#sessions === undefined ? Seen.tally(this.#record.sessions, this.#sight) : tallied(this.#sessions)
    return this.#tally
  }
  get placements(): ReadonlyArray<ViewedPlacement> {
    this.#placements ??= Seen.remade(this.#toldOf(), this.#sight, Seen.placement)
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
    this.#activities ??= Seen.remade(this.#record.activities, this.#sight, Seen.activity)
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
    return Seen.remade(this.#record.conductCases, this.#sight, Seen.conductCase)
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
      return calendar === undefined ? undefined : workingDays(from, to, calendar)
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
