// A driver and a plugin as they were written against the first release. They are never touched again: what breaks here
// breaks at somebody whom nobody here knows. A contract 2 would come beside contract 1, with a bridge, and these still pass.
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { assess, type ComityOptions, createComity, type Plugin as Installed } from "@comity/core/promise"
import type { Plugin } from "@comity/plugin-sdk"
import { runLaws, type StoreSubject, storeLaws } from "@comity/plugin-sdk/conformance"
import type { OpenStore } from "@comity/plugin-sdk/store"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const folder = join(import.meta.dirname, "contract-1")
/** Written down when they were frozen. */
const frozen = {
  "driver.js": "9b8da0e01a1379f79daa4012f74f21fd371520168dc1319bdf258385bc1636d6",
  "plugin.js": "f124ade71c164831b087e31451d58e780459c087196a0a8415db16948b838c2e"
}

it.each(Object.entries(frozen))("%s is as it was frozen", (name, digest) => {
  expect(
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex")
  ).toBe(digest)
})

const driver: {
  readonly memory: (place?: unknown, options?: { readonly tenant: string }) => OpenStore
  readonly memoryPlace: () => unknown
} = await import(/* @vite-ignore */ join(folder, "driver.js"))
const { plugin }: { readonly plugin: Plugin } = await import(/* @vite-ignore */ join(folder, "plugin.js"))

describe("a driver of contract 1", () => {
  const subject: StoreSubject = {
    place: driver.memoryPlace,
    open: (place: unknown, tenant) => driver.memory(place, { tenant })()
  }
  runLaws(storeLaws, subject, it)
})

describe("a plugin of contract 1, on a driver of contract 1", () => {
  let comity: Awaited<ReturnType<typeof createComity>>
  beforeAll(async () => {
    const options: ComityOptions = {
      store: driver.memory(),
      plugins: [plugin as unknown as Installed],
      clock: () => new Date("2026-03-20T09:00:00Z")
    }
    comity = await createComity(options)
  })
  afterAll(() => comity.close())

  it("is installed, with all that it adds", () => {
    expect(comity.plugins).toEqual([
      {
        name: "frozen",
        version: "1.0.0",
        contract: 1,
        ruleKinds: ["frozen/night-shifts"],
        activityKinds: ["frozen/drill"],
        languages: ["tlh"],
        channels: ["frozen/board"],
        profiles: ["frozen"]
      }
    ])
  })

  it("reads rules", () => {
    const night = { module: "night", hours: 8, mark: "present" as const }
    const record = {
      enrolment: "e1",
      period: "2026-03-02/2026-03-27",
      sessions: [
        { id: "s1", on: "2026-03-02", ...night },
        { id: "s2", on: "2026-03-09", ...night }
      ]
    }
    const [ruleSet] = plugin.profiles?.[0]?.ruleSets ?? []
    if (ruleSet === undefined) throw new Error("The profile has a rule set.")
    const found = assess(ruleSet, record, { asOf: "2026-03-20", kinds: plugin.ruleKinds ?? [] })
    expect(found.status).toBe("secured")
    expect(comity.explain(found, "tlh").text).toContain("ram: 2")
  })

  it("publishes its rules, narrows a step, names an office and adds a kind of activity", async () => {
    const office = comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "p" }] })
    await office.editions.announce({
      id: "e",
      program: "training",
      operator: "p",
      period: "2026-03-02/2026-03-27",
      place: "frozen",
      hosts: ["h"],
      completion: "frozen-nights"
    })
    expect((await office.editions.get("e")).rules?.id).toBe("frozen-nights")
    await office.activities.moot({ id: "a", kind: "frozen/drill", operator: "p", detail: { stations: 3 } } as never)
    const wrong = office.activities.moot({
      id: "b",
      kind: "frozen/drill",
      operator: "p",
      detail: { stations: 0 }
    } as never)
    await expect(wrong).rejects.toMatchObject({ code: "InvalidInput" })
  })
})

it("a plugin of a contract that is not known is refused before anything is opened, and the error says which one is", async () => {
  const later = { ...plugin, contract: 2 } as unknown as Installed
  await expect(createComity({ store: driver.memory(), plugins: [later] })).rejects.toMatchObject({
    code: "InvalidInput",
    details: { problems: [{ path: "/plugins/0/contract", expected: expect.stringContaining("contract 1") }] }
  })
})
