import { describe, expect, it, test } from "vitest"
import { leads, regions } from "../../src/lifecycle/Graph.ts"
import type { Table } from "../../src/lifecycle/Table.ts"
import { lifeCycles } from "../../src/model/LifeCycles.ts"
import { modalityOf, type Stated, support } from "../../src/model/Suggestion.ts"
import { Modality } from "../../src/values/Modality.ts"

const side: Readonly<Record<string, string>> = { nomination: "receiving", enrolment: "presence" }
const claim = (modality: Modality, more: Partial<Stated> = {}): Stated =>
  ({ says: "period", modality, ...more }) as Stated
const tableOf = (noun: string): Table => lifeCycles.find((table) => table.noun === noun) as Table
const suggested = (noun: string, status: string, modality: Modality, more: Partial<Stated> = {}) => {
  const { explanation, to, transition } = support(
    tableOf(noun),
    { [side[noun] ?? "status"]: status },
    claim(modality, more)
  )
  return transition === undefined ? explanation.code : `${transition} -> ${to}`
}

describe.each(lifeCycles)("a claim about what has the life cycle of $noun", (table) => {
  const { field, states } = regions(table).find((region) => region.field === (side[table.noun] ?? "status")) ??
    regions(table)[0] ?? { field: "", states: [] }
  const cases = states.flatMap((state) => Modality.literals.map((modality) => ({ state, modality })))

  it("supports a step that is there from the present state, or says why it supports none", () => {
    for (const { modality, state } of cases) {
      const { explanation, to, transition } = support(table, { [field]: state }, claim(modality))
      const row = table.transitions.find(({ name }) => name === transition)
      if (transition === undefined) {
        expect([state, modality, explanation.code]).toEqual([
          state,
          modality,
          expect.stringMatching(/^claim\/(alreadyThere|noWayThere|supportsNoState|deniesWhatIsOnRecord)$/)
        ])
      } else {
        expect(explanation.code).toBe("claim/supports")
        expect([state, modality, row?.from.includes(state), row?.historical ?? row?.consequence]).toEqual([
          state,
          modality,
          true,
          undefined
        ])
        expect(states).toContain(to)
        expect(leads(row as never, state).length).toBeGreaterThan(0)
      }
    }
  })

  it("never takes back what is on record", () => {
    for (const { modality, state } of cases) {
      const { to } = support(table, { [field]: state }, claim(modality))
      // From where a step leads, the same claim supports no step back to where it came from.
      if (to === undefined) continue
      expect([state, modality, support(table, { [field]: to }, claim(modality)).transition]).toEqual([
        state,
        modality,
        undefined
      ])
    }
  })
})

test("what is planned, agreed, under way, over or denied supports another state each", () => {
  const activity = (["discussed", "planned", "agreed", "ongoing", "occurred", "denied"] as const).map((modality) =>
    suggested("activity", "mooted", modality)
  )
  expect(activity).toEqual([
    "claim/alreadyThere",
    "Plan -> planned",
    "Plan -> confirmed",
    "Plan -> inProgress",
    "Plan -> held",
    "Cancel -> cancelled"
  ])
  expect(suggested("facilityProject", "approved", "occurred")).toBe("Open -> opened")
  expect(suggested("donation", "inTransit", "occurred")).toBe("Receive -> received")
  expect(suggested("commitment", "stated", "ongoing")).toBe("Start -> underWay")
  expect(suggested("agreement", "intended", "planned")).toBe("claim/alreadyThere")
  expect(suggested("placement", "proposed", "denied")).toBe("Decline -> declined")
})

test("what goes on again is taken up again, and what once was stays as it is", () => {
  expect(suggested("workingGroup", "dormant", "ongoing")).toBe("Activate -> active")
  expect(suggested("partnership", "dormant", "occurred")).toBe("claim/alreadyThere")
  expect(suggested("activity", "postponed", "planned")).toBe("Replan -> planned")
  expect(suggested("edition", "concluded", "ongoing")).toBe("claim/alreadyThere")
})

test("a denial ends what has not begun, and undoes nothing", () => {
  expect(suggested("activity", "confirmed", "denied")).toBe("Cancel -> cancelled")
  expect(suggested("activity", "held", "denied")).toBe("claim/deniesWhatIsOnRecord")
  expect(suggested("edition", "concluded", "denied")).toBe("claim/deniesWhatIsOnRecord")
})

test("a claim that names a state in so many words supports that one", () => {
  expect(suggested("facilityProject", "opened", "ongoing", { says: "status", value: "operating" })).toBe(
    "Operate -> operating"
  )
  expect(suggested("facilityProject", "opened", "planned", { says: "status", value: "operating" })).toBe(
    "claim/alreadyThere"
  )
  expect(suggested("activity", "planned", "occurred", { says: "status", value: "void" })).toBe("Confirm -> held")
  expect(suggested("activity", "planned", "occurred", { says: "status", value: "no such state" })).toBe(
    "Confirm -> held"
  )
})

test("a record is worth as much as its state", () => {
  const worth = (noun: string, ...states: ReadonlyArray<string>) =>
    states.map((state) => modalityOf(tableOf(noun), state))
  expect(worth("activity", "mooted", "planned", "confirmed", "inProgress", "held", "reported", "cancelled")).toEqual([
    "discussed",
    "planned",
    "agreed",
    "ongoing",
    "occurred",
    "occurred",
    "denied"
  ])
  expect(worth("facilityProject", "discussed", "underConstruction", "opened", "closed")).toEqual([
    "discussed",
    "ongoing",
    "occurred",
    "occurred"
  ])
  expect(worth("consilium", "requested", "scheduled", "opinionIssued", "declined")).toEqual([
    "discussed",
    "planned",
    "occurred",
    "denied"
  ])
})

test("what is on record as real is supported by a claim that it is as real as that", () => {
  for (const table of lifeCycles) {
    const { field, states } = regions(table).find((region) => region.field === (side[table.noun] ?? "status")) as never
    for (const state of states as ReadonlyArray<string>) {
      if (state === "void") continue
      const modality = modalityOf(table, state)
      const { transition } = support(table, { [field]: state }, claim(modality))
      if (modality !== "ongoing")
        expect([table.noun, state, modality, transition]).toEqual([table.noun, state, modality, undefined])
    }
  }
})
