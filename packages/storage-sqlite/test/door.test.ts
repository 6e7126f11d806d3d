import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { createComity } from "@comity/core/promise"
import { sqlite } from "@comity/storage-sqlite"
import { afterAll, describe, expect, it } from "vitest"
import { inProcess } from "../../core/test/promise/inProcess.ts"
import { doorLaws } from "../../core/test/promise/laws/all.ts"
import { type DoorError, failureOf } from "../../core/test/promise/laws/Law.ts"
import { announce, beginTraining, openWorld } from "../../core/test/promise/scenario.ts"
import { documentsOf, look } from "../../core/test/promise/stores.ts"

const folder = mkdtempSync(join(tmpdir(), "comity-door-"))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const file = () => join(folder, `${++files}.db`)

describe.each(doorLaws)("on SQLite, $topic", ({ laws }) => {
  for (const { check, name } of laws) it(name, () => check(() => sqlite(file())))
})

describe("several processes on one file", () => {
  const entries = 20
  const program = (path: string, process: number) => `
    import { createComity } from "@comity/core/promise"
    import { sqlite } from "@comity/storage-sqlite"
    const clock = () => new Date("2019-10-01T09:00:00+09:00")
    const comity = await createComity({ store: sqlite(${JSON.stringify(path)}), clock, timeZone: "Asia/Seoul" })
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
    const path = file()
    const world = await openWorld(sqlite(path))
    await beginTraining(world, ["t1"])
    for (let i = 0; i < 12; i++) {
      await announce(world, { id: `edition-${i}`, bare: true, nominationsCloseOn: "2019-09-01" })
      await world.kim.editions.openNominations({ id: `edition-${i}` })
    }
    await world.close()
    const found = (await Promise.all(
      [1, 2, 3].map((process) => inProcess(import.meta.dirname, program(path, process)))
    )) as ReadonlyArray<{
      readonly answered: ReadonlyArray<string>
      readonly done: ReadonlyArray<{ readonly id: string }>
    }>
    const answered = found.flatMap((one) => one.answered)
    expect(answered.length).toBeGreaterThan(2 * entries)
    const [part] = await look(sqlite(path), (driver) => documentsOf(driver, "evidence"))
    const { items } = (part?.body ?? { items: [] }) as unknown as {
      readonly items: ReadonlyArray<{ readonly id: string }>
    }
    expect(items.map(({ id }) => id).toSorted()).toEqual(answered.toSorted())

    const again = await openWorld(sqlite(path))
    const left = await again.comity.advance({ until: "2019-10-01" })
    const done = [...found.flatMap((one) => one.done), ...left.done].map(({ id }) => id)
    expect(done.toSorted()).toEqual(Array.from({ length: 12 }, (_, i) => `edition-${i}`).toSorted())
    await again.close()
  })
})

describe("a store that can't be opened is one typed error that says what to do", () => {
  const open = (path: string) => failureOf(createComity({ store: sqlite(path) }))
  const told = ({ code, details, message }: DoorError) => [code, details["reason"], message]

  it("where there is no folder", async () => {
    const path = join(folder, "nowhere", "comity.db")
    const [code, reason, message] = told(await open(path))
    expect([code, reason]).toEqual(["StoreFailure", "unavailable"])
    expect(message).toContain("make it, or correct the path")
  })

  it("where the database is another program's, which is left as it was", async () => {
    const path = file()
    const theirs = new DatabaseSync(path)
    theirs.exec("CREATE TABLE patients (name TEXT); INSERT INTO patients VALUES ('Kim')")
    theirs.close()
    const [code, reason, message] = told(await open(path))
    expect([code, reason]).toEqual(["StoreFailure", "foreign"])
    expect(message).toContain("Name another file")
    const after = new DatabaseSync(path)
    expect(
      after
        .prepare("SELECT name FROM sqlite_schema")
        .all()
        .map(({ name }) => name)
    ).toEqual(["patients"])
    expect(after.prepare("SELECT * FROM patients").all()).toEqual([{ name: "Kim" }])
    after.close()
  })
})
