/** A placement: a trainee's assignment to a host institution for a period. */

import type { Because, Beginning, NounDoor, Transition } from "./Door.ts"
import type { Historical, OfThePast } from "./Historical.ts"
import type { NominalDuration } from "./NominalDuration.ts"
import type { Permission } from "./Permission.ts"

/** @stability evolving */
export type PlacementStatus =
  | "proposed"
  | "confirmed"
  | "active"
  | "interrupted"
  | "ended"
  | "endedEarly"
  | "signedOff"
  | "declined"
  | "cancelled"

/**
 * Whose placement, where and when.
 * @stability evolving
 */
export interface Assignment {
  readonly enrolment: string
  readonly host: string
  readonly unit?: string
  /** May be left out of a record of the past alone. */
  readonly period?: string
  /** How long it is said to have been; kept beside the period, with which it need not agree. */
  readonly nominalDuration?: NominalDuration
  /** What the training plan has the trainee do. */
  readonly demands?: Permission
  /** It is meant to overlap another of the same trainee. */
  readonly concurrent?: boolean
  /** It is meant to lie outside the edition's dates. */
  readonly outsideEdition?: boolean
  /** A person's id. */
  readonly supervisor?: string
}

/**
 * What follows from the enrolment and the host, and need not be said.
 * @stability evolving
 */
export interface AssignmentContext {
  readonly trainee: string
  readonly edition?: string
  readonly operator: string
  /** Where the host is: the key of its working days. */
  readonly place?: string
}

/** @stability evolving */
export interface Placement extends Assignment, AssignmentContext {
  readonly id: string
  readonly status: PlacementStatus | "void"
  readonly startedOn?: string
  readonly endedOn?: string
  readonly historical?: Historical
}

/**
 * proposed -> confirmed -> active (<-> interrupted) -> ended or endedEarly -> signedOff; or declined, or cancelled.
 * @stability evolving
 */
export interface Placements extends NounDoor<Placement> {
  readonly propose: Beginning<Placement, Assignment & { readonly period: string } & Partial<AssignmentContext>>
  readonly record: Beginning<
    Placement,
    Assignment & Partial<AssignmentContext> & OfThePast & { readonly status: PlacementStatus }
  >
  /** The host's acceptance, which names a supervisor. */
  readonly confirm: Transition<Placement, { readonly supervisor: string }>
  readonly decline: Transition<Placement, Because>
  readonly cancel: Transition<Placement, Because>
  /** With the practice permission that the plan demands. */
  readonly start: Transition<Placement, { readonly startedOn: string }>
  readonly interrupt: Transition<Placement, Because>
  readonly resume: Transition<Placement>
  readonly end: Transition<Placement, { readonly endedOn: string }>
  readonly endEarly: Transition<Placement, Because & { readonly endedOn: string }>
  /** The host's closing act; the sign-off that a rule reads is evidence. */
  readonly signOff: Transition<Placement>
  readonly reopen: Transition<Placement, Because>
  /** It was entered in error; nothing is deleted. */
  readonly void: Transition<Placement, Because>
}
