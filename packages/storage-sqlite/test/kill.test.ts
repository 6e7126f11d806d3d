import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { sqlite } from "@comity/storage-sqlite"
import { afterAll, expect, it } from "vitest"
import { live } from "../../core/test/promise/commits.ts"

const folder = mkdtempSync(join(tmpdir(), "comity-kill-"))
afterAll(() => rmSync(folder, { recursive: true }))
const file = join(folder, "killed.db")

/** Commits two documents at a time until it is killed, and names a commit only once it was acknowledged. */
const script = (run: number) => `
  import { writeSync } from "node:fs"
  import { sqlite } from "@comity/storage-sqlite"
  import { entry, live, write } from "../../core/test/promise/commits.ts"
  const driver = await sqlite(${JSON.stringify(file)})()
  for (let i = 0; ; i++) {
    const id = "${run}-" + i
    const lane = { kind: "thing", id: "lane" + (i % 5) }
    const version = (await driver.load(lane, live))?.version ?? 0
    const counted = { dimensions: { status: "s" + (i % 3) }, measures: { days: i % 7 } }
    const erase = i % 11 === 0 ? { erase: true } : {}
    const next = write(lane.id, version, { ...counted, ...erase, keys: { n: [String(i % 4), "x"] }, entries: [entry(), entry()] })
    await driver.commit({ id, writes: [next, write("new-" + id)] }, live)
    writeSync(1, id + "\\n")
  }`

/** Runs the script, kills it some time after its first commit, and gives the commits that it named. */
const runAndKill = (run: number): Promise<ReadonlyArray<string>> =>
  new Promise((resolve) => {
    const flags = ["--conditions=@comity/source", "--disable-warning=ExperimentalWarning", "--input-type=module"]
    const child = spawn(process.execPath, [...flags, "-e", script(run)], {
      stdio: ["ignore", "pipe", "inherit"],
      cwd: import.meta.dirname
    })
    let said = ""
    child.stdout.on("data", (chunk) => {
      if (said === "") setTimeout(() => child.kill("SIGKILL"), 5 + ((run * 37) % 60))
      said += chunk
    })
    child.on("close", () => resolve(said.split("\n").slice(0, -1)))
  })

it("holds all that was acknowledged, and only whole commits, after it was killed eight times", async () => {
  const acknowledged: Array<string> = []
  for (let run = 0; run < 8; run++) acknowledged.push(...(await runAndKill(run)))
  expect(acknowledged.length).toBeGreaterThan(8)

  const driver = await sqlite(file)()
  for (const id of acknowledged) {
    const span = await driver.committed(id, live)
    expect(span).toBeDefined()
    const entries = await driver.journal({ after: (span?.first ?? 0) - 1, limit: 1 }, live)
    expect(entries.map(({ commit }) => commit)).toEqual([id, id, id])
    expect((await driver.load({ kind: "thing", id: `new-${id}` }, live))?.version).toBe(1)
  }
  await driver.close()

  const db = new DatabaseSync(file)
  const value = (sql: string): unknown => Object.values(db.prepare(sql).get() ?? {})[0]
  expect(value("PRAGMA integrity_check")).toBe("ok")
  // Commits are whole, positions have no gaps, versions and counters are what the rows say.
  const sizes = `SELECT count(*) - 1 AS size, max("index") AS last, max(rest) AS rest FROM journal GROUP BY "commit"`
  expect(value(`SELECT count(*) FROM (${sizes}) WHERE last <> size OR rest <> size`)).toBe(0)
  expect(value(`SELECT count(*) FROM journal WHERE ("index" = 0) <> (fingerprint IS NOT NULL)`)).toBe(0)
  expect(value("SELECT max(place) - count(*) FROM journal")).toBe(0)
  expect(
    value(
      `SELECT count(*) FROM document d WHERE (version, id) <>
        (SELECT count(DISTINCT version), max(id) FROM journal j WHERE j.document = d.number)`
    )
  ).toBe(0)
  const counted = `SELECT dimensions AS combination, '' AS measure, count(*) AS total FROM document GROUP BY 1
    UNION ALL SELECT dimensions, m.key, sum(m.value) FROM document, json_each(measures) m GROUP BY 1, 2 HAVING sum(m.value) <> 0`
  const kept = "SELECT combination, measure, total FROM counter"
  expect(value(`SELECT count(*) FROM (SELECT * FROM (${counted}) EXCEPT ${kept})`)).toBe(0)
  expect(value(`SELECT count(*) FROM (${kept} EXCEPT SELECT * FROM (${counted}))`)).toBe(0)
  expect(
    value(
      "SELECT (SELECT count(*) FROM key) - (SELECT count(*) FROM document d, json_each(d.keys) n, json_each(n.value))"
    )
  ).toBe(0)
  db.close()
})
