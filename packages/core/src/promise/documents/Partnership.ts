/** A partnership: a continuing relation between parties of any level, with or without a signed instrument. */
import type { Because, Beginning, NounDoor, Transition } from "./Door.ts"
import type { Historical, OfThePast } from "./Historical.ts"
import type { LocalizedText } from "./LocalizedText.ts"

/** @stability evolving */
export type PartnershipStatus = "exploratory" | "active" | "dormant" | "ended"

/**
 * Who stands in relation to whom.
 * @stability evolving
 */
export interface PartnershipOutline {
  /** At least two. */
  readonly parties: ReadonlyArray<string>
  /** Whose program office keeps the record. */
  readonly recordKeeper: string
  readonly name?: LocalizedText
  /** May be partial. */
  readonly since?: string
  /** The umbrella program under which it stands. */
  readonly umbrella?: string
  /** Institutions that take part in it and are no parties. */
  readonly institutions?: ReadonlyArray<string>
}

/** @stability evolving */
export interface Partnership extends PartnershipOutline {
  readonly id: string
  readonly status: PartnershipStatus | "void"
  readonly historical?: Historical
}

/**
 * exploratory -> active <-> dormant -> ended.
 * @stability evolving
 */
export interface Partnerships extends NounDoor<Partnership> {
  readonly explore: Beginning<Partnership, PartnershipOutline>
  readonly record: Beginning<Partnership, PartnershipOutline & OfThePast & { readonly status: PartnershipStatus }>
  /** On an agreement in force or a first joint activity held; both are looked up. */
  readonly activate: Transition<Partnership>
  readonly fallDormant: Transition<Partnership>
  readonly end: Transition<Partnership, Because>
  /** It was entered in error; nothing is deleted. */
  readonly void: Transition<Partnership, Because>
}
