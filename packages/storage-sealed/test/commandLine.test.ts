/** A sealed store by the command line: moved to other keys, moved as it lies with its own, verified, erased, moved again. */
import { execFile } from "node:child_process"
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { execPath } from "node:process"
import { DatabaseSync } from "node:sqlite"
import { fileURLToPath } from "node:url"
import { dropDatabase, emptyDatabase } from "@comity-internal/testbed"
import { postgresUrl } from "@comity-internal/testbed/vitest"
import { afterAll, beforeAll, expect, it } from "vitest"
import { beginTraining, openWorld } from "../../core/test/promise/scenario.ts"
import { keysOf, ledgerOf, masterOf, open, type Place, storeOf } from "./places.ts"
import { bodyOf, person } from "./sample.ts"

const folder = mkdtempSync(join(tmpdir(), "comity-sealed-command-"))
afterAll(() => rmSync(folder, { recursive: true }))

let url: string
beforeAll(async () => {
  url = await emptyDatabase(postgresUrl())
})
afterAll(() => dropDatabase(url))

const command = fileURLToPath(new URL("../../cli/src/main.ts", import.meta.url))
const modules = fileURLToPath(new URL("./modules", import.meta.url))

interface Called {
  readonly code: number
  readonly said: string
}

const comity = (given: ReadonlyArray<string>, from: Place, to: Place = from): Promise<Called> =>
  new Promise((resolve) => {
    const options = ["--conditions=@comity/source", "--no-warnings", command, ...given]
    const env = { PATH: process.env["PATH"] ?? "", COMITY_FROM: JSON.stringify(from), COMITY_TO: JSON.stringify(to) }
    execFile(execPath, options, { cwd: modules, env, timeout: 50_000 }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, said: out + err })
    )
  })
const fine = async (...called: Parameters<typeof comity>): Promise<string> => {
  const { code, said } = await comity(...called)
  expect([code, said]).toEqual([0, said])
  return said
}
const chainIn = (said: string): string | undefined => /[0-9a-f]{64}/.exec(said)?.[0]

const secret = "Хван Людмила"
const passport = "M-of-t1"

/** Two trainees, of one of whom a waiver tells. */
const fillOffice = async (place: Place): Promise<void> => {
  const world = await openWorld(() => open(place, "main"))
  await beginTraining(world, ["t1", "t2"])
  for (const id of ["t1", "t2"]) {
    await world.kim.persons.save({ id, operator: "gyeonggi", synthetic: true, names: [], passportNumber: `M-of-${id}` })
  }
  const waiver = { id: "w1", enrolment: "enrolment-t1", rule: "attendance", from: "2019-09-01", until: "2019-09-02" }
  await world.as("trainee", "t1").waivers.request({ ...waiver, grounds: secret })
  await world.close()
}
const eraseIn = async (place: Place): Promise<void> => {
  const world = await openWorld(() => open(place, "main"))
  await world.kim.persons.erase("t1")
  expect(await world.kim.waivers.get("w1")).toMatchObject({ grounds: "" })
  expect(await world.kim.persons.get("t2")).toMatchObject({ passportNumber: "M-of-t2" })
  await world.close()
}

it("moves to another sealed store with other keys and on, is verified, erased, verified and moved again", async () => {
  const here: Place = { files: join(folder, "here") }
  const there: Place = { files: join(folder, "there"), postgres: { url, schema: "there" } }
  const last: Place = { files: join(folder, "last") }
  await fillOffice(here)
  const moved = chainIn(await fine(["move", "./from.ts", "./to.ts"], here, there))
  expect(moved).toBeDefined()
  await fine(["verify", "./to.ts"], here, there)
  // With the keys of the one nothing of the other can be read.
  const wrong = await comity(["verify", "./to.ts"], here, { ...there, files: here.files })
  expect(wrong.code).not.toBe(0)
  expect(wrong.said).not.toMatch(/Хван|M-of/)

  await eraseIn(there)
  await fine(["verify", "./to.ts"], here, there)
  const again = chainIn(await fine(["move", "./from.ts", "./to.ts"], there, last))
  expect(again).not.toBe(moved)
  await fine(["verify", "./to.ts"], there, last)
  const driver = await open(last, "main")
  expect(await bodyOf(driver, person("t1"))).toMatchObject({ erased: true })
  expect(await bodyOf(driver, { kind: "waiver", id: "w1" })).toMatchObject({ grounds: "" })
  expect(await bodyOf(driver, person("t2"))).toMatchObject({ passportNumber: "M-of-t2" })
  await driver.close()
})

const copyOf = (file: string, copy: string): void => {
  const db = new DatabaseSync(file)
  db.exec(`VACUUM INTO '${copy}'`)
  db.close()
}

it("is not moved as it lies, below its seal; a copy of its files with its keys beside it is, and forgets what was erased", async () => {
  const here: Place = { files: join(folder, "raw") }
  const there: Place = { files: join(folder, "raw-there") }
  await fillOffice(here)
  const { code, said } = await comity(["move", `sqlite:${storeOf(here)}`, `sqlite:${storeOf(there)}`], here)
  expect([code, said]).toEqual([1, said])
  expect(readFileSync(storeOf(there)).includes(passport)).toBe(false)
  rmSync(storeOf(there))

  copyOf(storeOf(here), storeOf(there))
  await eraseIn(here)
  copyOf(keysOf(here), keysOf(there))
  copyFileSync(masterOf(here), masterOf(there))
  copyFileSync(ledgerOf(here), ledgerOf(there))
  await fine(["verify", "./to.ts"], here, there)
  const driver = await open(there, "main")
  expect(await bodyOf(driver, person("t1"))).toEqual({ id: "t1", erased: true })
  expect(await bodyOf(driver, person("t2"))).toMatchObject({ passportNumber: "M-of-t2" })
  await driver.close()
})

it("names the first bad position where somebody altered what is sealed, put back an older version, or altered what is not", async () => {
  const alterations: ReadonlyArray<readonly [what: string, sql: string]> = [
    [
      "sealed data of an entry",
      `UPDATE journal SET data = replace(data, substr(data, instr(data, 'v1.') + 60, 4), '----') WHERE id = 'w1'`
    ],
    ["the whole row of a person, replaced by that of an earlier moment", ""],
    [
      "what stands in clear of a body",
      `UPDATE document SET body = replace(body, '"2019-09-02"', '"2019-12-31"') WHERE id = 'w1'`
    ]
  ]
  for (const [i, [what, sql]] of alterations.entries()) {
    const place: Place = { files: join(folder, `altered-${i}`) }
    await fillOffice(place)
    type Row = Record<string, string | number | null>
    const read = () => {
      const db = new DatabaseSync(storeOf(place))
      const row = db
        .prepare("SELECT d.* FROM document d JOIN kind k ON k.number = d.kind WHERE d.id = 't2' AND k.name = 'person'")
        .get() as Row
      return { db, row }
    }
    const before = read()
    before.db.close()
    if (sql === "") {
      const world = await openWorld(() => open(place, "main"))
      await world.kim.persons.save({
        id: "t2",
        operator: "gyeonggi",
        synthetic: true,
        names: [],
        passportNumber: "new"
      })
      await world.close()
      const { db } = read()
      const { number, ...columns } = before.row
      const names = Object.keys(columns)
      db.prepare(`UPDATE document SET ${names.map((name) => `${name} = ?`).join(", ")} WHERE number = ?`).run(
        ...names.map((name) => columns[name] as string),
        number as number
      )
      db.close()
    } else {
      const { db } = read()
      expect([what, Number(db.prepare(sql).run().changes)]).toEqual([what, 1])
      db.close()
    }
    const { code, said } = await comity(["verify", "./from.ts"], place)
    expect([what, code, said]).toEqual([what, 1, said])
    expect(said).toMatch(/position/i)
    expect(said).not.toMatch(/Хван|M-of/)
  }
})
