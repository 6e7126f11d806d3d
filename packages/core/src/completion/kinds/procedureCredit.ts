import { code, fields, flag, integer, list, number, type Values } from "../../values/Fields.ts"
import type { ParticipationLevel } from "../../values/Participation.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { sum } from "./Measure.ts"
import { Notes } from "./Notes.ts"
import { permittedDays } from "./PermittedHosts.ts"
import { fromLog, type Valued, type Worth, worth, worthOf } from "./ProcedureLog.ts"

const credit = { min: 0, max: 1000 } as const
const many = { min: 0, optional: true } as const
const asked = {
  codes: list(code(), { label: "Procedures" }),
  atLeast: number({ min: 0, label: "Credit" }),
  observed: number({ ...credit, default: 0, label: "For one observed" }),
  assisted: number({ ...credit, default: 0, label: "For one assisted in" }),
  performed: number({ ...credit, default: 1, label: "For one performed" }),
  performedUnderDirectSupervision: number({ ...credit, optional: true, label: "Under direct supervision" }),
  performedUnderIndirectSupervision: number({ ...credit, optional: true, label: "Under indirect supervision" }),
  observedAtMost: integer({ ...many, label: "Of those observed, no more count than" }),
  assistedAtMost: integer({ ...many, label: "Of those assisted in, no more count than" }),
  performedAtMost: integer({ ...many, label: "Of those performed, no more count than" }),
  verified: flag({ default: true, label: "Only what a supervisor has verified" })
} as const
type Terms = Values<typeof asked>

const always = (each: number): Worth => worth(each, each)

const worthsOf = ({
  assisted,
  observed,
  performed,
  performedUnderDirectSupervision: direct = performed,
  performedUnderIndirectSupervision: indirect = performed
}: Terms): Readonly<Record<ParticipationLevel, Worth>> => ({
  observed: always(observed),
  assisted: always(assisted),
  performed: worth(Math.min(direct, indirect), Math.max(direct, indirect)),
  performedUnderDirectSupervision: always(direct),
  performedUnderIndirectSupervision: always(indirect),
  consulted: always(0),
  unspecified: worth(0, Math.max(observed, assisted, direct, indirect))
})

/** Levels under one cap: how many of them count, and the most that one is worth. */
interface Pool {
  readonly name: "observed" | "assisted" | "performed"
  readonly cap: number
  readonly most: number
}
const unlimited = Number.MAX_SAFE_INTEGER
const poolsOf = (terms: Terms): ReadonlyArray<Pool> => {
  const worths = worthsOf(terms)
  return (["observed", "assisted", "performed"] as const).map((name) => ({
    name,
    cap: terms[`${name}AtMost`] ?? unlimited,
    most: worths[name].most
  }))
}
const isIn = ({ name }: Pool, { entry: { level } }: Valued): boolean => level.startsWith(name)

/** The best so many, so that an entry more never takes anything away. */
const best = (valued: ReadonlyArray<Valued>, cap: number): ReadonlyArray<Valued> =>
  valued.length <= cap ? valued : valued.toSorted((one, other) => other.worth - one.worth).slice(0, cap)

/** Those that count under the caps. One whose level is unspecified is put where it adds most. */
const underCaps = (valued: ReadonlyArray<Valued>, pools: ReadonlyArray<Pool>): ReadonlyArray<Valued> => {
  let kept = pools.map((pool) =>
    best(
      valued.filter((one) => isIn(pool, one)),
      pool.cap
    )
  )
  for (const { entry } of valued) {
    if (entry.level !== "unspecified") continue
    const withIt = pools.map(({ cap, most }, i) => best([...(kept[i] ?? []), { entry, worth: most }], cap))
    const gains = withIt.map((more, i) => worthOf(more) - worthOf(kept[i] ?? []))
    const place = gains.indexOf(Math.max(...gains))
    kept = kept.map((one, i) => (i === place ? (withIt[i] ?? one) : one))
  }
  return kept.flat()
}

const params = fields(asked, (terms) =>
  terms.atLeast <= sum(poolsOf(terms).map(({ cap, most }) => cap * most))
    ? []
    : [{ path: ["atLeast"], expected: "no more credit than the levels and their caps allow" }]
)

/**
 * At least so much credit for procedures, weighed by how the trainee took part: R9 of the catalogue.
 *
 * - `codes`: which procedures. `atLeast`: how much credit; more than the caps allow is refused when the rule set is read.
 *   `verified`: as for the number of procedures.
 * - `observed`, `assisted`, `performed`: credit for one entry of that level; nothing, nothing and 1 unless stated. To be
 *   consulted brings none. `performedUnderDirectSupervision` and `performedUnderIndirectSupervision`: where these two
 *   differ from `performed`; each is as `performed` unless stated.
 * - `observedAtMost`, `assistedAtMost`, `performedAtMost`: how many entries of a level count, as of "the first 50 cases as
 *   a teaching assistant"; all of them unless stated. All that is performed shares one cap, and the best ones count.
 * - Now and lower: the credit of entries that count. One that is `performed` leaves its supervision unstated, and one that
 *   is `unspecified` everything: each counts at the least that it can be worth, and at most at the most.
 * - Upper: until `evidenceUntil` as much as it takes, since what was done by the last day may still be logged and verified.
 * - Undetermined where entries decide that wait for verification (until `evidenceUntil`), whose worth is not clear, or
 *   whose date is too vague (both wait for a person).
 * - Requires of an edition that trainees may take part, at one host at least, at the levels that can bring so much credit.
 *
 * Laws: an entry more never lowers the credit; a cap never raises it; with 1 for each level it reads as the number of
 * procedures does.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const entry = (id, level) => ({ id, code: "robotic", on: "2019-09-03", level, verification: "verified" })
 * const procedures = [entry("a", "assisted"), entry("b", "assisted"), entry("c", "performed"), entry("d", "observed")]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", procedures }
 * const readingOf = (more) => {
 *   const rule = rules.procedureCredit({ codes: ["robotic"], atLeast: 3, assisted: 0.5, ...more })
 *   return Result.getOrThrow(assess(rules.set("demo", 1, rule), record, { asOf: "2019-09-10" })).explanation.reading
 * }
 * readingOf({}).now // => 2
 * readingOf({ assistedAtMost: 1 }).passedOver // => [{ id: "d", why: "belowLevel" }, { id: "b", why: "overCap" }]
 * readingOf({ performedUnderIndirectSupervision: 2 }).undeterminedBecause // => "levelUnclear"
 */
export const procedureCredit = defineRuleKind({
  kind: "comity/procedure-credit",
  params,
  reads: ["procedures", "sessions"],
  evaluate: (terms, view, notes = new Notes()) => {
    const { atLeast, codes, verified } = terms
    const worths = worthsOf(terms)
    const pools = poolsOf(terms)
    const isCapped = pools.some(({ cap }) => cap < unlimited)
    const capped = isCapped ? (valued: ReadonlyArray<Valued>) => underCaps(valued, pools) : undefined
    return fromLog(view, { codes, atLeast, verified, unit: "procedureCredit", worths, capped }, notes)
  },
  // What may be done at some host and not at others counts as allowed: more is not said of the days it takes.
  requires: (terms, edition) => {
    const { atLeast } = terms
    const pools = poolsOf(terms).map(({ cap, most, name }) => ({
      credit: most === 0 ? 0 : cap * most,
      days: permittedDays(edition, name)
    }))
    const creditOf = (may: ReadonlyArray<unknown>) =>
      Math.min(atLeast, sum(pools.map(({ credit, days }) => (may.includes(days) ? 0 : credit))))
    const surely = creditOf(["none", undefined])
    const perhaps = creditOf(["none"])
    const requirement = { required: atLeast, available: perhaps, unit: "procedureCredit" }
    if (surely < atLeast && perhaps >= atLeast) return undefined
    return pools.every(({ days }) => days === undefined || days === "none" || days.length === 0)
      ? { ...requirement, takes: [] }
      : requirement
  }
})
