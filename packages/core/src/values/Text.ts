/**
 * Text that people write, kept byte for byte as it was given.
 *
 * What is refused can show a reader something other than what is stored, or breaks what the text is put into: the
 * marks that reorder text, control characters, invisible tags and halves of a character. All scripts are welcome, and so
 * are the joiners that Persian and the Indic scripts need. Nothing is normalised: a name typed on macOS stays as typed,
 * and comparing spellings is the business of whoever searches.
 */
import * as Schema from "effect/Schema"

/**
 * The longest line, and the longest prose, in UTF-16 code units.
 * @stability evolving
 */
export const longestLine = 500
/** @stability evolving */
export const longestProse = 20_000

/** U+202A–E and U+2066–9 reorder what stands around them; U+E0000–7F can't be seen; Cs are unpaired halves. */
const hidden = "\\u202A-\\u202E\\u2066-\\u2069\\u{E0000}-\\u{E007F}\\p{Cs}"
const notInLine = new RegExp(`[\\p{Cc}\\u2028\\u2029${hidden}]`, "u")
/** A line feed, a tab, and a carriage return before a line feed are how prose is laid out. */
const notInProse = new RegExp(`(?![\\n\\t]|\\r\\n)[\\p{Cc}${hidden}]`, "u")
const visible = /[^\p{White_Space}\p{Cf}]/u
/** One line as a single pattern, for what describes text without reading it. */
export const linePattern = /* @__PURE__ */ new RegExp(
  `^(?=.*[^\\p{White_Space}\\p{Cf}])[^\\p{Cc}\\u2028\\u2029${hidden}]*$`,
  "u"
)

/** The length is looked at first, so that no expression ever runs over a text of any size. */
const problemOf = (text: string, longest: number, refused: RegExp, expected: string): string | undefined => {
  if (text.length > longest) return `at most ${longest} characters`
  return visible.test(text) && !refused.test(text) ? undefined : expected
}
const lineExpected =
  "one line of text with something to read in it, without control characters, marks that reorder text, invisible tags or halves of a character"
const proseExpected =
  "text with something to read in it; line breaks and tabs are fine, other control characters, marks that reorder text, invisible tags and halves of a character are not"

/** What was expected of a text that is not one line; for what reads without a schema. */
export const textProblem = (text: string): string | undefined => problemOf(text, longestLine, notInLine, lineExpected)
/** What was expected of a text that is no prose. */
export const proseProblem = (text: string): string | undefined =>
  problemOf(text, longestProse, notInProse, proseExpected)

const check = (problem: (text: string) => string | undefined) =>
  Schema.makeFilter((text: string) => {
    const expected = problem(text)
    return expected === undefined || `Expected ${expected}`
  })

/**
 * One line: a name, a title, a place.
 * @stability evolving
 *
 * @example
 * Schema.is(Text)("Oʻtabek Сұлтанбеков 김동연") // => true
 * Schema.is(Text)("two\nlines") // => false
 */
export const Text = Schema.String.check(check(textProblem))
export type Text = typeof Text.Type

/**
 * Several lines: a reason, a note, what somebody said.
 * @stability evolving
 *
 * @example
 * Schema.is(Prose)("First line.\nSecond line.") // => true
 * Schema.is(Prose)("   ") // => false
 */
export const Prose = Schema.String.check(check(proseProblem))
export type Prose = typeof Prose.Type
