/** Reads the part of MessageFormat 2 that catalogues use: placeholders, `.input` and `.match`. Anything else is refused. */

export type Options = Readonly<Record<string, string>>

/** `{$count :integer}`; without a function, the value is written as its declaration says, or as it is. */
export interface Placeholder {
  readonly variable: string
  readonly function?: string
  readonly options: Options
}
export type Part = string | Placeholder

/** One wording, and the keys of the values that it is for: as many as there are selectors. `*` is for every value. */
export interface Variant {
  readonly keys: ReadonlyArray<string>
  readonly parts: ReadonlyArray<Part>
}
export interface Syntax {
  readonly declared: ReadonlyArray<Placeholder>
  readonly selectors: ReadonlyArray<string>
  readonly variants: ReadonlyArray<Variant>
}

const name = "[A-Za-z_][\\w.-]*"
const option = `${name}=(?:\\$${name}|[\\w.-]+)`
const tokens = {
  space: /\s*/y,
  placeholder: new RegExp(`\\{\\s*\\$(${name})(?:\\s+:(${name}(?::${name})?)((?:\\s+${option})*))?\\s*\\}`, "y"),
  input: /\.input\s*/y,
  match: new RegExp(`\\.match((?:\\s+\\$${name})+)\\s*`, "y"),
  key: /([\w.-]+|\*)\s*/y,
  open: /\{\{/y,
  close: /\}\}\s*/y,
  literal: /(?:[^\\{}]|\\[\\{}|])+/y
}

/**
 * What a pattern says. Throws a `SyntaxError` where it is malformed or outside the part that is read.
 *
 * @example
 * read("{$n :integer} of 5").variants[0]?.parts // => [{ variable: "n", options: {}, function: "integer" }, " of 5"]
 */
export const read = (pattern: string): Syntax => {
  let at = 0
  const take = (token: RegExp): RegExpExecArray | undefined => {
    token.lastIndex = at
    const found = token.exec(pattern) ?? undefined
    if (found !== undefined) at = token.lastIndex
    return found
  }
  const fail = (): never => {
    throw new SyntaxError(`The message ${pattern} can't be read at character ${at}. compile() says what it reads.`)
  }

  const placeholder = (): Placeholder | undefined => {
    const found = take(tokens.placeholder)
    if (found === undefined) return undefined
    const [, variable = "", called, written = ""] = found
    const options = Object.fromEntries((written.match(/\S+/g) ?? []).map((one) => one.split("=")))
    return { variable, options, ...(called === undefined ? {} : { function: called }) }
  }
  const parts = (): ReadonlyArray<Part> => {
    const found: Array<Part> = []
    for (;;) {
      const part = take(tokens.literal)?.[0].replaceAll(/\\(.)/g, "$1") ?? placeholder()
      if (part === undefined) return found
      found.push(part)
    }
  }
  const quoted = (): ReadonlyArray<Part> => {
    take(tokens.open) ?? fail()
    const found = parts()
    take(tokens.close) ?? fail()
    return found
  }
  const whole = (syntax: Syntax): Syntax => (at === pattern.length ? syntax : fail())

  if (!/^\s*(\.|\{\{)/.test(pattern))
    return whole({ declared: [], selectors: [], variants: [{ keys: [], parts: parts() }] })
  take(tokens.space)
  const declared: Array<Placeholder> = []
  while (take(tokens.input) !== undefined) {
    declared.push(placeholder() ?? fail())
    take(tokens.space)
  }
  const selectors = take(tokens.match)?.[1]?.match(new RegExp(name, "g")) ?? []
  const variants: Array<Variant> = []
  do {
    const keys = selectors.map(() => take(tokens.key)?.[1] ?? fail())
    variants.push({ keys, parts: quoted() })
  } while (selectors.length > 0 && at < pattern.length)
  // One wording is for whatever the others are not for: without it a message could come to nothing.
  if (!variants.some(({ keys }) => keys.every((key) => key === "*"))) fail()
  return whole({ declared, selectors, variants })
}
