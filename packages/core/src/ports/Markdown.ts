/** Rendered reasons as Markdown: the same lines as the text, in the same order, and nothing in them that is markup. */
import type { Rendered, RenderedLine } from "./Language.ts"

/**
 * Signs that mean something wherever they stand, in CommonMark or in what is widely added to it (tables, struck-through text,
 * formulas, mentions). A backslash before punctuation makes it a letter: CommonMark 0.31, section 2.4.
 */
const signs = /[\\`*_[\]<>&~|$#@^]/g
/** What means something at the beginning of a line: lists, numbers of lists, underlines of headings. */
const beginning = /^([-+=:]|\d+[.)])/
/** What is taken for an address although nobody marked it as one. */
const address = /(?<=\w)(?=:\/\/)|(?<=www)(?=\.)/gi

/** A line in which nothing is markup. Line breaks become spaces, since after one a list or a heading could begin. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, " ")
    .trim()
    .replaceAll(signs, "\\$&")
    .replace(beginning, (found) => `${found.slice(0, -1)}\\${found.slice(-1)}`)
    .replaceAll(address, "\\")

const item = (depth: number, text: string): string => `${"  ".repeat(depth)}- ${text}`

/** The lines below a root: lists, and a heading for whatever has lines of its own; what follows a heading is one too. */
const below = (lines: ReadonlyArray<RenderedLine>): ReadonlyArray<string> => {
  const written: Array<string> = []
  let headed = false
  lines.forEach(({ depth, text }, index) => {
    const words = escaped(text)
    const next = lines[index + 1]
    if (depth === 1 && (headed || (next !== undefined && next.depth > 1))) {
      headed = true
      written.push("", `### ${words}`, "")
    } else written.push(item(depth - (headed ? 2 : 1), words))
  })
  return written
}

/**
 * What was rendered, as Markdown: each tree under a heading, with nested lists. It says what the text says, line by line; a
 * name or a reason in it stays text, whatever signs it holds.
 * @stability evolving
 *
 * @example
 * import { reason, render } from "@comity/core"
 * const language = { locale: "en", messages: { "demo/root": "r", "demo/child": "c" }, compile: (pattern: string) => () => pattern === "r" ? "Two places." : "*No* <b>room</b>." }
 * markdownOf(render(reason("demo/root", {}, [reason("demo/child")]), language)) // => "## Two places.\n\n- \\*No\\* \\<b\\>room\\</b\\>.\n"
 */
export const markdownOf = ({ lines }: Pick<Rendered, "lines">): string => {
  const trees: Array<ReadonlyArray<RenderedLine>> = []
  for (const line of lines) {
    if (line.depth === 0 || trees.length === 0) trees.push([line])
    else trees.push([...(trees.pop() ?? []), line])
  }
  const written = trees.flatMap(([root, ...rest]) => [
    "",
    `${rest.length === 0 ? "" : "## "}${escaped(root?.text ?? "")}`,
    "",
    ...below(rest)
  ])
  // No two empty lines one after the other, and none at the beginning.
  return `${written
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim()}\n`
}
