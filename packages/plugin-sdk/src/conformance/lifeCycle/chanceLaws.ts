/** The law about everything that nobody thought of: whatever is tried, in whatever order, one of two things comes of it. */
import { type Actor, type Capacity, type Lifecycle, messageCodes } from "@comity/core"
import {
  attempt,
  type Document,
  demand,
  isSound,
  json,
  type LifeCycleLaw,
  law,
  officesOf,
  passing,
  same,
  type Transition,
  type World
} from "./Attempt.ts"
import type { Difference, LifeCycle } from "./Worlds.ts"

const stories = 200
const length = 30

/** Numbers from 0 to below 1 (the generator mulberry32), the same at each run. */
const chance = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** All that the worlds of a row ever say, and all circumstances that they know. */
const heard = (cycle: LifeCycle, t: Transition) => {
  const { also = [], as = {}, objections = {}, says, when } = passing(cycle, t)
  const told: ReadonlyArray<Pick<Difference<Lifecycle.Table>, "says" | "when">> = [
    {},
    ...also,
    ...Object.values(as),
    ...Object.values(objections),
    ...Object.values(cycle.objections ?? {})
  ]
  return {
    said: told.map((it) => ({ ...says, ...it.says })),
    circumstances: told.map((it) => ({ ...cycle.circumstances, ...when, ...it.when }))
  }
}

export const chanceLaws: ReadonlyArray<LifeCycleLaw> = [
  law(
    "whatever is tried in whatever order, there is one event or a refusal that says why; the document stays a sound one",
    "Everybody: there is no third thing, such as a crash or a document that nobody can read.",
    (cycle) => {
      const { noun, transitions } = cycle.table
      const codes = messageCodes([cycle.table])
      const known = new Map(transitions.map((t) => [t, heard(cycle, t)]))
      for (let seed = 1; seed <= stories; seed++) {
        const next = chance(seed)
        const oneOf = <A>(items: ReadonlyArray<A>): A => items[Math.floor(next() * items.length)] as A
        const journal: Array<Document> = []
        let before: Document | undefined
        for (let step = 1; step <= length; step++) {
          const t = oneOf(transitions)
          const { circumstances, said } = known.get(t) ?? heard(cycle, t)
          const world: World = { before, said: oneOf(said), circumstances: oneOf(circumstances) }
          const offices = (t.by as ReadonlyArray<string>).flatMap((role) => officesOf(t, role, world))
          const anybody: ReadonlyArray<Capacity> = [...offices, ...offices, { role: oneOf(t.by), party: "elsewhere" }]
          const recorders = Object.keys(t.region.recorders).flatMap((role) =>
            officesOf(t, role, world, t.region.recorders)
          )
          const capacities = next() < 0.2 ? recorders : [oneOf(anybody)]
          const behalf = next() < 0.2 ? { onBehalfOf: { ...oneOf(anybody), evidence: "a letter" } } : {}
          const actor: Actor = { id: oneOf(["ana", "bek"]), kind: "person", capacities }
          const tried = `story ${seed}, step ${step}: ${t.name} of ${json(before)} as ${json(actor)}`
          const outcome = attempt(cycle, t.name, { ...world, said: { ...world.said, ...behalf } }, actor)
          if (outcome.reasons !== undefined) {
            demand(outcome.reasons.length > 0, () => `${tried}: refused without a reason.`)
            for (const { code, values } of outcome.reasons) {
              const promised = codes[code]
              demand(
                promised !== undefined && same(Object.keys(values).toSorted(), promised.toSorted()),
                () => `${tried}: nobody knows the reason ${code} with ${json(values)}.`
              )
            }
            continue
          }
          journal.push(outcome.event)
          before = outcome.after
          demand(isSound(cycle, before), () => `${tried}: the schema refuses ${json(before)}`)
        }
        const folded = journal.reduce<unknown>(
          (document, event) => cycle.evolve(document as never, event as never),
          undefined
        )
        demand(same(folded, before), () => `Story ${seed} of ${noun} folds to ${json(folded)}, not ${json(before)}.`)
      }
    }
  )
]
