/**
 * A name, a title, a label: one line whose every character can be seen, or is needed by the script that it stands in.
 *
 * Two names that look the same and are not stand for two people on a list and for one on paper. So what leaves no trace on
 * paper is refused in names: spaces of no width, soft hyphens, fillers, marks of direction, selectors. Persian and the
 * languages of India write joiners within words; Han and Mongolian letters have variants: there, and only there, such a
 * character stays.
 */
import * as Schema from "effect/Schema"
import { textProblem } from "./Text.ts"

/**
 * What is drawn as nothing: Default_Ignorable_Code_Point of Unicode (UAX #44), the marks around an annotation, and the
 * Braille cell without dots.
 */
const invisible = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800]/u

/** Scripts whose letters join within a word. */
const joining = ["Arabic", "Syriac", "Nko", "Mandaic", "Adlam", "Hanifi_Rohingya", "Mongolian"]
  .map((script) => `\\p{Script=${script}}`)
  .join("")
/** The signs that take a vowel away, of the scripts from Devanagari to Sinhala. */
const virama = "\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA"

/**
 * Where a script needs it, after UAX #31, 2.3 (rules A1, A2 and B), which ask for joining types that no expression knows:
 * so here a joiner stands between letters of a joining script, whatever their shapes. No part can run over more than a
 * few characters, so the time grows with the length of the text alone.
 */
const needed = /* @__PURE__ */ new RegExp(
  [
    // A1: a non-joiner keeps two letters apart that would join.
    `(?<=\\p{L}\\p{Mn}{0,3})(?<=[${joining}]\\p{Mn}{0,3})\\u200C(?=\\p{L})(?=[${joining}])`,
    // A2 and B: a conjunct is kept apart, or asked for; in Bengali the joiner comes before the sign (The Unicode Standard, 12.2).
    `(?<=[${virama}])[\\u200C\\u200D]`,
    "(?<=\\u09B0)\\u200D(?=\\u09CD)",
    // Variants of Han characters (UTS #37) and of Mongolian letters (The Unicode Standard, 13.5).
    "(?<=\\p{Script=Han})[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]",
    "(?<=\\p{Script=Mongolian})[\\u180B-\\u180F]",
    // Emoji (UTS #51), which a title may have.
    "(?<=\\p{Extended_Pictographic})\\uFE0F",
    "(?<=\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?)\\u200D(?=\\p{Extended_Pictographic})"
  ].join("|"),
  "gu"
)

const expected =
  "a name all of which can be seen: characters without width, soft hyphens, fillers and marks of direction are not, and a joiner only between letters of a script that joins; delete them, or type the name anew"

/** What was expected of a text that is no name. The length is looked at first. */
export const nameProblem = (text: string): string | undefined =>
  textProblem(text) ?? (invisible.test(text) && invisible.test(text.replace(needed, "")) ? expected : undefined)

/**
 * A name as it was given, byte for byte, in any script.
 *
 * @example
 * ["Oʻtabek", "Кашкаров", "김동연", "می‌خواهم", "X"].filter(Schema.is(Name)).length // => 5
 * Schema.is(Name)("Kim\u200B") // => false
 * Schema.is(Name)("\u202Emik") // => false
 */
export const Name = Schema.String.check(
  Schema.makeFilter((text: string) => {
    const problem = nameProblem(text)
    return problem === undefined || `Expected ${problem}`
  })
)
export type Name = typeof Name.Type
