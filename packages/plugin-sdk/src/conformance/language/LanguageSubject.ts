/** How a law of languages is written: which messages it asks for, and how what is wrong with one is said. */
import { explainedMessages, messagesOf } from "@comity/core"
import type { Language, RuleKind } from "@comity/core/plugin"
import { type Draw, type Law, usualDraw } from "../Law.ts"
import { namesReadBy, type Speech, speechOf, type Values } from "./Speech.ts"

/**
 * What the laws of languages are run on.
 * @stability evolving
 */
export interface LanguageSubject {
  readonly language: Language
  /** What each message must tell as much as: English, for example. */
  readonly base?: Language
  /** Codes, or beginnings of codes, of a language that says a part of them only. @default "everything" */
  readonly covers?: "everything" | ReadonlyArray<string>
  /** Kinds of rules of plugins that the language speaks of besides the core's. */
  readonly kinds?: ReadonlyArray<Pick<RuleKind, "form" | "kind">>
}

/** @stability evolving */
export type LanguageLaw = Law<LanguageSubject>

/** One message, and the values that it is given. */
export interface Asked {
  readonly code: string
  readonly values: Values
  readonly speech: Speech
}

const isCovered = ({ covers = "everything" }: LanguageSubject, code: string): boolean =>
  covers === "everything" || covers.some((beginning) => code.startsWith(beginning))

/** Code -> what the core gives, of everything that the language says it covers. */
export const askedOf = (subject: LanguageSubject): ReadonlyArray<readonly [code: string, values: Values]> =>
  Object.entries<Values>(Object.assign({}, explainedMessages, ...(subject.kinds ?? []).map(messagesOf))).filter(
    ([code]) => isCovered(subject, code)
  )

/** What the language can say of what is asked; what is missing or can't be compiled is for laws of their own. */
export const saidBy = (subject: LanguageSubject): ReadonlyArray<Asked> =>
  askedOf(subject).flatMap(([code, values]) => {
    const speech = speechOf(subject.language, code)
    return speech === undefined ? [] : [{ code, values, speech }]
  })

/** Messages that only the two languages know, such as the words of pages: given a text for each value the base reads. */
export const besides = (subject: LanguageSubject): ReadonlyArray<Asked> => {
  const { base, language } = subject
  if (base === undefined) return []
  const known = new Set(askedOf(subject).map(([code]) => code))
  return Object.keys(base.messages).flatMap((code) => {
    const [own, other] = [speechOf(language, code), speechOf(base, code)]
    if (known.has(code) || own === undefined || other === undefined) return []
    return [{ code, values: Object.fromEntries(namesReadBy(other).map((name) => [name, "sejong"])), speech: own }]
  })
}

/** What a law has found: about which message, what is wrong with it and what to do. */
export interface Finding {
  readonly code: string
  readonly found: string
}

const shown = 5

/** Fails with the first findings and their number. */
export const holdsFor = (findings: ReadonlyArray<Finding>, expected: string): void => {
  if (findings.length === 0) return
  const first = findings.slice(0, shown).map(({ code, found }) => `\n  ${code}: ${found}`)
  const rest = findings.length > shown ? `\n  and ${findings.length - shown} more` : ""
  throw new Error(`${expected}${first.join("")}${rest}`)
}

/** A law that looks at each message that the language can say, and says what is wrong with it, if anything is. */
export const lawOfMessages = (
  name: string,
  protects: string,
  expected: string,
  wrong: (asked: Asked, draw: Draw, subject: LanguageSubject) => string | undefined
): LanguageLaw => ({
  name,
  protects,
  check: async (subject, draw = usualDraw) =>
    holdsFor(
      [...saidBy(subject), ...besides(subject)].flatMap((asked) => {
        const found = wrong(asked, draw, subject)
        return found === undefined ? [] : [{ code: asked.code, found }]
      }),
      expected
    )
})
