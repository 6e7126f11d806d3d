/** A field of medicine: a code to compare by, and what it is called. */
import type { RegistryDoor } from "./Door.ts"
import type { LocalizedText } from "./LocalizedText.ts"

/** @stability evolving */
export interface Specialty {
  /** Its id: a plain word (`neurosurgery`), or a code with its system before it (`isco-08/2212`). */
  readonly code: string
  readonly labels: LocalizedText
}

/** @stability evolving */
export interface Specialties extends RegistryDoor<Specialty> {}
