/** An activity: anything dated that parties do together: the ceremony of a cohort, its orientation. */
import type { Json } from "../../ports/Store.ts"
import type { RegistryDoor } from "./Door.ts"
import type { LocalizedText } from "./LocalizedText.ts"
import type { Modality } from "./Modality.ts"

/** Where: at a party's premises, in a named room, or both. A hotel is a venue and no institution. */
export interface Venue {
  readonly party?: string
  readonly name?: LocalizedText
}

/** Who took part: a person in an office, or an organization; teams may be of unknown size. */
export interface Participant {
  readonly person?: string
  readonly party?: string
  readonly office?: string
  readonly role?: string
  readonly count?: number
}

export interface Activity {
  readonly id: string
  /** An open code: `ceremony`, `orientation`, … */
  readonly kind: string
  readonly status:
    | "mooted"
    | "planned"
    | "confirmed"
    | "inProgress"
    | "held"
    | "reported"
    | "postponed"
    | "cancelled"
    | "abandoned"
  readonly modality?: Modality
  readonly title?: LocalizedText
  readonly period?: string
  readonly venue?: Venue
  /** The office that keeps it. */
  readonly operator: string
  readonly parties?: ReadonlyArray<string>
  readonly participants?: ReadonlyArray<Participant>
  readonly partnership?: string
  readonly program?: string
  readonly edition?: string
  /** The activity that it is a part of. */
  readonly parent?: string
  readonly series?: string
  /** The visit that it returns. */
  readonly reciprocates?: string
  readonly sources?: ReadonlyArray<string>
  /** What the kind adds, read by the kind's own fields. */
  readonly detail?: { readonly [name: string]: Json }
}

export interface Activities extends RegistryDoor<Activity> {}
