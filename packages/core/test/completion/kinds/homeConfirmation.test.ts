import { expect, test } from "vitest"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { RecordedConfirmation } from "../../../src/completion/TrainingRecord.ts"
import { readingOf, statusOf } from "../asking.ts"
import { homeConfirmation } from "../randomEvidenceRules.ts"
import { lawsOfEvidence, tried } from "./lawsOfEvidence.ts"

const rule = rules.homeConfirmation()
const confirmed = (more: Partial<RecordedConfirmation> = {}): RecordedConfirmation => ({
  id: "c1",
  kind: "training-recognised",
  role: "sendingOffice",
  on: "2019-10-02",
  ...more
})
const at = (confirmations: ReadonlyArray<RecordedConfirmation>, asOf = "2019-10-05", asked = rule) =>
  readingOf(asked, { confirmations }, asOf)

test("it is met from the day of the confirmation, which may follow the last day", () => {
  const on = (asOf: string) => statusOf(rule, { confirmations: [confirmed()] }, asOf)
  expect(["2019-10-01", "2019-10-02", "2020-10-02"].map(on)).toEqual(["open", "secured", "secured"])
})

test("without one it says who can give it, and until when", () => {
  expect(at([])).toMatchObject({
    now: 0,
    upper: 1,
    until: "2019-10-20",
    missing: [{ code: "confirmation", values: { kind: "training-recognised" }, by: ["sendingOffice"] }]
  })
  expect(at([], "2019-10-20")).toMatchObject({ now: 0, upper: 0 })
})

test("that of another office is passed over, unless the rule names its role", () => {
  expect(at([confirmed({ role: "clerk" })])).toMatchObject({
    now: 0,
    passedOver: [{ id: "c1", why: "notByThisRole" }]
  })
  const either = rules.homeConfirmation({ roles: ["sendingOffice", "clerk"] })
  expect(at([confirmed({ role: "clerk" })], "2019-10-05", either).now).toBe(1)
})

test("one of another kind is not looked at", () => {
  expect(at([confirmed({ kind: "leave-granted" })])).toMatchObject({ now: 0, passedOver: [] })
  const leave = rules.homeConfirmation({ kind: "leave-granted" })
  expect(at([confirmed({ kind: "leave-granted" })], "2019-10-05", leave).counted).toEqual(["c1"])
})

test("one that was recorded after evidenceUntil comes too late", () =>
  expect(statusOf(rule, { confirmations: [confirmed({ recordedOn: "2019-10-21" })] }, "2019-11-01")).toBe(
    "unreachable"
  ))

lawsOfEvidence(homeConfirmation, 1900, ["confirmations"])

test("law: with one more role nothing is lost", () => {
  tried(homeConfirmation, 1910, ({ asOf, full }) => {
    const by = (...roles: ReadonlyArray<string>) => readingOf(rules.homeConfirmation({ roles }), full, asOf)
    expect(by("sendingOffice", "clerk").lower).toBeGreaterThanOrEqual(by("sendingOffice").lower)
  })
})
