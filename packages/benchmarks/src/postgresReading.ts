/** What reading costs on PostgreSQL: the whole journal, one document's entries, and a poll that finds nothing. */
import { deepStrictEqual } from "node:assert/strict"
import type { StoreDriver } from "@comity/core/store"
import { byHand } from "../limits/postgresByHand.ts"
import { buffers, type RawReader, texts } from "../limits/postgresReading.ts"
import { attendance, draw } from "./attendance.ts"
import { comity, live, openComity } from "./comity.ts"
import { run } from "./database.ts"
import { type Contender, interleave, type Table } from "./harness.ts"
import { emmett, emmettStreams } from "./peers/emmett.ts"
import type { OpenWriter } from "./writer.ts"

const tenant = "reading"
const entriesEach = 100
const pageSize = 1000
const polls = 300

const idOf = (i: number): string => `d${i}`
const entriesOf = (i: number) => Array.from({ length: entriesEach }, (_, k) => attendance(idOf(i), k + 1, i + k))
const dataOf = (i: number): ReadonlyArray<unknown> => entriesOf(i).map(({ data }) => data)

/** Writes the documents, a few at a time. */
const fill = async (url: string, open: OpenWriter, many: number): Promise<void> => {
  const writer = await open({ url, tenant, connections: 1 })
  try {
    for (let i = 0; i < many; i += 10) {
      const added = await Promise.all(Array.from({ length: 10 }, (_, k) => writer.addAll(entriesOf(i + k))))
      if (added.includes(false)) throw new Error("a document was refused")
    }
  } finally {
    await writer.close()
  }
}

/** Where entries come from, of whatever form. */
interface Source<Entry> {
  readonly page: (after: number, limit: number) => Promise<ReadonlyArray<Entry>>
  readonly of: (id: string, limit: number) => Promise<ReadonlyArray<Entry>>
  readonly positionOf: (entry: Entry) => number
  readonly dataOf: (entry: Entry) => unknown
}

/** What is measured; each says how many entries it found. */
interface Reader {
  readonly readAll: () => Promise<number>
  readonly readDocument: (id: string) => Promise<number>
  readonly poll: (after: number) => Promise<number>
  /** Decoded, for the check. */
  readonly data: (id: string) => Promise<ReadonlyArray<unknown>>
}

const readerOf = <Entry>({ dataOf, of, page, positionOf }: Source<Entry>): Reader => ({
  readAll: async () => {
    let after = 0
    let found = 0
    for (;;) {
      const entries = await page(after, pageSize)
      found += entries.length
      const last = entries.at(-1)
      if (last === undefined || entries.length < pageSize) return found
      after = positionOf(last)
    }
  },
  readDocument: async (id) => (await of(id, entriesEach)).length,
  poll: async (after) => (await page(after, pageSize)).length,
  data: async (id) => (await of(id, entriesEach)).map(dataOf)
})

const rawReader = ({ of, page }: RawReader): Reader => {
  const textOf = (field: Uint8Array | string | null | undefined): string => Buffer.from(field ?? "").toString()
  return readerOf({
    ...{ page, of },
    positionOf: ([position]) => Number(textOf(position)),
    dataOf: (row) => JSON.parse(textOf(row.at(-1)))
  })
}

const comityReader = ({ journal }: StoreDriver): Reader =>
  readerOf({
    page: (after, limit) => journal({ after, limit }, live),
    of: (id, limit) => journal({ after: 0, limit, of: { kind: "attendance", id } }, live),
    positionOf: ({ position }) => position,
    dataOf: ({ data }) => data
  })

const check = async (name: string, { data, poll, readAll }: Reader, all: number): Promise<void> => {
  deepStrictEqual(await data(idOf(7)), dataOf(7), name)
  deepStrictEqual([await readAll(), await poll(all)], [all, 0], name)
}

const times = async (many: number, read: (i: number) => Promise<number>, expected: number): Promise<number> => {
  for (let i = 0; i < many; i++) if ((await read(i)) !== expected) throw new Error("entries are missing")
  return many
}

interface Size {
  readonly rounds: number
  /** Of a hundred entries each. */
  readonly documents?: number
}

/** Fills the stores, checks what each reader reads, and measures. */
export const readingTables = async (url: string, { documents = 1000, rounds }: Size): Promise<ReadonlyArray<Table>> => {
  const all = documents * entriesEach
  const reads = Math.min(documents, 100)
  await fill(url, byHand(draw), documents)
  await fill(url, comity, documents)
  await fill(url, emmett, reads)
  // As the server does by itself some time after so many rows: without it, plans are made for empty tables.
  await run(url, "VACUUM ANALYZE")
  const asTexts = await texts(url, tenant)
  const asBuffers = await buffers(url, tenant)
  const driver = await openComity({ url, tenant, connections: 1 })
  const streams = await emmettStreams(url, tenant)
  try {
    const readers: Readonly<Record<string, Reader>> = {
      "pg, undecoded texts (limit)": rawReader(asTexts),
      "postgres.js, raw buffers": rawReader(asBuffers),
      Comity: comityReader(driver)
    }
    for (const [name, reader] of Object.entries(readers)) await check(name, reader, all)
    deepStrictEqual(await streams.read(idOf(7)), dataOf(7), "emmett")
    const compared = (read: (reader: Reader) => Promise<number>): ReadonlyArray<Contender> =>
      Object.entries(readers).map(([name, reader]) => ({ name, open: () => ({ run: () => read(reader) }) }))
    const emmettRead = () => times(reads, async (i) => (await streams.read(idOf(i))).length, entriesEach)
    return [
      {
        title: `The whole journal of ${all.toLocaleString("en")} entries in pages of ${pageSize.toLocaleString("en")}, each entry`,
        rows: await interleave(
          compared(({ readAll }) => readAll()),
          rounds
        ),
        goal: { row: "Comity", ratio: 1.5 }
      },
      {
        title: `The ${entriesEach} entries of a document`,
        rows: await interleave(
          [
            ...compared(({ readDocument }) => times(reads, (i) => readDocument(idOf(i)), entriesEach)),
            { name: "emmett", open: () => ({ run: emmettRead }) }
          ],
          rounds
        )
      },
      {
        title: "A poll that finds nothing new",
        rows: await interleave(
          compared(({ poll }) => times(polls, () => poll(all), 0)),
          rounds
        )
      }
    ]
  } finally {
    for (const open of [asTexts, asBuffers, driver, streams]) await open.close()
  }
}
