import { readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { sqlite } from "@comity/storage-sqlite"
import { beforeAll, expect, test } from "vitest"
import { answer, comity } from "./calling.ts"
import { fill, fillOffice, ownFolder } from "./stored.ts"

const folder = ownFolder()
const at = (name: string): string => join(folder, name)
const office = `sqlite:${at("office.db")}`

beforeAll(async () => {
  await fillOffice(sqlite(at("office.db")))
  expect((await comity(["keys", at("private.pem"), at("public.pem")])).code).toBe(0)
  expect((await comity(["keys", at("other.pem"), at("otherPublic.pem")])).code).toBe(0)
})

test("keys are made once, and the private one is for its owner only", async () => {
  expect(readFileSync(at("private.pem"), "utf8")).toMatch(/^-----BEGIN PRIVATE KEY-----\n/)
  expect(readFileSync(at("public.pem"), "utf8")).toMatch(/^-----BEGIN PUBLIC KEY-----\n/)
  if (process.platform !== "win32") expect(statSync(at("private.pem")).mode & 0o777).toBe(0o600)
  const before = readFileSync(at("private.pem"), "utf8")
  for (const files of [
    ["private.pem", "new.pem"],
    ["new.pem", "public.pem"]
  ]) {
    const { code, err } = await comity(["keys", ...files.map(at)])
    expect([code, err]).toEqual([2, expect.stringContaining("is there already, and is not overwritten")])
  }
  expect(readFileSync(at("private.pem"), "utf8")).toBe(before)
  expect(() => statSync(at("new.pem"))).toThrow("ENOENT")
  const nowhere = await comity(["keys", at("nowhere/a.pem"), at("nowhere/b.pem")])
  expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining("The key could not be written")])
})

test("a signed head holds until something before it is altered, whatever comes after it", async () => {
  const head = at("head.json")
  const signed = await comity(["sign", office, "--key", at("private.pem"), "--out", head])
  expect([signed.code, signed.err]).toEqual([0, ""])
  expect(signed.out).toContain(`The signed head is in this file: ${head}`)
  const holds = await comity(["verify", office, "--head", head, "--key", at("public.pem")])
  expect([holds.code, holds.out]).toEqual([
    0,
    expect.stringContaining(`Nothing before the signed head was altered: ${head}.`)
  ])

  // Somebody with the database in hand rewrites the whole of it, chain and all: only a head that others keep tells.
  const rewritten = at("rewritten.db")
  await fill(rewritten, 400)
  const found = await comity(["verify", `sqlite:${rewritten}`, "--head", head, "--key", at("public.pem"), "--json"])
  const report = JSON.parse(found.out)
  expect([found.code, report.ok]).toEqual([1, false])
  expect(report.findings[0]).toMatchObject({ code: expect.stringMatching(/^archive\//), text: expect.any(String) })
  const emptied = await comity(["verify", `${office}#emptied`, "--head", head, "--key", at("public.pem")])
  expect([emptied.code, emptied.out]).toEqual([1, expect.stringContaining("✗ ")])
})

test("the head is printed where no file is named", async () => {
  const { code, out } = await comity(["sign", office, "--key", at("private.pem"), "--quiet"])
  expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ comity: "signedHead", format: 1 })])
})

test("a head that was changed, or signed by somebody else, is found", async () => {
  const { out } = await comity(["sign", office, "--key", at("private.pem")])
  writeFileSync(at("changed.json"), out.replace(/"entries": (\d)/, '"entries": 9$1'))
  writeFileSync(at("printed.json"), out)
  const changed = await comity(["verify", office, "--head", at("changed.json"), "--key", at("public.pem")])
  expect([changed.code, changed.err]).toEqual([1, expect.stringMatching(/^✗ .*head/)])
  const other = await comity(["verify", office, "--head", at("printed.json"), "--key", at("otherPublic.pem")])
  expect([other.code, other.err]).toEqual([1, expect.stringMatching(/^✗ .*key/)])
})

test("what is not as it was written is not signed", async () => {
  const file = at("spoiled.db")
  await fill(file, 3)
  const db = new DatabaseSync(file)
  expect(
    db
      .prepare("UPDATE journal SET at = '2001-01-01T00:00:00Z' WHERE place = (SELECT min(place) FROM journal) + 1")
      .run().changes
  ).toBe(1)
  db.close()
  const { code, err, out } = await comity([
    "sign",
    `sqlite:${file}`,
    "--key",
    at("private.pem"),
    "--out",
    at("no.json")
  ])
  expect([code, out]).toEqual([1, ""])
  expect(err).toMatch(/^Not signed: .*\n.*✗ /)
  expect(err).toContain("First bad position: 2.")
  expect(() => statSync(at("no.json"))).toThrow("ENOENT")
})

test("a key that is none, and a file that can't be written, end with 2 and leave nothing", async () => {
  const asPrivate = await comity(["sign", office, "--key", at("public.pem")])
  expect([asPrivate.code, asPrivate.out, asPrivate.err]).toEqual([2, "", expect.stringMatching(/key/i)])
  const nowhere = await comity(["sign", office, "--key", at("private.pem"), "--out", at("nowhere/head.json")])
  expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining("The signed head could not be written")])
})

test.each([
  [["sign", "-"], "A head is signed of a store, not of an export: -."],
  [["sign", "sqlite:x.db"], "Name the private key: --key <private.pem>."],
  [["sign", office, "--key", at("nowhere.pem")], "The file can't be read:"],
  [["sign", office, "--key", at("private.pem"), "--out", at("public.pem")], "is there already"],
  [["keys", "one.pem"], "Name two files: one for the private key, and one for the public key. Usage: comity keys"],
  [["verify", office, "--head", at("public.pem"), "--key", at("public.pem")], "The file can't be read:"],
  [["verify", office, "--head", at("public.pem")], "give both --head and --key"],
  [["verify", office, "--key", at("public.pem")], "give both --head and --key"]
])("%j is answered with what is wrong and what to do", async (given, said) => {
  const { code, err } = await answer(given)
  expect([code, err]).toEqual([2, expect.stringContaining(said)])
})
