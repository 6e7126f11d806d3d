/** What a host holds: the opened library, and the office of one actor in it. */
import type { Assessment } from "../../completion/Assessment.ts"
import type { ExplanationOptions } from "../../completion/ExplanationContext.ts"
import type { Manifest } from "../../plugin/Manifest.ts"
import type { Channel } from "../../ports/Channel.ts"
import type { Language, Rendered } from "../../ports/Language.ts"
import type { Signal } from "../../ports/Signal.ts"
import type { OpenStore } from "../../ports/Store.ts"
import type { WorkCalendar } from "../../ports/WorkCalendar.ts"
import type { Activities, Consilia, Donations, FacilityProjects, WorkingGroups } from "./Activity.ts"
import type { Actor } from "./Actor.ts"
import type { Advanced } from "./Advanced.ts"
import type { AgendaItem } from "./Agenda.ts"
import type { Agreements } from "./Agreement.ts"
import type { Appeals } from "./Appeal.ts"
import type { Audit } from "./Audit.ts"
import type { Claims } from "./Claim.ts"
import type { Commitments } from "./Commitment.ts"
import type { Documents } from "./DocumentOnFile.ts"
import type { ActOptions, ReadOptions } from "./Door.ts"
import type { Editions } from "./Edition.ts"
import type { Enrolments } from "./Enrolment.ts"
import type { EvidenceDoor } from "./EvidenceDoor.ts"
import type { Affected, Consumer, FeedCommit, FeedOptions, FollowOptions } from "./Feed.ts"
import type { Nominations } from "./Nomination.ts"
import type { Notices } from "./Notices.ts"
import type { Alumni, FollowUps, Outcomes } from "./Outcome.ts"
import type { Partnerships } from "./Partnership.ts"
import type { Parties } from "./Party.ts"
import type { Persons } from "./Person.ts"
import type { Placements } from "./Placement.ts"
import type { Plugin } from "./Plugin.ts"
import type { Programs } from "./Program.ts"
import type { Reason } from "./Reason.ts"
import type { Reports } from "./Report.ts"
import type { Sources } from "./Source.ts"
import type { Specialties } from "./Specialty.ts"
import type { Statements } from "./Statement.ts"
import type { Statistics } from "./Statistic.ts"
import type { Teams } from "./Team.ts"
import type { Trainees } from "./Trainee.ts"
import type { Waivers } from "./Waiver.ts"

/** @stability evolving */
export interface ComityOptions {
  /** What opens the store: `memory()`, `sqlite("comity.db", { tenant: "main" })`. */
  readonly store: OpenStore
  /** The chain in which texts are looked for: the first that has one gives it, and says which it was. */
  readonly languages?: ReadonlyArray<Language>
  readonly plugins?: ReadonlyArray<Plugin>
  /** Ways by which notices reach somebody; plugins may bring more. They are closed with the store. */
  readonly channels?: ReadonlyArray<Channel>
  /** The present instant; the machine's clock unless given. */
  readonly clock?: () => Date
  /** Where the training takes place, as an IANA name: what day it is follows from it. @default "UTC" */
  readonly timeZone?: string
  /** Working days, by the key that editions and parties name as their `place`. */
  readonly calendars?: Readonly<Record<string, WorkCalendar>>
  /** Draws new identities, which nobody can guess. */
  readonly ids?: () => string
  /**
   * False: refused commands and reads of identity papers, birth dates and visas leave no record. Only for data that nobody
   * answers for, as in a rehearsal: without the records the promise of an audit does not hold. @default true
   */
  readonly audit?: boolean
  readonly signal?: Signal
}

/**
 * What `explain` puts into words.
 * @stability evolving
 */
export type Explicable =
  | Assessment
  | Reason
  | ReadonlyArray<Reason>
  | { readonly reason: Reason }
  | { readonly explanation: Reason }
  | AgendaItem
  | ReadonlyArray<AgendaItem>

/** @stability evolving */
export interface Comity {
  /** Whether what is acknowledged survives a kill and a power cut, as the opened store says of itself. */
  readonly durable: boolean
  /** What the installed plugins add, in the order in which they were given. */
  readonly plugins: ReadonlyArray<Manifest>
  /** The office of an actor whom the host has logged in. Throws if the actor can't be read. */
  as(actor: Actor): Office
  /** Carries out every transition that is due by the end of a day; any number of processes may ask. */
  advance(input: { readonly until: string }, options?: ReadOptions): Promise<Advanced>
  /**
   * Every commit of the journal after a position, oldest first, and then each as it is made: at once if this process makes
   * it, else at the next look. It shows everything of the tenant, whoever may see it: it is for the host, not for an actor.
   *
   * It ends when the signal is aborted and when this is closed; until then, waiting for it keeps the process running. A
   * store that fails is thrown with the position reached, or told to `onFailure` and tried again. Throws if an option can't
   * be read.
   *
   * @example
   * import { createComity, memory } from "@comity/core/promise"
   * const comity = await createComity({ store: memory() })
   * const office = comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })
   * await office.trainees.save({ id: "t1", operator: "gyeonggi", specialties: ["neurosurgery"] })
   * const found: Array<string> = []
   * for await (const { entries } of comity.feed({ live: false }))
   *   for (const { document, type } of entries) found.push(`${type} ${document.kind} ${document.id}`)
   * found // => ["Saved trainee t1"]
   */
  feed(options?: FeedOptions): AsyncIterable<FeedCommit>
  /**
   * Runs a reaction on every commit of the journal, in its order, and keeps how far the consumer has come.
   *
   * All that the reaction asks of its offices is one commit together with that checkpoint, so it is stored once, however
   * many processes follow for the same consumer and wherever one is killed. The reaction may be run again where somebody
   * was faster or the store failed: what it does elsewhere, it does at least once.
   *
   * Resolves when the signal is aborted, once the reaction that runs then is finished, and when this is closed. Rejects
   * with `ReactionFailed` where a reaction does: then the checkpoint stands before that commit.
   *
   * @example
   * import { createComity, memory } from "@comity/core/promise"
   * const comity = await createComity({ store: memory() })
   * const kim = { id: "kim", kind: "person" as const, capacities: [{ role: "programOffice", party: "gyeonggi" }] }
   * await comity.as(kim).trainees.save({ id: "t1", operator: "gyeonggi", specialties: ["neurosurgery"] })
   * await comity.follow({ consumer: "specialties", live: false }, async ({ entries }, as) => {
   *   for (const { document } of entries.filter(({ document }) => document.kind === "trainee")) {
   *     const { specialties } = await as(kim).trainees.get(document.id)
   *     for (const code of specialties) await as(kim).specialties.save({ code, labels: { source: "en", texts: { en: code } } })
   *   }
   * })
   * const { items } = await comity.as(kim).specialties.find()
   * items.map(({ code }) => code) // => ["neurosurgery"]
   */
  follow(options: FollowOptions, reaction: Reaction): Promise<void>
  /**
   * Whose assessments a commit may have changed: what a host assesses anew, so that a cohort is not assessed whole for one
   * mark. Time changes assessments, too: until when one holds by itself, `watch` of `@comity/core` says.
   *
   * @example
   * import { createComity, memory } from "@comity/core/promise"
   * const comity = await createComity({ store: memory() })
   * const kim = comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })
   * await kim.trainees.save({ id: "t1", operator: "gyeonggi", specialties: ["neurosurgery"] })
   * const commits: Array<{ readonly entries: ReadonlyArray<never> }> = []
   * for await (const commit of comity.feed({ live: false })) commits.push(commit as never)
   * await comity.affectedBy(commits[0]) // => { enrolments: [], unclear: [] }
   */
  affectedBy(commit: Pick<FeedCommit, "entries">, options?: ReadOptions): Promise<Affected>
  /** What people are told without asking: it is planned, sent by the channels, and kept track of. */
  readonly notices: Notices
  /** How far each consumer that follows has come. */
  consumers(options?: ReadOptions): Promise<ReadonlyArray<Consumer>>
  /**
   * Puts an assessment, a refusal, an agenda into words: in the languages named, in the order named; else in the host's chain.
   * The options are about assessments: short or full, and what an assessment does not hold.
   */
  explain(subject: Explicable, languages?: string | ReadonlyArray<string>, options?: ExplanationOptions): Rendered
  /** Lets the store go; feeds and followers end. */
  close(): Promise<void>
}

/**
 * What is done on a commit. The offices that `as` gives see what the reaction has written so far, and nothing of it is
 * stored before the reaction has ended: await all that is asked of them. Until then a version that they answer counts the
 * reaction's own steps, and a commit id is looked up but not kept: the checkpoint takes its place.
 * @stability evolving
 */
export type Reaction = (commit: FeedCommit, as: (actor: Actor) => Office) => unknown

/**
 * What one actor can do. Every read shows what the actor may see; every command is decided by the table of its noun.
 * @stability evolving
 */
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
  readonly appeals: Appeals
  readonly evidence: EvidenceDoor
  readonly parties: Parties
  readonly persons: Persons
  readonly trainees: Trainees
  readonly specialties: Specialties
  readonly sources: Sources
  readonly statements: Statements
  readonly statistics: Statistics
  /** Activities of every form; the next four have the steps of their own. */
  readonly activities: Activities
  readonly workingGroups: WorkingGroups
  readonly facilityProjects: FacilityProjects
  readonly donations: Donations
  readonly consilia: Consilia
  readonly commitments: Commitments
  readonly claims: Claims
  readonly teams: Teams
  readonly outcomes: Outcomes
  readonly followUps: FollowUps
  readonly alumni: Alumni
  readonly reports: Reports
  readonly documents: Documents
  /** Who did what, or was denied it: for an auditor. */
  readonly audit: Audit
  /** Every step in an edition that the actor's offices know, unblocked ones first, the others with what stands in the way. */
  whatNext(asked: { readonly edition: string }, options?: ReadOptions): Promise<ReadonlyArray<AgendaItem>>
}

export type { ActOptions, ReadOptions }
