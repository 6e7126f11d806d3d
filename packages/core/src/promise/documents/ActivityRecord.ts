/**
 * An activity: anything dated that parties do together, from a ceremony to a centre opened together.
 *
 * All activities have one core of fields. The kind decides which life cycle one follows: `working-group`,
 * `facility-project`, `equipment-donation` and `online-consilium` have their own, all others share one. Who sends and who
 * hosts is stated; in which direction that is, is seen from it and never stored.
 */
import type { Json } from "../../ports/Store.ts"
import type { Dating } from "./Dating.ts"
import type { Historical } from "./Historical.ts"
import type { LocalizedText } from "./LocalizedText.ts"
import type { Modality } from "./Modality.ts"
import type { Topic } from "./Topic.ts"

/**
 * Where: at a party's premises, in a named room, or both. A hotel is a venue and no institution.
 * @stability evolving
 */
export interface Venue {
  readonly party?: string
  readonly name?: LocalizedText
}

/**
 * Who took part: a person in an office, an organization, or a number of people who are not named. Never a patient: of
 * patients there are numbers, in the detail of the kinds that have them.
 * @stability evolving
 */
export interface Participant {
  readonly person?: string
  readonly party?: string
  readonly office?: string
  /** `head`, `presenter`, `observer`, `trainees`, … */
  readonly role?: string
  readonly count?: number
  /** The edition whose trainees they are. */
  readonly edition?: string
}

/**
 * What every activity has.
 * @stability evolving
 */
export interface ActivityOutline {
  readonly kind: string
  readonly title?: LocalizedText
  /** As far as it is known. */
  readonly period?: string
  /** When, in the words of a source that is read by the day it was published: "this year". */
  readonly dating?: Dating
  readonly venue?: Venue
  /** What for: `benchmarking`, `negotiation`, … */
  readonly purposes?: ReadonlyArray<string>
  /** What it is about. */
  readonly topics?: ReadonlyArray<Topic>
  /** The office that keeps the record. */
  readonly operator: string
  /** Whose activity it is; the operator alone unless said. */
  readonly parties?: ReadonlyArray<string>
  /** Who sends people, knowledge or things. */
  readonly senders?: ReadonlyArray<string>
  /** Who receives them. */
  readonly hosts?: ReadonlyArray<string>
  readonly participants?: ReadonlyArray<Participant>
  readonly partnership?: string
  readonly program?: string
  readonly edition?: string
  /** The activity that it is a part of: its period lies inside that one's. */
  readonly parent?: string
  /** One of a series: "another round table". */
  readonly series?: string
  /** It stands for several of its kind, where a source speaks of more than one and gives no number. */
  readonly several?: true
  /** The agreement under which it takes place. */
  readonly agreement?: string
  /** The activity at which it was proposed, offered or talked about. */
  readonly raisedAt?: string
  /** The visit that it returns. */
  readonly reciprocates?: string
  /** How real its source says it is. */
  readonly modality?: Modality
  readonly sources?: ReadonlyArray<string>
  /** What the kind adds, read by the kind's own fields. */
  readonly detail?: { readonly [name: string]: Json }
}

/**
 * What is kept of every activity.
 * @stability evolving
 */
export interface ActivityRecord extends Omit<ActivityOutline, "parties"> {
  readonly id: string
  readonly parties: ReadonlyArray<string>
  /** The parties whose offices have confirmed it. */
  readonly confirmedBy?: ReadonlyArray<string>
  /** The activity that this one turned out to be; it is entered in error then. */
  readonly mergedInto?: string
  /** Activities that turned out to be this one. */
  readonly merged?: ReadonlyArray<string>
  /** A paper on it that was filed. */
  readonly report?: string
  readonly historical?: Historical
}

/** @stability evolving */
export type ActivityStatus =
  | "mooted"
  | "planned"
  | "confirmed"
  | "inProgress"
  | "held"
  | "reported"
  | "postponed"
  | "cancelled"
  | "abandoned"
/** @stability evolving */
export type WorkingGroupStatus = "proposed" | "constituted" | "active" | "dormant" | "dissolved"
/** @stability evolving */
export type FacilityProjectStatus =
  | "discussed"
  | "planned"
  | "approved"
  | "underConstruction"
  | "opened"
  | "operating"
  | "closed"
/** @stability evolving */
export type DonationStatus =
  | "offered"
  | "needAssessed"
  | "accepted"
  | "inTransit"
  | "received"
  | "installed"
  | "inUse"
  | "outOfUse"
  | "declined"
  | "returned"
/** @stability evolving */
export type ConsiliumStatus = "requested" | "accepted" | "scheduled" | "held" | "opinionIssued" | "closed" | "declined"

/**
 * A visit, a meeting, a mission: what takes place and is over.
 * @stability evolving
 */
export interface Activity extends ActivityRecord {
  readonly status: ActivityStatus | "void"
}
/**
 * A standing body.
 * @stability evolving
 */
export interface WorkingGroup extends ActivityRecord {
  readonly status: WorkingGroupStatus | "void"
}
/**
 * A facility built, opened or modernised together.
 * @stability evolving
 */
export interface FacilityProject extends ActivityRecord {
  readonly status: FacilityProjectStatus | "void"
}
/**
 * Equipment that one side gives: `senders` give, as far as they are known, and `hosts` receive.
 * @stability evolving
 */
export interface Donation extends ActivityRecord {
  readonly status: DonationStatus | "void"
}
/**
 * A case discussed from afar: `senders` ask, `hosts` are asked. It holds no patient's identity.
 * @stability evolving
 */
export interface Consilium extends ActivityRecord {
  readonly status: ConsiliumStatus | "void"
}
/**
 * Any activity, whichever life cycle it follows.
 * @stability evolving
 */
export type AnyActivity = Activity | WorkingGroup | FacilityProject | Donation | Consilium
