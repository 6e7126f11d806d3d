import { describe, expect, it } from "vitest"
import type { Trial } from "../src/Trial.ts"
import { markdown, plain, type Result } from "../src/table.ts"
import { kill } from "../src/trials/kill.ts"

const result = (row: Partial<Result["row"]>, trial: Trial = kill): Result => ({
  trial,
  store: "sqlite",
  row: { what: "kill -9", tried: 1200, lost: { missing: 1, torn: 0 }, remarks: "all at once", ...row }
})
const notShown = result({ tried: 0, lost: {}, remarks: "not shown: no strace" })

describe("the table", () => {
  it("says for documents how often something was tried, and what was lost if anything was", () => {
    const [, , lost, kept] = markdown([result({}), result({ lost: { missing: 0, torn: 0 } })]).split("\n")
    expect(lost).toBe("| kill | sqlite | kill -9 | 1,200 | 1 | 1 missing; all at once |")
    expect(kept).toBe("| kill | sqlite | kill -9 | 1,200 | 0 | all at once |")
  })

  it("says for terminals all that was looked for", () => {
    expect(plain([result({})]).split("\n")).toEqual([
      "promise  store   tried  lost  what was tried",
      "kill     sqlite  1,200     1  kill -9",
      "        1 missing; 0 torn",
      "        all at once"
    ])
  })

  it("never takes what was not tried for kept", () => {
    expect(markdown([notShown]).split("\n").at(-1)).toBe(
      "| kill | sqlite | kill -9 | not shown | – | not shown: no strace |"
    )
    expect(plain([notShown])).toContain("kill     sqlite  not shown     –  kill -9\n        not shown: no strace")
  })

  it("says what was lost even where nothing was tried to its end", () => {
    expect(
      markdown([result({ tried: 0 })])
        .split("\n")
        .at(-1)
    ).toBe("| kill | sqlite | kill -9 | 0 | 1 | 1 missing; all at once |")
  })
})
