/** Ways to look at a store from outside the door, and to have it misbehave as real ones do: at the port, on real data. */

import type {
  Commit,
  CommitOutcome,
  JournalEntry,
  JournalQuery,
  OpenStore,
  StoreDriver,
  StoredDocument
} from "../../src/ports/Store.ts"
import { auditRecords, filings } from "../../src/services/Filing.ts"

export const live: AbortSignal = new AbortController().signal

/** What a store holds, read through the port: documents of every kind, and the journal. */
export interface Dump {
  readonly documents: ReadonlyArray<StoredDocument>
  readonly journal: ReadonlyArray<JournalEntry>
}

export const documentsOf = async (driver: StoreDriver, kind: string): Promise<ReadonlyArray<StoredDocument>> => {
  const items: Array<StoredDocument> = []
  for (let after: string | undefined; ; ) {
    const page = await driver.list({ kind, limit: 500, ...(after === undefined ? {} : { after }) }, live)
    items.push(...page.items)
    if (page.next === undefined) return items
    after = page.next
  }
}

const isAudit = ({ document }: Pick<JournalEntry, "document">): boolean => document.kind === auditRecords.kind

export const wholeJournalOf = async (driver: StoreDriver): Promise<ReadonlyArray<JournalEntry>> => {
  const entries: Array<JournalEntry> = []
  for (let after = 0; ; ) {
    const page = await driver.journal({ after, limit: 500 }, live)
    entries.push(...page)
    const last = page.at(-1)
    if (last === undefined || page.length < 500) return entries
    after = last.position
  }
}

/** Without the records of who was refused what: nothing of what was asked for is stored with them. */
export const journalOf = async (driver: StoreDriver): Promise<ReadonlyArray<JournalEntry>> =>
  (await wholeJournalOf(driver)).filter((entry) => !isAudit(entry))

export const dumpWhole = async (driver: StoreDriver): Promise<Dump> => {
  const documents: Array<StoredDocument> = []
  for (const kind of filings.keys()) documents.push(...(await documentsOf(driver, kind)))
  return { documents, journal: await wholeJournalOf(driver) }
}

/** Without those records, likewise. */
export const dump = async (driver: StoreDriver): Promise<Dump> => {
  const { documents, journal } = await dumpWhole(driver)
  return {
    documents: documents.filter(({ ref }) => !isAudit({ document: ref })),
    journal: journal.filter((entry) => !isAudit(entry))
  }
}

/** Opens the same place beside the door, for one look. */
export const look = async <A>(open: OpenStore, see: (driver: StoreDriver) => Promise<A>): Promise<A> => {
  const driver = await open()
  try {
    return await see(driver)
  } finally {
    await driver.close()
  }
}

/** What a driver does instead of its own `commit`. */
export type Committing = (commit: Commit, own: () => Promise<CommitOutcome>) => Promise<CommitOutcome>

/** The driver, with another way to commit. */
export const committing =
  (open: OpenStore, instead: Committing): OpenStore =>
  async (signal) => {
    const driver = await open(signal)
    return { ...driver, commit: (commit, given) => instead(commit, () => driver.commit(commit, given)) }
  }

/** What a driver does instead of its own `journal`. */
export type Journaling = (
  query: JournalQuery,
  own: (query: JournalQuery) => Promise<ReadonlyArray<JournalEntry>>
) => Promise<ReadonlyArray<JournalEntry>>

/** The driver, with another way to read the journal. */
export const journaling =
  (open: OpenStore, instead: Journaling): OpenStore =>
  async (signal) => {
    const driver = await open(signal)
    return { ...driver, journal: (query, given) => instead(query, (asked) => driver.journal(asked, given)) }
  }

/** The driver of a process that is killed at one of its calls: before or after that is done; nothing is answered any more. */
export const mortal =
  (open: OpenStore, calls: number, isDone: boolean): OpenStore =>
  async (signal) => {
    const driver = await open(signal)
    let left = calls
    const until = async <A>(own: () => Promise<A>): Promise<A> => {
      if (--left > 0) return own()
      if (left === 0 && isDone) await own()
      throw new Error("the process is dead")
    }
    return {
      ...driver,
      load: (ref, given) => until(() => driver.load(ref, given)),
      commit: (commit, given) => until(() => driver.commit(commit, given)),
      committed: (id, given) => until(() => driver.committed(id, given)),
      list: (query, given) => until(() => driver.list(query, given)),
      journal: (query, given) => until(() => driver.journal(query, given))
    }
  }

/** What the contract promises a driver: 1 to 200 characters of well-formed Unicode, none of them U+0000. */
const isKept = (text: unknown): boolean =>
  typeof text === "string" &&
  !/\p{Cs}/u.test(text) &&
  !text.includes("\u0000") &&
  text.length > 0 &&
  [...text].length <= 200

/** The driver, which throws where it is asked for what the contract says that nobody asks. */
export const strict =
  (open: OpenStore): OpenStore =>
  async (signal) => {
    const driver = await open(signal)
    const must = (what: string, ...texts: ReadonlyArray<unknown>) => {
      const wrong = texts.find((text) => !isKept(text))
      if (wrong !== undefined)
        throw new Error(`${what} is no text that a store keeps: ${JSON.stringify(wrong).slice(0, 300)}`)
    }
    return {
      ...driver,
      load: async (ref, given) => {
        must("a ref", ref.kind, ref.id)
        return driver.load(ref, given)
      },
      commit: async (commit, given) => {
        must("a commit id", commit.id)
        for (const { dimensions, entries, keys, measures, ref } of commit.writes) {
          must("a ref", ref.kind, ref.id)
          for (const [name, values] of Object.entries(keys)) must(`key ${name} of ${ref.kind}`, name, ...values)
          for (const [name, value] of Object.entries(dimensions)) must(`dimension ${name} of ${ref.kind}`, name, value)
          must("a measure", "measure", ...Object.keys(measures))
          for (const { salt, type } of entries) must("an entry", type, salt.slice(0, 1))
        }
        for (const { ref } of commit.unchanged ?? []) must("a ref", ref.kind, ref.id)
        return driver.commit(commit, given)
      },
      list: async (query, given) => {
        for (const condition of query.anyOf ?? []) must("a condition", ...Object.entries(condition).flat())
        return driver.list(query, given)
      },
      journal: async (query, given) => {
        if (query.of !== undefined) must("a ref", query.of.kind, query.of.id)
        return driver.journal(query, given)
      }
    }
  }
