/** What a message contains, read by the library that knows the whole standard. */
import { MessageFormat, parseMessage, visit } from "messageformat"
import { DraftFunctions } from "messageformat/functions"
import { compile } from "../src/messageFormat.ts"

export type Values = Parameters<ReturnType<typeof compile>>[0]

/** Variable -> the function it is written with; `""` for none. */
export const placeholdersOf = (pattern: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  visit(parseMessage(pattern), {
    value: (value) => {
      if (value.type === "variable" && !found.has(value.name)) found.set(value.name, "")
    },
    expression: ({ arg, functionRef }) => {
      if (arg?.type === "variable" && functionRef !== undefined) found.set(arg.name, functionRef.name)
    }
  })
  return found
}

/** One plausible value for each placeholder. */
export const sampleFor = (pattern: string, number = 5, key = "true"): Values =>
  Object.fromEntries(
    [...placeholdersOf(pattern)].map(([name, written]) => [
      name,
      ["number", "integer", "percent"].includes(written)
        ? number
        : written === "comity:date"
          ? "2019-09-18"
          : written === "string"
            ? key
            : "Kim"
    ])
  )

/**
 * The message as the library says it. Comity's own functions are given to it as they are; whatever the standard
 * describes (what is text and what is not, which variant is chosen, how numbers are written) is the library's answer.
 */
export const asTheLibrarySays = (pattern: string, locale: string, values: Values): string => {
  const own = (name: string) => (_: unknown, options: Readonly<Record<string, unknown>>, operand: unknown) => {
    const written = Object.entries(options).map(([option, value]) => `${option}=${String(value)}`)
    const say = compile(`{$it :${name} ${written.join(" ")}}`, locale)
    return { type: name, toString: () => say({ it: operand as string }, () => undefined) }
  }
  const functions = Object.fromEntries(
    ["comity:date", "comity:list", "comity:language", "comity:term"].map((name) => [name, own(name)])
  )
  const message = new MessageFormat(locale, pattern, {
    bidiIsolation: "none",
    functions: { ...DraftFunctions, ...(functions as object) }
  })
  return message.format(values, (error) => {
    throw error
  })
}
