import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import { LocalizedText } from "../../src/values/LocalizedText.ts"
import { Name } from "../../src/values/Name.ts"
import { OrganizationName } from "../../src/values/OrganizationName.ts"
import { PersonName } from "../../src/values/PersonName.ts"
import { reader } from "../../src/values/Reader.ts"
import { longestLine, Prose, Text } from "../../src/values/Text.ts"

const isName = Schema.is(Name)

/** What is drawn as nothing, or reorders what is drawn. */
const deceiving = [
  ...["\u00AD", "\u034F", "\u061C", "\u115F", "\u1160", "\u17B4", "\u17B5", "\u180B", "\u180E", "\u200B", "\u200C"],
  ...["\u200D", "\u200E", "\u200F", "\u202A", "\u202E", "\u2060", "\u2061", "\u2064", "\u2066", "\u2069", "\u206A"],
  ...["\u2800", "\u3164", "\uFE00", "\uFE0F", "\uFEFF", "\uFFA0", "\uFFF9", "\uFFFB", "\u{1D173}", "\u{E0001}"],
  ...["\u{E0041}", "\u{E0100}", "\u0000", "\u0085", "\uD83D", "\uDE00"]
]
test.each(deceiving)("%j deceives in a name, wherever it stands", (character) => {
  for (const name of [`${character}Kim`, `Ki${character}m`, `Kim${character}`, `김${character}동연`, `Ка${character}ш`])
    expect([name, isName(name)]).toEqual([name, false])
})

test.each([
  ["Persian", "می‌خواهم"],
  ["Persian, a name", "علی‌رضا"],
  ["Persian, with vowel signs", "مِی‌خواهم"],
  ["Hindi, apart", "राजन्‌कर"],
  ["Hindi, a conjunct", "क्‍ष"],
  ["Sinhala", "ශ්‍රී"],
  ["Malayalam, the old chillu", "രാജന്‍"],
  ["Bengali, ya-phalaa", "র‍্যাচেল"],
  ["Han, a variant", "葛\u{E0100}城"],
  ["Mongolian, a variant", "ᠬ\u180Bᠠ"],
  ["an emoji in a title", "👩🏽‍⚕️ Nursing ❤️"],
  ["Korean as macOS writes it", "\u1100\u1175\u11B7"],
  ["Uzbek", "Oʻtabek Gʻulomov"]
])("%s keeps what its script needs", (_, name) => {
  expect(isName(name)).toBe(true)
})

test("a joiner is needed only between letters that join", () => {
  const refused = [
    "K\u200Cim",
    "김\u200C동",
    "می\u200C",
    "\u200Cمی",
    "می\u200C\u200Cخ",
    "م\u200Ca",
    "क\u200Dष",
    "7\uFE0F"
  ]
  expect(refused.filter(isName)).toEqual([])
})

test("every field that holds a name refuses them with its path, and says what to do", () => {
  const deceptive = "Ki\u200Bm"
  const fields: ReadonlyArray<readonly [Schema.Codec<unknown>, unknown, string]> = [
    [PersonName as never, { parts: [{ kind: "whole", text: deceptive }] }, "/parts/0/text"],
    [OrganizationName as never, { text: deceptive, language: "en", kind: "label" }, "/text"],
    [LocalizedText as never, { source: "ko", texts: { ko: "연수", en: deceptive } }, "/texts/en"]
  ]
  for (const [schema, given, path] of fields) {
    const { message, problems } = Result.getOrThrow(Result.flip(reader(schema, "it")(given)))
    expect(problems.map((problem) => problem.path)).toEqual([path])
    expect(message).toContain("delete them, or type the name anew")
    expect(message).not.toContain("Ki")
  }
})

test("what a source writes, and what somebody says, stays as it is", () => {
  for (const schema of [Text, Prose]) expect(Schema.is(schema)("soft\u00ADhyphen and a\u200Bbreak")).toBe(true)
})

test("a name of any kind of character is read in time", () => {
  for (const unit of ["ب\u200C", "ِ", "क्\u200D", "👩\u200D", "\u200C", "葛\u{E0100}", "a"]) {
    const name = `${unit.repeat(longestLine).slice(0, longestLine - 1)}a`
    const started = performance.now()
    isName(name)
    expect(performance.now() - started).toBeLessThan(50)
  }
})
