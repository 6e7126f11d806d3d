import { expect, test } from "vitest"
import { formatDate, formatLanguage, formatList, numberFormat, pluralRules } from "../src/formats.ts"

/** `Intl` writes spaces that do not break, and changes which ones from one version to the next. */
const spaces = (text: string) => text.replaceAll(/\p{Zs}/gu, " ")

test.each([
  ["en", "2019-09-18", "18 September 2019"],
  ["ko", "2019-09-18", "2019년 9월 18일"],
  ["ru", "2019-09-18", "18 сентября 2019 г."],
  ["en", "2019-09", "September 2019"],
  ["ko", "2019-09", "2019년 9월"],
  ["ru", "2019-09", "сентябрь 2019 г."],
  ["en", "2011", "2011"],
  ["ko", "2011", "2011년"],
  ["ru", "2011", "2011"],
  ["en", "0099-03-01", "1 March 99"]
])("in %s the date %s is written %s", (locale, date, written) => {
  expect(spaces(formatDate(locale, date))).toBe(written)
})

test("a date is the same in every time zone", () => {
  const zone = process.env["TZ"]
  for (const place of ["Pacific/Apia", "America/Santiago", "Asia/Almaty", "UTC"]) {
    process.env["TZ"] = place
    expect(formatDate("en", "2019-09-18")).toBe("18 September 2019")
  }
  if (zone === undefined) delete process.env["TZ"]
  else process.env["TZ"] = zone
})

test("what is no date stays as it is, and no date at all is a dash", () => {
  expect(
    ["soon", "2019-13-45", "18.09.2019", "2019-9-1", "9".repeat(5000)].map((text) => formatDate("ru", text))
  ).toEqual(["soon", "2019-13-45", "18.09.2019", "2019-9-1", "9".repeat(5000)])
  expect(formatDate("en", "")).toBe("–")
})

test("lists are joined as the language does it, and an empty one is a dash", () => {
  expect(formatList("ru", "disjunction", ["а", "б", "в"])).toBe("а, б или в")
  expect(formatList("ko", "conjunction", ["가", "나"])).toBe("가 및 나")
  expect(formatList("en", "conjunction", [])).toBe("–")
})

test("numbers have the separators of the language", () => {
  expect(spaces(numberFormat("ru", {}).format(12_345.5))).toBe("12 345,5")
  expect(numberFormat("ko", { style: "percent" }).format(0.8)).toBe("80%")
})

test("languages are called by their names, and a tag that is none stays", () => {
  expect(formatLanguage("ru", "kk")).toBe("казахский")
  expect(formatLanguage("en", "uz-Cyrl")).toBe("Uzbek (Cyrillic)")
  expect(formatLanguage("en", "no tag")).toBe("no tag")
})

test("a format is made once for each language and its options", () => {
  expect(numberFormat("ru", { style: "percent" })).toBe(numberFormat("ru", { style: "percent" }))
  expect(numberFormat("ru", { style: "percent" })).not.toBe(numberFormat("ko", { style: "percent" }))
  expect(pluralRules("ru", {})).toBe(pluralRules("ru", {}))
})
