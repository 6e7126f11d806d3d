/** What the laws write, and how they read all of it back. */
import type {
  Commit,
  CommitOutcome,
  JournalEntry,
  ListQuery,
  NewEntry,
  OneOrMore,
  Page,
  Ref,
  Signal,
  StoreDriver,
  StoredDocument,
  Tally,
  Write
} from "@comity/core/store"

/** What every platform has, and no list of types that suits all of them. */
const platform = globalThis as unknown as {
  AbortController: new () => { readonly signal: Signal; abort(): void }
  setTimeout(done: () => void, milliseconds: number): unknown
}

/** Never aborted. */
export const live: Signal = new platform.AbortController().signal

export const aborted = (): Signal => {
  const controller = new platform.AbortController()
  controller.abort()
  return controller.signal
}

/** Lets everything else that is under way go on. */
export const pause = (): Promise<void> => new Promise((resolve) => platform.setTimeout(resolve, 0))

export const refOf = (id: string, kind = "thing"): Ref => ({ kind, id })

export const entry = (extra: Partial<NewEntry> = {}): NewEntry => ({
  type: "Changed",
  data: { note: "first" },
  salt: "c2FsdA",
  on: "2019-08",
  at: "2019-08-26T00:00:00.000Z",
  actor: { id: "officer" },
  dataDigest: "digest of the data",
  digest: "digest of the entry",
  ...extra
})

/** A write that makes version `expected + 1`; its entry says so. */
export const write = (id: string, expected = 0, extra: Partial<Write> & { readonly kind?: string } = {}): Write => {
  const { kind = "thing", ...others } = extra
  return {
    ref: refOf(id, kind),
    expected,
    body: { n: expected + 1 },
    keys: { colour: ["red"] },
    dimensions: { country: "KZ" },
    measures: {},
    entries: [entry({ data: { n: expected + 1 } })],
    ...others
  }
}

/** A write of a document that is to be forgotten: what the core writes for an erasure. */
export const erasure = (id: string, expected: number, extra: Partial<Write> & { readonly kind?: string } = {}): Write =>
  write(id, expected, {
    body: null,
    keys: {},
    dimensions: {},
    entries: [entry({ type: "Erased", data: { basis: "request" } })],
    erase: true,
    ...extra
  })

let drawn = 0

export const commitOf = (writes: OneOrMore<Write>, extra: Partial<Commit> = {}): Commit => ({
  id: `law-${++drawn}`,
  writes,
  ...extra
})

export const put = (driver: StoreDriver, ...writes: [Write, ...Array<Write>]): Promise<CommitOutcome> =>
  driver.commit(commitOf(writes), live)

/** Many writes as one commit takes them. */
export const many = (count: number, make: (index: number) => Write): OneOrMore<Write> =>
  Array.from({ length: count }, (_, index) => make(index)) as unknown as OneOrMore<Write>

/** All pages of a list, one after the other; `between` happens after each. */
export const pagesOf = async (
  driver: StoreDriver,
  query: Omit<ListQuery, "after">,
  between: () => Promise<unknown> = async () => {}
): Promise<ReadonlyArray<ReadonlyArray<StoredDocument>>> => {
  const pages: Array<ReadonlyArray<StoredDocument>> = []
  let page: Page<StoredDocument> = { items: [], next: "" }
  while (page.next !== undefined) {
    if (pages.length > 1000) throw new Error("the pages never end")
    page = await driver.list(page.next === "" ? query : { ...query, after: page.next }, live)
    pages.push(page.items)
    await between()
  }
  return pages
}

/** The documents of a list, whatever its pages. */
export const listed = async (
  driver: StoreDriver,
  query: Partial<ListQuery> = {}
): Promise<ReadonlyArray<StoredDocument>> => (await pagesOf(driver, { kind: "thing", limit: 50, ...query })).flat()

/** The whole journal, read a few entries at a time. */
export const journalOf = async (driver: StoreDriver, of?: Ref): Promise<ReadonlyArray<JournalEntry>> => {
  const entries: Array<JournalEntry> = []
  for (;;) {
    const after = entries.at(-1)?.position ?? 0
    const page = await driver.journal(of ? { after, limit: 7, of } : { after, limit: 7 }, live)
    if (page.length === 0) return entries
    entries.push(...page)
  }
}

export const idsOf = (documents: Iterable<{ readonly ref: Ref }>): ReadonlyArray<string> =>
  Array.from(documents, ({ ref }) => ref.id)

/** Tallies in an order of their own, so that they can be compared. */
export const sortedTallies = (tallies: ReadonlyArray<Tally>): ReadonlyArray<Tally> => {
  const named = tallies.map((tally) => [JSON.stringify(Object.entries(tally.values).sort()), tally] as const)
  return named.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally)
}

/** What a tally must answer, counted from the documents themselves. */
export const recount = (
  documents: ReadonlyArray<StoredDocument>,
  by: ReadonlyArray<string>,
  sum: ReadonlyArray<string> = []
): ReadonlyArray<Tally> => {
  const tallies = new Map<string, Tally>()
  for (const { dimensions, measures } of documents) {
    const values = Object.fromEntries(
      Object.entries(dimensions)
        .filter(([name]) => by.includes(name))
        .sort()
    )
    const name = JSON.stringify(values)
    const { count, sums }: Omit<Tally, "values"> = tallies.get(name) ?? { count: 0, sums: {} }
    tallies.set(name, {
      values,
      count: count + 1,
      sums: Object.fromEntries(sum.map((measure) => [measure, (sums[measure] ?? 0) + (measures[measure] ?? 0)]))
    })
  }
  return sortedTallies([...tallies.values()])
}

export const tagsOf = (outcomes: ReadonlyArray<CommitOutcome>): ReadonlyArray<string> =>
  outcomes.map(({ _tag }) => _tag).sort()

/** Numbers from 0 to below n, the same ones in every run (Lehmer's generator with the multiplier 48271). */
export const dice = (seed: number): ((n: number) => number) => {
  let state = seed
  return (n) => {
    state = (state * 48271) % 2147483647
    return state % n
  }
}
