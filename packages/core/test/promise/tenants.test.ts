import { expect, test } from "vitest"
import { memory, memoryPlace } from "../../src/ports/memory.ts"
import { expectUnheardOf, expectUntouched } from "./tenantsApart.ts"

const tenants = () => {
  const place = memoryPlace()
  return [memory(place), memory(place, { tenant: "other" })] as const
}

test("in memory, an id of another tenant is told the same as one that nobody has, whatever is asked", async () => {
  await expectUnheardOf(...tenants())
})

test("in memory, the same ids in another tenant, and an erasure there, change not a byte here", async () => {
  await expectUntouched(...tenants())
})

test("where both are one tenant, both are found out", async () => {
  const one = memory()
  await expect(expectUnheardOf(one, one)).rejects.toThrow()
  const two = memory()
  await expect(expectUntouched(two, two)).rejects.toThrow()
})
