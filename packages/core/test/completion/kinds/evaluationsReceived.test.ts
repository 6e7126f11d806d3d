import { expect, test } from "vitest"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { RecordedEvaluation } from "../../../src/completion/TrainingRecord.ts"
import { readingOf, statusOf } from "../asking.ts"
import { evaluations as asked } from "../randomEvidenceRules.ts"
import { lawsOfEvidence, tried } from "./lawsOfEvidence.ts"

const rule = rules.evaluations({ roles: ["supervisor", "hostCoordinator"] })
const by = (role: string, id: string, more: Partial<RecordedEvaluation> = {}): RecordedEvaluation => ({
  id,
  role,
  on: "2019-09-13",
  ...more
})
const at = (evaluations: ReadonlyArray<RecordedEvaluation>, asOf = "2019-09-18", given = rule) =>
  readingOf(given, { evaluations }, asOf)

test("each of the roles has to give one", () => {
  expect(at([by("supervisor", "v1"), by("hostCoordinator", "v2")])).toMatchObject({
    required: 2,
    unit: "evaluations",
    now: 2,
    lower: 2,
    upper: 2,
    counted: ["v1", "v2"],
    missing: []
  })
})

test("those of one role never stand for those of another", () => {
  expect(at([by("supervisor", "v1"), by("supervisor", "v2"), by("supervisor", "v3")])).toMatchObject({
    now: 1,
    upper: 2,
    until: "2019-10-20",
    missing: [{ code: "evaluations", values: { role: "hostCoordinator", count: 1 }, by: ["hostCoordinator"] }]
  })
})

test("of each role there may be more than one asked for", () => {
  const twice = rules.evaluations({ roles: ["supervisor", "hostCoordinator"], each: 2 })
  expect(
    at([by("supervisor", "v1"), by("supervisor", "v2"), by("hostCoordinator", "v3")], "2019-09-18", twice)
  ).toEqual({
    direction: "atLeast",
    required: 4,
    unit: "evaluations",
    now: 3,
    lower: 3,
    upper: 4,
    until: "2019-10-20",
    counted: ["v1", "v2", "v3"],
    passedOver: [],
    missing: [{ code: "evaluations", values: { role: "hostCoordinator", count: 1 }, by: ["hostCoordinator"] }]
  })
})

test("a role that is named twice is one role", () =>
  expect(
    at([by("supervisor", "v1")], "2019-09-18", rules.evaluations({ roles: ["supervisor", "supervisor"] }))
  ).toMatchObject({
    required: 1,
    now: 1
  }))

test("one by another role is passed over, and another form is not looked at", () => {
  const final = rules.evaluations({ roles: ["supervisor"], form: "final" })
  expect(at([by("clerk", "v1")]).passedOver).toEqual([{ id: "v1", why: "notByThisRole" }])
  expect(at([by("supervisor", "v1", { form: "mid-term" })], "2019-09-18", final)).toMatchObject({
    now: 0,
    passedOver: []
  })
  expect(at([by("supervisor", "v1", { form: "final" })], "2019-09-18", final).now).toBe(1)
})

test("it may be given after the last day, up to evidenceUntil", () => {
  const late = [by("supervisor", "v1"), by("hostCoordinator", "v2", { on: "2019-10-18" })]
  expect(["2019-10-17", "2019-10-18"].map((asOf) => statusOf(rule, { evaluations: late }, asOf))).toEqual([
    "open",
    "secured"
  ])
  expect(statusOf(rule, { evaluations: late.slice(0, 1) }, "2019-10-20")).toBe("unreachable")
})

lawsOfEvidence(asked, 1300, ["evaluations"])

test("law: of several roles it is the sum over each of them", () => {
  tried(asked, 1310, ({ asOf, full }) => {
    const of = (...roles: ReadonlyArray<string>) => readingOf(rules.evaluations({ roles, each: 2 }), full, asOf).lower
    expect(of("supervisor", "hostCoordinator")).toBe(of("supervisor") + of("hostCoordinator"))
  })
})
