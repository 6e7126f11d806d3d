/** Laws about authority: which office may take a row, for which party, and on whose behalf. */
import { type Capacity, Lifecycle } from "@comity/core"
import {
  attempt,
  attemptAs,
  type Document,
  demand,
  holderOf,
  json,
  type LifeCycleLaw,
  law,
  type Outcome,
  officesOf,
  passing,
  rowsOf,
  type Transition,
  type World,
  worldOf
} from "./Attempt.ts"
import type { LifeCycle } from "./Worlds.ts"

/** A party that has no part in any case. */
const stranger = "a party that has no part in this"

const refusedFor = (outcome: Outcome, code: string, what: () => string): void => {
  const codes = outcome.reasons?.map((reason) => reason.code)
  demand(codes?.length === 1 && codes[0] === code, () => `${what()}: expected ${code}, found ${json(outcome)}`)
}

/** What is said, as an act of somebody else that an office records. */
const onBehalf = (world: World, { party, role }: Capacity): World => ({
  ...world,
  said: { ...world.said, onBehalfOf: { role, party, evidence: "a letter on file" } }
})

const canBeRecorded = ({ by, region }: Transition, role: string): boolean =>
  by.includes(role) && Lifecycle.representable.includes(role) && Object.keys(region.recorders).length > 0

/** Each row, state and role of its side, with the world of the row. */
const questions = (cycle: LifeCycle) =>
  rowsOf(cycle).flatMap(([t, from]) =>
    Object.keys(t.region.roles).map((role) => {
      const world = worldOf(cycle, t, from, passing(cycle, t).as?.[role])
      return { t, role, world, what: () => `${t.name} from "${from}" as ${role}` }
    })
  )

const recorders = ({ region }: Transition): ReadonlyArray<string> => Object.keys(region.recorders)

export const officeLaws: ReadonlyArray<LifeCycleLaw> = [
  law(
    "no other office may take a row: the refusal names the offices that may",
    "Each side: nobody else acts for it. Denial is the default.",
    (cycle) => {
      for (const { role, t, what, world } of questions(cycle)) {
        if (t.by.includes(role)) continue
        refusedFor(attemptAs(cycle, t, world, role), "lifecycle/not-your-office", what)
        refusedFor(attempt(cycle, t.name, world, holderOf()), "lifecycle/not-your-office", what)
      }
    }
  ),
  law(
    "the same office of another party may not take a row",
    "Each party: the office of another country or hospital has no say in its cases.",
    (cycle) => {
      for (const { role, t, what, world } of questions(cycle)) {
        if (!t.by.includes(role) || t.region.roles[role] === "anyone") continue
        const outcome = attempt(cycle, t.name, world, holderOf({ role, party: stranger }))
        refusedFor(outcome, "lifecycle/for-another-party", what)
      }
    }
  ),
  law(
    "an office of this case records, with evidence, exactly the acts that need not be done in person",
    "Whoever has no account: their letter counts. And everybody judged: a verification or a decision is never somebody else's.",
    (cycle) => {
      for (const { role, t, what, world } of questions(cycle)) {
        const offices = officesOf(t, role, world)
        const recording = recorders(t).flatMap((it) => officesOf(t, it, world, t.region.recorders))
        if (!canBeRecorded(t, role)) {
          const [capacity = { role, party: "anyone" }] = offices
          refusedFor(
            attempt(cycle, t.name, onBehalf(world, capacity), holderOf(...recording)),
            "lifecycle/only-in-person",
            what
          )
          continue
        }
        const recorded = offices.flatMap((capacity) =>
          recording.flatMap((recordedAs) => {
            const { event } = attempt(cycle, t.name, onBehalf(world, capacity), holderOf(recordedAs))
            return event === undefined ? [] : [{ capacity, recordedAs, event }]
          })
        )
        demand(recorded.length > 0, () => `${what()} can't be recorded on behalf of anybody.`)
        for (const { capacity, event, recordedAs } of recorded) {
          const { capacity: whose, onBehalfOf, recordedAs: by } = event as Document
          const kept = json([whose, by]) === json([capacity, recordedAs]) && onBehalfOf !== undefined
          demand(kept, () => `${what()}: the journal does not say whose act it was and who recorded it: ${json(event)}`)
        }
      }
    }
  ),
  law(
    "nobody records for a party that has no part in the case, nor an office of another case, nor whoever holds none",
    "The sending side and the trainee: nobody speaks for them who has no part in it.",
    (cycle) => {
      for (const { role, t, what, world } of questions(cycle)) {
        const [capacity] = officesOf(t, role, world)
        if (!canBeRecorded(t, role) || capacity === undefined) continue
        const strangers = recorders(t).map((it) => ({ role: it, party: stranger }))
        const here = recorders(t).flatMap((it) => officesOf(t, it, world, t.region.recorders))
        const forThem = onBehalf(world, capacity)
        refusedFor(attempt(cycle, t.name, forThem, holderOf(...strangers)), "lifecycle/may-not-record", what)
        refusedFor(attempt(cycle, t.name, forThem, holderOf()), "lifecycle/may-not-record", what)
        const forStranger = onBehalf(world, { role, party: stranger })
        refusedFor(attempt(cycle, t.name, forStranger, holderOf(...here)), "lifecycle/for-another-party", what)
      }
    }
  ),
  law(
    "an act recorded for somebody else cites a document, or can't be read",
    "The person in whose name it stands: there is a letter to look at.",
    ({ rows, table }) => {
      for (const t of table.transitions) {
        const onBehalfOf = { role: t.by[0], party: "somebody" }
        const said = { ...rows[t.name]?.says, ...(t.name === "Void" ? { reason: "An error." } : {}) }
        const read = (behalf: object) => Lifecycle.read(table, t.name, { ...said, onBehalfOf: behalf })._tag
        demand(
          read({ ...onBehalfOf, evidence: "a letter" }) === "Success",
          () => `${t.name}: what it says can't be read.`
        )
        demand(read(onBehalfOf) === "Failure", () => `${t.name} was read without evidence.`)
      }
    }
  )
]
