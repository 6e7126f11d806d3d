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

/** All that is seen of a list, in a list of its own. */
export const listOf = <Item, Seen>(
  items: ReadonlyArray<Item> = [],
  sight: Sight,
  look: Look<Item, Seen>
): ReadonlyArray<Seen> => {
  const seen: Array<Seen> = []
  for (let i = 0; i < items.length; i++) {
    const one = look(items[i] as Item, sight)
    if (one !== undefined) seen.push(one)
  }
  return seen
}

// ── Sessions ────────────────────────────────────────────────────────────────────────────────────────────────────────

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

const isMarked = ({ mark, on, recordedOn = on }: RecordedSession | RecordedActivity, sight: Sight): boolean =>
  mark !== undefined && mark !== "unknown" && sight.isKnown(recordedOn)

export interface Sessions {
  readonly held: ReadonlyArray<HeldSession>
  readonly ahead: ReadonlyArray<PlannedSession>
}

/** Sessions by date, up to the last day: those held, with their marks, and those ahead, as planned. */
export const sessions = (all: ReadonlyArray<RecordedSession> = [], sight: Sight): Sessions => {
  const { asOf, lastDay, placements, window } = sight
  let inOrder = all
  if (placements !== undefined || window !== undefined || !isOrdered(inOrder, lastDay)) {
    inOrder = all
      .filter(({ on, placement }) => on <= lastDay && sight.isHere(placement) && sight.mayLieInside(on))
      .sort(byDate)
  }
  let count = inOrder.length
  while (count > 0 && (inOrder[count - 1] as RecordedSession).on > asOf) count--
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

// ── Placements ──────────────────────────────────────────────────────────────────────────────────────────────────────

const clipped = (span: DaySpan, { lastDay, window }: Sight): DaySpan | undefined => {
  const from = window === undefined ? span.from : larger(span.from, window.from)
  const to = smaller(span.to, lastDay)
  return from > to ? undefined : from === span.from && to === span.to ? span : { from, to }
}

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
