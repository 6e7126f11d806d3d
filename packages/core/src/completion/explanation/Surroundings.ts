/** What stands around the findings: whom and which rules they are about, what was decided, and how to appeal. */
import { addDays, type CalendarDate } from "../../values/CalendarDate.ts"
import { type Reason, reason } from "../../values/Reason.ts"
import type { Assessment } from "../Assessment.ts"
import type { ExplainedDecision, ExplanationContext } from "../ExplanationContext.ts"
import type { Telling } from "./Telling.ts"

const trainee = ({ context: { person }, ownName }: Telling): ReadonlyArray<Reason> => {
  if (person === undefined) return []
  const own = ownName(person.names)
  const passport = person.names.find(({ asInPassport }) => asInPassport === true)
  const [first] = person.names
  return [
    ...(passport === undefined ? [] : [reason("explanation.traineeInPassport", { name: passport.text })]),
    ...(own === undefined ? [] : [reason("explanation.trainee", { name: own })]),
    ...(passport === undefined && own === undefined && first !== undefined
      ? [reason("explanation.trainee", { name: first.text })]
      : []),
    ...(person.synthetic === true ? [reason("explanation.synthetic")] : [])
  ]
}

const edition = ({ context: { edition: one }, quoted }: Telling): ReadonlyArray<Reason> => {
  if (one === undefined) return []
  const { id, period = "", title } = one
  const [from = "", to = "", ...more] = period.split("/")
  // A period with an open end, or of so many days, is no pair of dates.
  const isPair = more.length === 0 && [from, to].every((end) => /^\d{4}/.test(end))
  return [
    title === undefined ? reason("explanation.edition", { text: id }) : quoted("explanation.edition", title),
    ...(isPair ? [reason("explanation.period", { from, to })] : [])
  ]
}

/** Whatever another rule set would say is a simulation, and says so first. */
const simulationReasons = ({ simulatedFor }: Assessment): ReadonlyArray<Reason> =>
  simulatedFor === undefined
    ? []
    : [reason("assessment.simulated", { ruleSet: simulatedFor.id, version: simulatedFor.version })]

/** Who is assessed, and in which edition; that it is a simulation comes first. */
export const subjectReasons = (telling: Telling, assessment: Assessment): ReadonlyArray<Reason> => [
  ...simulationReasons(assessment),
  ...trainee(telling),
  ...edition(telling)
]

/** The same, by which rules, and where the day ends. */
export const aboutReasons = (telling: Telling, assessment: Assessment): ReadonlyArray<Reason> => {
  const { evidence, pinnedAtStart, ruleSetTitle, timeZone } = telling.context
  return [
    ...subjectReasons(telling, assessment),
    ...(ruleSetTitle === undefined ? [] : [telling.quoted("explanation.ruleSet", ruleSetTitle)]),
    ...(pinnedAtStart === undefined
      ? []
      : [reason("explanation.pinnedAtStart", { ruleSet: pinnedAtStart.id, version: pinnedAtStart.version })]),
    ...(timeZone === undefined ? [] : [reason("explanation.timeZone", { timeZone })]),
    ...(evidence === undefined
      ? []
      : [reason("explanation.hashes", { evidence: evidence.hash, ruleSet: assessment.ruleSet.hash })])
  ]
}

/** The decision, and on what it rests. */
export const decisionReasons = ({ context: { decision } }: Telling): ReadonlyArray<Reason> => {
  if (decision === undefined) return []
  const { assessment, completion, conditionalUntil, decidedOn, evidence, ruleSet } = decision
  return [
    reason("explanation.decided", { completion, decidedOn }, [
      ...(conditionalUntil === undefined ? [] : [reason("explanation.conditionalUntil", { until: conditionalUntil })]),
      reason("explanation.decidedBy", { ruleSet: ruleSet.id, version: ruleSet.version, hash: ruleSet.hash }),
      reason("explanation.cites", { assessment, evidence })
    ])
  ]
}

/**
 * The last day on which a decision can be appealed.
 * @stability evolving
 *
 * @example
 * appealUntil({ within: 30 }, { decidedOn: "2019-09-18" }) // => "2019-10-18"
 */
export const appealUntil = (
  { within }: { readonly within: number },
  { decidedOn }: Pick<ExplainedDecision, "decidedOn">
): string => addDays(decidedOn as CalendarDate, within)

/** With whom and until when a decision can be appealed; said to be unsaid only where there is something to appeal. */
export const appealReasons = (
  { context: { appeal: given, decision } }: { readonly context: ExplanationContext },
  { appeal = given, simulatedFor }: Assessment
): ReadonlyArray<Reason> => {
  if (simulatedFor !== undefined) return []
  if (appeal === undefined) return decision === undefined ? [] : [reason("appeal.unsaid")]
  const { to, within } = appeal
  return decision === undefined
    ? [reason("appeal.route", { within, to })]
    : [reason("appeal.until", { within, to, until: appealUntil(appeal, decision) })]
}
