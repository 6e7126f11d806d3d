/** A rule is data: a kind, its parameters, and who may waive it. Combinators are rules too. */

/**
 * A rule as it is stored, published and hashed.
 * @stability stable
 */
export interface Rule {
  /** `comity/attendance-share`, `vendor/name`, or a combinator: `all`, `any`, `atLeast`, `not`, `scoped`, `when`, `within`. */
  readonly kind: string
  readonly params: unknown
  /** Names the rule for waivers and published texts; unique in its set. */
  readonly id?: string
  /** The roles that may waive it; without them nobody may. A rule that may be waived has an id. */
  readonly waivableBy?: ReadonlyArray<string>
}

/** @stability stable */
export type RuleOptions = Pick<Rule, "id" | "waivableBy">

/**
 * A versioned set of rules: what an edition pins by its hash.
 * @stability stable
 */
export interface RuleSet {
  readonly id: string
  readonly version: number
  readonly rule: Rule
  /** How many waivers one enrolment may have; without it, as many as there are rules that may be waived. */
  readonly maximumWaivers?: number
  /** How a decision by this set can be appealed: within so many days, with the office in this role. */
  readonly appeal?: { readonly within: number; readonly to: string }
}

/** Rules that every combinator has; a kind's name always has a slash, so the two never meet. */
export const combinators = ["all", "any", "atLeast", "not", "scoped", "when", "within"] as const
export type Combinator = (typeof combinators)[number]
