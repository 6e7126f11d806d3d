/**
 * A life cycle as one province lives it: narrower than the table, never wider.
 *
 * A province may keep a step to fewer offices, ask for a document or a reason where the table asks for none, or leave a
 * step out. It may not invent a step, give one to an office that the table does not name, or drop an objection: what Comity
 * promises of a life cycle holds in every province.
 */
import { type Reason, reason } from "../values/Reason.ts"
import type { Table, Transition } from "./Table.ts"

/**
 * How one step of a life cycle is narrowed.
 * @stability stable
 */
export interface Narrowing {
  /** The noun of the life cycle: `nomination`, `edition`. */
  readonly noun: string
  /** The step: `Submit`. */
  readonly transition: string
  /** The offices that may still take it, some of those that the table names. Left out: all of them. */
  readonly by?: ReadonlyArray<string>
  /** What has to be said besides what the table asks for: a document on file (`evidence`), a `reason`. Not by the clock. */
  readonly asks?: ReadonlyArray<"evidence" | "reason">
  /** Nobody takes it here. */
  readonly closed?: boolean
}

/** Where a narrowing is wrong: a JSON Pointer into it, and what was expected there. */
interface NarrowingProblem {
  readonly path: string
  readonly expected: string
}

/** Steps that nobody takes by hand, and the one by which any entry may be declared to be made in error. */
const isFixed = ({ by, consequence, historical, name }: Transition): boolean =>
  consequence === true || historical === true || name === "Void" || by.every((role) => role === "clock")

/**
 * What is wrong with a narrowing, held against the life cycles that there are.
 * @stability evolving
 *
 * @example
 * import { lifeCycles } from "@comity/core"
 * narrowingProblems({ noun: "nomination", transition: "Submit", closed: true }, lifeCycles) // => []
 * narrowingProblems({ noun: "nomination", transition: "Submit", by: ["supervisor"] }, lifeCycles) // => [{ path: "/by/0", expected: "one of nominatingBody" }]
 */
export const narrowingProblems = (
  { asks = [], by, closed, noun, transition }: Narrowing,
  tables: ReadonlyArray<Table>
): ReadonlyArray<NarrowingProblem> => {
  const table = tables.find((one) => one.noun === noun)
  if (table === undefined) return [{ path: "/noun", expected: `one of ${tables.map((one) => one.noun).join(", ")}` }]
  const found = table.transitions.find(({ name }) => name === transition)
  const free = table.transitions.filter((one) => !isFixed(one))
  if (found === undefined || isFixed(found))
    return [{ path: "/transition", expected: `one of ${free.map(({ name }) => name).join(", ")}` }]
  if (by === undefined && asks.length === 0 && closed !== true)
    return [{ path: "", expected: "what is narrower here: `by`, `asks` or `closed: true`" }]
  if (by?.length === 0) return [{ path: "/by", expected: "at least one office; a step that nobody takes is `closed`" }]
  return (by ?? []).flatMap((role, i) =>
    found.by.includes(role) ? [] : [{ path: `/by/${i}`, expected: `one of ${found.by.join(", ")}` }]
  )
}

/** The narrowings of one step, and the offices that are left for it: none where it is closed, or where no two agree. */
const ownOf = (narrowings: ReadonlyArray<Narrowing>, noun: string, { by, name }: Transition) => {
  const own = narrowings.filter((one) => one.noun === noun && one.transition === name)
  const isClosed = own.some(({ closed }) => closed === true)
  const left = by.filter((role) => !isClosed && own.every((one) => one.by === undefined || one.by.includes(role)))
  return { own, left: left as ReadonlyArray<string> }
}

/** The same of a whole profile: each by itself, and two that leave a step to nobody only together. */
export const narrowingsProblems = (
  narrowings: ReadonlyArray<Narrowing>,
  tables: ReadonlyArray<Table>
): ReadonlyArray<NarrowingProblem> => {
  const left = new Map<string, ReadonlyArray<string>>()
  return narrowings.flatMap((narrowing, i) => {
    const problems = narrowingProblems(narrowing, tables)
    const { by = [], noun, transition } = narrowing
    const step = `${noun} ${transition}`
    const above = left.get(step) ?? by
    const together = above.filter((role) => by.includes(role))
    const isTorn = problems.length === 0 && by.length > 0 && together.length === 0
    if (problems.length === 0 && together.length > 0) left.set(step, together)
    const torn = isTorn ? [{ path: "/by", expected: `one of ${above.join(", ")}, to whom it is left above` }] : []
    return [...problems, ...torn].map(({ expected, path }) => ({ path: `/narrows/${i}${path}`, expected }))
  })
}

const narrowedBefore = new WeakMap<ReadonlyArray<Narrowing>, Map<Table, Table>>()

/**
 * The table without the steps that are closed, and with the offices that are left for the others.
 * @stability evolving
 */
export const narrowed = (table: Table, narrowings: ReadonlyArray<Narrowing>): Table => {
  if (!narrowings.some(({ noun }) => noun === table.noun)) return table
  const known = narrowedBefore.get(narrowings) ?? new Map<Table, Table>()
  narrowedBefore.set(narrowings, known)
  const before = known.get(table)
  if (before !== undefined) return before
  const transitions = table.transitions.flatMap((transition): ReadonlyArray<Transition> => {
    const { left, own } = ownOf(narrowings, table.noun, transition)
    const [first, ...others] = left
    if (own.length === 0) return [transition]
    return first === undefined ? [] : [{ ...transition, by: [first, ...others] }]
  })
  const narrow = { ...table, transitions }
  known.set(table, narrow)
  return narrow
}

/**
 * What a province has against a step, besides the table: before anything is said, and with `said` also what it lacks.
 * @stability evolving
 */
export const provincial = (
  { noun, transitions }: Table,
  transition: string,
  narrowings: ReadonlyArray<Narrowing>,
  said?: { readonly evidence?: ReadonlyArray<string>; readonly reason?: string }
): ReadonlyArray<Reason> => {
  const step = transitions.find(({ name }) => name === transition)
  if (step === undefined || narrowings.length === 0) return []
  const { left, own } = ownOf(narrowings, noun, step)
  if (own.length > 0 && left.length === 0) return [reason("lifecycle/closed-here", { noun, transition })]
  if (said === undefined) return []
  const asked = new Set(own.flatMap(({ asks = [] }) => asks))
  return [
    ...(asked.has("evidence") && (said.evidence ?? []).length === 0
      ? [reason("lifecycle/asks-evidence", { noun, transition })]
      : []),
    ...(asked.has("reason") && said.reason === undefined ? [reason("lifecycle/asks-reason", { noun, transition })] : [])
  ]
}
