/**
 * Compiles messages in the syntax of Unicode MessageFormat 2 (Unicode Technical Standard 35, part 9) to functions.
 *
 * Catalogues need a part of that syntax: placeholders with a function and options, `.input` declarations, and `.match`
 * with plural forms or keys. This part is here, in a quarter of the size of the library that knows all of it, and each
 * message of each catalogue is tested to give what that library gives. A pattern outside this part is refused, never
 * misread.
 *
 * What is inserted is inserted as it is: a value is never read as a pattern, and no marks are put around it.
 */
import type { Message, Term } from "@comity/plugin-sdk"
import { formatDate, formatLanguage, formatList, numberFormat, pluralRules } from "./formats.ts"

type Values = Parameters<Message>[0]
type Value = Values[string]
type Options = Readonly<Record<string, string>>

/** What a function of a placeholder does with a value. */
interface Formatting {
  readonly format: (value: Value, option: (name: string) => string | undefined, term: Term) => string
  /** Which of a message's variants a value may choose, the most exact one first; not every function selects. */
  readonly keys?: (value: Value) => ReadonlyArray<string>
}
type Format = (locale: string, options: Options) => Formatting

const list = (locale: string, value: Value, type: string | undefined): string =>
  Array.isArray(value)
    ? formatList(locale, type === "or" ? "disjunction" : "conjunction", value as ReadonlyArray<string>)
    : String(value)

const numeric =
  (fixed: Intl.NumberFormatOptions): Format =>
  (locale, options) => {
    const digits = Object.fromEntries(
      Object.entries(options)
        .filter(([name]) => name.endsWith("FractionDigits"))
        .map(([name, value]) => [name, Number(value)])
    )
    const format = numberFormat(locale, { ...fixed, ...digits })
    const { maximumFractionDigits } = format.resolvedOptions()
    const rules = pluralRules(locale, maximumFractionDigits === undefined ? {} : { maximumFractionDigits })
    return {
      format: (value) => (typeof value === "number" ? format.format(value) : list(locale, value, undefined)),
      keys: (value) => (typeof value === "number" ? [String(value), rules.select(value)] : [])
    }
  }

const text: Format = (locale) => ({
  format: (value) => list(locale, value, undefined),
  keys: (value) => [String(value)]
})

/** The functions of the standard that catalogues use, and four of Comity's own. */
const formats: Readonly<Record<string, Format>> = {
  string: text,
  number: numeric({}),
  integer: numeric({ maximumFractionDigits: 0 }),
  percent: numeric({ style: "percent" }),
  /** A calendar date, as far as it is known. */
  "comity:date": (locale) => ({
    format: (value) => (typeof value === "string" ? formatDate(locale, value) : list(locale, value, undefined))
  }),
  /** Several texts; `type=or` if it is one of them. */
  "comity:list": (locale, { type }) => ({ format: (value) => list(locale, value, type) }),
  /** The name of a language. */
  "comity:language": (locale) => ({ format: (value) => formatLanguage(locale, String(value)) }),
  /**
   * What a code is called. `{$state :comity:term of=state in=$noun}` is the message `state.<noun>.<state>`; what nouns
   * share is said once, as `state.<state>`. A code that nothing is called stays as it is.
   */
  "comity:term": (locale, { type }) => ({
    format: (value, option, term) => {
      const name = (code: string) => {
        const whole = [option("of"), option("in"), code].filter((part) => part !== undefined).join(".")
        return term(whole) ?? term(whole.replace(/\.[^.]+\./, ".")) ?? code
      }
      return list(locale, Array.isArray(value) ? value.map(name) : name(String(value)), type)
    }
  })
}

interface Placeholder {
  readonly variable: string
  /** Absent for a plain `{$name}`, which has the function of its declaration, if it has one. */
  readonly formatting: Formatting | undefined
  readonly options: Options
}
type Part = string | Placeholder
interface Variant {
  readonly keys: ReadonlyArray<string>
  readonly parts: ReadonlyArray<Part>
}

const malformed = (source: string, at: number): SyntaxError =>
  new SyntaxError(`The message ${source} can't be read at character ${at}. See the syntax that compile() documents.`)

const name = "[A-Za-z_][\\w.-]*"
const tokens = {
  space: /\s*/y,
  placeholder: new RegExp(
    `\\{\\s*\\$(${name})(?:\\s+:(${name}(?::${name})?)((?:\\s+${name}=(?:\\$${name}|[\\w.-]+))*))?\\s*\\}`,
    "y"
  ),
  input: /\.input\s*/y,
  match: new RegExp(`\\.match((?:\\s+\\$${name})+)\\s*(?!\\$)`, "y"),
  key: /([\w.-]+|\*)\s*/y,
  open: /\{\{/y,
  close: /\}\}\s*/y,
  literal: /(?:[^\\{}]|\\[\\{}|])+/y
}

/** Reads a message from left to right. */
class Reader {
  private at = 0
  private readonly source: string
  private readonly locale: string
  private readonly declared = new Map<string, Formatting>()

  constructor(source: string, locale: string) {
    this.source = source
    this.locale = locale
  }

  message(): { readonly selectors: ReadonlyArray<Placeholder>; readonly variants: ReadonlyArray<Variant> } {
    if (!/^\s*(\.|\{\{)/.test(this.source))
      return this.end({ selectors: [], variants: [{ keys: [], parts: this.parts() }] })
    this.take(tokens.space)
    while (this.take(tokens.input) !== undefined) {
      const { formatting, variable } = this.placeholder() ?? this.fail()
      this.declared.set(variable, formatting ?? this.fail())
      this.take(tokens.space)
    }
    const match = this.take(tokens.match)
    if (match === undefined) return this.end({ selectors: [], variants: [{ keys: [], parts: this.quoted() }] })
    const selectors = (match[1] ?? "")
      .trim()
      .split(/\s*\$/)
      .slice(1)
      .map((variable) => this.selector(variable))
    const variants: Array<Variant> = []
    while (this.at < this.source.length) {
      const keys = selectors.map(() => (this.take(tokens.key) ?? this.fail())[1] ?? "*")
      variants.push({ keys, parts: this.quoted() })
    }
    // The variant that fits whatever else does not: without it a message could come to nothing.
    if (!variants.some(({ keys }) => keys.every((key) => key === "*"))) this.fail()
    return { selectors, variants }
  }

  private selector(variable: string): Placeholder {
    const formatting = this.declared.get(variable)
    return formatting?.keys === undefined ? this.fail() : { variable, formatting, options: {} }
  }

  private quoted(): ReadonlyArray<Part> {
    if (this.take(tokens.open) === undefined) this.fail()
    const parts = this.parts()
    if (this.take(tokens.close) === undefined) this.fail()
    return parts
  }

  private parts(): ReadonlyArray<Part> {
    const parts: Array<Part> = []
    for (;;) {
      const literal = this.take(tokens.literal)?.[0].replaceAll(/\\(.)/g, "$1")
      const part = literal ?? this.placeholder()
      if (part === undefined) return parts
      parts.push(part)
    }
  }

  private placeholder(): Placeholder | undefined {
    const found = this.take(tokens.placeholder)
    if (found === undefined) return undefined
    const [, variable = "", called, written = ""] = found
    const options = Object.fromEntries(
      written
        .trim()
        .split(/\s+/)
        .filter(Boolean)
        .map((option) => option.split("="))
    )
    if (called === undefined) return { variable, formatting: this.declared.get(variable), options }
    if (!Object.hasOwn(formats, called)) this.fail()
    return { variable, formatting: formats[called]?.(this.locale, options), options }
  }

  private take(token: RegExp): RegExpExecArray | undefined {
    token.lastIndex = this.at
    const found = token.exec(this.source)
    if (found === null) return undefined
    this.at = token.lastIndex
    return found
  }

  private end<A>(read: A): A {
    return this.at === this.source.length ? read : this.fail()
  }

  private fail(): never {
    throw malformed(this.source, this.at)
  }
}

const show = (part: Part, values: Values, locale: string, term: Term): string => {
  if (typeof part === "string") return part
  const { formatting, options, variable } = part
  const value = Object.hasOwn(values, variable) ? values[variable] : undefined
  // What the standard shows for a value that was not given.
  if (value === undefined) return `{$${variable}}`
  const option = (name: string): string | undefined => {
    const written = options[name]
    return written?.startsWith("$") ? String(values[written.slice(1)] ?? "") : written
  }
  return formatting === undefined ? list(locale, value, undefined) : formatting.format(value, option, term)
}

/** How well a variant fits, one digit a selector: 0 is exact. Undefined if it does not. */
const rank = ({ keys }: Variant, possible: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<number> | undefined => {
  const ranks = keys.map((key, i) => (key === "*" ? 9 : (possible[i] ?? []).indexOf(key)))
  return ranks.includes(-1) ? undefined : ranks
}

/**
 * A pattern as a function of the values. Throws a `SyntaxError` if the pattern is malformed.
 *
 * Patterns are texts with `{$name}` or `{$name :function option=value}`; the functions are `string`, `number`, `integer`,
 * `percent`, `comity:date`, `comity:list`, `comity:term`, `comity:language`. Plural forms are
 * `.input {$n :integer} .match $n one {{…}} * {{…}}`. `\\`, `\{` and `\}` are the characters themselves.
 *
 * @example
 * compile("{$n :integer} of {$of :integer}", "en")({ n: 3, of: 5 }, () => undefined) // => "3 of 5"
 * compile(".input {$n :integer} .match $n one {{one day}} * {{{$n} days}}", "en")({ n: 2 }, () => undefined) // => "2 days"
 */
export const compile = (pattern: string, locale: string): Message => {
  const { selectors, variants } = new Reader(pattern, locale).message()
  const say = ({ parts }: Variant, values: Values, term: Term): string => {
    let said = ""
    for (const part of parts) said += show(part, values, locale, term)
    return said
  }
  const only = variants.length === 1 ? variants[0] : undefined
  if (only !== undefined) return (values, term) => say(only, values, term)
  return (values, term) => {
    const possible = selectors.map(({ formatting, variable }) =>
      values[variable] === undefined ? [] : (formatting?.keys?.(values[variable]) ?? [])
    )
    let best: Variant | undefined
    let bestRank: ReadonlyArray<number> = []
    for (const variant of variants) {
      const found = rank(variant, possible)
      if (found !== undefined && (best === undefined || String(found) < String(bestRank))) {
        best = variant
        bestRank = found
      }
    }
    return best === undefined ? "" : say(best, values, term)
  }
}
