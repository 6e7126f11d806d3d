/**
 * What an explanation needs and an assessment does not hold: names for the reader's eyes, texts as they were published, the
 * decision, the hash of the evidence, how far help still reaches.
 *
 * An assessment is hashed, stored and compared, so no name ever enters it. Names come in here, for one reader who may see
 * them, and leave with the explanation. Everything is plain JSON and may be left out: what is not given is not told.
 */
import type { Reachable } from "./Reachable.ts"

/**
 * A text in several languages: `{ source: "ko", texts: { ko: "…", en: "…" } }`.
 * @stability evolving
 */
export interface TextForReaders {
  /** The language of the original; the others are translations of it. */
  readonly source: string
  /** By language tag (BCP 47). */
  readonly texts: { readonly [language: string]: string }
}

/**
 * A name in one line, its parts in their order.
 * @stability evolving
 */
export interface NameForReaders {
  readonly text: string
  readonly language?: string
  /** ISO 15924. */
  readonly script?: string
  /** This is the spelling of the passport. */
  readonly asInPassport?: true
}

/**
 * A decision on completion, and what it cites.
 * @stability evolving
 */
export interface ExplainedDecision {
  readonly completion: string
  readonly decidedOn: string
  /** Hashes of what the decision rests on. */
  readonly assessment: string
  readonly evidence: string
  readonly ruleSet: { readonly id: string; readonly version: number; readonly hash: string }
  /** Until when a condition can be met. */
  readonly conditionalUntil?: string
}

/**
 * @stability evolving
 *
 * @example
 * const context: ExplanationContext = {
 *   person: { names: [{ text: "PETROVA ANNA", script: "Latn", asInPassport: true }, { text: "Петрова Анна", language: "ru", script: "Cyrl" }] },
 *   timeZone: "Asia/Seoul"
 * }
 * context.person?.names.length // => 2
 */
export interface ExplanationContext {
  /** The trainee. Only for a reader who may see the names. */
  readonly person?: { readonly names: ReadonlyArray<NameForReaders>; readonly synthetic?: boolean }
  readonly edition?: { readonly id: string; readonly title?: TextForReaders; readonly period?: string }
  readonly ruleSetTitle?: TextForReaders
  /** Where the days of the assessment end, as an IANA name. */
  readonly timeZone?: string
  /** The rule set that was pinned on the first day of the training, where another one decides now. */
  readonly pinnedAtStart?: { readonly id: string; readonly version: number }
  /** Rules as they were published to the trainees, by the id of the rule. */
  readonly ruleTexts?: { readonly [rule: string]: TextForReaders }
  /** The hash of the record that was judged. Where it is given, the ids of the evidence are told too. */
  readonly evidence?: { readonly hash: string }
  readonly decision?: ExplainedDecision
  /** How a decision can be appealed, where the assessment itself does not say: within so many days, with whom. */
  readonly appeal?: { readonly within: number; readonly to: string }
  /** What ids stand for that occur in the assessment: hosts, placements, parties, whoever granted a waiver. */
  readonly called?: { readonly [id: string]: TextForReaders }
  /** Which parts of a record the kinds of plugins read, by kind; those of the core are known. */
  readonly reads?: { readonly [kind: string]: ReadonlyArray<string> }
  /** Until when action still helps: what `reachability` says of the same record on the same day. */
  readonly reachability?: ReadonlyArray<Reachable>
}

/**
 * Whole, or the few lines that somebody in a hurry needs.
 * @stability evolving
 */
export type ExplanationForm = "short" | "full"

/**
 * How an assessment is explained.
 * @stability evolving
 */
export interface ExplanationOptions {
  /** @default "full" */
  readonly form?: ExplanationForm
  readonly context?: ExplanationContext
}
