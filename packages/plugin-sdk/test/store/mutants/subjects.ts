/** Faults of subjects as a whole: of what they are given, and of how they are opened. */
import type { StoreSubject } from "@comity/plugin-sdk/conformance"
import type { MemoryPlace, StoreDriver } from "@comity/plugin-sdk/store"
import { commitOn } from "../../../src/conformance/store/killed.ts"
import { inMemory } from "../inMemory.ts"

const pause = () => new Promise((resolve) => setTimeout(resolve))

export const copyingLate: StoreSubject = {
  ...inMemory,
  open: async (place, tenant) => {
    const driver = await inMemory.open(place, tenant)
    return {
      ...driver,
      commit: async (commit, signal) => {
        await Promise.resolve()
        return driver.commit(commit, signal)
      }
    }
  }
}

const isBeingMade = new Set<MemoryPlace>()
const isMade = new Set<MemoryPlace>()

/** As two that make the same table at the same moment. */
export const openingOnce: StoreSubject = {
  ...inMemory,
  open: async (place: MemoryPlace, tenant) => {
    if (isBeingMade.has(place)) throw new Error("the table is there already")
    if (!isMade.has(place)) {
      isBeingMade.add(place)
      await pause()
      isBeingMade.delete(place)
      isMade.add(place)
    }
    return inMemory.open(place as never, tenant)
  }
}

/** How many commits a process makes before it is killed. */
const most = 12

/**
 * A store in memory that outlives what stands for its process: a driver that nobody closes. `forgetting` breaks what is
 * there when another opens the place.
 */
export const outliving = (forgetting: (driver: StoreDriver) => Partial<StoreDriver> = () => ({})): StoreSubject => {
  const wasKilled = new Set<MemoryPlace>()
  const open: StoreSubject["open"] = async (place: MemoryPlace, tenant) => {
    const driver = { ...(await inMemory.open(place as never, tenant)), supports: { durable: true } }
    return wasKilled.has(place) ? { ...driver, ...forgetting(driver) } : driver
  }
  return {
    place: inMemory.place,
    open,
    killed: async (place: MemoryPlace, tenant) => {
      const driver = { ...(await inMemory.open(place as never, tenant)), supports: { durable: true } }
      const acknowledged: Array<string> = []
      await commitOn(
        driver,
        (id) => acknowledged.push(id),
        () => acknowledged.length >= most
      )
      wasKilled.add(place)
      return acknowledged
    }
  }
}

/** The last commits were acknowledged before they were on the disk. */
export const flushingLate = outliving((driver) => ({
  committed: async (id, signal) => (id.endsWith("-4") ? undefined : driver.committed(id, signal))
}))

/** Entries and documents are written one after the other: the last entry is missing. */
export const tearing = outliving((driver) => ({
  journal: async (query, signal) => {
    const head = (await driver.journal({ after: 0, limit: 10_000 }, signal)).at(-1)?.position
    return (await driver.journal(query, signal)).filter(({ position }) => position !== head)
  }
}))

/** Says that it is durable, and gives nobody a way to see it. */
export const unproven: StoreSubject = {
  ...inMemory,
  open: async (place, tenant) => ({ ...(await inMemory.open(place, tenant)), supports: { durable: true } })
}
