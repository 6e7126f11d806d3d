/** Everything that can be put into words, as one tree of reasons; and the words. */
import type { Assessment } from "../completion/Assessment.ts"
import { explanationOf as explanationOfAssessment } from "../completion/Explanation.ts"
import type { ExplanationOptions } from "../completion/ExplanationContext.ts"
import { readExplanationOptions } from "../completion/ExplanationReader.ts"
import { type Language, type Rendered, render } from "../ports/Language.ts"
import { InvalidInput } from "../values/Failure.ts"
import { type Reason, reason } from "../values/Reason.ts"
import { ComityError } from "./ComityError.ts"
import type { Explicable } from "./documents/Office.ts"
import { errorOf, must } from "./thrown.ts"

type Item = {
  readonly noun: string
  readonly id: string
  readonly transition: string
  readonly blockedBy: ReadonlyArray<Reason>
}

const isAssessment = (subject: object): subject is Assessment => "explanation" in subject && "outcome" in subject

const stepOf = ({ blockedBy, id, noun, transition }: Item): Reason =>
  reason(
    blockedBy.length === 0 ? "agenda/open" : "agenda/blocked",
    { noun, id, transition: `transition.${noun}.${transition}` },
    blockedBy
  )

const isObject = (given: unknown): given is object => typeof given === "object" && given !== null
const isReason = (given: object): given is Reason =>
  "code" in given && typeof given.code === "string" && "values" in given && isObject(given.values)

/**
 * The tree of reasons behind an assessment, a refusal, a reconciliation or an agenda. Throws for anything else, and for
 * options that can't be read; the options are about assessments.
 */
export const explanationOf = (
  subject: Explicable,
  languages: ReadonlyArray<string> = [],
  options?: ExplanationOptions
): ReadonlyArray<Reason> => {
  const how = options === undefined ? {} : must(readExplanationOptions(options))
  try {
    return reasonsBehind(subject, (assessment) => explanationOfAssessment(assessment, { ...how, languages }))
  } catch (error) {
    // A getter or a Proxy that throws, or what only looks like an assessment; what was thrown may repeat anything.
    throw error instanceof ComityError ? error : notExplicable()
  }
}

const notExplicable = () =>
  errorOf(
    new InvalidInput({
      what: "what is to be explained",
      problems: [
        { path: "", expected: "an assessment, an error or a reason of Comity, a reconciliation, or an agenda" }
      ]
    })
  )

const reasonsBehind = (subject: Explicable, tell: (assessment: Assessment) => Reason): ReadonlyArray<Reason> => {
  if (Array.isArray(subject)) return subject.flatMap((one: Explicable) => reasonsBehind(one, tell))
  const found = isObject(subject) ? reasonsOf(subject, tell) : []
  if (found.length > 0 && found.every((one) => isObject(one) && isReason(one))) return found
  throw notExplicable()
}

const reasonsOf = (subject: Explicable, tell: (assessment: Assessment) => Reason): ReadonlyArray<Reason> => {
  if (isAssessment(subject as object)) return [tell(subject as Assessment)]
  const one = subject as Partial<Item> & { readonly reason?: Reason; readonly explanation?: Reason }
  if (one.explanation !== undefined) return [one.explanation]
  if (one.reason !== undefined) return [one.reason]
  return one.blockedBy === undefined ? [subject as Reason] : [stepOf(subject as Item)]
}

/**
 * Puts an assessment, a refusal, an error, a reconciliation or an agenda into words: in the first language of the chain that
 * has the message, and it says where another had to help out. Without a language it gives codes and values.
 *
 * An assessment is told whole, or with `form: "short"` in a few lines. What the `context` brings (names, titles, a decision)
 * stands in the text, so it is for a reader who may see that.
 * @stability evolving
 *
 * @example
 * explain({ code: "edition/quotaFull", values: { places: 9 } }).text // => "language/noneInstalled\nedition/quotaFull (places: 9)"
 */
export const explain = (
  subject: Explicable,
  languages: Language | ReadonlyArray<Language> = [],
  options?: ExplanationOptions
): Rendered => render(explanationOf(subject, localesOf([languages].flat()), options), languages)

/** The tags of languages, in their order. */
export const localesOf = (languages: ReadonlyArray<Language>): ReadonlyArray<string> =>
  languages.map(({ locale }) => locale)
