/**
 * What another version of a rule set would mean for people: who changes from which status to which, and which changes of the
 * rules make the difference. It names enrolments by their ids alone.
 */
import * as Result from "effect/Result"
import { InvalidInput } from "../values/Failure.ts"
import { type Assessment, type Finding, outcomeOf, type Status } from "./Assessment.ts"
import { choicesOf, irreducible } from "./Choices.ts"
import { type AssessOptions, daysOf } from "./Completion.ts"
import { type Completion, compile } from "./Engine.ts"
import type { RuleSet } from "./Rule.ts"
import type { TrainingRecord } from "./TrainingRecord.ts"
import type { RuleChange, RuleSetDiff, StatusShift, VersionComparison } from "./VersionDiff.ts"
import { type Between, between } from "./Versions.ts"

interface Shifted {
  readonly enrolment: string
  readonly from: Status
  readonly to: Status
  readonly because: ReadonlyArray<RuleChange>
  readonly found: StatusShift["found"]
}

const summed = (
  diff: RuleSetDiff,
  { asOf, knownOn }: Pick<AssessOptions, "asOf" | "knownOn">,
  assessed: number,
  shifted: ReadonlyArray<Shifted>
): VersionComparison => {
  const groups = new Map<string, StatusShift & { readonly enrolments: Array<string> }>()
  for (const { because, enrolment, found, from, to } of shifted) {
    const key = [from, to, found, ...because.map((change) => diff.changes.indexOf(change))].join()
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { from, to, enrolments: [enrolment], because, found })
    else group.enrolments.push(enrolment)
  }
  return {
    diff,
    asOf,
    ...(knownOn === undefined ? {} : { knownOn }),
    assessed,
    unchanged: assessed - shifted.length,
    shifts: [...groups.values()].sort((one, other) => other.enrolments.length - one.enrolments.length)
  }
}

/** How many rule sets between two versions are made; more would keep whoever asks waiting. */
const mostMade = 512

/** Finds the changes that make somebody's difference; rule sets made for one serve all. */
const explainer = (changes: ReadonlyArray<RuleChange>, made: Between, { asOf, kinds, knownOn }: AssessOptions) => {
  const effective = changes.filter(({ change }) => change !== "appeal")
  const kept = new Map<string, Completion | undefined>()
  /** Nothing where the rules between contradict one another: a rule that was moved would stand twice. */
  const withTaken = (taken: ReadonlyArray<RuleChange>): Completion | undefined => {
    const key = taken.map((change) => changes.indexOf(change)).join()
    if (!kept.has(key)) {
      const compiled = compile(made(new Set(taken)), kinds ?? [])
      kept.set(key, Result.isSuccess(compiled) ? compiled.success : undefined)
    }
    return kept.get(key)
  }
  return (record: TrainingRecord, to: Status): Pick<Shifted, "because" | "found"> => {
    const isEnough = (taken: ReadonlyArray<RuleChange>) =>
      withTaken(taken)?.assess(record, { asOf, knownOn }).status === to
    let tried = 0
    for (let size = 1; size <= effective.length; size++) {
      for (const taken of choicesOf(effective, size)) {
        if (++tried > mostMade) return { because: irreducible(effective, isEnough), found: "irreducible" }
        if (isEnough(taken)) return { because: taken, found: "smallest" }
      }
    }
    return { because: effective, found: "irreducible" }
  }
}

/**
 * Assesses the same records by two versions of a rule set, and says who changes from which status to which and because of
 * which changes: the smallest number of them that makes the difference alone, found by assessing by rule sets between the
 * two. Where several choices are equally small, the first in the order of the rules. Records are taken as checked.
 * @stability evolving
 *
 * @example
 * import * as Result from "effect/Result"
 * import { rules } from "@comity/core"
 * const before = rules.set("demo", 1, rules.all(rules.absenceCap({ atMost: 2 }), rules.absenceCap({ atMost: 9 })))
 * const after = rules.set("demo", 2, rules.all(rules.absenceCap({ atMost: 0 }), rules.absenceCap({ atMost: 8 })))
 * const sessions = [{ id: "s1", on: "2019-09-02", mark: "absent" }]
 * const records = [{ enrolment: "e1", period: "2019-09-02/2019-09-02", sessions }, { enrolment: "e2", period: "2019-09-02/2019-09-02" }]
 * const { assessed, shifts } = Result.getOrThrow(compareVersions(before, after, records, { asOf: "2019-09-02" }))
 * assessed // => 2
 * shifts.map(({ because, enrolments, from, to }) => [enrolments, from, to, because.length]) // => [[["e1"], "secured", "unreachable", 1]]
 */
export const compareVersions = (
  before: RuleSet,
  after: RuleSet,
  records: ReadonlyArray<TrainingRecord>,
  options: AssessOptions
): Result.Result<VersionComparison, InvalidInput> =>
  Result.gen(function* () {
    const { kinds } = options
    const { asOf, knownOn } = yield* daysOf(options)
    const { between: made, diff } = yield* between(before, after, kinds)
    const [one, other] = [yield* compile(before, kinds), yield* compile(after, kinds)]
    const explain = explainer(diff.changes, made, options)
    const shifted: Array<Shifted> = []
    for (const record of records) {
      const from = one.assess(record, { asOf, knownOn }).status
      const to = other.assess(record, { asOf, knownOn }).status
      if (from !== to) shifted.push({ enrolment: record.enrolment, from, to, ...explain(record, to) })
    }
    return summed(diff, options, records.length, shifted)
  })

/** Paths of the rules that are not satisfied. */
const unmetIn = ({ children = [], rule, status }: Finding, found = new Set<string>()): Set<string> => {
  if (outcomeOf(status) !== "satisfied") found.add(rule.path)
  for (const child of children) unmetIn(child, found)
  return found
}

/**
 * The same for assessments that were made before, by enrolment, where the records are not at hand. Which changes make the
 * difference can't be tried then: named are the changed rules that are not satisfied by the one version or the other.
 * @stability evolving
 */
export const compareAssessments = (
  diff: RuleSetDiff,
  before: ReadonlyArray<Assessment>,
  after: ReadonlyArray<Assessment>
): Result.Result<VersionComparison, InvalidInput> => {
  const problem = (path: string, expected: string) => ({ path, expected })
  const others = new Map(after.map((assessment) => [assessment.enrolment, assessment]))
  const assessed = new Set(before.map(({ enrolment }) => enrolment))
  const [first] = before
  const wrong = (side: "before" | "after", { asOf, enrolment, knownOn, ruleSet }: Assessment, index: number) => {
    const isPaired = side === "before" ? others.has(enrolment) : assessed.has(enrolment)
    const other = side === "before" ? "after" : "before"
    return [
      ...(ruleSet.hash === diff[side].hash ? [] : [problem(`/${side}/${index}/ruleSet`, `the rule set ${side}`)]),
      ...(isPaired ? [] : [problem(`/${side}/${index}`, `an assessment of the same enrolment ${other}`)]),
      ...(asOf === first?.asOf ? [] : [problem(`/${side}/${index}/asOf`, "the same day for all")]),
      ...(knownOn === first?.knownOn ? [] : [problem(`/${side}/${index}/knownOn`, "the same day of knowledge for all")])
    ]
  }
  const problems = [
    ...before.flatMap((one, index) => wrong("before", one, index)),
    ...after.flatMap((one, index) => wrong("after", one, index))
  ]
  if (first === undefined || problems.length > 0) {
    const none = problem("/before", "at least one assessment")
    return Result.fail(new InvalidInput({ what: "the assessments", problems: first === undefined ? [none] : problems }))
  }
  const shifted = before.flatMap((one): ReadonlyArray<Shifted> => {
    const other = others.get(one.enrolment) as Assessment
    if (one.status === other.status) return []
    const [then, now] = [unmetIn(one.explanation), unmetIn(other.explanation)]
    const because = diff.changes.filter((change) => {
      if (change.change === "maximumWaivers" || change.change === "appeal") return false
      const wasUnmet = change.change !== "added" && then.has(change.before.path)
      return wasUnmet || (change.change !== "removed" && now.has(change.after.path))
    })
    return [{ enrolment: one.enrolment, from: one.status, to: other.status, because, found: "unmet" }]
  })
  return Result.succeed(summed(diff, first, before.length, shifted))
}
