import { expect, test } from "vitest"
import { extentOf, later, saidOf } from "../src/period.ts"

// biome-ignore format: a table is read in rows.
test.each([
  ["2011", { first: "2011-01-01", last: "2011-12-31", exact: false }],
  ["2024-02", { first: "2024-02-01", last: "2024-02-29", exact: false }],
  ["2019-09-18", { first: "2019-09-18", last: "2019-09-18", exact: true }],
  ["2019-08-26/2019-09-20", { first: "2019-08-26", last: "2019-09-20", exact: true }],
  ["2019-08/2019-09-20", { first: "2019-08-01", last: "2019-09-20", exact: false }],
  ["2011/..", { first: "2011-01-01", exact: false }],
  ["../2017", { last: "2017-12-31", exact: false }],
  ["2024-10/P10D", { first: "2024-10-01", last: "2024-10-31", exact: false }],
  ["2019-08-26/P26D", { first: "2019-08-26", last: "2019-09-20", exact: true }]
])("%s covers what is known of it", (period, extent) => {
  expect(extentOf(period)).toEqual(extent)
  expect(saidOf(period)).toBeDefined()
})

test.each(["", "soon", "..", "../..", "2011/soon/later", "20111"])("%j is no period", (text) => {
  expect([extentOf(text), saidOf(text)]).toEqual([undefined, undefined])
})

test("the day after the last of a year is the first of the next", () => {
  expect(later("2023-12-31", 1)).toBe("2024-01-01")
  expect(later("2024-02-28", 1)).toBe("2024-02-29")
})
