import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { en } from "@comity/i18n/pages/en"
import { type Browser, lookAt, startBrowser } from "@comity-internal/testbed"
import { afterAll, beforeAll, expect, test } from "vitest"
import { everyPage, languages } from "./everyPage.ts"
import { oddStrings } from "./oddStrings.ts"

let browser: Browser
const folder = mkdtempSync(join(tmpdir(), "comity-pages-"))
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

/** Dates stay, for the pictures to have something to draw; what else there is becomes odd, each text in turn. */
const odd = () => {
  let next = 0
  return (text: string): string => (/^\d{4}|^\.\./.test(text) ? text : (oddStrings[next++ % oddStrings.length] ?? ""))
}
const pages = [
  ...languages.flatMap((language) =>
    everyPage({ languages: [language, en] }).map(({ html, name }) => ({ name: `${name}.${language.locale}`, html }))
  ),
  ...everyPage({ languages: en }, odd()).map(({ html, name }) => ({ name: `${name}.odd`, html }))
]
/** The paper is A4 within its margins. */
const views = [{ width: 360 }, { width: 1280 }, { width: 672, media: "print" }] as const

test.each(pages)(
  "$name is whole on a phone, on a screen and on paper, and nothing lies on anything else",
  async ({ html, name }) => {
    const file = join(folder, `${name}.html`)
    writeFileSync(file, html)
    for (const view of views) expect([view, await lookAt(browser, { file, ...view })]).toEqual([view, []])
  }
)
