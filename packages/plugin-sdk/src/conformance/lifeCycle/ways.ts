/** Where a document can really go: found by taking steps, and not by reading the table. */
import { Lifecycle } from "@comity/core"
import { attempt, attemptAs, type Document, passing, stateOf, type Transition, worldOf } from "./Attempt.ts"
import type { LifeCycle, Story } from "./Worlds.ts"

/** What comes of acts on a document; one that is refused there changes nothing. */
const told = (cycle: LifeCycle, before: Document | undefined, acts: Story<Lifecycle.Table>): Document | undefined =>
  acts.reduce((document, { by, does, when }) => {
    const { _tag, ...said } = does as Document & { readonly _tag: string }
    const circumstances = { ...cycle.circumstances, ...when }
    return attempt(cycle, _tag, { before: document, said, circumstances }, by).after ?? document
  }, before)

/** What comes of a row on a document as it is, in each of the row's worlds and offices. */
const outcomes = (cycle: LifeCycle, t: Transition, before: Document | undefined): ReadonlyArray<Document> => {
  const from = stateOf(t, before)
  if (!t.from.includes(from)) return []
  const { after = {}, also = [], as = {} } = passing(cycle, t)
  const ready = told(cycle, before, after[from] ?? [])
  const worlds = [{}, ...also, ...Object.values(as)].map(({ says = {}, when = {} }) =>
    worldOf(cycle, t, from, { says, when })
  )
  return worlds.flatMap((world) =>
    t.by.map((role) => attemptAs(cycle, t, { ...world, before: ready }, role).after).filter((it) => it !== undefined)
  )
}

/** The rows of a side that are taken today; voiding leads nowhere. */
const steps = ({ table }: LifeCycle, region: Lifecycle.Region): ReadonlyArray<Transition> =>
  table.transitions.filter((t) => t.region === region && t.historical !== true && t.name !== "Void")

/** Every state of a side that a document really gets to. */
export const reachable = (
  cycle: LifeCycle,
  region: Lifecycle.Region,
  start: Document | undefined
): ReadonlySet<string> => {
  const stateIn = (document: Document | undefined) =>
    document === undefined ? Lifecycle.born : String(document[region.field])
  const found = new Map([[stateIn(start), start]])
  for (const document of found.values())
    for (const t of steps(cycle, region))
      for (const after of outcomes(cycle, t, document)) if (!found.has(stateIn(after))) found.set(stateIn(after), after)
  return new Set(found.keys())
}

/** As often as several people may have to take one step: each signs for a party. */
const several = 5

/** Whether the steps named lead a document to a state that the row starts from. */
export const leadsTo = (
  cycle: LifeCycle,
  t: Transition,
  start: Document | undefined,
  names: ReadonlyArray<string>
): boolean => {
  const way = names.map((name) => cycle.table.transitions.find((it) => it.name === name))
  const end = way.reduce((document, step, i) => {
    const next = way[i + 1] ?? t
    const goesOn = (it: Document | undefined) => next.from.includes(stateOf(next, it))
    let here = document
    for (let times = 0; step !== undefined && times < several && (times === 0 || !goesOn(here)); times++) {
      const after = outcomes(cycle, step, here)
      here = after.find(goesOn) ?? after[0] ?? here
    }
    return here
  }, start)
  return t.from.includes(stateOf(t, end))
}
