// node scripts/docs.mjs [--write]: says which code in the documents differs from its source, or takes it anew.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { findings, pages, readFromRoot, refreshed } from "./doc-code.mjs"
import { root } from "./toolchain.mjs"

for (const page of pages()) {
  if (process.argv.includes("--write")) {
    const before = readFromRoot(page)
    const after = refreshed(before, readFromRoot)
    if (after !== before) {
      writeFileSync(join(root, page), after)
      console.log(`${page}: refreshed`)
    }
  }
  for (const finding of findings(readFromRoot(page), readFromRoot)) {
    console.error(`${page}:${finding}`)
    process.exitCode = 1
  }
}
