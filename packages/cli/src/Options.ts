/** Reads what stands after `comity`: options are described once, and a wrong one is answered with those that there are. */
import { parseArgs } from "node:util"
import type { Reason } from "@comity/core"
import { Unusable, word } from "./Unusable.ts"
import { type Tag, tagIn, tagOf, tags } from "./Voice.ts"

/** An option: what it takes, and what is said of it. */
interface Option {
  readonly takes?: "text" | "number"
  /** As help shows it: `--seed n`. */
  readonly shown: string
  readonly help: Reason
}
export type Options = Readonly<Record<string, Option>>

/** Those that somebody may write; one without a name to show is only another reading of one of them. */
export const shownOf = (options: Options): ReadonlyArray<Option> =>
  Object.values(options).filter(({ shown }) => shown !== "")

/** What was written. */
export interface Written {
  readonly texts: Readonly<Record<string, string>>
  readonly numbers: Readonly<Record<string, number>>
  readonly flags: ReadonlySet<string>
  readonly operands: ReadonlyArray<string>
}

/** How many seconds a module, and a law, may take. */
const usualLimit = 60
/** A timer counts milliseconds in 31 bits, and fires at once when it is given more. */
const longestLimit = 2_147_483
export const limitIn = ({ numbers }: Written): number => Math.min(numbers["limit"] ?? usualLimit, longestLimit)

export const usual: Options = {
  limit: { takes: "number", shown: "--limit <n>", help: word("cli/optionLimit", { limit: usualLimit }) },
  language: {
    takes: "text",
    shown: "--language <tag>",
    help: word("cli/optionLanguage", { known: tags })
  },
  verbose: { shown: "--verbose", help: word("cli/optionVerbose", {}) },
  help: { shown: "--help", help: word("cli/optionHelp", {}) }
}

/** Whether a flag is there, wherever it stands: for what has to be known before anything can be said. */
const isThere = (given: ReadonlyArray<string>, flag: string): boolean => given.includes(flag)
export const wantsHelp = (given: ReadonlyArray<string>): boolean => isThere(given, "--help") || isThere(given, "-h")
export const isVerbose = (given: ReadonlyArray<string>): boolean => isThere(given, "--verbose")

/** The language asked for, else that of the terminal; one that is not spoken is complained about when options are read. */
export const languageAsked = (given: ReadonlyArray<string>, env: Readonly<Record<string, string | undefined>>): Tag => {
  const { values } = parseArgs({ args: [...given], options: { language: { type: "string" } }, strict: false })
  return (typeof values.language === "string" ? tagIn(values.language) : undefined) ?? tagOf(env)
}

export const read = (given: ReadonlyArray<string>, options: Options): Written => {
  const known = shownOf(options).map(({ shown }) => shown)
  const { tokens } = parseArgs({
    args: [...given],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { takes }]) => [name, { type: takes === undefined ? "boolean" : "string" }])
    ),
    strict: false,
    tokens: true
  })
  const texts: Record<string, string> = {}
  const numbers: Record<string, number> = {}
  const flags = new Set<string>()
  const operands: Array<string> = []
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value)
    if (token.kind !== "option") continue
    const { name, rawName, value } = token
    const option = Object.hasOwn(options, name) ? options[name] : undefined
    if (option === undefined) throw new Unusable(word("cli/unknownOption", { option: rawName, known }))
    if (option.takes === undefined) {
      if (value !== undefined) throw new Unusable(word("cli/optionTakesNoValue", { option: rawName }))
      flags.add(name)
    } else if (value === undefined || value === "" || value.startsWith("--"))
      throw new Unusable(word("cli/optionNeedsValue", { option: rawName }))
    else if (option.takes === "text") texts[name] = value
    else if (/^[1-9]\d{0,8}$/.test(value)) numbers[name] = Number(value)
    else throw new Unusable(word("cli/optionNeedsNumber", { option: rawName, found: value }))
  }
  const { language } = texts
  if (language !== undefined && tagIn(language) === undefined)
    throw new Unusable(word("cli/unknownLanguage", { language, known: tags }))
  return { texts, numbers, flags, operands }
}
