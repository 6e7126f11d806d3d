import {
  type MemoryPlace,
  memory,
  memoryPlace,
  type Span,
  type StoreDriver,
  type StoredDocument
} from "@comity/plugin-sdk/store"
import { checkThenForce, type Mutant, type Mutants, nameOf, type Shared } from "./Mutant.ts"

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

/** Knows a commit by its id and a name that the driver is given when it is opened. */
const knowing = (driver: StoreDriver, name: string): Partial<StoreDriver> => ({
  commit: (commit, signal) => driver.commit({ ...commit, id: `${name} ${commit.id}` }, signal),
  committed: (id, signal) => driver.committed(`${name} ${id}`, signal),
  journal: async (query, signal) =>
    (await driver.journal(query, signal)).map((entry) => ({
      ...entry,
      commit: entry.commit.slice(entry.commit.indexOf(" ") + 1)
    }))
})

/** How many drivers are open on the place; each lets go of its own when it is closed. */
const countOpen = (driver: StoreDriver, shared: Shared): { readonly open: number; close(): Promise<void> } => {
  const open = Number(shared.get("open") ?? 0)
  shared.set("open", open + 1)
  let isOpen = true
  const close = () => {
    if (isOpen) shared.set("open", Number(shared.get("open")) - 1)
    isOpen = false
    return driver.close()
  }
  return { open, close }
}

/** Knows the ids of the whole process, whatever the place. */
const knowingAcrossPlaces = (): Mutant => {
  const taken = new Map<string, { readonly place: Shared; readonly span: Span }>()
  return (driver, shared, tenant) => ({
    commit: async (commit, signal) => {
      const name = `${tenant} ${commit.id}`
      const known = taken.get(name)
      if (known !== undefined && known.place !== shared) return { _tag: "Repeated", ...known.span }
      const outcome = await driver.commit(commit, signal)
      if (outcome._tag === "Committed")
        taken.set(name, { place: shared, span: { first: outcome.first, last: outcome.last } })
      return outcome
    }
  })
}

export const openingMutants: Mutants = {
  "a place opened again holds all that was acknowledged": (driver, shared) => {
    // Has the ids of commits in its memory: who opens the place later knows none of them.
    const { close, open } = countOpen(driver, shared)
    if (open === 0) shared.set("time", Number(shared.get("time") ?? 0) + 1)
    return { ...knowing(driver, String(shared.get("time"))), close }
  },
  "a closed driver refuses, and closing again is harmless": () => ({ close: async () => {} }),
  "what is written in one place is not in another": knowingAcrossPlaces(),
  "two drivers on one place see each other's commits at once": (driver) => {
    // A cache of its own.
    const cache = new Map<string, StoredDocument | undefined>()
    return {
      load: async (ref, signal) => {
        const name = nameOf(ref)
        if (!cache.has(name)) cache.set(name, await driver.load(ref, signal))
        return structuredClone(cache.get(name))
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
    const { close, open } = countOpen(driver, shared)
    return { ...knowing(driver, String(open)), close }
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
  "a reader that follows while others write skips nothing, and sees no order broken": (driver, shared) => {
    // A bare sequence: where two processes draw from it, an entry may show up only after a later one did.
    const { close } = countOpen(driver, shared)
    return {
      close,
      journal: async (query, signal) => {
        const page = await driver.journal(query, signal)
        const last = page.at(-1)
        return page.filter((entry) => {
          const isLate = Number(shared.get("open")) > 1 && entry !== last && entry.position % 10 === 3
          const isSeen = shared.has(`${entry.position}`)
          if (isLate) shared.set(`${entry.position}`, true)
          return isSeen || !isLate
        })
      }
    }
  },
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

/** Opens the place for a tenant whose name is made from the one that is asked for. */
const onePlace =
  (nameFor: (tenant: string) => string): Mutant =>
  (_, shared, tenant) => {
    if (!shared.has("place")) shared.set("place", memoryPlace())
    return later(memory(shared.get("place") as MemoryPlace, { tenant: nameFor(tenant) })())
  }

export const moreOpeningMutants: Mutants = {
  "acknowledges, and would write later": () => later(memory(memoryPlace())()),
  "takes tenants for one whose names differ in capitals alone": onePlace((tenant) => tenant.toLowerCase()),
  "takes tenants for one whose names differ by a space at the end": onePlace((tenant) => tenant.trimEnd()),
  "makes the place anew whenever it is opened": (_, shared, tenant) => {
    const place = memoryPlace()
    shared.set(tenant, place)
    return later(memory(place, { tenant })())
  }
}
