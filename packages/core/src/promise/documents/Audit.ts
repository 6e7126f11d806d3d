/** The audit: who did what, or was denied it, on whose behalf and what for. */
import type { Capacity } from "./Actor.ts"
import type { DocumentRef } from "./Commitment.ts"
import type { ReadOptions } from "./Door.ts"

/**
 * A record: of a command that was carried out or refused, or of a read that showed identity papers, a birth date, a
 * nationality or a visa, or was denied a person. It holds ids, codes and names of fields, never what stands in them.
 * @stability evolving
 */
export interface AuditRecord {
  /** Of what was carried out, the id of its commit. */
  readonly id: string
  /** The instant at which it was recorded. */
  readonly at: string
  /** Who asked, by the id that the host gave. */
  readonly actor: string
  /** What for, where the host has said so. */
  readonly purpose?: string
  /** In which offices; of what was carried out, those that it was done in. */
  readonly capacities: ReadonlyArray<Capacity>
  /** Whose act it was, where an office recorded that of somebody else. */
  readonly onBehalfOf?: ReadonlyArray<Capacity>
  /** What was asked for, as `enrolment.admit` and `person.get`; of what was carried out, what happened: `nomination.Submitted`. */
  readonly actions: ReadonlyArray<string>
  /** What was asked about, or changed, or shown. Of what was not there, `#` and the SHA-256 of what was asked for. */
  readonly documents: ReadonlyArray<DocumentRef>
  /** The names of the fields that were shown: `birthDate`, `passportNumber`, … */
  readonly fields?: ReadonlyArray<string>
  readonly decision: "allowed" | "denied"
  /** The codes of the reasons why it was denied. */
  readonly because?: ReadonlyArray<string>
}

/**
 * A record, and its place in the journal.
 * @stability evolving
 */
export interface AuditFinding extends AuditRecord {
  readonly position: number
}

/**
 * Which records are looked for; without anything, all.
 * @stability evolving
 */
export interface AuditQuery {
  /** By the id of whoever asked. */
  readonly actor?: string
  /** Also as it was asked for before it was there. */
  readonly document?: DocumentRef
  /** From the beginning of this day, where the training takes place. */
  readonly from?: string
  /** Until the end of this day. */
  readonly until?: string
  readonly decision?: "allowed" | "denied"
  /** A position: only records after it. */
  readonly after?: number
  /** From 1 to 500; 100 unless stated. */
  readonly limit?: number
}

/**
 * A page of records, the oldest first; there is more exactly if it has a `next`.
 * @stability evolving
 */
export interface AuditPage {
  readonly items: ReadonlyArray<AuditFinding>
  /** What the next page comes `after`. */
  readonly next?: number
}

/** @stability evolving */
export interface Audit {
  /**
   * Finds records in the order of the journal: for an auditor. Whoever asks with no capacity of the role `auditor` is
   * `Refused`, and that leaves a record.
   *
   * @example
   * import { createComity, memory } from "@comity/core/promise"
   * const comity = await createComity({ store: memory() })
   * const as = (role: string, party: string, purpose?: string) =>
   *   comity.as({ id: role, kind: "person", capacities: [{ role, party }], ...(purpose && { purpose }) })
   * const names = [{ parts: [{ kind: "whole" as const, text: "Synthetic" }], language: "en", script: "Latn" }]
   * await as("programOffice", "gyeonggi").persons.save({
   *   id: "t1", operator: "gyeonggi", synthetic: true, names, birthDate: "1990-02-03"
   * })
   * await as("programOffice", "gyeonggi", "visa-letter").persons.get("t1")
   * await as("programOffice", "seoul").persons.get("t1").catch(() => {})
   * const { items } = await as("auditor", "ministry").audit.find({ document: { kind: "person", id: "t1" } })
   * items.map(({ actions, decision, fields = [] }) => [...actions, decision, ...fields])
   * // => [["person.Saved", "allowed"], ["person.get", "allowed", "birthDate"], ["person.get", "denied"]]
   */
  find(query?: AuditQuery, options?: ReadOptions): Promise<AuditPage>
}
