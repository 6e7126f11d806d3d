/** Random rule sets over all kinds and combinators. Below `not` and in conditions only what is allowed there. */
import type { Rule, RuleSet } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { between, oneOf } from "../seeded.ts"
import { chance, day, lastDay, type Next, several } from "./chance.ts"
import { credits, electives, observations, order, points, procedureCredit } from "./randomCountingRules.ts"
import { evidenceKinds } from "./randomEvidenceRules.ts"

const excused = (next: Next) => oneOf(next, ["present", "absent", "notCounted"] as const)
const dayUnit = (next: Next) => oneOf(next, ["calendarDays", "workingDays"] as const)

type Make = (next: Next) => Rule

const attendance: Make = (next) =>
  rules.attendance({
    atLeast: oneOf(next, [0, 30, "50%", 70, "80%", 100]),
    denominator: oneOf(next, ["sessions", "days", "hours"]),
    excused: excused(next)
  })
const absenceCap: Make = (next) =>
  rules.absenceCap({
    atMost: between(next, 0, 8),
    consecutive: chance(next, 0.4),
    excused: oneOf(next, ["counted", "notCounted"])
  })
const daysPerHost: Make = (next) =>
  rules.daysPerHost({
    atLeast: oneOf(next, [1, 5, 9, 12, 18, 26, 30]),
    unit: dayUnit(next),
    ...(chance(next, 0.4) ? { host: oneOf(next, ["sejong", "gsam"]) } : {})
  })
const duration: Make = (next) => {
  const unit = oneOf(next, ["calendarDays", "workingDays", "weeks", "hours"] as const)
  return rules.duration({
    atLeast: between(next, 1, { calendarDays: 30, workingDays: 20, weeks: 4, hours: 60 }[unit]),
    unit
  })
}
const distinctHosts: Make = (next) => rules.distinctHosts({ atLeast: between(next, 1, 3) })
const modules: Make = (next) =>
  rules.modules({
    modules: oneOf(next, [["robotics"], ["imaging", "ethics"], ["robotics", "imaging"]]),
    attended: oneOf(next, [30, 60, "100%"]),
    excused: excused(next)
  })
const procedures: Make = (next) =>
  rules.procedures({
    codes: oneOf(next, [["robotic"], ["robotic", "laparoscopic"]]),
    level: oneOf(next, ["observed", "assisted", "performed", "performedUnderDirectSupervision"]),
    atLeast: between(next, 0, 3),
    verified: chance(next, 0.7)
  })
const deliverable: Make = (next) =>
  rules.deliverable({
    kind: "report",
    ...(chance(next, 0.4) ? { reviewer: "professor" } : {}),
    ...(chance(next, 0.5) ? { due: day(between(next, 8, lastDay + 8)) } : {})
  })
const hostSignOff: Make = (next) => rules.hostSignOff(chance(next, 0.3) ? { roles: ["supervisor"] } : {})
const orientation: Make = (next) =>
  rules.orientation({ excused: chance(next, 0.5), ...(chance(next, 0.4) ? { by: day(between(next, -1, 8)) } : {}) })
const ceremony: Make = (next) => rules.ceremony({ excused: chance(next, 0.7) })
const document: Make = (next) =>
  rules.document({
    kind: "insurance",
    throughout: chance(next, 0.4),
    ...(chance(next, 0.3) ? { by: day(between(next, -2, lastDay)) } : {})
  })

const closedKinds: readonly [Make, ...ReadonlyArray<Make>] = [
  attendance,
  absenceCap,
  daysPerHost,
  duration,
  distinctHosts,
  modules,
  electives,
  orientation,
  ceremony,
  order
]
const allKinds: readonly [Make, ...ReadonlyArray<Make>] = [
  ...closedKinds,
  procedures,
  deliverable,
  hostSignOff,
  document,
  procedureCredit,
  observations,
  credits,
  points,
  ...evidenceKinds
] as const

const combine = (next: Next, depth: number, isClosed: boolean): Rule => {
  const below = () => rule(next, depth - 1, isClosed)
  const some = () => several(next, 4, below)
  switch (between(next, 0, 7)) {
    case 0:
      return rules.all(...some())
    case 1:
      return rules.any(...some())
    case 2:
      return rules.atLeast(between(next, 1, 3), ...some())
    case 3:
      return rules.not(rule(next, depth - 1, true))
    case 4:
      return rules.when(rule(next, depth - 1, true), below())
    case 5: {
      const from = between(next, -2, lastDay)
      return rules.within(day(from), day(between(next, from, lastDay + 6)), below())
    }
    case 6:
      return rules.scoped(
        oneOf(next, ["placement", "host"]),
        below(),
        chance(next, 0.5) ? {} : { count: between(next, 1, 2) }
      )
    default:
      return rules.scoped({ specialties: [oneOf(next, ["surgery", "paediatrics"])] }, below())
  }
}

const rule = (next: Next, depth: number, isClosed = false): Rule =>
  depth === 0 || chance(next, 0.25)
    ? oneOf(next, isClosed ? closedKinds : allKinds)(next)
    : combine(next, depth, isClosed)

/** Every rule that is not below `not` or in a condition, with what makes it anew when it is changed. */
const waivable = (next: Next, given: Rule, ids: Array<string>): Rule => {
  const params = given.params as { readonly of?: ReadonlyArray<Rule>; readonly rule?: Rule }
  const inside =
    given.kind === "not"
      ? given
      : params.of !== undefined
        ? { ...given, params: { ...params, of: params.of.map((child) => waivable(next, child, ids)) } }
        : params.rule !== undefined
          ? { ...given, params: { ...params, rule: waivable(next, params.rule, ids) } }
          : given
  const id = ids.length > 0 && chance(next, 0.5) ? ids.pop() : undefined
  return id === undefined ? inside : { ...inside, id, waivableBy: ["director"] }
}

/** A rule set of some depth, up to three of whose rules may be waived. */
export const ruleSet = (next: Next): RuleSet => {
  const whole = rule(next, between(next, 1, 3))
  return rules.set(
    "random",
    1,
    waivable(next, whole, ["w0", "w1", "w2"]),
    chance(next, 0.2) ? { maximumWaivers: 1 } : {}
  )
}

/** The same rules with the children of every combination turned round and reversed. */
export const shuffled = (given: Rule, turn: number): Rule => {
  const params = given.params as { readonly of?: ReadonlyArray<Rule>; readonly rule?: Rule; readonly condition?: Rule }
  const { condition, of, rule } = params
  return {
    ...given,
    params: {
      ...params,
      ...(of === undefined
        ? {}
        : { of: of.map((_, i) => shuffled(of[(i + turn) % of.length] as Rule, turn)).reverse() }),
      ...(rule === undefined ? {} : { rule: shuffled(rule, turn) }),
      ...(condition === undefined ? {} : { condition: shuffled(condition, turn) })
    }
  }
}
