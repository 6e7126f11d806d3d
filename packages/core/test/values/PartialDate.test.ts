import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import { addDays, type CalendarDate } from "../../src/values/CalendarDate.ts"
import type { Certainty } from "../../src/values/Certainty.ts"
import {
  earliest,
  isAfter,
  isBefore,
  isIn,
  isOnOrAfter,
  isOnOrBefore,
  isSameDay,
  latest,
  PartialDate,
  precision
} from "../../src/values/PartialDate.ts"
import { oneOf, random } from "../seeded.ts"

const partial = (text: string) => PartialDate.make(text)

/** All days that a date may mean. */
const days = (date: PartialDate): ReadonlyArray<CalendarDate> => {
  const all: Array<CalendarDate> = []
  for (let day = earliest(date); day <= latest(date); day = addDays(day, 1)) all.push(day)
  return all
}

/** The answer that follows from trying every pair of days. */
const tried = (
  one: PartialDate,
  other: PartialDate,
  holds: (a: CalendarDate, b: CalendarDate) => boolean
): Certainty => {
  const answers = new Set(days(one).flatMap((a) => days(other).map((b) => holds(a, b))))
  return answers.size === 2 ? "unknown" : answers.has(true) ? "yes" : "no"
}

const some = [
  "2019",
  "2020",
  "2019-12",
  "2020-01",
  "2020-02",
  "2019-12-31",
  "2020-01-01",
  "2020-02-29",
  "2020-02-28",
  "2020-12-31"
] as const

test("every answer is the one that trying every pair of days gives", () => {
  const next = random(3)
  for (let i = 0; i < 40; i++) {
    const [one, other] = [partial(oneOf(next, some)), partial(oneOf(next, some))]
    const asked = `${one} ${other}`
    expect([asked, isBefore(one, other)]).toEqual([asked, tried(one, other, (a, b) => a < b)])
    expect([asked, isAfter(one, other)]).toEqual([asked, tried(one, other, (a, b) => a > b)])
    expect([asked, isOnOrBefore(one, other)]).toEqual([asked, tried(one, other, (a, b) => a <= b)])
    expect([asked, isOnOrAfter(one, other)]).toEqual([asked, tried(one, other, (a, b) => a >= b)])
    expect([asked, isSameDay(one, other)]).toEqual([asked, tried(one, other, (a, b) => a === b)])
  }
})

test("a date is in a frame for certain only if all it may mean is", () => {
  expect(isIn(partial("2020-02-29"), partial("2020-02"))).toBe("yes")
  expect(isIn(partial("2020-02"), partial("2020"))).toBe("yes")
  expect(isIn(partial("2020"), partial("2020-02"))).toBe("unknown")
  expect(isIn(partial("2020-03"), partial("2020-02"))).toBe("no")
})

test("how much is known is told by the length of the text", () => {
  expect(["2011", "2022-09", "2019-09-18"].map((text) => precision(partial(text)))).toEqual(["year", "month", "day"])
})

test.each(["2019-02-30", "2019-13", "0000", "19", "2019-", "2019-9", "2019/09"])("%j is not a partial date", (text) => {
  expect(Schema.is(PartialDate)(text)).toBe(false)
})
