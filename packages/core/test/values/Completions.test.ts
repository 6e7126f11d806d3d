/**
 * What is asked of dates and periods that are known in part has one right answer: yes if every way to complete them says
 * yes, no if every way says no, and unknown otherwise. Here all of them are tried, day by day.
 *
 * Nothing weaker is allowed: "unknown" where all completions agree would be as wrong as a guess. An open end (`2011/..`)
 * is completed in one way only, as a period without an end on that side, which is what such a text says.
 */
import { expect, test } from "vitest"
import { type CalendarDate, dayNumber } from "../../src/values/CalendarDate.ts"
import type { Certainty } from "../../src/values/Certainty.ts"
import {
  isAfter,
  isBefore,
  isIn,
  isOnOrAfter,
  isOnOrBefore,
  isSameDay,
  PartialDate
} from "../../src/values/PartialDate.ts"
import { contains, isWithin, overlaps, Period, periodProblem } from "../../src/values/Period.ts"
import { between, random } from "../seeded.ts"

type Span = readonly [first: number, last: number]

/** The days that a text may mean, as numbers, found in the text and in a table of months. */
const daysOf = (text: string): ReadonlyArray<number> => {
  const [year = "", month, day] = text.split("-")
  const months = month === undefined ? Array.from({ length: 12 }, (_, i) => i + 1) : [Number(month)]
  return months.flatMap((each) => {
    const leap = Number(year) % 4 === 0 ? 29 : 28
    const length = [31, leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][each - 1] ?? 0
    const days = day === undefined ? Array.from({ length }, (_, i) => i + 1) : [Number(day)]
    const two = (value: number) => String(value).padStart(2, "0")
    return days.map((dayOfMonth) => dayNumber(`${year}-${two(each)}-${two(dayOfMonth)}` as CalendarDate))
  })
}

/** All pairs of a first and a last day that a period may mean. */
const spansOf = (text: string): ReadonlyArray<Span> => {
  const [from = "", to] = text.split("/")
  const firsts = from === ".." ? [Number.NEGATIVE_INFINITY] : daysOf(from)
  const length = to?.startsWith("P") ? Number.parseInt(to.slice(1), 10) : undefined
  if (length !== undefined) {
    const lastAllowed = from.length === 10 ? Number.POSITIVE_INFINITY : (firsts.at(-1) ?? 0)
    return firsts.map((first): Span => [first, first + length - 1]).filter(([, last]) => last <= lastAllowed)
  }
  const lasts = to === ".." ? [Number.POSITIVE_INFINITY] : daysOf(to ?? from)
  return firsts.flatMap((first) => lasts.filter((last) => first <= last).map((last): Span => [first, last]))
}

/** The answer of all completions: stops as soon as two of them differ. */
const agreed = <A, B>(ones: ReadonlyArray<A>, others: ReadonlyArray<B>, holds: (a: A, b: B) => boolean): Certainty => {
  let said: boolean | undefined
  for (const a of ones) {
    for (const b of others) {
      const says = holds(a, b)
      if (said !== undefined && says !== said) return "unknown"
      said = says
    }
  }
  return said === true ? "yes" : "no"
}

/** Every year, every month and the first, a middle and the last days of some months around a leap day and a new year. */
const dates: ReadonlyArray<string> = [
  ...["2019", "2020", "2021"],
  ...["2019-11", "2019-12", "2020-01", "2020-02", "2020-03", "2020-12", "2021-01"],
  ...["2019-12-01", "2019-12-31", "2020-01-01", "2020-02-01", "2020-02-14", "2020-02-28", "2020-02-29", "2020-03-01"],
  ...["2020-12-31", "2021-01-01"]
]

const comparisons = {
  isBefore: { ask: isBefore, holds: (a: number, b: number) => a < b },
  isAfter: { ask: isAfter, holds: (a: number, b: number) => a > b },
  isOnOrBefore: { ask: isOnOrBefore, holds: (a: number, b: number) => a <= b },
  isOnOrAfter: { ask: isOnOrAfter, holds: (a: number, b: number) => a >= b },
  isSameDay: { ask: isSameDay, holds: (a: number, b: number) => a === b }
} as const

const checkDates = (one: string, other: string) => {
  const [ones, others] = [daysOf(one), daysOf(other)]
  for (const [name, { ask, holds }] of Object.entries(comparisons)) {
    const answer = ask(PartialDate.make(one), PartialDate.make(other))
    expect(`${name} ${one} ${other} ${answer}`).toBe(`${name} ${one} ${other} ${agreed(ones, others, holds)}`)
  }
  // A frame is a stretch of days and not one of them, so only the date is completed.
  const tried = agreed(ones, [new Set(others)], (day, frame) => frame.has(day))
  expect(`${one} in ${other}: ${isIn(PartialDate.make(one), PartialDate.make(other))}`).toBe(
    `${one} in ${other}: ${tried}`
  )
}

const periodQuestions = {
  overlaps: {
    ask: overlaps,
    holds: ([a, b]: Span, [c, d]: Span) => a <= d && c <= b
  },
  isWithin: {
    ask: isWithin,
    holds: ([a, b]: Span, [c, d]: Span) => c <= a && b <= d
  }
} as const

const checkPeriods = (one: string, other: string) => {
  const [ones, others] = [spansOf(one), spansOf(other)]
  for (const [name, { ask, holds }] of Object.entries(periodQuestions)) {
    const answer = ask(Period.make(one), Period.make(other))
    expect(`${name} ${one} ${other} ${answer}`).toBe(`${name} ${one} ${other} ${agreed(ones, others, holds)}`)
  }
}

const checkContains = (period: string, date: string) => {
  const answer = contains(Period.make(period), PartialDate.make(date))
  const tried = agreed(spansOf(period), daysOf(date), ([first, last], day) => first <= day && day <= last)
  expect(`${period} contains ${date}: ${answer}`).toBe(`${period} contains ${date}: ${tried}`)
}

/** A year, a month or a day of 2019 to 2021. */
const drawDate = (next: () => number, coarsest: 0 | 1 | 2): string => {
  const text = `20${between(next, 19, 21)}-${String(between(next, 1, 12)).padStart(2, "0")}-${String(between(next, 1, 28)).padStart(2, "0")}`
  return text.slice(0, [4, 7, 10][between(next, coarsest, 2)])
}

/** A period in one of its forms; those of whole years have too many completions to try them against one another. */
const drawPeriod = (next: () => number): string => {
  for (;;) {
    const from = next() < 0.12 ? ".." : drawDate(next, 1)
    const drawn = [
      () => drawDate(next, 1),
      () => `${from}/${drawDate(next, 1)}`,
      () => `${from}/..`,
      () => `${drawDate(next, 1)}/P${between(next, 1, 31)}D`,
      () => `20${between(next, 19, 21)}/P${between(next, 1, 60)}D`
    ][between(next, 0, 4)]?.()
    if (drawn !== undefined && periodProblem(drawn) === undefined) return drawn
  }
}

test("every question about each pair of dates has the answer of all completions", () => {
  for (const one of dates) for (const other of dates) checkDates(one, other)
})

test("the same holds for dates that are drawn", () => {
  const next = random(17)
  for (let i = 0; i < 1500; i++) checkDates(drawDate(next, 0), drawDate(next, 0))
})

test("whether a period contains a date is what all completions of both say", () => {
  const next = random(19)
  for (let i = 0; i < 1500; i++) checkContains(drawPeriod(next), drawDate(next, 0))
})

test("whether two periods overlap or one lies within the other is what all completions of both say", () => {
  const next = random(23)
  for (let i = 0; i < 1500; i++) checkPeriods(drawPeriod(next), drawPeriod(next))
})

test.each([
  ["2024/P40D", "2024-02"],
  ["2024/P40D", "2024-02-25/2024-03"],
  ["2024-02/2024-04", "2024/P30D"],
  ["2024-02/2024-04", "2024-03/P31D"]
])("%s can't lie within %s, which is too short for it whenever both were", (inner, outer) => {
  checkPeriods(inner, outer)
  expect(isWithin(Period.make(inner), Period.make(outer))).toBe("no")
})
