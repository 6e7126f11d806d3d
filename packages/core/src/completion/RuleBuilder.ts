/**
 * The words in which rule sets are written. Each gives plain JSON; nothing is checked before the set is used.
 *
 * The last argument of every word may name the rule and say who may waive it: `{ id: "attendance", waivableBy: ["waiverAuthority"] }`.
 */
import { absenceCap } from "./kinds/absenceCap.ts"
import { attendanceShare } from "./kinds/attendanceShare.ts"
import { ceremonyAttended } from "./kinds/ceremonyAttended.ts"
import { creditHours } from "./kinds/creditHours.ts"
import { daysPerHost } from "./kinds/daysPerHost.ts"
import { deliverableAccepted } from "./kinds/deliverableAccepted.ts"
import { distinctHosts } from "./kinds/distinctHosts.ts"
import { documentOnFile } from "./kinds/documentOnFile.ts"
import { electiveModules } from "./kinds/electiveModules.ts"
import { entrustmentLevel } from "./kinds/entrustmentLevel.ts"
import { evaluationScore } from "./kinds/evaluationScore.ts"
import { evaluationsReceived } from "./kinds/evaluationsReceived.ts"
import { examPassed } from "./kinds/examPassed.ts"
import { homeConfirmation } from "./kinds/homeConfirmation.ts"
import { hostSignOff } from "./kinds/hostSignOff.ts"
import { inOrder } from "./kinds/inOrder.ts"
import { languageLevel } from "./kinds/languageLevel.ts"
import { minimumDuration } from "./kinds/minimumDuration.ts"
import { minimumObservations } from "./kinds/minimumObservations.ts"
import { minimumProcedures } from "./kinds/minimumProcedures.ts"
import { orientationBeforeStart } from "./kinds/orientationBeforeStart.ts"
import { points } from "./kinds/points.ts"
import { procedureCredit } from "./kinds/procedureCredit.ts"
import { prohibition } from "./kinds/prohibition.ts"
import { requiredModules } from "./kinds/requiredModules.ts"
import { surveySubmitted } from "./kinds/surveySubmitted.ts"
import type { Rule, RuleOptions, RuleSet } from "./Rule.ts"
import type { DefinedRuleKind } from "./RuleKind.ts"

type Several = ReadonlyArray<Rule | RuleOptions>

const isRule = (one: Rule | RuleOptions): one is Rule => "kind" in one

/** The rules among the arguments, and the options after them. */
const combination = (kind: string, given: Several, params: object = {}): Rule => {
  const of = given.filter(isRule)
  const options = given.find((one) => !isRule(one))
  return { kind, params: { ...params, of }, ...options }
}

type Arguments<Given> =
  Partial<Given> extends Given ? [params?: Given, options?: RuleOptions] : [params: Given, options?: RuleOptions]

/** A kind all of whose parameters have defaults may be written without any. */
const word =
  <Params, Given>(kind: DefinedRuleKind<Params, Given>) =>
  (...[params, options]: Arguments<Given>): Rule =>
    kind.rule((params ?? {}) as Given, options)

/**
 * @stability evolving
 *
 * @example
 * const ruleSet = rules.set("gyeonggi-2019", 1, rules.all(
 *   rules.attendance({ atLeast: "80%" }, { id: "attendance", waivableBy: ["waiverAuthority"] }),
 *   rules.atLeast(1, rules.hostSignOff(), rules.deliverable({ kind: "report" })),
 *   rules.ceremony()
 * ))
 * ruleSet.rule.kind // => "all"
 * rules.ceremony() // => { kind: "comity/ceremony-attended", params: {} }
 */
export const rules = {
  /** A versioned set of rules. `maximumWaivers`: how many one enrolment may have. `appeal`: within how many days, with whom. */
  set: (
    id: string,
    version: number,
    rule: Rule,
    options: Pick<RuleSet, "maximumWaivers" | "appeal"> = {}
  ): RuleSet => ({
    id,
    version,
    rule,
    ...options
  }),

  /** Each of them; of none it is met. Rules that do not apply are left out first. */
  all: (...of: Several): Rule => combination("all", of),
  /** One of them at least; of none it is failed. */
  any: (...of: Several): Rule => combination("any", of),
  /** So many of them at least. */
  atLeast: (count: number, ...of: Several): Rule => combination("atLeast", of, { count }),
  /** Its opposite; only over kinds with closed evidence, since otherwise no record would be proof. */
  not: (rule: Rule, options?: RuleOptions): Rule => ({ kind: "not", params: { rule }, ...options }),
  /** The rule, for those who meet the condition; for the others there is no such rule. */
  when: (condition: Rule, rule: Rule, options?: RuleOptions): Rule => ({
    kind: "when",
    params: { condition, rule },
    ...options
  }),
  /** The rule by itself at each placement or host (or at `count` of them), or only for trainees of these specialties. */
  scoped: (
    scope: "placement" | "host" | { readonly specialties: ReadonlyArray<string> },
    rule: Rule,
    { count, ...options }: RuleOptions & { readonly count?: number } = {}
  ): Rule => ({
    kind: "scoped",
    params:
      typeof scope === "string" ? { per: scope, ...(count === undefined ? {} : { count }), rule } : { ...scope, rule },
    ...options
  }),
  /** The rule by what happened from one day to another, both included. */
  within: (from: string, to: string, rule: Rule, options?: RuleOptions): Rule => ({
    kind: "within",
    params: { from, to, rule },
    ...options
  }),

  attendance: word(attendanceShare),
  absenceCap: word(absenceCap),
  daysPerHost: word(daysPerHost),
  duration: word(minimumDuration),
  distinctHosts: word(distinctHosts),
  modules: word(requiredModules),
  electives: word(electiveModules),
  procedures: word(minimumProcedures),
  procedureCredit: word(procedureCredit),
  observations: word(minimumObservations),
  evaluationScore: word(evaluationScore),
  evaluations: word(evaluationsReceived),
  exam: word(examPassed),
  entrustment: word(entrustmentLevel),
  deliverable: word(deliverableAccepted),
  survey: word(surveySubmitted),
  hostSignOff: word(hostSignOff),
  homeConfirmation: word(homeConfirmation),
  orientation: word(orientationBeforeStart),
  ceremony: word(ceremonyAttended),
  credits: word(creditHours),
  order: word(inOrder),
  prohibition: word(prohibition),
  document: word(documentOnFile),
  language: word(languageLevel),
  points: word(points),

  /** A rule of a plugin's kind, by its name. A kind at hand has a typed `rule` of its own. */
  of: (kind: string, params: unknown = {}, options?: RuleOptions): Rule => ({ kind, params, ...options })
} as const
