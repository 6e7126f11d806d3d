/** Laws about places: opened again, opened by several, shared by tenants. */
import type { JournalEntry, StoreDriver } from "@comity/core/store"
import {
  commitOf,
  erasure,
  idsOf,
  journalOf,
  listed,
  live,
  pause,
  put,
  recount,
  refOf,
  sortedTallies,
  tagsOf,
  write
} from "./Sample.ts"
import { equal, law, rejects, type StoreLaw } from "./StoreLaw.ts"

/** Everything that a reader can learn. */
const everythingOf = async (driver: StoreDriver) => ({
  documents: await listed(driver),
  journal: await journalOf(driver),
  tally: sortedTallies(await driver.tally({ kind: "thing", by: ["country"], sum: ["days"] }, live))
})

const nothing = { documents: [], journal: [], tally: [] }

export const openingLaws: ReadonlyArray<StoreLaw> = [
  law(
    "a place opened again holds all that was acknowledged",
    "Every office whose server starts again at night.",
    async (driver, open) => {
      const commit = commitOf([write("a", 0, { measures: { days: 3 } }), write("b")])
      const outcome = await driver.commit(commit, live)
      await put(driver, erasure("b", 1))
      const before = await everythingOf(driver)
      await driver.close()
      const again = await open()
      equal(await everythingOf(again), before, "what is there")
      equal(await again.commit(commit, live), { ...outcome, _tag: "Repeated" }, "the commit asked for again")
      equal((await put(again, write("a", 1)))._tag, "Committed", "the next commit")
    }
  ),
  law(
    "a closed driver refuses, and closing again is harmless",
    "The operator whose shutdown hook runs twice.",
    async (driver) => {
      await driver.close()
      await driver.close()
      await rejects(driver.load(refOf("a"), live), "load")
      await rejects(driver.commit(commitOf([write("a")]), live), "commit")
      await rejects(driver.journal({ after: 0, limit: 1 }, live), "journal")
    }
  ),
  law(
    "many may open a new place at the same moment",
    "The cluster whose servers all start at eight o'clock.",
    async (_, __, elsewhere) => {
      const open = await elsewhere()
      const drivers = await Promise.all(Array.from({ length: 6 }, (_, i) => open(`t${i % 2}`)))
      for (const [i, driver] of drivers.entries())
        equal((await put(driver, write(`d${i}`)))._tag, "Committed", "outcome")
      const found = await Promise.all(drivers.slice(0, 2).map((driver) => listed(driver)))
      equal(
        found.map(idsOf),
        [
          ["d0", "d2", "d4"],
          ["d1", "d3", "d5"]
        ],
        "documents"
      )
    }
  ),
  law(
    "what is written in one place is not in another",
    "The developer whose tests are to start with an empty store.",
    async (driver, _, elsewhere) => {
      const commit = commitOf([write("a")])
      await driver.commit(commit, live)
      const other = await (await elsewhere())()
      equal(await everythingOf(other), nothing, "the other place")
      equal((await other.commit(commit, live))._tag, "Committed", "the same commit there")
    }
  ),
  law(
    "two drivers on one place see each other's commits at once",
    "Two offices, two processes, one case.",
    async (one, open) => {
      const two = await open()
      await one.load(refOf("a"), live)
      await two.load(refOf("a"), live)
      await put(one, write("a"))
      equal((await two.load(refOf("a"), live))?.version, 1, "the other's document")
      equal((await put(two, write("a", 1)))._tag, "Committed", "a commit on top of it")
      equal((await one.load(refOf("a"), live))?.version, 2, "and back")
      equal(await everythingOf(one), await everythingOf(two), "what is there")
    }
  ),
  law(
    "one id sent through two drivers at once is committed once",
    "The retry that goes to another server of the cluster.",
    async (one, open) => {
      const two = await open()
      for (let i = 0; i < 10; i++) {
        const commit = commitOf([write(`a${i}`)])
        const outcomes = await Promise.all(
          [one, two].flatMap((driver) => [driver.commit(commit, live), driver.commit(commit, live)])
        )
        equal(tagsOf(outcomes), ["Committed", "Repeated", "Repeated", "Repeated"], "outcomes")
        const firsts = outcomes.map((outcome) => (outcome._tag === "Stale" ? undefined : outcome.first))
        equal(new Set(firsts).size, 1, "different spans")
      }
    }
  ),
  law(
    "two drivers never lose an update nor a count",
    "The quota of an edition that two offices fill.",
    async (one, open) => {
      const two = await open()
      const add = async (driver: StoreDriver, id: string): Promise<void> => {
        for (let tries = 0; tries < 500; tries++) {
          const { body = 0, version = 0 } = (await driver.load(refOf("quota"), live)) ?? {}
          const taken = Number(body) + 1
          const quota = write("quota", version, { body: taken, dimensions: {}, measures: { taken } })
          const outcome = await put(driver, quota, write(id, 0, { dimensions: { office: String(taken % 3) } }))
          if (outcome._tag === "Committed") return
        }
        throw new Error("never committed")
      }
      const office = async (driver: StoreDriver, name: string) => {
        for (let i = 0; i < 5; i++) await add(driver, `${name}-${i}`)
      }
      await Promise.all([one, two].flatMap((driver, d) => [0, 1, 2].map((w) => office(driver, `${d}${w}`))))
      equal((await one.load(refOf("quota"), live))?.body, 30, "quota")
      const tally = sortedTallies(await one.tally({ kind: "thing", by: ["office"], sum: ["taken"] }, live))
      equal(tally, recount(await listed(two), ["office"], ["taken"]), "tally")
    }
  ),
  law(
    "a reader that follows while others write skips nothing, and sees no order broken",
    "The notice of the one placement that was saved just then.",
    async (one, open) => {
      const two = await open()
      let writing = true
      const seen: Array<JournalEntry> = []
      const follow = async () => {
        for (let more = true; more; ) {
          const last = !writing
          const page = await one.journal({ after: seen.at(-1)?.position ?? 0, limit: 5 }, live)
          seen.push(...page)
          more = page.length > 0 || !last
          await pause()
        }
      }
      const write12 = async (driver: StoreDriver, id: string) => {
        for (let i = 0; i < 12; i++) {
          await put(driver, write(id, i), write(`${id}-${i}`))
          await pause()
        }
      }
      const reader = follow()
      await Promise.all([one, two].flatMap((driver, d) => [0, 1, 2, 3].map((w) => write12(driver, `${d}${w}`))))
      writing = false
      await reader
      const versions = new Map<string, number>()
      for (const { document, version } of seen) {
        equal(version, (versions.get(document.id) ?? 0) + 1, `next version of ${document.id}`)
        versions.set(document.id, version)
      }
      equal(seen.length, 192, "entries")
      equal(seen, await journalOf(two), "as followed, and as read again")
    }
  ),
  law(
    "two tenants in one place see nothing of each other",
    "Two provinces on one server.",
    async (one, open, elsewhere) => {
      const two = await open("other")
      const commit = commitOf([write("a", 0, { body: "mine", measures: { days: 3 } }), write("b")])
      const outcome = await one.commit(commit, live)
      equal(await everythingOf(two), nothing, "what the other sees")
      equal(await two.load(refOf("a"), live), undefined, "the other's document")
      equal(await two.committed(commit.id, live), undefined, "the other's commit")
      equal(await two.journal({ after: 0, limit: 9, of: refOf("a") }, live), [], "the other's history")
      equal(await listed(two, { anyOf: [{ colour: "red" }] }), [], "the other's keys")
      // Own ids, own positions: the same commit again, and other content under the same ids.
      equal(await two.commit(commit, live), outcome, "the same commit")
      const mine = await everythingOf(one)
      await put(two, erasure("a", 1))
      await put(two, write("b", 1, { dimensions: { country: "UZ" }, keys: {} }))
      equal(await everythingOf(one), mine, "what the first sees")
      equal((await one.commit(commit, live))._tag, "Repeated", "the first's fingerprint")
      // Names that a store may take for one another, or for a tenant and the kind after it.
      const shared = await elsewhere()
      const marks = ["/", ":", "|", "-"]
      await put(await shared("main"), write("a"), ...marks.map((mark) => write(`thing${mark}a`)))
      for (const name of ["maiN", "main ", "main%", ...marks.map((mark) => `main${mark}thing`)])
        equal(await everythingOf(await shared(name)), nothing, `what the tenant ${JSON.stringify(name)} sees`)
    }
  )
]
