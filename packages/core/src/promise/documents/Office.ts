/** What a host holds: the opened library, and the office of one actor in it. */
import type { Assessment } from "../../completion/Assessment.ts"
import type { Language, Rendered } from "../../ports/Language.ts"
import type { Signal } from "../../ports/Signal.ts"
import type { OpenStore } from "../../ports/Store.ts"
import type { WorkCalendar } from "../../ports/WorkCalendar.ts"
import type { Activities } from "./Activity.ts"
import type { Actor } from "./Actor.ts"
import type { Advanced } from "./Advanced.ts"
import type { AgendaItem } from "./Agenda.ts"
import type { Agreements } from "./Agreement.ts"
import type { Documents } from "./DocumentOnFile.ts"
import type { ActOptions, ReadOptions } from "./Door.ts"
import type { Editions } from "./Edition.ts"
import type { Enrolments } from "./Enrolment.ts"
import type { EvidenceDoor } from "./Evidence.ts"
import type { Nominations } from "./Nomination.ts"
import type { Partnerships } from "./Partnership.ts"
import type { Parties } from "./Party.ts"
import type { Persons } from "./Person.ts"
import type { Placements } from "./Placement.ts"
import type { Plugin } from "./Plugin.ts"
import type { Programs } from "./Program.ts"
import type { Reason } from "./Reason.ts"
import type { Sources } from "./Source.ts"
import type { Specialties } from "./Specialty.ts"
import type { Statements } from "./Statement.ts"
import type { Statistics } from "./Statistic.ts"
import type { Trainees } from "./Trainee.ts"
import type { Waivers } from "./Waiver.ts"

export interface ComityOptions {
  /** What opens the store: `memory()`, `sqlite("comity.db", { tenant: "main" })`. */
  readonly store: OpenStore
  /** The chain in which texts are looked for: the first that has one gives it, and says which it was. */
  readonly languages?: ReadonlyArray<Language>
  readonly plugins?: ReadonlyArray<Plugin>
  /** The present instant; the machine's clock unless given. */
  readonly clock?: () => Date
  /** Where the training takes place, as an IANA name: what day it is follows from it. @default "UTC" */
  readonly timeZone?: string
  /** Working days, by the key that editions and parties name as their `place`. */
  readonly calendars?: Readonly<Record<string, WorkCalendar>>
  /** Draws new identities, which nobody can guess. */
  readonly ids?: () => string
  readonly signal?: Signal
}

/** What `explain` puts into words. */
export type Explicable =
  | Assessment
  | Reason
  | ReadonlyArray<Reason>
  | { readonly reason: Reason }
  | { readonly explanation: Reason }
  | AgendaItem
  | ReadonlyArray<AgendaItem>

export interface Comity {
  /** Whether what is acknowledged survives a kill and a power cut, as the opened store says of itself. */
  readonly durable: boolean
  /** The office of an actor whom the host has logged in. Throws if the actor can't be read. */
  as(actor: Actor): Office
  /** Carries out every transition that is due by the end of a day; any number of processes may ask. */
  advance(input: { readonly until: string }, options?: ReadOptions): Promise<Advanced>
  /** Puts an assessment, a refusal, an agenda into words: in the languages named, in the order named; else in the host's chain. */
  explain(subject: Explicable, languages?: string | ReadonlyArray<string>): Rendered
  close(): Promise<void>
}

/** What one actor can do. Every read shows what the actor may see; every command is decided by the table of its noun. */
export interface Office {
  readonly actor: Actor
  readonly partnerships: Partnerships
  readonly agreements: Agreements
  readonly programs: Programs
  readonly editions: Editions
  readonly nominations: Nominations
  readonly enrolments: Enrolments
  readonly placements: Placements
  readonly waivers: Waivers
  readonly evidence: EvidenceDoor
  readonly parties: Parties
  readonly persons: Persons
  readonly trainees: Trainees
  readonly specialties: Specialties
  readonly sources: Sources
  readonly statements: Statements
  readonly statistics: Statistics
  readonly activities: Activities
  readonly documents: Documents
  /** Every step in an edition that the actor's offices know, unblocked ones first, the others with what stands in the way. */
  whatNext(asked: { readonly edition: string }, options?: ReadOptions): Promise<ReadonlyArray<AgendaItem>>
}

export type { ActOptions, ReadOptions }
