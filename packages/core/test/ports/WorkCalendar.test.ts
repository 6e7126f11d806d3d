import { expect, test } from "vitest"
import { daysWithin, type WorkCalendar } from "../../src/ports/WorkCalendar.ts"
import { addDays, type CalendarDate, weekday } from "../../src/values/CalendarDate.ts"
import { between, random } from "../seeded.ts"

const korea: WorkCalendar = { weekend: [6, 7], holidays: ["2019-09-12", "2019-09-13", "2019-09-14"] }
const day = (n: number) => addDays("2019-08-01" as CalendarDate, n)

/** Counted one by one. */
const counted = (from: number, to: number, { holidays, weekend, workedInstead = [] }: WorkCalendar): number => {
  let days = 0
  for (let n = from; n <= to; n++) {
    const date = day(n)
    const isFree = weekend.includes(weekday(date)) || holidays.includes(date)
    if (!isFree || (weekend.includes(weekday(date)) && workedInstead.includes(date))) days++
  }
  return days
}

test("Gyeonggi 2019 had 26 days, 20 weekdays and 18 working days", () => {
  expect(daysWithin("2019-08-26", "2019-09-20")).toBe(26)
  expect(daysWithin("2019-08-26", "2019-09-20", { weekend: [6, 7], holidays: [] })).toBe(20)
  expect(daysWithin("2019-08-26", "2019-09-20", korea)).toBe(18)
})

test("both ends count, and a time that ends before it begins has no days", () => {
  expect(daysWithin("2019-09-18", "2019-09-18", korea)).toBe(1)
  expect(daysWithin("2019-09-12", "2019-09-12", korea)).toBe(0)
  expect(daysWithin("2019-09-19", "2019-09-18", korea)).toBe(0)
})

test("a weekend that is worked instead is worked", () => {
  const russia: WorkCalendar = { weekend: [6, 7], holidays: ["2019-09-09"], workedInstead: ["2019-09-07"] }
  expect(daysWithin("2019-09-07", "2019-09-09", russia)).toBe(1)
})

test("the count is that of counting one by one: on 2,000 random times and calendars", () => {
  const next = random(14)
  for (let run = 0; run < 2000; run++) {
    const some = (most: number) => Array.from({ length: between(next, 0, most) }, () => day(between(next, 0, 60)))
    const calendar: WorkCalendar = {
      weekend: [1, 2, 3, 4, 5, 6, 7].filter(() => next() < 0.3),
      holidays: some(6),
      ...(next() < 0.5 ? {} : { workedInstead: some(4) })
    }
    const workedInstead = (calendar.workedInstead ?? []).filter((date) => !calendar.holidays.includes(date))
    const apart = { ...calendar, workedInstead }
    const [from, to] = [between(next, -5, 60), between(next, -5, 60)].sort((a, b) => a - b) as [number, number]
    expect(daysWithin(day(from), day(to), apart)).toBe(counted(from, to, apart))
  }
})
