/** What a commit costs on SQLite, beside the least that could be done with the same durability. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Signal, Write } from "@comity/core/plugin"
import { sqlite } from "@comity/storage-sqlite"
import { type Attendance, bareInsert, handWritten } from "../limits/sqlite.ts"
import { attendance, draw, writeOf } from "./attendance.ts"
import { type Contender, interleave, type Report, type Table } from "./harness.ts"

const live: Signal = new AbortController().signal

/** Each does the same: entries at an expected version; and says whether they went in. */
interface Store {
  readonly add: (entry: Attendance) => boolean | Promise<boolean>
  /** Several entries of one document at once, all or none. */
  readonly addAll: (entries: ReadonlyArray<Attendance>) => boolean | Promise<boolean>
  readonly count: () => number | Promise<number>
  readonly close: () => unknown
}
type OpenBench = (file: string) => Store | Promise<Store>

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

/** What a store does in a round of a table; says how many operations that was. */
type Work = (store: Store, round: number) => Promise<number>

/** Short rounds, and many: what else the machine does falls into few of them. */
const commits = 20
const batches = 5
const settled = 600

const first: Work = (store, round) => each(commits, (i) => store.add(attendance(`a${round}-${i}`, 1, i)))
const next: Work = (store, round) =>
  each(commits, (i) => {
    const n = round * commits + i
    return store.add(attendance(`s${n % settled}`, 2 + Math.floor(n / settled), i))
  })
const ten: Work = (store, round) =>
  each(batches, (i) => store.addAll(Array.from({ length: 10 }, (_, k) => attendance(`b${round}-${i}`, k + 1, i + k))))
const tenOneByOne: Work = (store, round) => each(batches * 10, (i) => store.add(attendance(`c${round}-${i}`, 1, i)))
const tenTogether: Work = async (store, round) => {
  for (let i = 0; i < batches; i++) {
    const added = await Promise.all(
      Array.from({ length: 10 }, (_, k) => store.add(attendance(`c${round}-${i}-${k}`, 1, i + k)))
    )
    if (added.includes(false)) throw new Error("a commit was refused")
  }
  return batches * 10
}

/**
 * Enough commits that the log was folded in once, and is written over from then on: while its file grows, each flush costs
 * as much again, and hides what the stores differ in. One log grows for longer than another.
 */
const settle = (store: Store): Promise<number> => each(settled, (i) => store.add(attendance(`s${i}`, 1, i)))

/** Interleaves the stores on one kind of work and gives a table; every answer is checked before anything is timed. */
export const bench = async (rounds = 120): Promise<Report> => {
  const folder = mkdtempSync(join(tmpdir(), "comity-bench-"))
  let files = 0
  const fileOf = () => join(folder, `${++files}.db`)
  const limit = ["bare conditional INSERT (limit)", bareInsert] as const
  const hand = ["transaction written by hand", byHand] as const
  const own = ["comity", comity] as const

  const table = async (
    title: string,
    ratio: number,
    ...works: ReadonlyArray<readonly [readonly [string, OpenBench], Work]>
  ): Promise<Table> => {
    const stores = await Promise.all(works.map(([[, open]]) => open(fileOf())))
    for (const store of stores) await settle(store)
    const contenders = works.map(
      ([[name], work], i): Contender => ({
        name,
        open: (round) => ({ run: () => work(stores[i] as Store, round) })
      })
    )
    const rows = await interleave(contenders, rounds)
    for (const store of stores) await store.close()
    return { title, rows, goal: { row: own[0], ratio } }
  }

  try {
    await checkAnswers([limit, hand, own], fileOf)
    return {
      title: "Commits on SQLite, WAL, synchronous=FULL: document, two keys, one dimension, entry, commit id",
      tables: [
        await table("A new document with one entry", 1.5, [limit, first], [hand, first], [own, first]),
        await table("The next version with one entry", 1.5, [limit, next], [hand, next], [own, next]),
        await table("A new document with ten entries", 1.6, [limit, ten], [own, ten]),
        await table("Ten commits asked for together, each", 0.8, [limit, tenOneByOne], [own, tenTogether])
      ]
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
