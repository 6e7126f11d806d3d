/**
 * Life cycles as data.
 *
 * A noun's life cycle is one constant: what may happen, from which state, to which, by whom, unless what.
 * Everything else follows from it: commands, events, `decide`, `evolve`, `whyNot`, `whatNext`, diagrams, checks, tests.
 *
 * @stability evolving
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Capacity } from "../values/Actor.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import { InvalidInput, Refused } from "../values/Failure.ts"
import { classified } from "../values/Privacy.ts"
import { reader } from "../values/Reader.ts"
import { type Reason, reason, type Values } from "../values/Reason.ts"
import { leads, way } from "./Graph.ts"
import type {
  Circumstances,
  Command,
  Event,
  Fields,
  Name,
  Now,
  Objection,
  OnBehalfOf,
  Said,
  Stamp,
  State,
  Table,
  Transition
} from "./Table.ts"
import { born, remarks, representable, stamp } from "./Table.ts"

export { type Arrow, arrows, leads, regions } from "./Graph.ts"
export {
  because,
  born,
  type Circumstances,
  type Command,
  type Event,
  type Lifecycle,
  type Name,
  type Now,
  of,
  type Region,
  representable,
  type State,
  type Table,
  type Transition,
  together
} from "./Table.ts"

const find = (table: Table, key: "name" | "event", word: string): Transition => {
  const found = table.transitions.find((transition) => transition[key] === word)
  if (found === undefined) throw new Error(`No ${key} ${word} in the life cycle of ${table.noun}`)
  return found
}
const field = (document: unknown, name: string | undefined): unknown =>
  name === undefined ? undefined : (document as Readonly<Record<string, unknown>> | undefined)?.[name]

const stateOf = (document: unknown, { region }: Transition): string =>
  document === undefined ? born : String(field(document, region.field))

/** Whether an office of `party` is an office of this case: `roles` says which field names the parties. */
const fits = (roles: Readonly<Record<string, string>>, subject: unknown, { party, role }: Capacity): boolean => {
  const name = roles[role]
  if (name === undefined) return false
  return name === "anyone" || subject === undefined || [field(subject, name)].flat().includes(party)
}

interface Standing {
  readonly capacity: Capacity
  readonly recordedAs?: Capacity
}

/** In which capacities the actor may take this step: their own, or that of whom they record it for. */
const standings = (
  t: Transition,
  subject: unknown,
  now: Now,
  behalf: OnBehalfOf | undefined
): Result.Result<ReadonlyArray<Standing>, Reason> => {
  const { capacities } = now.actor
  if (behalf === undefined) {
    const held = capacities.filter(({ role }) => t.by.includes(role))
    const own = held.filter((capacity) => fits(t.region.roles, subject, capacity)).map((capacity) => ({ capacity }))
    if (own.length > 0) return Result.succeed(own)
    const code = held.length > 0 ? "lifecycle/for-another-party" : "lifecycle/not-your-office"
    return Result.fail(reason(code, { may: [...t.by], holds: capacities.map(({ role }) => role) }))
  }
  const { party, role } = behalf
  const capacity: Capacity = { role, party }
  const recordable = representable.includes(role) && Object.keys(t.region.recorders).length > 0
  if (!t.by.includes(role) || !recordable)
    return Result.fail(reason("lifecycle/only-in-person", { role, may: [...t.by] }))
  if (!fits(t.region.roles, subject, capacity))
    return Result.fail(reason("lifecycle/for-another-party", { may: [...t.by], holds: [role] }))
  const recordedAs = capacities.find((held) => fits(t.region.recorders, subject, held))
  return recordedAs === undefined
    ? Result.fail(
        reason("lifecycle/may-not-record", {
          may: Object.keys(t.region.recorders),
          holds: capacities.map((held) => held.role)
        })
      )
    : Result.succeed([{ capacity, recordedAs }])
}

const isDetailed = (objection: Objection): objection is Exclude<Objection, Values> =>
  typeof objection["values"] === "object" && !Array.isArray(objection["values"])
const objected = (code: string, objection: Objection): Reason =>
  isDetailed(objection) ? reason(code, objection.values, objection.children) : reason(code, objection)

/** How the actor may act, or what stands in the way: the state, else the office, else the guards. */
const permit = (
  table: Table,
  t: Transition,
  before: unknown,
  now: Now,
  said?: Said<Fields>
): Result.Result<Standing, ReadonlyArray<Reason>> => {
  const state = stateOf(before, t)
  if (!t.from.includes(state)) {
    const after = way(table, t.region, state, t.from, before)
    return Result.fail([
      after === undefined
        ? reason("lifecycle/not-any-more", { noun: table.noun, state })
        : reason("lifecycle/not-yet", { noun: table.noun, state, after })
    ])
  }
  const standing = standings(t, before ?? said, now, said?.onBehalfOf)
  if (Result.isFailure(standing)) return Result.fail([standing.failure])
  const objections = standing.success.map(({ capacity }) => {
    const acting = { ...now, capacity }
    const known = Object.entries(t.unless ?? {}).map(([code, guard]) => [code, guard(before, acting)] as const)
    const heard =
      said === undefined
        ? []
        : Object.entries(t.rejects ?? {}).map(([code, guard]) => [code, guard(said, before, acting)] as const)
    return [...known, ...heard].flatMap(([code, objection]) =>
      objection ? [objected(`${table.family}/${code}`, objection)] : []
    )
  })
  const free = standing.success[objections.findIndex((reasons) => reasons.length === 0)]
  return free === undefined ? Result.fail(objections[0] ?? []) : Result.succeed(free)
}

/** What happens when `command` meets the document: one event, or a refusal whose children say why. Pure. */
export const decide = <L extends Table>(
  table: L,
  command: Command<L>,
  before: State<L> | undefined,
  now: Circumstances<L>
): Result.Result<readonly [Event<L>], Refused> => {
  const { _tag, ...said } = command as unknown as { readonly _tag: string } & Said<Fields>
  const t = find(table, "name", _tag)
  return permit(table, t, before, now as Now, said).pipe(
    Result.map((standing) => {
      const { actor, at, today } = now as Now
      const lands = t.lands?.(said, before, { ...(now as Now), capacity: standing.capacity })
      const to = lands ?? leads(t, stateOf(before, t))[0]
      return [{ _tag: t.event, ...said, to, at, today, actor: actor.id, ...standing } as unknown as Event<L>] as const
    }),
    Result.mapError(
      (children) =>
        new Refused({ reason: reason("lifecycle/refused", { noun: table.noun, transition: _tag }, children) })
    )
  )
}

/** The document after `event`. Never asks whether it was allowed: what is in the journal has happened. */
export const evolve = <L extends Table>(table: L, before: State<L> | undefined, event: Event<L>): State<L> => {
  const recorded = event as unknown as { readonly _tag: string } & Said<Fields> &
    Stamp &
    Readonly<Record<string, unknown>>
  const { region, takes, forgets = [], sets } = find(table, "event", recorded._tag)
  const kept = Object.keys(takes)
    .filter((name) => region.keeps.has(name))
    .map((name) => [name, recorded[name]])
  const gone = forgets.map((name) => [name, undefined])
  const after = {
    ...(before as object | undefined),
    ...Object.fromEntries([...kept, ...gone]),
    ...sets?.(recorded, before),
    [region.field]: recorded.to
  }
  return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== undefined)) as State<L>
}

/** What stands in the way of a transition, before anything is said; empty if nothing does. */
export const whyNot = <L extends Table>(
  table: L,
  transition: Name<L>,
  before: State<L> | undefined,
  now: Circumstances<L>
): ReadonlyArray<Reason> =>
  Result.match(permit(table, find(table, "name", transition), before, now as Now), {
    onSuccess: () => [],
    onFailure: (reasons) => reasons
  })

/** A step that a document's life cycle knows: where it leads, who may take it, and what stands in the way. */
export interface Step {
  readonly transition: string
  readonly to: ReadonlyArray<string>
  readonly by: ReadonlyArray<string>
  readonly asks: ReadonlyArray<string>
  readonly blockedBy: ReadonlyArray<Reason>
}

/** Every step from here that the table knows for the actor's offices, blocked ones with the reasons. Records of the past and consequences are left out. */
export const whatNext = <L extends Table>(
  table: L,
  before: State<L> | undefined,
  now: Circumstances<L>
): ReadonlyArray<Step> =>
  table.transitions
    .filter((t) => t.historical !== true && t.consequence !== true)
    .filter((t) => t.from.includes(stateOf(before, t)))
    .filter((t) => (now as Now).actor.capacities.some(({ role }) => t.by.includes(role)))
    .map((t) => ({
      transition: t.name,
      to: leads(t, stateOf(before, t)),
      by: t.by,
      asks: Object.keys(t.takes),
      blockedBy: whyNot(table, t.name as Name<L>, before, now)
    }))

/** What the clock will do with the document, and from which day on; the earliest first. */
export const due = (table: Table, document: unknown): ReadonlyArray<{ transition: string; from: CalendarDate }> =>
  table.transitions
    .flatMap((t) => {
      const from = t.from.includes(stateOf(document, t)) ? t.due?.(document) : undefined
      return from === undefined ? [] : [{ transition: t.name, from }]
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1))

/** What is said is for the parties, unless a field says that it is more private: a reason, in somebody's own words. */
const union = (table: Table, key: "name" | "event", more: Fields) =>
  Schema.Union(
    table.transitions.map((t) =>
      Schema.Struct(classified(1, { _tag: Schema.tag(t[key]), ...remarks, ...t.takes, ...more }))
    )
  )
/** The schema of a noun's commands, and of its events. */
export const commands = <L extends Table>(table: L) =>
  union(table, "name", {}) as unknown as Schema.Codec<Command<L>, unknown>
export const events = <L extends Table>(table: L) =>
  union(table, "event", stamp) as unknown as Schema.Codec<Event<L>, unknown>

const readers = new WeakMap<Transition, (input: unknown) => Result.Result<unknown, InvalidInput>>()

/**
 * Reads what a command says, as it came from outside: everything missing, wrong or not asked for is named with its place.
 * The transition is one of the table's; another is refused with the names that there are.
 */
export const read = <L extends Table>(
  table: L,
  transition: string,
  input: unknown
): Result.Result<Command<L>, InvalidInput> => {
  const t = table.transitions.find(({ name }) => name === transition)
  if (t === undefined) {
    const expected = `one of ${table.transitions.map(({ name }) => name).join(", ")}`
    return Result.fail(new InvalidInput({ what: `${table.noun} command`, problems: [{ path: "/_tag", expected }] }))
  }
  let readIt = readers.get(t)
  if (readIt === undefined) {
    readIt = reader(Schema.Struct({ ...remarks, ...t.takes }) as Schema.Codec<unknown>, `${table.noun}.${transition}`)
    readers.set(t, readIt)
  }
  return Result.map(readIt(input), (said) => ({ ...(said as object), _tag: transition }) as unknown as Command<L>)
}

/** Whether a command brings a document into being: it then names the document's id itself. */
export const begins = (table: Table, transition: string): boolean =>
  table.transitions.some(({ from, name }) => name === transition && from.includes(born))
