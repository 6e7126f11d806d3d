/** An agreement: a signed or intended instrument between any number of parties. */
import type { Because, Beginning, NounDoor, ReadOptions, Transition } from "./Door.ts"
import type { Historical, OfThePast } from "./Historical.ts"
import type { LocalizedText } from "./LocalizedText.ts"
import type { Terms } from "./Terms.ts"

/** @stability evolving */
export type Instrument =
  | "letterOfIntent"
  | "memorandum"
  | "agreement"
  | "implementingArrangement"
  | "contract"
  | "protocol"

/** @stability evolving */
export type AgreementStatus =
  | "intended"
  | "draft"
  | "underReview"
  | "agreed"
  | "signedPartly"
  | "inForce"
  | "suspended"
  | "expired"
  | "terminated"
  | "abandoned"

/**
 * What is known of an instrument, be it an intention or a paper in a drawer.
 * @stability evolving
 */
export interface AgreementOutline {
  /** The parties that are known; at least one. */
  readonly parties: ReadonlyArray<string>
  /** That there are others, as far as a source says: "several memorandums" names nobody. */
  readonly otherParties?: "one" | "several" | "unknown"
  /** It stands for several instruments, where a source speaks of more than one and lists none. */
  readonly instruments?: "several"
  /** Whose program office keeps the record. */
  readonly recordKeeper: string
  readonly partnership?: string
  /** The agreement that this one amends. */
  readonly amends?: string
  readonly instrument?: Instrument
  readonly title?: LocalizedText
  /** The field that it is about: `health-and-medical-care`. */
  readonly field?: string
  readonly terms?: Terms
  /** May be partial. */
  readonly signedOn?: string
  readonly effectiveOn?: string
  readonly endsOn?: string
}

/**
 * A party's signature, and the office in which it was given.
 * @stability evolving
 */
export interface Signature {
  readonly party: string
  readonly office: string
  readonly signedOn: string
}

/**
 * A party's consent to a renewal.
 * @stability evolving
 */
export interface RenewalConsent {
  readonly party: string
  readonly amendment: string
}

/** @stability evolving */
export interface Agreement extends AgreementOutline {
  readonly id: string
  readonly status: AgreementStatus | "void"
  /** SHA-256 of the text that is approved and signed, as 64 hexadecimal digits. */
  readonly text?: string
  /** The parties that approved the text. */
  readonly approvals: ReadonlyArray<string>
  readonly signatures: ReadonlyArray<Signature>
  readonly renewals?: ReadonlyArray<RenewalConsent>
  readonly suspendedFrom?: string
  readonly suspendedUntil?: string
  readonly historical?: Historical
}

/**
 * intended -> draft -> underReview -> agreed -> signedPartly -> inForce <-> suspended -> expired or terminated.
 * @stability evolving
 */
export interface Agreements extends NounDoor<Agreement> {
  readonly intend: Beginning<Agreement, AgreementOutline>
  readonly record: Beginning<Agreement, AgreementOutline & OfThePast & { readonly status: AgreementStatus }>
  readonly draft: Transition<
    Agreement,
    Pick<AgreementOutline, "parties" | "terms"> & { readonly instrument: Instrument }
  >
  /** Fixes the text by its hash; editing returns to draft. */
  readonly submitText: Transition<Agreement, { readonly text: string }>
  readonly sendBack: Transition<Agreement, Because>
  /** One party's approval of the text with this hash. */
  readonly approve: Transition<Agreement, { readonly approves: string }>
  /** Once all parties have approved. */
  readonly agree: Transition<Agreement>
  /** The last signature brings it into force, unless it takes effect later. */
  readonly sign: Transition<Agreement, { readonly office: string; readonly signed: string }>
  /** The clock's: on the day that the instrument names. */
  readonly takeEffect: Transition<Agreement>
  readonly suspend: Transition<Agreement, Because & { readonly suspendedFrom: string; readonly suspendedUntil: string }>
  readonly reinstate: Transition<Agreement, Because>
  /** The clock's: after the last day, unless an amendment in force renews it. */
  readonly expire: Transition<Agreement>
  /** One party's consent to the renewal that an amendment makes. */
  readonly consentToRenewal: Transition<Agreement, { readonly amendment: string }>
  /** Once all parties have consented. */
  readonly renew: Transition<Agreement, { readonly amendment: string; readonly endsOn?: string }>
  readonly terminate: Transition<
    Agreement,
    Because & {
      readonly noticeGivenOn: string
      /** What becomes of editions that run under it. */
      readonly effectOnEditions: "runToTheirEnd" | "endWithIt" | "none"
    }
  >
  readonly abandon: Transition<Agreement, Because>
  /** It was entered in error; nothing is deleted. */
  readonly void: Transition<Agreement, Because>
  /** The terms that hold on a day: those of the agreement and of its amendments in force by then. */
  readonly effectiveTerms: (
    asked: { readonly id: string; readonly on: string },
    options?: ReadOptions
  ) => Promise<Terms>
}
