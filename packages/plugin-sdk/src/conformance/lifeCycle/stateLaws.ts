/** Laws about states: that all are reached, that a row leads where the table says, and that the journal tells how. */
import { combinations, findings, Lifecycle, reader } from "@comity/core"
import {
  attempt,
  attemptAs,
  type Document,
  demand,
  documentIn,
  holderOf,
  isSound,
  json,
  type LifeCycleLaw,
  law,
  officesOf,
  passing,
  play,
  rowsOf,
  same,
  stateOf,
  storyTo,
  toldStates,
  worldOf
} from "./Attempt.ts"
import type { LifeCycle } from "./Worlds.ts"
import { leadsTo, reachable } from "./ways.ts"

/** Every told state of every side, with its document. */
const reached = (cycle: LifeCycle) =>
  Lifecycle.regions(cycle.table).flatMap((region) =>
    toldStates(region).map((state) => {
      const { document, journal } = play(cycle, storyTo(cycle, state))
      return { region, state, document: document as Document | undefined, journal }
    })
  )

export const stateLaws: ReadonlyArray<LifeCycleLaw> = [
  law(
    "the table has no flaw: each word means one thing, each state is reached and left, each role has a row",
    "Whoever reads the table: a state that nobody gets out of is a case that nobody can close.",
    ({ table }) => {
      const found = findings(table)
      demand(found.length === 0, () => json(found))
    }
  ),
  law(
    "every state is reached by a story told through the table, and the document there is a sound one",
    "Everybody who waits for a state: an arrow on paper that no document can take leads nowhere.",
    (cycle) => {
      const known = Lifecycle.regions(cycle.table).flatMap(({ states }) => states)
      const unknown = Object.keys(cycle.states).filter((state) => !known.includes(state))
      demand(unknown.length === 0, () => `There are stories of states that there are not: ${unknown.join(", ")}`)
      for (const { document, region, state } of reached(cycle)) {
        const found = document?.[region.field]
        demand(found === state, () => `The story to "${state}" ends in ${json(found)}.`)
        demand(isSound(cycle, document), () => `The schema of ${cycle.table.noun} refuses ${json(document)}.`)
      }
    }
  ),
  law(
    "the journal, written as JSON and read back, folds to the document",
    "Auditors, and everybody who asks what was known when: the journal and the document must not disagree.",
    (cycle) => {
      const readEvent = reader(Lifecycle.events(cycle.table), `${cycle.table.noun} event`)
      for (const { document, journal, state } of reached(cycle)) {
        const folded = journal.reduce<unknown>((before, event) => {
          const found = readEvent(JSON.parse(json(event)))
          if (found._tag === "Failure") throw new Error(`${json(event)}: ${found.failure.message}`)
          return cycle.evolve(before as never, found.success)
        }, undefined)
        demand(
          same(folded, document),
          () => `In "${state}" the journal folds to ${json(folded)}, not ${json(document)}.`
        )
      }
    }
  ),
  law(
    "every row passes from every state it starts from, in every office that may take it",
    "The offices: what the table promises them, they can do.",
    (cycle) => {
      for (const [t, from] of rowsOf(cycle)) {
        for (const role of t.by) {
          const world = worldOf(cycle, t, from, passing(cycle, t).as?.[role])
          const { after, reasons } = attemptAs(cycle, t, world, role)
          demand(stateOf(t, world.before) === from, () => `The world of ${t.name} from "${from}" starts elsewhere.`)
          demand(reasons === undefined, () => `${t.name} from "${from}" as ${role}: ${json(reasons)}`)
          const to = stateOf(t, after)
          demand(Lifecycle.leads(t, from).includes(to), () => `${t.name} from "${from}" leads to "${to}".`)
          demand(isSound(cycle, after), () => `The schema refuses what ${t.name} from "${from}" makes: ${json(after)}`)
        }
      }
      for (const t of cycle.table.transitions) {
        for (const further of passing(cycle, t).also ?? []) {
          const world = worldOf(cycle, t, further.from ?? t.from[0] ?? Lifecycle.born, further)
          const outcomes = t.by.map((role) => attemptAs(cycle, t, world, role))
          const passes = outcomes.some(({ after }) => after !== undefined && isSound(cycle, after))
          demand(passes, () => `${t.name} does not pass with ${json(further)}: ${json(outcomes)}`)
        }
      }
    }
  ),
  law(
    "a row that may lead to several states leads to each of them in some world",
    "Whoever reads the diagram: an arrow that is never taken is a promise that is never kept.",
    (cycle) => {
      for (const t of cycle.table.transitions.filter(
        ({ historical, stays }) => historical !== true && stays !== true
      )) {
        const { also = [], as = {} } = passing(cycle, t)
        const landed = t.from.flatMap((from) => {
          const further = [...also, ...Object.values(as)].filter((it) => (it.from ?? t.from[0]) === from)
          return [{}, ...further].flatMap((difference) => {
            const world = worldOf(cycle, t, from, difference)
            return t.by.map((role) => stateOf(t, attemptAs(cycle, t, world, role).after))
          })
        })
        const missed = t.to.filter((to) => !landed.includes(to))
        demand(missed.length === 0, () => `${t.name} never led to ${missed.join(", ")}. Tell a world in "also".`)
      }
    }
  ),
  law(
    "from every other state a row is refused: with a way that really leads there, or as not possible any more",
    "Whoever is refused: what is in the way is said, and no wrong way is shown.",
    (cycle) => {
      for (const { allowed, role, state, transition } of combinations(cycle.table)) {
        const t = cycle.table.transitions.find(({ name }) => name === transition)
        if (allowed || t === undefined || t.from.includes(state) || state === "void") continue
        const said = passing(cycle, t).says
        const world = { before: documentIn(cycle, state), said, circumstances: cycle.circumstances }
        const { reasons = [] } = attempt(cycle, t.name, world, holderOf(...officesOf(t, role, world)))
        const [reason, ...others] = reasons
        const told = `${transition} from "${state}" as ${role}: ${json(reasons)}`
        demand(reason !== undefined && others.length === 0, () => told)
        const way = [...reachable(cycle, t.region, world.before)].some((it) => t.from.includes(it))
        demand(reason?.code === (way ? "lifecycle/not-yet" : "lifecycle/not-any-more"), () => told)
        if (!way) continue
        const after = reason?.values["after"] as ReadonlyArray<string>
        demand(leadsTo(cycle, t, world.before, after), () => `The way shown leads elsewhere: ${told}`)
      }
    }
  )
]
