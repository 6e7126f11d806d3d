import { expect, test } from "vitest"
import { pages, readFromRoot } from "../doc-code.mjs"
import { draw, nouns, redrawn, stale } from "../life-cycles.mjs"

const page = (diagram: string, noun = "program") =>
  `# Title\n\n<!-- diagram: ${noun} -->\n\`\`\`mermaid\n${diagram}\n\`\`\`\n\nEnd.\n`

test("a diagram that is not that of its table is stale until it is drawn anew", () => {
  const old = page("stateDiagram-v2\n  [*] --> proposed")
  expect(stale(old)).toEqual(['3: stale; run "pnpm docs:write"'])
  expect(redrawn(old)).toBe(page(draw("program")))
  expect(stale(redrawn(old))).toEqual([])
})

test("a life cycle that is not there is named", () => {
  expect(stale(page("x", "visit"))).toEqual(['3: There is no life cycle of "visit".'])
  expect(() => redrawn(page("x", "visit"))).toThrow('There is no life cycle of "visit".')
})

test.each(pages())("the diagrams in %s are those of the tables", (path) => {
  expect(stale(readFromRoot(path))).toEqual([])
})

test("the page on life cycles shows all of them", () => {
  const shown = [...readFromRoot("docs/life-cycles.md").matchAll(/<!-- diagram: (\S+) -->/g)].map(([, noun]) => noun)
  expect(shown).toEqual(nouns)
})
