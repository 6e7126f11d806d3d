/** Writes pages into the folder of an example, in every language, and keeps a list of them for the page that links to all. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, posix, relative, sep } from "node:path"
import { explain, type Language } from "@comity/core/promise"
import { contentsPage } from "@comity/pages"
import type { Example } from "./example.ts"
import { languages } from "./open.ts"
import { outOf } from "./places.ts"
import { type ExampleName, examples } from "./registers.ts"
import { type Sheet, textIn } from "./sheets.ts"

/** A page that was written, in one language. */
export interface WrittenPage {
  readonly language: string
  /** What the example is called in that language. */
  readonly group: string
  /** Of which kind the page is and what it is about, in that language. */
  readonly title: string
  /** Where the page is, and the table if there is one. */
  readonly html: string
  readonly csv?: string
}

/** The reader's languages: one first, then the others in the office's order. */
const chainOf = (first: Language): ReadonlyArray<Language> => [first, ...languages.filter((other) => other !== first)]

const listOf = (name: ExampleName): string => join(outOf(name), "pages.json")

/** Writes each sheet in each language. */
export const writePages = (
  { name, title }: Pick<Example, "name" | "title">,
  sheets: ReadonlyArray<Sheet>
): ReadonlyArray<WrittenPage> => {
  const folder = outOf(name)
  mkdirSync(folder, { recursive: true })
  const written = languages.flatMap((language) => {
    const chain = chainOf(language)
    return sheets.map((sheet): WrittenPage => {
      const file = join(folder, `${sheet.id}.${sheet.kind}.${language.locale}`)
      writeFileSync(`${file}.html`, sheet.page({ languages: chain }))
      if (sheet.csv !== undefined) writeFileSync(`${file}.csv`, sheet.csv({ languages: chain }))
      return {
        language: language.locale,
        group: textIn(title, chain),
        title: `${word(`page.${sheet.kind}`, chain)}: ${sheet.title(chain)}`,
        html: `${file}.html`,
        ...(sheet.csv === undefined ? {} : { csv: `${file}.csv` })
      }
    })
  })
  writeFileSync(listOf(name), `${JSON.stringify(written, undefined, 2)}\n`)
  return written
}

/** The pages that an example has written last. */
export const pagesOf = (name: ExampleName): ReadonlyArray<WrittenPage> =>
  existsSync(listOf(name)) ? (JSON.parse(readFileSync(listOf(name), "utf8")) as ReadonlyArray<WrittenPage>) : []

/** The list in each language; the office's first language has the plain name. */
const contentsIn = (language: Language): string =>
  language === languages[0] ? "index.html" : `index.${language.locale}.html`
const word = (code: string, chain: ReadonlyArray<Language>): string => explain({ code, values: {} }, chain).text

/**
 * The page to open first, one in each language, which links to the pages of all examples in that language, and to the same
 * page in the others. Answers where they are, the page in the office's first language first.
 */
export const writeContents = (): ReadonlyArray<string> => {
  const folder = outOf("study-office")
  mkdirSync(folder, { recursive: true })
  const addressOf = (path: string): string => relative(folder, path).replaceAll(sep, posix.sep)
  return languages.map((language) => {
    const chain = chainOf(language)
    const own = examples
      .flatMap(pagesOf)
      .filter((page) => page.language === language.locale)
      .map(({ csv, html, ...page }) => ({
        ...page,
        href: addressOf(html),
        ...(csv === undefined ? {} : { csv: addressOf(csv) })
      }))
    const others = languages
      .filter((other) => other !== language)
      .map((other) => ({
        group: word("page.contents", chain),
        title: word("page.contents", chainOf(other)),
        language: other.locale,
        href: contentsIn(other)
      }))
    const path = join(folder, contentsIn(language))
    writeFileSync(path, contentsPage([...own, ...others], { languages: chain }))
    return path
  })
}
