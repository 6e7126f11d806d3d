import { cpSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { sqlite } from "@comity/storage-sqlite"
import { beforeAll, describe, expect, test } from "vitest"
import { named, openWorld } from "../../core/test/promise/scenario.ts"
import { answer, comity, run, shellLine } from "./calling.ts"
import { fillOffice, ownFolder } from "./stored.ts"

const folder = ownFolder()
const at = (name: string): string => join(folder, name)
const office = at("office.db")

beforeAll(async () => {
  await fillOffice(sqlite(office))
  expect((await comity(["move", `sqlite:${office}`, at("office.jsonl")])).code).toBe(0)
})

test("a store in which nothing was altered ends with 0, and says how much was looked at", async () => {
  const { code, err, out } = await comity(["verify", `sqlite:${office}`])
  expect([code, err]).toEqual([0, ""])
  expect(out).toMatch(
    /^Verified: sqlite:.*\n {2}Commits: \d+\. Entries: \d+\. Documents: \d+\. Erased entries: [1-9]\d*\. Last position: \d+\.\n {2}✓ Nothing was found\.\n$/
  )
  const report = JSON.parse((await comity(["verify", `sqlite:${office}`, "--json", "--shallow"])).out)
  expect(report).toMatchObject({ ok: true, place: `sqlite:${office}`, found: 0, findings: [], gaps: 0 })
})

test("an export says the same of itself, from a file as from standard input", async () => {
  const store = JSON.parse((await comity(["verify", `sqlite:${office}`, "--json"])).out)
  const { code, out } = await comity(["verify", at("office.jsonl"), "--json"])
  const { commits, documents, entries, erased, position } = store
  expect([code, JSON.parse(out)]).toMatchObject([0, { ok: true, commits, documents, entries, erased, position }])
  const piped = await run(["sh", "-c", `cat '${at("office.jsonl")}' | ${shellLine(["verify", "-", "--json"])}`])
  expect(JSON.parse(piped.out)).toEqual({ ...JSON.parse(out), place: "-" })
})

describe("what somebody changes in the database is found, and the first place is named", () => {
  // The first entry of a document that was written again.
  const first = `SELECT min(one.place) FROM journal one JOIN journal two
    ON two.kind = one.kind AND two.id = one.id AND two.version = one.version + 1`
  test.each([
    ["an entry's instant", `UPDATE journal SET at = '2001-01-01T00:00:00Z' WHERE place = (${first})`],
    ["a lost entry", `DELETE FROM journal WHERE place = (${first})`]
  ])("%s", async (what, change) => {
    const file = at(`${what.replaceAll(/\W/g, "-")}.db`)
    cpSync(office, file)
    const db = new DatabaseSync(file)
    const before = `SELECT count(*) AS position FROM journal WHERE place <= (${first})`
    const position = Number(db.prepare(before).get()?.["position"])
    expect(db.prepare(change).run().changes).toBe(1)
    db.close()
    const { code, out } = await comity(["verify", `sqlite:${file}`, "--language", "ko"])
    expect([code, out]).toEqual([1, expect.stringContaining(`처음으로 잘못된 위치: ${position}.\n`)])
    const given = ["verify", `sqlite:${file}`, "--against", at("office.jsonl"), "--json"]
    const { findings, ok } = JSON.parse((await comity(given)).out)
    expect([ok, findings[0]]).toMatchObject([false, { position, text: expect.any(String) }])
  })

  test("a document that does not say what its journal says", async () => {
    const file = at("document.db")
    cpSync(office, file)
    const db = new DatabaseSync(file)
    const changed = db
      .prepare("UPDATE document SET body = replace(body, 'Gyeonggi Province', 'Gyeonggi') WHERE id = 'gyeonggi'")
      .run()
    expect(changed.changes).toBe(1)
    db.close()
    const { code, out } = await comity(["verify", `sqlite:${file}`])
    expect([code, out]).toEqual([1, expect.stringContaining("gyeonggi")])
    expect((await comity(["verify", `sqlite:${file}`, "--shallow"])).code).toBe(0)
  })
})

test("a store is held against an export from earlier, and what came later is no finding", async () => {
  const later = at("later.db")
  cpSync(office, later)
  const world = await openWorld(sqlite(later))
  await world.kim.parties.save({ id: "later", kind: "organization", organization: "hospital", names: named("Later") })
  await world.close()
  const { code, out } = await comity(["verify", `sqlite:${later}`, "--against", at("office.jsonl")])
  expect([code, out]).toEqual([0, expect.stringContaining("✓ Nothing was found.")])
})

test.each([
  [["verify"], "Name the place. Usage: comity verify <place>"],
  [["verify", `sqlite:${at("typo.db")}`], "There is no such file:"],
  [["verify", at("typo.jsonl")], "The file can't be read:"],
  [["verify", at("office.jsonl"), "--shallow"], "this option is for stores only: --shallow."],
  [["verify", `sqlite:${office}`, "--against", "sqlite:b.db"], "A store is held against an export"],
  [["verify", at("text.jsonl")], "This is not an export of Comity"]
])("%j is answered with what is wrong and what to do", async (given, said) => {
  writeFileSync(at("text.jsonl"), "This is a text.\n")
  const { code, err } = await answer(given)
  expect([code, err]).toEqual([2, expect.stringContaining(said)])
})

test("a tenant that is not there is no tenant in which nothing was altered", async () => {
  const { code, err } = await comity(["verify", `sqlite:${office}#typo`])
  expect([code, err]).toEqual([2, expect.stringContaining("holds nothing of this tenant:")])
})
