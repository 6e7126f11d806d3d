/** Every page of the demo in a real browser: on a phone, on a screen and on paper. */
import { globSync } from "node:fs"
import { join } from "node:path"
import { type Browser, lookAt, startBrowser } from "@comity-internal/testbed"
import { afterAll, beforeAll, expect, test } from "vitest"
import { examples } from "../src/registers.ts"
import { runDemo } from "./demo.ts"
import { temporary } from "./told.ts"

const { folder, remove } = temporary()
const pages = join(folder, "pages")
let browser: Browser

beforeAll(async () => {
  runDemo(join(folder, "demo.db"), pages)
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  remove()
})

const views = [{ width: 360 }, { width: 1280 }, { width: 672, media: "print" }] as const

test.each(["study-office", ...examples])(
  "each page of %s is whole in every language: nothing is cut off, lies on anything else, or fails to load",
  async (example) => {
    const files = globSync("*.html", { cwd: join(pages, example) }).toSorted()
    expect(files.length).toBeGreaterThan(2)
    for (const file of files)
      for (const view of views)
        expect([file, view, await lookAt(browser, { file: join(pages, example, file), ...view })]).toEqual([
          file,
          view,
          []
        ])
  }
)
