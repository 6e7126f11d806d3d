// node scripts/claims.mjs [--report <file>]: every promise of docs/promises.md and every threat of docs/threat-model.md that
// applies, with the outcome of the tests that its row names. With --report it reads the outcome from a report of vitest
// instead of running the tests.
import { mkdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { checked, claimsOf, filesOf, promisesPage, threatsPage } from "./claim-tables.mjs"
import { node, tool } from "./run.mjs"
import { root } from "./toolchain.mjs"

/** @param {string} page */
const read = (page) => readFileSync(join(root, page), "utf8")

const { claims, problems } = claimsOf(read(promisesPage), read(threatsPage))

const given = process.argv.indexOf("--report")
const report = given < 0 ? ".tsbuild/claims.json" : (process.argv[given + 1] ?? "")
if (given < 0) {
  mkdirSync(join(root, ".tsbuild"), { recursive: true })
  node([tool("vitest"), "run", ...filesOf(claims), "--reporter=json", `--outputFile=${report}`], { quiet: true })
}

/** @type {{ testResults: ReadonlyArray<{ name: string, assertionResults: ReadonlyArray<{ fullName: string, status: string }> }> }} */
const { testResults } = JSON.parse(readFileSync(join(root, report), "utf8"))
const run = testResults.flatMap(({ assertionResults, name: path }) => {
  const file = relative(root, path).replaceAll("\\", "/")
  return assertionResults.map(({ fullName, status }) => ({ file, name: fullName.trim(), status }))
})

const outcomes = claims.map((claim) => {
  const outcome = checked(claim, run)
  if (outcome.problems.length === 0)
    console.log(
      outcome.passed > 0 ? `${claim.id} passed: ${outcome.passed} tests` : `${claim.id}: not shown on this machine`
    )
  return outcome
})
const wrong = [...problems, ...outcomes.flatMap((outcome) => outcome.problems)]
for (const problem of wrong) console.error(problem)
const held = outcomes.filter((outcome) => outcome.problems.length === 0)
console.log(`${held.length} of ${claims.length} claims hold, by ${held.reduce((sum, it) => sum + it.passed, 0)} tests`)
process.exit(wrong.length === 0 ? 0 : 1)
