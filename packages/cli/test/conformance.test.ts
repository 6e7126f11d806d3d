import { readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { comity, run, shell } from "./calling.ts"

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are written with this one.
const control = /\u001B|\r/

test("laws that hold end with 0, and a law that is not asked says why", async () => {
  const { code, err, out } = await comity(["conformance", "kept.ts"])
  expect([code, err]).toEqual([0, ""])
  expect(out).toContain(
    "  ✓ it is a number\n  ✓ it is small\n  - it is even\n      Not asked: an odd number is never shared\n"
  )
  expect(out).toContain("Laws that hold: 2. Broken: 0. Not asked: 1.\nThe same cases again: --seed 1 --runs 15\n")
})

test("a broken law says what was expected, whom it protects and how to see it again", async () => {
  const { code, out } = await comity(["conformance", "broken.ts", "--seed", "9", "--runs=4"])
  expect(code).toBe(1)
  expect(out).toContain(
    "  ✗ it is small\n      Expected at most 10, found 12.\n      Subtract some. Seed 9.\n      Whom the law protects: Whoever carries it.\n"
  )
  expect(out).toContain("--seed 9 --runs 4")
})

test("a language keeps the published laws", async () => {
  const { code, out } = await comity(["conformance", "korean.ts"])
  expect([code, out]).toEqual([0, expect.stringMatching(/Laws that hold: \d\d\. Broken: 0\. Not asked: 0\./)])
})

test("a broken driver is caught, and the report for programs says by which laws", async () => {
  const { code, err, out } = await comity(["conformance", "brokenStore.ts", "--json", "--runs", "2"])
  const report = JSON.parse(out)
  expect([code, err, report.ok, report.port]).toEqual([1, "", false, "store"])
  expect(report.draw).toEqual({ seed: 1, runs: 2 })
  const broken = report.laws.filter(({ outcome }: Record<string, string>) => outcome === "broken")
  expect(broken.map(({ law }: Record<string, string>) => law)).toContain(
    "a condition finds the documents that have all its keys, whole and exact"
  )
  expect(broken.every(({ because, protects }: Record<string, string>) => because !== "" && protects !== "")).toBe(true)
})

test("what a module prints for itself does not get into the report for programs", async () => {
  const { err, out } = await comity(["conformance", "--json", "kept.ts"])
  expect(JSON.parse(out)).toMatchObject({ name: "seven@1.0.0", ok: true })
  expect(err).toBe("A module may print for itself.\n")
})

test("a report goes to a file that is named, beside what is read by people", async () => {
  const file = join(tmpdir(), `comity-report-${process.pid}.json`)
  const { code, out } = await comity(["conformance", "--verbose", "broken.ts", "--json", file])
  const reports = JSON.parse(await readFile(file, "utf8"))
  await rm(file)
  expect(reports.map(({ name, ok }: { name: string; ok: boolean }) => [name, ok])).toEqual([
    ["number 4", true],
    ["number 12", false]
  ])
  expect([code, out]).toEqual([1, expect.stringContaining(`The report is in this file: ${file}`)])
  const nowhere = await comity(["conformance", "kept.ts", `--json=${file}/none.json`])
  expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining("The report could not be written")])
})

test("in a pipe nothing is coloured and no line is written over", async () => {
  const { out } = await comity(["conformance", "broken.ts"])
  expect(out).not.toMatch(control)
  const coloured = await comity(["conformance", "broken.ts"], { FORCE_COLOR: "1" })
  expect(coloured.out).toMatch(control)
})

test.runIf(process.platform === "linux")(
  "on a terminal there is colour and progress, unless it is not wanted",
  async () => {
    const command = [...shell, "conformance", "kept.ts"].map((part) => `'${part}'`).join(" ")
    const onTerminal = (env: Readonly<Record<string, string>>) => run(["script", "-qec", command, "/dev/null"], env)
    const shown = await onTerminal({ TERM: "xterm-256color" })
    expect(shown.code).toBe(0)
    expect(shown.out).toMatch(control)
    expect(shown.out).toContain("2/3 it is small")
    for (const env of [{ TERM: "dumb" }, { TERM: "xterm", CI: "true" }]) {
      const plain = await onTerminal(env)
      expect(plain.out).not.toContain("2/3 it is small")
      expect(plain.out.replaceAll("\r\n", "\n")).not.toMatch(control)
    }
    const withoutColour = await onTerminal({ TERM: "xterm-256color", NO_COLOR: "1" })
    expect(withoutColour.out).toContain("2/3 it is small")
    expect(withoutColour.out).not.toContain("\u001B[32m")
  }
)
