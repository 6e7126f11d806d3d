/** What fills a store: enrolments, whose combinations of dimensions are all there among the first 10,000. */
import type { OneOrMore, Signal, StoreDriver, Write } from "@comity/core/store"

export const live: Signal = new AbortController().signal

export const kind = "enrolment"
const batch = 1000

const enrolment = (i: number): Write => ({
  ref: { kind, id: `enrolment-${i}` },
  expected: 0,
  body: {
    trainee: `t${i}`,
    edition: `e${i % 400}`,
    specialty: `s${i % 25}`,
    note: "clinical observership, four weeks"
  },
  keys: { edition: [`e${i % 400}`], trainee: [`t${i}`] },
  dimensions: {
    country: `C${(i * 7919) % 60}`,
    specialty: `S${(i * 104729) % 25}`,
    status: i % 4 === 0 ? "withdrawn" : "completed",
    year: String(2018 + ((i * 31) % 8))
  },
  measures: { days: i % 30 },
  entries: [
    {
      type: "Enrolled",
      data: { trainee: `t${i}`, edition: `e${i % 400}` },
      salt: `salt-${i}-${"0".repeat(20)}`,
      on: "2019-08-26",
      at: "2019-08-26T10:00:00.000Z",
      actor: { id: `officer-${i % 7}`, role: "programOffice" },
      dataDigest: "d".repeat(64),
      digest: "e".repeat(64)
    }
  ]
})

/** In commits of 1,000; `documents` is a multiple of that. */
export const fill = async (driver: StoreDriver, documents: number): Promise<void> => {
  for (let from = 0; from < documents; from += batch) {
    const writes = Array.from({ length: batch }, (_, k) => enrolment(from + k)) as unknown as OneOrMore<Write>
    const { _tag } = await driver.commit({ id: `fill-${from}`, writes }, live)
    if (_tag !== "Committed") throw new Error(`a commit was answered ${_tag}`)
  }
}

/** Reads the journal to its end, and says how many entries it has. */
export const readJournal = async (driver: StoreDriver): Promise<number> => {
  let [after, count] = [0, 0]
  for (;;) {
    const page = await driver.journal({ after, limit: batch }, live)
    const last = page.at(-1)
    if (last === undefined) return count
    after = last.position
    count += page.length
  }
}

/** Lists all documents, and says how many there are. */
export const readList = async (driver: StoreDriver): Promise<number> => {
  let count = 0
  let after: string | undefined
  do {
    const page = await driver.list({ kind, limit: batch, ...(after === undefined ? {} : { after }) }, live)
    count += page.items.length
    after = page.next
  } while (after !== undefined)
  return count
}

/** Tallies by every dimension, and says how many documents were counted. */
export const tallyAll = async (driver: StoreDriver): Promise<number> => {
  const query = { kind, by: ["country", "specialty", "status", "year"], sum: ["days"] }
  const tallies = await driver.tally(query, live)
  return tallies.reduce((sum, { count }) => sum + count, 0)
}
