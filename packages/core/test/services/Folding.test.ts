import { hash } from "node:crypto"
import { expect, it } from "vitest"
import { verifyStore } from "../../src/archive.ts"
import { foldOf } from "../../src/services/Folding.ts"
import { memory, memoryPlace, type StoreDriver } from "../../src/store.ts"
import { tellStory } from "../promise/rich.ts"
import { openWorld } from "../promise/scenario.ts"

const options = { fold: foldOf, hash: (text: string) => hash("sha256", text) }

it("folds every document of a long story to what is stored, and finds the one body that somebody changed", async () => {
  const open = memory(memoryPlace())
  const world = await openWorld(open)
  await tellStory(world)
  await world.close()
  const driver = await open()
  expect(await verifyStore(driver, options)).toMatchObject({ ok: true, findings: [] })
  const changed: StoreDriver = {
    ...driver,
    list: async (query, signal) => {
      const { items, ...rest } = await driver.list(query, signal)
      const body = { id: "gyeonggi", kind: "other" }
      return { ...rest, items: items.map((found) => (found.ref.kind === "trainee" ? { ...found, body } : found)) }
    }
  }
  const { findings } = await verifyStore(changed, options)
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["archive/bodyDiffers"]))
  expect(new Set(findings.map(({ document }) => document?.kind))).toEqual(new Set(["trainee"]))
})
