/** Laws of describing: what a kind is called, what its parameters are in an editor, and the words it needs in every language. */
import { completionMessages, reason, render, ruleSetSchema } from "@comity/core"
import { type Messages, messagesOf } from "@comity/core/plugin"
import { shown } from "../drawn/sameness.ts"
import { usualDraw } from "../Law.ts"
import { someDay } from "./answeringLaws.ts"
import { refusal } from "./JsonSchemaCheck.ts"
import { examplesOf, overCases, type RuleKindLaw, type RuleKindSubject } from "./RuleKindLaw.ts"
import { day } from "./TrialRecord.ts"

/** Every code that the kind was heard to use, each with what the message is given. */
const heard = (subject: RuleKindSubject, draw: typeof usualDraw): Messages => {
  const codes: Record<string, Messages[string]> = { ...messagesOf(subject.kind) }
  overCases(subject, draw, (drawn) => {
    const { reading } = drawn.ask(drawn.record, day(someDay(drawn)))
    if (reading === undefined) return
    for (const { code, values } of reading.missing) codes[`missing.${code}`] ??= values
    for (const { why } of reading.passedOver) codes[`passedOver.${why}`] ??= { count: 2 }
    if (reading.undeterminedBecause !== undefined) codes[`undetermined.${reading.undeterminedBecause}`] ??= {}
  })
  return codes
}

/** What a pattern leaves behind where something was not put in, and what programs write where there is nothing. */
const leftOver = /\{[^}]*\}?|\bundefined\b|\bNaN\b|\[object /

export const describingLaws: ReadonlyArray<RuleKindLaw> = [
  {
    name: "it is called vendor/name",
    protects: "The author of another kind, who would want the same short name.",
    check: async ({ kind: { kind } }) => {
      if (!/^[a-z0-9@][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*$/.test(kind))
        throw new Error(
          `Expected vendor/name in small letters, digits and hyphens, found ${shown(kind)}. Rename the kind.`
        )
    }
  },
  {
    name: "its JSON Schema accepts every parameter that it reads",
    protects: "Whoever writes rules in an editor, which would underline what is right.",
    check: async (subject) => {
      const { $defs = {} } = ruleSetSchema([subject.kind]) as { readonly $defs?: Readonly<Record<string, unknown>> }
      const schema = $defs[subject.kind.kind] as Readonly<Record<string, unknown>>
      for (const [given] of examplesOf(subject)) {
        const refused = refusal(schema, given, "", schema)
        if (refused !== undefined)
          throw new Error(`Expected the schema to accept ${shown(given)}, which is read; it expects ${refused}.`)
      }
    }
  },
  {
    name: "every language has a sentence for all that it says",
    protects: "The trainee who is told why, and would read a code in place of a reason.",
    notAsked: async ({ languages = [] }) => (languages.length === 0 ? "no languages are given" : undefined),
    check: async (subject, draw = usualDraw) => {
      const codes = Object.entries(heard(subject, draw))
      for (const language of subject.languages ?? []) {
        for (const [code, values] of codes) {
          // The core's own words are in its catalogues, and need not be said again.
          if (Object.hasOwn(completionMessages, code) && !Object.hasOwn(language.messages, code)) continue
          const { fellBack, text } = render(reason(code, values), language)
          if (fellBack.length > 0 || text.trim() === "" || leftOver.test(text))
            throw new Error(
              `Expected a whole sentence for ${code} in ${language.locale}, given ${shown(values)}; found ${shown(fellBack.length > 0 ? fellBack : text)}. Add or correct the message.`
            )
        }
      }
    }
  }
]
