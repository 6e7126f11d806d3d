import { expect, test } from "vitest"
import { en, ko, ru } from "../src/index.ts"
import { compile } from "../src/messageFormat.ts"
import { oddStrings } from "./oddStrings.ts"
import { asTheLibrarySays, placeholdersOf, sampleFor } from "./patterns.ts"

const languages = [en, ko, ru]
const nothing = () => undefined
const say = (pattern: string, values: Parameters<ReturnType<typeof compile>>[0], locale = "en") =>
  compile(pattern, locale)(values, nothing)

test("every message of every catalogue says what the full implementation of the standard says", () => {
  let compared = 0
  for (const { locale, messages } of languages) {
    for (const pattern of Object.values(messages)) {
      for (const number of [0, 1, 2, 5, 11, 21, 101, 1234, 0.8]) {
        const values = sampleFor(pattern, number, String(number > 1))
        expect([locale, pattern, say(pattern, values, locale)]).toEqual([
          locale,
          pattern,
          asTheLibrarySays(pattern, locale, values)
        ])
        compared++
        if (!Object.values(values).includes(number) && !pattern.includes(".match")) break
      }
    }
  }
  expect(compared).toBeGreaterThan(900)
})

test("plural forms are those of the CLDR", () => {
  const days = ".input {$n :integer} .match $n one {{{$n} день}} few {{{$n} дня}} many {{{$n} дней}} * {{{$n} дня}}"
  expect([1, 2, 5, 11, 21, 101, 0, 22, 112].map((n) => say(days, { n }, "ru"))).toEqual([
    "1 день",
    "2 дня",
    "5 дней",
    "11 дней",
    "21 день",
    "101 день",
    "0 дней",
    "22 дня",
    "112 дней"
  ])
  expect([1, 2, 21].map((n) => say(".input {$n :integer} .match $n one {{{$n} day}} * {{{$n} days}}", { n }))).toEqual([
    "1 day",
    "2 days",
    "21 days"
  ])
  expect([1, 2, 21].map((n) => say(".input {$n :integer} .match $n one {{!}} * {{{$n}일}}", { n }, "ko"))).toEqual([
    "1일",
    "2일",
    "21일"
  ])
})

test("an exact number wins over a plural form, and the first selector over the second", () => {
  const pattern =
    ".input {$a :integer} .input {$b :integer} .match $a $b one 1 {{A}} one * {{B}} 1 * {{C}} * 1 {{D}} * * {{E}}"
  for (const a of [0, 1, 2]) {
    for (const b of [0, 1, 2]) {
      expect(say(pattern, { a, b })).toBe(asTheLibrarySays(pattern, "en", { a, b }))
    }
  }
})

test("a key chooses by its text", () => {
  const pattern = ".input {$is :string} .match $is true {{yes}} false {{no}} * {{unknown}}"
  expect([
    say(pattern, { is: true }),
    say(pattern, { is: false }),
    say(pattern, { is: "x" }),
    say(pattern, {})
  ]).toEqual(["yes", "no", "unknown", "unknown"])
})

test("a declared value is written as its declaration says", () => {
  const pattern = ".input {$x :percent maximumFractionDigits=1} {{{$x} of {$y}}}"
  expect(say(pattern, { x: 0.1234, y: "it" })).toBe("12.3% of it")
  expect(say(pattern, { x: 0.1234, y: "it" })).toBe(asTheLibrarySays(pattern, "en", { x: 0.1234, y: "it" }))
})

test("characters of the syntax are written with a backslash", () => {
  for (const pattern of ["\\{a\\} \\\\ \\| b", "a | b", "{{.quoted \\{x\\}}}", "«{$x}»"]) {
    expect(say(pattern, { x: "X" })).toBe(asTheLibrarySays(pattern, "en", { x: "X" }))
  }
})

test("each of 515 odd strings given to each message comes out literally, and only where it was put", () => {
  expect(oddStrings.length).toBe(515)
  for (const { locale, messages } of languages) {
    for (const pattern of Object.values(messages)) {
      const texts = [...placeholdersOf(pattern)].filter(([, written]) => written === "")
      if (texts.length === 0) continue
      const message = compile(pattern, locale)
      const marker = "\uE000"
      const values = (text: string) => ({
        ...sampleFor(pattern),
        ...Object.fromEntries(texts.map(([name]) => [name, text]))
      })
      const around = message(values(marker), nothing)
      for (const odd of oddStrings) {
        expect(message(values(odd), nothing) === around.replaceAll(marker, () => odd)).toBe(true)
      }
    }
  }
})

test("odd strings as dates, numbers, terms and languages are shown as they are, and never throw", () => {
  for (const odd of oddStrings.filter((text) => text !== "")) {
    for (const named of ["integer", "percent", "comity:date", "comity:list", "comity:term of=x"]) {
      const said = say(`{$x :${named}}`, { x: odd })
      // A text that is a date is written as one; every other stays itself.
      expect(said === odd || /^\d{4}(-\d\d){0,2}$/.test(odd)).toBe(true)
    }
    expect(typeof say("{$x :comity:language}", { x: odd })).toBe("string")
  }
})

test("a value that was not given is shown as the standard says, and a name is never looked up elsewhere", () => {
  expect(say("{$x} {$constructor} {$__proto__}", {})).toBe("{$x} {$constructor} {$__proto__}")
})

test("a term is what its code is called, of that noun or of all, and else the code", () => {
  const terms: Readonly<Record<string, string>> = { "state.program.running": "läuft", "state.void": "Irrtum" }
  const message = compile("{$state :comity:term of=state in=$noun}", "de")
  const called = (state: string | ReadonlyArray<string>, noun = "program") =>
    message({ state, noun }, (code) => terms[code])
  expect(called("running")).toBe("läuft")
  expect(called("void")).toBe("Irrtum")
  expect(called("unheard-of")).toBe("unheard-of")
  expect(called(["running", "void", "x"])).toBe("läuft, Irrtum und x")
  expect(called("running", "edition")).toBe("running")
  expect(called([])).toBe("–")
})

test.each([
  "{$x",
  "{x}",
  "}",
  "{{a}",
  "{$x :unheard-of}",
  "{$x :constructor}",
  ".match $n one {{a}} * {{b}}",
  ".input {$n :integer} .match $n one {{a}}",
  ".input {$n :integer} .match $n {{a}} * {{b}}",
  ".input {$d :comity:date} .match $d one {{a}} * {{b}}",
  ".local $x = {1} {{a}}",
  ".input {$n :integer} {{{$n :percent}}}",
  "{$x :integer} \\q",
  ".input {$n :integer} {{a}} b"
])("the malformed pattern %j is refused", (pattern) => {
  expect(() => compile(pattern, "en")).toThrow(SyntaxError)
})

test("a pattern of any length is read or refused at once", () => {
  const started = performance.now()
  for (const attack of [
    "{$x ".repeat(20_000),
    "{".repeat(100_000),
    "\\".repeat(100_001),
    `{$x :integer${" a=b".repeat(25_000)}`
  ]) {
    expect(() => compile(attack, "en")).toThrow(SyntaxError)
  }
  expect(compile("a".repeat(100_000), "en")({}, nothing).length).toBe(100_000)
  expect(performance.now() - started).toBeLessThan(500)
})
