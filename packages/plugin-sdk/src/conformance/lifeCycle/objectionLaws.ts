/** The law about guards: each objects in one world, alone, and says what it promised to say. */
import { Lifecycle } from "@comity/core"
import {
  attempt,
  demand,
  holderOf,
  json,
  type LifeCycleLaw,
  law,
  officesOf,
  passing,
  type Transition,
  worldOf
} from "./Attempt.ts"
import type { LifeCycle } from "./Worlds.ts"

/** The guards of every row, by their codes. */
const guards = ({ table }: LifeCycle): ReadonlyArray<readonly [t: Transition, code: string]> =>
  table.transitions.flatMap((t) => Object.keys({ ...t.unless, ...t.rejects }).map((code) => [t, code] as const))

/** The world in which a guard objects: the row's own, or one that rows share. */
const toldFor = (cycle: LifeCycle, t: Transition, code: string) =>
  passing(cycle, t).objections?.[code] ?? cycle.objections?.[code]

export const objectionLaws: ReadonlyArray<LifeCycleLaw> = [
  law(
    "every guard has a world in which it objects, beside the one in which the row passes",
    "Whoever relies on a guard: one that never objects, or always does, is found here.",
    (cycle) => {
      const missing = guards(cycle).filter(([t, code]) => toldFor(cycle, t, code) === undefined)
      demand(
        missing.length === 0,
        () => `Without a world: ${missing.map(([t, code]) => `${t.name}/${code}`).join(", ")}`
      )
      const known = new Set(guards(cycle).flatMap(([t, code]) => [code, `${t.name}/${code}`]))
      const told = [
        ...Object.keys(cycle.objections ?? {}),
        ...Object.entries(cycle.rows).flatMap(([name, { objections = {} }]) =>
          Object.keys(objections).map((code) => `${name}/${code}`)
        )
      ]
      const unknown = told.filter((code) => !known.has(code))
      demand(unknown.length === 0, () => `There is no such guard: ${unknown.join(", ")}`)
    }
  ),
  law(
    "each objection has a world in which it alone objects, and tells what the table says that it tells",
    "Readers of every language: a message is given the values that it was written for.",
    (cycle) => {
      const { family, particulars } = cycle.table
      for (const [t, code] of guards(cycle)) {
        const difference = toldFor(cycle, t, code)
        if (difference === undefined) continue
        const from = difference.from ?? t.from[0] ?? Lifecycle.born
        const world = worldOf(cycle, t, from, difference)
        const offices = t.by.map((role) => officesOf(t, role, world)).find((held) => held.length > 0) ?? []
        const actor = difference.by ?? holderOf(...offices)
        const { reasons } = attempt(cycle, t.name, world, actor)
        const what = `${t.name} from "${from}" against ${code}`
        const [reason, ...others] = reasons ?? []
        demand(reason?.code === `${family}/${code}` && others.length === 0, () => `${what}: ${json(reasons)}`)
        const told = Object.keys(JSON.parse(json(reason?.values ?? {}))).toSorted()
        const promised = (particulars[code] ?? []).toSorted()
        demand(json(told) === json(promised), () => `${what}: tells ${json(told)}, the table says ${json(promised)}`)
        const known = Lifecycle.whyNot(
          cycle.table,
          t.name as never,
          world.before as never,
          {
            ...world.circumstances,
            actor
          } as never
        ).some((it) => it.code === `${family}/${code}`)
        const foreseen = Object.hasOwn(t.unless ?? {}, code)
        demand(known === foreseen, () => `${what}: ${foreseen ? "is not" : "is"} known before anything is said.`)
      }
    }
  )
]
