/** The door of Comity on a sealed store: everything works as on the store below, and a person who is erased is gone everywhere. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type JournalEntry, memory, memoryPlace, verifyChain } from "@comity/plugin-sdk/store"
import { memoryKeys, sealed } from "@comity/storage-sealed"
import { afterAll, describe, expect, it } from "vitest"
import { doorLaws } from "../../core/test/promise/laws/all.ts"
import { beginTraining, openWorld } from "../../core/test/promise/scenario.ts"
import { dumpWhole, live, look, wholeJournalOf } from "../../core/test/promise/stores.ts"
import { innerOf, optionsOf } from "./places.ts"

const folder = mkdtempSync(join(tmpdir(), "comity-sealed-door-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** The topics that rest on what a store gives back; the others are about the door itself. */
const topics = ["acts", "journals", "the past", "the feed", "quotas", "cases led", "the audit"]

describe.each(doorLaws.filter(({ topic }) => topics.includes(topic)))("on a sealed store, $topic", ({ laws }) => {
  for (const { check, name } of laws) {
    it(name, () =>
      check(() => {
        const [place, keys] = [memoryPlace(), memoryKeys()]
        return sealed(memory(place), { keys })
      })
    )
  }
})

/** What each document's chain comes to; throws nothing and hides nothing. */
const chainsOf = (journal: ReadonlyArray<JournalEntry>) => {
  const chains = new Map<string, Array<JournalEntry>>()
  for (const entry of journal) {
    const name = `${entry.document.kind} ${entry.document.id}`
    chains.set(name, [...(chains.get(name) ?? []), entry])
  }
  return [...chains].map(([name, entries]) => [name, verifyChain(entries)] as const)
}
const broken = (journal: ReadonlyArray<JournalEntry>) =>
  chainsOf(journal).filter(([, found]) => found.broken !== undefined)

const note = "Ким Анна asked for it on the telephone"
const other = "Lee Boris could not come"

describe("a person who is erased through the door", () => {
  const place = { files: join(folder, "person") }
  const store = sealed(innerOf(place, "main"), { ...optionsOf(place), whole: [] })

  it("is gone with what was written about them elsewhere, and everybody else stays", async () => {
    const world = await openWorld(store)
    await beginTraining(world, ["t1", "t2"])
    const { as, kim } = world
    for (const id of ["t1", "t2"]) {
      await kim.persons.save({ id, operator: "gyeonggi", synthetic: true, names: [], passportNumber: `M-${id}` })
    }
    for (const [id, grounds] of [
      ["t1", note],
      ["t2", other]
    ] as const) {
      await as("trainee", id).waivers.request({
        id: `waiver-${id}`,
        enrolment: `enrolment-${id}`,
        rule: "attendance",
        from: "2019-09-01",
        until: "2019-09-02",
        grounds
      })
    }
    const before = await kim.waivers.get("waiver-t1")
    expect(before).toMatchObject({ grounds: note })
    expect(broken(await look(store, wholeJournalOf))).toEqual([])
    // Below nothing of it can be read, and above all of it.
    expect(JSON.stringify(await look(innerOf(place, "main"), dumpWhole))).not.toMatch(/Ким|telephone|Lee Boris|M-t1/)

    await kim.persons.erase("t1")
    expect(await kim.persons.get("t1")).toMatchObject({ id: "t1", erased: true })
    expect(await kim.waivers.get("waiver-t1")).toEqual({ ...before, grounds: "" })
    expect(await kim.waivers.get("waiver-t2")).toMatchObject({ grounds: other })
    expect(await kim.persons.get("t2")).toMatchObject({ passportNumber: "M-t2" })
    expect((await kim.waivers.history("waiver-t1")).length).toBeGreaterThan(0)
    expect((await kim.waivers.whatNext("waiver-t1")).length).toBeGreaterThan(0)

    const { journal } = await look(store, dumpWhole)
    expect(broken(journal)).toEqual([])
    const forgotten = journal.filter((entry) => entry.forgotten === true)
    expect(forgotten.map(({ document, salt }) => [document.id, salt])).toContainEqual(["waiver-t1", ""])
    expect(forgotten.filter(({ document }) => document.id.includes("t2"))).toEqual([])
    await world.close()
  })

  it("is still gone when the store is opened again, and can be written about anew", async () => {
    const world = await openWorld(store)
    expect(await world.kim.waivers.get("waiver-t1")).toMatchObject({ grounds: "" })
    await world.as("waiverAuthority", "gyeonggi").waivers.refuse({ id: "waiver-t1", reason: "a new remark" })
    const entries = await look(store, (driver) =>
      driver.journal({ after: 0, limit: 99, of: { kind: "waiver", id: "waiver-t1" } }, live)
    )
    expect(entries.map(({ data }) => (data as { readonly reason?: string }).reason)).toEqual([
      undefined,
      "a new remark"
    ])
    expect(verifyChain(entries)).toMatchObject({ erased: 1 })
    expect(verifyChain(entries).broken).toBeUndefined()
    await world.close()
  })
})
