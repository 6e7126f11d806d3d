import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, expect, test } from "vitest"
import { temporary } from "./told.ts"

const { folder, remove } = temporary()
afterAll(remove)

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url))
const flags = ["--conditions=@comity/source", "--disable-warning=ExperimentalWarning"]
const pages = join(folder, "pages")
const run = (path: string) => spawnSync(process.execPath, [...flags, main, path, pages], { encoding: "utf8" })

test("run twice on one file, it tells, then says that nothing was written", () => {
  const path = join(folder, "demo.db")
  const [first, second] = [run(path), run(path)]
  expect([first.stderr, first.status, second.stderr, second.status]).toEqual(["", 0, "", 0])
  expect(first.stdout).toMatch(/Written: \d+ commits with \d+ journal entries\./)
  expect(second.stdout).toContain("The store held it already: nothing was written.")
  for (const { stdout } of [first, second]) {
    expect(stdout).toContain("571 + 9 = 580 participants")
    expect(stdout).toMatch(/^Pages: \d+ in .*gyeonggi-2019$/m)
  }
  for (const language of ["en", "ko", "ru"]) {
    for (const name of ["2019-russia.cohort", "2019-russia.progress", "R19-06.trainee"]) {
      const page = readFileSync(join(pages, "gyeonggi-2019", `${name}.${language}.html`), "utf8")
      expect(page).toContain(`<html lang="${language}">`)
    }
  }
})

test("a store that can't be opened is told in a sentence with what to do, and nothing is made", () => {
  const { status, stderr, stdout } = run(join(folder, "no-such-folder", "demo.db"))
  expect(status).toBe(1)
  expect(stdout).toBe("")
  expect(stderr).toContain("The store can't be opened")
  expect(stderr).toContain("no-such-folder")
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(existsSync(join(folder, "no-such-folder"))).toBe(false)
})

test("a file that is not ours is left as it is", () => {
  const path = join(folder, "letter.txt")
  writeFileSync(path, "Dear colleagues, this is no database.".repeat(100))
  const before = readFileSync(path)
  const names = readdirSync(folder)
  const { status, stderr } = run(path)
  expect(status).toBe(1)
  expect(stderr).toContain("This is not a store of Comity")
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(readFileSync(path)).toEqual(before)
  expect(readdirSync(folder)).toEqual(names)
})
