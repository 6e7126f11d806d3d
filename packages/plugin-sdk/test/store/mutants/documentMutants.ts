import type { Json, Ref, StoredDocument, Write } from "@comity/plugin-sdk/store"
import { live, type Mutant, type Mutants, nameOf, withWrites, writing } from "./Mutant.ts"

/** Another order of members, as `jsonb` keeps them. */
const reordered = (json: Json): Json => {
  if (json === null || typeof json !== "object") return json
  if (Array.isArray(json)) return json.map(reordered)
  const members = Object.entries(json).sort(([a], [b]) => (a < b ? 1 : -1))
  return Object.fromEntries(members.map(([name, value]) => [name, reordered(value)]))
}

const trimmed = <A>(members: Readonly<Record<string, A>>): Readonly<Record<string, A>> =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name.trim(), value]))

/** Takes documents of one name for the first of them. */
const takingForOne =
  (nameFor: (ref: Ref) => string): Mutant =>
  (driver, shared, tenant) => {
    const first = (ref: Ref): Ref => {
      const name = `${tenant} ${nameFor(ref)}`
      if (!shared.has(name)) shared.set(name, ref)
      return shared.get(name) as Ref
    }
    return {
      load: (ref, signal) => driver.load(first(ref), signal),
      commit: (commit, signal) =>
        driver.commit(
          withWrites(commit, (write) => ({ ...write, ref: first(write.ref) })),
          signal
        )
    }
  }

export const moreDocumentMutants: Mutants = {
  "answers an empty document for what was never written": (driver) => ({
    load: async (ref, signal) =>
      (await driver.load(ref, signal)) ?? {
        ...{ ref, version: 0, digest: "", body: null },
        ...{ keys: {}, dimensions: {}, measures: {} }
      }
  }),
  "keeps texts of up to 64 KB": writing((write) => {
    if (JSON.stringify(write.body).length > 65_535) throw new Error("data too long for column 'body'")
    return write
  }),
  "cuts what an entry says at 64 KB": writing((write) => ({
    ...write,
    entries: write.entries.map(({ data, ...entry }) => ({
      ...entry,
      data: typeof data === "string" ? data.slice(0, 65_535) : data
    })) as unknown as Write["entries"]
  })),
  "writes kind and id as one text": takingForOne((ref) => `${ref.kind}:${ref.id}`),
  "compares kinds as a database does that does not mind capitals": takingForOne(({ id, kind }) =>
    JSON.stringify([kind.toLowerCase(), id])
  ),
  "trims the names of dimensions": writing((write) => ({ ...write, dimensions: trimmed(write.dimensions) }))
}

export const documentMutants: Mutants = {
  "what was never written loads as undefined": (driver) => ({
    // As clients of databases answer.
    load: async (ref, signal) => (await driver.load(ref, signal)) ?? (null as unknown as undefined)
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
    // A letter and its accent become one character.
    ...write,
    dimensions: Object.fromEntries(Object.entries(write.dimensions).map(([name, value]) => [name, value.normalize()]))
  })),
  "versions count 1, 2, 3": (driver) => ({
    // Counts entries instead of writes.
    journal: async (query, signal) =>
      (await driver.journal(query, signal)).map((entry, index) => ({ ...entry, version: index + 1 }))
  }),
  "kinds are apart": (driver) => ({
    // Sorts the bodies of a commit by id alone.
    commit: (commit, signal) => {
      const bodies = new Map(commit.writes.map(({ body, ref }) => [ref.id, body]))
      return driver.commit(
        withWrites(commit, (write) => ({ ...write, body: bodies.get(write.ref.id) ?? null })),
        signal
      )
    }
  }),
  "what the caller changes later is not what is stored": (driver) => {
    // Gives the same object with every reading of a version.
    const given = new Map<string, StoredDocument>()
    return {
      load: async (ref, signal) => {
        const found = await driver.load(ref, signal)
        const name = `${nameOf(ref)}/${found?.version}`
        if (found !== undefined && !given.has(name)) given.set(name, found)
        return given.get(name)
      }
    }
  },
  "a call with an aborted signal rejects and changes nothing": (driver) => ({
    tally: (query) => driver.tally(query, live)
  })
}
