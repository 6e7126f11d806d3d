import { describe, expect, test } from "vitest"
import { compile } from "../../../src/completion/Engine.ts"
import type { Reading } from "../../../src/completion/Reading.ts"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import { satisfiable } from "../../../src/completion/Satisfiability.ts"
import type { AttendanceMark } from "../../../src/values/Participation.ts"
import { problemsOf, readingOf, setOf, statusOf } from "../asking.ts"
import { electives } from "../randomCountingRules.ts"
import { tried } from "./lawsOfEvidence.ts"
import { lawsOfKind } from "./lawsOfKind.ts"

const modules = ["robotics", "imaging", "ethics"]
const two = rules.electives({ modules, atLeast: 2 })
const session = (n: number, module: string, mark?: AttendanceMark) => ({
  id: `s${n}`,
  on: `2019-09-${String(n).padStart(2, "0")}`,
  module,
  ...(mark === undefined ? {} : { mark })
})

test("any two of three modules are enough", () => {
  const sessions = [session(2, "robotics", "present"), session(3, "imaging", "absent"), session(4, "ethics", "late")]
  expect(readingOf(two, { sessions }, "2019-09-05")).toEqual({
    direction: "atLeast",
    required: 2,
    unit: "modules",
    now: 2,
    lower: 2,
    upper: 2,
    counted: ["s2", "s4"],
    passedOver: [{ id: "s3", why: "absent" }],
    missing: [],
    sessionsAhead: 0
  })
})

test("what is missing is every module that could still be chosen", () => {
  const sessions = [session(2, "robotics", "present"), session(16, "imaging")]
  expect(readingOf(two, { sessions }, "2019-09-05")).toMatchObject({
    now: 1,
    lower: 1,
    upper: 3,
    until: "2019-09-16",
    missing: [
      { code: "module", values: { module: "imaging" }, by: ["trainee"] },
      { code: "moduleNotPlanned", values: { module: "ethics" }, by: ["programOffice"] }
    ]
  })
})

test("with nothing recorded it is open until the last day", () => {
  expect(["2019-09-19", "2019-09-20"].map((asOf) => statusOf(two, {}, asOf))).toEqual(["open", "unreachable"])
})

test("a session ahead that could undo a module leaves it at risk", () => {
  const sessions = [session(2, "robotics", "present"), session(3, "ethics", "present"), session(9, "ethics")]
  expect(statusOf(two, { sessions }, "2019-09-05")).toBe("metAtRisk")
  const half = rules.electives({ modules, atLeast: 2, attended: "50%" })
  expect(statusOf(half, { sessions }, "2019-09-05")).toBe("secured")
})

test("unreported sessions are doubt where they decide, and missed once the evidence is closed", () => {
  const sessions = [session(2, "robotics", "present"), session(3, "imaging"), session(4, "ethics", "absent")]
  expect(readingOf(two, { sessions }, "2019-09-20")).toMatchObject({
    undeterminedBecause: "unreported",
    lower: 1,
    upper: 2
  })
  expect(statusOf(two, { sessions }, "2019-10-20")).toBe("unreachable")
  expect(statusOf(rules.electives({ modules, atLeast: 1 }), { sessions }, "2019-09-20")).toBe("secured")
})

test("only what lies inside the time counts, and at a placement what belongs to it", () => {
  const sessions = [session(2, "robotics", "present"), { ...session(12, "ethics", "present"), placement: "p1" }]
  const from = (day: string) => rules.within(day, "2019-09-20", two)
  expect(statusOf(from("2019-09-01"), { sessions }, "2019-09-20")).toBe("secured")
  expect(statusOf(from("2019-09-10"), { sessions }, "2019-09-20")).toBe("unreachable")
  const placements = [{ id: "p1", host: "sejong", period: "2019-08-26/2019-09-20" }]
  expect(statusOf(rules.scoped("placement", two), { sessions, placements }, "2019-09-20")).toBe("unreachable")
})

describe("more modules than there are to choose from", () => {
  const problems = (given: ReadonlyArray<string>, atLeast: number) =>
    problemsOf(compile(setOf(rules.electives({ modules: given, atLeast }))))
  test("are refused when the rule set is read, and a module named twice is one", () => {
    expect(problems(modules, 3)).toEqual([])
    expect(problems(modules, 4).map(([path]) => path)).toEqual(["/rule/params/atLeast"])
    expect(problems(["robotics", "robotics"], 2).map(([path]) => path)).toEqual(["/rule/params/atLeast"])
  })
  test("than an edition offers are an obstacle", () => {
    const verdict = (offered: ReadonlyArray<string>) => {
      const found = satisfiable(setOf(two), { period: "2019-08-26/2019-09-20", modules: offered })
      return found._tag === "Success" ? found.success : undefined
    }
    expect(verdict(["robotics", "ethics"])?.verdict).toBe("possible")
    expect(verdict(["robotics", "history"])).toMatchObject({
      verdict: "impossible",
      obstacles: [{ code: "obstacle.comity/elective-modules", values: { required: 2, available: 1, unit: "modules" } }]
    })
  })
})

lawsOfKind(electives)

test("law: asked for all of the modules it reads as required modules do", () => {
  tried(electives, 2400, ({ asOf, full, rule }) => {
    const { atLeast: _, ...same } = rule.params as { atLeast: number; modules: ReadonlyArray<string> }
    const all = rules.electives({ ...same, atLeast: same.modules.length })
    expect(readingOf(all, full, asOf)).toEqual(readingOf(rules.modules(same), full, asOf))
  })
})

test("law: asked for more of them it has the same bounds and is never met sooner", () => {
  const bounds = ({ lower, upper }: Reading) => ({ lower, upper })
  tried(electives, 2401, ({ asOf, full, rule }) => {
    const asked = (atLeast: number) => ({ ...rule, params: { ...(rule.params as object), atLeast } })
    expect(bounds(readingOf(asked(2), full, asOf))).toEqual(bounds(readingOf(asked(1), full, asOf)))
    if (statusOf(asked(2), full, asOf) === "secured") expect(statusOf(asked(1), full, asOf)).toBe("secured")
  })
})
