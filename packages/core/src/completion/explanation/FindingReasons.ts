/**
 * What was found about each rule, as reasons: required, counted, still possible, by when, what evidence would count, who can
 * act and where it was looked for; what was not counted, and why; the waiver that was used.
 */
import { type Reason, reason } from "../../values/Reason.ts"
import { type Finding, outcomeOf, type RefusedWaiver } from "../Assessment.ts"
import type { Missing, PassedOver, Reading } from "../Reading.ts"
import type { RecordedWaiver } from "../TrainingRecord.ts"
import { ruleWords, scopeWords } from "./RuleWords.ts"
import type { Telling } from "./Telling.ts"

/** Who can act; a language names the roles. */
export const acts = (by: ReadonlyArray<string> = []): ReadonlyArray<Reason> =>
  by.length === 0 ? [] : [reason("act", { by })]

/** Until when doing something helps. */
export const lastDay = (until: string | undefined): ReadonlyArray<Reason> =>
  until === undefined ? [] : [reason("outlook.lastDay", { until })]

/** What evidence would count, until when, and who can supply it. */
export const missingReasons = (telling: Telling, items: ReadonlyArray<Missing>): ReadonlyArray<Reason> =>
  items.map(({ by, code, until, values }) =>
    reason(`missing.${code}`, telling.withNames(values), [...lastDay(until), ...acts(by)])
  )

/** Ids of evidence are of use only beside the hash of what was judged. */
const entries = ({ context }: Telling, code: string, ids: ReadonlyArray<string>): ReadonlyArray<Reason> =>
  context.evidence === undefined || ids.length === 0 ? [] : [reason(code, { entries: ids })]

const measured = (telling: Telling, kind: string, reading: Reading): ReadonlyArray<Reason> => {
  const { counted, lower, now, required, undeterminedBecause = "", unit, upper } = reading
  // What is not for this reader has not been measured: its bounds say nothing.
  if (undeterminedBecause === "withheld") return [reason("undetermined.withheld")]
  const bounds = { required, lower, upper, unit, counted: counted.length }
  const listed = entries(telling, "explanation.counted", counted)
  return now === undefined
    ? [reason(`bounded.${kind}`, bounds, listed), reason(`undetermined.${undeterminedBecause}`)]
    : [reason(`measured.${kind}`, { now, ...bounds }, listed)]
}

const outlook = ({ sessionsAhead = 0, until }: Reading): ReadonlyArray<Reason> => {
  if (until === undefined) return []
  return [
    sessionsAhead > 0 ? reason("outlook.sessions", { count: sessionsAhead, until }) : reason("outlook.until", { until })
  ]
}

const passedOver = (telling: Telling, items: ReadonlyArray<PassedOver>): ReadonlyArray<Reason> => {
  const byReason = new Map<string, ReadonlyArray<string>>()
  for (const { id, why } of items) byReason.set(why, [...(byReason.get(why) ?? []), id])
  return Array.from(byReason, ([why, ids]) =>
    reason(`passedOver.${why}`, { count: ids.length }, entries(telling, "explanation.entries", ids))
  )
}

/** Where evidence was looked for. */
const looked = ({ partsRead }: Telling, kind: string): Reason => {
  const parts = partsRead(kind)
  return parts === undefined ? reason("explanation.lookedEverywhere") : reason("explanation.lookedIn", { parts })
}

const granted = ({ called }: Telling, waiver: RecordedWaiver): Reason => {
  const { by, equivalence, from, id, legalBasis, on, reason: why, until } = waiver
  const values = { waiver: id, by: called(by.id), role: by.role, party: called(by.party), on, reason: why }
  return reason("waiver.granted", values, [
    ...(from === undefined ? [] : [reason("waiver.from", { from })]),
    ...(until === undefined ? [] : [reason("waiver.until", { until })]),
    ...(legalBasis === undefined ? [] : [reason("waiver.legalBasis", { legalBasis })]),
    ...(equivalence === undefined ? [] : [reason("waiver.equivalence", { equivalence })])
  ])
}

/** A waiver that does not count, and why. */
export const refusedWaiver = ({ code, waiver: { id, rule } }: RefusedWaiver): Reason =>
  reason(`waiver.refused.${code}`, { waiver: id, rule })

/** How far action reaches, where that was computed. */
const reached = ({ context: { reachability = [] } }: Telling, { rule, scope }: Finding): ReadonlyArray<Reason> => {
  const { settledFrom, until } = reachability.find((one) => one.rule.path === rule.path && one.scope === scope) ?? {}
  return [
    ...lastDay(until),
    ...(settledFrom === undefined ? [] : [reason("outlook.settledFrom", { from: settledFrom })])
  ]
}

/** A finding with all that lies below it. */
export const findingReason = (telling: Telling, found: Finding): Reason => {
  const { children = [], fault, reading, rule, scope, status, waiver } = found
  const { code, more, values } = ruleWords(telling, rule)
  const isUnmet = outcomeOf(status) !== "satisfied"
  const canChange = isUnmet && status !== "unreachable"
  const lacking = found.missing ?? reading?.missing ?? []
  return reason(code, values, [
    ...more,
    ...scopeWords(telling, scope),
    reason(`status.${status}`),
    ...(reading === undefined ? [] : measured(telling, rule.kind, reading)),
    ...(reading === undefined || !canChange ? [] : outlook(reading)),
    ...(canChange ? reached(telling, found) : []),
    ...(reading === undefined ? [] : passedOver(telling, reading.passedOver)),
    ...(isUnmet ? missingReasons(telling, lacking) : []),
    ...(isUnmet && reading !== undefined ? [looked(telling, rule.kind)] : []),
    ...(fault === undefined ? [] : [reason(`fault.${fault.code}`, { kind: fault.kind, path: fault.path })]),
    ...(waiver === undefined ? [] : [granted(telling, waiver)]),
    ...(isUnmet && rule.waivableBy !== undefined ? [reason("waiver.possible", { by: rule.waivableBy })] : []),
    ...children.map((child) => findingReason(telling, child))
  ])
}
