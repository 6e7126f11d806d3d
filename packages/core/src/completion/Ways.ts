/**
 * The smallest ways through a tree of findings to a goal, once it is settled which waivers are granted that reach several
 * places, or that are limited in number.
 *
 * Every rule stands in one place of the tree, so the sizes of its parts add up: the smallest way through the whole is made
 * of smallest ways through parts. Only such waivers tie parts together, which is why they are settled beforehand.
 */
import { type Finding, outcomeOf } from "./Assessment.ts"
import { choicesOf } from "./Choices.ts"

/** A rule that is met, or (below `not`) is not, or is waived; or something that nobody has told yet, and is told. */
export interface Turn {
  readonly action: "reach" | "miss" | "waive"
  readonly finding: Finding
  /** Once it is settled, rules come to light of which nothing can be said before. */
  readonly reveals?: true
}

/** How many turns it takes at least, and every way to do it in so many. An infinite size: nothing can be done. */
export interface Ways {
  readonly size: number
  readonly sets: () => Iterable<ReadonlyArray<Turn>>
}

/** What is taken as done: turns that were made, and rules that were waived. */
export interface Settled {
  readonly turned: (finding: Finding) => boolean
  readonly waived: (finding: Finding) => boolean
  /** Rules that may still be waived, each in its one place. */
  readonly waivable: (finding: Finding) => boolean
  /** As how many turns a waiver counts; 1 unless stated. */
  readonly waiverSize?: number
}

const done: Ways = { size: 0, sets: () => [[]] }
const never: Ways = { size: Number.POSITIVE_INFINITY, sets: () => [] }
const single = (turn: Turn, size = 1): Ways => ({ size, sets: () => [[turn]] })

function* product(parts: ReadonlyArray<Ways>): Generator<ReadonlyArray<Turn>> {
  const [first, ...rest] = parts
  if (first === undefined) yield []
  else for (const before of first.sets()) for (const after of product(rest)) yield [...before, ...after]
}

const all = (parts: ReadonlyArray<Ways>): Ways => {
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  return size === 0 ? done : size === Number.POSITIVE_INFINITY ? never : { size, sets: () => product(parts) }
}

const either = (one: Ways, other: Ways): Ways => {
  if (one.size !== other.size) return one.size < other.size ? one : other
  return one.size === 0 || one.size === Number.POSITIVE_INFINITY
    ? one
    : {
        size: one.size,
        sets: function* () {
          yield* one.sets()
          yield* other.sets()
        }
      }
}

/** So many of the parts: the smallest, and where several are equally small, each choice of those. */
const some = (count: number, parts: ReadonlyArray<Ways>): Ways => {
  if (count <= 0) return done
  const last = parts.map(({ size }) => size).sort((one, other) => one - other)[count - 1]
  if (last === undefined || last === Number.POSITIVE_INFINITY) return never
  const sure = parts.filter(({ size }) => size < last)
  const tied = parts.filter(({ size }) => size === last)
  const size = sure.reduce((sum, part) => sum + part.size, 0) + (count - sure.length) * last
  if (size === 0) return done
  return {
    size,
    sets: function* () {
      for (const chosen of choicesOf(tied, count - sure.length)) yield* product([...sure, ...chosen])
    }
  }
}

const revealing = ({ sets, size }: Ways): Ways => ({
  size,
  sets: function* () {
    for (const set of sets()) yield set.map((turn): Turn => ({ ...turn, reveals: true }))
  }
})

/** The smallest ways from what was found to a goal, given what is taken as done. */
export const waysTo = (finding: Finding, goal: "satisfied" | "failed", settled: Settled): Ways => {
  if (outcomeOf(finding.status) === goal || (goal === "satisfied" && settled.waived(finding))) return done
  const ways = unwaived(finding, goal, settled)
  const isWaivable = goal === "satisfied" && settled.waivable(finding)
  return isWaivable ? either(ways, single({ action: "waive", finding }, settled.waiverSize)) : ways
}

const unwaived = (finding: Finding, goal: "satisfied" | "failed", settled: Settled): Ways => {
  const { children = [], fault, missing, rule, status, tally } = finding
  const [first, second] = children
  const told = () => (settled.turned(finding) ? done : single({ action: "reach", finding, reveals: true }))
  if (tally !== undefined) {
    const applying = children.filter(({ status }) => status !== "notApplicable")
    const needed = goal === "satisfied" ? tally.required : applying.length - tally.required + 1
    const parts = applying.map((child) => waysTo(child, goal, settled))
    if (missing === undefined) return some(needed, parts)
    // Placements that nobody has told of are told first, and then those known have to do as much as they can.
    const known = all([some(Math.min(needed, parts.length), parts), told()])
    const { count, per } = rule.values
    // One placement of those known can be enough, whatever the others are: for "at least", or to fail "each".
    const isEnough = per === "placement" && (goal === "satisfied") === (count !== undefined)
    return isEnough ? either(some(Math.max(1, needed), parts), known) : known
  }
  if (rule.kind === "not" && first !== undefined) {
    return waysTo(first, goal === "satisfied" ? "failed" : "satisfied", settled)
  }
  if (rule.kind === "when" && first !== undefined) {
    // A condition is a fact about the person: nobody is helped by "change your specialty".
    return second === undefined ? revealing(waysTo(first, "satisfied", settled)) : waysTo(second, goal, settled)
  }
  if (first !== undefined) return waysTo(first, goal, settled)
  if (outcomeOf(status) !== "pending" || fault !== undefined) return never
  if (missing !== undefined) return told()
  return settled.turned(finding) ? done : single({ action: goal === "satisfied" ? "reach" : "miss", finding })
}
