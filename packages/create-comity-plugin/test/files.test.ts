import { expect, it } from "vitest"
import { filesOf, type Project, portNames, usual } from "../src/index.ts"
import { licenses } from "../src/Project.ts"

const written = (port: Project["port"], more: Partial<Project> = {}) => {
  const project = { ...usual(port, { name: "@vendor/thing" }), ...more }
  return new Map(filesOf(project, { version: "1.2.3", year: 2026 }).map(({ path, text }) => [path, text]))
}

const always = [
  ".changeset/config.json",
  ".changeset/first.md",
  ".editorconfig",
  ".github/workflows/ci.yml",
  ".gitignore",
  "CONTRIBUTING.md",
  "LICENSE",
  "README.md",
  "conformance.ts",
  "package.json",
  "src/index.ts",
  "test/laws.test.ts",
  "test/subject.ts",
  "tsconfig.build.json",
  "tsconfig.json"
]

it.each(portNames)("%s: a whole package, with no placeholder left", (port) => {
  const files = written(port)
  expect([...files.keys()]).toEqual(expect.arrayContaining(always))
  for (const [path, text] of files) {
    expect(text, path).not.toMatch(/__\w+__/)
    expect(text, path).toMatch(/[^\n]\n$/)
    if (path.endsWith(".json")) expect(() => JSON.parse(text), path).not.toThrow()
  }
  expect(files.get("README.md")).toContain("# @vendor/thing\n")
  expect(files.get(".changeset/first.md")).toContain('"@vendor/thing": minor')
})

it.each(portNames)("%s: its manifest has the scripts, the peers and nothing at run time but them", (port) => {
  const manifest = JSON.parse(written(port).get("package.json") ?? "")
  expect(manifest).not.toHaveProperty("dependencies")
  expect(manifest.engines).toEqual({ node: ">=22.19" })
  expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(["build", "typecheck", "test", "conformance"]))
  expect("check" in manifest.scripts).toBe(port === "profile")
  expect(manifest.peerDependencies).toMatchObject({ "@comity/core": "^1.2.3", "@comity/plugin-sdk": "^1.2.3" })
  for (const tool of ["typescript", "@types/node"]) expect(manifest.devDependencies[tool]).toMatch(/^\d+\.\d+\.\d+$/)
})

it.each(portNames)("%s: every file of the package that the README links to is there", (port) => {
  const files = written(port)
  const links = [...(files.get("README.md") ?? "").matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link]) => link ?? "")
  expect(links.length).toBeGreaterThan(2)
  for (const link of links.filter((it) => !it.startsWith("node_modules/"))) expect([...files.keys()]).toContain(link)
})

it.each(licenses)("the licence %s names its holder and year, and is named in the manifest", (license) => {
  const files = written("store", { license, holder: "Ministry of Health" })
  expect(files.get("LICENSE")).toMatch(/2026 Ministry of Health/)
  expect(JSON.parse(files.get("package.json") ?? "").license).toBe(license)
})

it("a holder with signs of patterns is written as it is", () => {
  expect(written("store", { holder: "A $& B $1" }).get("LICENSE")).toContain("A $& B $1")
})
