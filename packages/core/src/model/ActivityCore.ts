/**
 * What all activities have, whichever life cycle they follow: parties, who sends and who hosts, when and where, what it is
 * a part of, what it returns, where it is known from.
 *
 * The kind is an open code, and `detail` is what the kind adds. Who sends and who hosts is stated; in which direction that
 * is, is seen from it and never stored. A patient never takes part by name.
 */
import * as Schema from "effect/Schema"
import type { Now as NowWith } from "../lifecycle/Lifecycle.ts"
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
import { Period } from "../values/Period.ts"
import { classified } from "../values/Privacy.ts"
import { Dating } from "../values/RelativeDate.ts"
import { Code } from "./Code.ts"
import { Historical } from "./Historical.ts"
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
export interface Kept extends Schema.Struct.Type<typeof kept> {}

/**
 * The life cycles that there are; each has a file of its own.
 * @stability evolving
 */
export type Form = "activity" | "workingGroup" | "facilityProject" | "donation" | "consilium"
const formOfKind = new Map<string, Form>([
  ["working-group", "workingGroup"],
  ["facility-project", "facilityProject"],
  ["equipment-donation", "donation"],
  ["online-consilium", "consilium"]
])
/**
 * The life cycle that a kind of activity follows; a kind that a plugin adds takes place like a visit or a meeting.
 * @stability evolving
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
export type Now = NowWith<Context>
