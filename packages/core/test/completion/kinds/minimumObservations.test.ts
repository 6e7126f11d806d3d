import { describe, expect, test } from "vitest"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { RecordedProcedure } from "../../../src/completion/TrainingRecord.ts"
import { between, oneOf } from "../../seeded.ts"
import { readingOf, statusOf } from "../asking.ts"
import type { Next } from "../chance.ts"
import { observations } from "../randomCountingRules.ts"
import { lawsOfEvidence, tried } from "./lawsOfEvidence.ts"
import { lawsOfKind } from "./lawsOfKind.ts"

const entry = (id: string, more: Partial<RecordedProcedure> = {}): RecordedProcedure => ({
  id,
  code: "robotic",
  on: "2019-09-03",
  level: "observed",
  verification: "verified",
  ...more
})
const three = rules.observations({ atLeast: 3 })
const at = (procedures: ReadonlyArray<RecordedProcedure>, asOf = "2019-09-10", rule = three) =>
  readingOf(rule, { procedures }, asOf)

test("any procedure observed counts, unless the rule names some", () => {
  const given = [entry("a"), entry("b", { code: "endoscopic" }), entry("c", { code: "laparoscopic" })]
  expect(at(given)).toMatchObject({ unit: "procedures", now: 3, lower: 3, counted: ["a", "b", "c"], missing: [] })
  expect(at(given, "2019-09-10", rules.observations({ codes: ["robotic", "endoscopic"], atLeast: 3 }))).toMatchObject({
    now: 2,
    upper: 3,
    counted: ["a", "b"],
    passedOver: [],
    missing: [{ code: "procedures", values: { count: 1 }, by: ["trainee"] }]
  })
})

describe("levels above observing", () => {
  const given = [
    entry("observed"),
    entry("assisted", { level: "assisted" }),
    entry("performed", { level: "performed" }),
    entry("consulted", { level: "consulted" }),
    entry("unspecified", { level: "unspecified" })
  ]
  test("count too, and to be consulted is not to observe", () => {
    expect(at(given)).toMatchObject({
      now: 3,
      counted: ["observed", "assisted", "performed"],
      passedOver: [
        { id: "consulted", why: "belowLevel" },
        { id: "unspecified", why: "levelUnclear" }
      ]
    })
  })
  test("do not where the rule says so, and an unspecified level is doubt either way", () => {
    const alone = rules.observations({ atLeast: 2, higher: false })
    expect(at(given, "2019-09-10", alone)).toMatchObject({
      undeterminedBecause: "levelUnclear",
      counted: ["observed"],
      passedOver: [
        { id: "assisted", why: "otherLevel" },
        { id: "performed", why: "otherLevel" },
        { id: "consulted", why: "otherLevel" },
        { id: "unspecified", why: "levelUnclear" }
      ]
    })
    expect(statusOf(alone, { procedures: given }, "2020-12-31")).toBe("undetermined")
  })
})

test("what waits for verification is doubt until the evidence is closed, and a vague date for longer", () => {
  const waiting = [entry("a"), entry("b"), entry("c", { verification: "waiting" })]
  expect(at(waiting).undeterminedBecause).toBe("unverified")
  const days = ["2019-10-19", "2019-10-20"]
  expect(days.map((asOf) => statusOf(three, { procedures: waiting }, asOf))).toEqual(["undetermined", "unreachable"])
  const vague = [entry("a"), entry("b"), entry("c", { on: "2019-09" })]
  expect(at(vague, "2019-09-10")).toMatchObject({ undeterminedBecause: "vagueDate", upper: 3 })
  expect(at(vague, "2019-10-20").undeterminedBecause).toBe("vagueDate")
  expect(statusOf(rules.observations({ atLeast: 3, verified: false }), { procedures: waiting }, "2019-09-10")).toBe(
    "secured"
  )
})

test("with nothing recorded it is open until the evidence is closed", () => {
  const days = ["2019-09-10", "2019-10-19", "2019-10-20"]
  expect(days.map((asOf) => statusOf(three, {}, asOf))).toEqual(["open", "open", "unreachable"])
})

test("only what lies inside the time counts, and at a placement what belongs to it", () => {
  const procedures = [entry("a"), entry("b", { placement: "p1" }), entry("c", { on: "2019-09-12" })]
  const placements = [{ id: "p1", host: "sejong", period: "2019-08-26/2019-09-20" }]
  const status = (rule: typeof three) => statusOf(rule, { procedures, placements }, "2019-10-20")
  expect([status(three), status(rules.within("2019-09-01", "2019-09-10", three))]).toEqual(["secured", "unreachable"])
  expect(status(rules.scoped("placement", three))).toBe("unreachable")
  expect(status(rules.scoped("placement", rules.observations({ atLeast: 1 })))).toBe("secured")
})

const some = (next: Next) =>
  rules.observations({
    codes: ["robotic", "laparoscopic"],
    atLeast: between(next, 1, 3),
    higher: oneOf(next, [true, false])
  })
lawsOfEvidence(some, 2600, ["procedures", "sessions"])
lawsOfKind(observations)

test("law: with higher levels it reads as the number of procedures does, and without them it never counts more", () => {
  tried(some, 2610, ({ asOf, full, rule }) => {
    const { higher: _, ...asked } = rule.params as { atLeast: number; codes: ReadonlyArray<string>; higher: boolean }
    const [all, alone] = [true, false].map((higher) => readingOf(rules.observations({ ...asked, higher }), full, asOf))
    expect(all).toEqual(readingOf(rules.procedures({ ...asked, level: "observed" }), full, asOf))
    expect(alone?.lower).toBeLessThanOrEqual(all?.lower ?? 0)
  })
})
