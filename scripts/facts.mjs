// node scripts/facts.mjs [--report <file>]: every fact of docs/facts.md (F0-01, …) and every consequence for the model
// (C1, …) with the outcome of its tests, which are those whose name begins with the ID. With --report it reads the outcome
// from a report of vitest instead of running the tests.
import { mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { node, tool } from "./run.mjs"
import { root } from "./toolchain.mjs"

const given = process.argv.indexOf("--report")
const report = given < 0 ? ".tsbuild/facts.json" : (process.argv[given + 1] ?? "")
if (given < 0) {
  mkdirSync(join(root, ".tsbuild"), { recursive: true })
  node([tool("vitest"), "run", "test/facts", "test/consequences", "--reporter=json", `--outputFile=${report}`], {
    quiet: true
  })
}

/** @type {{ testResults: ReadonlyArray<{ assertionResults: ReadonlyArray<{ title: string, status: string }> }> }} */
const { testResults } = JSON.parse(readFileSync(join(root, report), "utf8"))
const tests = testResults
  .flatMap(({ assertionResults }) => assertionResults)
  .map(({ status, title }) => ({ id: /^(?:F\d+-\d+|C\d+)\b/.exec(title)?.[0], passed: status === "passed" }))
const facts = [...readFileSync(join(root, "docs", "facts.md"), "utf8").matchAll(/^- \*\*(F\d+-\d+|C\d+)\*\*/gm)].map(
  ([, id = ""]) => id
)

const unknown = tests.filter(({ id }) => id !== undefined && !facts.includes(id)).map(({ id }) => id)
if (unknown.length > 0) console.error(`Not in docs/facts.md: ${unknown.join(", ")}`)
const outcomes = facts.map((fact) => {
  const own = tests.filter(({ id }) => id === fact)
  const outcome = own.length === 0 ? "missing" : own.every(({ passed }) => passed) ? "passed" : "failed"
  console.log(`${fact} ${outcome}`)
  return outcome
})
const passed = outcomes.filter((it) => it === "passed").length
console.log(`${passed} of ${facts.length} facts passed`)
process.exit(passed === facts.length && unknown.length === 0 ? 0 : 1)
