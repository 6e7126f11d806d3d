/**
 * A person: the only kind of document that holds personal data; everything else holds the person's id.
 *
 * A person who stands in no document is synthetic and says so.
 */
import type { ActOptions, RegistryDoor } from "./Door.ts"

/**
 * A part of a name; `whole` is a name that is not divided, or of which nobody has said how.
 * @stability evolving
 */
export interface NamePart {
  readonly kind: "family" | "given" | "middle" | "patronymic" | "matronymic" | "suffix" | "whole"
  readonly text: string
}

/**
 * A name as the person writes it: parts in their order, in one script.
 * @stability evolving
 */
export interface PersonName {
  readonly parts: readonly [NamePart, ...ReadonlyArray<NamePart>]
  /** The language whose name this is: `ru` for a Russian name also when it is written in Hangul. */
  readonly language?: string
  /** ISO 15924. */
  readonly script?: string
  /** This is the spelling of the passport. */
  readonly asInPassport?: true
}

/**
 * Where somebody works, as what, and since when.
 * @stability evolving
 */
export interface Affiliation {
  readonly institution: string
  readonly position?: string
  /** The department or ward. */
  readonly unit?: string
  readonly period?: string
  readonly source?: string
}

/**
 * What somebody agreed to, for one purpose; withdrawn, it stays and says since when.
 * @stability evolving
 */
export interface Consent {
  readonly purpose: string
  readonly givenOn: string
  readonly withdrawnOn?: string
  readonly evidence?: string
}

/**
 * Where a channel reaches somebody.
 * @stability evolving
 */
export interface Address {
  /** The channel's name: `telegram`, `kg-health/sms`. */
  readonly channel: string
  readonly address: string
}

/** @stability evolving */
export interface Person {
  readonly id: string
  /** Whose office keeps the record. */
  readonly operator: string
  /** Invented, for an example or a test: a person who stands in no document. */
  readonly synthetic: boolean
  readonly names: ReadonlyArray<PersonName>
  readonly affiliations?: ReadonlyArray<Affiliation>
  readonly consents?: ReadonlyArray<Consent>
  /** Where what is known of a real person comes from. */
  readonly sources?: ReadonlyArray<string>
  /** In which somebody wants to be written to, as a BCP 47 tag. */
  readonly language?: string
  /** The address of the channel `email`. */
  readonly email?: string
  /** Those of other channels; the first of a channel counts. */
  readonly addresses?: ReadonlyArray<Address>
  readonly birthDate?: string
  /** ISO 3166-1. */
  readonly nationality?: string
  readonly passportNumber?: string
  readonly visaStatus?: string
}

/**
 * The journal of a person names what changed and keeps none of it: there is no past to ask for.
 * @stability evolving
 */
export interface Persons extends Omit<RegistryDoor<Person>, "past"> {
  /** Empties a person and the person's journal, for good. What was counted stays counted; ids in other documents lead nowhere. */
  readonly erase: (id: string, options?: ActOptions) => Promise<void>
}
