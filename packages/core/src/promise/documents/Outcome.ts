/** Outcomes and follow-ups: what became of a training afterwards, as somebody says. */
import type { DocumentRef } from "./Commitment.ts"
import type { ReadOptions, RegistryDoor } from "./Door.ts"
import type { Enrolment } from "./Enrolment.ts"
import type { LocalizedText } from "./LocalizedText.ts"
import type { Modality } from "./Modality.ts"
import type { Speaker, Statement } from "./Statement.ts"
import type { Topic } from "./Topic.ts"

/**
 * A part of a whole that nobody has counted.
 * @stability evolving
 */
export type Share = "none" | "few" | "some" | "half" | "most" | "all"

/**
 * What was measured, or said without a number.
 * @stability evolving
 */
export interface Measured {
  readonly value?: number
  readonly share?: Share
  /** May be partial. */
  readonly asOf?: string
  readonly source?: string
}

/**
 * An outcome: an attributed statement about effect. Without a baseline it shows no change.
 * @stability evolving
 */
export interface Outcome {
  readonly id: string
  readonly operator: string
  /** `practice-change`, `clinical-benefit`, `learning`, `next-step`, … */
  readonly kind: string
  /** Of whom or what: an enrolment, a team, a party, an activity. */
  readonly about: DocumentRef
  /** What changed: `minimally-invasive-operations`, … */
  readonly measure?: string
  /** Whether there is less or more of it than before. */
  readonly change?: "less" | "more"
  readonly topics?: ReadonlyArray<Topic>
  readonly now?: Measured
  readonly baseline?: Measured
  readonly by?: Speaker
  readonly modality: Modality
  readonly source: string
  readonly text?: LocalizedText
}
/** @stability evolving */
export interface Outcomes extends RegistryDoor<Outcome> {}

/**
 * A follow-up: a dated contact or report after the return.
 * @stability evolving
 */
export interface FollowUp {
  readonly id: string
  readonly operator: string
  readonly about: DocumentRef
  /** `contact`, `report`, `survey`, `visit`, … */
  readonly kind: string
  /** May be partial. */
  readonly on: string
  /** A document on file. */
  readonly document?: string
  readonly source?: string
  readonly outcomes?: ReadonlyArray<string>
  readonly text?: LocalizedText
}
/** @stability evolving */
export interface FollowUps extends RegistryDoor<FollowUp> {}

/**
 * Somebody who has completed or at least ended a training, seen from today. A view, and no state.
 * @stability evolving
 */
export interface Alumnus {
  readonly person: string
  readonly enrolments: ReadonlyArray<Enrolment>
  readonly followUps: ReadonlyArray<FollowUp>
  readonly outcomes: ReadonlyArray<Outcome>
  /** What the person is quoted with, where the person agreed or a source published it. */
  readonly testimonials: ReadonlyArray<Statement>
}
/** @stability evolving */
export interface Alumni {
  readonly of: (person: string, options?: ReadOptions) => Promise<Alumnus>
}
