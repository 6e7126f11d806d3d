/** Reads all that a store holds, through the contract alone, and says where its parts do not fit together. */
import { type JournalEntry, type StoreDriver, type StoredDocument, verifyChain } from "@comity/plugin-sdk/store"
import { live } from "./places.ts"

export interface Audit {
  /** How many there are. */
  readonly commits: number
  readonly entries: number
  readonly documents: number
  /** How many commits are there that were not acknowledged. */
  readonly unacknowledged: number
  /** What does not hold, by its name. All of them are 0 in a store that lost nothing. */
  readonly lost: {
    readonly "acknowledged commits missing": number
    readonly "torn commits": number
    readonly "documents apart from their journal": number
    readonly "wrong keys": number
    readonly "wrong counters": number
  }
}

export const journalOf = async (driver: StoreDriver, from = 0): Promise<ReadonlyArray<JournalEntry>> => {
  const entries: Array<JournalEntry> = []
  for (let after = from; ; ) {
    const page = await driver.journal({ after, limit: 1000 }, live)
    for (const entry of page) entries.push(entry)
    const last = page.at(-1)
    if (last === undefined) return entries
    after = last.position
  }
}

export const documentsOf = async (
  driver: StoreDriver,
  kind: string,
  anyOf?: ReadonlyArray<Readonly<Record<string, string>>>
): Promise<ReadonlyArray<StoredDocument>> => {
  const documents: Array<StoredDocument> = []
  const query = { kind, limit: 1000, ...(anyOf === undefined ? {} : { anyOf }) }
  for (let after: string | undefined; ; ) {
    const { items, next } = await driver.list({ ...query, ...(after === undefined ? {} : { after }) }, live)
    for (const item of items) documents.push(item)
    if (next === undefined) return documents
    after = next
  }
}

const groupBy = <A>(items: Iterable<A>, name: (item: A) => string): ReadonlyMap<string, ReadonlyArray<A>> => {
  const groups = new Map<string, Array<A>>()
  for (const item of items) {
    const group = groups.get(name(item))
    if (group === undefined) groups.set(name(item), [item])
    else group.push(item)
  }
  return groups
}

/** How many do not pass a check that asks the store; some at a time, since each may be a round trip. */
export const countFailing = async <A>(items: Iterable<A>, passes: (item: A) => Promise<boolean>): Promise<number> => {
  const waiting = [...items]
  let failing = 0
  while (waiting.length > 0) {
    const results = await Promise.all(waiting.splice(-50).map(passes))
    failing += results.filter((passed) => !passed).length
  }
  return failing
}

/** A commit is whole if its entries are as many as were asked for, and those that its receipt says, one after another. */
export const isWhole = async (
  driver: StoreDriver,
  id: string,
  entries: ReadonlyArray<JournalEntry>,
  asked: number | undefined
): Promise<boolean> => {
  const span = await driver.committed(id, live)
  return (
    span !== undefined &&
    entries.length === span.last - span.first + 1 &&
    entries.length === (asked ?? entries.length) &&
    entries.every(({ index, position }, i) => index === i && position === span.first + i)
  )
}

/** A document is what its journal says if every version has its entries, and the chain leads to the digest that it has. */
const followsFromJournal = (document: StoredDocument, entries: ReadonlyArray<JournalEntry>): boolean => {
  const { broken, digest } = verifyChain(entries)
  if (broken !== undefined || digest !== document.digest) return false
  let version = 0
  for (const entry of entries) {
    if (entry.version !== version && entry.version !== version + 1) return false
    version = entry.version
  }
  return version === document.version
}

/** Each of at most so many values of each key finds the documents that have it, and no other. */
const valuesPerKey = 300
export const countWrongKeys = async (
  driver: StoreDriver,
  kind: string,
  documents: ReadonlyArray<StoredDocument>
): Promise<number> => {
  const having = new Map<string, Map<string, Set<string>>>()
  for (const { keys, ref } of documents) {
    for (const [name, values] of Object.entries(keys)) {
      const byValue = having.get(name) ?? new Map<string, Set<string>>()
      having.set(name, byValue)
      for (const value of values) byValue.set(value, (byValue.get(value) ?? new Set()).add(ref.id))
    }
  }
  let wrong = 0
  for (const [name, byValue] of having) {
    const every = Math.ceil(byValue.size / valuesPerKey)
    const looked = [...byValue].filter((_, i) => i % every === 0)
    wrong += await countFailing(looked, async ([value, ids]) => {
      const found = await documentsOf(driver, kind, [{ [name]: value }])
      return found.length === ids.size && found.every(({ ref }) => ids.has(ref.id))
    })
  }
  return wrong
}

export const countWrongCounters = async (
  driver: StoreDriver,
  kind: string,
  documents: ReadonlyArray<StoredDocument>
): Promise<number> => {
  const by = [...new Set(documents.flatMap(({ dimensions }) => Object.keys(dimensions)))].sort()
  const sum = [...new Set(documents.flatMap(({ measures }) => Object.keys(measures)))].sort()
  const line = (values: StoredDocument["dimensions"], count: number, sums: StoredDocument["measures"]) =>
    JSON.stringify([by.map((name) => values[name] ?? null), count, sum.map((name) => sums[name] ?? 0)])
  const recounted = [...groupBy(documents, ({ dimensions }) => JSON.stringify(by.map((it) => dimensions[it] ?? null)))]
  const expected = new Set(
    recounted.map(([, group]) => {
      const total = (name: string) => group.reduce((all, { measures }) => all + (measures[name] ?? 0), 0)
      return line(group[0]?.dimensions ?? {}, group.length, Object.fromEntries(sum.map((name) => [name, total(name)])))
    })
  )
  const tallies = await driver.tally({ kind, by, sum }, live)
  const unexpected = tallies.filter(({ count, sums, values }) => !expected.delete(line(values, count, sums)))
  return unexpected.length + expected.size
}

export interface Known {
  /** Ids of commits that were acknowledged. */
  readonly acknowledged: Iterable<string>
  /** How many entries were asked for in the commit with this id. */
  readonly entriesIn: (id: string) => number
}

/** Looks through the whole store, in which nobody writes meanwhile, and holds it against what is known from outside. */
export const audit = async (driver: StoreDriver, known?: Known): Promise<Audit> => {
  const entries = await journalOf(driver)
  const commits = groupBy(entries, ({ commit }) => commit)
  const journals = groupBy(entries, ({ document: { id, kind } }) => `${kind} ${id}`)
  let documentCount = 0
  let apart = 0
  let keys = 0
  let counters = 0
  for (const kind of new Set(entries.map(({ document }) => document.kind))) {
    const documents = await documentsOf(driver, kind)
    documentCount += documents.length
    apart += documents.filter((one) => !followsFromJournal(one, journals.get(`${kind} ${one.ref.id}`) ?? [])).length
    keys += await countWrongKeys(driver, kind, documents)
    counters += await countWrongCounters(driver, kind, documents)
  }
  const acknowledged = new Set(known?.acknowledged)
  return {
    commits: commits.size,
    entries: entries.length,
    documents: documentCount,
    unacknowledged: [...commits.keys()].filter((id) => !acknowledged.has(id)).length,
    lost: {
      "acknowledged commits missing": [...acknowledged].filter((id) => !commits.has(id)).length,
      "torn commits": await countFailing(commits, ([id, of]) => isWhole(driver, id, of, known?.entriesIn(id))),
      // Journals without a document count too.
      "documents apart from their journal": apart + Math.max(0, journals.size - documentCount),
      "wrong keys": keys,
      "wrong counters": counters
    }
  }
}
