import * as Result from "effect/Result"
import { expect, test } from "vitest"
import type { PlannedEdition } from "../../src/completion/EditionView.ts"
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { satisfiable } from "../../src/completion/Satisfiability.ts"
import { satisfiabilityMessages } from "../../src/completion/SatisfiabilityMessages.ts"
import type { Reason } from "../../src/values/Reason.ts"
import { setOf } from "./asking.ts"
import { korea } from "./randomRecord.ts"

const bare: PlannedEdition = { period: "2019-08-26/2019-09-20", place: "korea", calendars: { korea } }
const said = new Map<string, ReadonlyArray<string>>()
const note = ({ children = [], code, values }: Reason): void => {
  if (code.startsWith("satisfiability/")) said.set(code, Object.keys(values))
  for (const child of children) note(child)
}
const ask = (rule: Rule, edition: PlannedEdition) => {
  const { because, warnings } = Result.getOrThrow(satisfiable(setOf(rule), edition))
  for (const one of [...(because === undefined ? [] : [because.reason]), ...warnings]) note(one)
}

test("every message is in the table with the same placeholders, and the table holds nothing that nothing says", () => {
  const robotics = rules.modules({ modules: ["robotics"] })
  const sejong = (atLeast: number) => rules.daysPerHost({ atLeast, host: "sejong", unit: "workingDays" })
  const hosts = [{ id: "gsam" }]
  const performed = rules.procedures({ codes: ["x"], level: "performed", atLeast: 1 })
  ask(rules.duration({ atLeast: 20, unit: "workingDays" }), bare)
  ask(rules.all(sejong(18), rules.daysPerHost({ atLeast: 9, host: "gsam" })), bare)
  ask(sejong(1), { ...bare, hosts })
  ask(sejong(1), { ...bare, hosts: [] })
  ask(robotics, { ...bare, modules: ["imaging"] })
  ask(robotics, { ...bare, modules: [] })
  ask(robotics, { ...bare, sessions: [{ on: "2019-09-02" }] })
  ask(rules.ceremony(), { ...bare, activities: [] })
  ask(performed, { ...bare, permission: "observe" })
  ask(rules.scoped({ specialties: ["surgery"] }, sejong(20)), {
    ...bare,
    trainees: [{ id: "t1", specialties: ["surgery"] }]
  })
  ask(sejong(1), { ...bare, hosts: [...hosts, { id: "sejong", places: 0 }] })
  ask(sejong(1), { ...bare, hosts: [...hosts, { id: "sejong" }], trainees: [{ id: "t1", hosts: ["gsam"] }] })
  ask(sejong(18), {
    ...bare,
    hosts: [{ id: "sejong", places: 1 }],
    seats: 1,
    trainees: [{ id: "t1" }, { id: "t2" }, { id: "t3", hosts: [] }]
  })
  ask(robotics, { ...bare, modules: [{ id: "robotics", places: 1 }], seats: 3 })
  expect(Object.fromEntries([...said].sort())).toEqual(
    Object.fromEntries(
      Object.entries(satisfiabilityMessages)
        .map(([code, values]) => [code, Object.keys(values)] as const)
        .sort()
    )
  )
})
