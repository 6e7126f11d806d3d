import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import { addDays, CalendarDate } from "../../src/values/CalendarDate.ts"
import type { Certainty } from "../../src/values/Certainty.ts"
import { earliest, latest, PartialDate } from "../../src/values/PartialDate.ts"
import {
  boundsOf,
  contains,
  endOf,
  isWithin,
  lengthInDays,
  overlaps,
  Period,
  periodOf,
  startOf
} from "../../src/values/Period.ts"
import { oneOf, random } from "../seeded.ts"

const period = (text: string) => Period.make(text)
const partial = (text: string) => PartialDate.make(text)

type Placed = readonly [first: CalendarDate, last: CalendarDate]

const through = (from: CalendarDate, to: CalendarDate): ReadonlyArray<CalendarDate> => {
  const days: Array<CalendarDate> = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** All pairs of a first and a last day that the text allows, read from its form and not from its bounds. */
const placements = (text: string): ReadonlyArray<Placed> => {
  const [from = "", to = from] = text.split("/")
  const frame = partial(from)
  const firsts = through(earliest(frame), latest(frame))
  const days = /^P(\d+)D$/.exec(to)?.[1]
  if (days !== undefined) {
    const last = (first: CalendarDate) => addDays(first, Number(days) - 1)
    return firsts
      .filter((first) => from.length === 10 || last(first) <= latest(frame))
      .map((first): Placed => [first, last(first)])
  }
  const lasts = through(earliest(partial(to)), latest(partial(to)))
  return firsts.flatMap((first) => lasts.filter((last) => first <= last).map((last): Placed => [first, last]))
}

const answer = (answers: Set<boolean>): Certainty => (answers.size === 2 ? "unknown" : answers.has(true) ? "yes" : "no")

const some = [
  "2024-02-05",
  "2024-02",
  "2024-03",
  "2024-02/P10D",
  "2024-02/P20D",
  "2024-02/P29D",
  "2024-02-20/P15D",
  "2024-02-03/2024-02-09",
  "2024-02-09/2024-03-02",
  "2024-02/2024-03",
  "2024-02/2024-02-12",
  "2024-02-27/2024-03",
  "2024-03-01/P1D"
] as const

test("overlapping and lying within are what trying every placement of both gives", () => {
  const next = random(11)
  for (let i = 0; i < 60; i++) {
    const [one, other] = [oneOf(next, some), oneOf(next, some)]
    const meet = new Set<boolean>()
    const inside = new Set<boolean>()
    for (const [a, b] of placements(one)) {
      for (const [c, d] of placements(other)) {
        meet.add(a <= d && c <= b)
        inside.add(c <= a && b <= d)
      }
    }
    const asked = `${one} ${other}`
    expect([asked, overlaps(period(one), period(other))]).toEqual([asked, answer(meet)])
    expect([asked, isWithin(period(one), period(other))]).toEqual([asked, answer(inside)])
  }
})

test("containing a day is what trying every placement gives, for every day around", () => {
  for (const text of some) {
    for (const day of through(CalendarDate.make("2024-01-28"), CalendarDate.make("2024-04-03"))) {
      const tried = answer(new Set(placements(text).map(([a, b]) => a <= day && day <= b)))
      expect([text, day, contains(period(text), day)]).toEqual([text, day, tried])
    }
  }
})

test("the bounds are the extremes of all placements, and a length is given exactly if it is one", () => {
  for (const text of some) {
    const placed = placements(text)
    const firsts = placed.map(([first]) => first).toSorted()
    const lasts = placed.map(([, last]) => last).toSorted()
    const { days, end, start } = boundsOf(period(text))
    expect([text, start]).toEqual([text, { earliest: firsts[0], latest: firsts.at(-1) }])
    expect([text, end]).toEqual([text, { earliest: lasts[0], latest: lasts.at(-1) }])
    const lengths = new Set(placed.map(([first, last]) => through(first, last).length))
    expect([text, days]).toEqual([text, lengths.size === 1 ? [...lengths][0] : undefined])
  }
})

test("an end that is not set leaves every later day inside", () => {
  const since = period("2011/..")
  expect(contains(since, partial("2030"))).toBe("yes")
  expect(contains(since, partial("2011"))).toBe("unknown")
  expect(contains(since, partial("2010-12"))).toBe("no")
  expect(overlaps(since, period("2019-08-26/2019-09-20"))).toBe("yes")
  expect(isWithin(period("2019-08-26/2019-09-20"), since)).toBe("yes")
  expect(isWithin(since, period("2019-08-26/2019-09-20"))).toBe("no")
  expect(contains(period("../2017"), partial("1990"))).toBe("yes")
})

test("the ends are given as far as they are known", () => {
  expect([startOf(period("2011/..")), endOf(period("2011/.."))]).toEqual(["2011", undefined])
  expect([startOf(period("../2017")), endOf(period("../2017"))]).toEqual([undefined, "2017"])
  expect([startOf(period("2022-09")), endOf(period("2022-09"))]).toEqual([undefined, undefined])
  expect([startOf(period("2019-09-18")), endOf(period("2019-09-18"))]).toEqual(["2019-09-18", "2019-09-18"])
  expect([startOf(period("2019-08-26/P26D")), endOf(period("2019-08-26/P26D"))]).toEqual(["2019-08-26", "2019-09-20"])
  expect([startOf(period("2024-10/P10D")), endOf(period("2024-10/P10D"))]).toEqual([undefined, undefined])
})

test("the edition of 2019 has 26 days, and is made of its two dates", () => {
  expect(lengthInDays(period("2019-08-26/2019-09-20"))).toBe(26)
  expect(periodOf(partial("2019-08-26"), partial("2019-09-20"))).toBe("2019-08-26/2019-09-20")
  expect(lengthInDays(period("2011/.."))).toBeUndefined()
})

test.each([
  "",
  "..",
  "../..",
  "2019-09-20/2019-08-26",
  "2018/2017",
  "2024-02/P30D",
  "2024-02/P0D",
  "2024-02/P1M",
  "P10D/2024-02",
  "2019-02-30/2019-03-01",
  "2019/2020/2021",
  "2019-08-26 2019-09-20",
  "9".repeat(100_000)
])("%.30j is not a period", (text) => {
  expect(Schema.is(Period)(text)).toBe(false)
})
