import type { Commit } from "@comity/plugin-sdk/store"
import { type Mutants, nameOf, reading } from "./Mutant.ts"

export const journalMutants: Mutants = {
  "a commit's entries are its span, in the order of its writes, each with commit and index": (driver) => ({
    // Counts the entries of each document from 0.
    journal: async (query, signal) =>
      (await driver.journal(query, signal)).map((entry, _, page) => ({
        ...entry,
        index: page
          .filter(({ commit, document }) => commit === entry.commit && nameOf(document) === nameOf(entry.document))
          .indexOf(entry)
      }))
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
    // Goes by the id alone.
    journal: async ({ limit, of, ...query }, signal) => {
      if (of === undefined) return driver.journal({ ...query, limit }, signal)
      const all = await driver.journal({ ...query, limit: 100_000 }, signal)
      const own = all.filter(({ document }) => document.id === of.id)
      const last = own[limit - 1]?.commit
      return own.filter(({ commit }, i) => i < limit || commit === last)
    }
  }),
  "a document carries the digest of its last entry": (driver) => ({
    // Lists do not read it.
    list: async (query, signal) => {
      const page = await driver.list(query, signal)
      return { ...page, items: page.items.map((item) => ({ ...item, digest: "" })) }
    }
  }),
  // What UTF-8 has no bytes for is replaced.
  "each document's digests form a chain, also after an erasure": reading((entry) => ({
    ...entry,
    data: JSON.parse(JSON.stringify(entry.data).replaceAll(/\\ud[89a-f]../g, "\ufffd"))
  })),
  "commits asked for one after the other, without waiting, become visible in that order": (driver) => {
    // Takes the small ones of a turn first.
    let turn: Array<{ readonly size: number; readonly go: () => void }> = []
    return {
      commit: (commit, signal) =>
        new Promise((resolve, reject) => {
          const go = () => void driver.commit(commit, signal).then(resolve, reject)
          if (turn.push({ size: commit.writes.length, go }) > 1) return
          setTimeout(() => {
            const all = turn.sort((a, b) => a.size - b.size)
            turn = []
            for (const one of all) one.go()
          })
        })
    }
  }
}

export const moreJournalMutants: Mutants = {
  "writes a commit's documents from the last to the first": (driver) => ({
    commit: (commit, signal) =>
      driver.commit({ ...commit, writes: [...commit.writes].reverse() as unknown as Commit["writes"] }, signal)
  }),
  "cuts a page before it looks for the document": (driver) => ({
    journal: async ({ of, ...query }, signal) =>
      (await driver.journal(query, signal)).filter(({ document }) => !of || nameOf(document) === nameOf(of))
  }),
  "carries the digest of the first entry of the last version": (driver) => ({
    load: async (ref, signal) => {
      const found = await driver.load(ref, signal)
      const entries = found ? await driver.journal({ after: 0, limit: 1000, of: ref }, signal) : []
      const first = entries.find(({ version }) => version === found?.version)
      return found && { ...found, digest: first?.digest ?? found.digest }
    }
  }),
  "takes the digest of the data away with the data": (driver) => ({
    journal: async (query, signal) =>
      (await driver.journal(query, signal)).map((entry) => (entry.salt === "" ? { ...entry, dataDigest: "" } : entry))
  })
}
