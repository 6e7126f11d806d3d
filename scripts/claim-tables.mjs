// What the pages claim, and the tests that each row names. A row of docs/threat-model.md names tests as links, with the
// test's full name as text and its file as target, "[a date is the same in every time zone](../packages/…/formats.test.ts)";
// a name that ends in "…" stands for all that begin so. A link to `promises.md#what-is-promised` names a promise. A promise
// is a row of docs/promises.md, and its tests are those that try it: their names begin with "on <promise>,".
import { posix } from "node:path"

/**
 * @typedef {object} Claim
 * @property {string} page
 * @property {string} id of a threat, or the name of a promise
 * @property {ReadonlyArray<Named>} tests
 */

/**
 * @typedef {object} Named the tests of some files whose names are this, or begin with it
 * @property {ReadonlyArray<string>} files from the root
 * @property {string} name
 * @property {boolean} beginning
 */

/**
 * @typedef {object} Test
 * @property {string} file from the root, with slashes
 * @property {string} name with those of the groups around it
 * @property {string} status as vitest says it
 */

export const promisesPage = "docs/promises.md"
export const threatsPage = "docs/threat-model.md"
const promisesHeading = "What is promised"
const threatsHeading = "The threats"
const laterHeading = "Not built yet"
const trials = ["sqlite", "postgres"].map((store) => `packages/promises/test/${store}.test.ts`)
const threats = Array.from({ length: 27 }, (_, index) => `T${index + 1}`)

/**
 * The rows of the tables under a heading, as cells; without their heads.
 *
 * @param {string} page
 * @param {string} heading
 */
export const rowsUnder = (page, heading) => {
  const lines = page.split("\n")
  const first = lines.indexOf(`## ${heading}`)
  if (first < 0) return []
  const length = lines.slice(first + 1).findIndex((line) => line.startsWith("## "))
  const section = lines.slice(first + 1, length < 0 ? undefined : first + 1 + length)
  return section
    .filter((line, index) => /^\| /.test(line) && /^\|/.test(section[index - 1] ?? "") && !/^\|[-:| ]+\|$/.test(line))
    .map((line) => line.split(" | ").map((cell) => cell.replace(/^\|\s*|\s*\|$/g, "").trim()))
}

/**
 * How the names of a trial's tests begin.
 *
 * @param {string} name
 */
const beginningOf = (name) => `on ${name},`

/** A disk of a few megabytes is not every machine's to make: there its trial says so, and is skipped. */
const machineDecides = [beginningOf("disk")]

/** @param {string} name */
const trialsOf = (name) => ({ files: trials, name: beginningOf(name), beginning: true })

/**
 * The tests that a text names.
 *
 * @param {string} text of a page in docs
 * @returns {ReadonlyArray<Named>}
 */
export const testsIn = (text) =>
  [...text.matchAll(/\[((?:[^[\]]|\[[^\]]*\])+)\]\(([^)]+)\)/g)].flatMap(([, name = "", target = ""]) => {
    if (target === `promises.md#what-is-promised`) return [trialsOf(name)]
    if (!target.endsWith(".test.ts")) return []
    const beginning = name.endsWith("…")
    return [{ files: [posix.join("docs", target)], name: beginning ? name.slice(0, -1) : name, beginning }]
  })

/**
 * What the two pages claim, and what is wrong with the pages themselves.
 *
 * @param {string} promises the page docs/promises.md
 * @param {string} threatModel the page docs/threat-model.md
 */
export const claimsOf = (promises, threatModel) => {
  /** @type {ReadonlyArray<Claim>} */
  const promised = rowsUnder(promises, promisesHeading).map(([cell = ""]) => {
    const id = cell.replaceAll("`", "")
    return { page: promisesPage, id, tests: id === "" ? [] : [trialsOf(id)] }
  })
  const built = rowsUnder(threatModel, threatsHeading)
  const later = rowsUnder(threatModel, laterHeading).map(([id = ""]) => id)
  /** @type {ReadonlyArray<Claim>} */
  const defended = built.map(([id = "", ...cells]) => ({ page: threatsPage, id, tests: testsIn(cells.at(-1) ?? "") }))
  const ids = [...defended.map(({ id }) => id), ...later]
  const problems = [
    ...(promised.length === 0 ? [`${promisesPage}: no row stands under "${promisesHeading}"`] : []),
    ...threats
      .filter((id) => ids.filter((other) => other === id).length !== 1)
      .map(
        (id) => `${threatsPage}: ${id} has to stand in one row, and stands in ${ids.filter((it) => it === id).length}`
      ),
    ...ids.filter((id) => !threats.includes(id)).map((id) => `${threatsPage}: ${id} is no threat from T1 to T27`)
  ]
  return { claims: [...promised, ...defended], problems }
}

/**
 * What is wrong with a claim: it names no test, or one that is not there, or that did not pass.
 *
 * @param {Claim} claim
 * @param {ReadonlyArray<Test>} run all that ran
 */
export const checked = ({ id, page, tests }, run) => {
  const found = tests.map((named) => ({
    named,
    own: run.filter(
      ({ file, name }) =>
        named.files.includes(file) && (named.beginning ? name.startsWith(named.name) : name === named.name)
    )
  }))
  const problems = [
    ...(tests.length === 0 ? [`${page}: ${id} names no test`] : []),
    ...found.flatMap(({ named, own }) =>
      own.length === 0
        ? [`${page}: ${id} names a test that did not run: "${named.name}" in ${named.files.join(", ")}`]
        : own
            .filter(
              ({ status }) => status !== "passed" && !(status === "skipped" && machineDecides.includes(named.name))
            )
            .map(({ file, name, status }) => `${page}: ${id}: ${status}: "${name}" in ${file}`)
    )
  ]
  const passed = found.flatMap(({ own }) => own).filter(({ status }) => status === "passed")
  return { passed: passed.length, problems }
}

/**
 * The files that have to run for these claims.
 *
 * @param {ReadonlyArray<Claim>} claims
 */
export const filesOf = (claims) =>
  [...new Set(claims.flatMap(({ tests }) => tests.flatMap(({ files }) => files)))].sort()
