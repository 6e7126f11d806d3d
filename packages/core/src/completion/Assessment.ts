/** What the engine answers: a status, and why, as data. It is plain JSON, without a sentence, and can be hashed. */
import type { Rank } from "./Kleene.ts"
import type { Missing, Reading } from "./Reading.ts"
import type { RecordedWaiver } from "./TrainingRecord.ts"

/**
 * From worst to best; `notApplicable` stands outside the order.
 * @stability evolving
 */
export const statuses = [
  "unreachable",
  "open",
  "undetermined",
  "metAtRisk",
  "waived",
  "secured",
  "notApplicable"
] as const
/** @stability evolving */
export type Status = (typeof statuses)[number]

/** @stability evolving */
export type Outcome = "satisfied" | "pending" | "failed"

/**
 * By rank. Nothing is asked of a person to whom no rule applies, so that counts as satisfied, as an empty `all` does;
 * the status still says `notApplicable`, and a decision on it needs a reason.
 */
export const outcomes: ReadonlyArray<Outcome> = [
  "failed",
  "pending",
  "pending",
  "pending",
  "satisfied",
  "satisfied",
  "satisfied"
]

/**
 * The status collapsed for callers who need no more.
 * @stability evolving
 *
 * @example
 * outcomeOf("metAtRisk") // => "pending"
 * outcomeOf("waived") // => "satisfied"
 */
export const outcomeOf = (status: Status): Outcome => outcomes[statuses.indexOf(status) as Rank] as Outcome

/**
 * A rule kind broke its contract: it threw, its reading is none, it changed what it was given, or it did not answer within
 * the limit of a worker. The rule is undetermined, and so is the set; the findings on the other rules stand.
 * @stability evolving
 */
export interface Fault {
  readonly code: "kindThrew" | "readingMalformed" | "kindChangedInput" | "kindTimedOut"
  /** JSON Pointer into the rule set. */
  readonly path: string
  readonly kind: string
  /** For the kind's author; never shown to a trainee. */
  readonly message: string
}

/**
 * The rule that a finding is about; the same object at every evaluation.
 * @stability evolving
 */
export interface FoundRule {
  /** JSON Pointer into the rule set. */
  readonly path: string
  readonly kind: string
  readonly id?: string
  readonly waivableBy?: ReadonlyArray<string>
  /** The parameters as a message needs them: defaults filled in, nothing nested. */
  readonly values: Readonly<Record<string, string | number | boolean | ReadonlyArray<string>>>
  /** Optional parameters that were given; each has a sentence of its own. */
  readonly extras: Readonly<Record<string, string | number | boolean | ReadonlyArray<string>>>
}

/**
 * How many of the rules below hold, and how many must. Rules that do not apply are not counted.
 * @stability evolving
 */
export interface RuleTally {
  readonly satisfied: number
  readonly pending: number
  readonly failed: number
  readonly required: number
}

/**
 * What was found about one rule. A leaf has a reading (or a fault), a combination has children. Either has neither where it
 * can't be told whether it is asked at all; then it says what is missing.
 * @stability evolving
 */
export interface Finding {
  readonly status: Status
  readonly rule: FoundRule
  /** The placement or host this is about, below a `scoped`. */
  readonly scope?: string
  readonly reading?: Reading
  readonly tally?: RuleTally
  /** What the rule itself lacks: placements nobody has told of, dates that are too vague, a specialty not recorded. */
  readonly missing?: ReadonlyArray<Missing>
  /** The waiver that was used. */
  readonly waiver?: RecordedWaiver
  readonly fault?: Fault
  readonly children?: ReadonlyArray<Finding>
}

/** @stability evolving */
export interface RefusedWaiver {
  readonly code: "noSuchRule" | "notByThisRole" | "notYet" | "expired" | "tooMany"
  readonly waiver: RecordedWaiver
}

/**
 * The answer for one enrolment on one day. Pure in rule set, record, `asOf` and `knownOn`.
 * @stability evolving
 */
export interface Assessment {
  readonly ruleSet: { readonly id: string; readonly version: number; readonly hash: string }
  readonly enrolment: string
  /** The enrolment was recorded afterwards, from this source. */
  readonly historical?: string
  /** The end of this day, in the place of training. */
  readonly asOf: string
  /** Only what was recorded by this day; left out: all that is recorded. */
  readonly knownOn?: string
  /** Until when what happened can be reported and verified; from then on nothing changes by itself. */
  readonly evidenceUntil: string
  readonly status: Status
  readonly outcome: Outcome
  readonly explanation: Finding
  /** Any fault leaves the whole undetermined. */
  readonly faults: ReadonlyArray<Fault>
  readonly refusedWaivers: ReadonlyArray<RefusedWaiver>
  /** How many more waivers this enrolment may have; left out where the rule set names no maximum. */
  readonly waiversLeft?: number
  /** How a decision that rests on this can be appealed, where the rule set says so. */
  readonly appeal?: { readonly within: number; readonly to: string }
  /**
   * The rule set that decides: this assessment is by another one, and no decision can cite it. Left out where this one is
   * by the set that decides.
   */
  readonly simulatedFor?: { readonly id: string; readonly version: number; readonly hash: string }
  /** Ids of evidence that was recorded after `evidenceUntil` and does not count; left out where there is none. */
  readonly tooLate?: ReadonlyArray<string>
}
