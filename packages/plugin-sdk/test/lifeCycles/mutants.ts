/** For each law of life cycles a fault that it must catch: in the table, in what obeys it, or in the worlds. */
import { type Actor, addDays, Lifecycle } from "@comity/core"
import type { LifeCycle } from "@comity/plugin-sdk/conformance"
import * as Schema from "effect/Schema"

type Mutant = (cycle: LifeCycle) => LifeCycle
type Transition = Lifecycle.Transition
type Decide = LifeCycle["decide"]
type Said = Parameters<Decide>[0] & { readonly onBehalfOf?: { readonly role: string; readonly party: string } }

/** A fault in a row, which what obeys the table obeys too. */
const row =
  (name: string, change: (t: Transition) => Partial<Transition>): Mutant =>
  (cycle) => {
    const transitions = cycle.table.transitions.map((t) => (t.name === name ? { ...t, ...change(t) } : t))
    const table = { ...cycle.table, transitions }
    return {
      ...cycle,
      table,
      decide: (command, before, now) => Lifecycle.decide(table, command, before, now),
      evolve: (before, event) => Lifecycle.evolve(table, before, event)
    }
  }
/** A row that is written down otherwise than it is obeyed. */
const written =
  (name: string, change: (t: Transition) => Partial<Transition>): Mutant =>
  (cycle) => ({ ...cycle, table: row(name, change)(cycle).table })
/** A fault in who is believed to act, or in what is believed to be said. */
const deciding =
  (
    change: (asked: {
      readonly said: Said
      readonly before: unknown
      readonly actor: Actor
      readonly t: Transition
    }) => {
      readonly said?: Said
      readonly before?: unknown
      readonly actor?: Actor
    }
  ): Mutant =>
  (cycle) => ({
    ...cycle,
    decide: (command, before, now) => {
      const said = command as Said
      const t = cycle.table.transitions.find(({ name }) => name === (said as { readonly _tag: string })._tag)
      if (t === undefined) throw new Error("no such row")
      const { actor } = now
      const changed = change({ said, before, actor, t })
      return cycle.decide(changed.said ?? said, changed.before ?? before, { ...now, actor: changed.actor ?? actor })
    }
  })

const as = (...capacities: Actor["capacities"]): { readonly actor: Actor } => ({
  actor: { id: "somebody", kind: "person", capacities }
})
const parties: Readonly<Record<string, string>> = {
  programOffice: "gyeonggi",
  sendingOffice: "almaty",
  clock: "comity"
}
const ours = (role: string) => ({ role, party: parties[role] ?? "" })

export const mutants: Readonly<Record<string, Mutant>> = {
  "the table has no flaw: each word means one thing, each state is reached and left, each role has a row": row(
    "Postpone",
    () => ({ to: ["accepted"] })
  ),
  "every state is reached by a story told through the table, and the document there is a sound one": (cycle) => ({
    ...cycle,
    states: { ...cycle.states, held: cycle.states["accepted"] ?? [] }
  }),
  "the journal, written as JSON and read back, folds to the document": (cycle) => {
    let times = 0
    return { ...cycle, evolve: (before, event) => ({ ...(cycle.evolve(before, event) as object), guests: times++ }) }
  },
  "every row passes from every state it starts from, in every office that may take it": written("Hold", ({ by }) => ({
    by: [...by, "sendingOffice"]
  })),
  "a row that may lead to several states leads to each of them in some world": row("Answer", () => ({
    lands: () => "accepted"
  })),
  "from every other state a row is refused: with a way that really leads there, or as not possible any more": deciding(
    ({ before, t }) => (before === undefined ? {} : { before: { ...before, status: t.from[0] } })
  ),
  "no other office may take a row: the refusal names the offices that may": deciding(({ t }) => as(...t.by.map(ours))),
  "the same office of another party may not take a row": deciding(({ actor, said }) =>
    said.onBehalfOf === undefined ? as(...actor.capacities.map(({ role }) => ours(role))) : {}
  ),
  "an office of this case records, with evidence, exactly the acts that need not be done in person": deciding(
    ({ said }) => {
      const { onBehalfOf, ...rest } = said
      return onBehalfOf === undefined ? {} : { said: rest as Said, ...as(onBehalfOf) }
    }
  ),
  "nobody records for a party that has no part in the case, nor an office of another case, nor whoever holds none":
    deciding(({ said }) => (said.onBehalfOf === undefined ? {} : as(ours("programOffice")))),
  "an act recorded for somebody else cites a document, or can't be read": row("Answer", ({ takes }) => ({
    takes: { ...takes, onBehalfOf: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)) }
  })),
  "every guard has a world in which it objects, beside the one in which the row passes": (cycle) => ({
    ...cycle,
    rows: { ...cycle.rows, Hold: { ...cycle.rows["Hold"], says: {}, objections: {} } }
  }),
  "each objection has a world in which it alone objects, and tells what the table says that it tells": row(
    "Answer",
    () => ({ rejects: { tooManyGuests: () => ({ rooms: 12 }) } })
  ),
  "a record of the past reaches every state, without a guard of its own, and stays marked with its source": row(
    "Record",
    () => ({
      forgets: ["historical"]
    })
  ),
  "a record of the past names its source and is made of no error, and is no step that anybody is shown for today": row(
    "Record",
    ({ takes }) => ({ takes: { ...takes, status: Schema.String } })
  ),
  "what was entered in error is voided from every state, with a reason, and nothing leads on from there": row(
    "Postpone",
    ({ from }) => ({ from: [...from, "void"] })
  ),
  "the clock does what is due on the first day of it, and not the day before": row("Lapse", ({ due }) => ({
    due: (before) => {
      const day = due?.(before)
      return day && addDays(day, 1)
    }
  })),
  "whatever is tried in whatever order, there is one event or a refusal that says why; the document stays a sound one":
    row("Settle", () => ({
      sets: (_, before) => ((before as { status: string }).status === "postponed" ? { day: "soon" } : {})
    }))
}
