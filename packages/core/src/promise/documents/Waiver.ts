/**
 * A waiver: an authority's recorded decision that a rule need not be met by one trainee, with its reason. It may be an
 * equivalence: what the trainee has done elsewhere, which counts in place of what the rule asks for.
 */
import type { Because, Beginning, NounDoor, Transition } from "./Door.ts"
import type { Historical, OfThePast } from "./Historical.ts"

/** @stability evolving */
export type WaiverStatus = "requested" | "granted" | "refused" | "withdrawn" | "expired"

/**
 * Which rule need not be met, by whom and for how long.
 * @stability evolving
 */
export interface WaiverOutline {
  readonly enrolment: string
  /** The id of the rule in the edition's rule set. */
  readonly rule: string
  /** Only at this placement, which is one of the enrolment. */
  readonly placement?: string
  readonly from: string
  readonly until?: string
  /** What proves it, as a document on file that is about nobody else; it must be there when the waiver is granted. */
  readonly document?: string
  /** What the trainee has done elsewhere that counts in place of what the rule asks for. */
  readonly equivalence?: string
}

/**
 * What follows from the enrolment, and need not be said.
 * @stability evolving
 */
export interface WaiverContext {
  readonly trainee: string
  readonly operator: string
  readonly sendingSide: ReadonlyArray<string>
}

/**
 * Who asked and who granted, in which role, and why; of an old waiver, as far as it is known.
 * @stability evolving
 */
export interface WaiverParts {
  readonly requestedBy?: string
  readonly grantedBy?: string
  readonly grantedAs?: string
  readonly grantedOn?: string
  readonly grounds?: string
  readonly legalBasis?: string
}

/** @stability evolving */
export interface Waiver extends WaiverOutline, WaiverContext, WaiverParts {
  readonly id: string
  readonly status: WaiverStatus | "void"
  readonly historical?: Historical
}

/**
 * requested -> granted or refused; granted -> withdrawn, or expired on its date. Who asked may not grant.
 * @stability evolving
 */
export interface Waivers extends NounDoor<Waiver> {
  readonly request: Beginning<Waiver, WaiverOutline & Partial<WaiverContext> & { readonly grounds: string }>
  readonly record: Beginning<
    Waiver,
    WaiverOutline & Partial<WaiverContext> & WaiverParts & OfThePast & { readonly status: WaiverStatus }
  >
  /** As long as the rule set allows this enrolment another one. */
  readonly grant: Transition<Waiver, { readonly legalBasis?: string }>
  readonly refuse: Transition<Waiver, Because>
  readonly withdraw: Transition<Waiver, Because>
  /** The clock's: after its last day. */
  readonly expire: Transition<Waiver>
  /** It was entered in error; nothing is deleted. */
  readonly void: Transition<Waiver, Because>
}
