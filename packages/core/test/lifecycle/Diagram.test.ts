import { expect, test } from "vitest"
import { diagram } from "../../src/lifecycle/Diagram.ts"
import { arrows, regions } from "../../src/lifecycle/Graph.ts"
import { lifeCycles } from "../../src/model/LifeCycles.ts"
import * as Nomination from "../../src/model/Nomination.ts"
import * as Program from "../../src/model/Program.ts"

test("a life cycle draws itself, with the offices that may take each step", () => {
  expect(diagram(Program.table)).toBe(`stateDiagram-v2
  [*] --> proposed: Propose (programOffice)
  proposed --> running: Start (programOffice)
  running --> suspended: Suspend (programOffice)
  suspended --> running: Resume (programOffice)
  running --> ended: End (programOffice)
  suspended --> ended: End (programOffice)
  proposed --> abandoned: Abandon (programOffice)
  ended --> [*]
  abandoned --> [*]`)
})

test("two owners are two regions, each with its own beginning and end", () => {
  const drawn = diagram(Nomination.table)
  expect(drawn).toContain("  state sending {\n")
  expect(drawn).toContain('    state "withdrawn" as sending_withdrawn\n')
  expect(drawn).toContain("    [*] --> sending_draft: Draft (nominatingBody)\n")
  expect(drawn).toContain("    [*] --> receiving_none\n")
  expect(drawn).toContain("    receiving_lapsed --> [*]\n")
})

test("every arrow is drawn once; what every state knows is not: voiding, and correcting what is said", () => {
  for (const table of lifeCycles) {
    const lines = diagram(table).split("\n")
    expect(new Set(lines).size).toBe(
      lines.length - lines.filter((line) => line === "  }").length + (regions(table).length > 1 ? 1 : 0)
    )
    const all = regions(table)
      .flatMap((region) => arrows(table, region))
      .filter(({ t, to }) => to !== "void" && !["Change", "Absorb"].includes(t.name))
    expect(lines.filter((line) => / --> .*: \w+ \(/.test(line))).toHaveLength(all.length)
    expect(diagram(table)).not.toContain("void")
  }
})
