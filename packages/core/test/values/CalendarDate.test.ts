import * as Schema from "effect/Schema"
import { Temporal } from "temporal-polyfill"
import { expect, test } from "vitest"
import {
  addDays,
  CalendarDate,
  dayNumber,
  daysBetween,
  fromDayNumber,
  lastDayOfMonth,
  weekday
} from "../../src/values/CalendarDate.ts"
import { between, random } from "../seeded.ts"

const is = Schema.is(CalendarDate)
const date = (text: string) => CalendarDate.make(text)

test("each of 3,000 random days gives the numbers that Temporal gives", () => {
  const next = random(20_190_918)
  const epoch = Temporal.PlainDate.from("1970-01-01")
  for (let i = 0; i < 3000; i++) {
    const oracle = Temporal.PlainDate.from({ year: between(next, 1, 9999), month: 1, day: 1 }).add({
      days: between(next, 0, 364)
    })
    const day = date(oracle.toString())
    const shift = between(next, -1000, 1000)
    const last = oracle.with({ day: oracle.daysInMonth })
    expect(dayNumber(day)).toBe(epoch.until(oracle).days)
    expect(fromDayNumber(dayNumber(day))).toBe(day)
    expect(weekday(day)).toBe(oracle.dayOfWeek)
    expect(lastDayOfMonth(day)).toBe(last.toString())
    const moved = oracle.add({ days: shift })
    if (moved.year >= 1 && moved.year <= 9999) {
      expect(addDays(day, shift)).toBe(moved.toString())
      expect(daysBetween(day, date(moved.toString()))).toBe(shift)
    }
  }
})

test("the days that exist are exactly those that Temporal knows", () => {
  for (const year of ["1900", "1999", "2000", "2019", "2020", "2100"]) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= 31; day++) {
        const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
        const exists = Temporal.PlainYearMonth.from(text.slice(0, 7)).daysInMonth >= day
        expect([text, is(text)]).toEqual([text, exists])
      }
    }
  }
})

test.each([
  "2019-02-31",
  "2019-13-01",
  "2019-00-10",
  "2019-9-18",
  "0000-01-01",
  "18.09.2019",
  "2019-09-18T00:00:00Z",
  "２０１９-09-18",
  ""
])("%j is not a date", (text) => {
  expect(is(text)).toBe(false)
})

test("the calendar has two ends, and what would fall beyond one falls on it", () => {
  expect(addDays(date("9999-12-20"), 30)).toBe("9999-12-31")
  expect(addDays(date("0001-01-02"), -30)).toBe("0001-01-01")
  expect(lastDayOfMonth(date("9999-12-01"))).toBe("9999-12-31")
})

test("dates sort as texts in the order of their days", () => {
  const next = random(7)
  for (let i = 0; i < 500; i++) {
    const one = fromDayNumber(between(next, -700_000, 2_900_000))
    const other = fromDayNumber(between(next, -700_000, 2_900_000))
    expect(one < other).toBe(dayNumber(one) < dayNumber(other))
  }
})
