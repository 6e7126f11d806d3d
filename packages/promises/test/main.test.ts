import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const promises = (...args: ReadonlyArray<string>) => {
  const flags = ["--conditions=@comity/source", "--disable-warning=ExperimentalWarning"]
  const main = join(import.meta.dirname, "..", "src", "main.ts")
  return spawnSync(process.execPath, [...flags, main, ...args], { encoding: "utf8", timeout: 50_000 })
}

describe("the command", () => {
  it("prints what was tried and ends with 0 if nothing was lost", () => {
    const { status, stderr, stdout } = promises("cut", "--store", "sqlite", "--length", "2", "--seed", "5")
    expect(status).toBe(0)
    expect(stderr).toContain("Seed 5")
    expect(stdout).toMatch(/^cut +sqlite +2 +0 +kill -9/m)
  })

  it("ends with 1 if anything was lost", () => {
    const { status, stdout } = promises("cut", "--store", "sqlite", "--length", "2", "--leaky", "--markdown")
    expect(status).toBe(1)
    expect(stdout).toMatch(/^\| cut \| sqlite \| .* \| 2 \| [1-9]/m)
  })

  it("ends with 2 and says how to ask, if it can't be read", () => {
    const { status, stderr } = promises("--store", "oracle")
    expect(status).toBe(2)
    expect(stderr).toContain("pnpm promises [name …]")
  })
})
