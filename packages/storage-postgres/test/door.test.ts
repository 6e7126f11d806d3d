import { createComity } from "@comity/core/promise"
import { postgres } from "@comity/storage-postgres"
import { describe, expect, it } from "vitest"
import { inProcess } from "../../core/test/promise/inProcess.ts"
import { doorLaws } from "../../core/test/promise/laws/all.ts"
import { type DoorError, failureOf } from "../../core/test/promise/laws/Law.ts"
import { announce, beginTraining, openWorld } from "../../core/test/promise/scenario.ts"
import { documentsOf, look } from "../../core/test/promise/stores.ts"
import { contradictions } from "./audit.ts"
import { asStranger, ownDatabase, rowsOf } from "./server.ts"

const url = await ownDatabase()

let schemas = 0
const place = () => `door_${++schemas}`

// Those about odd texts stand in oddTexts.test.ts.
describe.each(doorLaws.filter(({ topic }) => topic !== "odd texts"))("on PostgreSQL, $topic", ({ laws }) => {
  for (const { check, name } of laws) {
    it(name, () => {
      const schema = place()
      return check(() => postgres({ url, schema }))
    })
  }
})

describe("several processes on one database", () => {
  const entries = 20
  const program = (schema: string, process: number) => `
    import { createComity } from "@comity/core/promise"
    import { postgres } from "@comity/storage-postgres"
    const clock = () => new Date("2019-10-01T09:00:00+09:00")
    const store = postgres(${JSON.stringify({ url, schema })})
    const comity = await createComity({ store, clock, timeZone: "Asia/Seoul" })
    const trainee = comity.as({ id: "t1", kind: "person", capacities: [{ role: "trainee", party: "t1" }] })
    const answered = []
    for (let i = 0; i < ${entries}; i++) {
      const id = "p${process}-" + i
      const entry = { id, enrolment: "enrolment-t1", on: "2019-08-26", code: "craniotomy", level: "observed" }
      try { answered.push(await trainee.evidence.log(entry)) } catch (error) { if (error.code !== "Stale") throw error }
    }
    const { done } = await comity.advance({ until: "2019-10-01" })
    console.log(JSON.stringify({ answered, done }))
    await comity.close()`

  it("store what they were answered once, and do what is due once", async () => {
    const schema = place()
    const open = postgres({ url, schema })
    const world = await openWorld(open)
    await beginTraining(world, ["t1"])
    for (let i = 0; i < 12; i++) {
      await announce(world, { id: `edition-${i}`, bare: true, nominationsCloseOn: "2019-09-01" })
      await world.kim.editions.openNominations({ id: `edition-${i}` })
    }
    await world.close()
    const found = (await Promise.all(
      [1, 2, 3].map((process) => inProcess(import.meta.dirname, program(schema, process)))
    )) as ReadonlyArray<{
      readonly answered: ReadonlyArray<string>
      readonly done: ReadonlyArray<{ readonly id: string }>
    }>
    const answered = found.flatMap((one) => one.answered)
    expect(answered.length).toBeGreaterThan(2 * entries)
    const [part] = await look(open, (driver) => documentsOf(driver, "evidence"))
    const { items } = (part?.body ?? { items: [] }) as unknown as {
      readonly items: ReadonlyArray<{ readonly id: string }>
    }
    expect(items.map(({ id }) => id).toSorted()).toEqual(answered.toSorted())

    const again = await openWorld(open)
    const left = await again.comity.advance({ until: "2019-10-01" })
    const done = [...found.flatMap((one) => one.done), ...left.done].map(({ id }) => id)
    expect(done.toSorted()).toEqual(Array.from({ length: 12 }, (_, i) => `edition-${i}`).toSorted())
    await again.close()
    expect(await contradictions(url, schema)).toEqual({})
  })
})

describe("the host's own transaction", () => {
  it("takes what was done through the door with it, or away", async () => {
    const schema = place()
    await (await openWorld(postgres({ url, schema }))).close()
    const party = {
      id: "gyeonggi",
      kind: "jurisdiction",
      jurisdiction: { level: "firstOrder", country: "KR", code: "KR-41" },
      names: [{ text: "Gyeonggi Province", language: "en", script: "Latn", kind: "label" }]
    } as const
    await rowsOf(url, "CREATE TABLE invoice (party text)")
    for (const [end, versions] of [
      ["ROLLBACK", []],
      ["COMMIT", [1]]
    ] as const) {
      await asStranger(url, async (client) => {
        await client.query("BEGIN; INSERT INTO invoice VALUES ('gyeonggi')")
        const world = await openWorld(postgres({ transaction: client, schema }))
        expect((await world.kim.parties.save(party)).version).toBe(1)
        await world.close()
        await client.query(end)
      })
      const stored = await look(postgres({ url, schema }), (driver) => documentsOf(driver, "party"))
      expect([stored.map(({ version }) => version), await rowsOf(url, "SELECT party FROM invoice")]).toEqual([
        versions,
        versions.map(() => ["gyeonggi"])
      ])
    }
  })
})

describe("a store that can't be opened is one typed error that says what to do", () => {
  const told = ({ code, details, message }: DoorError) => [code, details["reason"], message]
  const open = async (options: Parameters<typeof postgres>[0]) =>
    told(await failureOf(createComity({ store: postgres(options) })))

  it("where nothing listens", async () => {
    const [code, reason, message] = await open({ url: "postgres://comity:secret@127.0.0.1:1/comity" })
    expect([code, reason]).toEqual(["StoreFailure", "unavailable"])
    expect(message).toContain("start the server, or correct the address")
    expect(message).not.toContain("secret")
  })

  it("where the schema is another program's, which is left as it was", async () => {
    await rowsOf(
      url,
      "CREATE SCHEMA clinic; CREATE TABLE clinic.patient (name text); INSERT INTO clinic.patient VALUES ('Kim')"
    )
    const [code, reason, message] = await open({ url, schema: "clinic" })
    expect([code, reason]).toEqual(["StoreFailure", "foreign"])
    expect(message).toContain("Name another schema")
    expect(await rowsOf(url, "SELECT tablename::text FROM pg_tables WHERE schemaname = 'clinic'")).toEqual([
      ["patient"]
    ])
    expect(await rowsOf(url, "SELECT * FROM clinic.patient")).toEqual([["Kim"]])
  })
})
