import { describe, expect, test } from "vitest"
import { examplesIn, testModule, testOf } from "../doc-examples.mjs"

const documented = `import * as Schema from "effect/Schema"
import { type Reason, reason as because } from "../values/Reason.ts"

/**
 * Twice as much.
 *
 * @example
 * twice(2) // => 4
 * @see half
 */
export const twice = (n: number): number => n * 2

/** No example here: twice(2) // => 5 */
export const half = (n: number): number => n / 2

const text = "/** @example wrong() // => 1 */"
export interface Named {
  /**
   * @example
   * \`\`\`ts
   * import { seen } from "./Seen.ts"
   * because(seen) // => { code: "a", values: {} }
   * \`\`\`
   */
  readonly name: string
}
`

describe("the examples of a file", () => {
  test("are found wherever a docstring stands, with the line they begin on, and not in strings", () => {
    expect(examplesIn(documented)).toEqual([
      { line: 8, code: ["twice(2) // => 4"] },
      {
        line: 20,
        code: ["", 'import { seen } from "./Seen.ts"', 'because(seen) // => { code: "a", values: {} }', ""]
      }
    ])
  })

  test("become one module, which imports what the file exports or imports, as far as they use it", () => {
    const module = testModule("packages/core/src/model/Twice.ts", documented) ?? ""
    expect(module.split("\n").filter((it) => it.startsWith("import"))).toEqual([
      'import { expect, test } from "vitest"',
      'import { seen } from "../../../../../packages/core/src/model/Seen.ts"',
      'import { reason as because } from "../../../../../packages/core/src/values/Reason.ts"',
      'import { twice } from "../../../../../packages/core/src/model/Twice.ts"'
    ])
    expect(module).toContain('test("the example at packages/core/src/model/Twice.ts:8 holds"')
  })

  test("are none in a file without docstrings", () => {
    expect(testModule("packages/core/src/a.ts", "export const a = 1\n")).toBeUndefined()
  })
})

describe("a line of an example", () => {
  const body = (...code: ReadonlyArray<string>) => testOf({ line: 1, code }).body.split("\n")

  test("is checked if a value follows, and otherwise only runs", () => {
    expect(body("const a = f(1)", "a.b // => 2")).toEqual([
      "at(1)",
      "const a = f(1)",
      "at(2)",
      "expect(await (a.b)).toStrictEqual(2)"
    ])
  })

  test("may declare what is checked", () => {
    expect(body('const a = f(1) // => "x"')).toEqual(["at(1)", "const a = f(1)", 'expect(a).toStrictEqual("x")'])
  })

  test("may have its value on the lines below, as many as it takes", () => {
    const code = ["f(1)", "// => {", "//   a: 1 }", "// And a remark.", "f(2) // => 3"]
    expect(body(...code)).toEqual([
      "at(1)",
      "expect(await (f(1))).toStrictEqual({",
      "  a: 1 })",
      "at(5)",
      "expect(await (f(2))).toStrictEqual(3)"
    ])
  })

  test("does not lose its value where no statement ends", () => {
    expect(body("f(", "  1 // => 1", ")").at(-1)).toMatch(/^expect\.fail/)
    expect(body("// f(1) // => 1").at(-1)).toMatch(/^expect\.fail/)
  })

  test("that imports is lifted to the top of the module", () => {
    expect(testOf({ line: 1, code: ['import { g } from "g"', "g() // => 1"] }).imports).toEqual([
      'import { g } from "g"'
    ])
  })
})
