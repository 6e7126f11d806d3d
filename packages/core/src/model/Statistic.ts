/**
 * A reported statistic: a number that somebody published, with what it counts, of what, and as of when.
 *
 * It stands beside what Comity counts and never replaces it. `reconcile` explains the difference: what was counted before
 * the record begins is an opening balance; a cohort that the number already includes is not added again; who came twice,
 * what is not counted at all, and what contradicts the number are said each for itself. Nothing is refused for it.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { EditionId, Id, PartnershipId, PartyId, ProgramId, SourceId, StatisticId } from "../values/Ids.ts"
import { LocalizedProse } from "../values/LocalizedText.ts"
import { Modality } from "../values/Modality.ts"
import { isBefore, PartialDate } from "../values/PartialDate.ts"
import { classified } from "../values/Privacy.ts"
import { type Reason, reason } from "../values/Reason.ts"
import { Code } from "./Code.ts"

/** A number taken apart. The parts need not be known, nor all of them named. */
export const Breakdown = Schema.Struct(
  classified(0, {
    by: Code,
    /** Whether the source names all parts; only then do they have to add up. */
    complete: Schema.Boolean,
    /** One who is counted may stand in several parts: who was at two hosts. Then they need not add up. */
    overlapping: Schema.optionalKey(Schema.Literal(true)),
    parts: Schema.Array(Schema.Struct(classified(0, { of: Id, value: Schema.optionalKey(Schema.Natural) })))
  })
)
export interface Breakdown extends Schema.Schema.Type<typeof Breakdown> {}

const statistic = Schema.Struct({
  ...classified(0, {
    id: StatisticId,
    /** What is counted: `participants`, `countries`, … */
    measure: Code,
    value: Schema.Natural,
    /** Who is counted, as a code: "experienced and trained" is not "completed". */
    definition: Schema.optionalKey(Code),
    /** Whether a person who came twice is counted twice; absent where the source does not say. */
    unit: Schema.optionalKey(Schema.Literals(["persons", "participations"])),
    program: Schema.optionalKey(ProgramId),
    edition: Schema.optionalKey(EditionId),
    partnership: Schema.optionalKey(PartnershipId),
    party: Schema.optionalKey(PartyId),
    since: Schema.optionalKey(PartialDate),
    asOf: PartialDate,
    /** The edition that the number already includes, where it says so. */
    includes: Schema.optionalKey(EditionId),
    modality: Modality,
    source: SourceId,
    breakdowns: Schema.optionalKey(Schema.Array(Breakdown))
  }),
  ...classified(1, { wording: Schema.optionalKey(LocalizedProse) })
})
export interface Statistic extends Schema.Schema.Type<typeof statistic> {}
export const Statistic: Schema.Codec<Statistic, (typeof statistic)["Encoded"]> = statistic

/** What Comity counted of one edition within a statistic's scope. */
export interface Counted {
  readonly edition: string
  readonly count: number
  /** Named trainees, a count that was reported of the edition, or neither: then nothing is known of it. */
  readonly basis: "named" | "reported" | "unknown"
}

/** What else is known beside a published number. */
export interface Beside {
  /** How often somebody stands in the scope beyond the first time. */
  readonly doubleCounts?: number
  /** Other published numbers; those that can be compared with this one are found among them. */
  readonly others?: ReadonlyArray<Statistic>
  /** Why nothing can be counted here for the number. */
  readonly notCounted?: Reason
}

/** A published number beside the counted ones. No person and no edition is added to make them meet. */
export interface Reconciliation {
  readonly reported: number
  readonly counted: number
  readonly editions: ReadonlyArray<Counted>
  /** What the published number holds beyond what is counted here: it was counted before this record begins. */
  readonly openingBalance: number
  /** How often somebody stands in the scope beyond the first time. */
  readonly doubleCounts: number
  /** Editions of the scope of which nothing is counted. */
  readonly gaps: ReadonlyArray<string>
  /** `consistent` where nothing contradicts the number: its own parts, what is counted here, an earlier number. */
  readonly verdict: "consistent" | "contradiction"
  readonly explanation: Reason
}

/**
 * Parts that do not go with the whole: they exceed it (where they may overlap: one of them does), or, where all of them are
 * named and known, do not come up to it.
 */
const contradictions = ({ breakdowns = [], value }: Statistic): ReadonlyArray<Reason> =>
  breakdowns.flatMap(({ by, complete, overlapping, parts }) => {
    const known = parts.flatMap((part) => part.value ?? [])
    const sum = known.reduce((total, part) => total + part, 0)
    const isTooMuch = overlapping === true ? known.some((part) => part > value) : sum > value
    const mustComeUp = complete && known.length === parts.length && parts.length > 0
    return isTooMuch || (mustComeUp && sum < value)
      ? [reason("statistic/breakdownContradicts", { by, sum, reported: value })]
      : []
  })

const scope = ["measure", "definition", "unit", "program", "edition", "partnership", "party", "since"] as const
const isOfWhatWas = ({ modality }: Statistic): boolean => modality === "occurred" || modality === "ongoing"

/**
 * Published numbers of the same measure, definition and scope that are certainly earlier, and larger all the same:
 * numbers that are counted from a beginning never fall.
 */
const largerBefore = (statistic: Statistic, others: ReadonlyArray<Statistic>): ReadonlyArray<Reason> =>
  others
    .filter(
      (other) =>
        isOfWhatWas(statistic) &&
        isOfWhatWas(other) &&
        scope.every((name) => other[name] === statistic[name]) &&
        isBefore(other.asOf, statistic.asOf) === "yes" &&
        other.value > statistic.value
    )
    .map(({ asOf, id, value }) =>
      reason("statistic/earlierIsLarger", {
        statistic: id,
        earlier: value,
        earlierAsOf: asOf,
        reported: statistic.value,
        asOf: statistic.asOf
      })
    )

const ofEdition = ({ basis, count, edition }: Counted, includes: string | undefined): Reason => {
  if (basis === "unknown") return reason("statistic/gap", { edition })
  const values = { edition, count, basis }
  return edition === includes ? reason("statistic/includedEdition", values) : reason("statistic/countedEdition", values)
}

/** What the number makes of those who came more than once. */
const again = (unit: Statistic["unit"], doubleCounts: number): Reason =>
  reason(
    unit === "persons"
      ? "statistic/doubleCounted"
      : unit === "participations"
        ? "statistic/countedEachTime"
        : "statistic/perhapsDoubleCounted",
    { doubleCounts }
  )

/**
 * Sets a published number beside the counted ones: each edition of the number's scope once, the one that it includes
 * among them. Which editions are in the scope (none that ended after the number's date) is decided by who asks.
 *
 * Where the number is one of persons, who came twice is counted once: `openingBalance + counted` is then what was
 * reported and the double counts; otherwise it is what was reported.
 *
 * @example
 * const published = { id: "s", measure: "participants", value: 580, asOf: "2019-09-23", includes: "e", modality: "occurred", source: "x" } as Statistic
 * reconcile(published, [{ edition: "e", count: 9, basis: "named" }]).openingBalance // => 571
 * reconcile({ ...published, unit: "persons" }, [{ edition: "e", count: 9, basis: "named" }], { doubleCounts: 2 }).openingBalance // => 573
 */
export const reconcile = (
  statistic: Statistic,
  counted: ReadonlyArray<Counted>,
  { doubleCounts = 0, notCounted, others = [] }: Beside = {}
): Reconciliation => {
  const { asOf, includes, measure, unit, value } = statistic
  const sum = counted.reduce((total, { count }) => total + count, 0)
  const openingBalance = value - sum + (unit === "persons" ? doubleCounts : 0)
  const wrong = [
    ...(openingBalance < 0 ? [reason("statistic/moreCounted", { difference: -openingBalance })] : []),
    ...contradictions(statistic),
    ...largerBefore(statistic, others)
  ]
  const values = { measure, reported: value, counted: sum, openingBalance, asOf }
  const children = [
    ...wrong,
    ...(notCounted === undefined ? [] : [notCounted]),
    ...counted.map((one) => ofEdition(one, includes)),
    ...(doubleCounts === 0 ? [] : [again(unit, doubleCounts)])
  ]
  return {
    reported: value,
    counted: sum,
    editions: counted,
    openingBalance,
    doubleCounts,
    gaps: counted.filter(({ basis }) => basis === "unknown").map(({ edition }) => edition),
    verdict: wrong.length === 0 ? "consistent" : "contradiction",
    explanation:
      wrong.length === 0
        ? reason("statistic/consistent", values, children)
        : reason("statistic/contradiction", values, children)
  }
}
