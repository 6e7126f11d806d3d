/** Laws that only a driver is asked that declares itself durable: what it acknowledged outlives its process. */
import type { StoreDriver } from "@comity/core/store"
import { journalOf, listed, live, put, recount, refOf, sortedTallies, write } from "./Sample.ts"
import { equal, type StoreLaw, type StoreSubject } from "./StoreLaw.ts"

const notAsked = async ({ open, place }: StoreSubject): Promise<string | undefined> => {
  const driver = await open((await place()) as never, "main")
  try {
    return driver.supports.durable ? undefined : "the driver declares that it is not durable"
  } finally {
    await driver.close()
  }
}

/** How often the process is killed on one place: what the first left behind, the second goes on from. */
const times = 2

const afterKills = (
  name: string,
  protects: string,
  check: (driver: StoreDriver, acknowledged: ReadonlyArray<string>) => Promise<void>
): StoreLaw => ({
  name,
  protects,
  notAsked,
  check: async ({ killed, open, place }) => {
    if (killed === undefined)
      throw new Error(
        "the driver declares that it is durable, and nothing shows it: give the subject `killed`, on Node " +
          '`killedProcess(new URL("./killed.js", import.meta.url))` with a script that runs `commitUntilKilled(open)`; ' +
          "elsewhere a worker that is terminated; or declare `durable: false`"
      )
    const here = (await place()) as never
    const acknowledged: Array<string> = []
    for (let run = 0; run < times; run++) acknowledged.push(...(await killed(here, "main")))
    const driver = await open(here, "main")
    try {
      await check(driver, acknowledged)
    } finally {
      await driver.close()
    }
  }
})

export const durableLaws: ReadonlyArray<StoreLaw> = [
  afterKills(
    "what was acknowledged is there after the process that wrote it was killed",
    "The trainee whose certificate was issued a moment before the server went down.",
    async (driver, acknowledged) => {
      for (const id of acknowledged) {
        const span = await driver.committed(id, live)
        if (span === undefined) throw new Error(`the commit ${id} was acknowledged and is not known`)
        equal((await driver.load(refOf(`beside-${id}`), live))?.version, 1, `version of what ${id} wrote`)
        const entries = await driver.journal({ after: span.first - 1, limit: 1 }, live)
        equal(entries[0]?.commit, id, "commit of its first entry")
      }
    }
  ),
  afterKills(
    "of a commit that a kill broke off all is there or nothing, and the next is taken",
    "The auditor who finds no entry without its document, and no number that nothing explains.",
    async (driver) => {
      const journal = await journalOf(driver)
      if (journal.length === 0) throw new Error("nothing that the killed process wrote is there")
      for (const id of new Set(journal.map(({ commit }) => commit))) {
        const entries = journal.filter(({ commit }) => commit === id)
        const lane = id.slice(0, id.lastIndexOf("-"))
        const found = entries.map(({ document, index }) => `${document.id} ${index}`)
        equal(found, [`${lane} 0`, `${lane} 1`, `beside-${id} 2`], `entries of ${id}`)
      }
      const documents = await listed(driver)
      const versions = new Map(journal.map(({ document, version }) => [document.id, version]))
      equal(documents.length, versions.size, "documents, as many as the journal knows")
      for (const { ref, version } of documents) equal(version, versions.get(ref.id), `version of ${ref.id}`)
      const tallies = sortedTallies(await driver.tally({ kind: "thing", by: ["status"], sum: ["days"] }, live))
      equal(tallies, recount(documents, ["status"], ["days"]), "tally")
      equal((await put(driver, write("after", 0)))._tag, "Committed", "the next commit")
    }
  )
]
