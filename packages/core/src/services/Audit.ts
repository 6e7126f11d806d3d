/**
 * The audit: who did what, or was denied it, on whose behalf and what for; for an auditor, and for nobody else.
 *
 * It is read from the journal, in which everything stands that is a record: what was carried out, as the commit that did it,
 * and as records of their own what was refused and what was shown of class 3. All of it comes in one form and one order.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type AuditRecord, auditDecisions } from "../model/AuditRecord.ts"
import { DocumentRef } from "../model/DocumentRef.ts"
import { extentFor } from "../model/Visible.ts"
import type { JournalEntry } from "../ports/Store.ts"
import type { Actor, Capacity } from "../values/Actor.ts"
import { CalendarDate } from "../values/CalendarDate.ts"
import { type InvalidInput, Refused, type StoreFailure } from "../values/Failure.ts"
import { Id } from "../values/Ids.ts"
import { reader } from "../values/Reader.ts"
import { reason } from "../values/Reason.ts"
import { recordingDenial } from "./AuditRecording.ts"
import { ask, Desk } from "./Desk.ts"
import { byCommit, entriesAfter, head } from "./Feed.ts"
import { digestInstead } from "./FiledAudit.ts"
import { auditRecords, checkpoints, deliveries, documentKey } from "./Filing.ts"
import { entriesOf } from "./History.ts"
import { everyPage } from "./Stored.ts"

const Query = Schema.Struct({
  actor: Schema.optionalKey(Id),
  document: Schema.optionalKey(DocumentRef),
  from: Schema.optionalKey(CalendarDate),
  until: Schema.optionalKey(CalendarDate),
  decision: Schema.optionalKey(Schema.Literals(auditDecisions)),
  after: Schema.optionalKey(Schema.Natural),
  limit: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 500 })))
})
/**
 * Which records are looked for: those of an actor, about a document, from one day until the end of another, with a decision.
 * So many a page (100 unless stated), those after a position.
 * @stability evolving
 */
export interface AuditQuery extends Schema.Schema.Type<typeof Query> {}
const readQuery = reader(Query, "the audit query")

/**
 * A record, and its place in the journal. The `id` of what was carried out is that of its commit.
 * @stability evolving
 */
export interface AuditFinding extends AuditRecord {
  readonly position: number
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

/** As the journal keeps who recorded an entry. */
type Recorder = Pick<Actor, "id" | "purpose"> & { readonly capacity?: Capacity; readonly recordedAs?: Capacity }
const recorderOf = ({ actor }: JournalEntry): Recorder => actor as unknown as Recorder

const distinct = <A>(all: ReadonlyArray<A>): ReadonlyArray<A> => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values()
]

/** What one actor did in one commit. */
const carriedOut = (entries: readonly [JournalEntry, ...ReadonlyArray<JournalEntry>]): AuditFinding => {
  const [first] = entries
  const { id, purpose } = recorderOf(first)
  const by = entries.map(recorderOf)
  const onBehalfOf = by.flatMap(({ capacity, recordedAs }) => (recordedAs === undefined ? [] : (capacity ?? [])))
  return {
    id: first.commit,
    position: first.position,
    at: first.at,
    actor: id,
    ...(purpose === undefined ? {} : { purpose }),
    capacities: distinct(by.flatMap(({ capacity, recordedAs }) => recordedAs ?? capacity ?? [])),
    ...(onBehalfOf.length === 0 ? {} : { onBehalfOf: distinct(onBehalfOf) }),
    actions: distinct(entries.map(({ document, type }) => `${document.kind}.${type}`)),
    documents: distinct(entries.map(({ document: { id, kind } }) => ({ kind, id }))),
    decision: "allowed"
  }
}

/** The host's own business: how far its consumers have come, and what of its notices. */
const unasked: ReadonlyArray<string> = [checkpoints.kind, deliveries.kind]

/** The records in a commit: mostly one. A reaction may have acted for several. */
const findingsIn = (commit: ReadonlyArray<JournalEntry>): ReadonlyArray<AuditFinding> => {
  const acts = new Map<string, [JournalEntry, ...Array<JournalEntry>]>()
  for (const entry of commit) {
    if (entry.document.kind === auditRecords.kind)
      return [{ ...(entry.data as unknown as AuditRecord), position: entry.position }]
    if (unasked.includes(entry.document.kind)) continue
    const { id } = recorderOf(entry)
    const before = acts.get(id)
    if (before === undefined) acts.set(id, [entry])
    else before.push(entry)
  }
  return [...acts.values()].map(carriedOut)
}

/** A document as records name it: by its id, and by a digest where it was not there when it was asked for. */
const namesOf = (document: DocumentRef): ReadonlyArray<DocumentRef> => [document, digestInstead(document)]
const isAbout = ({ documents }: AuditRecord, names: ReadonlyArray<DocumentRef>): boolean =>
  documents.some((one) => names.some(({ id, kind }) => one.kind === kind && one.id === id))

/** A commit whole, by where it begins. */
const commitAt = (position: number) =>
  ask((driver, signal) => driver.journal({ after: position - 1, limit: 1 }, signal))

/**
 * Where commits begin that are about a document: what happened to it, and records that name it. Both are read one after the
 * other, so only as far as the journal had come before: else what came between would be passed over for good.
 */
const positionsOf = (document: DocumentRef): Effect.Effect<ReadonlyArray<number>, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const until = yield* head
    const happened = (yield* entriesOf(document)).map(({ index, position }) => position - index)
    const anyOf = namesOf(document).map((name) => ({ document: documentKey(name) }))
    const records = yield* everyPage({ kind: auditRecords.kind, anyOf })
    const recorded = yield* Effect.forEach(
      records,
      // A record is stored under its own id, in a commit of its own with the same one.
      ({ ref }) => ask((driver, signal) => driver.committed(ref.id, signal)),
      { concurrency: 16 }
    )
    const positions = [...happened, ...recorded.flatMap((span) => span?.first ?? [])].filter((one) => one <= until)
    return [...new Set(positions)].sort((a, b) => a - b)
  })

/** Reads on in the journal, commit by commit, until there is nothing more: in all of it, or in what is about a document. */
const reading = (document: DocumentRef | undefined, after: number) =>
  Effect.gen(function* () {
    if (document === undefined) return entriesAfter
    const positions = yield* positionsOf(document)
    // The commit in which the page before ended may have more records than one.
    const left = positions.slice(
      Math.max(
        0,
        positions.findLastIndex((position) => position <= after)
      )
    )
    return (): ReturnType<typeof entriesAfter> => {
      const next = left.shift()
      return next === undefined ? Effect.succeed([]) : commitAt(next)
    }
  })

const isAuditor = (actor: Actor): boolean => extentFor(actor, auditRecords.kind, {}) !== undefined

const search = ({ after = 0, decision, limit = 100, ...asked }: AuditQuery) =>
  Effect.gen(function* () {
    const { dayOf } = yield* Desk
    const names = asked.document && namesOf(asked.document)
    const isAsked = (found: AuditFinding): boolean =>
      found.position > after &&
      (asked.actor === undefined || found.actor === asked.actor) &&
      (decision === undefined || found.decision === decision) &&
      (names === undefined || isAbout(found, names)) &&
      (asked.from === undefined || dayOf(found.at) >= asked.from) &&
      (asked.until === undefined || dayOf(found.at) <= asked.until)
    const read = yield* reading(asked.document, after)
    const items: Array<AuditFinding> = []
    for (let position = after; ; ) {
      const entries = yield* read(position)
      const last = entries.at(-1)
      if (last === undefined) return { items }
      items.push(...byCommit(entries).flatMap(findingsIn).filter(isAsked))
      if (items.length > limit) {
        const page = items.slice(0, limit)
        return { items: page, next: page.at(-1)?.position ?? after }
      }
      position = last.position
    }
  })

/** @stability evolving */
export const Audit = {
  /**
   * Finds records, the oldest first. Refused for whoever is no auditor, which leaves a record itself; an auditor's asking
   * leaves none, since a record holds nothing of class 3.
   *
   * Without a document, the journal is read along from `after` on; with one, only what is about it.
   */
  find: (actor: Actor, query: unknown = {}): Effect.Effect<AuditPage, InvalidInput | Refused | StoreFailure, Desk> =>
    Effect.gen(function* () {
      const asked = yield* Effect.fromResult(readQuery(query))
      if (isAuditor(actor)) return yield* search(asked)
      const holds = actor.capacities.map(({ role }) => role)
      const refusal = reason("audit/refused", {}, [reason("lifecycle/not-your-office", { may: ["auditor"], holds })])
      const documents = asked.document === undefined ? [] : [asked.document]
      return yield* recordingDenial(
        actor,
        { actions: ["audit.find"], documents },
        Effect.fail(new Refused({ reason: refusal }))
      )
    })
}
