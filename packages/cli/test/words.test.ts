import { compile } from "@comity/i18n"
import { languageLaws, runLaws } from "@comity/plugin-sdk/conformance"
import { describe, expect, it, test } from "vitest"
import { languageOf, tagIn, tagOf, tags } from "../src/Voice.ts"
import { en } from "../src/words/en.ts"
import { ko } from "../src/words/ko.ts"
import { ru } from "../src/words/ru.ts"
import { words } from "../src/words/words.ts"

const language = (locale: string, messages: Readonly<Record<string, string>>) => ({ locale, messages, compile })
const english = language("en", en)

describe.each([language("ko", ko), language("ru", ru)])("$locale", (language) =>
  runLaws(languageLaws, { language, base: english, covers: ["cli/", "cli."] }, it)
)

test.each([english, language("ko", ko), language("ru", ru)])(
  "$locale says every word, with its values",
  ({ messages }) => {
    for (const [code, values] of Object.entries(words)) {
      const used = [...(messages[code] ?? "").matchAll(/\{\$(\w+)/g)].map(([, name]) => name)
      expect([code, used.toSorted()]).toEqual([code, [...values].toSorted()])
    }
    expect(Object.keys(messages).length).toBe(Object.keys(words).length)
  }
)

test("a tag is found whatever comes with it", () => {
  expect(["ko_KR.UTF-8", "ru-KZ", "EN", "kok", "C", ""].map(tagIn)).toEqual([
    "ko",
    "ru",
    "en",
    undefined,
    undefined,
    undefined
  ])
  expect(tagOf({ LANG: "ko_KR", LC_ALL: "" })).toBe("ko")
  expect(tagOf({})).toBe("en")
})

test("every language that is spoken has the words of the command line and those of the core", async () => {
  for (const tag of tags) {
    const { locale, messages } = await languageOf(tag)
    expect(locale).toBe(tag)
    expect(Object.keys(messages)).toEqual(expect.arrayContaining(["cli/about", "profile/unmeetable", "noun.edition"]))
  }
})
