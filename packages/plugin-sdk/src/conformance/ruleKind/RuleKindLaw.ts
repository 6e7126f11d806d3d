/** How a law of rule kinds is written: over drawn histories, with a kind that is asked as the engine asks it. */
import { compile, type TrainingRecord } from "@comity/core"
import type { FormField, Language, Reading, RuleKind } from "@comity/core/plugin"
import { type Chance, chanceOf } from "../drawn/Chance.ts"
import { copyOf, shown } from "../drawn/sameness.ts"
import { type Draw, type Law, usualDraw } from "../Law.ts"
import { type History, historyOf } from "./TrialRecord.ts"

/**
 * What the laws of rule kinds are run on.
 * @stability evolving
 */
export interface RuleKindSubject {
  /** Made by `defineRuleKind`. */
  readonly kind: RuleKind
  /** Parameters as somebody writes them into a rule set: one example that is right, at least. */
  readonly params: ReadonlyArray<unknown>
  /** Parameters that have to be refused. */
  readonly wrong?: ReadonlyArray<unknown>
  /** The languages in which the plugin explains its rules. */
  readonly languages?: ReadonlyArray<Language>
}

/** @stability evolving */
export type RuleKindLaw = Law<RuleKindSubject>

/** A reading, or what kept the kind from giving one. */
export type Answer =
  | { readonly reading: Reading; readonly fault?: undefined }
  | { readonly reading?: undefined; readonly fault: { readonly code: string; readonly message: string } }

/** Asks the kind after a record, as of the end of a day, as it was known on a day. */
export type Ask = (record: TrainingRecord, asOf: string, knownOn?: string) => Answer

/** One drawn history, and the kind with one example of its parameters. */
export interface Case extends History {
  readonly kind: RuleKind
  readonly params: unknown
  readonly ask: Ask
  /** The same with the rule compiled anew. */
  readonly askAnew: Ask
  readonly chance: Chance
  /** Another record, for the same words. */
  readonly another: () => TrainingRecord
}

/** Every text in the parameters: what the record must hold for the rule to have anything to read. */
const wordsIn = (value: unknown): ReadonlyArray<string> =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(wordsIn)
      : []

const trialKind = "conformance/trial"

/** The rule with these parameters, as the engine reads it. */
const compiledFor = (kind: RuleKind, params: unknown) => {
  // Under another name it is a stranger to the engine, even where it is the core's: the guard lets nothing pass.
  const trial: RuleKind = { ...kind, kind: trialKind }
  return compile({ id: "conformance", version: 1, rule: { kind: trialKind, params: copyOf(params) } }, [trial])
}

/** What a rule set with parameters that the kind itself reads would be refused for; undefined where it would not. */
export const refusedByEngine = ({ kind, params: examples }: RuleKindSubject): string | undefined => {
  for (const params of examples) {
    if (readValue(kind, params) === undefined) continue
    const compiled = compiledFor(kind, params)
    if (compiled._tag === "Failure") return shown(compiled.failure.problems)
  }
  return undefined
}

/** Makes the kind answer through the engine, under a name of the laws' own; undefined where its parameters are refused. */
const askOf = (kind: RuleKind, params: unknown): Ask | undefined => {
  const compiled = compiledFor(kind, params)
  if (compiled._tag === "Failure") return undefined
  return (record, asOf, knownOn) => {
    const { explanation, faults } = compiled.success.assess(
      record,
      knownOn === undefined ? { asOf } : { asOf, knownOn }
    )
    const [fault] = faults
    return fault === undefined && explanation.reading !== undefined
      ? { reading: explanation.reading }
      : { fault: { code: fault?.code ?? "none", message: fault?.message ?? "no reading" } }
  }
}

/** Parameters as the kind reads them, with their defaults; undefined where it can't. */
export const readValue = (kind: RuleKind, given: unknown): unknown => {
  try {
    const answer = kind.readParams(copyOf(given))
    return "params" in answer ? answer.params : undefined
  } catch {
    return undefined
  }
}

/** The examples that can be read, each as it is given and as it is read. */
export const examplesOf = ({
  kind,
  params
}: RuleKindSubject): ReadonlyArray<readonly [given: unknown, read: unknown]> =>
  params.flatMap((given) => {
    const read = readValue(kind, given)
    return read === undefined ? [] : [[given, read] as const]
  })

/** Whether somebody chose the words of a field; a choice or a date is none that a record could hold. */
const isWord = ({ items, word }: Pick<FormField, "word" | "items">): boolean =>
  word === "text" || word === "code" || (word === "list" && items !== undefined && isWord(items))

/** The words that records are drawn with for this example of parameters; a role that nobody wrote, a default, is one too. */
export const wordsFor = (kind: RuleKind, params: unknown): ReadonlyArray<string> => {
  const read = readValue(kind, params)
  const named = kind.form?.filter(isWord).map(({ name }) => (read as Readonly<Record<string, unknown>>)?.[name])
  const words = wordsIn(named ?? [params, read])
  return [...new Set(words)].filter((word) => /^[^\p{Cc}\p{Cs}\p{Cf}]{1,100}$/u.test(word))
}

/** So many records a law draws, for each that the draw asks for: to read one costs far less than to open a store. */
const recordsPerRun = 10

/** The cases of a draw, for every example of parameters that can be read at all. What breaks is shown with its numbers. */
export const overCases = (
  { kind, params: examples }: RuleKindSubject,
  { runs, seed }: Draw,
  holds: (drawn: Case) => void
): void => {
  for (const params of examples) {
    const ask = attemptToAsk(kind, params)
    if (ask === undefined) continue
    const words = wordsFor(kind, params)
    for (let run = 0; run < runs * recordsPerRun; run++) {
      const number = seed * 100_000 + run
      const chance = chanceOf(number)
      const history = historyOf(chance, words)
      try {
        holds({
          ...history,
          kind,
          params,
          ask,
          askAnew: (record, asOf, knownOn) => (attemptToAsk(kind, params) ?? ask)(record, asOf, knownOn),
          chance,
          another: () => historyOf(chance, words).record
        })
      } catch (error) {
        if (!(error instanceof Error)) throw error
        throw new Error(
          `${error.message} With the parameters ${shown(params)}, on drawRecord(${number}, ${shown(words)}).`
        )
      }
    }
  }
}

const attemptToAsk = (kind: RuleKind, params: unknown): Ask | undefined => {
  try {
    return askOf(kind, params)
  } catch {
    return undefined
  }
}

/** A law over drawn histories. */
export const law = (
  name: string,
  protects: string,
  holds: (drawn: Case) => void,
  notAsked?: (subject: RuleKindSubject) => string | undefined
): RuleKindLaw => ({
  name,
  protects,
  ...(notAsked === undefined ? {} : { notAsked: async (subject: RuleKindSubject) => notAsked(subject) }),
  check: async (subject, draw = usualDraw) => overCases(subject, draw, holds)
})
