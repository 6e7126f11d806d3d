import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { casesLed, Evidence, type EvidenceKind, evidenceId, itemSchemas, leadOf } from "../../src/model/Evidence.ts"
import { reader } from "../../src/values/Reader.ts"

const kinds = Object.keys(itemSchemas) as ReadonlyArray<EvidenceKind>

describe("the id of a part", () => {
  test("is the same wherever it is computed", () => {
    expect(evidenceId({ enrolment: "e1", placement: "p1" }, "log", 2)).toBe("e1|p1|log|2")
    expect(evidenceId({ enrolment: "e1" }, "attendance", 1)).toBe(
      evidenceId({ enrolment: "e1", placement: undefined }, "attendance", 1)
    )
  })

  test("is another for each enrolment, placement, kind and part, whatever characters their ids have", () => {
    const names = ["e1", "e", "1", "e|1", "|", "||", "e1|", "|e1", "%", "%7C", "~", "~1", "\\", "\\|"]
    const ids = names.flatMap((enrolment) =>
      [undefined, ...names].flatMap((placement) =>
        kinds.flatMap((kind) => [1, 12].map((part) => evidenceId({ enrolment, placement }, kind, part)))
      )
    )
    expect(new Set(ids).size).toBe(ids.length)
  })
})

const read = reader(Evidence, "evidence")
const part = {
  enrolment: "e1",
  trainee: "person-1",
  operator: "gyeonggi",
  sendingSide: ["khabarovsk"],
  hosts: ["severance"],
  kind: "log",
  part: 1,
  items: [
    {
      id: "i1",
      recordedOn: "2019-09-02",
      recordedBy: "kim",
      on: "2019-09",
      code: "lumbar-puncture",
      level: "observed",
      verification: "waiting"
    }
  ]
}

test("what has only a month is kept as a month", () => {
  expect(Result.getOrThrow(read(part))).toEqual(part)
})

test("an item stands in the part of its kind, with the words of that kind", () => {
  expect(Result.isFailure(read({ ...part, kind: "attendance" }))).toBe(true)
  expect(Result.isFailure(read({ ...part, items: [{ ...part.items[0], level: "watched" }] }))).toBe(true)
  expect(Result.isFailure(read({ ...part, items: [{ ...part.items[0], patient: "A. B." }] }))).toBe(true)
})

describe("the cases that an entry of the log claims to have led", () => {
  const [entry] = part.items
  const claims = (...items: ReadonlyArray<object>) =>
    casesLed({ ...part, items: items.map((item) => ({ ...entry, ...item })) } as never)
  const led = { case: "GS-17", lead: true }

  test("are those named by entries that nobody has rejected", () => {
    expect(claims(led, { ...led, case: "GS-18", verification: "verified" })).toEqual([
      leadOf("severance", "GS-17"),
      leadOf("severance", "GS-18")
    ])
    expect(claims({ ...led, verification: "rejected" }, { case: "GS-17" }, { lead: true }, {})).toEqual([])
    expect(casesLed({ ...part, kind: "attendance", items: [] } as never)).toEqual([])
  })

  test("are other cases at another host, and their numbers can't be read from what they are found by", () => {
    expect(leadOf("severance", "GS-17")).not.toBe(leadOf("gsam", "GS-17"))
    expect(leadOf("severance", "GS-17")).not.toContain("GS-17")
  })
})
