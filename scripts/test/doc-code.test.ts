import { describe, expect, test } from "vitest"
import { blocks, findings, pages, readFromRoot, refreshed, region } from "../doc-code.mjs"

const source = `import { f } from "f"
const world = () => {
  // #region call
  const answer = f(1)

  if (answer > 1) {
    // #region inner
    answer()
    // #endregion inner
  }
  // #endregion call
}
`
const read = (path: string): string => {
  if (path !== "a/b.js") throw new Error(`There is no file "${path}".`)
  return source
}
const page = (code: string, from = "<!-- from: a/b.js#inner -->\n") =>
  `# Title\n\n${from}\`\`\`js\n${code}\n\`\`\`\n\nEnd.\n`

describe("a region", () => {
  test("moves to the left margin and keeps its own indentation, without the marks of regions inside", () => {
    expect(region(source, "call")).toBe("const answer = f(1)\n\nif (answer > 1) {\n  answer()\n}")
  })
  test("without a name is the whole file", () => {
    expect(region("a()\n", undefined)).toBe("a()")
  })
  test("that is missing is an error", () => {
    expect(() => region(source, "cal")).toThrow('There is no region "cal".')
  })
})

describe("a page", () => {
  test("shows where each block comes from", () => {
    expect(blocks(page("answer()"))).toEqual([
      { language: "js", code: "answer()", from: { path: "a/b.js", region: "inner" }, line: 4 }
    ])
  })
  test("whose code is that of its source has no finding", () => {
    expect(findings(page("answer()"), read)).toEqual([])
  })
  test("whose code has changed is stale until it is refreshed", () => {
    const stale = page("question()")
    expect(findings(stale, read)).toEqual(['4: stale; run "pnpm docs:write"'])
    expect(refreshed(stale, read)).toBe(page("answer()"))
    expect(refreshed(stale.replace("question()\n", ""), read)).toBe(page("answer()"))
  })
  test("that names a file or region that is not there says so", () => {
    expect(findings(page("x", "<!-- from: a/c.js -->\n"), read)).toEqual(['4: There is no file "a/c.js".'])
  })
  test("with code of no source has a finding, with commands or output it has none", () => {
    expect(findings(page("f()", ""), read)).toHaveLength(1)
    expect(findings("```sh\nnpm test\n```\n", read)).toEqual([])
  })
})

test.each(pages())("the code in %s is that of tested files", (path) => {
  expect(findings(readFromRoot(path), readFromRoot)).toEqual([])
})
