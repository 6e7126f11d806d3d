// node scripts/docs.mjs [--write]: says which code, diagrams and laws in the documents differ from their source, or takes them anew.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { findings, pages, readFromRoot, refreshed } from "./doc-code.mjs"
import { relisted, unlisted } from "./laws-in-docs.mjs"
import { redrawn, stale } from "./life-cycles.mjs"
import { root } from "./toolchain.mjs"

for (const page of pages()) {
  if (process.argv.includes("--write")) {
    const before = readFromRoot(page)
    const after = relisted(redrawn(refreshed(before, readFromRoot)))
    if (after !== before) {
      writeFileSync(join(root, page), after)
      console.log(`${page}: refreshed`)
    }
  }
  const text = readFromRoot(page)
  for (const finding of [...findings(text, readFromRoot), ...stale(text), ...unlisted(text)]) {
    console.error(`${page}:${finding}`)
    process.exitCode = 1
  }
}
