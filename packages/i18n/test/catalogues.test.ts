/** What is Comity's own about its catalogues. What every language must do is in laws.test.ts. */
import { explainedMessages } from "@comity/core"
import { expect, test } from "vitest"
import { en as enExplained, glossary, ko as koExplained, ru as ruExplained } from "../src/index.ts"
import { en } from "../src/pages/en.ts"
import { ko } from "../src/pages/ko.ts"
import { ru } from "../src/pages/ru.ts"
import { saidInCore, saidInPages } from "./expected.ts"
import { placeholdersOf } from "./patterns.ts"

const languages = [en, ko, ru]

test("what the source of the core says is in the list that every language is held against, with its values", () => {
  expect(saidInCore.size).toBeGreaterThan(100)
  for (const [code, values] of saidInCore) {
    const listed = explainedMessages[code]
    expect([code, listed === undefined ? "not listed" : "listed"]).toEqual([code, "listed"])
    if (values === undefined) continue
    expect([code, Object.keys(listed ?? {}).toSorted()]).toEqual([code, values.toSorted()])
  }
})

test.each(languages)("$locale with the words of pages says all that pages say", ({ messages }) => {
  expect(saidInPages.size).toBeGreaterThan(200)
  expect([...saidInPages].filter((code) => !Object.hasOwn(messages, code))).toEqual([])
})

test.each([enExplained, koExplained, ruExplained])(
  "$locale without the words of pages has none of theirs",
  (language) => {
    expect(Object.keys(language.messages).filter((code) => code.startsWith("page."))).toEqual([])
  }
)

test.each([ko, ru])("$locale has the codes of English, and no other", ({ messages }) => {
  const codes = (language: typeof en) => new Set(Object.keys(language.messages))
  const own = new Set(Object.keys(messages))
  expect([...codes(en)].filter((code) => !own.has(code))).toEqual([])
  expect([...own].filter((code) => !codes(en).has(code))).toEqual([])
})

test.each([ko, ru])("$locale writes each value with the same function as English", ({ messages }) => {
  for (const [code, pattern] of Object.entries(en.messages)) {
    const written = (text: string) => [...placeholdersOf(text)].toSorted()
    expect([code, written(messages[code] ?? "")]).toEqual([code, written(pattern)])
  }
})

const has = (pattern: string, words: ReadonlyArray<string> = []) =>
  words.some((word) =>
    new RegExp(`(?<!\\p{L})${word}|${/\p{Script=Hangul}/u.test(word) ? word : "(?!)"}`, "iu").test(pattern)
  )
/** What a reader reads: without the names of placeholders, functions and options. */
const prose = (pattern: string) => pattern.replaceAll(/\{\$[^}]*\}|\.input \{[^}]*\}|\.match [^{]*/g, " ")

test.each(glossary)("$term is said in the approved words, and never in those to avoid", ({ avoid, words }) => {
  for (const [code, pattern] of Object.entries(en.messages)) {
    const said = has(prose(pattern), words["en"])
    for (const { locale, messages } of languages) {
      const text = prose(messages[code] ?? "")
      if (said) expect([code, locale, text, has(text, words[locale])]).toEqual([code, locale, text, true])
      expect([code, locale, text, has(text, avoid[locale])]).toEqual([code, locale, text, false])
    }
  }
})

test("no Korean particle depends on what is inserted before it", () => {
  for (const [code, pattern] of Object.entries(ko.messages)) {
    expect([code, /\}\s?(은|는|이|가|을|를|과|와|으로|로|아|야|이나|나|이라|라)(?=[\s.,)]|$)/.test(pattern)]).toEqual([
      code,
      false
    ])
  }
})

test("no Russian ending depends on what is inserted: texts follow a colon, a bracket or a comma", () => {
  for (const [code, pattern] of Object.entries(ru.messages)) {
    const numbers = [...placeholdersOf(pattern)]
      .filter(([, written]) => ["integer", "number", "percent", "comity:date"].includes(written))
      .map(([name]) => name)
    for (const [whole, before = "", name = ""] of pattern.matchAll(/(.{0,2})\{\$([\w-]+)/g)) {
      if (numbers.includes(name) || before.startsWith("t")) continue
      expect([code, whole, /(^|[:,;(«] ?|\{\{|\}\s)$/.test(before)]).toEqual([code, whole, true])
    }
  }
})
