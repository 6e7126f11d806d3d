import type { Commit } from "@comity/plugin-sdk"
import { type Mutants, nameOf, reading } from "./Mutant.ts"

export const journalMutants: Mutants = {
  "a commit's entries are its span, in the order of its writes, each with commit and index": (driver) => ({
    commit: (commit, signal) =>
      driver.commit({ ...commit, writes: [...commit.writes].reverse() as unknown as Commit["writes"] }, signal)
  }),
  // As `timestamptz` keeps it.
  "an entry keeps what, when, who and why, and both its digests": reading((entry) => ({
    ...entry,
    at: new Date(entry.at).toISOString()
  })),
  "reading on from the last position gives every entry once, in growing positions": (driver) => ({
    // `>=` for `>`.
    journal: ({ after, ...query }, signal) =>
      driver.journal({ ...query, after: Math.max(0, after - 1) }, signal).then(
        // Ends, so that the fault is found by what is read and not by reading for ever.
        async (page) => ((await driver.journal({ ...query, after }, signal)).length === 0 ? [] : page)
      )
  }),
  "a page never splits a commit, and is no longer than that needs": (driver) => ({
    journal: async (query, signal) => (await driver.journal(query, signal)).slice(0, query.limit)
  }),
  "the journal of one document holds its entries only, a full page of them": (driver) => ({
    // Cuts the page before it looks at the document.
    journal: async ({ of, ...query }, signal) =>
      (await driver.journal(query, signal)).filter(({ document }) => !of || nameOf(document) === nameOf(of))
  }),
  "a document carries the digest of its last entry": (driver) => ({
    // Of the first entry of its last version.
    load: async (ref, signal) => {
      const found = await driver.load(ref, signal)
      const entries = found ? await driver.journal({ after: 0, limit: 1000, of: ref }, signal) : []
      const first = entries.find(({ version }) => version === found?.version)
      return found && { ...found, digest: first?.digest ?? found.digest }
    }
  }),
  // An erasure that takes the digest of the data with it.
  "each document's digests form a chain, also after an erasure": (driver) => ({
    journal: async (query, signal) =>
      (await driver.journal(query, signal)).map((entry) => (entry.salt === "" ? { ...entry, dataDigest: "" } : entry))
  })
}
