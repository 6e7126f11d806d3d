import { expect, test } from "vitest"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { RecordedEntrustment } from "../../../src/completion/TrainingRecord.ts"
import { readingOf, statusOf } from "../asking.ts"
import { entrustment } from "../randomEvidenceRules.ts"
import { lawsOfEvidence, tried } from "./lawsOfEvidence.ts"

const rule = rules.entrustment({ activity: "endoscopy", atLeast: 3 })
const decided = (level: number, more: Partial<RecordedEntrustment> = {}): RecordedEntrustment => ({
  id: `t${level}`,
  activity: "endoscopy",
  level,
  on: "2019-09-13",
  role: "committee",
  ...more
})
const at = (entrustments: ReadonlyArray<RecordedEntrustment>, asOf = "2019-09-18", asked = rule) =>
  readingOf(asked, { entrustments }, asOf)

test("the highest level that was decided counts", () => {
  expect(at([decided(2, { on: "2019-09-06" }), decided(4), decided(1, { on: "2019-09-17" })])).toMatchObject({
    required: 3,
    unit: "entrustmentLevel",
    now: 4,
    lower: 4,
    upper: 4,
    missing: []
  })
})

test("below the level required it is open until evidenceUntil, and says who decides", () => {
  expect(at([decided(2)])).toMatchObject({
    now: 2,
    lower: 2,
    upper: 3,
    until: "2019-10-20",
    missing: [{ code: "entrustment", values: { activity: "endoscopy", atLeast: 3 }, by: ["committee"] }]
  })
  const on = (asOf: string) => statusOf(rule, { entrustments: [decided(2)] }, asOf)
  expect(["2019-10-19", "2019-10-20"].map(on)).toEqual(["open", "unreachable"])
})

test("nobody else's decision counts, unless the rule names the role", () => {
  const bySupervisor = decided(5, { role: "supervisor" })
  expect(at([bySupervisor])).toMatchObject({ now: 0, passedOver: [{ id: "t5", why: "notByThisRole" }] })
  const supervised = rules.entrustment({ activity: "endoscopy", atLeast: 3, by: "supervisor" })
  expect(at([bySupervisor], "2019-09-18", supervised).now).toBe(5)
})

test("an exact level is enough, and another activity is not looked at", () => {
  expect(at([decided(3)]).now).toBe(3)
  expect(at([decided(5, { activity: "suturing" })])).toMatchObject({ now: 0, passedOver: [] })
})

test("a committee may decide after the last day", () =>
  expect(statusOf(rule, { entrustments: [decided(3, { on: "2019-10-15" })] }, "2019-10-15")).toBe("secured"))

lawsOfEvidence(entrustment, 1500, ["entrustments"])

test("law: who reaches a level reaches each one below it", () => {
  tried(entrustment, 1510, ({ asOf, full }) => {
    const reached = [1, 2, 3, 4, 5].map(
      (atLeast) => statusOf(rules.entrustment({ activity: "endoscopy", atLeast }), full, asOf) === "secured"
    )
    expect(reached).toEqual(reached.toSorted((one, other) => Number(other) - Number(one)))
  })
})
