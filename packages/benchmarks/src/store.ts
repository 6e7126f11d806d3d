/** What a commit costs on SQLite, beside the least that could be done with the same durability. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Signal, Write } from "@comity/core/store"
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

/** It must store what is expected, and refuse what is not. */
const checkAnswers = async (name: string, store: Store): Promise<void> => {
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

/** One operation, the i-th of a store: says whether all of it went in. */
type Work = (store: Store, i: number) => boolean | Promise<boolean>

const prepared = 600
/** Documents that a next version can be written of. */
const prepare = async (store: Store): Promise<void> => {
  for (let i = 0; i < prepared; i++) await store.add(attendance(`p${i}`, 1, i))
}

const first: Work = (store, i) => store.add(attendance(`a${i}`, 1, i))
const next: Work = (store, i) => store.add(attendance(`p${i % prepared}`, 2 + Math.floor(i / prepared), i))
const ten: Work = (store, i) => store.addAll(Array.from({ length: 10 }, (_, k) => attendance(`b${i}`, k + 1, i + k)))
const tenTogether: Work = async (store, i) => {
  const added = Array.from({ length: 10 }, (_, k) => store.add(attendance(`c${i}-${k}`, 1, i + k)))
  return !(await Promise.all(added)).includes(false)
}
const tenOneByOne: Work = async (store, i) => {
  for (let k = 0; k < 10; k++) if (!(await store.add(attendance(`c${i}-${k}`, 1, i + k)))) return false
  return true
}

const limit = "bare conditional INSERT (limit)"
const hand = "transaction written by hand"
const own = "comity"
const stores: Readonly<Record<string, OpenBench>> = { [limit]: bareInsert, [hand]: byHand, [own]: comity }
type Works = Readonly<Record<string, Work>>

const perform = async (store: Store, work: Work, from: number, times: number): Promise<void> => {
  for (let i = from; i < from + times; i++) {
    const done = work(store, i)
    if ((typeof done === "boolean" ? done : await done) === false) throw new Error("a commit was refused")
  }
}

/** Every answer is checked before anything is timed. */
export const bench = async (rounds = 9, turns = 800): Promise<Report> => {
  const folder = mkdtempSync(join(tmpdir(), "comity-bench-"))
  let files = 0
  const openStore = (name: string): Store | Promise<Store> => (stores[name] as OpenBench)(join(folder, `${++files}.db`))

  /** In each round all do the same on a new file, whose log grows from nothing. */
  const onNewFiles = (works: Works, times: number, operations: number, before = async (_: Store) => {}) => {
    const contenders = Object.entries(works).map(
      ([name, work]): Contender => ({
        name,
        open: async () => {
          const store = await openStore(name)
          await before(store)
          const run = async () => {
            await perform(store, work, 0, times)
            return times * operations
          }
          return { run, close: () => store.close() }
        }
      })
    )
    return interleave(contenders, rounds)
  }

  /**
   * In turn, commit by commit, on files whose logs were folded in once and are written over from then on: while a log grows,
   * each flush costs as much again, and hides what the stores differ in.
   */
  const inTurn = async (works: Works) => {
    const opened = new Map<string, Store>()
    for (const name of Object.keys(works)) opened.set(name, await openStore(name))
    for (const store of opened.values()) await prepare(store)
    const contenders = Object.entries(works).map(([name, work]): Contender => {
      const run = async (round: number): Promise<number> => {
        await perform(opened.get(name) as Store, work, round, 1)
        return 1
      }
      return { name, open: (round) => ({ run: () => run(round) }) }
    })
    const rows = await interleave(contenders, turns)
    for (const store of opened.values()) await store.close()
    return rows
  }

  const all = (work: Work): Works => ({ [limit]: work, [hand]: work, [own]: work })
  const table = (title: string, rows: Table["rows"], ratio: number, against?: string): Table => ({
    title,
    rows,
    goal: { row: own, ratio, ...(against === undefined ? {} : { against }) }
  })
  try {
    for (const name of Object.keys(stores)) await checkAnswers(name, await openStore(name))
    return {
      title: "Commits on SQLite, WAL, synchronous=FULL: document, two keys, one dimension, entry, commit id",
      tables: [
        table("A new document with one entry", await onNewFiles(all(first), 400, 1), 1.5),
        table("The next version with one entry", await onNewFiles(all(next), 400, 1, prepare), 1.5),
        table("A new document with ten entries", await onNewFiles({ [limit]: ten, [own]: ten }, 100, 1), 1.6),
        table(
          "Ten commits asked for together, each",
          await onNewFiles({ [limit]: tenOneByOne, [own]: tenTogether }, 100, 10),
          0.8
        ),
        table("A new document, on files in long use", await inTurn(all(first)), 1.3, hand),
        table("The next version, on files in long use", await inTurn(all(next)), 1.3, hand)
      ]
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
