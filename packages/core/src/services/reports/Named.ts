/** Which parties, sources and other documents a report names: so that whoever reads it need not ask for each. */
import * as Effect from "effect/Effect"
import type { DocumentRef } from "../../model/DocumentRef.ts"
import type { Party } from "../../model/Party.ts"
import type { Source } from "../../model/Source.ts"
import type { Actor } from "../../values/Actor.ts"
import type { StoreFailure } from "../../values/Failure.ts"
import type { LocalizedText } from "../../values/LocalizedText.ts"
import type { Desk } from "../Desk.ts"
import { filings, parties, sources } from "../Filing.ts"
import { namedBy } from "./Reading.ts"

/** The members that name parties, and those that name sources, at whatever depth they stand in a document. */
const namingParties = new Set([
  "parties",
  "party",
  "institutions",
  "recordKeeper",
  "operator",
  "senders",
  "hosts",
  "host",
  "nominatingBodies",
  "nominatingBody",
  "sendingInstitution",
  "sendingSide",
  "supporters",
  "confirmedBy",
  "by",
  "towards",
  "site",
  "from",
  "to"
])
const namingSources = new Set(["source", "sources"])
/** The members that name a document of another kind. */
const namingDocuments: ReadonlyMap<string, string> = new Map([
  ["edition", "edition"],
  ["includes", "edition"],
  ["partnership", "partnership"],
  ["program", "program"],
  ["umbrella", "program"],
  ["agreement", "agreement"],
  ["agreements", "agreement"],
  ["activity", "activity"],
  ["parent", "activity"],
  ["reciprocates", "activity"],
  ["raisedAt", "activity"],
  ["madeAt", "activity"]
])

/** What a document that a report points at is called. */
export interface Titled extends DocumentRef {
  readonly title: LocalizedText
}
/** Who and what the ids of a report stand for, as far as the actor may see it. */
export interface Naming {
  readonly parties: ReadonlyArray<Party>
  readonly sources: ReadonlyArray<Source>
  readonly titles: ReadonlyArray<Titled>
}

const gather = (value: unknown, names: ReadonlySet<string>, found: Set<string>, isNamed = false): void => {
  if (typeof value === "string") {
    if (isNamed) found.add(value)
  } else if (Array.isArray(value)) {
    for (const item of value) gather(item, names, found, isNamed)
  } else if (typeof value === "object" && value !== null && !("texts" in value)) {
    // The source of a text in several languages is a language.
    for (const [name, held] of Object.entries(value)) gather(held, names, found, names.has(name))
  }
}

const isRef = (value: object): value is DocumentRef =>
  "kind" in value && "id" in value && typeof value.id === "string" && filings.has(String(value.kind))

/** The documents that are pointed at, by a member that names one or as a kind and an id. */
const refsIn = (value: unknown, found: Map<string, DocumentRef>): void => {
  const add = (kind: string, id: unknown) => {
    if (typeof id === "string") found.set(`${kind}|${id}`, { kind, id })
  }
  if (Array.isArray(value)) for (const item of value) refsIn(item, found)
  else if (typeof value === "object" && value !== null && !("texts" in value)) {
    if (isRef(value)) add(value.kind, value.id)
    for (const [name, held] of Object.entries(value)) {
      const kind = namingDocuments.get(name)
      if (kind === undefined || (typeof held === "object" && !Array.isArray(held))) refsIn(held, found)
      else for (const id of [held].flat()) add(kind, id)
    }
  }
}

const titlesOf = (actor: Actor, documents: ReadonlyArray<unknown>) =>
  Effect.gen(function* () {
    const refs = new Map<string, DocumentRef>()
    refsIn(documents, refs)
    const titles: Array<Titled> = []
    for (const { id, kind } of refs.values()) {
      const filing = filings.get(kind)
      if (filing === undefined) continue
      const [found] = yield* namedBy<{ readonly title?: LocalizedText; readonly name?: LocalizedText }>(
        actor,
        filing as never,
        [id]
      )
      const title = found?.title ?? found?.name
      if (title !== undefined) titles.push({ kind, id, title })
    }
    return titles.toSorted((a, b) => (`${a.kind}|${a.id}` < `${b.kind}|${b.id}` ? -1 : 1))
  })

/** The parties, the sources and the other documents that these documents name, each once, as far as the actor may see them. */
export const namedIn = (actor: Actor, documents: ReadonlyArray<unknown>): Effect.Effect<Naming, StoreFailure, Desk> =>
  Effect.gen(function* () {
    const [partyIds, sourceIds] = [new Set<string>(), new Set<string>()]
    gather(documents, namingParties, partyIds)
    gather(documents, namingSources, sourceIds)
    return {
      parties: yield* namedBy(actor, parties, partyIds),
      sources: yield* namedBy(actor, sources, sourceIds),
      titles: yield* titlesOf(actor, documents)
    }
  })
