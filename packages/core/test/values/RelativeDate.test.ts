import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import { CalendarDate, fromDayNumber } from "../../src/values/CalendarDate.ts"
import { isSameDay, PartialDate } from "../../src/values/PartialDate.ts"
import { fieldClasses } from "../../src/values/Privacy.ts"
import { Dating, RelativeDate, resolve, unresolvedCodes } from "../../src/values/RelativeDate.ts"
import { oddStrings } from "../oddStrings.ts"
import { between, random } from "../seeded.ts"

const on = (text: string) => PartialDate.make(text)
const words = ["today", "thisMonth", "lastMonth", "thisYear", "lastYear", "nextYear"] as const
const years = ["lastYear", "thisYear", "nextYear"] as const
const all: ReadonlyArray<RelativeDate> = [
  ...words,
  ...years.flatMap((of) => Array.from({ length: 12 }, (_, i) => ({ month: i + 1, of })))
]

/** The date meant on that day, reckoned with the calendar of JavaScript, which knows nothing of the code under test. */
const expected = (says: RelativeDate, day: string): string => {
  const at = new Date(`${day}T00:00:00Z`)
  const year = (ahead: number) => String(at.getUTCFullYear() + ahead)
  if (typeof says !== "string") {
    return `${year({ lastYear: -1, thisYear: 0, nextYear: 1 }[says.of])}-${String(says.month).padStart(2, "0")}`
  }
  const month = (ahead: number) =>
    new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + ahead, 1)).toISOString().slice(0, 7)
  return {
    today: day,
    thisMonth: month(0),
    lastMonth: month(-1),
    thisYear: year(0),
    lastYear: year(-1),
    nextYear: year(1)
  }[says]
}

test("a source whose day is known says which date it means with every word of the list", () => {
  const next = random(41)
  for (let i = 0; i < 300; i++) {
    const day = fromDayNumber(between(next, -30_000, 60_000))
    for (const says of all) expect([says, day, resolve(says, day)]).toEqual([says, day, { date: expected(says, day) }])
  }
})

test("what follows from a month or a year follows from every day in it, and nothing else does", () => {
  for (const published of ["2019-09", "2020-02", "2024-01", "2024-12", "2023"]) {
    const months = published.length === 4 ? [..."123456789", "10", "11", "12"] : [published.slice(5)]
    const days = months.flatMap((month) =>
      Array.from(
        { length: 31 },
        (_, i) => `${published.slice(0, 4)}-${month.padStart(2, "0")}-${i + 1 < 10 ? 0 : ""}${i + 1}`
      )
    )
    const completions = days.filter((day) => Schema.is(CalendarDate)(day))
    for (const says of all) {
      const meant = new Set(completions.map((day) => expected(says, day)))
      const resolved = resolve(says, on(published))
      if (meant.size === 1) expect([says, published, resolved]).toEqual([says, published, { date: [...meant][0] }])
      else
        expect([says, published, resolved]).toMatchObject([
          says,
          published,
          { unresolved: { code: "date/publicationDateTooVague" } }
        ])
    }
  }
})

test("without a publication date no word is resolved, and the reason names the word", () => {
  for (const says of all) {
    const resolved = resolve(says, undefined)
    expect(resolved).toMatchObject({ unresolved: { code: "date/noPublicationDate" } })
  }
  expect(resolve({ month: 6, of: "thisYear" }, undefined)).toEqual({
    unresolved: { code: "date/noPublicationDate", values: { says: "monthOfThisYear" } }
  })
})

test("what would lie beyond the ends of the calendar is no date", () => {
  expect(resolve("lastYear", on("0001"))).toMatchObject({ unresolved: { code: "date/beyondCalendar" } })
  expect(resolve("lastMonth", on("0001-01"))).toMatchObject({ unresolved: { code: "date/beyondCalendar" } })
  expect(resolve({ month: 3, of: "nextYear" }, on("9999"))).toMatchObject({
    unresolved: { code: "date/beyondCalendar" }
  })
})

test("every reason that is ever given stands in the list of codes", () => {
  const given = new Set<string>()
  for (const says of all) {
    for (const published of [undefined, on("0001"), on("9999"), on("2019-09"), on("2019-09-18")]) {
      const resolved = resolve(says, published)
      if ("unresolved" in resolved) given.add(resolved.unresolved.code)
    }
  }
  expect([...given].toSorted()).toEqual([...unresolvedCodes].toSorted())
})

test("F1-26: 'June of this year', published on 21 November 2023, is June 2023", () => {
  expect(resolve({ month: 6, of: "thisYear" }, on("2023-11-21"))).toEqual({ date: "2023-06" })
})

test("'today' of a text without a date stays a word, not before December 2014", () => {
  const dating = Schema.decodeUnknownSync(Dating)({
    source: "kazakhstan-korea",
    says: "today",
    notBefore: "2014-12",
    wording: "Сегодня"
  })
  expect(resolve(dating.says ?? "thisYear", undefined)).toMatchObject({
    unresolved: { code: "date/noPublicationDate" }
  })
  expect(Schema.encodeSync(Dating)(dating)).toEqual(JSON.parse(JSON.stringify(dating)))
})

test("F4-05: 'last year', published on 24 November 2025, is 2024, of which no day is known", () => {
  const resolved = resolve("lastYear", on("2025-11-24"))
  expect(resolved).toEqual({ date: "2024" })
  if ("date" in resolved) expect(isSameDay(resolved.date, on("2024-11-24"))).toBe("unknown")
})

test("what is not in the list is refused, whatever it is", () => {
  for (const text of oddStrings) expect(Schema.is(RelativeDate)(text)).toBe(false)
  for (const month of [0, 13, 1.5, "6"]) expect(Schema.is(RelativeDate)({ month, of: "thisYear" })).toBe(false)
  expect(Schema.is(RelativeDate)({ month: 6, of: "today" })).toBe(false)
})

test("a dating says nothing private", () => {
  expect(fieldClasses(Dating).map((field) => field.class)).toEqual(fieldClasses(Dating).map(() => 0))
})
