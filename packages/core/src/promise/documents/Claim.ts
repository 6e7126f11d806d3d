/** A claim: what one source says of one document in one respect. It moves no state; it suggests. */
import type { Json } from "../../ports/Store.ts"
import type { DocumentRef } from "./Commitment.ts"
import type { Dating } from "./Dating.ts"
import type { ActOptions, ReadOptions, RegistryDoor } from "./Door.ts"
import type { LocalizedText } from "./LocalizedText.ts"
import type { Modality } from "./Modality.ts"
import type { Reason } from "./Reason.ts"

/** @stability evolving */
export interface Claim {
  readonly id: string
  /** The office that keeps it. */
  readonly operator: string
  readonly source: string
  /** Where in the source: "second paragraph". */
  readonly place?: string
  readonly about: DocumentRef
  /** In which respect: the name of a field (`period`, `instrument`, `status`), or a code. */
  readonly says: string
  /** What it says; left out where it only says that it is so. */
  readonly value?: Json
  readonly dating?: Dating
  readonly modality: Modality
  /** How the source words it. */
  readonly wording?: LocalizedText
}

/**
 * How a conflict is settled.
 *
 * - `latestSource`: by the claim whose source is certainly the latest.
 * - `mostPrecise`: by the date that lies in all the others.
 * - `byOffice`: by the claim that the office names, with its reason.
 * @stability evolving
 */
export type Policy = "latestSource" | "mostPrecise" | "byOffice"

/**
 * What an office settled. The claims stay.
 * @stability evolving
 */
export interface Resolution {
  readonly id: string
  readonly operator: string
  readonly about: DocumentRef
  readonly says: string
  readonly policy: Policy
  /** The claim that holds. */
  readonly claim: string
  /** All claims that were there then. */
  readonly considered: ReadonlyArray<string>
  readonly resolvedOn: string
  readonly reason?: string
}

/**
 * What all sources together say of a document in one respect.
 * @stability evolving
 */
export interface ClaimStanding {
  readonly says: string
  /**
   * - `single`, `agreed`: one claim, or several that say the same.
   * - `conflicting`: they differ, and nobody has settled it.
   * - `resolved`: an office settled it; `reopened`: a claim came that it had not seen.
   */
  readonly status: "single" | "agreed" | "conflicting" | "resolved" | "reopened"
  readonly claims: ReadonlyArray<Claim>
  /** The claim that holds, where one does. */
  readonly holds?: string
  readonly explanation: Reason
}

/**
 * The step that a claim would support, and what stands in its way for this actor. The claim takes none.
 * @stability evolving
 */
export interface Suggestion {
  readonly claim: string
  /** Absent where the document is there already, or where no step leads there. */
  readonly transition?: string
  readonly to?: string
  readonly blockedBy: ReadonlyArray<Reason>
  readonly explanation: Reason
}

/** @stability evolving */
export interface ResolveRequest {
  readonly about: DocumentRef
  readonly says: string
  readonly policy: Policy
  /** With `byOffice`: which claim holds. */
  readonly claim?: string
  readonly reason?: string
}

/** @stability evolving */
export interface Claims extends RegistryDoor<Claim> {
  /** All that is claimed of a document, respect by respect. */
  readonly about: (document: DocumentRef, options?: ReadOptions) => Promise<ReadonlyArray<ClaimStanding>>
  /** Refused, with the reason, where the policy does not decide. */
  readonly resolve: (
    request: ResolveRequest,
    options?: ActOptions
  ) => Promise<Resolution & { readonly version: number }>
  readonly suggest: (id: string, options?: ReadOptions) => Promise<Suggestion>
}
