/**
 * The two questions asked of completion, as plain functions: how does this trainee stand, and can this rule set be used.
 *
 * A rule set is compiled at its first use and kept as long as the object lives. For thousands of trainees, `compile` it
 * once and assess checked records: nothing is read twice then.
 */
import * as Result from "effect/Result"
import type { InvalidInput } from "../values/Failure.ts"
import { readerOf } from "../values/Shape.ts"
import type { Assessment, Outcome } from "./Assessment.ts"
import { type AsOf, type Completion, compile } from "./Engine.ts"
import { reachabilityOf } from "./Reachability.ts"
import type { Reachable } from "./Reachable.ts"
import { readRecord } from "./RecordReader.ts"
import type { RuleSet } from "./Rule.ts"
import type { RuleKind } from "./RuleKind.ts"
import type { TrainingRecord } from "./TrainingRecord.ts"

/** @stability evolving */
export interface AssessOptions extends AsOf {
  /** Kinds of rules besides those of the core. */
  readonly kinds?: ReadonlyArray<RuleKind> | undefined
}

interface Kept {
  readonly text: string
  readonly kinds: ReadonlyArray<RuleKind>
  readonly completion: Completion
}
const kept = new WeakMap<object, Kept>()
const noKinds: ReadonlyArray<RuleKind> = []

const same = (one: ReadonlyArray<RuleKind>, other: ReadonlyArray<RuleKind>): boolean =>
  one === other || (one.length === other.length && one.every((kind, index) => kind === other[index]))

/** What a rule set says, to see whether it still says it; undefined for what is no JSON. */
const textOf = (ruleSet: RuleSet): string | undefined => {
  try {
    return JSON.stringify(ruleSet)
  } catch {
    return undefined
  }
}

/** An editor of rules may change a rule set in place: its text tells, and costs little beside checking a record. */
const compiled = (ruleSet: RuleSet, kinds: ReadonlyArray<RuleKind>): Result.Result<Completion, InvalidInput> => {
  const before = typeof ruleSet === "object" && ruleSet !== null ? kept.get(ruleSet) : undefined
  if (before !== undefined && same(before.kinds, kinds) && before.text === textOf(ruleSet)) {
    return Result.succeed(before.completion)
  }
  return Result.map(compile(ruleSet, kinds), (completion) => {
    const text = textOf(ruleSet)
    if (text !== undefined) kept.set(ruleSet, { text, kinds: [...kinds], completion })
    return completion
  })
}

/** Checks the days of an assessment. */
export const readDays = readerOf<AsOf>(
  {
    word: "group",
    members: {
      asOf: { shape: { word: "date" }, presence: "required" },
      knownOn: { shape: { word: "date" }, presence: "optional" }
    }
  },
  "the days of the assessment"
)

/** The days among the options, read: a misspelt option is named, one that is undefined is as if it were left out. */
export const daysOf = ({ kinds: _, ...days }: AssessOptions): Result.Result<AsOf, InvalidInput> =>
  readDays(Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined)))

const ask = <A>(
  ruleSet: RuleSet,
  record: TrainingRecord,
  options: AssessOptions,
  question: (completion: Completion, record: TrainingRecord, on: AsOf) => A
): Result.Result<A, InvalidInput> => {
  const found = compiled(ruleSet, options.kinds ?? noKinds)
  if (Result.isFailure(found)) return Result.fail(found.failure)
  const on = daysOf(options)
  if (Result.isFailure(on)) return Result.fail(on.failure)
  return Result.map(readRecord(record), (checked) => question(found.success, checked, on.success))
}

/**
 * How a trainee stands by a rule set at the end of a day, with every reason. Rule set and record are checked; bad input is
 * one error that names every wrong place. A kind of rule that never returns can't be stopped in the same thread: for kinds
 * that are not trusted to, `@comity/core/worker` assesses in a worker with a limit.
 * @stability evolving
 *
 * @example
 * import * as Result from "effect/Result"
 * import { rules } from "@comity/core"
 * const ruleSet = rules.set("gyeonggi-2019", 1, rules.all(rules.ceremony(), rules.deliverable({ kind: "report" })))
 * const record = {
 *   enrolment: "e1",
 *   period: "2019-08-26/2019-09-20",
 *   activities: [{ id: "c1", kind: "ceremony", on: "2019-09-18", mark: "present" }]
 * }
 * const { outcome, status } = Result.getOrThrow(assess(ruleSet, record, { asOf: "2019-09-18" }))
 * status // => "open"
 * outcome // => "pending"
 */
export const assess = (
  ruleSet: RuleSet,
  record: TrainingRecord,
  options: AssessOptions
): Result.Result<Assessment, InvalidInput> =>
  ask(ruleSet, record, options, (completion, checked, on) => completion.assess(checked, on))

/**
 * The same, as one word, for lists. Decisions are taken on `assess`: this may leave off before it meets a fault in a kind.
 * @stability evolving
 *
 * @example
 * import * as Result from "effect/Result"
 * import { rules } from "@comity/core"
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20" }
 * Result.getOrThrow(decide(rules.set("demo", 1, rules.all()), record, { asOf: "2019-09-18" })) // => "satisfied"
 */
export const decide = (
  ruleSet: RuleSet,
  record: TrainingRecord,
  options: AssessOptions
): Result.Result<Outcome, InvalidInput> =>
  ask(ruleSet, record, options, (completion, checked, on) => completion.decide(checked, on))

/**
 * Until when action still helps: for every rule that is not settled the last such day, what is missing, and who can supply it.
 * @stability evolving
 *
 * @example
 * import * as Result from "effect/Result"
 * import { rules } from "@comity/core"
 * const record = { enrolment: "e1", period: "2019-08-26/2019-09-20" }
 * const found = Result.getOrThrow(reachability(rules.set("demo", 1, rules.deliverable({ kind: "report" })), record, { asOf: "2019-09-10" }))
 * found.map(({ rule, until }) => [rule.kind, until]) // => [["comity/deliverable-accepted", "2019-10-20"]]
 */
export const reachability = (
  ruleSet: RuleSet,
  record: TrainingRecord,
  options: AssessOptions
): Result.Result<ReadonlyArray<Reachable>, InvalidInput> => ask(ruleSet, record, options, reachabilityOf)
