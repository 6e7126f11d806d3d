/** Laws of describing: what a kind is called, what it needs of an edition, and the words it needs in every language. */
import { completionMessages, daysWithin, reason, render, ruleSetSchema } from "@comity/core"
import { type EditionView, type Messages, messagesOf } from "@comity/core/plugin"
import { type Chance, chanceOf } from "../drawn/Chance.ts"
import { copyOf, frozen, shown } from "../drawn/sameness.ts"
import { usualDraw } from "../Law.ts"
import { someDay } from "./answeringLaws.ts"
import { refusal } from "./JsonSchemaCheck.ts"
import { overCases, type RuleKindLaw, type RuleKindSubject, wordsFor } from "./RuleKindLaw.ts"
import { day } from "./TrialRecord.ts"

/** Readable examples, each as it is given and as it is read. */
const examplesOf = ({ kind, params }: RuleKindSubject): ReadonlyArray<readonly [given: unknown, read: unknown]> =>
  params.flatMap((given) => {
    try {
      const answer = kind.readParams(copyOf(given))
      return "params" in answer ? [[given, answer.params] as const] : []
    } catch {
      return []
    }
  })

// ── Editions ────────────────────────────────────────────────────────────────────────────────────────────────────────

const calendar = { weekend: [6, 7], holidays: [] }

/** The plan of an edition, in which anything may not be said yet. */
const editionOf = ({ between, oneOf, percent, upTo }: Chance, words: ReadonlyArray<string>): EditionView => {
  const last = oneOf([0, 5, 25, 365])
  const word = (...usual: ReadonlyArray<string>) => oneOf(words.length > 0 && percent(60) ? words : usual)
  const said = <A>(name: string, value: () => A) => (percent(65) ? { [name]: value() } : {})
  const host = () => word("sejong", "gsam")
  return frozen({
    period: { from: day(0), to: day(last) },
    evidenceUntil: day(last + 30),
    ...said("place", () => "korea"),
    ...said("hosts", () =>
      upTo(3, (index) => ({
        id: index === 0 ? host() : `host-${index}`,
        ...said("places", () => between(1, 9)),
        ...said("permission", () => oneOf(["observe", "assist", "performLimited"]))
      }))
    ),
    ...said("sessions", () =>
      upTo(30, () => ({
        on: day(between(0, last)),
        ...said("module", () => word("robotics", "ethics")),
        ...said("hours", () => oneOf([0.5, 2, 6])),
        ...said("host", host)
      }))
    ),
    ...said("modules", () => upTo(4, () => word("robotics", "ethics", "imaging"))),
    ...said("activities", () =>
      upTo(2, () => ({ kind: word("ceremony", "orientation"), ...said("on", () => day(between(0, last))) }))
    ),
    ...said("permission", () => oneOf(["observe", "assist", "performLimited"])),
    ...said("specialties", () => oneOf([["surgery"], ["paediatrics"], []])),
    workdays: (from: string, to: string, place = "korea") =>
      place === "korea" ? daysWithin(from, to, calendar) : undefined
  }) as EditionView
}

const requirementProblem = (found: unknown): string | undefined => {
  if (found === undefined) return undefined
  const { available, required, unit } = (found ?? {}) as Readonly<Record<string, unknown>>
  return Number.isFinite(required) && Number.isFinite(available) && typeof unit === "string"
    ? undefined
    : `expected finite \`required\` and \`available\`, and a \`unit\`; found ${shown({ required: String(required), available: String(available), unit })}`
}

// ── Words ───────────────────────────────────────────────────────────────────────────────────────────────────────────

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
    name: "it says of every edition what it requires, in finite numbers, or that it can't be said yet",
    protects: "The office that announces an edition in which nobody could ever meet the rules.",
    notAsked: async ({ kind }) =>
      kind.requires === undefined ? "the kind does not say what it requires of an edition" : undefined,
    check: async (subject, { runs, seed } = usualDraw) => {
      const { kind } = subject
      for (const [given, read] of examplesOf(subject)) {
        const words = wordsFor(kind, given)
        for (let run = 0; run < runs * 16; run++) {
          const edition = editionOf(chanceOf(seed * 100_000 + run), words)
          const problem = problemOf(() => requirementProblem(kind.requires?.(read as never, edition)))
          if (problem !== undefined)
            throw new Error(
              `${problem}, with the parameters ${shown(given)} on the edition ${shown(edition)}. A plan may lack everything but its period: answer undefined then.`
            )
        }
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

const problemOf = (ask: () => string | undefined): string | undefined => {
  try {
    return ask()
  } catch (thrown) {
    return `threw ${String(thrown)}`
  }
}
