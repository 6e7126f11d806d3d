/** From the documents around an enrolment to the context of its explanation. */
import type { Edition } from "../model/Edition.ts"
import type { Enrolment } from "../model/Enrolment.ts"
import type { Party } from "../model/Party.ts"
import type { Person } from "../model/Person.ts"
import { fullName } from "../values/PersonName.ts"
import type { ExplanationContext, TextForReaders } from "./ExplanationContext.ts"
import type { RuleSet } from "./Rule.ts"
import type { RuleKind } from "./RuleKind.ts"

/**
 * What is at hand of the documents; each may be left out. Whoever asks gives only what the reader may see.
 * @stability evolving
 */
export interface ExplainedDocuments {
  /** Only for a reader who may see the names. */
  readonly person?: Pick<Person, "names" | "synthetic"> | undefined
  readonly enrolment?: Pick<Enrolment, "completion" | "decision" | "conditionalUntil"> | undefined
  readonly edition?: Pick<Edition, "id" | "title" | "period" | "rules"> | undefined
  /** The rule set that was pinned on the first day of the training. */
  readonly pinnedAtStart?: { readonly id: string; readonly version: number } | undefined
  readonly ruleSet?: Pick<RuleSet, "appeal"> | undefined
  readonly ruleSetTitle?: TextForReaders | undefined
  readonly ruleTexts?: ExplanationContext["ruleTexts"] | undefined
  /** Hosts, and the parties of those who granted waivers. */
  readonly parties?: ReadonlyArray<Pick<Party, "id" | "names">> | undefined
  /** The hash of the record that was judged. */
  readonly evidence?: string | undefined
  readonly timeZone?: string | undefined
  /** The kinds that plugins bring. */
  readonly kinds?: ReadonlyArray<Pick<RuleKind, "kind" | "reads">> | undefined
  readonly reachability?: ExplanationContext["reachability"] | undefined
}

/** All names of a party, one in each language: what it calls itself comes before what others call it. */
const namesOf = ({ names }: Pick<Party, "names">): TextForReaders | undefined => {
  const [first] = names
  if (first === undefined) return undefined
  const texts: Record<string, string> = {}
  for (const { kind, language, text } of names)
    if (kind === "label" || !Object.hasOwn(texts, language)) texts[language] = text
  return { source: first.language, texts }
}

const decisionOf = (enrolment: ExplainedDocuments["enrolment"]): Pick<ExplanationContext, "decision"> => {
  if (enrolment?.decision === undefined) return {}
  const { completion, conditionalUntil, decision } = enrolment
  const { assessment, decidedOn, evidence, ruleSet } = decision
  return {
    decision: {
      completion,
      decidedOn,
      assessment,
      evidence,
      ruleSet,
      ...(conditionalUntil === undefined ? {} : { conditionalUntil })
    }
  }
}

/** The value under a name, or nothing where there is none. */
const given = <Name extends string, Value>(name: Name, value: Value | undefined): { readonly [K in Name]?: Value } =>
  value === undefined ? {} : ({ [name]: value } as { readonly [K in Name]?: Value })

/**
 * The context of an explanation. The version that was pinned on the first day is told only where it is another than the one
 * the edition has now.
 * @stability evolving
 *
 * @example
 * const edition = { id: "2019", rules: { id: "demo", version: 2, hash: "h" } } as never
 * explanationContextOf({ edition, pinnedAtStart: { id: "demo", version: 1 }, timeZone: "Asia/Seoul" })
 * // => { edition: { id: "2019" }, timeZone: "Asia/Seoul", pinnedAtStart: { id: "demo", version: 1 } }
 * explanationContextOf({ edition, pinnedAtStart: { id: "demo", version: 2 } }) // => { edition: { id: "2019" } }
 */
export const explanationContextOf = (documents: ExplainedDocuments): ExplanationContext => {
  const { edition, enrolment, evidence, kinds, parties, person, pinnedAtStart, ruleSet } = documents
  const isSame = pinnedAtStart?.id === edition?.rules?.id && pinnedAtStart?.version === edition?.rules?.version
  const called = parties?.flatMap((party) => {
    const text = namesOf(party)
    return text === undefined ? [] : [[party.id, text] as const]
  })
  const reads = kinds?.flatMap(({ kind, reads: parts }) => (parts === undefined ? [] : [[kind, parts] as const]))
  return {
    ...(person === undefined
      ? {}
      : {
          person: {
            names: person.names.map((name) => ({
              text: fullName(name),
              ...given("language", name.language),
              ...given("script", name.script),
              ...given("asInPassport", name.asInPassport)
            })),
            synthetic: person.synthetic
          }
        }),
    ...(edition === undefined
      ? {}
      : { edition: { id: edition.id, ...given("title", edition.title), ...given("period", edition.period) } }),
    ...given("ruleSetTitle", documents.ruleSetTitle),
    ...given("timeZone", documents.timeZone),
    ...(isSame ? {} : given("pinnedAtStart", pinnedAtStart)),
    ...given("ruleTexts", documents.ruleTexts),
    ...(evidence === undefined ? {} : { evidence: { hash: evidence } }),
    ...decisionOf(enrolment),
    ...given("appeal", ruleSet?.appeal),
    ...given("called", called && Object.fromEntries(called)),
    ...given("reads", reads && Object.fromEntries(reads)),
    ...given("reachability", documents.reachability)
  }
}
