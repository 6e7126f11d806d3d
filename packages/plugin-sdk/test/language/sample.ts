/**
 * A small language of the tests, in a syntax of its own: `{name}`, `{name, date}`, `{name, called noun}` and
 * `{name, plural, one {# day} other {# days}}`. It says every code, and tells each value it is given.
 */
import { explainedMessages } from "@comity/core"
import type { Language, Message } from "@comity/plugin-sdk"

export type Values = Parameters<Message>[0]
type Value = Values[string]
type Written = (value: Value | undefined, ...rest: [term: (code: string) => string | undefined]) => string

const forms: Readonly<Record<string, string>> = {
  en: "one {# day} other {# days}",
  uk: "one {# день} few {# дні} many {# днів} other {# дня}"
}

/** How each kind of placeholder is written; a fault is planted by another one. */
export interface Parts {
  readonly plain: (value: Value | undefined) => string
  readonly date: (locale: string, value: Value | undefined) => string
  readonly called: (kind: string, value: Value | undefined, term: (code: string) => string | undefined) => string
}

/** Making an `Intl` object costs a thousand times what using it does. */
const once = <Made>(make: (locale: string) => Made): ((locale: string) => Made) => {
  const made = new Map<string, Made>()
  return (locale) => {
    const found = made.get(locale) ?? make(locale)
    made.set(locale, found)
    return found
  }
}
const dates = once((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }))
const plurals = once((locale) => new Intl.PluralRules(locale))

export const parts: Parts = {
  plain: (value) => String(value),
  date: (locale, value) => {
    const day = typeof value === "string" ? new Date(value) : undefined
    return day === undefined || Number.isNaN(day.getTime()) ? String(value) : dates(locale).format(day)
  },
  called: (kind, value, term) => term(`${kind}.${value}`) ?? String(value)
}

const placeholder = /\{(\w[\w.]*)(?:, (date|called (\w+)|plural, ((?:\w+ \{[^{}]*\} ?)+)))?\}/g

const written =
  (locale: string, { called, date, plain }: Parts, [, , how, kind = "", choices]: RegExpMatchArray): Written =>
  (value, term) => {
    if (how === "date") return date(locale, value)
    if (how?.startsWith("called")) return called(kind, value, term)
    if (choices === undefined) return plain(value)
    const category = typeof value === "number" ? plurals(locale).select(value) : "other"
    const texts = new Map([...choices.matchAll(/(\w+) \{([^{}]*)\}/g)].map(([, form = "", text = ""]) => [form, text]))
    return (texts.get(category) ?? texts.get("other") ?? "").replace("#", () => String(value))
  }

export const compileWith =
  (own: Parts) =>
  (pattern: string, locale: string): Message => {
    const found = [...pattern.matchAll(placeholder)]
    const texts = pattern.split(placeholder).filter((_, i) => i % 5 === 0)
    if (texts.some((text) => /[{}]/.test(text))) throw new SyntaxError(`A bracket is left over in ${pattern}`)
    const ways = found.map((one) => [one[1] ?? "", written(locale, own, one)] as const)
    return (values, term) =>
      texts
        .map((text, i) => {
          const way = ways[i]
          return way === undefined
            ? text
            : text + way[1](Object.hasOwn(values, way[0]) ? values[way[0]] : undefined, term)
        })
        .join("")
  }

const placeholderFor = (locale: string, name: string, value: Value): string => {
  if (typeof value === "number") return `{${name}, plural, ${forms[locale]}}`
  if (typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return `{${name}, date}`
  return name === "noun" ? "{noun, called noun}" : `{${name}}`
}

/** A whole catalogue in a locale that has plural forms above. */
export const sample = (locale: "en" | "uk"): Language => ({
  locale,
  messages: Object.fromEntries(
    Object.entries(explainedMessages).map(([code, values]) => {
      const told = Object.entries(values).map(([name, value]) => `${placeholderFor(locale, name, value)}: `)
      return [code, /^(noun|role|state|transition)\./.test(code) ? `«${code}»` : `${told.join("")}«${code}».`]
    })
  ),
  compile: compileWith(parts)
})
