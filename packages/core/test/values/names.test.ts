import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import { Jurisdiction } from "../../src/values/Jurisdiction.ts"
import { LanguageTag, lookup } from "../../src/values/LanguageTag.ts"
import { LocalizedText, localized, textIn } from "../../src/values/LocalizedText.ts"
import { OrganizationName, organizationNameFor } from "../../src/values/OrganizationName.ts"
import { PartialDate } from "../../src/values/PartialDate.ts"
import { fullName, nameFor, PersonName } from "../../src/values/PersonName.ts"
import { reader } from "../../src/values/Reader.ts"
import { Publication } from "../../src/values/Source.ts"
import { Specialty } from "../../src/values/Specialty.ts"

const problems = <A, I>(schema: Schema.Codec<A, I>, input: unknown): ReadonlyArray<string> => {
  const result = reader(schema, "value")(input)
  return Result.isFailure(result) ? result.failure.problems.map(({ path }) => path) : []
}

test("a language tag has one spelling", () => {
  const is = Schema.is(LanguageTag)
  expect(["ko", "uz-Cyrl", "zh-Hant-TW", "es-419", "sl-rozaj", "kaa"].filter((tag) => !is(tag))).toEqual([])
  expect(["KO", "zh-hant", "zh_Hant", "ko-kr", "korean", "", "k", "en-US-x"].filter((tag) => is(tag))).toEqual([])
})

test("looking a tag up never leads to another language", () => {
  expect(lookup("kk")).toEqual(["kk"])
  expect(lookup("uz-Cyrl-UZ")).toEqual(["uz-Cyrl-UZ", "uz-Cyrl", "uz"])
})

test("a localized text has the text that it was translated from", () => {
  expect(problems(LocalizedText, { source: "ko", texts: { en: "Training" } })).toEqual(["/texts/ko"])
  expect(problems(LocalizedText, { source: "ko", texts: { ko: "연수", KO: "연수" } })).toEqual(["/texts/KO"])
  expect(problems(LocalizedText, { source: "constructor", texts: {} })).toEqual(["/source"])
  expect(problems(LocalizedText, { source: "ko", texts: { ko: "연수", en: "" } })).toEqual(["/texts/en"])
})

test("a reader gets the text of the first language of the chain, and is told which one it is", () => {
  const title = Schema.decodeUnknownSync(LocalizedText)({
    source: "ko",
    texts: { ko: "연수", en: "Training", ru: "Стажировка" }
  })
  expect(textIn(title, ["kk", "ru", "en"])).toEqual({ text: "Стажировка", language: "ru" })
  expect(textIn(title, ["en-GB"])).toEqual({ text: "Training", language: "en" })
  expect(textIn(title, [])).toEqual({ text: "연수", language: "ko" })
  expect(textIn(localized("en", "Training"), ["toString"])).toEqual({ text: "Training", language: "en" })
})

test("names of one text differ in order, and keep it", () => {
  const write = (...parts: ReadonlyArray<readonly ["family" | "given", string]>) =>
    fullName(
      Schema.decodeUnknownSync(PersonName)({
        parts: parts.map(([kind, text]) => ({ kind, text })),
        script: "Latn"
      })
    )
  expect(write(["family", "Sultanbekov"], ["given", "Otabek"])).toBe("Sultanbekov Otabek")
  expect(write(["given", "Zoyir"], ["family", "Mirzayev"])).toBe("Zoyir Mirzayev")
})

test("a Russian name in Hangul keeps its space, a Korean one has none", () => {
  const parts = (family: string, given: string) => [
    { kind: "given", text: given },
    { kind: "family", text: family }
  ]
  const decode = Schema.decodeUnknownSync(PersonName)
  expect(fullName(decode({ parts: parts("알다라노프", "겐나디"), language: "ru", script: "Hang" }))).toBe(
    "겐나디 알다라노프"
  )
  expect(fullName(decode({ parts: parts("연", "동"), language: "ko", script: "Hang" }))).toBe("동연")
})

test("a name has at least one part, and a name that is not divided is one whole", () => {
  expect(problems(PersonName, { parts: [] })).toEqual(["/parts/0"])
  expect(problems(PersonName, { parts: [{ kind: "whole", text: "Suharto" }] })).toEqual([])
  expect(problems(PersonName, { parts: [{ kind: "surname", text: "Suharto" }] })).toEqual(["/parts/0/kind"])
  expect(nameFor([], ["en"])).toBeUndefined()
})

test("C12: one hospital has several names, and the reader gets the one in use", () => {
  const decode = Schema.decodeUnknownSync(Schema.Array(OrganizationName))
  const names = decode([
    { text: "Leon Wiltse Memorial Hospital", language: "en", kind: "alias", validity: "../2016" },
    { text: "Wiltse Memorial Hospital", language: "en", kind: "alias" },
    { text: "윌스기념병원", language: "ko", script: "Hang", kind: "label" }
  ])
  const on = (date: string, ...languages: ReadonlyArray<string>) =>
    organizationNameFor(names, languages, PartialDate.make(date))?.text
  expect(on("2014", "en")).toBe("Leon Wiltse Memorial Hospital")
  expect(on("2019-09-18", "en")).toBe("Wiltse Memorial Hospital")
  expect(on("2019-09-18", "ru")).toBe("윌스기념병원")
})

test("F0-22: parties of unequal level are said with their codes, and codes must fit together", () => {
  expect(problems(Jurisdiction, { level: "firstOrder", country: "KR", code: "KR-41" })).toEqual([])
  expect(problems(Jurisdiction, { level: "firstOrder", country: "RU", code: "RU-KHA" })).toEqual([])
  expect(problems(Jurisdiction, { level: "municipality", country: "CN", within: "CN-HL" })).toEqual([])
  expect(problems(Jurisdiction, { level: "country", country: "KR", code: "KR-41" })).toEqual(["/level"])
  expect(problems(Jurisdiction, { level: "municipality", country: "CN", within: "RU-KHA" })).toEqual(["/within"])
  expect(problems(Jurisdiction, { level: "province", country: "Korea" })).toEqual(["/level", "/country"])
})

test("F0-08: a specialty has a code and labels", () => {
  const labels = { source: "en", texts: { en: "Neurosurgery", ko: "신경외과", ru: "Нейрохирургия" } }
  expect(problems(Specialty, { code: "neurosurgery", labels })).toEqual([])
  expect(problems(Specialty, { code: "isco-08/2212", labels })).toEqual([])
  expect(problems(Specialty, { code: "Neuro surgery", labels })).toEqual(["/code"])
})

test("F0-01, F3-01: a publication has a publisher and a language, and a date where it says one", () => {
  expect(problems(Publication, { publisher: "Gyeonggi Province", publishedOn: "2019-09-23", language: "en" })).toEqual(
    []
  )
  expect(problems(Publication, { publisher: "zakon.kz", language: "ru" })).toEqual([])
  expect(problems(Publication, { publisher: "x", language: "ru", url: "javascript:alert(1)" })).toEqual(["/url"])
})
