import { dropDatabase, emptyDatabase } from "@comity-internal/testbed"
import { postgresUrl } from "@comity-internal/testbed/vitest"
import { expect, it, onTestFinished } from "vitest"
import { ask, askAt, connected } from "./connected.ts"

it("an empty database is encoded in UTF8 and holds nothing of another one", async () => {
  const [one, other] = [await emptyDatabase(postgresUrl()), await emptyDatabase(postgresUrl())]
  onTestFinished(async () => void (await Promise.all([one, other].map(dropDatabase))))
  const client = await connected(one)
  await client.query("CREATE TABLE note (text text)")
  expect(await ask(client, "SELECT to_regclass('note')")).toBe("note")
  expect(await ask(await connected(other), "SELECT to_regclass('note')")).toBeNull()
  expect(await ask(client, "SHOW server_encoding")).toBe("UTF8")
})

it("a database compares texts by code points, or as a language does", async () => {
  const [plain, english] = [await emptyDatabase(postgresUrl()), await emptyDatabase(postgresUrl(), { icuLocale: "en" })]
  onTestFinished(async () => void (await Promise.all([plain, english].map(dropDatabase))))
  expect(await askAt(plain, `SELECT 'a' < 'B' COLLATE "C"`)).toBe(false)
  expect(await askAt(english, "SELECT 'a' < 'B'")).toBe(true)
  expect(await askAt(english, `SELECT 'a' < 'B' COLLATE "C"`)).toBe(false)
})

it("a database is dropped although somebody is connected to it", async () => {
  const url = await emptyDatabase(postgresUrl())
  const client = await connected(url)
  const ended = new Promise((resolve) => client.once("end", resolve))
  await dropDatabase(url)
  await ended
  await expect(connected(url)).rejects.toMatchObject({ code: "3D000" })
})
