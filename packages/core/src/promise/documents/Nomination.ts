/** A nomination: a nominating body's proposal of a named person for an edition. Each side owns its own state. */
import type { Because, Beginning, NounDoor, Transition } from "./Door.ts"
import type { Historical, OfThePast } from "./Historical.ts"

/**
 * The state of the sending side.
 * @stability evolving
 */
export type SendingStatus = "draft" | "submitted" | "withdrawn"
/**
 * The state of the receiving side.
 * @stability evolving
 */
export type ReceivingStatus =
  | "none"
  | "received"
  | "underReview"
  | "returnedForCorrection"
  | "shortlisted"
  | "selected"
  | "reserve"
  | "rejected"
  | "offered"
  | "accepted"
  | "declined"
  | "lapsed"

/**
 * Who is proposed for what, and by whom.
 * @stability evolving
 */
export interface Proposal {
  readonly edition: string
  /** A person's id. */
  readonly nominee: string
  readonly nominatingBody: string
  /** Where the nominee works: neither the nominating body nor the agreement party. */
  readonly sendingInstitution?: string
  /** The agreement it is made under; some are made under none. */
  readonly agreement?: string
  readonly kind?: "recommendation" | "application" | "appointment"
  /** The first is the one that is counted; the rest are listed. */
  readonly specialties?: ReadonlyArray<string>
}

/**
 * Who decides on it. Both are the edition's, and need not be said.
 * @stability evolving
 */
export interface Deciders {
  readonly operator: string
  readonly selectionCommittee?: string
}

/**
 * What has to be mended before the receiving side looks at it again.
 * @stability evolving
 */
export interface Defect {
  readonly field: string
  readonly code: string
}

/** @stability evolving */
export interface Nomination extends Proposal, Deciders {
  readonly id: string
  readonly sending: SendingStatus | "void"
  readonly receiving: ReceivingStatus
  /** How often it has been submitted. */
  readonly submission: number
  /** Which submission the receiving side has taken in. */
  readonly receivedSubmission: number
  readonly overQuota?: boolean
  readonly defects?: ReadonlyArray<Defect>
  /** The place on the reserve list, from 1. */
  readonly rank?: number
  readonly answerBy?: string
  readonly nominatingBodyConsents?: boolean
  /** The enrolment that the acceptance brought into being. */
  readonly enrolment?: string
  readonly historical?: Historical
}

/**
 * Sending side: draft -> submitted -> withdrawn. Receiving side: none -> received -> underReview ->
 * returnedForCorrection, or shortlisted -> selected (or reserve) -> offered -> accepted.
 * @stability evolving
 */
export interface Nominations extends NounDoor<Nomination> {
  readonly draft: Beginning<Nomination, Proposal & Partial<Deciders>>
  readonly record: Beginning<
    Nomination,
    Proposal &
      Partial<Deciders> &
      OfThePast &
      Pick<Nomination, "receiving" | "enrolment"> & { readonly sending: SendingStatus }
  >
  /** With `overQuota`, also where no place is left to nominate for. */
  readonly submit: Transition<Nomination, { readonly overQuota?: boolean }>
  /** The corrected nomination, after it was returned. */
  readonly resubmit: Transition<Nomination>
  readonly withdraw: Transition<Nomination, Because>
  readonly receive: Transition<Nomination>
  readonly review: Transition<Nomination>
  /** At least one defect. */
  readonly returnForCorrection: Transition<Nomination, { readonly defects: ReadonlyArray<Defect> }>
  readonly shortlist: Transition<Nomination>
  readonly reject: Transition<Nomination, Because>
  readonly select: Transition<Nomination>
  /** Puts it on the reserve list; ranks count from 1. */
  readonly reserve: Transition<Nomination, { readonly rank: number }>
  /** Rejects one that was shortlisted. */
  readonly turnDown: Transition<Nomination, Because>
  /** From the reserve list, once a place is free; out of its order only with a reason. */
  readonly moveUp: Transition<Nomination>
  readonly offer: Transition<Nomination, { readonly answerBy?: string }>
  /** The nominating body's consent to the acceptance. */
  readonly consent: Transition<Nomination>
  /** Brings the enrolment with this id into being. */
  readonly accept: Transition<Nomination, { readonly enrolment: string }>
  readonly decline: Transition<Nomination>
  /** The clock's: after the day by which an answer was due. */
  readonly lapse: Transition<Nomination>
  /** It was entered in error; nothing is deleted. */
  readonly void: Transition<Nomination, Because>
}
