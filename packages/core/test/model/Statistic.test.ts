import { describe, expect, test } from "vitest"
import { type Beside, type Counted, reconcile, type Statistic } from "../../src/model/Statistic.ts"
import { EditionId, SourceId, StatisticId } from "../../src/values/Ids.ts"
import { between, oneOf, random } from "../seeded.ts"
import { about } from "./sample.ts"

const published: Statistic = {
  id: StatisticId.make("participants-2019"),
  measure: "participants",
  value: 580,
  asOf: about("2019-09-23"),
  includes: EditionId.make("2019-russia"),
  modality: "occurred",
  source: SourceId.make("report-2019")
}
const nine = { edition: "2019-russia", count: 9, basis: "named" } as const
const earlier = { edition: "2018-russia", count: 12, basis: "reported" } as const

describe("580 were published, and nine of them are on record", () => {
  test("the rest was counted before this record begins", () => {
    expect(reconcile(published, [nine])).toEqual({
      reported: 580,
      counted: 9,
      editions: [nine],
      openingBalance: 571,
      doubleCounts: 0,
      gaps: [],
      verdict: "consistent",
      explanation: {
        code: "statistic/consistent",
        values: { measure: "participants", reported: 580, counted: 9, openingBalance: 571, asOf: "2019-09-23" },
        children: [{ code: "statistic/includedEdition", values: { edition: "2019-russia", count: 9, basis: "named" } }]
      }
    })
  })

  test("the edition that the number includes is not added to it again, and others are told apart from it", () => {
    const { explanation, openingBalance, reported } = reconcile(published, [earlier, nine])
    expect([reported, openingBalance]).toEqual([580, 559])
    expect(explanation.children?.map(({ code }) => code)).toEqual([
      "statistic/countedEdition",
      "statistic/includedEdition"
    ])
  })

  test("nothing on record leaves all of it to the time before", () => {
    expect(reconcile(published, [])).toMatchObject({ counted: 0, openingBalance: 580, verdict: "consistent" })
    expect(reconcile(published, []).explanation).not.toHaveProperty("children")
  })
})

test("as many as were published is consistent, one more is a contradiction", () => {
  const ten = { ...published, value: 10 }
  expect(reconcile(ten, [{ ...nine, count: 10 }])).toMatchObject({ openingBalance: 0, verdict: "consistent" })
  expect(reconcile(ten, [{ ...nine, count: 11 }])).toMatchObject({
    openingBalance: -1,
    verdict: "contradiction",
    explanation: {
      code: "statistic/contradiction",
      children: [{ code: "statistic/moreCounted", values: { difference: 1 } }, { code: "statistic/includedEdition" }]
    }
  })
})

const codesOf = (statistic: Statistic, counted: ReadonlyArray<Counted> = [], beside: Beside = {}) =>
  reconcile(statistic, counted, beside).explanation.children?.map(({ code }) => code) ?? []

describe("who came more than once", () => {
  const persons = { ...published, unit: "persons" } as const
  test("is counted once where the number is one of persons: the rest was counted before this record begins", () => {
    const found = reconcile(persons, [earlier, nine], { doubleCounts: 2 })
    expect(found).toMatchObject({ counted: 21, doubleCounts: 2, openingBalance: 561 })
    expect(found.explanation.children?.at(-1)).toEqual({ code: "statistic/doubleCounted", values: { doubleCounts: 2 } })
  })

  test("is counted each time where the number is one of participations, and named where the source does not say", () => {
    const found = reconcile({ ...published, unit: "participations" }, [earlier, nine], { doubleCounts: 2 })
    expect(found.openingBalance).toBe(559)
    expect(codesOf({ ...published, unit: "participations" }, [nine], { doubleCounts: 2 })).toContain(
      "statistic/countedEachTime"
    )
    expect(reconcile(published, [earlier, nine], { doubleCounts: 2 }).openingBalance).toBe(559)
    expect(codesOf(published, [nine], { doubleCounts: 2 })).toContain("statistic/perhapsDoubleCounted")
  })
})

test("an edition of which nothing is known is a gap, and no number is put in its place", () => {
  const unknown = { edition: "2017", count: 0, basis: "unknown" } as const
  const found = reconcile(published, [nine, unknown])
  expect(found).toMatchObject({ counted: 9, gaps: ["2017"], verdict: "consistent" })
  expect(codesOf(published, [unknown])).toEqual(["statistic/gap"])
})

describe("the parts of a number", () => {
  const split = (complete: boolean, ...values: ReadonlyArray<number | undefined>): Statistic => ({
    ...published,
    value: 11,
    breakdowns: [
      {
        by: "country",
        complete,
        parts: values.map((value, i) => ({ of: `C${i}`, ...(value === undefined ? {} : { value }) }))
      }
    ]
  })
  const overlapping = (...values: ReadonlyArray<number>): Statistic => {
    const statistic = split(true, ...values)
    const breakdowns = (statistic.breakdowns ?? []).map((breakdown) => ({ ...breakdown, overlapping: true as const }))
    return { ...statistic, breakdowns }
  }
  test.each([
    ["all named and known, and adding up", split(true, 5, 6), "consistent"],
    ["all named and known, and fewer than the whole", split(true, 5, 5), "contradiction"],
    ["all named, and one of them unknown", split(true, 5, undefined), "consistent"],
    ["not all named, and fewer than the whole", split(false, 5), "consistent"],
    ["not all named, and more than the whole", split(false, 5, 7), "contradiction"],
    ["all named, one unknown, and the known ones more than the whole", split(true, 12, undefined), "contradiction"],
    ["none named", split(true), "consistent"],
    ["overlapping, and more than the whole together", overlapping(8, 7), "consistent"],
    ["overlapping, and fewer than the whole together", overlapping(5, 5), "contradiction"],
    ["overlapping, and one more than the whole", overlapping(12, 1), "contradiction"]
  ] as const)("%s", (_, statistic, verdict) => {
    expect(reconcile(statistic, []).verdict).toBe(verdict)
    expect(codesOf(statistic)).toEqual(verdict === "consistent" ? [] : ["statistic/breakdownContradicts"])
  })
})

describe("an earlier number of the same", () => {
  const before = (more: Partial<Statistic> = {}): Statistic => ({
    ...published,
    id: StatisticId.make("participants-2018"),
    value: 600,
    asOf: about("2018"),
    ...more
  })
  test("that is larger contradicts a number that is counted from a beginning", () => {
    expect(reconcile(published, [nine], { others: [before()] })).toMatchObject({
      verdict: "contradiction",
      openingBalance: 571,
      explanation: {
        children: [
          {
            code: "statistic/earlierIsLarger",
            values: {
              statistic: "participants-2018",
              earlier: 600,
              earlierAsOf: "2018",
              reported: 580,
              asOf: "2019-09-23"
            }
          },
          { code: "statistic/includedEdition" }
        ]
      }
    })
  })
  test.each([
    ["smaller", before({ value: 500 })],
    ["perhaps not earlier", before({ asOf: about("2019") })],
    ["of something else", before({ measure: "countries" })],
    ["about others", before({ definition: "completed" })],
    ["only expected", before({ modality: "expected" })],
    ["counted from another beginning", before({ since: about("2005") })]
  ])("is none where it is %s", (_, other) => {
    expect(reconcile(published, [nine], { others: [other, published] }).verdict).toBe("consistent")
  })
})

test("a reconciliation invents nobody: what was reported is what is counted here, what was before, and no more", () => {
  const next = random(5)
  for (let round = 0; round < 500; round++) {
    const counted = Array.from({ length: between(next, 0, 6) }, (_, i): Counted => {
      const basis = oneOf(next, ["named", "reported", "unknown"] as const)
      return { edition: `e${i}`, count: basis === "unknown" ? 0 : between(next, 0, 40), basis }
    })
    const unit = oneOf(next, ["persons", "participations", undefined] as const)
    const doubleCounts = between(next, 0, 5)
    const statistic = { ...published, value: between(next, 0, 200), ...(unit === undefined ? {} : { unit }) }
    const found = reconcile(statistic, counted, { doubleCounts })
    const sum = counted.reduce((total, { count }) => total + count, 0)
    expect(found.counted).toBe(sum)
    expect(found.openingBalance + found.counted).toBe(statistic.value + (unit === "persons" ? doubleCounts : 0))
    expect(found.editions).toEqual(counted)
    expect(found.gaps).toEqual(counted.filter(({ basis }) => basis === "unknown").map(({ edition }) => edition))
    expect(found.verdict).toBe(found.openingBalance < 0 ? "contradiction" : "consistent")
  }
})
