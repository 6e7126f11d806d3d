/**
 * A reported statistic: a number that somebody published, with what it counts, of what, and as of when.
 *
 * It stands beside what Comity counts and never replaces it. `reconcile` explains the difference: what was counted before
 * the record begins is an opening balance, and a cohort that the number already includes is not added again.
 */
import * as Schema from "effect/Schema"
import { EditionId, ProgramId, SourceId, StatisticId } from "../values/Ids.ts"
import { LocalizedProse } from "../values/LocalizedText.ts"
import { Modality } from "../values/Modality.ts"
import { PartialDate } from "../values/PartialDate.ts"
import { classified } from "../values/Privacy.ts"
import { type Reason, reason } from "../values/Reason.ts"
import { Code } from "./Code.ts"

const statistic = Schema.Struct({
  ...classified(0, {
    id: StatisticId,
    /** What is counted: `participants`, `countries`, … */
    measure: Code,
    value: Schema.Natural,
    /** Who is counted, as a code: "experienced and trained" is not "completed". */
    definition: Schema.optionalKey(Code),
    program: Schema.optionalKey(ProgramId),
    edition: Schema.optionalKey(EditionId),
    since: Schema.optionalKey(PartialDate),
    asOf: PartialDate,
    /** The edition that the number already includes, where it says so. */
    includes: Schema.optionalKey(EditionId),
    modality: Modality,
    source: SourceId
  }),
  ...classified(1, { wording: Schema.optionalKey(LocalizedProse) })
})
export interface Statistic extends Schema.Schema.Type<typeof statistic> {}
export const Statistic: Schema.Codec<Statistic, (typeof statistic)["Encoded"]> = statistic

/** What Comity counted within a statistic's scope: each edition with its count, named trainees or a reported count. */
export interface Counted {
  readonly edition: string
  readonly count: number
  readonly basis: "named" | "reported"
}

/** A published number beside the counted ones. */
export interface Reconciliation {
  readonly reported: number
  readonly counted: number
  /** What the published number holds beyond what is counted here: it was counted before this record begins. */
  readonly openingBalance: number
  /** `consistent` where the opening balance is not negative: else more was counted than was published. */
  readonly verdict: "consistent" | "contradiction"
  readonly explanation: Reason
}

/**
 * Sets a published number beside the counted ones: each edition of the number's scope once, the one that it includes
 * among them. Which editions are in the scope (none that ended after the number's date) is decided by who asks.
 *
 * @example
 * const published = { id: "s", measure: "participants", value: 580, asOf: "2019-09-23", includes: "e", modality: "occurred", source: "x" } as Statistic
 * reconcile(published, [{ edition: "e", count: 9, basis: "named" }]).openingBalance // => 571
 */
export const reconcile = (statistic: Statistic, counted: ReadonlyArray<Counted>): Reconciliation => {
  const sum = counted.reduce((total, { count }) => total + count, 0)
  const openingBalance = statistic.value - sum
  const verdict = openingBalance >= 0 ? "consistent" : "contradiction"
  return {
    reported: statistic.value,
    counted: sum,
    openingBalance,
    verdict,
    explanation: reason(
      `statistic/${verdict}`,
      { measure: statistic.measure, reported: statistic.value, counted: sum, openingBalance, asOf: statistic.asOf },
      counted.map(({ basis, count, edition }) =>
        reason(edition === statistic.includes ? "statistic/includedEdition" : "statistic/countedEdition", {
          edition,
          count,
          basis
        })
      )
    )
  }
}
