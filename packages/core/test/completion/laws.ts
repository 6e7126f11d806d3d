/**
 * The laws of completion, each a function over an engine: it throws on the first case in which the law does not hold, and
 * shows that case. The test runs them over the engine, and over engines with a fault in them that must not pass.
 */
import { deepStrictEqual, equal, ok } from "node:assert/strict"
import * as Result from "effect/Result"
import type { Assessment, Finding, Outcome, Status } from "../../src/completion/Assessment.ts"
import type { AsOf, Completion, engineOf } from "../../src/completion/Engine.ts"
import { standardKinds } from "../../src/completion/kinds/standard.ts"
import type { RuleSet } from "../../src/completion/Rule.ts"
import type { RuleKind } from "../../src/completion/RuleKind.ts"
import type { AttendanceMark, TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import { between, oneOf, random } from "../seeded.ts"
import { behind, chance, day, history, lastDay, type Next, reportedOn, veil, waivers } from "./randomRecord.ts"
import { ruleSet, shuffled } from "./randomRules.ts"

export interface Engine {
  readonly compile: ReturnType<typeof engineOf>
  readonly kinds?: ReadonlyArray<RuleKind>
}

/** How often each kind and combinator was asked, and each status found; and what was settled before all was known. */
export interface Counts {
  readonly kinds: Map<string, number>
  readonly combinators: Map<string, number>
  readonly statuses: Map<string, number>
  readonly settledEarly: Map<string, number>
}
export const counts = (): Counts => ({
  kinds: new Map(),
  combinators: new Map(),
  statuses: new Map(),
  settledEarly: new Map()
})
const one = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1)

export const findings = (finding: Finding): ReadonlyArray<Finding> => [
  finding,
  ...(finding.children ?? []).flatMap(findings)
]
const isLeaf = ({ rule: { kind } }: Finding): boolean => kind.includes("/")

const note = (into: Counts, { explanation }: Assessment): Assessment["explanation"] => {
  for (const finding of findings(explanation)) {
    one(isLeaf(finding) ? into.kinds : into.combinators, finding.rule.kind)
    one(into.statuses, finding.status)
  }
  return explanation
}

export interface Law {
  readonly name: string
  readonly check: (engine: Engine, runs: number, seen: Counts) => void
}

interface Case {
  readonly next: Next
  readonly rules: RuleSet
  readonly completion: Completion
  readonly full: TrainingRecord
  readonly seen: Counts
}

/** One law, tried on that many random rule sets and histories. What fails is shown with what it failed on. */
const law = (name: string, seed: number, holds: (on: Case) => void): Law => ({
  name,
  check: ({ compile, kinds = standardKinds }, runs, seen) => {
    const next = random(seed)
    for (let run = 0; run < runs; run++) {
      const rules = ruleSet(next)
      const full = history(next)
      const completion = Result.getOrThrow(compile(rules, kinds))
      try {
        holds({ next, rules, completion, full, seen })
      } catch (error) {
        if (error instanceof Error) {
          error.message = `${name} does not hold.\n${error.message}\nrule set: ${JSON.stringify(rules)}\nhistory: ${JSON.stringify(full)}`
        }
        throw error
      }
    }
  }
})

/** Mostly while the training runs, when most is undecided. */
const someDay = (next: Next): string =>
  day(chance(next, 0.6) ? between(next, 6, lastDay) : between(next, -4, lastDay + 25))
const sometime = (next: Next): AsOf => ({
  asOf: someDay(next),
  ...(chance(next, 0.5) ? { knownOn: someDay(next) } : {})
})
const waived = (next: Next, record: TrainingRecord): TrainingRecord => ({ ...record, waivers: waivers(next) })
const partly = (next: Next, record: TrainingRecord): TrainingRecord =>
  behind(veil(next, oneOf(next, [0, 0.2, 0.5])), record)

const evidenceUntil = ({ evidenceUntil = day(lastDay + 30) }: TrainingRecord): string => evidenceUntil

// ── Laws of the whole ───────────────────────────────────────────────────────────────────────────────────────────────

const order = law("The order of children does not matter", 1, ({ completion, full, next, rules, seen }) => {
  const record = waived(next, partly(next, full))
  const on = sometime(next)
  const assessment = completion.assess(record, on)
  note(seen, assessment)
  const turned: RuleSet = { ...rules, rule: shuffled(rules.rule, between(next, 0, 3)) }
  equal(reread(completion, turned).assess(record, on).status, assessment.status)
})

/** The same engine on another rule set: each completion remembers what made it. */
const makers = new WeakMap<Completion, (rules: RuleSet) => Completion>()
const reread = (completion: Completion, rules: RuleSet): Completion => {
  const make = makers.get(completion)
  ok(make)
  return make(rules)
}

/** Lets `reread` find the engine that made a completion. */
export const remembering = ({ compile, kinds = standardKinds }: Engine): Engine => ({
  kinds,
  compile: (rules, given) => {
    const found = compile(rules, given)
    if (Result.isSuccess(found)) {
      makers.set(found.success, (other) => Result.getOrThrow(compile(other, given)))
    }
    return found
  }
})

/**
 * Where unverified entries count until they are rejected, a rejection takes one away again. That is a correction, and no
 * more evidence: here it comes with the entry.
 */
const withoutCorrections = ({ rule }: RuleSet, full: TrainingRecord): TrainingRecord =>
  JSON.stringify(rule).includes('"verified":false')
    ? {
        ...full,
        procedures: (full.procedures ?? []).map((entry) =>
          entry.verification === "rejected" ? { ...entry, verifiedOn: entry.on } : entry
        )
      }
    : full

/** One trainee twice: earlier, with some things unknown, and later, when fewer of them are. */
const twice = ({ completion, full, next, rules, seen }: Case): readonly [Status, Status] => {
  const history = withoutCorrections(rules, full)
  const [first = 0, second = 0] = [between(next, -4, lastDay + 25), between(next, -4, lastDay + 25)].sort(
    (a, b) => a - b
  )
  const rejected = new Set(history === full ? [] : (full.procedures ?? []).map(({ id }) => id))
  const before = veil(next, oneOf(next, [0.2, 0.5]))
  const hidden = (name: string) => before(name) && !rejected.has(name)
  const after = veil(next, 0.3)
  // What was unknown on the first day was reported after it, if at all.
  const reported = reportedOn(day(first + 1), hidden, history)
  const earlier = completion.assess(behind(hidden, history), {
    asOf: day(first),
    ...(chance(next, 0.3) && history === full ? { knownOn: day(first) } : {})
  })
  const later = completion.assess(
    behind((name) => hidden(name) && after(name), reported),
    { asOf: day(second) }
  )
  note(seen, earlier)
  note(seen, later)
  one(seen.settledEarly, earlier.status)
  return [earlier.status, later.status]
}

const secured = law("What is secured stays secured as evidence and time come in", 2, (on) => {
  const [earlier, later] = twice(on)
  if (earlier === "secured") equal(later, "secured")
})

const unreachable = law("What is unreachable is not revived by what is recorded late", 3, (on) => {
  const [earlier, later] = twice(on)
  if (earlier === "unreachable") equal(later, "unreachable")
})

const final = law("At evidenceUntil `now` is the final status, and nothing is open any more", 4, (on) => {
  const { completion, full, next, seen } = on
  const last = evidenceUntil(full)
  const end = completion.assess(full, { asOf: last, knownOn: last })
  equal(completion.assess(full, { asOf: day(lastDay + between(next, 31, 90)) }).status, end.status)
  for (const { reading, rule, status } of findings(note(seen, end)).filter(isLeaf)) {
    ok(status !== "open" && status !== "metAtRisk", `${rule.kind} is ${status} at evidenceUntil`)
    if (reading?.now === undefined) continue
    deepStrictEqual([reading.lower, reading.upper], [reading.now, reading.now])
    const isMet = reading.direction === "atLeast" ? reading.now >= reading.required : reading.now <= reading.required
    ok(isMet ? status === "secured" || status === "waived" : status === "unreachable")
  }
})

const frozen = <A>(value: A): A => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}

const purity = law(
  "An assessment depends on rule set, record and days alone",
  5,
  ({ completion, full, next, rules, seen }) => {
    const record = frozen(waived(next, partly(next, full)))
    const other = waived(next, partly(next, history(next)))
    const on = sometime(next)
    const first = completion.assess(record, on)
    note(seen, first)
    completion.assess(other, sometime(next))
    deepStrictEqual(completion.assess(record, on), first)
    deepStrictEqual(reread(completion, structuredClone(rules)).assess(structuredClone(record), { ...on }), first)
    deepStrictEqual(JSON.parse(JSON.stringify(first)), first)
  }
)

const decision = law("The short answer is the outcome of the long one", 6, ({ completion, full, next, seen }) => {
  const record = waived(next, partly(next, full))
  const on = sometime(next)
  const assessment = completion.assess(record, on)
  note(seen, assessment)
  equal(completion.decide(record, on), assessment.outcome)
})

// ── Kleene, written down independently of the engine ────────────────────────────────────────────────────────────────

/** True, false or unknown. */
type Truth = boolean | undefined
/** At the end if nothing more counts; now; at the end if everything still possible happens. Null: does not apply. */
type Triple = readonly [lower: Truth, now: Truth, upper: Truth] | null

const tripleOf: Readonly<Record<Status, Triple>> = {
  unreachable: [false, false, false],
  open: [false, false, true],
  undetermined: [false, undefined, true],
  metAtRisk: [false, true, true],
  secured: [true, true, true],
  waived: [true, true, true],
  notApplicable: null
}
const unknown: Triple = [false, undefined, true]

/** At least `n` of them, by counting those that hold and those that may. */
const atLeast = (n: number, of: ReadonlyArray<Truth>): Truth => {
  const hold = of.filter((truth) => truth === true).length
  const may = of.filter((truth) => truth !== false).length
  return hold >= n ? true : may < n ? false : undefined
}
const negated = (truth: Truth): Truth => (truth === undefined ? undefined : !truth)

const some = (n: number | "all", of: ReadonlyArray<Triple>): Triple => {
  const applying = of.filter((triple) => triple !== null)
  const count = n === "all" ? applying.length : n
  return [0, 1, 2].map((which) =>
    atLeast(
      count,
      applying.map((triple) => triple[which as 0])
    )
  ) as unknown as Triple
}
const statusOf = (triple: Triple): Status => {
  if (triple === null) return "notApplicable"
  const [lower, now, upper] = triple
  if (lower === true) return "secured"
  if (upper === false) return "unreachable"
  return now === undefined ? "undetermined" : now ? "metAtRisk" : "open"
}

/** A finding's status from those of the rules it stands on, each combinator worked three times. */
const evaluated = (finding: Finding, withWaivers: boolean, leaf: (finding: Finding) => Status): Triple => {
  const { children = [], missing, rule, waiver } = finding
  if (waiver !== undefined && withWaivers) return tripleOf.secured
  const below = children.map((child) => evaluated(child, withWaivers, leaf))
  const [first = null, second] = below
  switch (rule.kind) {
    case "all":
      return some("all", below)
    case "any":
      return some(1, below)
    case "atLeast":
      return some(rule.values["count"] as number, below)
    case "not":
      return first && [negated(first[2]), negated(first[1]), negated(first[0])]
    case "when":
      // The condition is read as it was found: one that is unsettled leaves open whether there is a rule.
      if (second !== undefined) return second
      return first === null || first[2] === false ? null : unknown
    case "within":
      return first
    case "scoped": {
      if (rule.values["specialties"] !== undefined)
        return missing === undefined ? (children.length === 0 ? null : first) : unknown
      // What is not told of may lie at one of the hosts that are known.
      if (missing !== undefined && rule.values["per"] === "host") return unknown
      const count = rule.values["count"] as number | undefined
      // Placements nobody has told of: one more that may fail, or as many more as it takes that may hold.
      const untold = missing === undefined ? [] : Array.from({ length: count ?? 1 }, () => unknown)
      return some(count ?? "all", [...below, ...untold])
    }
    default:
      return tripleOf[leaf(finding)]
  }
}

const collapsed = (triple: Triple): Outcome | "none" =>
  triple === null ? "none" : triple[0] === true ? "satisfied" : triple[2] === false ? "failed" : "pending"

/** What a leaf would be without its waiver: its reading says. */
const unwaived = ({ fault, reading, status }: Finding): Status => {
  if (reading === undefined) return fault === undefined ? status : "undetermined"
  const { direction, lower, now, required, upper } = reading
  const holds = (value: number) => (direction === "atLeast" ? value >= required : value <= required)
  const [worst, best] = direction === "atLeast" ? [lower, upper] : [upper, lower]
  return statusOf([holds(worst), now === undefined ? undefined : holds(now), holds(best)])
}

const kleene = law(
  "Every combination is strong Kleene's, worked on each of the three truths",
  7,
  ({ completion, full, next, seen }) => {
    const assessment = completion.assess(waived(next, partly(next, full)), sometime(next))
    for (const finding of findings(note(seen, assessment))) {
      const without = evaluated(finding, false, unwaived)
      const triple = evaluated(finding, true, ({ status }) => status)
      const status = statusOf(triple)
      // Held only thanks to a waiver: waived.
      equal(finding.status, status === "secured" && statusOf(without) !== "secured" ? "waived" : status)
      const outcome = {
        satisfied: ["secured", "waived"],
        failed: ["unreachable"],
        pending: ["open", "undetermined", "metAtRisk"],
        none: ["notApplicable"]
      }
      ok(outcome[collapsed(triple)].includes(finding.status))
    }
  }
)

// ── What a kind can't see ───────────────────────────────────────────────────────────────────────────────────────────

const anyMark = (next: Next): AttendanceMark => oneOf(next, ["present", "late", "excused", "absent", "unknown"])

/** The same record with everything after a day otherwise, but for what was planned. `when` says which day that was. */
const otherwise = (next: Next, record: TrainingRecord, limit: string, when: "asOf" | "knownOn"): TrainingRecord => {
  const known = (item: { readonly recordedOn?: string }, on: string) => (when === "asOf" ? on : (item.recordedOn ?? on))
  const isLater = (item: { readonly recordedOn?: string }, on: string) => known(item, on) > limit
  const drop = <A>(items: ReadonlyArray<A> | undefined, later: (item: A) => boolean): ReadonlyArray<A> =>
    (items ?? []).filter((item) => !later(item) || chance(next, 0.5))
  const remark = <A extends { readonly on: string; readonly recordedOn?: string; readonly mark?: AttendanceMark }>(
    items: ReadonlyArray<A> | undefined
  ) => (items ?? []).map((item) => (isLater(item, item.on) ? { ...item, mark: anyMark(next) } : item))
  return {
    ...record,
    sessions: remark(record.sessions),
    activities: remark(record.activities),
    procedures: drop(record.procedures, (it) => isLater(it, it.on)).map((it) =>
      (it.verifiedOn ?? "") > limit ? { ...it, verification: oneOf(next, ["verified", "rejected"] as const) } : it
    ),
    deliverables: drop(record.deliverables, (it) => isLater(it, it.submittedOn)).map((it) =>
      (it.reviewedOn ?? "") > limit ? { ...it, status: oneOf(next, ["accepted", "returned"] as const) } : it
    ),
    signOffs: drop(record.signOffs, (it) => isLater(it, it.signedOn)),
    documents: drop(record.documents, (it) => isLater(it, it.receivedOn)),
    evaluations: drop(record.evaluations, (it) => isLater(it, it.on)),
    conductCases: drop(record.conductCases, (it) => isLater(it, it.openedOn)),
    waivers: drop(record.waivers, (it) => isLater(it, it.on))
  }
}

const future = law(
  "What comes after the day changes nothing but what was planned",
  8,
  ({ completion, full, next, seen }) => {
    const record = waived(next, partly(next, full))
    const on = { asOf: someDay(next) }
    const assessment = completion.assess(record, on)
    note(seen, assessment)
    deepStrictEqual(completion.assess(otherwise(next, record, on.asOf, "asOf"), on), assessment)
  }
)

const knowledge = law(
  "What was recorded after the day of knowledge changes nothing",
  9,
  ({ completion, full, next, seen }) => {
    const record = waived(next, partly(next, full))
    const on = { asOf: someDay(next), knownOn: someDay(next) }
    const assessment = completion.assess(record, on)
    note(seen, assessment)
    deepStrictEqual(completion.assess(otherwise(next, record, on.knownOn, "knownOn"), on), assessment)
  }
)

const totality = law("Every kind answers every record with a sound reading", 10, ({ completion, full, next, seen }) => {
  const record = chance(next, 0.1) ? { enrolment: "e1", period: full.period } : waived(next, partly(next, full))
  const { explanation, faults } = completion.assess(record, sometime(next))
  deepStrictEqual(faults, [])
  for (const { reading } of findings(note(seen, { explanation } as Assessment))) {
    if (reading === undefined) continue
    const { lower, now = lower, undeterminedBecause, upper } = reading
    ok(lower <= now && now <= upper)
    equal(reading.now === undefined, undeterminedBecause !== undefined)
  }
})

export const laws = {
  order,
  secured,
  unreachable,
  final,
  purity,
  decision,
  kleene,
  future,
  knowledge,
  totality
} as const satisfies Readonly<Record<string, Law>>
