import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import type { Wishes } from "../src/Project.ts"
import { newFolder, run } from "./place.ts"

it("with a folder, a port and --yes it asks nothing, writes the package and says what comes next", async () => {
  const { code, cwd, said } = await run(["hours", "--port", "rule-kind", "--yes"])
  expect(code).toBe(0)
  expect(said).toContain("cd hours\n  npm install\n  npm test")
  const manifest = JSON.parse(readFileSync(join(cwd, "hours", "package.json"), "utf8"))
  expect(manifest).toMatchObject({
    name: "hours",
    license: "MIT",
    peerDependencies: { "@comity/core": "^1.2.3", "@comity/plugin-sdk": "^1.2.3" }
  })
})

it("takes every flag", async () => {
  const flags = "--port channel --name @vendor/thing --kind vendor/gate --license Apache-2.0 --holder".split(" ")
  const { code, cwd } = await run(["here", ...flags, "Ministry of Health"])
  expect(code).toBe(0)
  const read = (path: string) => readFileSync(join(cwd, "here", path), "utf8")
  expect(JSON.parse(read("package.json"))).toMatchObject({ name: "@vendor/thing", license: "Apache-2.0" })
  expect(read("LICENSE")).toMatch(/^Copyright 2026 Ministry of Health\n/)
  expect(read("src/index.ts")).toContain('name: "vendor/gate"')
})

it.each([
  [[], "<folder>, --port, --name, --license", "--port is one of store, channel, rule-kind, language, profile."],
  [["x", "--yes"], "--port", "nothing is usual for it"],
  [["x", "--port", "store"], "--name, --kind, --license, --holder", "--yes takes what is usual"],
  [["x", "--port", "language", "--name", "x"], "--locale, --license, --holder", "there is no terminal to ask on"]
])("without a terminal %j ends with 2 and names what is missing", async (args, missing, more) => {
  const { code, complaint, cwd } = await run(args)
  expect(code).toBe(2)
  expect(complaint).toContain(`: ${missing}.\n`)
  expect(complaint).toContain(more)
  expect(readdirSync(cwd)).toEqual([])
})

it.each([
  [["x", "--port", "database"], '--port "database": expected one of store, channel, rule-kind, language, profile.'],
  [["x", "--port", "store", "--name", "Big Name"], '--name "Big Name": expected a name as npm takes it'],
  [["x", "--port", "channel", "--kind", "gate"], '--kind "gate": expected vendor/name'],
  [["x", "--port", "language", "--locale", "Kyrgyz language"], '--locale "Kyrgyz language": expected a BCP 47 tag'],
  [["x", "--port", "store", "--license", "GPL"], '--license "GPL": expected one of MIT, Apache-2.0, EUPL-1.2.'],
  [
    ["x", "--port", "store", "--holder", "a\nb"],
    '--holder "a\\nb": expected a name of 1 to 200 characters on one line.'
  ],
  [["Big Name", "--port", "store"], '--name "Big Name": expected a name as npm takes it'],
  [["x", "y", "--port", "store"], "Expected one folder, found 2: x, y"],
  [["x", "--prot", "store"], "--prot"]
])("%j is refused before anything is written", async (args, expected) => {
  const { code, complaint, cwd } = await run([...args, "--yes"])
  expect(code).toBe(2)
  expect(complaint).toContain(expected)
  expect(complaint).toContain("Nothing was written.")
  expect(readdirSync(cwd)).toEqual([])
})

it("a folder that is not empty is never written into", async () => {
  const cwd = newFolder()
  mkdirSync(join(cwd, "taken"))
  writeFileSync(join(cwd, "taken", "notes.txt"), "mine")
  writeFileSync(join(cwd, "file"), "mine")
  for (const [folder, expected] of [
    ["taken", "taken: expected a folder that is new or empty"],
    [".", ".: expected a folder that is new or empty"],
    ["file", "file: expected a folder, and this is a file"]
  ] as const) {
    const { code, complaint } = await run([folder, "--port", "store", "--name", "x", "--yes"], { cwd })
    expect([code, complaint]).toEqual([2, expect.stringContaining(expected)])
  }
  expect(readdirSync(join(cwd, "taken"))).toEqual(["notes.txt"])
  expect(readFileSync(join(cwd, "file"), "utf8")).toBe("mine")
})

it("an empty folder and a fresh repository are as good as new", async () => {
  const cwd = newFolder()
  mkdirSync(join(cwd, "repository", ".git"), { recursive: true })
  expect(await run(["repository", "--port", "store", "--yes"], { cwd })).toMatchObject({ code: 0 })
  expect(await run([".", "--port", "store", "--name", "x", "--yes"])).toMatchObject({ code: 0 })
})

it("on a terminal it asks for what is missing and takes the answers", async () => {
  const asked: Array<readonly [folder: string | undefined, wishes: Wishes]> = []
  const answers: Wishes = { port: "language", name: "comity-ky", locale: "ky", license: "MIT", holder: "The ministry" }
  const { code, cwd } = await run(["--port", "language"], {
    ask: async (folder, wishes) => {
      asked.push([folder, { ...wishes }])
      return { folder: "kyrgyz", wishes: answers }
    }
  })
  expect(code).toBe(0)
  expect(asked).toEqual([[undefined, { port: "language" }]])
  expect(readFileSync(join(cwd, "kyrgyz", "src", "index.ts"), "utf8")).toContain('locale: "ky"')
})

it("what is answered is checked like what is said in flags", async () => {
  const { code, complaint, cwd } = await run([], {
    ask: async () => ({ folder: "x", wishes: { port: "store", name: "../x" } })
  })
  expect([code, complaint]).toEqual([2, expect.stringContaining('--name "../x"')])
  expect(existsSync(join(cwd, "x"))).toBe(false)
})

it("--help names every port and flag, --version the version", async () => {
  const { code, said } = await run(["--help"])
  expect(code).toBe(0)
  for (const word of ["store", "channel", "rule-kind", "language", "profile", "--locale", "--holder", "EUPL-1.2"])
    expect(said).toContain(word)
  expect(await run(["--version"])).toMatchObject({ code: 0, said: "1.2.3\n" })
})
