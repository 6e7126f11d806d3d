/** What differs between two versions of a rule set, and what that means for people: as data. */
import type { FoundRule, Status } from "./Assessment.ts"
import type { RuleSet } from "./Rule.ts"

/**
 * What names a version for good.
 * @stability evolving
 */
export interface NamedVersion {
  readonly id: string
  readonly version: number
  readonly hash: string
}

/**
 * One difference, as small as it can be told: a rule with its parameters, or a term of the whole set.
 * @stability evolving
 */
export type RuleChange =
  | { readonly change: "added"; readonly after: FoundRule }
  | { readonly change: "removed"; readonly before: FoundRule }
  /** Other parameters, another kind, another name or others who may waive it; not what stands below a combination. */
  | { readonly change: "changed"; readonly before: FoundRule; readonly after: FoundRule }
  /** How many waivers an enrolment may have; left out: any number. */
  | { readonly change: "maximumWaivers"; readonly before?: number; readonly after?: number }
  | { readonly change: "appeal"; readonly before?: RuleSet["appeal"]; readonly after?: RuleSet["appeal"] }

/** @stability evolving */
export interface RuleSetDiff {
  readonly before: NamedVersion
  readonly after: NamedVersion
  readonly changes: ReadonlyArray<RuleChange>
}

/**
 * Those who change alike, and for the same reasons.
 * @stability evolving
 */
export interface StatusShift {
  readonly from: Status
  readonly to: Status
  readonly enrolments: ReadonlyArray<string>
  /** Changes of the rules that together make the difference, with everything else as before. */
  readonly because: ReadonlyArray<RuleChange>
  /**
   * `smallest`: no fewer changes would do. `irreducible`: none can be left out, though fewer others may do; so where there
   * are too many changes to try them all. `unmet`: not tried; the changed rules that are not satisfied by the one version or
   * the other.
   */
  readonly found: "smallest" | "irreducible" | "unmet"
}

/** @stability evolving */
export interface VersionComparison {
  readonly diff: RuleSetDiff
  readonly asOf: string
  readonly knownOn?: string
  /** How many were assessed by both. */
  readonly assessed: number
  /** How many have the same status by both. */
  readonly unchanged: number
  /** Most people first. */
  readonly shifts: ReadonlyArray<StatusShift>
}
