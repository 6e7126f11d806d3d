/** What a rule set is compiled to, and one record's turn at it: steps, sittings, and the reading of a rule by its kind. */
import type { Fault, FoundRule } from "./Assessment.ts"
import type { Cut } from "./Cut.ts"
import { Breach, textOf } from "./Guard.ts"
import * as Kleene from "./Kleene.ts"
import type { Notes } from "./kinds/Notes.ts"
import type { Parts } from "./Parts.ts"
import type { Reading } from "./Reading.ts"
import type { DaySpan, RecordView } from "./RecordView.ts"
import type { Tree } from "./RuleSet.ts"
import type { RecordedWaiver } from "./TrainingRecord.ts"

/** The rules as steps of one shape: one hidden class, so that the walk over them stays fast. */
export interface Step {
  readonly tag: Tree["tag"]
  readonly rule: FoundRule
  readonly waivable: string | undefined
  readonly count: number
  readonly of: ReadonlyArray<Step>
  /** `of`, cheapest first: the order of children does not matter to the answer, only to the reader. */
  readonly quick: ReadonlyArray<Step>
  readonly params: never
  /** `notes`: what a kind of the core takes its notes in, its own if left out; no other kind knows of them. */
  readonly evaluate: (params: never, view: RecordView, notes?: Notes) => Reading
  readonly per: "placement" | "host"
  readonly span: DaySpan
  readonly specialties: ReadonlyArray<string>
}

/** One record on one day. `rank` is the second result of `explain`: a status is a text, its rank is what parents need. */
export interface Sitting {
  readonly view: Cut
  /** Below a `within`: the same without the window, to say what lies outside of it. */
  readonly unbounded: Cut | undefined
  readonly closed: boolean
  readonly scope: string | undefined
  /** Of a placement or host: it may have no day in the time asked about. */
  readonly isVague: boolean
  readonly waivers: ReadonlyArray<RecordedWaiver>
  readonly faults: Array<Fault>
  rank: Kleene.Rank
}

// ── From the tree to steps ──────────────────────────────────────────────────────────────────────────────────────────

const onlyLeavesAreRead = (): never => {
  throw new Error("A combinator was read as a rule kind. This is a fault of the engine.")
}
const noSpan: DaySpan = { from: "", to: "" }
const weight = (step: Step): number => step.of.reduce((sum, child) => sum + weight(child), step.tag === "Each" ? 10 : 1)

export const toStep = (tree: Tree, evaluationOf: Parts["evaluationOf"]): Step => {
  const of = tree.tag === "Leaf" ? [] : tree.of.map((child) => toStep(child, evaluationOf))
  const { rule } = tree
  return {
    tag: tree.tag,
    rule,
    waivable: rule.waivableBy === undefined ? undefined : rule.id,
    count: "count" in tree ? tree.count : 0,
    of,
    quick: of.toSorted((one, other) => weight(one) - weight(other)),
    params: (tree.tag === "Leaf" ? tree.params : undefined) as never,
    evaluate: tree.tag === "Leaf" ? evaluationOf(tree.kind, rule.path) : onlyLeavesAreRead,
    per: tree.tag === "Each" ? tree.per : "placement",
    span: tree.tag === "Within" ? tree.span : noSpan,
    specialties: tree.tag === "Specialties" ? tree.specialties : []
  }
}

/** The rules that may be waived, by id, with the roles that may. */
export const waivable = (
  step: Step,
  found = new Map<string, ReadonlyArray<string>>()
): Map<string, ReadonlyArray<string>> => {
  if (step.waivable !== undefined) found.set(step.waivable, step.rule.waivableBy ?? [])
  for (const child of step.of) waivable(child, found)
  return found
}

// ── Readings ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Looked up once: readings come in many shapes, so that every look at one costs. */
export const boundsOf = ({ direction, lower, now, required, upper }: Reading): Kleene.Bounds => ({
  direction,
  required,
  now,
  lower,
  upper
})

/** What is not the core's own has been checked all through by the guard. */
export const isSound = ({ lower, now = lower, upper }: Kleene.Bounds): boolean =>
  lower <= now && now <= upper && upper - lower < Number.POSITIVE_INFINITY

const fault = ({ rule }: Step, at: Sitting, code: Fault["code"], message: string): undefined => {
  at.faults.push({ code, path: rule.path, kind: rule.kind, message })
}

/** A rule's reading, or nothing and one more fault if its kind throws. Only the call stands in the `try`. */
export const measure = (step: Step, at: Sitting): Reading | undefined => {
  try {
    const { evaluate, params } = step
    return evaluate(params, at.view)
  } catch (error) {
    return error instanceof Breach
      ? fault(step, at, error.code, error.message)
      : fault(step, at, "kindThrew", textOf(error))
  }
}

/** One more fault: no value can lie between these bounds. */
export const unsound = (step: Step, at: Sitting, { lower, now, upper }: Kleene.Bounds): undefined =>
  fault(step, at, "readingMalformed", `expected finite lower <= now <= upper; found ${lower}, ${now}, ${upper}`)

/** What would count if the window were open, and does not. */
export const outsideWindow = ({ evaluate, params }: Step, unbounded: Cut, reading: Reading): Reading => {
  const looked = new Set([...reading.counted, ...reading.passedOver.map(({ id }) => id)])
  try {
    const passedOver = evaluate(params, unbounded)
      .counted.filter((id) => !looked.has(id))
      .map((id) => ({ id, why: "outsideWindow" }))
    return passedOver.length === 0 ? reading : { ...reading, passedOver: [...reading.passedOver, ...passedOver] }
  } catch {
    return reading
  }
}

export const waiverFor = (step: Step, at: Sitting): RecordedWaiver | undefined =>
  at.waivers.find(({ rule, scope }) => rule === step.waivable && (scope === undefined || scope === at.scope))

/** One sitting for each placement, or each host, of those known. */
export const sittingsOf = (step: Step, at: Sitting): ReadonlyArray<Sitting> => {
  const unbounded = new Map(at.unbounded?.parts(step.per).map(({ cut, key }) => [key, cut]))
  return at.view.parts(step.per).map(({ cut, isVague, key }) => ({
    ...at,
    view: cut,
    scope: key,
    isVague,
    unbounded: unbounded.get(key),
    rank: Kleene.UNDETERMINED
  }))
}

/** The same sitting with a window on what happened. */
export const windowed = (step: Step, at: Sitting): Sitting => ({
  ...at,
  view: at.view.within(step.span),
  unbounded: at.unbounded ?? at.view
})

/** The specialties of a trainee as a condition: not recorded is doubt, never "has none". */
export const hasSpecialty = (step: Step, { view: { specialties } }: Sitting): Kleene.Rank =>
  specialties === undefined
    ? Kleene.UNDETERMINED
    : specialties.some((specialty) => step.specialties.includes(specialty))
      ? Kleene.SECURED
      : Kleene.UNREACHABLE
