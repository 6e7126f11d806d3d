// node scripts/demo.mjs [path of the store] [folder for the pages]: tells all examples to the store of the study office, one after the other, and
// ends with the list of pages to open.
import { pathToFileURL } from "node:url"
import { root } from "./toolchain.mjs"

const start = performance.now()
/** @param {string} path */
const load = (path) => import(pathToFileURL(`${root}/examples/${path}`).href)

/** @type {typeof import("../examples/study-office/src/index.ts")} */
const { examples, pagesOf, shown, writeContents } = await load("study-office/src/index.ts")
for (const example of examples) {
  // Each is a program of its own, which reads the path of the store from the same place.
  await load(`${example}/src/main.ts`)
  if (process.exitCode) process.exit()
  console.log("")
}

const [first = "", ...others] = writeContents()
console.log("Pages to open, this one first; it leads to all others:")
console.log(`  ${shown(first)}`)
for (const path of others) console.log(`  ${shown(path)}`)
for (const example of examples)
  for (const { html, language } of pagesOf(example)) if (language === "en") console.log(`  ${shown(html)}`)
console.log(`Time: ${((performance.now() - start) / 1000).toFixed(1)} s of the 10 s that the demo may take`)
