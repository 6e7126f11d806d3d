import { describe, expect, test } from "vitest"
import { reconcile, type Statistic } from "../../src/model/Statistic.ts"
import { EditionId, SourceId, StatisticId } from "../../src/values/Ids.ts"
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
      openingBalance: 571,
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
    explanation: { code: "statistic/contradiction" }
  })
})
