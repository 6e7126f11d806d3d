import type { Json, StoredDocument } from "@comity/plugin-sdk"
import { live, type Mutants, nameOf, writing } from "./Mutant.ts"

/** Another order of members, as `jsonb` keeps them. */
const reordered = (json: Json): Json => {
  if (json === null || typeof json !== "object") return json
  if (Array.isArray(json)) return json.map(reordered)
  const members = Object.entries(json).sort(([a], [b]) => (a < b ? 1 : -1))
  return Object.fromEntries(members.map(([name, value]) => [name, reordered(value)]))
}

const trimmed = <A>(members: Readonly<Record<string, A>>): Readonly<Record<string, A>> =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name.trim(), value]))

export const documentMutants: Mutants = {
  "what was never written loads as undefined": (driver) => ({
    load: async (ref, signal) =>
      (await driver.load(ref, signal)) ?? {
        ...{ ref, version: 0, digest: "", body: null },
        ...{ keys: {}, dimensions: {}, measures: {} }
      }
  }),
  "a document loads as it was written, to the last character": (driver) => ({
    load: async (ref, signal) => {
      const found = await driver.load(ref, signal)
      return found && { ...found, body: reordered(found.body) }
    }
  }),
  "keys are sets: their values come back sorted by bytes, each once, and names without values not at all": (
    driver
  ) => ({
    load: async (ref, signal) => {
      const found = await driver.load(ref, signal)
      // As JavaScript compares: by UTF-16 units.
      const sorted = Object.entries(found?.keys ?? {}).map(([name, values]) => [name, [...values].sort()])
      return found && { ...found, keys: Object.fromEntries(sorted) }
    }
  }),
  "awkward texts are texts, as ids and as names and values of keys and dimensions": writing((write) => ({
    ...write,
    dimensions: trimmed(write.dimensions)
  })),
  "versions count 1, 2, 3": (driver) => ({
    // Counts entries instead of writes.
    journal: async (query, signal) =>
      (await driver.journal(query, signal)).map((entry, index) => ({ ...entry, version: index + 1 }))
  }),
  "kinds are apart": (driver, shared) => ({
    commit: (commit, signal) => {
      for (const { ref } of commit.writes) shared.set(ref.id, ref.kind)
      return driver.commit(commit, signal)
    },
    load: ({ id, kind }, signal) => driver.load({ kind: String(shared.get(id) ?? kind), id }, signal)
  }),
  "what the caller changes later is not what is stored": (driver, shared) => ({
    commit: async (commit, signal) => {
      const outcome = await driver.commit(commit, signal)
      for (const { body, ref } of commit.writes) shared.set(nameOf(ref), body)
      return outcome
    },
    load: async (ref, signal) => {
      const found = await driver.load(ref, signal)
      return found && { ...found, body: shared.get(nameOf(ref)) as StoredDocument["body"] }
    }
  }),
  "a call with an aborted signal rejects and changes nothing": (driver) => ({
    tally: (query) => driver.tally(query, live)
  })
}
