/**
 * An activity: anything dated that parties do together, from a ceremony to a centre opened together.
 *
 * All activities have one core of fields. The kind decides which life cycle one follows: `working-group`,
 * `facility-project`, `equipment-donation` and `online-consilium` have their own, all others share one. Who sends and who
 * hosts is stated; in which direction that is, is seen from it and never stored.
 */
import type { Json } from "../../ports/Store.ts"
import type { Dating } from "./Dating.ts"
import type { ActOptions, Because, Beginning, NounDoor, Transition } from "./Door.ts"
import type { Historical, OfThePast } from "./Historical.ts"
import type { LocalizedText } from "./LocalizedText.ts"
import type { Modality } from "./Modality.ts"
import type { Topic } from "./Topic.ts"

/** Where: at a party's premises, in a named room, or both. A hotel is a venue and no institution. */
export interface Venue {
  readonly party?: string
  readonly name?: LocalizedText
}

/**
 * Who took part: a person in an office, an organization, or a number of people who are not named. Never a patient: of
 * patients there are numbers, in the detail of the kinds that have them.
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

/** What every activity has. */
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

/** What is kept of every activity. */
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
export type WorkingGroupStatus = "proposed" | "constituted" | "active" | "dormant" | "dissolved"
export type FacilityProjectStatus =
  | "discussed"
  | "planned"
  | "approved"
  | "underConstruction"
  | "opened"
  | "operating"
  | "closed"
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
export type ConsiliumStatus = "requested" | "accepted" | "scheduled" | "held" | "opinionIssued" | "closed" | "declined"

/** A visit, a meeting, a mission: what takes place and is over. */
export interface Activity extends ActivityRecord {
  readonly status: ActivityStatus | "void"
}
/** A standing body. */
export interface WorkingGroup extends ActivityRecord {
  readonly status: WorkingGroupStatus | "void"
}
/** A facility built, opened or modernised together. */
export interface FacilityProject extends ActivityRecord {
  readonly status: FacilityProjectStatus | "void"
}
/** Equipment that one side gives: `senders` give, as far as they are known, and `hosts` receive. */
export interface Donation extends ActivityRecord {
  readonly status: DonationStatus | "void"
}
/** A case discussed from afar: `senders` ask, `hosts` are asked. It holds no patient's identity. */
export interface Consilium extends ActivityRecord {
  readonly status: ConsiliumStatus | "void"
}
/** Any activity, whichever life cycle it follows. */
export type AnyActivity = Activity | WorkingGroup | FacilityProject | Donation | Consilium

type Recording<Document extends { readonly status: string }> = Beginning<
  Document,
  ActivityOutline & OfThePast & { readonly status: Exclude<Document["status"], "void"> }
>
/** Changes what is said of it and moves nothing; the members that are given replace those that were there. */
export type Change = Partial<Omit<ActivityOutline, "kind" | "operator" | "parties">>
/** Two records of one activity become one, on the strength of what shows that they are one. */
export interface MergeRequest {
  /** The record that stays. */
  readonly id: string
  /** The record that is merged into it. */
  readonly other: string
  /** Sources that both rest on, or that say so; at least one source or one document. */
  readonly sources?: ReadonlyArray<string>
  readonly evidence?: ReadonlyArray<string>
  readonly reason: string
}
/** What a merge came to. */
export interface Merged {
  readonly activity: AnyActivity & { readonly version: number }
  /** Claims that now stand side by side, where the two records differed. */
  readonly claims: ReadonlyArray<string>
}

/** mooted -> planned -> confirmed -> inProgress -> held -> reported. Reads activities of every form. */
export interface Activities extends NounDoor<AnyActivity> {
  readonly moot: Beginning<Activity, ActivityOutline>
  readonly record: Recording<Activity>
  readonly plan: Transition<Activity, Change>
  /** One party's word; with the last one it is confirmed. */
  readonly confirm: Transition<Activity>
  readonly start: Transition<Activity>
  /** The host's act: it took place. */
  readonly hold: Transition<Activity, { readonly period?: string }>
  readonly report: Transition<Activity, { readonly report?: string }>
  readonly postpone: Transition<Activity, Because>
  readonly replan: Transition<Activity, Change>
  readonly cancel: Transition<Activity, Because>
  readonly abandon: Transition<Activity, Because>
  readonly change: Transition<Activity, Change>
  readonly void: Transition<Activity, Because>
  /** Two records of one activity become one; nothing that either said is lost. */
  readonly merge: (request: MergeRequest, options?: ActOptions) => Promise<Merged>
}

/** proposed -> constituted -> active <-> dormant -> dissolved. */
export interface WorkingGroups extends NounDoor<WorkingGroup> {
  readonly propose: Beginning<WorkingGroup, ActivityOutline>
  readonly record: Recording<WorkingGroup>
  /** One party's word; with the last one it is constituted. */
  readonly constitute: Transition<WorkingGroup>
  readonly activate: Transition<WorkingGroup>
  readonly fallDormant: Transition<WorkingGroup>
  readonly dissolve: Transition<WorkingGroup, Because>
  readonly change: Transition<WorkingGroup, Change>
  readonly void: Transition<WorkingGroup, Because>
}

/** discussed -> planned -> approved -> underConstruction -> opened -> operating -> closed. */
export interface FacilityProjects extends NounDoor<FacilityProject> {
  readonly discuss: Beginning<FacilityProject, ActivityOutline>
  readonly record: Recording<FacilityProject>
  readonly plan: Transition<FacilityProject, Change>
  readonly approve: Transition<FacilityProject>
  readonly build: Transition<FacilityProject>
  readonly open: Transition<FacilityProject, { readonly openedOn?: string }>
  readonly operate: Transition<FacilityProject>
  readonly close: Transition<FacilityProject, Because>
  readonly change: Transition<FacilityProject, Change>
  readonly void: Transition<FacilityProject, Because>
}

/** offered -> needAssessed -> accepted -> inTransit -> received -> installed -> inUse -> outOfUse; declined, returned. */
export interface Donations extends NounDoor<Donation> {
  readonly offer: Beginning<Donation, ActivityOutline>
  readonly record: Recording<Donation>
  readonly assessNeed: Transition<Donation>
  readonly accept: Transition<Donation>
  readonly decline: Transition<Donation, Because>
  readonly send: Transition<Donation>
  /** The recipient's act, as are the next three: never the donor's. */
  readonly receive: Transition<Donation>
  readonly install: Transition<Donation>
  readonly use: Transition<Donation>
  readonly retire: Transition<Donation, Because>
  readonly return: Transition<Donation, Because>
  readonly change: Transition<Donation, Change>
  readonly void: Transition<Donation, Because>
}

/** requested -> accepted -> scheduled -> held -> opinionIssued -> closed; declined. */
export interface Consilia extends NounDoor<Consilium> {
  readonly request: Beginning<Consilium, ActivityOutline>
  readonly record: Recording<Consilium>
  readonly accept: Transition<Consilium>
  readonly decline: Transition<Consilium, Because>
  readonly schedule: Transition<Consilium, { readonly period: string }>
  readonly hold: Transition<Consilium>
  /** The consulted institution's act. */
  readonly issueOpinion: Transition<Consilium, { readonly opinion: string }>
  readonly close: Transition<Consilium>
  readonly change: Transition<Consilium, Change>
  readonly void: Transition<Consilium, Because>
}
