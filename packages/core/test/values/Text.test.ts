import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import { reader } from "../../src/values/Reader.ts"
import { longestLine, longestProse, Prose, Text } from "../../src/values/Text.ts"
import { oddStrings } from "../oddStrings.ts"

test("there are 515 odd strings", () => {
  expect(oddStrings.length).toBe(515)
})

test.each([
  ["Text", Text],
  ["Prose", Prose]
] as const)(
  "each of 515 odd strings in %s is refused by one typed error or comes back byte for byte",
  (what, schema) => {
    const read = reader(Schema.Struct({ note: schema }), what)
    const encode = Schema.encodeSync(Schema.Struct({ note: schema }))
    let refused = 0
    for (const note of oddStrings) {
      const result = read({ note })
      if (Result.isFailure(result)) {
        refused++
        expect(result.failure._tag).toBe("InvalidInput")
        expect(result.failure.problems.map(({ path }) => path)).toEqual(["/note"])
      } else {
        const back = read(JSON.parse(JSON.stringify(encode(result.success))))
        expect(Result.getOrThrow(back).note === note).toBe(true)
      }
    }
    // Both happen, and refusing is the exception: most odd strings are harmless once nobody interprets them.
    expect(refused).toBeGreaterThan(10)
    expect(refused).toBeLessThan(40)
  }
)

const names = [
  "Oʻtabek",
  "Кашкаров Евгений",
  "Қасым-Жомарт Кемелұлы",
  "김동연",
  "\u1100\u1175\u11B7\u1103\u1169\u11BC\u110B\u1167\u11AB",
  "何佳锋",
  "José María Ñáñez O’Neill-Łukasz",
  "می‌خواهم",
  "श्री‍",
  "X",
  "a".repeat(90),
  "👩‍⚕️ Анна",
  "\u200Fעברית"
]
test.each(names)("%j is a text", (name) => {
  expect(Schema.is(Text)(name)).toBe(true)
  expect(Schema.is(Prose)(name)).toBe(true)
})

test.each([
  ["a mark that reorders text", "\u202Egnp.exe"],
  ["an isolate", "a\u2066b\u2069"],
  ["an invisible tag", "a\u{E0041}"],
  ["a NUL", "a\u0000b"],
  ["an escape", "a\u001B[31m"],
  ["a C1 control", "a\u0085b"],
  ["half a character", "a\uD83D"],
  ["the other half", "\uDE00a"],
  ["nothing", ""],
  ["white space only", " \u3000\u00A0"],
  ["nothing visible", "\u200B\u200D"]
])("%s is refused in lines and in prose", (_, text) => {
  expect(Schema.is(Text)(text)).toBe(false)
  expect(Schema.is(Prose)(text)).toBe(false)
})

test("prose has line breaks and tabs, a line has not", () => {
  for (const text of ["a\nb", "a\r\nb", "a\tb", "a\u2028b"]) {
    expect(Schema.is(Text)(text)).toBe(false)
    expect(Schema.is(Prose)(text)).toBe(true)
  }
  expect(Schema.is(Prose)("a\rb")).toBe(false)
})

test("over-long text is refused, and quickly, however long it is", () => {
  expect(Schema.is(Text)("가".repeat(longestLine))).toBe(true)
  expect(Schema.is(Text)("가".repeat(longestLine + 1))).toBe(false)
  expect(Schema.is(Prose)("가".repeat(longestProse))).toBe(true)
  expect(Schema.is(Prose)("가".repeat(longestProse + 1))).toBe(false)
  const started = performance.now()
  expect(Schema.is(Prose)(" ".repeat(10_000_000))).toBe(false)
  expect(performance.now() - started).toBeLessThan(50)
})

test("an error says what was expected and never what was given", () => {
  const result = reader(Text, "name")("Анна\u202E Тайная")
  expect(Result.isFailure(result) && result.failure.message).toContain("without control characters")
  expect(Result.isFailure(result) && result.failure.message).not.toContain("Тайная")
})
