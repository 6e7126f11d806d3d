/** A statement: what a person or an office said. A testimonial, an intention, an expectation are statements. */
import type { RegistryDoor } from "./Door.ts"
import type { LocalizedText } from "./LocalizedText.ts"
import type { Modality } from "./Modality.ts"
import type { Topic } from "./Topic.ts"

/**
 * Who said it: a named person, or an office that the source leaves without a name.
 * @stability evolving
 */
export type Speaker = { readonly person: string } | { readonly office: string; readonly party: string }

/** @stability evolving */
export interface Statement {
  readonly id: string
  /** `testimonial`, `intention`, `expectation`, … */
  readonly kind: string
  readonly speaker?: Speaker
  readonly modality: Modality
  /** May be partial. */
  readonly madeOn?: string
  readonly source: string
  /** Whether the person agreed to be quoted; absent where the source does not say. */
  readonly consent?: "given" | "publishedBySource" | "withdrawn"
  readonly program?: string
  readonly edition?: string
  readonly partnership?: string
  readonly activity?: string
  /** What it speaks of, where that is dated: "to open in 2027". May be partial. */
  readonly regarding?: string
  readonly topics?: ReadonlyArray<Topic>
  readonly text: LocalizedText
}

/** @stability evolving */
export interface Statements extends RegistryDoor<Statement> {}
