/** What a commit costs on SQLite, beside the least that could be done with the same durability. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { NewEntry, Write } from "@comity/core/plugin"
import { sqlite } from "@comity/storage-sqlite"
import { type Attendance, bareInsert, handWritten } from "../limits/sqlite.ts"
import { type Contender, interleave, type Report, type Table } from "./harness.ts"

const live = new AbortController().signal

const attendance = (id: string, version: number, i: number): Attendance => {
  const data = { trainee: `t${i % 1000}`, host: `h${i % 5}`, session: `s${i % 20}`, hours: 8, present: true }
  return {
    id,
    version,
    body: { ...data, note: `clinical rotation, ward ${i % 30}`, version },
    edition: `e${i % 40}`,
    host: `h${i % 5}`,
    status: `s${(i + version) % 3}`,
    type: "AttendanceRecorded",
    data,
    meta: { on: "2019-08-26", at: "2019-08-26T10:00:00.000Z", actor: { id: `coordinator-${i % 7}`, role: "host" } },
    digests: [`salt-${i}-${"0".repeat(20)}`, "d".repeat(64), "e".repeat(64)]
  }
}

const entryOf = ({ data, digests: [salt, dataDigest, digest], meta, type }: Attendance): NewEntry => ({
  ...{ type, data: data as NewEntry["data"], salt, dataDigest, digest },
  ...{ on: meta.on, at: meta.at, actor: meta.actor as NewEntry["actor"] }
})

const writeOf = (first: Attendance, ...others: ReadonlyArray<Attendance>): Write => ({
  ref: { kind: "attendance", id: first.id },
  expected: first.version - 1,
  body: first.body as Write["body"],
  keys: { edition: [first.edition], host: [first.host] },
  dimensions: { status: first.status },
  measures: {},
  entries: [entryOf(first), ...others.map(entryOf)]
})

/** Each does the same: entries at an expected version; and says whether they went in. */
interface Store {
  readonly add: (entry: Attendance) => boolean | Promise<boolean>
  /** Several entries of one document at once, all or none. */
  readonly addAll: (entries: ReadonlyArray<Attendance>) => boolean | Promise<boolean>
  readonly count: () => number | Promise<number>
  readonly close: () => unknown
}
type OpenBench = (file: string) => Store | Promise<Store>

let drawn = 0
const draw = (): string => `0196e1d2-3c4b-7a8f-9b0c-${String(drawn++).padStart(12, "0")}`

const comity: OpenBench = async (file) => {
  const driver = await sqlite(file)()
  const commit = async (write: Write): Promise<boolean> =>
    (await driver.commit({ id: draw(), writes: [write] }, live))._tag === "Committed"
  return {
    add: (entry) => commit(writeOf(entry)),
    addAll: ([first, ...others]) => (first ? commit(writeOf(first, ...others)) : false),
    count: async () => (await driver.journal({ after: 0, limit: 100_000 }, live)).length,
    close: () => driver.close()
  }
}

const byHand: OpenBench = (file) => {
  const { add, ...others } = handWritten(file)
  return { ...others, add: (entry) => add(entry, draw()), addAll: () => false }
}

/** All must store what is expected, and refuse what is not. */
const checkAnswers = async (
  stores: ReadonlyArray<readonly [string, OpenBench]>,
  fileOf: () => string
): Promise<void> => {
  for (const [name, open] of stores) {
    const store = await open(fileOf())
    const answers = [
      await store.add(attendance("a", 1, 1)),
      await store.add(attendance("a", 1, 1)),
      await store.add(attendance("a", 2, 2)),
      await store.add(attendance("a", 4, 2)),
      await store.count()
    ]
    await store.close()
    if (answers.join() !== "true,false,true,false,2") throw new Error(`${name} answers ${answers.join()}`)
  }
}

const each = async (times: number, add: (i: number) => boolean | Promise<boolean>): Promise<number> => {
  for (let i = 0; i < times; i++) {
    const added = add(i)
    if ((typeof added === "boolean" ? added : await added) === false) throw new Error("a commit was refused")
  }
  return times
}

const commits = 400
const batches = 100

/** Interleaves the stores on one kind of work and gives a table; every answer is checked before anything is timed. */
export const bench = async (rounds = 9): Promise<Report> => {
  const folder = mkdtempSync(join(tmpdir(), "comity-bench-"))
  let files = 0
  const fileOf = () => join(folder, `${++files}.db`)
  const limit = ["bare conditional INSERT (limit)", bareInsert] as const
  const hand = ["transaction written by hand", byHand] as const
  const own = ["comity", comity] as const

  const contender = (
    [name, open]: readonly [string, OpenBench],
    run: (store: Store) => Promise<number>,
    before: (store: Store) => Promise<unknown> = async () => {}
  ): Contender => ({
    name,
    open: async () => {
      const store = await open(fileOf())
      await before(store)
      return { run: () => run(store), close: () => store.close() }
    }
  })
  const table = async (title: string, ratio: number, contenders: ReadonlyArray<Contender>): Promise<Table> => ({
    title,
    rows: await interleave(contenders, rounds),
    goal: { row: own[0], ratio }
  })

  try {
    await checkAnswers([limit, hand, own], fileOf)
    const first = (store: Store) => each(commits, (i) => store.add(attendance(`a${i}`, 1, i)))
    const next = (store: Store) => each(commits, (i) => store.add(attendance(`a${i}`, 2, i)))
    const ten = (store: Store) =>
      each(batches, (i) => store.addAll(Array.from({ length: 10 }, (_, k) => attendance(`b${i}`, k + 1, i + k))))
    const tenTogether = async (store: Store): Promise<number> => {
      for (let i = 0; i < batches; i++) {
        const added = await Promise.all(
          Array.from({ length: 10 }, (_, k) => store.add(attendance(`c${i}-${k}`, 1, i + k)))
        )
        if (added.includes(false)) throw new Error("a commit was refused")
      }
      return batches * 10
    }
    const oneByOne = (store: Store) => each(batches * 10, (i) => store.add(attendance(`c${i}`, 1, i)))
    return {
      title: "Commits on SQLite, WAL, synchronous=FULL: document, two keys, one dimension, entry, commit id",
      tables: [
        await table(
          "A new document with one entry",
          2,
          [limit, hand, own].map((one) => contender(one, first))
        ),
        await table(
          "The next version with one entry",
          2,
          [limit, hand, own].map((one) => contender(one, next, first))
        ),
        await table(
          "A new document with ten entries",
          2,
          [limit, own].map((one) => contender(one, ten))
        ),
        await table("Ten commits asked for together, each", 0.8, [
          contender(limit, oneByOne),
          contender(own, tenTogether)
        ])
      ]
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
