import { type MemoryPlace, memory, memoryPlace } from "@comity/plugin-sdk"
import { runLaws, storeLaws } from "@comity/plugin-sdk/conformance"
import { describe, expect, it } from "vitest"

describe("the store in memory keeps every law", () => {
  runLaws(storeLaws, { place: memoryPlace, open: (place: MemoryPlace, tenant) => memory(place, { tenant })() }, it)
})

it("every law has a name of its own and says whom it protects", () => {
  expect(new Set(storeLaws.map(({ name }) => name)).size).toBe(storeLaws.length)
  for (const { protects } of storeLaws) expect(protects).toMatch(/^[A-Z].{20,}\.$/)
})
