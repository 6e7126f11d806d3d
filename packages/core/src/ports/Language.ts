/**
 * The port of languages: what a catalogue of messages offers, and how reasons become sentences with it.
 *
 * Everything that Comity finds is a tree of reasons, each with a code and values. A language has one message for each
 * code; a message is made of complete sentences and is given the values, so no sentence is ever put together from
 * pieces. Which languages a reader is shown, and in which order, is the host's explicit decision: a chain of languages.
 */
import { type Reason, reason, type Values } from "../values/Reason.ts"
import { unawaited } from "../values/Unawaited.ts"

/**
 * The message of another code, such as the name of a state or a role, in the best language of the chain.
 * @stability stable
 */
export type Term = (code: string) => string | undefined

/**
 * A compiled message. It must not throw, whatever it is given; a `term` asked for is shown as it is returned.
 *
 * One that throws, answers anything but a text or changes the values is faulty: the next language of the chain is asked.
 * @stability stable
 */
export type Message = (values: Values, term: Term) => string

/**
 * A language, contract 1. It knows nothing of the domain but codes.
 * @stability stable
 */
export interface Language {
  /** A BCP 47 tag: which rules for plurals, numbers and dates apply, and what the language is called. */
  readonly locale: string
  /** A native reader has not signed the texts yet. */
  readonly draft?: true
  /** Code -> pattern, in a syntax that `compile` understands. */
  readonly messages: Readonly<Record<string, string>>
  /** Called once for each pattern that is needed. Throws if the pattern is malformed. */
  readonly compile: (pattern: string, locale: string) => Message
}

/**
 * One line of a rendered tree: one node.
 * @stability evolving
 */
export interface RenderedLine {
  /** 0 for the root. */
  readonly depth: number
  readonly code: string
  readonly text: string
}

/**
 * A message that the first language of the chain could not give.
 * @stability evolving
 */
export interface FellBack {
  readonly code: string
  /** The language that gave it; absent if none did, and code and values are shown. */
  readonly language?: string
  readonly because: "noMessage" | "faultyMessage"
}

/**
 * A tree of reasons as sentences.
 * @stability evolving
 */
export interface Rendered {
  /** One line a node, children indented by two spaces. */
  readonly text: string
  readonly lines: ReadonlyArray<RenderedLine>
  /** The language asked for first; absent if there is none. */
  readonly language?: string
  /** Some of the sentences were not read by a native reader yet. */
  readonly draft: boolean
  readonly fellBack: ReadonlyArray<FellBack>
}

/**
 * The code whose message says in which other language something is shown: values `wanted`, `shown`, `count`.
 * @stability evolving
 */
export const shownInAnotherLanguage = "language/shownInAnother"
/**
 * The code that stands first where no language is installed at all.
 * @stability evolving
 */
export const noLanguageInstalled = "language/noneInstalled"

type Compiled = Message | "noMessage" | "faultyMessage"
const compiled = new WeakMap<Language, Map<string, Compiled>>()

/** Patterns are compiled at the first use, once a language: a catalogue is large and an answer needs little of it. */
const messageOf = (language: Language, code: string): Compiled => {
  let known = compiled.get(language)
  if (known === undefined) {
    known = new Map()
    compiled.set(language, known)
  }
  const found = known.get(code)
  if (found !== undefined) return found
  const message = compile(language, code)
  // Codes come from outside too; only those of the catalogue are worth remembering.
  if (message !== "noMessage") known.set(code, message)
  return message
}

const compile = ({ compile, locale, messages }: Language, code: string): Compiled => {
  try {
    const pattern = Object.hasOwn(messages, code) ? messages[code] : undefined
    if (pattern === undefined) return "noMessage"
    const message: unknown = compile(pattern, locale)
    if (typeof message === "function") return message as Message
    unawaited(message)
    return "faultyMessage"
  } catch {
    return "faultyMessage"
  }
}

/** A copy that can only be read: values are shown once more in the next language, and in other lines. */
const readOnly = (values: Values): Values =>
  Object.freeze(
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? Object.freeze([...value]) : value])
    )
  )

/** Code and values, for where there is no message: nothing is hidden, and nothing is made up. */
const bare = ({ code, values }: Pick<Reason, "code" | "values">): string => {
  const given = Object.entries(values).map(([name, value]) => `${name}: ${[value].flat().join(", ")}`)
  return given.length === 0 ? code : `${code} (${given.join("; ")})`
}

/** A reason that somebody typed may be of several lines; on lines of their own they would look like findings. */
const lineBreaks = /[\n\v\f\r\u0085\u2028\u2029]+/g

/**
 * Reasons as sentences, one line a node, in the first language of the chain that has a message for it.
 *
 * Never throws for want of a message: what no language can say is shown as code and values, and what another language
 * than the first one says is named in `fellBack` and in a line at the end of the text.
 * @stability evolving
 *
 * @example
 * render(reason("edition/quotaFull", { places: 9 }), []).text // => "language/noneInstalled\nedition/quotaFull (places: 9)"
 */
export const render = (
  reasons: Reason | ReadonlyArray<Reason>,
  languages: Language | ReadonlyArray<Language>
): Rendered => {
  const chain: ReadonlyArray<Language> = [languages].flat()
  const wanted = chain[0]
  const lines: Array<RenderedLine> = []
  const fellBack = new Map<string, FellBack>()
  let draft = false

  const say = (code: string, values: Values): string | undefined => {
    let because: FellBack["because"] = "noMessage"
    for (const language of chain) {
      const message = messageOf(language, code)
      if (typeof message === "string") {
        if (message === "faultyMessage") because = message
        continue
      }
      const text = attempt(message, values)
      if (text === undefined) {
        because = "faultyMessage"
        continue
      }
      if (language.draft === true) draft = true
      if (language.locale !== wanted?.locale) fellBack.set(code, { code, language: language.locale, because })
      return text
    }
    return undefined
  }
  const asked = new Set<string>()
  /** One that asks for itself, through whichever others, has no name. */
  const term: Term = (code) => {
    if (asked.has(code)) return undefined
    asked.add(code)
    try {
      return say(code, {})
    } finally {
      asked.delete(code)
    }
  }
  const attempt = (message: Message, values: Values): string | undefined => {
    try {
      const text: unknown = message(readOnly(values), term)
      if (typeof text === "string") return text
      unawaited(text)
      return undefined
    } catch {
      return undefined
    }
  }
  const tell = (node: Reason, depth: number): void => {
    const text = say(node.code, node.values)
    if (text === undefined && wanted !== undefined) fellBack.set(node.code, unsaid(chain, node.code))
    lines.push({ depth, code: node.code, text: text ?? bare(node) })
    for (const child of node.children ?? []) tell(child, depth + 1)
  }

  if (wanted === undefined) tell(reason(noLanguageInstalled), 0)
  for (const node of [reasons].flat() as ReadonlyArray<Reason>) tell(node, 0)
  const found = [...fellBack.values()]
  for (const shown of new Set(found.flatMap(({ language }) => language ?? []))) {
    const count = found.filter(({ language }) => language === shown).length
    tell(reason(shownInAnotherLanguage, { wanted: wanted?.locale ?? "", shown, count }), 0)
  }
  return {
    text: lines.map(({ depth, text }) => `${"  ".repeat(depth)}${text.replaceAll(lineBreaks, " ")}`).join("\n"),
    lines,
    ...(wanted === undefined ? {} : { language: wanted.locale }),
    draft,
    fellBack: found
  }
}

const unsaid = (chain: ReadonlyArray<Language>, code: string): FellBack => ({
  code,
  because: chain.some((language) => messageOf(language, code) === "faultyMessage") ? "faultyMessage" : "noMessage"
})
