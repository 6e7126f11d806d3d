/**
 * Dates in the words of a source: "today", "last year", "June of this year". They are read by the day on which the source
 * was published, as far as that is known, and are kept as words where it is not.
 *
 * The list is closed and short: what has no day, month or year of its own ("soon", "regularly", "recently") is no date
 * and has no word here. A source that writes "September 18" says neither which year nor that it is relative; whoever
 * records it finds the year in the source or leaves the date out.
 */
import * as Schema from "effect/Schema"
import { SourceId } from "./Ids.ts"
import { earliest, isPartialDate, latest, PartialDate } from "./PartialDate.ts"
import { classified } from "./Privacy.ts"
import { type Reason, reason } from "./Reason.ts"
import { Text } from "./Text.ts"

/** What each word names, and how many of those lie between it and the publication. */
const meant = {
  today: { unit: "day", ahead: 0 },
  thisMonth: { unit: "month", ahead: 0 },
  lastMonth: { unit: "month", ahead: -1 },
  thisYear: { unit: "year", ahead: 0 },
  lastYear: { unit: "year", ahead: -1 },
  nextYear: { unit: "year", ahead: 1 }
} as const

/**
 * A year that is counted from the year of the publication.
 * @stability evolving
 */
export const RelativeYear = Schema.Literals(["lastYear", "thisYear", "nextYear"])
export type RelativeYear = typeof RelativeYear.Type

const relativeMonth = Schema.Struct(
  classified(0, {
    /** 1 for January to 12 for December. */
    month: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 12 }, { expected: "a month from 1 to 12" })),
    of: RelativeYear
  })
)
/**
 * A month of such a year: "June of this year" is `{ month: 6, of: "thisYear" }`.
 * @stability evolving
 */
export interface RelativeMonth extends Schema.Schema.Type<typeof relativeMonth> {}
export const RelativeMonth = relativeMonth

/**
 * A word of the list, or a month of a relative year.
 * @stability evolving
 *
 * @example
 * Schema.is(RelativeDate)("lastYear") // => true
 * Schema.is(RelativeDate)({ month: 6, of: "thisYear" }) // => true
 * Schema.is(RelativeDate)("soon") // => false
 */
export const RelativeDate = Schema.Union([
  Schema.Literals(["today", "thisMonth", "lastMonth", "thisYear", "lastYear", "nextYear"]),
  RelativeMonth
])
export type RelativeDate = typeof RelativeDate.Type

/**
 * The date that was meant, or why it can't be told.
 * @stability evolving
 */
export type Resolved = { readonly date: PartialDate } | { readonly unresolved: Reason }

/**
 * Every code that a date left unresolved can give as its reason.
 * @stability evolving
 */
export const unresolvedCodes = [
  "date/noPublicationDate",
  "date/publicationDateTooVague",
  "date/beyondCalendar"
] as const

const monthOf = { lastYear: "monthOfLastYear", thisYear: "monthOfThisYear", nextYear: "monthOfNextYear" } as const

/** By what name languages know the words: messages take texts, and every month of this year is named alike. */
const wordOf = (says: RelativeDate) => (typeof says === "string" ? says : monthOf[says.of])

const yearAt = (publishedOn: PartialDate, ahead: number): string =>
  String(Number(publishedOn.slice(0, 4)) + ahead).padStart(4, "0")

/** Months since the year 0. */
const monthAt = (publishedOn: PartialDate, ahead: number): string => {
  const month = Number(publishedOn.slice(0, 4)) * 12 + Number(publishedOn.slice(5, 7)) - 1 + ahead
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`
}

/** How many characters of a date say the year, the month and the day. */
const written = { year: 4, month: 7, day: 10 }

/**
 * The date that a source means, which published its words on `publishedOn`.
 *
 * The publication must be known as closely as the word needs: the year for "last year", the month for "last month", the
 * day for "today". Nothing is guessed from less, not even from the day on which somebody read it.
 * @stability evolving
 *
 * @example
 * import { PartialDate } from "@comity/core"
 * resolve({ month: 6, of: "thisYear" }, PartialDate.make("2023-11-21")) // => { date: "2023-06" }
 * resolve("lastYear", PartialDate.make("2025-11")) // => { date: "2024" }
 * resolve("today", undefined)
 * // => { unresolved: { code: "date/noPublicationDate", values: { says: "today" } } }
 * resolve("today", PartialDate.make("2019-09"))
 * // => { unresolved: { code: "date/publicationDateTooVague", values: { says: "today", publishedOn: "2019-09" } } }
 */
export const resolve = (says: RelativeDate, publishedOn: PartialDate | undefined): Resolved => {
  const word = wordOf(says)
  if (publishedOn === undefined) return { unresolved: reason("date/noPublicationDate", { says: word }) }
  const { ahead, unit } = meant[typeof says === "string" ? says : says.of]
  if (publishedOn.length < written[unit]) {
    return { unresolved: reason("date/publicationDateTooVague", { says: word, publishedOn }) }
  }
  const at = { year: yearAt, month: monthAt, day: () => publishedOn }[unit](publishedOn, ahead)
  const date = typeof says === "string" ? at : `${at}-${String(says.month).padStart(2, "0")}`
  return isPartialDate(date) ? { date } : { unresolved: reason("date/beyondCalendar", { says: word, publishedOn }) }
}

const dating = Schema.Struct(
  classified(0, {
    source: SourceId,
    /** Left out where the words give no date at all, and only what it lies between is known. */
    says: Schema.optionalKey(RelativeDate),
    /** What else is known of when it was: the text mentions what had happened before, or still lay ahead. */
    notBefore: Schema.optionalKey(PartialDate),
    notAfter: Schema.optionalKey(PartialDate),
    /** The words themselves, in the language of the source. */
    wording: Schema.optionalKey(Text)
  })
).check(
  Schema.makeFilter(
    ({
      notAfter,
      notBefore,
      says,
      wording
    }: {
      notBefore?: string
      notAfter?: string
      says?: unknown
      wording?: string
    }) =>
      (says ?? notBefore ?? notAfter ?? wording) !== undefined ||
      "Expected what the source says of the date: says, notBefore, notAfter or wording"
  ),
  Schema.makeFilter(
    ({ notAfter, notBefore }: { notBefore?: PartialDate; notAfter?: PartialDate }) =>
      notBefore === undefined ||
      notAfter === undefined ||
      earliest(notBefore) <= latest(notAfter) || { path: ["notAfter"], issue: "Expected no date before notBefore" }
  )
)

/**
 * What a document keeps of a source's words about its date, beside the date itself where that follows from them.
 * @stability evolving
 *
 * @example
 * Schema.is(Dating)({ source: "kazakhstan-korea", says: "today", notBefore: "2014-12", wording: "Сегодня" }) // => true
 * Schema.is(Dating)({ source: "kazakhstan-korea", says: "today", notBefore: "2014-12", notAfter: "2013" }) // => false
 */
export interface Dating extends Schema.Schema.Type<typeof dating> {}
export const Dating = dating
