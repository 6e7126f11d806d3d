/** Dates, numbers, lists and names of languages, each with the rules of the Unicode CLDR that the platform brings along. */

/** Making an `Intl` object costs a thousand times what using it does, so each is made once. */
const memoized = <Made>(make: (locale: string, option: string) => Made): ((locale: string, option: string) => Made) => {
  const made = new Map<string, Made>()
  return (locale, option) => {
    const key = `${locale} ${option}`
    let found = made.get(key)
    if (found === undefined) {
      found = make(locale, option)
      made.set(key, found)
    }
    return found
  }
}

/** Where there is nothing to write, a reader sees that there is nothing. */
const none = "–"

/** Day before month in English too: that is how the offices of our parties write dates. */
const dateLocale = (locale: string): string => (locale === "en" ? "en-GB" : locale)
const dateFields = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" }
} as const
const dates = memoized(
  (locale, precision) =>
    new Intl.DateTimeFormat(dateLocale(locale), {
      ...dateFields[precision as keyof typeof dateFields],
      calendar: "gregory",
      timeZone: "UTC"
    })
)
const date = /^\d{4}(-\d\d(-\d\d)?)?$/

/**
 * A date `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as far as it is known; any other text stays as it is.
 *
 * @example
 * formatDate("en", "2019-09-18") // => "18 September 2019"
 * formatDate("ko", "2019-09") // => "2019년 9월"
 * formatDate("ko", "soon") // => "soon"
 */
export const formatDate = (locale: string, text: string): string => {
  if (text === "") return none
  // A text of digits and hyphens alone is read as a date of UTC, which is also what it is written in.
  const day = date.test(text) ? new Date(text) : undefined
  if (day === undefined || Number.isNaN(day.getTime())) return text
  return dates(locale, text.length === 4 ? "year" : text.length === 7 ? "month" : "day").format(day)
}

const numbers = memoized(
  (locale, options) => new Intl.NumberFormat(locale, JSON.parse(options) as Intl.NumberFormatOptions)
)
/** A number with the separators of the language; `options` are those of `Intl.NumberFormat`. */
export const numberFormat = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  numbers(locale, JSON.stringify(options))

const plurals = memoized(
  (locale, options) => new Intl.PluralRules(locale, JSON.parse(options) as Intl.PluralRulesOptions)
)
/** The rules by which a number chooses its form: one, few, many, other. */
export const pluralRules = (locale: string, options: Intl.PluralRulesOptions): Intl.PluralRules =>
  plurals(locale, JSON.stringify(options))

const lists = memoized(
  (locale, type) => new Intl.ListFormat(locale, { type: type as Intl.ListFormatType, style: "long" })
)
/**
 * Several texts as one: all of them, or one of them.
 *
 * @example
 * formatList("en", "conjunction", ["passport", "insurance"]) // => "passport and insurance"
 * formatList("ko", "disjunction", ["여권", "보험"]) // => "여권 또는 보험"
 */
export const formatList = (
  locale: string,
  type: "conjunction" | "disjunction",
  texts: ReadonlyArray<string>
): string => (texts.length === 0 ? none : lists(locale, type).format(texts))

const languageNames = memoized((locale) => new Intl.DisplayNames(locale, { type: "language" }))
/**
 * What a language is called; a tag that is none stays as it is.
 *
 * @example
 * formatLanguage("ko", "kk") // => "카자흐어"
 */
export const formatLanguage = (locale: string, tag: string): string => {
  try {
    return languageNames(locale, "").of(tag) ?? tag
  } catch {
    return tag
  }
}
