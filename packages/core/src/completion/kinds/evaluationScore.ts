import { choice, code, fields, number } from "../../values/Fields.ts"
import { defineRuleKind } from "../RuleKind.ts"
import type { RecordedEvaluation } from "../TrainingRecord.ts"
import { nothing, readingOf, sum } from "./Measure.ts"
import { orNothing, sift } from "./OnRecord.ts"

const params = fields(
  {
    aggregate: choice(["last", "mean", "least", "best"], { label: "Of several scores counts" }),
    atLeast: number({ label: "Score" }),
    from: number({ label: "Lowest score of the scale" }),
    to: number({ label: "Highest score of the scale" }),
    scale: code({ optional: true, label: "Only scores on this scale" }),
    role: code({ optional: true, label: "Evaluated by somebody in this role" }),
    form: code({ optional: true, label: "Only this evaluation" })
  },
  ({ atLeast, from, to }) =>
    // What any evaluation has, and none, is nothing to ask for.
    from < atLeast && atLeast <= to ? [] : [{ path: ["atLeast"], expected: "a number above `from` and up to `to`" }]
)

/** By the day; of two on one day the lower one last, so that their order in the record does not matter. */
const byDay = (one: RecordedEvaluation, other: RecordedEvaluation): number =>
  one.on === other.on ? (other.score ?? 0) - (one.score ?? 0) : one.on < other.on ? -1 : 1

/** Rounded as a sum is, so that three times 3.8 is 3.8 on average. */
const mean = (scores: ReadonlyArray<number>): number => sum([sum(scores) / scores.length])

/**
 * The trainee was evaluated with such a score or a better one: R12 of the catalogue.
 *
 * - `aggregate`: what counts of several scores: the `last` one (of two on one day the lower), their `mean`, the `least` or
 *   the `best`. `atLeast`: the score asked for; `from` and `to`: the ends of its scale, which bound what can still come.
 *   `scale`: what the scale is called; scores on another one, or beyond the ends, are passed over, and so are evaluations
 *   in words alone. `role`: whose evaluations count; `form`: which of several, such as `final`. Anybody's and any without.
 * - Now: by the evaluations given; without any, the lower end of the scale. Until `evidenceUntil` another evaluation may
 *   come: then the best can only rise, the least can only fall, and the last and the mean may end anywhere on the scale.
 *   So only `best` is secured before.
 * - Undetermined never: an evaluation has a full date.
 * - Requires of an edition nothing.
 *
 * Laws: another evaluation never lowers the best and never raises the least; the order of the record does not matter.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const evaluations = [{ id: "v1", role: "supervisor", on: "2019-09-06", score: 3 }, { id: "v2", role: "supervisor", on: "2019-09-19", score: 5 }]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", evaluations }
 * const by = (aggregate) => {
 *   const rule = rules.evaluationScore({ aggregate, atLeast: 4, from: 1, to: 5 })
 *   return Result.getOrThrow(assess(rules.set("demo", 1, rule), record, { asOf: "2019-09-20" })).status
 * }
 * by("best") // => "secured"
 * by("mean") // => "metAtRisk"
 * by("least") // => "unreachable"
 */
export const evaluationScore = defineRuleKind({
  kind: "comity/evaluation-score",
  params,
  reads: ["evaluations"],
  evaluate: ({ aggregate, atLeast, form, from, role, scale, to }, view) => {
    const { closed, evidenceUntil } = view
    const given = sift(view.evaluations, view, (evaluation) => {
      if (form !== undefined && evaluation.form !== form) return undefined
      if (role !== undefined && evaluation.role !== role) return "notByThisRole"
      const { score } = evaluation
      if (score === undefined) return "noScore"
      return (scale !== undefined && evaluation.scale !== scale) || score < from || score > to ? "otherScale" : "counts"
    })
    const isAny = given.counted.length > 0
    const counted = aggregate === "last" ? given.counted.toSorted(byDay).slice(-1) : given.counted
    const scores = counted.map(({ score = from }) => score)
    const now = !isAny
      ? from
      : aggregate === "best"
        ? Math.max(...scores)
        : aggregate === "least"
          ? Math.min(...scores)
          : Math.min(to, Math.max(from, mean(scores)))
    const lower = closed || aggregate === "best" ? now : from
    const upper = closed || (aggregate === "least" && isAny) ? now : to
    const superseded = given.counted.filter((evaluation) => !counted.includes(evaluation))
    return readingOf(
      {
        required: atLeast,
        unit: "score",
        least: now,
        most: now,
        lower,
        upper,
        until: closed || lower >= atLeast || upper < atLeast ? undefined : evidenceUntil
      },
      {
        counted: counted.map(({ id }) => id),
        passedOver: orNothing([...given.passedOver, ...superseded.map(({ id }) => ({ id, why: "superseded" }))]),
        missing:
          now >= atLeast || (aggregate === "least" && isAny)
            ? nothing
            : [{ code: "score", values: { atLeast }, by: [role ?? "supervisor"] }]
      }
    )
  },
  requires: ({ atLeast, to }) => ({ required: atLeast, available: to, unit: "score", takes: [] })
})
