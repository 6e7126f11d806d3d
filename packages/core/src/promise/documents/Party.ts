/** A party: a jurisdiction or an organization that can enter a partnership, sign, nominate, send or host. */
import type { ReadOptions, RegistryDoor } from "./Door.ts"
import type { Reason } from "./Reason.ts"

/**
 * One of the names of an organization, in one language and script.
 * @stability evolving
 */
export interface OrganizationName {
  readonly text: string
  /** A language tag (BCP 47). */
  readonly language: string
  /** ISO 15924. */
  readonly script?: string
  /** What it calls itself, what others call it, its letters, or somebody's translation. */
  readonly kind: "label" | "alias" | "acronym" | "translated"
  /** The period in which this was its name; left out where nobody has said. */
  readonly validity?: string
  /** The source that writes it so. */
  readonly source?: string
}

/**
 * A territory whose government can be a party, from a country to a town.
 * @stability evolving
 */
export interface Jurisdiction {
  readonly level: "country" | "firstOrder" | "secondOrder" | "municipality"
  /** ISO 3166-1: `KR`. */
  readonly country: string
  /** ISO 3166-2: `KR-41`, where there is one. */
  readonly code?: string
  /** The subdivision in which a smaller territory lies. */
  readonly within?: string
}

/**
 * What a party is in a cooperation is said by the document that names it: the same hospital may send today and host tomorrow.
 * @stability evolving
 */
export interface Party {
  readonly id: string
  readonly kind: "jurisdiction" | "organization"
  /** At least one. */
  readonly names: ReadonlyArray<OrganizationName>
  /** For a jurisdiction: its level and its ISO 3166 code. */
  readonly jurisdiction?: Jurisdiction
  /** For an organization: `hospital`, `health-department`, `ministry`, `university`, `company`, … */
  readonly organization?: string
  readonly administeredBy?: string
  readonly locatedIn?: string
  /** Where its working days are kept. */
  readonly place?: string
}

/**
 * Another party on record that may be the same one. It is only suggested: nothing is ever merged by it.
 * @stability evolving
 */
export interface Candidate {
  readonly party: string
  /** From 0 to 1: how alike the two records are. */
  readonly degree: number
  /** The two names that are most alike. */
  readonly names: { readonly one: OrganizationName; readonly other: OrganizationName }
  readonly explanation: Reason
}

/** @stability evolving */
export interface Parties extends RegistryDoor<Party> {
  /**
   * Which parties may be the same institution under another name, in another spelling or script: the likeliest first, and
   * none below `least` (0.5 unless stated).
   */
  readonly candidates: (
    id: string,
    query?: { readonly least?: number },
    options?: ReadOptions
  ) => Promise<ReadonlyArray<Candidate>>
}
