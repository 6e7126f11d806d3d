// The page says what is promised; this holds it to what is tried.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { trials } from "../src/trials/all.ts"

const page = readFileSync(join(import.meta.dirname, "../../../docs/promises.md"), "utf8")
const [, section = ""] = /^## What is promised\n([\s\S]*?)^## /m.exec(page) ?? []
const rows = [...section.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, name, promise]) => [name, promise])

test("the page promises what is tried, in the words of the trials, and nothing else", () => {
  const tried = trials.map(({ name, promise }) => [name, promise])
  expect(rows.toSorted()).toEqual(tried.toSorted())
})
