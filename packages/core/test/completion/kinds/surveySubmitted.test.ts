import { expect, test } from "vitest"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { RecordedSurvey } from "../../../src/completion/TrainingRecord.ts"
import { readingOf, statusOf } from "../asking.ts"
import { survey } from "../randomEvidenceRules.ts"
import { lawsOfEvidence, tried } from "./lawsOfEvidence.ts"

const rule = rules.survey({ form: "program-evaluation" })
const handedIn = (more: Partial<RecordedSurvey> = {}): RecordedSurvey => ({
  id: "y1",
  form: "program-evaluation",
  on: "2019-09-19",
  ...more
})
const at = (surveys: ReadonlyArray<RecordedSurvey>, asOf = "2019-09-20", asked = rule) =>
  readingOf(asked, { surveys }, asOf)

test("it is met from the day on which the survey came", () => {
  expect(at([handedIn()])).toEqual({
    direction: "atLeast",
    required: 1,
    unit: "surveys",
    now: 1,
    lower: 1,
    upper: 1,
    counted: ["y1"],
    passedOver: [],
    missing: []
  })
  expect(statusOf(rule, { surveys: [handedIn()] }, "2019-09-18")).toBe("open")
})

test("without one it says who can bring it, and until when", () => {
  expect(at([])).toMatchObject({
    now: 0,
    upper: 1,
    until: "2019-10-20",
    missing: [{ code: "survey", values: { form: "program-evaluation" }, by: ["trainee"] }]
  })
  expect(["2019-10-19", "2019-10-20"].map((asOf) => statusOf(rule, {}, asOf))).toEqual(["open", "unreachable"])
  expect(at([], "2019-10-20").until).toBeUndefined()
})

test("an anonymous one counts unless the rule says otherwise", () => {
  const named = rules.survey({ form: "program-evaluation", anonymous: false })
  expect(at([handedIn({ anonymous: true })]).now).toBe(1)
  expect(at([handedIn({ anonymous: true })], "2019-09-20", named)).toMatchObject({
    now: 0,
    passedOver: [{ id: "y1", why: "anonymous" }]
  })
  expect(at([handedIn({ anonymous: false })], "2019-09-20", named).now).toBe(1)
  expect(at([handedIn()], "2019-09-20", named).now).toBe(1)
})

test("it may come after the last day, but not after evidenceUntil, whenever it was recorded", () => {
  expect(at([handedIn({ on: "2019-10-20" })], "2019-10-20").now).toBe(1)
  expect(at([handedIn({ on: "2019-10-21" })], "2019-10-21").passedOver).toEqual([])
  expect(at([handedIn({ on: "2019-10-21", recordedOn: "2019-10-20" })], "2019-10-21")).toMatchObject({
    now: 0,
    passedOver: [{ id: "y1", why: "late" }]
  })
})

test("another survey is not looked at", () => expect(at([handedIn({ form: "housing" })]).passedOver).toEqual([]))

lawsOfEvidence(survey, 1700, ["surveys"])

test("law: who asks for a name never finds more", () => {
  tried(survey, 1710, ({ asOf, full }) => {
    const of = (anonymous: boolean) => readingOf(rules.survey({ form: "program-evaluation", anonymous }), full, asOf)
    expect(of(false).lower).toBeLessThanOrEqual(of(true).lower)
  })
})
