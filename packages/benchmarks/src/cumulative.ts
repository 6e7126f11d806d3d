/**
 * What the statistics of a program cost at 1,000,000 enrolments beside 10,000, through the door of an office: of the same
 * number of institutions, editions, specialties and published numbers.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createComity } from "@comity/core/promise"
import { emptyDatabase, startPostgres } from "@comity-internal/testbed"
import { type Contender, interleave, type Report, type Table } from "./harness.ts"
import { fillProgram, operator, program } from "./scale/program.ts"
import { type OpenPlace, postgresVariable, stores } from "./scale/stores.ts"

/** How many times the time of the first size the statistics may take. */
const goal = 2

const named = (enrolments: number): string => `${enrolments.toLocaleString("en")} enrolments`

/** Asks for the statistics of a filled store, and checks that nobody is lost. */
const asking = (open: OpenPlace, folder: string, enrolments: number): Contender => ({
  name: named(enrolments),
  open: async () => {
    const comity = await createComity({ store: open({ folder, tenant: `program-${enrolments}` }) })
    const office = comity.as({
      id: "officer",
      kind: "person",
      capacities: [{ role: "programOffice", party: operator }]
    })
    const run = async (): Promise<number> => {
      const { participations, persons, published } = await office.reports.statistics({ program })
      const counted = published.find(({ statistic }) => statistic.measure === "participants")?.reconciliation.counted
      if (participations !== enrolments || persons !== enrolments * 0.9 || counted !== enrolments)
        throw new Error(`of ${enrolments} enrolments, ${participations} were counted, and ${persons} persons`)
      return 1
    }
    // What is read for the first time after a store was opened is no part of a report.
    await run()
    return { run, close: () => comity.close() }
  }
})

/** Fills a store of each size; then the reports of all sizes interleaved, since those are compared. */
export const cumulativeTable = async (
  store: string,
  folder: string,
  sizes: ReadonlyArray<number>,
  rounds: number
): Promise<Table> => {
  const open = stores[store]
  if (open === undefined) throw new Error(`there is no store ${store}`)
  for (const enrolments of sizes) {
    const driver = await open({ folder, tenant: `program-${enrolments}` })()
    await fillProgram(driver, enrolments)
    await driver.close()
  }
  return {
    title: `${store}: the cumulative statistics of a program`,
    rows: await interleave(
      sizes.map((enrolments) => asking(open, folder, enrolments)),
      rounds
    ),
    goal: sizes.slice(1).map((enrolments) => ({ row: named(enrolments), ratio: goal }))
  }
}

/** The first size is what the others are set against; each is a multiple of 1,000. */
export const bench = async (sizes: ReadonlyArray<number> = [10_000, 1_000_000], rounds = 21): Promise<Report> => {
  const folder = mkdtempSync(join(tmpdir(), "comity-cumulative-"))
  const server = await startPostgres({ durable: true })
  try {
    process.env[postgresVariable] = await emptyDatabase(server.url)
    const tables: Array<Table> = []
    for (const store of Object.keys(stores)) tables.push(await cumulativeTable(store, folder, sizes, rounds))
    return { title: `The statistics of a program: ${sizes.map(named).join(" beside ")}`, tables }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}
