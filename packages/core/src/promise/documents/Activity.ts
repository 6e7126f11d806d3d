/** The doors to activities, one for each of their forms. */
import type {
  Activity,
  ActivityOutline,
  AnyActivity,
  Consilium,
  Donation,
  FacilityProject,
  WorkingGroup
} from "./ActivityRecord.ts"
import type { ActOptions, Because, Beginning, NounDoor, Transition } from "./Door.ts"
import type { OfThePast } from "./Historical.ts"

type Recording<Document extends { readonly status: string }> = Beginning<
  Document,
  ActivityOutline & OfThePast & { readonly status: Exclude<Document["status"], "void"> }
>
/**
 * Changes what is said of it and moves nothing; the members that are given replace those that were there.
 * @stability evolving
 */
export type Change = Partial<Omit<ActivityOutline, "kind" | "operator" | "parties">>
/**
 * Two records of one activity become one, on the strength of what shows that they are one.
 * @stability evolving
 */
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
/**
 * What a merge came to.
 * @stability evolving
 */
export interface Merged {
  readonly activity: AnyActivity & { readonly version: number }
  /** Claims that now stand side by side, where the two records differed. */
  readonly claims: ReadonlyArray<string>
}

/**
 * mooted -> planned -> confirmed -> inProgress -> held -> reported. Reads activities of every form.
 * @stability evolving
 */
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

/**
 * proposed -> constituted -> active <-> dormant -> dissolved.
 * @stability evolving
 */
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

/**
 * discussed -> planned -> approved -> underConstruction -> opened -> operating -> closed.
 * @stability evolving
 */
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

/**
 * offered -> needAssessed -> accepted -> inTransit -> received -> installed -> inUse -> outOfUse; declined, returned.
 * @stability evolving
 */
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

/**
 * requested -> accepted -> scheduled -> held -> opinionIssued -> closed; declined.
 * @stability evolving
 */
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
