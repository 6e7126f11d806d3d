import { expect, test } from "vitest"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { RecordedDocument } from "../../../src/completion/TrainingRecord.ts"
import { readingOf, statusOf } from "../asking.ts"

const rule = rules.document({ kind: "insurance" })
const insurance = (more: Partial<RecordedDocument> = {}): RecordedDocument => ({
  id: "f1",
  kind: "insurance",
  receivedOn: "2019-08-20",
  ...more
})
const at = (documents: ReadonlyArray<RecordedDocument>, asOf = "2019-09-10", asked = rule) =>
  readingOf(asked, { documents }, asOf)

test("a document counts from the day it came", () => {
  const documents = [insurance({ receivedOn: "2019-09-02" })]
  expect(["2019-09-01", "2019-09-02"].map((asOf) => statusOf(rule, { documents }, asOf))).toEqual(["open", "secured"])
})

test("what is missing is told, with until when and who can bring it", () => {
  expect(at([])).toMatchObject({
    now: 0,
    upper: 1,
    until: "2019-10-20",
    missing: [
      { code: "document", values: { kind: "insurance", until: "2019-10-20" }, by: ["trainee", "programOffice"] }
    ]
  })
  expect(statusOf(rule, {}, "2019-10-20")).toBe("unreachable")
})

test("it may have to be valid up to the last day", () => {
  const throughout = rules.document({ kind: "insurance", throughout: true })
  expect(at([insurance({ validUntil: "2019-09-19" })], "2019-09-10", throughout)).toMatchObject({
    now: 0,
    passedOver: [{ id: "f1", why: "expires" }]
  })
  expect(at([insurance({ validUntil: "2019-09-20" })], "2019-09-10", throughout).now).toBe(1)
  expect(at([insurance()], "2019-09-10", throughout).now).toBe(1)
})

test("it may have a last day for coming", () => {
  const soon = rules.document({ kind: "insurance", by: "2019-08-26" })
  expect(at([insurance({ receivedOn: "2019-08-27" })], "2019-09-10", soon)).toMatchObject({
    now: 0,
    passedOver: [{ id: "f1", why: "late" }]
  })
  expect(at([insurance({ receivedOn: "2019-08-26" })], "2019-09-10", soon).now).toBe(1)
})

test("a vague day is doubt where it decides", () => {
  const soon = rules.document({ kind: "insurance", by: "2019-08-26" })
  expect(at([insurance({ receivedOn: "2019-08" })], "2019-09-10", soon)).toMatchObject({
    undeterminedBecause: "vagueDate",
    missing: [{ code: "exactDate" }]
  })
  expect(at([insurance({ receivedOn: "2019-08" })], "2019-09-10").now).toBe(1)
})

test("another document is not looked at", () => expect(at([insurance({ kind: "passport" })]).passedOver).toEqual([]))
