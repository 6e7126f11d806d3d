/** The code that the README and the documents show, run as a reader would run it. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { emptyDatabase } from "@comity-internal/testbed"
import { postgresUrl } from "@comity-internal/testbed/vitest"
import { afterAll, expect, test } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "comity-first-steps-"))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (name: string, ...args: ReadonlyArray<string>) => {
  const file = fileURLToPath(new URL(`../src/${name}`, import.meta.url))
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "--conditions=@comity/source", file, ...args],
    { encoding: "utf8" }
  )
  return { status, stderr, stdout }
}

test("a cooperation without paper: visits each way, a promise kept, two sources side by side, reports", () => {
  const { status, stderr, stdout } = run("cooperation.js")
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
  const lines = stdout.split("\n")
  expect(lines.slice(0, 4)).toEqual(["2023-06", "conflicting", "resolved e-news", "undefined"])
  expect(stdout).toContain("2023-06 gyeonggi-in-tashkent")
  expect(stdout).toContain("visits from gyeonggi to tashkent-region: 1")
})

test("completion needs no store: a status, and sentences in Korean", () => {
  const { status, stderr, stdout } = run("without-a-store.js")
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
  expect(stdout.split("\n")[0]).toBe("metAtRisk")
  expect(stdout).toContain("출석")
})

test("an edition, an admission and a register on SQLite, explained in Russian; a second run changes nothing", () => {
  const file = join(folder, "comity.db")
  const first = run("with-a-store.js", file)
  expect({ status: first.status, stderr: first.stderr }).toEqual({ status: 0, stderr: "" })
  expect(first.stdout).toContain("занятия")
  expect(run("with-a-store.js", file)).toEqual(first)
})

test("a party and a row of the host's own stand together on PostgreSQL; a second run changes nothing", async () => {
  const url = await emptyDatabase(postgresUrl())
  const first = run("on-postgres.ts", url)
  // The server of the tests does not flush to disk, and the store says so.
  expect(first).toEqual({ status: 0, stderr: "", stdout: "false\n1\n" })
  expect(run("on-postgres.ts", url)).toEqual(first)
})

test("a reaction to an announcement, and an index of both, on SQLite; a second run finds it all done", () => {
  const file = join(folder, "feed.db")
  const first = run("feed.js", file)
  expect({ status: first.status, stderr: first.stderr }).toEqual({ status: 0, stderr: "" })
  expect(first.stdout.trim().split("\n")).toEqual([
    "edition 2026-spring",
    "ruleSet gyeonggi-2026@1",
    "activity 2026-spring-opening",
    "reservation activities|2026-spring"
  ])
  expect(run("feed.js", file)).toEqual(first)
})

test("a decision is told once in Russian, with its reason and what it rests on; a second run has nothing to tell", () => {
  const file = join(folder, "notices.db")
  const first = run("notices.ts", file)
  expect({ status: first.status, stderr: first.stderr }).toEqual({ status: 0, stderr: "" })
  expect(first.stdout).toMatch(/^To door-7: Ваша программа не завершена\./)
  expect(first.stdout).toContain("  Указанная причина: Left before the first day.")
  expect(first.stdout).toContain("Набор правил: gyeonggi-2026, версия 1.")
  expect(first.stdout).toContain("sent 1, unreached 0")
  const second = run("notices.ts", file).stdout.trim().split("\n")
  expect(second.toSorted()).toEqual([
    "sent 0, unreached 0",
    "trainingNotCompleted addressed: 1",
    "trainingNotCompleted sent: 1"
  ])
})

test("who looked at a passport, what for, and who was denied it; a second run looks again and is on record again", () => {
  const file = join(folder, "audit.db")
  const { status, stderr, stdout } = run("audit.ts", file)
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
  expect(stdout.split("\n").slice(0, 3)).toEqual([
    "kim person.Saved allowed -",
    "kim person.get allowed visa-letter passportNumber",
    "lee person.get denied -"
  ])
  const again = run("audit.ts", file).stdout
  expect(again.match(/allowed visa-letter/g)).toHaveLength(2)
  expect(again).not.toContain("M00000000")
})

test("a tenant moves by a file and straight, is verified, and is as the signed head said", () => {
  const { status, stderr, stdout } = run("moving.ts")
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
  expect(stdout.trim().split("\n")).toEqual([
    "moved 2 commits, 1 documents",
    "held already up to position 2",
    "nothing was found",
    "as it was at position 2"
  ])
})

test("a passport number is read from a sealed store, and is gone with its key", () => {
  expect(run("sealing.ts")).toEqual({ status: 0, stderr: "", stdout: "SYNTHETIC-0001\nNotFound\n" })
})

test("a rule of a province's own is secured, open or unreachable like every other", async () => {
  const { assessment, hoursWith, irkutsk } = await import("../src/own-rule.ts")
  expect(irkutsk.ruleKinds).toEqual([hoursWith])
  const [hours] = assessment.explanation.children ?? []
  expect(hours?.status).toBe("open")
  expect(hours?.reading).toMatchObject({ now: 8, required: 12, lower: 8, upper: 16 })
})
