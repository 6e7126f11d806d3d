/**
 * Commands made from their schemas, odd ids and dates included, against documents in every state: nothing is ever thrown,
 * there is one event or a refusal by a known code, and the schema takes every document that comes of it.
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import * as Lifecycle from "../../src/lifecycle/Lifecycle.ts"
import { messageCodes } from "../../src/lifecycle/Messages.ts"
import { remarks, type Table, type Transition } from "../../src/lifecycle/Table.ts"
import type { Actor } from "../../src/values/Actor.ts"
import { reader } from "../../src/values/Reader.ts"
import { cycles } from "../model/cycles.ts"
import { oneOf, random } from "../seeded.ts"

type Said = Readonly<Record<string, unknown>>
type Many = readonly [Said, ...ReadonlyArray<Said>]
const count = 60
const stories = 200
const length = 20

/** Titles and texts in several languages, and periods, are too rare to be met by chance. */
const borrowed = ["title", "text", "period"]

/** What a row may be told, made from its schema. */
const generated = async ({ name, takes }: Transition, sample: Said): Promise<Many> => {
  const fields = Object.entries(takes).filter(([field]) => !borrowed.includes(field))
  const rare = Object.fromEntries(borrowed.filter((it) => it in takes && it in sample).map((it) => [it, sample[it]]))
  const schema = Schema.Struct({ ...remarks, ...Object.fromEntries(fields) }) as Schema.Codec<Said>
  const made = await Effect.runPromise(
    Arbitrary.sampleEffect(Arbitrary.schema(schema), { count, seed: name, maxDiscards: 20_000 })
  )
  return [sample, ...made.map((said) => ({ ...said, ...rare }))]
}

/** Somebody of each office that the document, or what is said, names for a role; or of none. */
const somebody = (next: () => number, t: Transition, subject: Said, said: Said): Actor => {
  const role = oneOf(next, [...t.by, ...Object.keys(t.region.recorders)] as unknown as readonly [string])
  const field = t.region.roles[role] ?? t.region.recorders[role] ?? ""
  const parties = [subject[field], (said["onBehalfOf"] as Said | undefined)?.["party"], "elsewhere"].flat()
  return {
    id: oneOf(next, ["kim", "toString"]),
    kind: "person",
    capacities: parties.flatMap((party) => (typeof party === "string" && next() < 0.9 ? [{ role, party }] : []))
  }
}

/** Speaks, one time in three, for somebody whom the document names. */
const onBehalf = (next: () => number, t: Transition, subject: Said): Said => {
  const role = oneOf(next, t.by as readonly [string])
  const [party] = [subject[t.region.roles[role] ?? ""]].flat()
  return next() < 0.3 && typeof party === "string" ? { onBehalfOf: { role, party, evidence: "__proto__" } } : {}
}

test.each(cycles)(
  "whatever a $table.noun is told, there is one event or a refusal, and a sound document",
  async (cycle) => {
    const table: Table = cycle.table
    const codes = messageCodes([table])
    const sound = reader(cycle.schema, table.noun)
    const says = new Map<Transition, Many>()
    for (const t of table.transitions)
      says.set(t, await generated(t, cycle.rows[t.name]?.says ?? { reason: "Entered in error." }))
    const now = (actor: Actor) => ({ ...cycle.circumstances, actor }) as never
    const taken = new Set<string>()
    let refused = 0

    for (let seed = 1; seed <= stories; seed++) {
      const next = random(seed)
      let before: unknown
      for (let step = 1; step <= length; step++) {
        const state = (t: Transition) =>
          before === undefined ? Lifecycle.born : String((before as Said)[t.region.field])
        // Mostly rows that the state knows, so that stories get somewhere; sometimes any.
        const known = table.transitions.filter((t) => t.from.includes(state(t)) && t.name !== "Void")
        const t = oneOf(next, (known.length > 0 && next() < 0.8 ? known : table.transitions) as readonly [Transition])
        const told = oneOf(next, says.get(t) ?? [{}])
        const subject = (before ?? told) as Said
        const { onBehalfOf: _, ...own } = told
        const said = { ...own, ...onBehalf(next, t, subject) }
        const actor = somebody(next, t, subject, said)
        const decided = cycle.decide({ ...said, _tag: t.name } as never, before as never, now(actor))
        Lifecycle.whatNext(table, before as never, now(actor))
        Lifecycle.due(table, before)
        if (Result.isFailure(decided)) {
          refused++
          const { children = [], code } = decided.failure.reason
          expect([code, children.length > 0]).toEqual(["lifecycle/refused", true])
          for (const child of children)
            expect([child.code, Object.keys(child.values).toSorted()]).toEqual([
              child.code,
              codes[child.code]?.toSorted()
            ])
          continue
        }
        const [event, ...others] = decided.success
        expect(others).toEqual([])
        before = cycle.evolve(before as never, event)
        const read = sound(JSON.parse(JSON.stringify(before)))
        if (Result.isFailure(read)) throw new Error(`${t.name} of ${JSON.stringify(said)}: ${read.failure.message}`)
        taken.add(t.name)
      }
    }
    // Chance has met nearly every row and many refusals; what it misses, the worlds cover.
    expect(refused).toBeGreaterThan(stories)
    expect(taken.size).toBeGreaterThan(table.transitions.length * 0.6)
  }
)
