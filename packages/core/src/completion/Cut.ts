/**
 * Cuts a record down to what was so on one day, and known on one day: the only maker of a `RecordView`.
 *
 * Ten thousand records are cut in one pass, so a list is cut when a kind first asks for it, and what needs no change is
 * handed on as it is. The record itself is out of a kind's reach.
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
  ViewedPlacement,
  ViewedProcedure
} from "./RecordView.ts"
import { firstDay, larger, lastDay, smaller, stayOf, thirtyDaysAfter } from "./Stay.ts"
import type {
  RecordedActivity,
  RecordedConductCase,
  RecordedConfirmation,
  RecordedCredit,
  RecordedDeliverable,
  RecordedDocument,
  RecordedEvaluation,
  RecordedPlacement,
  RecordedProcedure,
  RecordedSession,
  RecordedSignOff,
  RecordedSurvey,
  TrainingRecord
} from "./TrainingRecord.ts"

const none: ReadonlyArray<never> = Object.freeze([])

type Writable<A> = { -readonly [Name in keyof A]: A[Name] }

/** Whose facts are seen: those of these placements, under this name. */
export interface Part {
  /** The placement or the host. */
  readonly key: string
  readonly placements: ReadonlySet<string>
}

export class Cut implements RecordView {
  readonly asOf: string
  readonly period: DaySpan
  readonly ended: boolean
  readonly closed: boolean
  readonly evidenceUntil: string
  readonly #record: TrainingRecord
  readonly #knownOn: string | undefined
  /** Evidence counts if it was recorded by then: what comes after `evidenceUntil` is too late, or nothing would be final. */
  readonly #recordedBy: string
  readonly #part: Part | undefined
  readonly #window: DaySpan | undefined
  #held: ReadonlyArray<HeldSession> | undefined
  #ahead: ReadonlyArray<PlannedSession> = none
  #placements: ReadonlyArray<ViewedPlacement> | undefined
  #procedures: ReadonlyArray<ViewedProcedure> | undefined
  #deliverables: ReadonlyArray<ViewedDeliverable> | undefined
  #signOffs: ReadonlyArray<RecordedSignOff> | undefined
  #activities: ReadonlyArray<ViewedActivity> | undefined

  constructor(record: TrainingRecord, asOf: string, knownOn?: string, part?: Part, window?: DaySpan) {
    const { possibly } = stayOf(record.period)
    const to = window === undefined ? possibly.to : smaller(window.to, possibly.to)
    this.asOf = asOf
    this.period = window === undefined ? possibly : { from: larger(window.from, possibly.from), to }
    this.ended = asOf >= to
    this.evidenceUntil = record.evidenceUntil ?? thirtyDaysAfter(possibly.to)
    this.closed = asOf >= this.evidenceUntil
    this.#record = record
    this.#knownOn = knownOn
    this.#recordedBy = knownOn === undefined ? this.evidenceUntil : smaller(knownOn, this.evidenceUntil)
    this.#part = part
    this.#window = window
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
    return Array.from(groups, ([key, placements]) => [
      key,
      new Cut(this.#record, this.asOf, this.#knownOn, { key, placements }, this.#window)
    ])
  }

  /** The same with only what happened, or is planned, from one day to another. */
  within({ from, to }: DaySpan): Cut {
    const before = this.#window
    const window = before === undefined ? { from, to } : { from: larger(from, before.from), to: smaller(to, before.to) }
    return new Cut(this.#record, this.asOf, this.#knownOn, this.#part, window)
  }

  get held(): ReadonlyArray<HeldSession> {
    this.#held ??= this.#sessions()
    return this.#held
  }
  get ahead(): ReadonlyArray<PlannedSession> {
    this.#held ??= this.#sessions()
    return this.#ahead
  }
  get placements(): ReadonlyArray<ViewedPlacement> {
    this.#placements ??= this.#keep(this.#record.placements, this.#placement)
    return this.#placements
  }
  get placementsComplete(): boolean {
    if (this.#part !== undefined) return true
    const { placements = none, placementsComplete = true } = this.#record
    const known = this.#knownOn
    return (
      placementsComplete &&
      placements.length > 0 &&
      (known === undefined || placements.every(({ recordedOn }) => recordedOn === undefined || recordedOn <= known))
    )
  }
  get procedures(): ReadonlyArray<ViewedProcedure> {
    this.#procedures ??= this.#keep(this.#record.procedures, this.#procedure)
    return this.#procedures
  }
  get deliverables(): ReadonlyArray<ViewedDeliverable> {
    this.#deliverables ??= this.#keep(this.#record.deliverables, this.#deliverable)
    return this.#deliverables
  }
  get signOffs(): ReadonlyArray<RecordedSignOff> {
    this.#signOffs ??= this.#keep(this.#record.signOffs, this.#signOff)
    return this.#signOffs
  }
  get activities(): ReadonlyArray<ViewedActivity> {
    this.#activities ??= this.#keep(this.#record.activities, this.#activity)
    return this.#activities
  }
  get documents(): ReadonlyArray<ViewedDocument> {
    return this.#keep(this.#record.documents, this.#document)
  }
  get evaluations(): ReadonlyArray<RecordedEvaluation> {
    return this.#keep(this.#record.evaluations, this.#dated<RecordedEvaluation>)
  }
  get credits(): ReadonlyArray<RecordedCredit> {
    return this.#keep(this.#record.credits, this.#dated<RecordedCredit>)
  }
  get surveys(): ReadonlyArray<RecordedSurvey> {
    return this.#keep(this.#record.surveys, this.#dated<RecordedSurvey>)
  }
  get confirmations(): ReadonlyArray<RecordedConfirmation> {
    return this.#keep(this.#record.confirmations, this.#dated<RecordedConfirmation>)
  }
  get conductCases(): ReadonlyArray<ViewedConductCase> {
    return this.#keep(this.#record.conductCases, this.#conductCase)
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

  /** Evidence of what happened by the day of the view that was recorded after `evidenceUntil`, and is known. */
  tooLate(): ReadonlyArray<string> {
    const { activities, deliverables, documents, procedures, sessions, signOffs } = this.#record
    const isLate = (recordedOn: string | undefined, on: string): boolean =>
      recordedOn !== undefined &&
      recordedOn > this.evidenceUntil &&
      on <= this.asOf &&
      (this.#knownOn === undefined || recordedOn <= this.#knownOn)
    return [
      ...[...(sessions ?? none), ...(activities ?? none), ...(procedures ?? none)].filter((it) =>
        isLate(it.recordedOn, it.on)
      ),
      ...(deliverables ?? none).filter((it) => isLate(it.recordedOn, it.submittedOn)),
      ...(signOffs ?? none).filter((it) => isLate(it.recordedOn ?? it.signedOn, it.signedOn)),
      ...(documents ?? none).filter((it) => isLate(it.recordedOn, it.receivedOn))
    ].map(({ id }) => id)
  }

  // ── How each kind of fact is cut: undefined if it is not seen at all ──────────────────────────────────────────────

  /** The list itself where nothing in it has to be cut: most lists of most trainees. */
  #keep<Item, Seen>(
    items: ReadonlyArray<Item> | undefined,
    see: (item: Item) => Seen | undefined
  ): ReadonlyArray<Seen> {
    if (items === undefined || items.length === 0) return none
    let seen: Array<Seen> | undefined
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as Item
      const one = see.call(this, item)
      if (seen === undefined) {
        if ((one as unknown) === item) continue
        seen = items.slice(0, i) as unknown as Array<Seen>
      }
      if (one !== undefined) seen.push(one)
    }
    return seen ?? (items as unknown as ReadonlyArray<Seen>)
  }

  #isHere(placement: string | undefined): boolean {
    return this.#part === undefined || (placement !== undefined && this.#part.placements.has(placement))
  }

  #isKnown(on: string): boolean {
    return on <= this.#recordedBy
  }

  /** Comparing the texts is enough: a year or a month comes before each of its days. */
  #isSeen(on: string, placement: string | undefined, recordedOn: string | undefined): boolean {
    const window = this.#window
    return (
      on <= this.asOf &&
      this.#isKnown(recordedOn ?? on) &&
      this.#isHere(placement) &&
      (window === undefined || (on <= window.to && lastDay(on) >= window.from))
    )
  }

  /** Whether it can't be told from the date that it lies before the limit and inside the window. */
  #isVague(on: string, limit: string): boolean {
    if (on.length === 10) return false
    const window = this.#window
    const last = lastDay(on)
    return last > limit || (window !== undefined && (firstDay(on) < window.from || last > window.to))
  }

  #sessions(): ReadonlyArray<HeldSession> {
    const { asOf, period } = this
    let sessions = this.#record.sessions ?? none
    if (this.#part !== undefined || this.#window !== undefined || !isOrdered(sessions, period.to)) {
      const from = this.#window === undefined ? "" : this.#window.from
      sessions = sessions
        .filter(({ on, placement }) => on >= from && on <= period.to && this.#isHere(placement))
        .sort(byDate)
    }
    let count = sessions.length
    while (count > 0 && (sessions[count - 1] as RecordedSession).on > asOf) count--
    // Copied in one piece, and then only what has to be changed: a plan is mostly as it was.
    const held = sessions.slice(0, count) as Array<RecordedSession | HeldSession>
    for (let i = 0; i < count; i++) {
      const session = held[i] as RecordedSession
      if (!this.#isMarked(session)) held[i] = { ...planned(session), mark: "unreported" }
    }
    const ahead = sessions.slice(count)
    for (let i = 0; i < ahead.length; i++) ahead[i] = planned(ahead[i] as RecordedSession)
    this.#ahead = ahead
    return held as ReadonlyArray<HeldSession>
  }

  #isMarked({ mark, on, recordedOn = on }: RecordedSession): boolean {
    return mark !== undefined && mark !== "unknown" && this.#isKnown(recordedOn)
  }

  #placement({ host, id, period, place, recordedOn, supervisor }: RecordedPlacement): ViewedPlacement | undefined {
    const known = this.#knownOn
    if (!this.#isHere(id) || (known !== undefined && recordedOn !== undefined && recordedOn > known)) return undefined
    const { days, possibly, surely } = stayOf(period)
    const longest = this.#clipped(possibly)
    if (longest === undefined) return undefined
    const shortest = surely === possibly ? longest : this.#clipped(surely)
    // Added to rather than spread: it is made for every trainee.
    const seen: Writable<ViewedPlacement> = { id, host, possibly: longest }
    if (shortest !== undefined) seen.surely = shortest
    if (place !== undefined) seen.place = place
    if (supervisor !== undefined) seen.supervisor = supervisor
    if (days !== undefined && longest === possibly) seen.days = days
    return seen
  }

  #clipped(span: DaySpan): DaySpan | undefined {
    const from = this.#window === undefined ? span.from : larger(span.from, this.#window.from)
    const to = smaller(span.to, this.period.to)
    return from > to ? undefined : from === span.from && to === span.to ? span : { from, to }
  }

  #procedure(entry: RecordedProcedure): ViewedProcedure | undefined {
    const { asOf, period } = this
    if (!this.#isSeen(entry.on, entry.placement, entry.recordedOn)) return undefined
    const vague = entry.on.length < 10 && this.#isVague(entry.on, smaller(asOf, period.to))
    const { verifiedOn } = entry
    const later = verifiedOn !== undefined && (verifiedOn > asOf || !this.#isKnown(verifiedOn))
    if (!vague && !later) return entry
    const { verification, verifiedOn: _, ...claim } = entry
    return {
      ...claim,
      ...(later ? undefined : { verification }),
      ...(vague ? { vague } : undefined)
    } as ViewedProcedure
  }

  #deliverable(entry: RecordedDeliverable): ViewedDeliverable | undefined {
    if (!this.#isSeen(entry.submittedOn, entry.placement, entry.recordedOn)) return undefined
    const vague = this.#isVague(entry.submittedOn, this.asOf)
    const { reviewedOn } = entry
    const later = reviewedOn !== undefined && (reviewedOn > this.asOf || !this.#isKnown(reviewedOn))
    if (!vague && !later) return entry
    const { reviewedOn: _, reviewerRole, status, ...submitted } = entry
    return {
      ...submitted,
      ...(later || status === undefined ? undefined : { status }),
      ...(later || reviewerRole === undefined ? undefined : { reviewerRole }),
      ...(vague ? { vague } : undefined)
    }
  }

  #signOff(entry: RecordedSignOff): RecordedSignOff | undefined {
    return this.#isSeen(entry.signedOn, entry.placement, entry.recordedOn) ? entry : undefined
  }

  /** One that is ahead is seen too, as planned; the last day is no limit, since a ceremony may follow it. */
  #activity({ id, kind, mark, on, placement, recordedOn }: RecordedActivity): ViewedActivity | undefined {
    const window = this.#window
    if (!this.#isHere(placement)) return undefined
    if (window !== undefined && (on > window.to || lastDay(on) < window.from)) return undefined
    const held = on > this.asOf ? "no" : this.#isVague(on, this.asOf) ? "unknown" : "yes"
    const seen: Writable<ViewedActivity> = { id, kind, on, held }
    if (placement !== undefined) seen.placement = placement
    if (held !== "no") {
      const known = mark !== undefined && mark !== "unknown" && this.#isKnown(recordedOn ?? on)
      seen.mark = known ? mark : "unreported"
    }
    return seen
  }

  #document(entry: RecordedDocument): ViewedDocument | undefined {
    if (!this.#isSeen(entry.receivedOn, entry.placement, entry.recordedOn)) return undefined
    return this.#isVague(entry.receivedOn, this.asOf) ? { ...entry, vague: true } : entry
  }

  #dated<Item extends { readonly on: string; readonly placement?: string; readonly recordedOn?: string }>(
    item: Item
  ): Item | undefined {
    return this.#isSeen(item.on, item.placement, item.recordedOn) ? item : undefined
  }

  #conductCase({ closedOn, id, openedOn, placement, recordedOn }: RecordedConductCase): ViewedConductCase | undefined {
    if (!this.#isSeen(openedOn, placement, recordedOn)) return undefined
    const isClosed = closedOn !== undefined && closedOn <= this.asOf && this.#isKnown(closedOn)
    return isClosed ? { id, openedOn, closedOn } : { id, openedOn }
  }
}

const byDate = (one: PlannedSession, other: PlannedSession): number =>
  one.on < other.on ? -1 : one.on > other.on ? 1 : 0

/** By date, and none after the last day. */
const isOrdered = (sessions: ReadonlyArray<RecordedSession>, lastDay: string): boolean => {
  let before = ""
  for (let i = 0; i < sessions.length; i++) {
    const { on } = sessions[i] as RecordedSession
    if (on < before) return false
    before = on
  }
  return before <= lastDay
}

/** A session without what the register says of it. */
const planned = (session: RecordedSession): PlannedSession => {
  if (session.mark === undefined && session.recordedOn === undefined) return session
  const { mark: _, recordedOn: __, ...plan } = session
  return plan
}
