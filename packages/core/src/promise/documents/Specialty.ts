/** A field of medicine: a code to compare by, and what it is called. */
import type { RegistryDoor } from "./Door.ts"
import type { LocalizedText } from "./LocalizedText.ts"

export interface Specialty {
  /** Its id: a plain word (`neurosurgery`), or a code with its system before it (`isco-08/2212`). */
  readonly code: string
  readonly labels: LocalizedText
}

export interface Specialties extends RegistryDoor<Specialty> {}
