import { en } from "@comity/i18n/pages/en"
import { parse } from "csv-parse/sync"
import { expect, test } from "vitest"
import { csvOf, safe } from "../src/csv.ts"
import { everyPage, languages } from "./everyPage.ts"
import { oddStrings } from "./oddStrings.ts"

const read = (csv: string): ReadonlyArray<ReadonlyArray<string>> =>
  parse(csv, { bom: true, relax_column_count: false, record_delimiter: "\r\n" })

const isNumber = (cell: string): boolean => /^-?\d+$/.test(cell)

/** What a spreadsheet would take for a formula, or for the beginning of one behind what it skips. */
const danger = /^['"]?[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠−]/u

test.each(oddStrings)(
  "a cell is read back as it was, apart from an apostrophe before what might be a formula: %j",
  (odd) => {
    const [, row = []] = read(csvOf(["a", "b"], [[odd, `x${odd}`]]))
    const well = odd.replaceAll(/\p{Cs}/gu, "\uFFFD")
    expect([row[0], row[1]?.replaceAll(/\p{Cs}/gu, "\uFFFD")]).toEqual([
      danger.test(odd) || /^[\t\r\n\0]/.test(odd) ? `'${well}` : well,
      `x${well}`
    ])
  }
)

test("a number stays a number, and an empty cell is empty", () => {
  expect(csvOf(["n"], [[-2], [580], [undefined]])).toBe("\uFEFFn\r\n-2\r\n580\r\n\r\n")
  expect(safe("+1")).toBe("'+1")
})

test.each(oddStrings)("no cell of any table begins like a formula: %j", (odd) => {
  for (const { csv, name } of everyPage({ languages: en }, () => odd)) {
    const cells = csv === undefined ? [] : read(csv).flat()
    expect([name, cells.filter((cell) => danger.test(cell.replace(/^'.*/s, "")) && !isNumber(cell))]).toEqual([
      name,
      []
    ])
    expect([name, cells.filter((cell) => /^[\t\r\n\0]/.test(cell))]).toEqual([name, []])
  }
})

test.each(languages)(
  "every table in $locale has as many cells in each row as headings, and no heading twice",
  (language) => {
    for (const { csv } of everyPage({ languages: [language, en] })) {
      if (csv === undefined) continue
      const [header = [], ...rows] = read(csv)
      expect(rows.length).toBeGreaterThan(1)
      expect(new Set(header).size).toBe(header.length)
      expect(csv.startsWith("\uFEFF")).toBe(true)
      expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
    }
  }
)

test("ids and codes do not depend on the language", () => {
  const columns = languages.map((language) =>
    everyPage({ languages: [language, en] }).map(({ csv }) =>
      csv === undefined
        ? []
        : read(csv)
            .slice(1)
            .map(([first]) => first)
    )
  )
  expect(columns[1]).toEqual(columns[0])
  expect(columns[2]).toEqual(columns[0])
})
