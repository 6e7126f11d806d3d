/**
 * What all activities have, whichever life cycle they follow: parties, who sends and who hosts, when and where, what it is
 * a part of, what it returns, where it is known from.
 *
 * The kind is an open code, and `detail` is what the kind adds. Who sends and who hosts is stated; in which direction that
 * is, is seen from it and never stored. A patient never takes part by name.
 */
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import type { Certainty } from "../values/Certainty.ts"
import {
  ActivityId,
  AgreementId,
  EditionId,
  Id,
  PartnershipId,
  PartyId,
  PersonId,
  ProgramId,
  SourceId
} from "../values/Ids.ts"
import { LocalizedText } from "../values/LocalizedText.ts"
import { Modality } from "../values/Modality.ts"
import { boundsOf, Period } from "../values/Period.ts"
import { classified } from "../values/Privacy.ts"
import { Dating } from "../values/RelativeDate.ts"
import { Code } from "./Code.ts"
import { Historical } from "./Historical.ts"
import { namesPatient } from "./Patient.ts"
import { Topic } from "./Topic.ts"

/** Where: at a party's premises, in a named room, or both. A hotel is a venue and no institution. */
export const Venue = Schema.Struct(
  classified(0, { party: Schema.optionalKey(PartyId), name: Schema.optionalKey(LocalizedText) })
)
/** Who took part: a person in an office, an organization, or a number of people whom nobody names. */
export const Participant = Schema.Struct(
  classified(1, {
    person: Schema.optionalKey(PersonId),
    party: Schema.optionalKey(PartyId),
    office: Schema.optionalKey(Code),
    role: Schema.optionalKey(Code),
    count: Schema.optionalKey(Schema.Natural),
    /** The edition whose trainees they are. */
    edition: Schema.optionalKey(EditionId)
  })
)
/** What may still be learned or corrected. */
export const changeable = classified(1, {
  title: Schema.optionalKey(LocalizedText),
  period: Schema.optionalKey(Period),
  /** When, in the words of a source that are read by the day of its publication. */
  dating: Schema.optionalKey(Dating),
  venue: Schema.optionalKey(Venue),
  purposes: Schema.optionalKey(Schema.Array(Code)),
  topics: Schema.optionalKey(Schema.Array(Topic)),
  /** Who sends people, knowledge or things. */
  senders: Schema.optionalKey(Schema.Array(PartyId)),
  /** Who receives them. */
  hosts: Schema.optionalKey(Schema.Array(PartyId)),
  participants: Schema.optionalKey(Schema.Array(Participant)),
  partnership: Schema.optionalKey(PartnershipId),
  program: Schema.optionalKey(ProgramId),
  edition: Schema.optionalKey(EditionId),
  /** What it is a part of: its period lies inside that one's. */
  parent: Schema.optionalKey(ActivityId),
  series: Schema.optionalKey(Code),
  /** It stands for several of its kind, where a source speaks of more than one and gives no number. */
  several: Schema.optionalKey(Schema.Literal(true)),
  /** The agreement under which it takes place. */
  agreement: Schema.optionalKey(AgreementId),
  /** The activity at which it was proposed, offered or talked about. */
  raisedAt: Schema.optionalKey(ActivityId),
  /** The visit that it returns. */
  reciprocates: Schema.optionalKey(ActivityId),
  modality: Schema.optionalKey(Modality),
  sources: Schema.optionalKey(Schema.Array(SourceId)),
  /** What the kind adds, read by the kind's own fields. */
  detail: Schema.optionalKey(Schema.Record(Schema.String, Schema.Json))
})
export const outline = {
  ...classified(1, {
    id: ActivityId,
    kind: Code,
    /** Whose office keeps the record. */
    operator: PartyId,
    parties: Schema.Array(PartyId).check(Schema.isMinLength(1))
  }),
  ...changeable
}
/** What is kept of an activity besides its state. */
export const kept = {
  ...outline,
  ...classified(1, {
    /** The parties whose offices have confirmed it. */
    confirmedBy: Schema.optionalKey(Schema.Array(PartyId)),
    /** The record that this one turned out to be about the same activity as. */
    mergedInto: Schema.optionalKey(ActivityId),
    /** Records that turned out to be about this activity. */
    merged: Schema.optionalKey(Schema.Array(ActivityId)),
    /** A paper on it that was filed. */
    report: Schema.optionalKey(Id),
    historical: Schema.optionalKey(Historical)
  })
}
interface Kept extends Schema.Struct.Type<typeof kept> {}

/** The life cycles that there are; each has a file of its own. */
export type Form = "activity" | "workingGroup" | "facilityProject" | "donation" | "consilium"
const formOfKind = new Map<string, Form>([
  ["working-group", "workingGroup"],
  ["facility-project", "facilityProject"],
  ["equipment-donation", "donation"],
  ["online-consilium", "consilium"]
])
/**
 * The life cycle that a kind of activity follows; a kind that a plugin adds takes place like a visit or a meeting.
 *
 * @example
 * formOf("equipment-donation") // => "donation"
 * formOf("round-table") // => "activity"
 */
export const formOf = (kind: string): Form => formOfKind.get(kind) ?? "activity"

/** What the service looks up before it asks. */
export interface Context {
  /** What the activity is, or is to be, a part of. */
  readonly parent?: {
    readonly id: string
    readonly known: boolean
    /** It is a part of this activity itself, at whatever depth. */
    readonly circle: boolean
    /** Whether this activity's period lies inside it. */
    readonly inside: Certainty
    readonly period?: Period
  }
  /** Parts of this activity that would certainly lie outside of it. */
  readonly partsOutside: ReadonlyArray<string>
  /** Whether the visit that it returns is on record. */
  readonly returnedKnown: boolean
}
export type Now = Lifecycle.Now<Context>

export const offices = ["programOffice", "sendingOffice"] as const
export const hosting = ["hostCoordinator", "programOffice"] as const
export const roles = { programOffice: "parties", sendingOffice: "parties", hostCoordinator: "hosts" } as const
export const recorders = { programOffice: "operator" } as const

// Objections: named after what is wrong. All five life cycles make them in the same words.
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
