import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { examples } from "../src/registers.ts"
import { runDemo } from "./demo.ts"
import { temporary } from "./told.ts"

const { folder, remove } = temporary()
const path = join(folder, "demo.db")
const pages = join(folder, "pages")
let first: ReturnType<typeof runDemo>
let second: ReturnType<typeof runDemo>

beforeAll(() => {
  first = runDemo(path, pages)
  second = runDemo(path, pages)
})
afterAll(remove)

/** The paths of the pages in the list at the end. */
const listed = (stdout: string) =>
  (stdout.split("Pages to open")[1] ?? "").split("\n").flatMap((line) => /^ {2}(.*\.html)$/.exec(line)?.[1] ?? [])

test("all five are told to one store", () => {
  expect([first.stderr, first.status]).toEqual(["", 0])
  expect(first.stdout.match(/Written: \d+ commits/g)).toHaveLength(examples.length)
})

test("told again, nothing is written", () => {
  expect([second.stderr, second.status]).toEqual(["", 0])
  expect(second.stdout.match(/nothing was written/g)).toHaveLength(examples.length)
  expect(second.stdout).not.toContain("Written:")
})

test("it ends with the list of pages, the one that leads to all others first", () => {
  const [index = "", korean = "", russian = "", ...others] = listed(first.stdout)
  for (const example of examples) expect(others.some((page) => page.includes(example))).toBe(true)
  const languages = [index, korean, russian].map((page) => /<html lang="(\w+)">/.exec(readFileSync(page, "utf8"))?.[1])
  expect(languages).toEqual(["en", "ko", "ru"])
  for (const page of [index, korean, russian]) {
    const links = [...readFileSync(page, "utf8").matchAll(/href="([^"#]+)"/g)].map(([, href = ""]) => href)
    const tables = others.filter((path) => existsSync(path.replace(/html$/, "csv")))
    // To each page and its table, if it has one, and to the same list in the two other languages.
    expect(links).toHaveLength(others.length + tables.length + 2)
    // Every page that it leads to is there, and in its language; every table too.
    for (const link of links) {
      const text = readFileSync(join(dirname(page), link), "utf8")
      expect(text.length).toBeGreaterThan(0)
      if (link.endsWith(".html")) expect(text).toContain(`<html lang="${/\.(\w+)\.html$/.exec(link)?.[1] ?? "en"}">`)
    }
  }
})

test("a page that counts invented people says so, and the others don't", () => {
  const said = "<strong>"
  const marked = (page: string) => readFileSync(page, "utf8").split("</header>")[0]?.includes(said) ?? false
  const found = listed(first.stdout).filter((page) => !page.includes("index") && marked(page))
  expect(found.map((page) => page.split(/[\\/]/).slice(-2).join("/")).toSorted()).toEqual([
    "gyeonggi-2019/2019-russia.cohort.en.html",
    "gyeonggi-2019/2019-russia.progress.en.html",
    "gyeonggi-2019/R19-06.trainee.en.html",
    "gyeonggi-2019/gyeonggi-irkutsk.ledger.en.html",
    "gyeonggi-2019/gyeonggi-khabarovsk.ledger.en.html",
    "gyeonggi-2019/invitational-training.statistics.en.html",
    "tashkent-2023/invitational-training.statistics.en.html"
  ])
})

test("a store that can't be opened is told in a sentence, and no list of pages follows", () => {
  const { status, stderr, stdout } = runDemo(join(folder, "no-such-folder", "demo.db"), join(folder, "no-pages"))
  expect(status).toBe(1)
  expect(stderr).toContain("The store can't be opened")
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stdout).not.toContain("Pages to open")
})
