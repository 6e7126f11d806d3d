/** A team: a group that is sent and placed together, of which the members, and even the number, may be unknown. */

import type { DocumentRef } from "./Commitment.ts"
import type { RegistryDoor } from "./Door.ts"
import type { ParticipationLevel } from "./Evidence.ts"
import type { LocalizedText } from "./LocalizedText.ts"
import type { Modality } from "./Modality.ts"
import type { NominalDuration } from "./NominalDuration.ts"
import type { Topic } from "./Topic.ts"

/**
 * What the team did, as far as the source says. `unspecified` is "took part in".
 * @stability evolving
 */
export interface TeamParticipation {
  readonly level: ParticipationLevel
  /** `operation`, `examination`, `consultation`, … */
  readonly kind: string
  /** `operating-room`, `outpatient-clinic`, … */
  readonly setting?: string
  readonly topic?: Topic
}

/**
 * Where the team was, and for how long; of the period as much as is known.
 * @stability evolving
 */
export interface TeamPlacement {
  readonly host: string
  readonly period?: string
  readonly nominalDuration?: NominalDuration
}

/** @stability evolving */
export interface Team {
  readonly id: string
  readonly operator: string
  readonly name?: LocalizedText
  readonly program?: string
  readonly edition?: string
  readonly partnership?: string
  readonly sendingInstitution?: string
  /** Left out where nobody has said how many they were. */
  readonly size?: number
  readonly specialties?: ReadonlyArray<string>
  /** Of the team at the host with which it worked. */
  readonly hostSpecialties?: ReadonlyArray<string>
  readonly placements?: ReadonlyArray<TeamPlacement>
  readonly supporters?: ReadonlyArray<string>
  readonly did?: ReadonlyArray<TeamParticipation>
  /** What they are said to have learned; claimed, not assessed. */
  readonly learned?: ReadonlyArray<Topic>
  /** What they were trained for: a hospital, a centre that is being built. */
  readonly trainedFor?: ReadonlyArray<DocumentRef>
  /** What a source says of the team as a whole; not a decision on anybody's completion. */
  readonly reportedCompletion?: { readonly modality: Modality; readonly on?: string }
  readonly sources: ReadonlyArray<string>
}

/** @stability evolving */
export interface Teams extends RegistryDoor<Team> {}
