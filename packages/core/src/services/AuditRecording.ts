/**
 * Records for the audit, each stored before what it is about is answered. Where that can't be stored, nothing is answered:
 * what leaves no record does not happen.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { OnBehalfOf } from "../lifecycle/Table.ts"
import type { AuditRecord } from "../model/AuditRecord.ts"
import type { DocumentRef } from "../model/DocumentRef.ts"
import { identityFieldsOf } from "../model/Visible.ts"
import { seal } from "../ports/Chain.ts"
import type { Signal } from "../ports/Signal.ts"
import type { Json, Write } from "../ports/Store.ts"
import { type Actor, clock, postman } from "../values/Actor.ts"
import { NotFound, Refused, Stale, StoreFailure } from "../values/Failure.ts"
import { reasonOf } from "../values/FailureReason.ts"
import { isId } from "../values/Ids.ts"
import { reader } from "../values/Reader.ts"
import type { Reason } from "../values/Reason.ts"
import { Desk, storeFailureOf } from "./Desk.ts"
import { filedBy } from "./Filed.ts"
import { auditRecords, digestInstead } from "./FiledAudit.ts"
import type { Filing } from "./Filing.ts"
import { loaded } from "./Stored.ts"

/** What somebody asked for. */
export type Asked = Pick<AuditRecord, "actions" | "documents" | "onBehalfOf">

const readOnBehalfOf = reader(OnBehalfOf, "onBehalfOf")
/** Whose act a command says that it is; nobody's, where that can't be read. */
export const actedFor = ({ onBehalfOf }: { readonly onBehalfOf?: unknown }): Pick<Asked, "onBehalfOf"> => {
  const read = readOnBehalfOf(onBehalfOf)
  return Result.isFailure(read) ? {} : { onBehalfOf: [{ role: read.success.role, party: read.success.party }] }
}

/** The journal's word for who recorded something. */
export const recorder = ({ id, purpose }: Pick<Actor, "id" | "purpose">) => ({
  id,
  ...(purpose === undefined ? {} : { purpose })
})

/**
 * What was asked about. What can't be an id is the id of nothing, and may be anything. What could be one and is none is
 * text that somebody has typed, perhaps a name, and no record can ever be changed: of that the digest stands here.
 */
const askedAbout = (documents: Asked["documents"]) =>
  Effect.forEach(
    documents.filter(({ id }) => isId(id)),
    (document) => Effect.map(loaded(document), (found) => (found === undefined ? digestInstead(document) : document))
  )

/** Stores one record in a commit of its own, past any reaction that gathers: what a reaction has seen, it has seen. */
const record = (
  actor: Actor,
  found: Omit<AuditRecord, "actor" | "at" | "capacities" | "id" | "purpose">
): Effect.Effect<void, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const { audit, draw, now } = yield* Desk
    if (audit === undefined) return
    const { at, today } = now()
    const id = draw()
    const body: AuditRecord = {
      id,
      at,
      actor: actor.id,
      ...(actor.purpose === undefined ? {} : { purpose: actor.purpose }),
      capacities: actor.capacities.map(({ party, role }) => ({ role, party })),
      ...found
    }
    const ref = { kind: auditRecords.kind, id }
    const data = body as unknown as Json
    const entry = { type: "Recorded", data, salt: draw(), on: today, at, actor: recorder(actor) }
    const write: Write = {
      ...{ ref, expected: 0, body: data },
      ...filedBy(auditRecords, body),
      entries: seal([entry], { document: ref, version: 1 })
    }
    const outcome = yield* Effect.tryPromise({
      try: (signal) => audit.commit({ id, writes: [write] }, signal as Signal),
      catch: storeFailureOf
    })
    // A host that counts its identities may come to this very record once more: then it stands.
    if (outcome._tag === "Stale")
      return yield* new StoreFailure({ reason: "reused", detail: `the id ${id}, drawn for a record, is in use` })
  })

const codesIn = ({ children = [], code }: Reason): ReadonlyArray<string> => [code, ...children.flatMap(codesIn)]

/**
 * What acts by itself asks for nothing. What the clock was refused it answers to its caller and tries again at every call;
 * who was faster with a delivery is its own affair.
 */
const isMachinery = (actor: Actor): boolean => actor === clock || actor === postman

/** Runs what somebody asked for; that it was denied is on record before it is told. */
export const recordingDenial = <A, E, R>(
  actor: Actor,
  asked: Asked,
  attempt: Effect.Effect<A, E, R>
): Effect.Effect<A, E | StoreFailure, R | Desk> =>
  Effect.tapError(attempt, (failure) =>
    !isMachinery(actor) && (failure instanceof Refused || failure instanceof NotFound || failure instanceof Stale)
      ? Effect.flatMap(askedAbout(asked.documents), (documents) =>
          record(actor, { ...asked, documents, decision: "denied", because: [...new Set(codesIn(reasonOf(failure)))] })
        )
      : Effect.void
  )

const holdsIdentity = (kind: string): boolean => identityFieldsOf(kind).length > 0

/** Puts on record which fields of class 3 are about to be shown, and of which documents; none of them, no record. */
export const recordShown = <Document extends object>(
  actor: Actor,
  verb: string,
  { idOf, kind }: Filing<Document>,
  shown: ReadonlyArray<Document>
): Effect.Effect<void, StoreFailure, Desk> => {
  const has = (document: Document) => (name: string) => (document as Record<string, unknown>)[name] !== undefined
  const disclosing = shown.filter((document) => identityFieldsOf(kind).some(has(document)))
  if (disclosing.length === 0) return Effect.void
  return record(actor, {
    actions: [`${kind}.${verb}`],
    documents: disclosing.map((document) => ({ kind, id: idOf(document) })),
    fields: identityFieldsOf(kind).filter((name) => disclosing.some((document) => has(document)(name))),
    decision: "allowed"
  })
}

/** Reads of one document; of a kind with fields of class 3, that it is not to be seen is put on record. */
export const recordingUnseen = <A, E, R>(
  actor: Actor,
  verb: string,
  { kind, id }: DocumentRef,
  reading: Effect.Effect<A, E, R>
): Effect.Effect<A, E | StoreFailure, R | Desk> =>
  holdsIdentity(kind)
    ? recordingDenial(actor, { actions: [`${kind}.${verb}`], documents: [{ kind, id }] }, reading)
    : reading

/** The same, and what is shown is put on record too. */
export const recordingSight = <Document extends object, Seen extends Document, E>(
  actor: Actor,
  filing: Filing<Document>,
  id: string,
  reading: Effect.Effect<Seen, E, Desk>
): Effect.Effect<Seen, E | StoreFailure, Desk> => {
  const read = recordingUnseen(actor, "get", { kind: filing.kind, id }, reading)
  return Effect.tap(read, (seen) => recordShown(actor, "get", filing, [seen]))
}
