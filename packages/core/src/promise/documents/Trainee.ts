/** A trainee: the profile of a person who is, or was, admitted to an edition for training. */
import type { RegistryDoor } from "./Door.ts"

/** @stability evolving */
export interface Trainee {
  /** The person's id. */
  readonly id: string
  /** Whose office keeps the record. */
  readonly operator: string
  /** The first is the one that is counted; the rest are listed. */
  readonly specialties: ReadonlyArray<string>
  readonly sendingInstitution?: string
}

/** @stability evolving */
export interface Trainees extends RegistryDoor<Trainee> {}
