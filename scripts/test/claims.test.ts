// What a page claims and no test shows has to be found; so each way to claim too much is planted here.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { checked, claimsOf, filesOf, promisesPage, rowsUnder, testsIn, threatsPage } from "../claim-tables.mjs"
import { root } from "../toolchain.mjs"

const others = Array.from({ length: 25 }, (_, index) => `| T${index + 3} | later | what will hold |`)
const promises = [
  "## What is promised",
  "",
  "| | promise |",
  "|---|---|",
  "| `kill` | Nothing is lost. |",
  "",
  "## Then"
]
const threatsWith = (...shownBy: ReadonlyArray<string>): string =>
  [
    "## The threats",
    "",
    "| | threat | defence | shown by |",
    "|---|---|---|---|",
    ...shownBy.map((cell, index) => `| T${index + 1} | A threat | A [door](../README.md) | ${cell} |`),
    "",
    "## Not built yet",
    "",
    "| | threat | what will have to hold |",
    "|---|---|---|",
    ...others
  ].join("\n")

const named = "[a date is a date](../packages/core/test/values/A.test.ts)"
const all = "[names the …](../packages/core/test/values/A.test.ts) · [kill](promises.md#what-is-promised)"
const file = "packages/core/test/values/A.test.ts"
const run = [
  { file, name: "a date is a date", status: "passed" },
  { file, name: "names the first", status: "passed" },
  { file, name: "names the second", status: "passed" },
  { file: "packages/promises/test/sqlite.test.ts", name: "on kill, Nothing is lost. is kept", status: "passed" },
  { file: "packages/promises/test/postgres.test.ts", name: "on kill, Nothing is lost. is kept", status: "passed" },
  { file: "packages/promises/test/sqlite.test.ts", name: "on killing, is kept", status: "failed" }
]

/** All that is found wrong with a page of threats, after these tests ran. */
const wrongWith = (threatModel: string, tests = run, promised = promises.join("\n")): ReadonlyArray<string> => {
  const { claims, problems } = claimsOf(promised, threatModel)
  return [...problems, ...claims.flatMap((claim) => checked(claim, tests).problems)]
}

test("a row is found with its cells, under its heading only", () => {
  expect(rowsUnder(threatsWith("x", "y"), "The threats").map(([id]) => id)).toEqual(["T1", "T2"])
  expect(rowsUnder(promises.join("\n"), "What is promised")).toEqual([["`kill`", "Nothing is lost."]])
  expect(rowsUnder(promises.join("\n"), "Elsewhere")).toEqual([])
})

test("only links to tests and promises are claims; a name may have brackets", () => {
  expect(testsIn("[a door](../README.md) [a [b] c](../packages/x.test.ts)")).toEqual([
    { files: ["packages/x.test.ts"], name: "a [b] c", beginning: false }
  ])
})

test("claims whose tests ran and passed hold, by as many tests as they name", () => {
  expect(wrongWith(threatsWith(named, all))).toEqual([])
  const { claims } = claimsOf(promises.join("\n"), threatsWith(named, all))
  expect(claims.map((claim) => [claim.id, checked(claim, run).passed])).toEqual([
    ["kill", 2],
    ["T1", 1],
    ["T2", 4]
  ])
})

test("a row that names no test is found", () => {
  expect(wrongWith(threatsWith(named, "we looked at it"))).toEqual([`${threatsPage}: T2 names no test`])
})

test("a test that is not there, or in another file, is found", () => {
  const elsewhere = named.replace("A.test.ts", "B.test.ts")
  expect(wrongWith(threatsWith(named.replace("a date is", "a day is"), elsewhere))).toEqual([
    `${threatsPage}: T1 names a test that did not run: "a day is a date" in ${file}`,
    `${threatsPage}: T2 names a test that did not run: "a date is a date" in ${file.replace("A.test.ts", "B.test.ts")}`
  ])
})

test.each(["skipped", "failed", "todo"])("a test that was %s shows nothing", (status) => {
  const spoilt = run.map((one) => (one.name === "names the second" ? { ...one, status } : one))
  expect(wrongWith(threatsWith(named, all), spoilt)).toEqual([
    `${threatsPage}: T2: ${status}: "names the second" in ${file}`
  ])
})

test.each([
  ["disk", true],
  ["kill", false]
])("a trial of %s that was skipped is no problem: %s", (promise, isNone) => {
  const claim = { page: promisesPage, id: promise, tests: testsIn(`[${promise}](promises.md#what-is-promised)`) }
  const name = `on ${promise}, it holds is kept`
  const { passed, problems } = checked(claim, [
    { file: "packages/promises/test/sqlite.test.ts", name, status: "skipped" }
  ])
  expect({ passed, isNone: problems.length === 0 }).toEqual({ passed: 0, isNone })
})

test("a promise that no trial tries, and a table that is gone, are found", () => {
  const without = run.filter(({ name }) => !name.startsWith("on kill,"))
  const trials = "packages/promises/test/sqlite.test.ts, packages/promises/test/postgres.test.ts"
  expect(wrongWith(threatsWith(named, named), without)).toEqual([
    `${promisesPage}: kill names a test that did not run: "on kill," in ${trials}`
  ])
  expect(wrongWith(threatsWith(named, named), run, "# Promises")).toEqual([
    `${promisesPage}: no row stands under "What is promised"`
  ])
})

test("a threat that is left out, stands twice or is unheard of is found", () => {
  const page = threatsWith(named, named)
  expect(wrongWith(page.replace("| T27 |", "| T28 |"))).toEqual([
    `${threatsPage}: T27 has to stand in one row, and stands in 0`,
    `${threatsPage}: T28 is no threat from T1 to T27`
  ])
  expect(wrongWith(page.replace("| T27 |", "| T26 |"))).toEqual([
    `${threatsPage}: T26 has to stand in one row, and stands in 2`,
    `${threatsPage}: T27 has to stand in one row, and stands in 0`
  ])
})

const read = (page: string): string => readFileSync(join(root, page), "utf8")

test("the pages themselves are claims about files that are there", () => {
  const { claims, problems } = claimsOf(read(promisesPage), read(threatsPage))
  expect(problems).toEqual([])
  expect(claims.filter(({ tests }) => tests.length === 0)).toEqual([])
  expect(filesOf(claims).filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test.each([threatsPage, promisesPage, "SECURITY.md"])("every link of %s leads somewhere", (page) => {
  const targets = [...read(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#[^)]*)?\)/g)].map(([, target = ""]) => target)
  const missing = targets.filter((target) => target !== "" && !existsSync(join(root, page, "..", target)))
  expect(missing).toEqual([])
})
