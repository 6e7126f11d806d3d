/**
 * From an assessment to reasons that a language can put into words: complete sentences, each with its own code.
 *
 * It says what an official must be told: the result, the rule set and its version, as of when; of each rule what was
 * required, counted and is still possible, by when, what evidence would count and who can act; what was not counted, and
 * why; every waiver; and what would change the outcome. `completionMessages` lists the codes.
 */
import { type Reason, reason, type Values } from "../values/Reason.ts"
import { type Assessment, type Finding, type FoundRule, outcomeOf, type RefusedWaiver } from "./Assessment.ts"
import { type HelpStep, whatWouldHelp } from "./Help.ts"
import type { Missing, PassedOver, Reading } from "./Reading.ts"
import type { RecordedWaiver } from "./TrainingRecord.ts"

/** Who can act; a language names the roles. */
const acts = (by: ReadonlyArray<string> = []): ReadonlyArray<Reason> => (by.length === 0 ? [] : [reason("act", { by })])

/** `scoped` reads differently for each thing it is asked of. */
const scopedCodes = {
  placement: ["rule.scoped.eachPlacement", "rule.scoped.somePlacements"],
  host: ["rule.scoped.eachHost", "rule.scoped.someHosts"]
} as const

const ruleText = ({
  extras,
  kind,
  values
}: FoundRule): { readonly code: string; readonly values: Values; readonly more: ReadonlyArray<Reason> } => {
  const more = Object.entries(extras).map(([name, value]) => reason(`rule.${kind}.${name}`, { [name]: value }))
  if (kind !== "scoped") return { code: `rule.${kind}`, values, more }
  const { count, per, specialties } = values
  if (specialties !== undefined) return { code: "rule.scoped.specialties", values: { specialties }, more }
  const [each, some] = scopedCodes[per as "placement" | "host"]
  return count === undefined ? { code: each, values: {}, more } : { code: some, values: { count }, more }
}

const measured = ({ rule: { kind } }: Finding, reading: Reading): ReadonlyArray<Reason> => {
  const { counted, lower, now, required, undeterminedBecause = "", unit, upper } = reading
  const bounds = { required, lower, upper, unit, counted: counted.length }
  return now === undefined
    ? [reason(`bounded.${kind}`, bounds), reason(`undetermined.${undeterminedBecause}`)]
    : [reason(`measured.${kind}`, { now, ...bounds })]
}

const outlook = ({ sessionsAhead = 0, until }: Reading): ReadonlyArray<Reason> => {
  if (until === undefined) return []
  return [
    sessionsAhead > 0 ? reason("outlook.sessions", { count: sessionsAhead, until }) : reason("outlook.until", { until })
  ]
}

const passedOver = (items: ReadonlyArray<PassedOver>): ReadonlyArray<Reason> => {
  const counts = new Map<string, number>()
  for (const { why } of items) counts.set(why, (counts.get(why) ?? 0) + 1)
  return Array.from(counts, ([why, count]) => reason(`passedOver.${why}`, { count }))
}

const missing = (items: ReadonlyArray<Missing>): ReadonlyArray<Reason> =>
  items.map(({ by, code, values }) => reason(`missing.${code}`, values, acts(by)))

const granted = ({ by, from, id, legalBasis, on, reason: why, until }: RecordedWaiver): Reason =>
  reason("waiver.granted", { waiver: id, by: by.id, role: by.role, party: by.party, on, reason: why }, [
    ...(from === undefined ? [] : [reason("waiver.from", { from })]),
    ...(until === undefined ? [] : [reason("waiver.until", { until })]),
    ...(legalBasis === undefined ? [] : [reason("waiver.legalBasis", { legalBasis })])
  ])

const refused = ({ code, waiver: { id, rule } }: RefusedWaiver): Reason =>
  reason(`waiver.refused.${code}`, { waiver: id, rule })

const finding = (found: Finding): Reason => {
  const { children = [], fault, reading, rule, scope, status, waiver } = found
  const { code, more, values } = ruleText(rule)
  const isUnmet = outcomeOf(status) !== "satisfied"
  const lacking = found.missing ?? reading?.missing ?? []
  return reason(code, values, [
    ...more,
    ...(scope === undefined ? [] : [reason("scope", { scope })]),
    reason(`status.${status}`),
    ...(reading === undefined ? [] : measured(found, reading)),
    ...(reading === undefined || !isUnmet || status === "unreachable" ? [] : outlook(reading)),
    ...(reading === undefined ? [] : passedOver(reading.passedOver)),
    ...(isUnmet ? missing(lacking) : []),
    ...(fault === undefined ? [] : [reason(`fault.${fault.code}`, { kind: fault.kind, path: fault.path })]),
    ...(waiver === undefined ? [] : [granted(waiver)]),
    ...(isUnmet && rule.waivableBy !== undefined ? [reason("waiver.possible", { by: rule.waivableBy })] : []),
    ...children.map(finding)
  ])
}

const helpStep = ({ action, by, missing: lacking, rule, scope }: HelpStep): Reason => {
  const { code, more, values } = ruleText(rule)
  return reason(`help.${action}`, {}, [
    reason(code, values, more),
    ...(scope === undefined ? [] : [reason("scope", { scope })]),
    ...(action === "reach" ? missing(lacking) : []),
    ...acts(by)
  ])
}

/** The smallest sufficient set; or that nothing can help, or that a kind has to be mended first. */
const help = (assessment: Assessment): ReadonlyArray<Reason> => {
  if (assessment.outcome === "satisfied") return []
  if (assessment.faults.length > 0) return [reason("help.fault")]
  const [way] = whatWouldHelp(assessment)
  if (way === undefined) return [reason("help.none")]
  return [reason("help.enough", { count: way.length }, way.map(helpStep))]
}

/**
 * An assessment as reasons, for any language to put into words.
 *
 * @example
 * import * as Result from "effect/Result"
 * import { assess, rules } from "@comity/core"
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20" }
 * const assessment = Result.getOrThrow(assess(rules.set("demo", 1, rules.ceremony()), record, { asOf: "2019-09-10" }))
 * const { children, code, values } = explanationOf(assessment)
 * code // => "assessment.open"
 * values // => { ruleSet: "demo", version: 1, asOf: "2019-09-10" }
 * children?.map((child) => child.code) // => ["assessment.evidenceUntil", "rule.comity/ceremony-attended", "help.enough"]
 */
export const explanationOf = (assessment: Assessment): Reason => {
  const { asOf, evidenceUntil, explanation, historical, knownOn, outcome, refusedWaivers, ruleSet, status, tooLate } =
    assessment
  return reason(`assessment.${status}`, { ruleSet: ruleSet.id, version: ruleSet.version, asOf }, [
    ...(historical === undefined ? [] : [reason("assessment.historical", { source: historical })]),
    ...(knownOn === undefined ? [] : [reason("assessment.knownOn", { knownOn })]),
    ...(outcome === "pending" ? [reason("assessment.evidenceUntil", { evidenceUntil })] : []),
    ...(tooLate === undefined ? [] : [reason("assessment.tooLate", { count: tooLate.length, evidenceUntil })]),
    finding(explanation),
    ...refusedWaivers.map(refused),
    ...help(assessment)
  ])
}
