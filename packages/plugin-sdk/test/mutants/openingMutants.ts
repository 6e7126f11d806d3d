import { memory, memoryPlace, type StoreDriver, type StoredDocument } from "@comity/plugin-sdk"
import { checkThenForce, type Mutants, nameOf } from "./Mutant.ts"

/** A driver whose calls go to another one, once that is there. */
const later = (driver: Promise<StoreDriver>): Partial<StoreDriver> => ({
  load: async (ref, signal) => (await driver).load(ref, signal),
  commit: async (commit, signal) => (await driver).commit(commit, signal),
  committed: async (id, signal) => (await driver).committed(id, signal),
  list: async (query, signal) => (await driver).list(query, signal),
  tally: async (query, signal) => (await driver).tally(query, signal),
  journal: async (query, signal) => (await driver).journal(query, signal),
  close: async () => (await driver).close()
})

const everywhere = memoryPlace()

export const openingMutants: Mutants = {
  // Acknowledges, and would write later.
  "a place opened again holds all that was acknowledged": () => later(memory(memoryPlace())()),
  "a closed driver refuses, and closing again is harmless": () => ({ close: async () => {} }),
  "many may open a new place at the same moment": (_, shared, tenant) => {
    // Each makes the place anew.
    const place = memoryPlace()
    shared.set(tenant, place)
    return later(memory(place, { tenant })())
  },
  // One for the whole process, whatever the place.
  "what is written in one place is not in another": () => later(memory(everywhere)()),
  "two drivers on one place see each other's commits at once": (driver) => {
    // A cache of its own.
    const cache = new Map<string, StoredDocument | undefined>()
    return {
      load: async (ref, signal) => {
        const name = nameOf(ref)
        if (!cache.has(name)) cache.set(name, await driver.load(ref, signal))
        return cache.get(name)
      },
      commit: async (commit, signal) => {
        const outcome = await driver.commit(commit, signal)
        for (const { ref } of commit.writes) cache.delete(nameOf(ref))
        return outcome
      }
    }
  },
  "one id sent through two drivers at once is committed once": (driver, shared) => {
    // Knows only the ids of its own process.
    const own = `${shared.size}/`
    shared.set(own, true)
    return {
      commit: (commit, signal) => driver.commit({ ...commit, id: `${own}${commit.id}` }, signal),
      committed: (id, signal) => driver.committed(`${own}${id}`, signal)
    }
  },
  "two drivers never lose an update nor a count": (driver) => {
    // A lock of its own process.
    let last: Promise<unknown> = Promise.resolve()
    return {
      commit: (commit, signal) => {
        const mine = last.then(() => checkThenForce(driver, commit, signal))
        last = mine.catch(() => {})
        return mine
      }
    }
  },
  "a reader that follows while others write skips nothing, and sees no order broken": (driver, shared) => ({
    // A bare sequence: now and then an entry shows up only after a later one did.
    journal: async (query, signal) => {
      const page = await driver.journal(query, signal)
      const last = page.at(-1)
      return page.filter((entry) => {
        const late = entry !== last && entry.position % 10 === 3 && !shared.has(`${entry.position}`)
        if (late) shared.set(`${entry.position}`, true)
        return !late
      })
    }
  }),
  "two tenants in one place see nothing of each other": (driver, shared, tenant) => {
    // Positions that all tenants share: each learns how much the other writes.
    const offset = (outcome: number) => outcome + (tenant === "main" ? 0 : Number(shared.get("main") ?? 0))
    return {
      commit: async (commit, signal) => {
        const outcome = await driver.commit(commit, signal)
        if (outcome._tag === "Stale") return outcome
        if (tenant === "main") shared.set("main", outcome.last)
        return { ...outcome, first: offset(outcome.first), last: offset(outcome.last) }
      }
    }
  }
}
