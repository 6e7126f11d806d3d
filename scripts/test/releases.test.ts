// All packages share one version. A minor release leaves every peer outside its range (0.1 does not allow 0.2); that must
// not turn it into a major one, as it did under earlier versions of changesets.
import { execFileSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { tool } from "../run.mjs"
import { root } from "../toolchain.mjs"
import { packages } from "../workspace.mjs"

const folder = mkdtempSync(join(tmpdir(), "comity-release-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const published = packages().filter((it) => it.published)

/** The versions of all packages after a release with one changeset for one of them. */
const release = (name: string, bump: string): ReadonlyArray<unknown> => {
  writeFileSync(join(folder, ".changeset", "change.md"), `---\n"${name}": ${bump}\n---\n\nA change.\n`)
  execFileSync(process.execPath, [tool("@changesets/cli", "changeset"), "version"], { cwd: folder, stdio: "pipe" })
  return published.map((it) => JSON.parse(readFileSync(join(folder, it.folder, "package.json"), "utf8")).version)
}

test("a release raises every package alike, and none by more than was asked", () => {
  for (const file of ["package.json", "pnpm-workspace.yaml"]) cpSync(join(root, file), join(folder, file))
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"))
  mkdirSync(join(folder, ".changeset"))
  cpSync(join(root, ".changeset", "config.json"), join(folder, ".changeset", "config.json"))
  for (const { folder: path, manifest } of packages()) {
    mkdirSync(join(folder, path), { recursive: true })
    const version = manifest["version"] === undefined ? {} : { version: "0.0.0" }
    writeFileSync(join(folder, path, "package.json"), JSON.stringify({ ...manifest, ...version }))
  }
  const all = (version: string) => published.map(() => version)
  expect(published.length).toBeGreaterThan(3)
  expect(release("@comity/core", "minor")).toEqual(all("0.1.0"))
  expect(release("@comity/core", "minor")).toEqual(all("0.2.0"))
  expect(release("@comity/i18n", "patch")).toEqual(all("0.2.1"))
  expect(release("@comity/plugin-sdk", "major")).toEqual(all("1.0.0"))
  expect(release("@comity/plugin-sdk", "minor")).toEqual(all("1.1.0"))
})
