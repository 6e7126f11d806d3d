/** How the laws try a step: the documents that the stories lead to, the world of a row, and who may take it. */
import { type Actor, type Capacity, Lifecycle, type Reason, reader } from "@comity/core"
import { type Given, given } from "../givenWhenThen.ts"
import type { Law } from "../Law.ts"
import type { Difference, LifeCycle, Passing, Story } from "./Worlds.ts"

export type LifeCycleLaw = Law<LifeCycle>
export type Transition = Lifecycle.Transition
export type Document = Readonly<Record<string, unknown>>
type Erased = Lifecycle.Table

/** What came of a step: one event and the document after it, or the reasons against it. */
export type Outcome =
  | { readonly event: Document; readonly after: Document; readonly reasons?: never }
  | { readonly event?: never; readonly after?: never; readonly reasons: ReadonlyArray<Reason> }

/** All that a step depends on. */
export interface World {
  readonly before: Document | undefined
  readonly said: Document
  readonly circumstances: Document
}

export const demand = (holds: boolean, otherwise: () => string): void => {
  if (!holds) throw new Error(otherwise())
}
export const json = (value: unknown): string => JSON.stringify(value) ?? "nothing"
export const same = (one: unknown, other: unknown): boolean => json(one) === json(other)

const present = (values: object): Document =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** A step without any expectation. A refusal is a value; whatever is thrown is a fault. */
export const attempt = (
  { decide, evolve }: LifeCycle,
  transition: string,
  { before, circumstances, said }: World,
  actor: Actor
): Outcome => {
  const decided = decide(
    { ...said, _tag: transition } as Lifecycle.Command<Erased>,
    before as Lifecycle.State<Erased> | undefined,
    { ...circumstances, actor } as Lifecycle.Circumstances<Erased>
  )
  if (decided._tag === "Failure") return { reasons: decided.failure.reason.children ?? [] }
  const [event] = decided.success
  return { event, after: evolve(before as Lifecycle.State<Erased> | undefined, event) as Document }
}

/** Who holds these offices, and nothing else. Other offices are held by somebody else. */
export const holderOf = (...capacities: ReadonlyArray<Capacity>): Actor => ({
  id: capacities[0]?.role ?? "nobody",
  kind: "person",
  capacities
})

/** The offices of this case that hold a role: one for each party that the document, or what is said of it, names. */
export const officesOf = (
  { region }: Transition,
  role: string,
  { before, said }: World,
  named: Readonly<Record<string, string>> = region.roles
): ReadonlyArray<Capacity> => {
  const field = named[role]
  if (field === undefined) return []
  if (field === "anyone") return [{ role, party: "anyone" }]
  const parties = [(before ?? said)[field]].flat()
  return parties.flatMap((party) => (typeof party === "string" ? [{ role, party }] : []))
}

/** The state of the side that a row belongs to. */
export const stateOf = ({ region }: Transition, document: Document | undefined): string =>
  document === undefined ? Lifecycle.born : String(document[region.field])

const played = new WeakMap<LifeCycle, WeakMap<Story<Erased>, Given<Erased>>>()
/** What a story leads to. */
export const play = (cycle: LifeCycle, story: Story<Erased>): Given<Erased> => {
  const known = played.get(cycle) ?? new WeakMap<Story<Erased>, Given<Erased>>()
  played.set(cycle, known)
  const found = known.get(story) ?? given(cycle, cycle.circumstances as never, ...story)
  known.set(story, found)
  return found
}

/** The story that leads to a state; of what is not there yet, none. */
export const storyTo = ({ states, table }: LifeCycle, state: string): Story<Erased> => {
  if (state === Lifecycle.born) return []
  const story = states[state]
  if (story === undefined) throw new Error(`No story leads a ${table.noun} to "${state}". Tell one in "states".`)
  return story
}

/** The states of a side that stories lead to. What was entered in error is reached from all of them. */
export const toldStates = ({ states }: Lifecycle.Region): ReadonlyArray<string> =>
  states.filter((state) => state !== "void")

/** The document in a state, as its story leaves it. */
export const documentIn = (cycle: LifeCycle, state: string): Document | undefined =>
  play(cycle, storyTo(cycle, state)).document as Document | undefined

const voiding: Passing<Erased> = { says: { reason: "It was entered for another person." } }
/** The world of a row. Voiding needs a reason and nothing else. */
export const passing = ({ rows, table }: LifeCycle, { name }: Transition): Passing<Erased> => {
  const row = rows[name] ?? (name === "Void" ? voiding : undefined)
  if (row === undefined) throw new Error(`There is no world in which ${table.noun}.${name} passes. Tell one in "rows".`)
  return row
}

/** The world in which a row is tried from a state, with what is different in it. */
export const worldOf = (
  cycle: LifeCycle,
  t: Transition,
  from: string,
  ...differences: ReadonlyArray<Difference<Erased> | undefined>
): World => {
  const { after = {}, says, when } = passing(cycle, t)
  const told = differences.flatMap((difference) => difference ?? [])
  const another = told.findLast((difference) => difference.given !== undefined)?.given
  const usual = after[from] ?? []
  const more = told.flatMap((difference) => difference.after ?? [])
  const story = another ?? storyTo(cycle, from)
  const whole = usual.length === 0 && more.length === 0 ? story : [...story, ...(another ? [] : usual), ...more]
  return {
    before: play(cycle, whole).document as Document | undefined,
    said: present(Object.assign({}, says, ...told.map((difference) => difference.says))),
    circumstances: present(Object.assign({}, cycle.circumstances, when, ...told.map((difference) => difference.when)))
  }
}

/** Tries a row in each office of this case that a role may stand for; it is enough that one of them may take it. */
export const attemptAs = (cycle: LifeCycle, t: Transition, world: World, role: string): Outcome =>
  attempt(cycle, t.name, world, holderOf(...officesOf(t, role, world)))

const read = reader as (schema: LifeCycle["schema"], what: string) => (input: unknown) => { readonly _tag: string }
/** Whether the noun's schema takes a document, once it went through JSON. */
export const isSound = ({ schema, table }: LifeCycle, document: unknown): boolean =>
  read(schema, table.noun)(JSON.parse(json(document)))._tag === "Success"

/** Every row from every state it starts from. */
export const rowsOf = ({ table }: LifeCycle): ReadonlyArray<readonly [t: Transition, from: string]> =>
  table.transitions.flatMap((t) => t.from.map((from) => [t, from] as const))

/** A law about something that is looked at at once. */
export const law = (name: string, protects: string, check: (cycle: LifeCycle) => void): LifeCycleLaw => ({
  name,
  protects,
  check: async (cycle) => check(cycle)
})
