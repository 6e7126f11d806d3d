import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { compile } from "../../src/completion/Engine.ts"
import { withholding } from "../../src/completion/Withholding.ts"
import { defineRuleKind, fields, rules } from "../../src/index.ts"

const period = "2019-08-26/2019-09-20"
const set = rules.set("demo", 1, rules.any(rules.prohibition(), rules.all(rules.ceremony(), rules.prohibition())))
const on = { asOf: "2019-09-05" }
const records = [
  { enrolment: "e1", period },
  { enrolment: "e1", period, conductCases: [{ id: "k1", openedOn: "2019-09-03" }] },
  { enrolment: "e1", period, conductCases: [{ id: "k1", openedOn: "2019-09-03", closedOn: "2019-09-04" }] }
]

test("no answer depends on what is withheld, and every other one is as before", () => {
  const whole = Result.getOrThrow(compile(set))
  const { assess, ruleSet } = Result.getOrThrow(withholding("conductCases", set))
  expect(ruleSet).toEqual(whole.ruleSet)
  const [first, ...others] = records.map((record) => assess(record, on))
  for (const other of others) expect(other).toEqual(first)
  expect(new Set(records.map((record) => JSON.stringify(whole.assess(record, on)))).size).toBe(3)
  expect(first?.explanation.children?.[1]?.children?.[0]).toEqual(
    whole.assess({ enrolment: "e1", period }, on).explanation.children?.[1]?.children?.[0]
  )
})

test("logic that decides without what is withheld decides still", () => {
  const closed = { asOf: "2019-10-20" }
  const { assess } = Result.getOrThrow(
    withholding("conductCases", rules.set("demo", 1, rules.all(rules.ceremony(), rules.prohibition())))
  )
  expect(assess({ enrolment: "e1", period }, closed).status).toBe("unreachable")
})

test("a kind that does not say what it reads is withheld, too", () => {
  const silent = defineRuleKind({
    kind: "province/silent",
    params: fields({}),
    evaluate: () => ({
      ...({ direction: "atLeast", required: 1, unit: "letters", now: 1, lower: 1, upper: 1 } as const),
      ...{ counted: [], passedOver: [], missing: [] }
    })
  })
  const ruleSet = { id: "demo", version: 1, rule: { kind: "province/silent", params: {} } }
  const { assess } = Result.getOrThrow(withholding("conductCases", ruleSet, [silent]))
  expect(assess({ enrolment: "e1", period }, on).status).toBe("undetermined")
})
