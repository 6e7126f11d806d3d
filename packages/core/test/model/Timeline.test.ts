import { describe, expect, test } from "vitest"
import { inOrder, whenOf } from "../../src/model/Timeline.ts"
import { isBefore, PartialDate } from "../../src/values/PartialDate.ts"
import { boundsOf, Period } from "../../src/values/Period.ts"
import { between, oneOf, random } from "../seeded.ts"

const keys = (items: Parameters<typeof inOrder>[0]) => inOrder(items).map(({ key }) => key)

describe("a timeline", () => {
  test("puts the dated by the first day that may be meant, and what has no date last", () => {
    const items = [
      { key: "undated" },
      { key: "2023", period: "2023" },
      { key: "march 2023", period: "2023-03" },
      { key: "until 2020", period: "../2020" },
      { key: "first of january", period: "2023-01-01" }
    ]
    expect(keys(items)).toEqual(["until 2020", "first of january", "2023", "march 2023", "undated"])
  })

  test("puts parts after what they are a part of, at every depth, dated or not", () => {
    const items = [
      { key: "talk", partOf: "meeting" },
      { key: "later visit", period: "2023-11" },
      { key: "meeting", period: "2023-09-20", partOf: "visit" },
      { key: "ceremony", period: "2023-09-19", partOf: "visit" },
      { key: "visit", period: "2023-09-18/2023-09-21" }
    ]
    expect(keys(items)).toEqual(["visit", "ceremony", "meeting", "talk", "later visit"])
  })

  test("loses nothing that is a part of itself, or of what is not there", () => {
    const items = [
      { key: "a", partOf: "b", period: "2020" },
      { key: "b", partOf: "a", period: "2019" },
      { key: "c", partOf: "elsewhere" },
      { key: "d", partOf: "a" }
    ]
    expect(keys(items)).toEqual(["b", "a", "c", "d"])
  })

  test("has no root that is certainly earlier after one that is certainly later, and every item once", () => {
    const next = random(20)
    const date = () => {
      const year = `20${between(next, 10, 19)}`
      const month = `${year}-0${between(next, 1, 9)}`
      return PartialDate.make(oneOf(next, [year, month, `${month}-1${between(next, 0, 9)}`]))
    }
    for (let round = 0; round < 200; round++) {
      const items = Array.from({ length: between(next, 0, 12) }, (_, i) => ({
        key: `item-${i}`,
        ...(next() < 0.8 ? { period: date() } : {}),
        ...(next() < 0.3 ? { partOf: `item-${between(next, 0, 12)}` } : {})
      }))
      const ordered = inOrder(items)
      expect(ordered.map(({ key }) => key).toSorted()).toEqual(items.map(({ key }) => key).toSorted())
      const roots = ordered.filter((item) => item.partOf === undefined && item.period !== undefined)
      for (const [i, one] of roots.entries())
        for (const other of roots.slice(i + 1))
          expect([one, other, isBefore(other.period as PartialDate, one.period as PartialDate)]).not.toEqual([
            one,
            other,
            "yes"
          ])
      for (const item of ordered) {
        const whole = ordered.findIndex(({ key }) => key === item.partOf)
        const isInCircle = ordered.indexOf(item) < whole
        // Only what leads back to itself may stand before what it names.
        if (isInCircle) {
          const passed = new Set<string>()
          let at = ordered.find(({ key }) => key === item.key)
          while (at?.partOf !== undefined && !passed.has(at.key)) {
            passed.add(at.key)
            const partOf: string = at.partOf
            at = ordered.find(({ key }) => key === partOf)
          }
          expect(at !== undefined && passed.has(at.key)).toBe(true)
        }
      }
    }
  })
})

describe("when something was", () => {
  test("is its period as it is known, exact where both ends are", () => {
    expect(whenOf({ period: "2019-08-26/2019-09-20" })).toEqual({ period: "2019-08-26/2019-09-20", dated: "exact" })
    expect(whenOf({ period: "2019-08/2019-09-20" }).dated).toBe("partial")
    expect(boundsOf(Period.make("2019-08/2019-09-20")).start.earliest).toBe("2019-08-01")
  })

  test("goes by the words of a source only as far as the source says when it was published", () => {
    const published = PartialDate.make("2023-11-21")
    expect(whenOf({ says: { month: 6, of: "thisYear" } }, published)).toEqual({ period: "2023-06", dated: "partial" })
    expect(whenOf({ says: "today" }, published)).toEqual({ period: "2023-11-21", dated: "exact" })
    expect(whenOf({ says: "today" })).toMatchObject({
      dated: "unresolved",
      explanation: { code: "date/noPublicationDate", values: { says: "today" } }
    })
    expect(whenOf({ period: "2022", says: "today" }, published).period).toBe("2022")
  })
})
