import { describe, expect, test } from "vitest"
import { rules } from "../../src/completion/RuleBuilder.ts"
import type { RecordedWaiver } from "../../src/completion/TrainingRecord.ts"
import { assessed } from "./asking.ts"

const hopeless = (id: string) => rules.atLeast(2, rules.ceremony(), { id, waivableBy: ["director"] })
const met = rules.duration({ atLeast: 0, unit: "hours" })
const waiver = (rule: string, more: Partial<RecordedWaiver> = {}): RecordedWaiver => ({
  id: `for-${rule}`,
  rule,
  by: { id: "lee", role: "director", party: "gyeonggi" },
  on: "2019-09-02",
  reason: "Called home by the employer.",
  ...more
})
const whole = rules.all(hopeless("first"), hopeless("second"), met)
const asked = (waivers: ReadonlyArray<RecordedWaiver>, asOf = "2019-09-10", maximumWaivers?: number) =>
  assessed(rules.set("test", 1, whole, maximumWaivers === undefined ? {} : { maximumWaivers }), { waivers }, asOf)

test("a waived rule holds, and a decision may treat it as met", () => {
  const { explanation, outcome, refusedWaivers, status } = asked([waiver("first"), waiver("second")])
  expect({ status, outcome, refusedWaivers }).toEqual({ status: "waived", outcome: "satisfied", refusedWaivers: [] })
  expect(explanation.children?.map(({ status, waiver }) => [status, waiver?.id])).toEqual([
    ["waived", "for-first"],
    ["waived", "for-second"],
    ["secured", undefined]
  ])
})

test("one waiver is not enough for two rules", () => expect(asked([waiver("first")]).status).toBe("unreachable"))

describe("a waiver is refused, and said to be,", () => {
  test.each([
    ["notByThisRole", { by: { id: "x", role: "clerk", party: "gyeonggi" } }],
    ["notYet", { from: "2019-09-11" }],
    ["expired", { until: "2019-09-09" }],
    ["noSuchRule", { rule: "third" }]
  ] as const)("as %s", (code, more) => {
    const { refusedWaivers, status } = asked([waiver("first"), waiver("second", more)])
    expect(status).toBe("unreachable")
    expect(refusedWaivers).toMatchObject([{ code, waiver: { id: "for-second" } }])
  })

  test("as tooMany, and the earliest are honoured whatever the order of the list", () => {
    const { refusedWaivers, status } = asked([waiver("second"), waiver("first", { on: "2019-09-01" })], "2019-09-10", 1)
    expect(status).toBe("unreachable")
    expect(refusedWaivers).toMatchObject([{ code: "tooMany", waiver: { id: "for-second" } }])
  })
})

test("on its first and on its last day it counts", () => {
  const both = [waiver("first", { from: "2019-09-05", until: "2019-09-08" }), waiver("second")]
  const statuses = ["2019-09-04", "2019-09-05", "2019-09-08", "2019-09-09"].map((asOf) => asked(both, asOf).status)
  expect(statuses).toEqual(["unreachable", "waived", "waived", "unreachable"])
})

test("on the day it was granted, and on the day it was recorded, it is seen", () => {
  expect(asked([waiver("first", { on: "2019-09-10" }), waiver("second")]).status).toBe("waived")
  const known = [waiver("first", { recordedOn: "2019-09-08" }), waiver("second")]
  expect(assessed(whole, { waivers: known }, "2019-09-10", { knownOn: "2019-09-08" }).status).toBe("waived")
})

test("one granted later, or not known yet, is not seen at all", () => {
  expect(asked([waiver("first", { on: "2019-09-11" })]).refusedWaivers).toEqual([])
  const known = assessed(whole, { waivers: [waiver("first", { recordedOn: "2019-09-09" })] }, "2019-09-10", {
    knownOn: "2019-09-08"
  })
  expect(known.explanation.children?.[0]?.waiver).toBeUndefined()
})

test("a rule that nobody may waive can't be", () => {
  const closed = rules.atLeast(2, rules.ceremony(), { id: "closed" })
  expect(assessed(closed, { waivers: [waiver("closed")] }, "2019-09-10")).toMatchObject({
    status: "unreachable",
    refusedWaivers: [{ code: "noSuchRule" }]
  })
})

test("a combination is waived only if it needs the waiver", () => {
  const status = (rule: ReturnType<typeof rules.any>) =>
    assessed(rule, { waivers: [waiver("first")] }, "2019-09-10").status
  expect(status(rules.any(hopeless("first"), met))).toBe("secured")
  expect(status(rules.any(hopeless("first"), rules.ceremony()))).toBe("waived")
  expect(status(rules.all(hopeless("first"), rules.ceremony()))).toBe("open")
})

test("a rule that is secured anyway does not use its waiver", () => {
  const rule = rules.duration({ atLeast: 0, unit: "hours" }, { id: "first", waivableBy: ["director"] })
  const { explanation, status } = assessed(rule, { waivers: [waiver("first")] }, "2019-09-10")
  expect(status).toBe("secured")
  expect(explanation.waiver).toBeUndefined()
})

test("a waiver for one placement leaves the others as they are", () => {
  const rule = rules.scoped("placement", rules.hostSignOff({}, { id: "sign", waivableBy: ["director"] }))
  const placements = [
    { id: "p1", host: "sejong", period: "2019-08-26/2019-09-06" },
    { id: "p2", host: "gsam", period: "2019-09-07/2019-09-20" }
  ]
  const children = (scope?: string) =>
    assessed(rule, { placements, waivers: [waiver("sign", scope === undefined ? {} : { scope })] }, "2019-09-10")
      .explanation.children
  expect(children("p2")?.map(({ status }) => status)).toEqual(["open", "waived"])
  expect(children()?.map(({ status }) => status)).toEqual(["waived", "waived"])
})
