import { expect, test } from "vitest"
import { combinations, findings } from "../../src/lifecycle/Checks.ts"
import type { Table, Transition } from "../../src/lifecycle/Table.ts"
import { lifeCycles } from "../../src/model/LifeCycles.ts"
import { table } from "../../src/model/Placement.ts"

const changed = (change: (t: Transition) => Transition | undefined, particulars = table.particulars): Table => ({
  ...table,
  transitions: table.transitions.flatMap((t) => change(t) ?? []),
  particulars
})
const without = (...names: ReadonlyArray<string>) => changed((t) => (names.includes(t.name) ? undefined : t))
const found = (table: Table) => findings(table).map(({ code, values }) => [code, ...Object.values(values).slice(1)])

test("the core's life cycles have no flaw", () => {
  for (const table of lifeCycles) expect([table.noun, findings(table)]).toEqual([table.noun, []])
})

test("a state that nothing leads to, and one that nobody gets out of, is found", () => {
  expect(found(without("Interrupt"))).toEqual([["lifecycle/unreachable-state", "interrupted"]])
  expect(found(without("Resume", "EndEarly"))).toEqual([
    ["lifecycle/unreachable-state", "endedEarly"],
    ["lifecycle/state-without-exit", "interrupted"]
  ])
  // That it was entered in error is no way on, and a record of the past is no way there.
  expect(found(without("Confirm"))).toContainEqual(["lifecycle/unreachable-state", "confirmed"])
  expect(found(without("Reopen"))).toEqual([["lifecycle/state-without-exit", "signedOff"]])
})

test("a final state that can be left is found", () => {
  const reopened = changed((t) => (t.name === "Reopen" ? { ...t, from: [...t.from, "declined"] } : t))
  expect(found(reopened)).toEqual([["lifecycle/final-state-with-exit", "declined"]])
})

test("a word for two things, a role without a row, a recorder without anything to record is found", () => {
  expect(found(changed((t) => (t.name === "End" ? { ...t, event: "Started" } : t)))).toEqual([
    ["lifecycle/word-used-twice", "Started"]
  ])
  expect(found(changed((t) => (t.name === "SignOff" ? { ...t, by: ["hostCoordinator"] } : t)))).toEqual([
    ["lifecycle/role-without-use", "supervisor"]
  ])
  expect(found(changed((t) => (t.name === "End" ? { ...t, by: [...t.by, "auditor"] } : t)))).toEqual([
    ["lifecycle/role-for-nobody", "auditor"]
  ])
  const region = { ...(table.transitions[0] as Transition).region, recorders: { programOffice: "operator" } }
  expect(found(changed((t) => ({ ...t, region })))).toEqual([["lifecycle/recorder-without-use", "programOffice"]])
})

test("an objection that is described and never made is found", () => {
  expect(found(changed((t) => t, { ...table.particulars, tooLate: ["today"] }))).toEqual([
    ["lifecycle/objection-never-made", "tooLate"]
  ])
})

test("every state, row and role is asked about once, the state before there is a document included", () => {
  const all = combinations(table)
  expect(all).toHaveLength(13 * 11 * 4)
  expect(new Set(all.map((it) => JSON.stringify([it.state, it.transition, it.role]))).size).toBe(all.length)
  expect(all.filter(({ allowed, transition }) => allowed && transition === "SignOff")).toEqual([
    { field: "status", state: "ended", transition: "SignOff", role: "hostCoordinator", allowed: true },
    { field: "status", state: "ended", transition: "SignOff", role: "supervisor", allowed: true },
    { field: "status", state: "endedEarly", transition: "SignOff", role: "hostCoordinator", allowed: true },
    { field: "status", state: "endedEarly", transition: "SignOff", role: "supervisor", allowed: true }
  ])
})
