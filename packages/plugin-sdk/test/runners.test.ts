/** The laws say the same wherever they are run: here by `node:test` and by a report, elsewhere by vitest. */
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { conformance, type Report, type StoreSubject, storeLaws } from "@comity/plugin-sdk/conformance"
import { describe, expect, it } from "vitest"
import { carelessStore } from "./runners/careless.ts"
import { inMemory } from "./store/inMemory.ts"

const law = "a document named in `unchanged` that has changed makes the commit stale, and none of it is stored"

describe("node:test", () => {
  const ran = (file: string) => {
    const flags = ["--conditions=@comity/source", "--disable-warning=ExperimentalWarning", "--test-reporter=tap"]
    const { NODE_TEST_CONTEXT: _, ...env } = process.env
    const { status, stdout } = spawnSync(
      process.execPath,
      [...flags, "--test", join(import.meta.dirname, "runners", file)],
      { encoding: "utf8", env }
    )
    const count = (what: string) => Number(new RegExp(`^# ${what} (\\d+)$`, "m").exec(stdout)?.[1])
    return { status, stdout, pass: count("pass"), fail: count("fail"), skipped: count("skipped") }
  }

  it("passes a sound store, and skips what it does not claim, with the reason", () => {
    const { fail, pass, skipped, status, stdout } = ran("sound.ts")
    expect({ fail, pass, skipped, status }).toEqual({ fail: 0, pass: storeLaws.length - 2, skipped: 2, status: 0 })
    expect(stdout).toContain("# SKIP the driver declares that it is not durable")
  })

  it("fails a broken one at the law that it breaks", () => {
    const { status, stdout } = ran("broken.ts")
    expect(status).toBe(1)
    expect(stdout).toMatch(new RegExp(`^ *not ok \\d+ - ${law}$`, "m"))
    expect(stdout).toContain("outcome: expected")
  })
})

describe("a report", () => {
  const reported = (subject: StoreSubject): Promise<Report> =>
    conformance({ name: "memory", port: "store", laws: storeLaws, subject }).report({ draw: { seed: 7, runs: 3 } })

  it("of a sound store is well, names its draw, and stays what it is as JSON", async () => {
    const report = await reported(inMemory)
    expect(report).toMatchObject({ name: "memory", port: "store", contract: 1, draw: { seed: 7, runs: 3 }, ok: true })
    expect(report.laws.map(({ law: name }) => name)).toEqual(storeLaws.map(({ name }) => name))
    expect(report.laws.filter(({ outcome }) => outcome === "notAsked").map(({ because }) => because)).toEqual(
      Array(2).fill("the driver declares that it is not durable")
    )
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  it("of a broken one says which law it breaks, and what was expected and found", async () => {
    const { laws, ok } = await reported(carelessStore)
    expect(ok).toBe(false)
    const broken = laws.filter(({ outcome }) => outcome === "broken")
    expect(broken.map((one) => one.law)).toContain(law)
    expect(broken[0]?.because).toMatch(/expected .*, found /)
  })

  it("is there within ten seconds for the whole kit in memory", async () => {
    const { laws } = await conformance({ name: "memory", port: "store", laws: storeLaws, subject: inMemory }).report()
    expect(laws.reduce((total, { milliseconds }) => total + milliseconds, 0)).toBeLessThan(10_000)
  })
})
