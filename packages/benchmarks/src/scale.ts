/** What a store costs at 1,000,000 documents beside 10,000: to write, to read through and to tally; and its memory. */
import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { emptyDatabase, startPostgres } from "@comity-internal/testbed"
import { interleave, type Report, type Row, type Table } from "./harness.ts"
import { tallyAll } from "./scale/enrolments.ts"
import type { Measured } from "./scale/run.ts"
import { postgresVariable, stores } from "./scale/stores.ts"

const flags = ["--conditions=@comity/source", "--disable-warning=ExperimentalWarning"]

const measure = (store: string, folder: string, tenant: string, documents: number): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const program = [join(import.meta.dirname, "scale", "run.ts"), store, folder, tenant, String(documents)]
    const child = spawn(process.execPath, [...flags, ...program], { stdio: ["ignore", "pipe", "inherit"] })
    let said = ""
    child.stdout.on("data", (chunk) => {
      said += chunk
    })
    child.on("close", (code) =>
      code === 0 ? resolve(JSON.parse(said) as Measured) : reject(new Error(`${store} ended with ${code}`))
    )
  })

/** Megabytes of memory that a process may take. */
const memoryGoal = 1000
/** How many times the time of the first size a tally may take. */
const tallyGoal = 2

const named = (documents: number): string => `${documents.toLocaleString("en")} documents`

/** Each size in a process of its own; then the tallies of all sizes interleaved, since those are compared. */
const benchStore = async (store: string, folder: string, sizes: ReadonlyArray<number>, rounds: number) => {
  const measured: Array<Measured> = []
  for (const documents of sizes) measured.push(await measure(store, folder, `scale-${documents}`, documents))
  const rowsOf = (what: "write" | "journal" | "list"): ReadonlyArray<Row> =>
    sizes.map((documents, i) => {
      const microseconds = measured[i]?.[what] ?? Number.NaN
      const ratio = microseconds / (measured[0]?.[what] ?? Number.NaN)
      return { name: named(documents), microseconds, rounds: [microseconds], ratio }
    })
  const tallies = sizes.map((documents) => ({
    name: named(documents),
    open: async () => {
      const driver = await stores[store]?.({ folder, tenant: `scale-${documents}` })()
      if (driver === undefined) throw new Error(`there is no store ${store}`)
      const run = async (): Promise<number> => {
        if ((await tallyAll(driver)) !== documents) throw new Error("a tally has lost documents")
        return 1
      }
      // What is read for the first time after a file was opened is no part of a tally.
      await run()
      return { run, close: () => driver.close() }
    }
  }))
  const tables: ReadonlyArray<Table> = [
    { title: `${store}: a document written, in commits of 1,000`, rows: rowsOf("write") },
    { title: `${store}: an entry, read through the journal`, rows: rowsOf("journal") },
    { title: `${store}: a document, read through the list`, rows: rowsOf("list") },
    {
      title: `${store}: a tally by four dimensions`,
      rows: await interleave(tallies, rounds),
      goal: sizes.slice(1).map((documents) => ({ row: named(documents), ratio: tallyGoal }))
    }
  ]
  const notes = sizes.map((documents, i) => {
    const memory = measured[i]?.memory ?? Number.NaN
    if (!(memory <= memoryGoal)) process.exitCode = 1
    const outcome = memory <= memoryGoal ? "kept  " : "MISSED"
    return `  ${outcome}  ${store}, ${named(documents)}: at most ${memoryGoal} MB of memory: ${memory.toFixed(0)} MB`
  })
  return { tables, notes }
}

/** The first size is what the others are set against; each is a multiple of 1,000. */
export const bench = async (sizes: ReadonlyArray<number> = [10_000, 1_000_000], rounds = 21): Promise<Report> => {
  const folder = mkdtempSync(join(tmpdir(), "comity-scale-"))
  const server = await startPostgres({ durable: true })
  try {
    process.env[postgresVariable] = await emptyDatabase(server.url)
    const reports = []
    for (const store of Object.keys(stores)) reports.push(await benchStore(store, folder, sizes, rounds))
    return {
      title: `Documents with two keys, four dimensions, a measure and an entry: ${sizes.map(named).join(" beside ")}`,
      tables: reports.flatMap(({ tables }) => tables),
      notes: reports.flatMap(({ notes }) => notes)
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}
