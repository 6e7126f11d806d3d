/**
 * What the tables of all five forms of activities have in common: who acts for whom, what is objected to and in which words,
 * and the rows that every form has.
 */
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import { ActivityId, PartyId, SourceId } from "../values/Ids.ts"
import { boundsOf, type Period } from "../values/Period.ts"
import { classified } from "../values/Privacy.ts"
import { type Context, changeable, type Kept } from "./ActivityCore.ts"
import { namesPatient } from "./Patient.ts"

export const offices = ["programOffice", "sendingOffice"] as const
export const hosting = ["hostCoordinator", "programOffice"] as const
export const roles = { programOffice: "parties", sendingOffice: "parties", hostCoordinator: "hosts" } as const
export const recorders = { programOffice: "operator" } as const

// Objections: named after what is wrong.
type Said = { readonly [K in keyof Kept]?: Kept[K] | undefined }
const parentUnknown = (_: unknown, __: unknown, { parent }: Context) => parent?.known === false && { parent: parent.id }
const circleOfParents = (_: unknown, __: unknown, { parent }: Context) =>
  parent?.circle === true && { parent: parent.id }
const outsideParent = (_: unknown, __: unknown, { parent }: Context) => {
  if (parent?.inside !== "no" || parent.period === undefined) return false
  const { end, start } = boundsOf(parent.period)
  const [from, until] = parent.period.split("/")
  return {
    parent: parent.id,
    from: from === ".." ? "" : start.earliest,
    until: until === ".." ? "" : end.latest
  }
}
const partsOutside = (_: unknown, __: unknown, { partsOutside: parts }: Context) => parts.length > 0 && { parts }
const patientNamed = ({ participants }: Said) => namesPatient(participants) && {}
/** Of one that is begun now: a source may know of a return visit and not of what it returned, whoever plans one does. */
export const returnsNothing = ({ kind, reciprocates }: Said) =>
  kind === "reciprocal-visit" && reciprocates === undefined && {}
const returnedUnknown = (said: Said, _: unknown, { returnedKnown }: Context) =>
  said.reciprocates !== undefined && !returnedKnown && { activity: said.reciprocates }
/** To what is said of an activity at all, be it of the past: a parent that there is not, a patient's name. */
export const described = { parentUnknown, outsideParent, patientNamed, returnedUnknown }
/** To what is said of one that is described anew: it may have parts already. */
export const redescribed = { ...described, circleOfParents, partsOutside }
export const dated = { outsideParent, partsOutside }

type Acting = { readonly capacity: { readonly party: string } }
export const alreadyConfirmed = ({ confirmedBy = [] }: Kept, { capacity }: Acting) =>
  confirmedBy.some((party) => party === capacity.party) && { party: capacity.party }
/** With this party's word, all have given theirs. */
export const isLastToConfirm = ({ confirmedBy = [], parties }: Kept, party: string): boolean =>
  parties.every((one) => one === party || confirmedBy.includes(one))
export const withWordOf = ({ confirmedBy = [] }: Kept, party: string) => ({
  confirmedBy: [...confirmedBy, PartyId.make(party)]
})
const mayBeHost = ({ hosts = [] }: Said, party: string): boolean =>
  hosts.length === 0 || hosts.some((host) => host === party)
const notTheHost = (it: Kept, { capacity }: Acting) =>
  !mayBeHost(it, capacity.party) && { hosts: [...(it.hosts ?? [])] }
const isSender = ({ senders = [] }: Said, party: string): boolean => senders.some((sender) => sender === party)
const saidBySender = (it: Kept, { capacity }: Acting) =>
  (it.hosts ?? []).length === 0 && isSender(it, capacity.party) && { party: capacity.party }
/** To what only the receiving side may say: where nobody knows who that is, the sending side is not it. */
export const byTheHost = { notTheHost, saidBySender }
const saidByAnySender = (it: Kept, { capacity }: Acting) =>
  isSender(it, capacity.party) && mayBeHost(it, capacity.party) && { party: capacity.party }
/** To what the sending side may never say, named as a host or not: nobody acknowledges a gift of their own. */
export const byTheHostAlone = { notTheHost, saidBySender: saidByAnySender }
/** And it does not first strike itself from the record. */
export const senderStruck = (said: Said, before: Kept, { capacity }: Acting) =>
  said.senders !== undefined &&
  isSender(before, capacity.party) &&
  !isSender(said, capacity.party) && { party: capacity.party }
const shownByNothing = ({
  evidence = [],
  shownBy = []
}: {
  readonly evidence?: ReadonlyArray<string>
  readonly shownBy?: ReadonlyArray<string>
}) => evidence.length === 0 && shownBy.length === 0 && {}

/** What the objections tell that every form makes, and those to what only the host may say. */
export const particulars = {
  parentUnknown: ["parent"],
  circleOfParents: ["parent"],
  outsideParent: ["parent", "from", "until"],
  partsOutside: ["parts"],
  returnedUnknown: ["activity"]
}
export const hostParticulars = { notTheHost: ["hosts"], saidBySender: ["party"] }
export const senderParticulars = { senderStruck: ["party"] }

/** The first day on which it may have been over lies ahead. */
export const inTheFuture = (period: string | undefined, today: string): boolean =>
  period !== undefined && boundsOf(period as Period).start.earliest > today
const inTheFutureOf =
  <Field extends string>(field: Field) =>
  (said: { readonly [K in Field]?: string | undefined }, before: Kept, { today }: { readonly today: string }) =>
    inTheFuture(said[field] ?? before.period, today) && { today }
export const heldInTheFuture = inTheFutureOf("period")

/** What is not said again stays as it was. */
export const overlaid = (said: Said, before: Said): Partial<Kept> =>
  Object.fromEntries(
    Object.keys(changeable).map((name) => [name, said[name as keyof Said] ?? before[name as keyof Said]])
  )

type States<State extends string> = readonly [State, ...ReadonlyArray<State>]
/** The rows that every form has: it is described anew; two records of one activity become one. */
// biome-ignore format: a table is read in rows.
export const common = <State extends string>(states: States<State>) => ({
  Change: { event: "Changed", from: states, stays: true, by: offices, takes: changeable, rejects: redescribed, sets: overlaid },
  Absorb: {
    event: "Absorbed", from: states, stays: true, by: offices, consequence: true,
    takes: { ...changeable, ...classified(1, { absorbs: ActivityId, shownBy: Schema.optionalKey(Schema.Array(SourceId)) }) }, rejects: { ...redescribed, shownByNothing },
    sets: (said: Said & { readonly absorbs: ActivityId }, before: Kept) => ({ ...overlaid(said, before), merged: [...(before.merged ?? []), said.absorbs] })
  },
  MergeInto: {
    event: "MergedInto", from: states, to: "void", by: offices, consequence: true,
    takes: { ...Lifecycle.because, ...classified(1, { mergedInto: ActivityId, shownBy: Schema.optionalKey(Schema.Array(SourceId)) }) }, rejects: { shownByNothing }
  }
}) as const
