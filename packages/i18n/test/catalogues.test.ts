import {
  completionMessages,
  Evidence,
  EvidenceRoom,
  Permission,
  type Reason,
  render,
  standardKinds,
  statuses
} from "@comity/core"
import { expect, test } from "vitest"
import { en as enExplained, glossary, ko as koExplained, ru as ruExplained } from "../src/index.ts"
import { en } from "../src/pages/en.ts"
import { ko } from "../src/pages/ko.ts"
import { ru } from "../src/pages/ru.ts"
import { expected, explained, says } from "./expected.ts"
import { placeholdersOf, sampleFor } from "./patterns.ts"

const languages = [en, ko, ru]

test.each(languages)("$locale has a message for every code that the core can give", ({ messages }) => {
  expect(expected.size).toBeGreaterThan(250)
  const missing = [...expected.keys()].filter((code) => !says(messages, code))
  // The list of what is to be written.
  expect(missing).toEqual([])
})

test.each([enExplained, koExplained, ruExplained])(
  "$locale without the words of pages says all that is explained, and none of theirs",
  ({ messages }) => {
    expect([...explained.keys()].filter((code) => !says(messages, code))).toEqual([])
    expect(Object.keys(messages).filter((code) => code.startsWith("page."))).toEqual([])
  }
)

test.each(languages)("$locale uses no value that the core does not give", ({ messages }) => {
  for (const [code, values] of expected) {
    const pattern = messages[code]
    if (pattern === undefined || values === undefined) continue
    const unknown = [...placeholdersOf(pattern).keys()].filter((name) => !values.includes(name))
    expect([code, unknown]).toEqual([code, []])
  }
})

test.each([ko, ru])("$locale has the codes of English, and no other", ({ messages }) => {
  const codes = (language: typeof en) => new Set(Object.keys(language.messages))
  const own = new Set(Object.keys(messages))
  expect([...codes(en)].filter((code) => !own.has(code))).toEqual([])
  expect([...own].filter((code) => !codes(en).has(code))).toEqual([])
})

test.each([ko, ru])(
  "$locale says the same facts as English: the same placeholders, written with the same functions",
  ({ messages }) => {
    for (const [code, pattern] of Object.entries(en.messages)) {
      const facts = (text: string) => [...placeholdersOf(text)].toSorted()
      expect([code, facts(messages[code] ?? "")]).toEqual([code, facts(pattern)])
    }
  }
)

test.each(languages)("$locale has a form of each message for every kind of number", ({ locale, messages }) => {
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.filter((form) => form !== "other")
  for (const [code, pattern] of Object.entries(messages)) {
    if (!pattern.includes(".match") || pattern.includes(":string")) continue
    const keys = categories.filter((form) => !new RegExp(`\\b${form}\\b`).test(pattern))
    expect([code, keys]).toEqual([code, []])
  }
})

/** Beginning of the code of a name -> the codes that have one. */
const closedLists: ReadonlyArray<readonly [beginning: string, codes: ReadonlyArray<string>]> = [
  ["evidence.", Object.keys(EvidenceRoom).filter((task) => task !== "of")],
  ["level.", Evidence.ParticipationLevel.literals],
  ["mark.", Evidence.Mark.literals],
  ["permission.", Permission.Permission.literals],
  ["recordPart.", [...new Set(standardKinds.flatMap(({ reads = [] }) => reads))]],
  ["standing.", statuses],
  ...standardKinds
    .flatMap(({ form = [] }) => form)
    .flatMap(
      ({ choices = [], name }): ReadonlyArray<readonly [string, ReadonlyArray<string>]> =>
        // Levels of a language are called the same in every one.
        choices.length === 0 || name === "atLeast"
          ? []
          : [
              [
                ["among", "denominator"].includes(name) ? "unit." : `${name}.`,
                choices.map(({ value }) => String(value))
              ]
            ]
    )
]

test.each(languages)("$locale has a name for every code of the closed lists", ({ messages }) => {
  expect(closedLists.length).toBeGreaterThan(6)
  for (const [beginning, codes] of closedLists) {
    expect(codes.length).toBeGreaterThan(1)
    expect(codes.filter((code) => !Object.hasOwn(messages, beginning + code))).toEqual([])
  }
})

test.each(languages)(
  "$locale says complete sentences or names: nothing begins or ends in the middle",
  ({ messages }) => {
    for (const [code, pattern] of Object.entries(messages)) {
      expect([code, pattern]).toEqual([code, pattern.trim()])
      const isName =
        /^\w+\./.test(code) && !/^(assessment|rule|measured|missing|passedOver|waiver|undetermined)\./.test(code)
      const isSentence = /[.!?}]$/.test(pattern)
      expect([code, isName || isSentence]).toEqual([code, true])
    }
  }
)

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

/** A tree with a node for each message, given plausible values. */
const everything: ReadonlyArray<Reason> = Object.entries(en.messages).map(([code, pattern]) => ({
  code,
  values: sampleFor(pattern)
}))

test.each(languages)("every message of $locale is rendered, and leaves no placeholder open", (language) => {
  const { draft, fellBack, lines } = render(everything, language)
  expect(lines.length).toBe(everything.length)
  expect(fellBack).toEqual([])
  expect(draft).toBe(language.draft)
  expect(lines.filter(({ text }) => /\{\$|\}|undefined|\[object|\.\./.test(text) || text === "")).toEqual([])
})

test.each(languages)("$locale explains completion with the values that the core really gives", (language) => {
  const { fellBack, lines } = render(
    Object.entries(completionMessages).map(([code, values]) => ({ code, values })),
    language
  )
  expect(lines.length).toBeGreaterThan(120)
  expect(fellBack).toEqual([])
  // Nothing is left open, and no date is left as data.
  expect(lines.filter(({ text }) => /\{\$|\}|undefined|\d{4}-\d\d-\d\d/.test(text))).toEqual([])
})
