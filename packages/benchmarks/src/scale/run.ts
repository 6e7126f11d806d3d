/**
 * A process of its own, so that the memory is that of one size alone: writes so many documents, reads them through twice,
 * tallies them, and says as JSON what each took. Arguments: store, folder, tenant, number of documents.
 */
import { fill, readJournal, readList, tallyAll } from "./enrolments.ts"
import { stores } from "./stores.ts"

/** Microseconds a document, and megabytes at the peak. */
export interface Measured {
  readonly write: number
  readonly journal: number
  readonly list: number
  readonly memory: number
}

if (import.meta.main) {
  const [store = "", folder = "", tenant = "", many = ""] = process.argv.slice(2)
  const documents = Number(many)
  const open = stores[store]
  if (open === undefined) throw new Error(`there is no store ${store}`)
  const driver = await open({ folder, tenant })()

  const timed = async (work: () => Promise<number>): Promise<number> => {
    const began = performance.now()
    const seen = await work()
    if (seen !== documents) throw new Error(`${seen} of ${documents} documents were seen`)
    return ((performance.now() - began) * 1000) / documents
  }

  const write = await timed(async () => {
    await fill(driver, documents)
    return documents
  })
  const journal = await timed(() => readJournal(driver))
  const list = await timed(() => readList(driver))
  await timed(() => tallyAll(driver))
  await driver.close()
  const measured: Measured = { write, journal, list, memory: process.resourceUsage().maxRSS / 1000 }
  console.log(JSON.stringify(measured))
}
