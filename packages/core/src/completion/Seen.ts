/**
 * How each kind of fact looks from a day: without what was said of it later, and marked where its date is too vague.
 *
 * A function gives undefined for what is not seen at all, and the fact itself where nothing has to be taken away: most
 * facts of most trainees.
 */
import type {
  DaySpan,
  HeldSession,
  PlannedSession,
  ViewedActivity,
  ViewedConductCase,
  ViewedDeliverable,
  ViewedDocument,
  ViewedLanguageProof,
  ViewedPlacement,
  ViewedProcedure
} from "./RecordView.ts"
import type { Sight } from "./Sight.ts"
import { larger, smaller, stayOf } from "./Stay.ts"
import { type Tally, tallied } from "./Tally.ts"
import type {
  RecordedActivity,
  RecordedConductCase,
  RecordedDeliverable,
  RecordedDocument,
  RecordedLanguageProof,
  RecordedPlacement,
  RecordedProcedure,
  RecordedSession,
  RecordedSignOff
} from "./TrainingRecord.ts"

type Writable<A> = { -readonly [Name in keyof A]: A[Name] }
type Look<Item, Seen> = (item: Item, sight: Sight) => Seen | undefined

/** All that is seen of a list: the list itself where all of it is seen as it stands. */
export const listOf = <Item extends Seen, Seen>(
  items: ReadonlyArray<Item> = [],
  sight: Sight,
  look: Look<Item, Seen>
): ReadonlyArray<Seen> => {
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item
    const one = look(item, sight)
    if (one !== item) return changedFrom(i, one, items, sight, look)
  }
  return items
}

const changedFrom = <Item extends Seen, Seen>(
  first: number,
  one: Seen | undefined,
  items: ReadonlyArray<Item>,
  sight: Sight,
  look: Look<Item, Seen>
): ReadonlyArray<Seen> => {
  const before: ReadonlyArray<Seen> = items.slice(0, first)
  const after = remade(items.slice(first + 1), sight, look)
  return one === undefined ? [...before, ...after] : [...before, one, ...after]
}

/** The same of facts that never look as they were recorded. */
export const remade = <Item, Seen>(
  items: ReadonlyArray<Item> = [],
  sight: Sight,
  look: Look<Item, Seen>
): ReadonlyArray<Seen> => {
  // As long as it will mostly be: a list that grows by pushing takes room for seventeen.
  const seen = new Array<Seen>(items.length)
  let count = 0
  for (let i = 0; i < items.length; i++) {
    const one = look(items[i] as Item, sight)
    if (one !== undefined) seen[count++] = one
  }
  if (count < seen.length) seen.length = count
  return seen
}

// ── Sessions ────────────────────────────────────────────────────────────────────────────────────────────────────────

const byDate = (one: PlannedSession, other: PlannedSession): number =>
  one.on < other.on ? -1 : one.on > other.on ? 1 : 0

/** Days in order, none after the last day of the training, and how many of them have come. */
interface Plan {
  readonly days: ReadonlyArray<string>
  readonly asOf: string
  readonly lastDay: string
  readonly come: number
}

/** The plan of sessions that are by date with none after the last day; undefined for all others. */
const readPlan = (sessions: ReadonlyArray<RecordedSession>, { asOf, lastDay }: Sight): Plan | undefined => {
  const days = sessions.map(({ on }) => on)
  let before = ""
  for (const day of days) {
    if (day < before) return undefined
    before = day
  }
  return before > lastDay ? undefined : { days, asOf, lastDay, come: days.filter((day) => day <= asOf).length }
}

const follows = (sessions: ReadonlyArray<RecordedSession>, { asOf, days, lastDay }: Plan, sight: Sight): boolean => {
  if (days.length !== sessions.length || asOf !== sight.asOf || lastDay !== sight.lastDay) return false
  for (let i = 0; i < days.length; i++) if ((sessions[i] as RecordedSession).on !== days[i]) return false
  return true
}

// A cohort shares its plan, so the last one read is mostly the next one asked for: to see that days are the same costs
// far less than to see that they are in order.
let lastPlan: Plan = { days: [], asOf: "", lastDay: "", come: 0 }

/** A part of the sessions is no plan that is worth keeping. */
const planOf = (sessions: ReadonlyArray<RecordedSession>, sight: Sight): Plan | undefined => {
  if (sight.placements !== undefined || sight.window !== undefined) return undefined
  if (follows(sessions, lastPlan, sight)) return lastPlan
  const plan = readPlan(sessions, sight)
  if (plan !== undefined) lastPlan = plan
  return plan
}

/** A session without what the register says of it. */
const planned = (session: RecordedSession): PlannedSession => {
  if (session.mark === undefined && session.recordedOn === undefined) return session
  const { mark: _, recordedOn: __, ...plan } = session
  return plan
}

const isMarked = ({ mark, on, recordedOn }: RecordedSession | RecordedActivity, sight: Sight): boolean =>
  mark !== undefined && mark !== "unknown" && sight.isTold(on, recordedOn)

export interface Sessions {
  readonly held: ReadonlyArray<HeldSession>
  readonly ahead: ReadonlyArray<PlannedSession>
}

/** Sessions by date, up to the last day: those held, with their marks, and those ahead, as planned. */
export const sessions = (all: ReadonlyArray<RecordedSession> = [], sight: Sight): Sessions => {
  const { asOf, lastDay } = sight
  let inOrder = all
  const plan = planOf(all, sight)
  let count = plan?.come ?? 0
  if (plan === undefined) {
    inOrder = all
      .filter(({ on, placement }) => on <= lastDay && sight.isHere(placement) && sight.mayLieInside(on))
      .sort(byDate)
    count = inOrder.length
    while (count > 0 && (inOrder[count - 1] as RecordedSession).on > asOf) count--
  }
  // Copied in one piece, and then only what has to be changed: a plan is mostly as it was.
  const held = inOrder.slice(0, count) as Array<RecordedSession | HeldSession>
  for (let i = 0; i < count; i++) {
    const session = held[i] as RecordedSession
    if (!isMarked(session, sight)) held[i] = { ...planned(session), mark: "unreported" }
  }
  const ahead = inOrder.slice(count)
  for (let i = 0; i < ahead.length; i++) ahead[i] = planned(ahead[i] as RecordedSession)
  return { held: held as ReadonlyArray<HeldSession>, ahead }
}

/** The same in numbers. */
export const tally = (all: ReadonlyArray<RecordedSession> = [], sight: Sight): Tally => {
  const plan = planOf(all, sight)
  if (plan === undefined) return tallied(sessions(all, sight))
  let present = 0
  let late = 0
  let excused = 0
  let absent = 0
  const { come } = plan
  for (let i = 0; i < come; i++) {
    const session = all[i] as RecordedSession
    if (!isMarked(session, sight)) continue
    const { mark } = session
    if (mark === "present") present++
    else if (mark === "late") late++
    else if (mark === "excused") excused++
    else absent++
  }
  const unreported = come - present - late - excused - absent
  const ahead = all.length - come
  return {
    present,
    late,
    excused,
    absent,
    unreported,
    ahead,
    lastAhead: ahead > 0 ? all[all.length - 1]?.on : undefined
  }
}

// ── Placements ──────────────────────────────────────────────────────────────────────────────────────────────────────

const clipped = (span: DaySpan, { lastDay, window }: Sight): DaySpan | undefined => {
  const from = window === undefined ? span.from : larger(span.from, window.from)
  const to = smaller(span.to, lastDay)
  return from > to ? undefined : from === span.from && to === span.to ? span : { from, to }
}

/** Whether a stay that begins and ends on these days at the latest and at the earliest may lie outside. */
const mayLieOutside = (surely: DaySpan, { lastDay, window }: Sight): boolean =>
  surely.from > lastDay || (window !== undefined && surely.to < window.from)

export const placement: Look<RecordedPlacement, ViewedPlacement> = ({ host, id, period, place, supervisor }, sight) => {
  if (!sight.isHere(id)) return undefined
  const { days, possibly, surely } = stayOf(period)
  const longest = clipped(possibly, sight)
  if (longest === undefined) return undefined
  const shortest = surely === possibly ? longest : clipped(surely, sight)
  // Added to rather than spread: it is made for every trainee.
  const seen: Writable<ViewedPlacement> = { id, host, possibly: longest }
  if (shortest !== undefined) seen.surely = shortest
  if (place !== undefined) seen.place = place
  if (supervisor !== undefined) seen.supervisor = supervisor
  if (days !== undefined && longest === possibly) seen.days = days
  if (surely !== possibly && mayLieOutside(surely, sight)) seen.vague = true
  return seen
}

// ── What is claimed, and confirmed later ────────────────────────────────────────────────────────────────────────────

export const procedure: Look<RecordedProcedure, ViewedProcedure> = (entry, sight) => {
  if (!sight.isSeen(entry.on, entry.placement, entry.recordedOn)) return undefined
  const vague = entry.on.length < 10 && sight.isVague(entry.on, smaller(sight.asOf, sight.lastDay))
  const isVerified = sight.isDone(entry.verifiedOn)
  if (!vague && isVerified) return entry
  const { verification, verifiedOn: _, ...claim } = entry
  return {
    ...claim,
    ...(isVerified && verification !== undefined ? { verification } : undefined),
    ...(vague ? { vague } : undefined)
  }
}

export const deliverable: Look<RecordedDeliverable, ViewedDeliverable> = (entry, sight) => {
  if (!sight.isSeen(entry.submittedOn, entry.placement, entry.recordedOn)) return undefined
  const vague = sight.isVague(entry.submittedOn, sight.asOf)
  const isReviewed = sight.isDone(entry.reviewedOn)
  if (!vague && isReviewed) return entry
  const { reviewedOn: _, reviewerRole, status, ...submitted } = entry
  return {
    ...submitted,
    ...(isReviewed && status !== undefined ? { status } : undefined),
    ...(isReviewed && reviewerRole !== undefined ? { reviewerRole } : undefined),
    ...(vague ? { vague } : undefined)
  }
}

export const conductCase: Look<RecordedConductCase, ViewedConductCase> = (
  { closedOn, id, openedOn, placement, recordedOn },
  sight
) => {
  if (!sight.isSeen(openedOn, placement, recordedOn)) return undefined
  return closedOn !== undefined && sight.isDone(closedOn) ? { id, openedOn, closedOn } : { id, openedOn }
}

// ── The rest ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One that is ahead is seen too, as planned; the last day is no limit, since a ceremony may follow it. */
export const activity: Look<RecordedActivity, ViewedActivity> = (activity, sight) => {
  const { id, kind, mark, on, placement } = activity
  if (!sight.isHere(placement) || !sight.mayLieInside(on)) return undefined
  const held = on > sight.asOf ? "no" : sight.isVague(on, sight.asOf) ? "unknown" : "yes"
  const seen: Writable<ViewedActivity> = { id, kind, on, held }
  if (placement !== undefined) seen.placement = placement
  if (held !== "no") seen.mark = isMarked(activity, sight) ? (mark as HeldSession["mark"]) : "unreported"
  return seen
}

export const signOff: Look<RecordedSignOff, RecordedSignOff> = (entry, sight) =>
  sight.isSeen(entry.signedOn, entry.placement, entry.recordedOn) ? entry : undefined

export const document: Look<RecordedDocument, ViewedDocument> = (entry, sight) => {
  if (!sight.isSeen(entry.receivedOn, entry.placement, entry.recordedOn)) return undefined
  return sight.isVague(entry.receivedOn, sight.asOf) ? { ...entry, vague: true } : entry
}

export const languageProof: Look<RecordedLanguageProof, ViewedLanguageProof> = (proof, sight) => {
  if (!sight.isSeen(proof.on, proof.placement, proof.recordedOn)) return undefined
  return sight.isVague(proof.on, sight.asOf) ? { ...proof, vague: true } : proof
}

/** Whatever else has a date. */
export const dated = <Item extends { readonly on: string; readonly placement?: string; readonly recordedOn?: string }>(
  item: Item,
  sight: Sight
): Item | undefined => (sight.isSeen(item.on, item.placement, item.recordedOn) ? item : undefined)
