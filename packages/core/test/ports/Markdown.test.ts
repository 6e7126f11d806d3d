import { expect, test } from "vitest"
import { type RenderedLine, render } from "../../src/ports/Language.ts"
import { markdownOf } from "../../src/ports/Markdown.ts"
import { oddStrings } from "../oddStrings.ts"

const line = (depth: number, text: string): RenderedLine => ({ depth, code: "a/b", text })
const written = (...lines: ReadonlyArray<RenderedLine>): string => markdownOf({ lines })

/** What a reader of the page sees of each line: without marks of headings and lists, and letters without their backslash. */
const linesOf = (markdown: string): ReadonlyArray<string> =>
  markdown
    .split("\n")
    .filter((one) => one !== "")
    .map((one) => one.replace(/^(#{2,3} | *- )/, "").replaceAll(/\\([!-/:-@[-`{-~])/g, "$1"))

test("a tree is a heading with lists; what has lines of its own is a heading, and so is all that follows", () => {
  const markdown = written(
    line(0, "Result."),
    line(1, "Who."),
    line(1, "Rules."),
    line(2, "First."),
    line(3, "Why."),
    line(2, "Second."),
    line(1, "Appeal.")
  )
  expect(markdown).toBe("## Result.\n\n- Who.\n\n### Rules.\n\n- First.\n  - Why.\n- Second.\n\n### Appeal.\n")
})

test("a line by itself is a paragraph, and nothing is a line break", () => {
  expect(written(line(0, "One."), line(0, "Two."))).toBe("One.\n\nTwo.\n")
  expect(written()).toBe("\n")
})

// biome-ignore format: a table is read in rows.
test.each([
  ["# heading", "\\# heading"],
  ["- item", "\\- item"],
  ["+ item", "\\+ item"],
  ["12. item", "12\\. item"],
  ["3) item", "3\\) item"],
  ["===", "\\==="],
  ["a\n\n# b\r\n- c\u2028d", "a \\# b - c d"],
  ["[a](javascript:b)", "\\[a\\](javascript:b)"],
  ["![a](b)", "!\\[a\\](b)"],
  ["<img src=x onerror=y>", "\\<img src=x onerror=y\\>"],
  ["&lt;b&gt;", "\\&lt;b\\&gt;"],
  ["`code` *a* _b_ ~c~ |d| $e$", "\\`code\\` \\*a\\* \\_b\\_ \\~c\\~ \\|d\\| \\$e\\$"],
  ["see https://a.example and www.b.example, @c", "see https\\://a.example and www\\.b.example, \\@c"],
  ["back\\slash", "back\\\\slash"],
  ["    four spaces", "four spaces"]
])("%j is text", (text, expected) => {
  expect(written(line(0, "Result."), line(1, text))).toBe(`## Result.\n\n- ${expected}\n`)
})

test.each(oddStrings)("whatever a line holds, it is one line with the same letters: %j", (odd) => {
  const lines = [line(0, `A ${odd}`), line(1, `${odd} B`), line(2, `${odd} C`), line(1, `D${odd}`)]
  const expected = lines.map(({ text }) => text.replaceAll(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, " ").trim())
  expect(linesOf(markdownOf({ lines }))).toEqual(expected)
})

test("what no language can say is shown as code and values, as in the text", () => {
  const rendered = render({ code: "a/b_c", values: { who: "*x*" } }, [])
  expect(linesOf(markdownOf(rendered))).toEqual(rendered.lines.map(({ text }) => text))
})
