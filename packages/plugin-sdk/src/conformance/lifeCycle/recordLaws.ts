/** Laws about what was not lived through here: records of the past, entries made in error, and what the clock does. */
import { addDays, type CalendarDate, Lifecycle } from "@comity/core"
import {
  attemptAs,
  type Document,
  demand,
  documentIn,
  isSound,
  json,
  type LifeCycleLaw,
  law,
  passing,
  rowsOf,
  stateOf,
  type Transition,
  toldStates,
  worldOf
} from "./Attempt.ts"
import type { LifeCycle } from "./Worlds.ts"

const historical = ({ table }: LifeCycle) => table.transitions.filter((t) => t.historical === true)
/** What a document is refused for today, such as a patient's name, it may be refused for when it is of the past; for no more. */
const guardsOfItsOwn = ({ table }: LifeCycle, { rejects, unless }: Transition): ReadonlyArray<string> => {
  const today = table.transitions.filter(({ from, historical }) => from.includes(Lifecycle.born) && historical !== true)
  const isShared = (code: string) =>
    today.some((t) => rejects?.[code] !== undefined && t.rejects?.[code] === rejects[code])
  return Object.keys({ ...unless, ...rejects }).filter((code) => !isShared(code))
}
const canRead = ({ table }: LifeCycle, transition: string, said: object): boolean =>
  Lifecycle.read(table, transition, said)._tag === "Success"

/** Everything that a record of the past can say of the states of a document: each state of each side. */
const pasts = ({ table }: LifeCycle, { says }: { readonly says: Document }): ReadonlyArray<Document> =>
  Lifecycle.regions(table).flatMap((region) => toldStates(region).map((state) => ({ ...says, [region.field]: state })))

export const recordLaws: ReadonlyArray<LifeCycleLaw> = [
  law(
    "a record of the past reaches every state, without a guard of its own, and stays marked with its source",
    "Whoever reads it later: what was not lived through here is told apart from what was.",
    (cycle) => {
      const rows = historical(cycle)
      demand(rows.length > 0, () => `${cycle.table.noun} has no record of the past.`)
      for (const t of rows) {
        const own = guardsOfItsOwn(cycle, t)
        demand(own.length === 0, () => `${t.name} has guards of its own: ${own.join(", ")}`)
        for (const said of pasts(cycle, passing(cycle, t) as { readonly says: Document })) {
          for (const role of t.by) {
            const { after, reasons } = attemptAs(cycle, t, { ...worldOf(cycle, t, Lifecycle.born), said }, role)
            demand(after !== undefined, () => `${t.name} of ${json(said)} as ${role}: ${json(reasons)}`)
            for (const { field } of Lifecycle.regions(cycle.table))
              demand(after?.[field] === said[field], () => `${t.name} of ${json(said)} leads to ${json(after)}`)
            demand(json(after?.["historical"]) === json(said["historical"]), () => `${t.name} leaves no mark.`)
            demand(isSound(cycle, after), () => `The schema refuses the record ${json(after)}`)
          }
        }
      }
    }
  ),
  law(
    "a record of the past names its source and is made of no error, and is no step that anybody is shown for today",
    "Everybody: a claim without a source is not made true by being entered.",
    (cycle) => {
      for (const t of historical(cycle)) {
        const { says } = passing(cycle, t) as { readonly says: Document }
        const { historical: source, ...unsourced } = says
        demand(source !== undefined && canRead(cycle, t.name, says), () => `${t.name}: what it says can't be read.`)
        demand(!canRead(cycle, t.name, unsourced), () => `${t.name} was read without a source.`)
        const error = { ...says, [t.region.field]: "void" }
        demand(!canRead(cycle, t.name, error), () => `${t.name} records what was entered in error.`)
        const world = worldOf(cycle, t, Lifecycle.born)
        for (const role of t.by) {
          const actor = { id: "somebody", kind: "person", capacities: [{ role, party: "anyone" }] }
          const steps = Lifecycle.whatNext(cycle.table, undefined as never, { ...world.circumstances, actor } as never)
          demand(!steps.some(({ transition }) => transition === t.name), () => `${t.name} is shown as a next step.`)
        }
      }
    }
  ),
  law(
    "what was entered in error is voided from every state, with a reason, and nothing leads on from there",
    "The person to whom it was entered: it can be taken back, and is never deleted.",
    (cycle) => {
      const t = cycle.table.transitions.find(({ name }) => name === "Void")
      if (t === undefined) throw new Error(`${cycle.table.noun} can't be voided.`)
      demand(!canRead(cycle, t.name, {}), () => "Void was read without a reason.")
      for (const state of Lifecycle.regions(cycle.table).flatMap(toldStates)) {
        const before = documentIn(cycle, state)
        for (const role of t.by) {
          const { after, reasons } = attemptAs(cycle, t, { ...worldOf(cycle, t, stateOf(t, before)), before }, role)
          demand(stateOf(t, after) === "void", () => `Void of "${state}" as ${role}: ${json(reasons ?? after)}`)
          demand(isSound(cycle, after), () => `The schema refuses what is void: ${json(after)}`)
          for (const next of cycle.table.transitions) {
            for (const by of next.by) {
              const from = stateOf(next, after)
              const world = { ...worldOf(cycle, next, next.from[0] ?? Lifecycle.born), before: after }
              const outcome = attemptAs(cycle, next, world, by)
              demand(outcome.after === undefined, () => `${next.name} goes on from "${from}" of what is void.`)
            }
          }
        }
      }
    }
  ),
  law(
    "the clock does what is due on the first day of it, and not the day before",
    "Whoever has until a day: the whole of that day is theirs.",
    (cycle) => {
      for (const [t, from] of rowsOf(cycle)) {
        if (!t.by.includes("clock")) continue
        const alone = t.by.length === 1
        demand(t.due !== undefined || !alone, () => `${t.name} is the clock's alone, and nothing says when it is due.`)
        if (t.due === undefined) continue
        const world = worldOf(cycle, t, from, passing(cycle, t).as?.["clock"])
        const due = Lifecycle.due(cycle.table, world.before).find(({ transition }) => transition === t.name)?.from
        if (due === undefined) throw new Error(`${t.name} from "${from}" is not due in the world in which it passes.`)
        const on = (today: CalendarDate) =>
          attemptAs(cycle, t, { ...world, circumstances: { ...world.circumstances, today } }, "clock")
        demand(on(due).after !== undefined, () => `${t.name} on ${due}: ${json(on(due).reasons)}`)
        const early = on(addDays(due, -1)).reasons ?? []
        demand(early.length > 0, () => `${t.name} passed the day before ${due}.`)
      }
    }
  )
]
