/** Which parties and sources a report names: so that whoever reads it need not ask for each. */
import * as Effect from "effect/Effect"
import type { Party } from "../../model/Party.ts"
import type { Source } from "../../model/Source.ts"
import type { Actor } from "../../values/Actor.ts"
import type { StoreFailure } from "../../values/Failure.ts"
import type { Desk } from "../Desk.ts"
import { parties, sources } from "../Filing.ts"
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

/** The parties and the sources that these documents name, each once, as far as the actor may see them. */
export const namedIn = (
  actor: Actor,
  documents: ReadonlyArray<unknown>
): Effect.Effect<
  { readonly parties: ReadonlyArray<Party>; readonly sources: ReadonlyArray<Source> },
  StoreFailure,
  Desk
> =>
  Effect.gen(function* () {
    const [partyIds, sourceIds] = [new Set<string>(), new Set<string>()]
    gather(documents, namingParties, partyIds)
    gather(documents, namingSources, sourceIds)
    return { parties: yield* namedBy(actor, parties, partyIds), sources: yield* namedBy(actor, sources, sourceIds) }
  })
