import { describe, expect, test } from "vitest"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { RecordedDeliverable } from "../../../src/completion/TrainingRecord.ts"
import { readingOf, statusOf } from "../asking.ts"

const rule = rules.deliverable({ kind: "report", due: "2019-09-19" })
const report = (more: Partial<RecordedDeliverable> = {}): RecordedDeliverable => ({
  id: "d1",
  kind: "report",
  submittedOn: "2019-09-16",
  ...more
})
const accepted = report({ status: "accepted", reviewerRole: "professor", reviewedOn: "2019-09-17" })
const at = (deliverables: ReadonlyArray<RecordedDeliverable>, asOf = "2019-09-18", asked = rule) =>
  readingOf(asked, { deliverables }, asOf)

test("it is met once one is accepted", () => {
  expect(at([accepted])).toEqual({
    direction: "atLeast",
    required: 1,
    unit: "deliverables",
    now: 1,
    lower: 1,
    upper: 1,
    counted: ["d1"],
    passedOver: [],
    missing: []
  })
})

test("while it waits for a review it is in doubt, and says who reviews", () => {
  expect(at([report()])).toMatchObject({
    undeterminedBecause: "notReviewed",
    lower: 0,
    upper: 1,
    missing: [{ code: "review", by: ["programOffice"] }]
  })
  const strict = rules.deliverable({ kind: "report", reviewer: "professor" })
  expect(at([report()], "2019-09-18", strict).missing).toMatchObject([{ code: "review", by: ["professor"] }])
  expect(statusOf(rule, { deliverables: [report()] }, "2019-10-20")).toBe("unreachable")
})

test("the acceptance of another role is none", () => {
  const strict = rules.deliverable({ kind: "report", reviewer: "director" })
  expect(at([accepted], "2019-09-18", strict)).toMatchObject({ passedOver: [{ id: "d1", why: "notByThisRole" }] })
})

test("one that was returned may be followed by another", () => {
  const returned = report({ status: "returned", reviewedOn: "2019-09-17" })
  expect(at([returned])).toMatchObject({
    now: 0,
    upper: 1,
    passedOver: [{ id: "d1", why: "returned" }],
    missing: [{ code: "deliverable" }]
  })
  expect(statusOf(rule, { deliverables: [returned, { ...accepted, id: "d2" }] }, "2019-09-18")).toBe("secured")
})

describe("the due date", () => {
  test("is the last day for submitting, and what comes later is late", () => {
    const late = { ...accepted, submittedOn: "2019-09-20", reviewedOn: "2019-09-20" }
    expect(at([late], "2019-09-20")).toMatchObject({
      now: 0,
      passedOver: [{ id: "d1", why: "late" }],
      missing: [{ code: "deliverable", values: { kind: "report", due: "2019-09-19" } }]
    })
    expect(statusOf(rule, { deliverables: [{ ...late, submittedOn: "2019-09-19" }] }, "2019-09-20")).toBe("secured")
  })
  test("without one it is the last day of the training", () => {
    const open = rules.deliverable({ kind: "report" })
    expect(at([{ ...accepted, submittedOn: "2019-09-20" }], "2019-09-20", open).now).toBe(1)
    expect(at([{ ...accepted, submittedOn: "2019-09-21" }], "2019-09-22", open).passedOver).toEqual([
      { id: "d1", why: "late" }
    ])
  })
  test("may lie after the training", () => {
    const later = rules.deliverable({ kind: "report", due: "2019-10-05" })
    expect(at([{ ...accepted, submittedOn: "2019-10-05", reviewedOn: "2019-10-06" }], "2019-10-10", later).now).toBe(1)
  })
  test("has passed, but one that was submitted in time may not be recorded yet", () => {
    expect(["2019-09-20", "2019-10-19", "2019-10-20"].map((asOf) => statusOf(rule, {}, asOf))).toEqual([
      "open",
      "open",
      "unreachable"
    ])
  })
})

test("a vague day of submission is doubt, also after the evidence is closed", () => {
  const vague = { ...accepted, submittedOn: "2019-09" }
  expect(at([vague], "2019-09-30")).toMatchObject({
    undeterminedBecause: "vagueDate",
    missing: [{ code: "exactDate" }]
  })
  expect(statusOf(rule, { deliverables: [vague] }, "2020-12-31")).toBe("undetermined")
})

test("another kind is not looked at", () => expect(at([{ ...accepted, kind: "talk" }]).passedOver).toEqual([]))
