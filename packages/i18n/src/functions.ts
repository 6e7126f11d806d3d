/** What a placeholder does with a value: the functions of the standard that catalogues use, and four of Comity's own. */
import type { Message, Term } from "@comity/plugin-sdk"
import { formatDate, formatLanguage, formatList, numberFormat, pluralRules } from "./formats.ts"
import type { Options } from "./syntax.ts"

export type Values = Parameters<Message>[0]
export type Value = Values[string]

/** A function for one language. `option` gives an option's value, which may be another of the message's values. */
export interface Formatting {
  readonly format: (value: Value, option: (name: string) => string | undefined, term: Term) => string
  /** The keys of variants that a value can choose, the most exact one first. Not every function chooses. */
  readonly keys?: (value: Value) => ReadonlyArray<string>
}

/** A value as it is; several as a list. */
export const plain = (locale: string, value: Value, type?: string): string =>
  Array.isArray(value)
    ? // An old entry may hold anything, and a list of texts is all that can be formatted.
      formatList(locale, type === "or" ? "disjunction" : "conjunction", value.map(String))
    : String(value)

const numeric =
  (fixed: Intl.NumberFormatOptions) =>
  (locale: string, options: Options): Formatting => {
    const digits = Object.entries(options).filter(([name]) => name.endsWith("FractionDigits"))
    const format = numberFormat(locale, {
      ...fixed,
      ...Object.fromEntries(digits.map(([name, value]) => [name, Number(value)]))
    })
    const { maximumFractionDigits } = format.resolvedOptions()
    const rules = pluralRules(locale, maximumFractionDigits === undefined ? {} : { maximumFractionDigits })
    return {
      format: (value) => (typeof value === "number" ? format.format(value) : plain(locale, value)),
      keys: (value) => (typeof value === "number" ? [String(value), rules.select(value)] : [])
    }
  }

export const functions: Readonly<Record<string, (locale: string, options: Options) => Formatting>> = {
  string: (locale) => ({ format: (value) => plain(locale, value), keys: (value) => [String(value)] }),
  number: numeric({}),
  integer: numeric({ maximumFractionDigits: 0 }),
  percent: numeric({ style: "percent" }),
  /** A calendar date, as far as it is known. */
  "comity:date": (locale) => ({
    format: (value) => (typeof value === "string" ? formatDate(locale, value) : plain(locale, value))
  }),
  /** Several texts; `type=or` if it is one of them. */
  "comity:list": (locale, { type }) => ({ format: (value) => plain(locale, value, type) }),
  /** The name of a language. */
  "comity:language": (locale) => ({ format: (value) => formatLanguage(locale, String(value)) }),
  /**
   * What a code is called. `{$state :comity:term of=state in=$noun}` is the message `state.<noun>.<state>`; what nouns
   * share is said once, as `state.<state>`. A code that nothing is called stays as it is.
   */
  "comity:term": (locale, { type }) => ({
    format: (value, option, term) => {
      const name = (code: string): string => {
        const whole = [option("of"), option("in"), code].filter((part) => part !== undefined).join(".")
        return term(whole) ?? term(whole.replace(/\.[^.]+\./, ".")) ?? code
      }
      return plain(locale, Array.isArray(value) ? value.map(name) : name(String(value)), type)
    }
  })
}
