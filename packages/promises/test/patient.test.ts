import { isStoreError, memory, memoryPlace, type StoreDriver, StoreError } from "@comity/plugin-sdk/store"
import { expect, it } from "vitest"
import { patient } from "../src/patient.ts"
import { live } from "../src/places.ts"

const failing = async (times: number, code: "busy" | "unavailable" | "foreign"): Promise<StoreDriver> => {
  const driver = await memory(memoryPlace())()
  let left = times
  const journal: StoreDriver["journal"] = async (query, signal) => {
    if (left-- > 0) throw new StoreError(code, "as a test wants it")
    return driver.journal(query, signal)
  }
  return { ...driver, journal }
}
const query = { after: 0, limit: 10 }

it.each(["busy", "unavailable"] as const)("a store that is %s is asked again", async (code) => {
  expect(await patient(await failing(3, code)).journal(query, live)).toEqual([])
})

it("a failure that does not pass is told at once", async () => {
  const failure = await patient(await failing(1, "foreign"))
    .journal(query, live)
    .catch((error: unknown) => error)
  expect(isStoreError(failure) && failure.code).toBe("foreign")
})
