/** The law of the combinators: strong Kleene's logic, written down here once more and worked on each of the three truths. */
import { equal, ok } from "node:assert/strict"
import type { Finding, Outcome, Status } from "../../src/completion/Assessment.ts"
import { findings, law, note, partly, sometime, waived } from "./law.ts"

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
  // Whether it is asked at all can't be told.
  if (missing !== undefined && children.length === 0) return unknown
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
      if (rule.values["specialties"] !== undefined) return children.length === 0 ? null : first
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

const outcome: Readonly<Record<Outcome | "none", ReadonlyArray<Status>>> = {
  satisfied: ["secured", "waived"],
  failed: ["unreachable"],
  pending: ["open", "undetermined", "metAtRisk"],
  none: ["notApplicable"]
}

/** Throws unless each finding of the tree follows from those of the leaves below it. */
export const followsFromLeaves = (explanation: Finding): void => {
  for (const finding of findings(explanation)) {
    const without = evaluated(finding, false, unwaived)
    const triple = evaluated(finding, true, ({ status }) => status)
    const status = statusOf(triple)
    // Held only thanks to a waiver: waived.
    equal(finding.status, status === "secured" && statusOf(without) !== "secured" ? "waived" : status)
    ok(outcome[collapsed(triple)].includes(finding.status))
  }
}

export const kleene = law(
  "Every combination is strong Kleene's, worked on each of the three truths",
  7,
  ({ completion, full, next, seen }) => {
    const assessment = completion.assess(waived(next, partly(next, full)), sometime(next))
    followsFromLeaves(note(seen, assessment))
  }
)
