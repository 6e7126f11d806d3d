/**
 * Compiles messages in the syntax of Unicode MessageFormat 2 (Unicode Technical Standard 35, part 9) to functions.
 *
 * Catalogues need a part of that syntax. This part is here, in a quarter of the size of the library that knows all of it,
 * and each message of each catalogue is tested to give what that library gives. A pattern outside this part is refused,
 * never misread.
 *
 * What is inserted is inserted as it is: a value is never read as a pattern, and no marks are put around it.
 */
import type { Message, Term } from "@comity/plugin-sdk"
import { type Formatting, functions, plain, type Value, type Values } from "./functions.ts"
import { type Options, type Part, type Placeholder, read } from "./syntax.ts"

/** A part of a message that is ready to be written. */
type Written = (values: Values, term: Term) => string

const given = (values: Values, name: string): Value | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined

const optionsOf =
  (options: Options, values: Values) =>
  (name: string): string | undefined => {
    const written = Object.hasOwn(options, name) ? options[name] : undefined
    return written?.startsWith("$") ? String(given(values, written.slice(1)) ?? "") : written
  }

const formattingOf = ({ function: name, options }: Placeholder, locale: string): Formatting | undefined => {
  if (name === undefined) return undefined
  const make = Object.hasOwn(functions, name) ? functions[name] : undefined
  if (make === undefined) throw new SyntaxError(`There is no function :${name} for messages.`)
  return make(locale, options)
}

/** The numbers of places at which a variant fits, as one number to compare: 0 is exact, 9 fits whatever the value is. */
const distance = (keys: ReadonlyArray<string>, possible: ReadonlyArray<ReadonlyArray<string>>): number => {
  let sum = 0
  for (const [i, key] of keys.entries()) {
    const place = key === "*" ? 9 : (possible[i]?.indexOf(key) ?? -1)
    if (place < 0) return Number.POSITIVE_INFINITY
    sum = sum * 10 + place
  }
  return sum
}

/**
 * A pattern as a function of the values. Throws a `SyntaxError` if the pattern is malformed.
 *
 * Patterns are texts with `{$name}` or `{$name :function option=value}`; the functions are `string`, `number`, `integer`,
 * `percent`, `comity:date`, `comity:list`, `comity:term`, `comity:language`. Plural forms are
 * `.input {$n :integer} .match $n one {{…}} * {{…}}`. `\\`, `\{` and `\}` are the characters themselves.
 * @stability evolving
 *
 * @example
 * compile("{$n :integer} of {$of :integer}", "en")({ n: 3, of: 5 }, () => undefined) // => "3 of 5"
 * compile(".input {$n :integer} .match $n one {{one day}} * {{{$n} days}}", "en")({ n: 2 }, () => undefined) // => "2 days"
 */
export const compile = (pattern: string, locale: string): Message => {
  const { declared, selectors, variants } = read(pattern)
  const declarations = new Map(declared.map((one) => [one.variable, { ...one, formatting: formattingOf(one, locale) }]))

  const write = (part: Part): Written => {
    if (typeof part === "string") return () => part
    const { variable } = part
    const declaration = declarations.get(variable)
    // By the standard, options would carry over from one function to the other; no catalogue needs that.
    if (declaration !== undefined && part.function !== undefined)
      throw new SyntaxError(`The message ${pattern} declares $${variable} and must write it plainly.`)
    const { formatting, options } = declaration ?? { formatting: formattingOf(part, locale), options: part.options }
    return (values, term) => {
      const value = given(values, variable)
      // What the standard shows for a value that was not given.
      if (value === undefined) return `{$${variable}}`
      return formatting === undefined
        ? plain(locale, value)
        : formatting.format(value, optionsOf(options, values), term)
    }
  }
  const wordings = variants.map(({ keys, parts }) => {
    const written = parts.map(write)
    const say: Written = (values, term) => {
      let said = ""
      for (const part of written) said += part(values, term)
      return said
    }
    return { keys, say }
  })

  const [first = { keys: [], say: () => "" }] = wordings
  if (selectors.length === 0) return first.say
  const choosing = selectors.map((variable) => {
    const keys = declarations.get(variable)?.formatting?.keys
    if (keys === undefined) throw new SyntaxError(`The message ${pattern} chooses by $${variable}, which can't choose.`)
    return (values: Values): ReadonlyArray<string> => {
      const value = given(values, variable)
      return value === undefined ? [] : keys(value)
    }
  })
  return (values, term) => {
    const possible = choosing.map((keysOf) => keysOf(values))
    let best = first
    for (const one of wordings) if (distance(one.keys, possible) < distance(best.keys, possible)) best = one
    return best.say(values, term)
  }
}
