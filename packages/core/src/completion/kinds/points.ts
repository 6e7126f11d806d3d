import { fields, number, type Values } from "../../values/Fields.ts"
import { defineRuleKind } from "../RuleKind.ts"
import { lastOf } from "./Attendance.ts"
import { type Earned, earnings } from "./Earnings.ts"
import { exact, nothing, readingOf, sum } from "./Measure.ts"
import { Notes } from "./Notes.ts"
import { taking } from "./SessionDays.ts"

const weight = { min: 0, max: 1000, default: 0 } as const
const cap = { min: 0, optional: true } as const
const asked = {
  atLeast: number({ min: 0, label: "Points" }),
  session: number({ ...weight, label: "For a session attended" }),
  activity: number({ ...weight, label: "For an activity attended" }),
  deliverable: number({ ...weight, label: "For a deliverable accepted" }),
  procedure: number({ ...weight, label: "For a procedure verified" }),
  credit: number({ ...weight, label: "For a credit" }),
  sessionAtMost: number({ ...cap, label: "For sessions at most" }),
  activityAtMost: number({ ...cap, label: "For activities at most" }),
  deliverableAtMost: number({ ...cap, label: "For deliverables at most" }),
  procedureAtMost: number({ ...cap, label: "For procedures at most" }),
  creditAtMost: number({ ...cap, label: "For credits at most" })
} as const
type Terms = Values<typeof asked>

type Source = keyof typeof earnings
const sources = Object.keys(earnings) as ReadonlyArray<Source>

/** The points for so much of one sort, under its cap. */
const pointsFor = (terms: Terms, source: Source, amount: number): number =>
  terms[source] === 0 ? 0 : Math.min(terms[source] * amount, terms[`${source}AtMost`] ?? Number.POSITIVE_INFINITY)

const total = (terms: Terms, amountOf: (source: Source) => number): number =>
  sum(sources.map((source) => pointsFor(terms, source, amountOf(source))))

const params = fields(asked, (terms) =>
  terms.atLeast <= total(terms, () => Number.POSITIVE_INFINITY)
    ? []
    : [{ path: ["atLeast"], expected: "no more points than the weights and their caps allow" }]
)

/**
 * At least so many points, of what is attended, accepted, verified and earned: R28 of the catalogue.
 *
 * - `atLeast`: how many points; more than weights and caps allow is refused when the rule set is read. `session`,
 *   `activity`, `deliverable`, `procedure`, `credit`: the points for one session attended (late is there, excused is not),
 *   activity attended, deliverable submitted by the last day and accepted, procedure taken part in and verified, credit of
 *   any scheme; 0 unless stated, and what brings none is not looked at. `sessionAtMost` and so on: the most points for one
 *   of these sorts together; any without.
 * - Now and lower: the points for certain. Upper: with every session and activity that is unreported or ahead, any number
 *   of them where none is planned (sessions until the last day, activities until `evidenceUntil`), and until
 *   `evidenceUntil` as much of the rest as it takes, each up to its cap.
 * - Undetermined where what is unreported, not reviewed or not verified decides (until `evidenceUntil`), or what has no
 *   clear level or date.
 * - Requires of an edition that the sessions and activities planned bring so many points, where nothing else can.
 *
 * Laws: evidence more never takes a point away; a cap never adds one; one point a credit reads as the sum of the credits.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const sessions = ["02", "03", "04"].map((day) => ({ id: `s${day}`, on: `2019-09-${day}`, mark: "present" }))
 * const deliverables = [{ id: "d1", kind: "report", submittedOn: "2019-09-05", status: "submitted" }]
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20", sessions, deliverables }
 * const readingOf = (more) => {
 *   const rule = rules.points({ atLeast: 10, session: 2, deliverable: 5, ...more })
 *   return Result.getOrThrow(assess(rules.set("demo", 1, rule), record, { asOf: "2019-09-10" })).explanation.reading
 * }
 * readingOf({}).undeterminedBecause // => "notReviewed"
 * readingOf({ deliverable: 6, deliverableAtMost: 3, sessionAtMost: 7 }).now // => 6
 */
export const points = defineRuleKind({
  kind: "comity/points",
  params,
  reads: ["sessions", "activities", "deliverables", "procedures", "credits"],
  evaluate: (terms, view, notes = new Notes()) => {
    const { ahead, closed, ended, evidenceUntil, period } = view
    const { atLeast } = terms
    const earned = new Map<Source, Earned>()
    for (const source of sources) if (terms[source] > 0) earned.set(source, earnings[source](view, notes))
    const pointsOf = (which: "least" | "most" | "upper", source: Source) =>
      pointsFor(terms, source, earned.get(source)?.[which] ?? 0)
    const least = sum(sources.map((source) => pointsOf("least", source)))
    const most = sum(sources.map((source) => pointsOf("most", source)))
    const isLimited = (source: Source) => Number.isFinite(pointsOf("upper", source))
    const limited = sum(sources.map((source) => pointsOf(isLimited(source) ? "upper" : "most", source)))
    const doubtful = sources.find((source) => pointsOf("least", source) < pointsOf("most", source))
    if (most < atLeast) notes.lack({ code: "points", values: { count: exact(atLeast - most) }, by: ["trainee"] })
    return readingOf(
      {
        required: atLeast,
        unit: "points",
        least,
        most,
        because: (doubtful && earned.get(doubtful)?.because) ?? "",
        lower: least,
        upper: sources.every(isLimited) ? limited : Math.max(limited, atLeast),
        until: closed || least >= atLeast ? undefined : ended ? evidenceUntil : (lastOf(ahead) ?? period.to),
        sessionsAhead: ahead.length
      },
      { ...notes, missing: least < atLeast ? notes.missing : nothing }
    )
  },
  requires: (terms, { activities, sessions }) => {
    const planned: Partial<Record<Source, number | undefined>> = {
      session: sessions?.length,
      activity: activities?.length
    }
    const { atLeast } = terms
    const available = total(terms, (source) => planned[source] ?? Number.POSITIVE_INFINITY)
    const isPlanned =
      (terms.session === 0 || sessions !== undefined) && (terms.activity === 0 || activities !== undefined)
    return isPlanned || available < atLeast
      ? taking(
          { required: atLeast, available: Math.min(available, atLeast), unit: "points" },
          (sessions ?? []).every(({ host }) => host === undefined) ? [] : undefined
        )
      : undefined
  }
})
