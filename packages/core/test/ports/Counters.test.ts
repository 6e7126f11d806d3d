import { describe, expect, it } from "vitest"
import { counterChanges, sumCounters } from "../../src/ports/Counters.ts"

describe("counterChanges", () => {
  it("changes nothing if neither dimensions nor measures do", () => {
    const counted = { dimensions: '{"a":"1"}', measures: '{"n":3}' }
    expect(counterChanges(counted, { ...counted })).toEqual([])
  })

  it("takes from the old combination what it adds to the new one", () => {
    const before = { dimensions: '{"a":"1"}', measures: '{"n":3}' }
    expect(counterChanges(before, { dimensions: '{"a":"2"}', measures: "{}" })).toEqual([
      ['{"a":"1"}', "", -1],
      ['{"a":"1"}', "n", -3],
      ['{"a":"2"}', "", 1]
    ])
  })

  it("changes nothing for a measure of 0, so that no counter is left when the document goes", () => {
    const counted = { dimensions: '{"a":"1"}', measures: '{"n":0}' }
    expect(counterChanges(undefined, counted)).toEqual([['{"a":"1"}', "", 1]])
    expect(counterChanges(counted, { dimensions: '{"a":"2"}', measures: "{}" })).toEqual([
      ['{"a":"1"}', "", -1],
      ['{"a":"2"}', "", 1]
    ])
  })
})

describe("sumCounters", () => {
  it("adds up whole combinations into the asked dimensions", () => {
    const counters = [
      ['{"country":"KZ","year":"2019"}', "", 2],
      ['{"country":"KZ","year":"2019"}', "days", 38],
      ['{"country":"KZ","year":"2020"}', "", 1],
      ['{"year":"2019"}', "", 4]
    ] as const
    expect(sumCounters(counters, { kind: "t", by: ["country"], sum: ["days"] })).toEqual([
      { values: { country: "KZ" }, count: 3, sums: { days: 38 } },
      { values: {}, count: 4, sums: { days: 0 } }
    ])
  })
})
