/** A dossier of a day says what was decided by that day, as far as it was known by another. */
import { afterEach, beforeEach, expect, test } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import { attend, beginTraining, celebrate, openWorld, type World } from "./scenario.ts"

let world: World
const first = "enrolment-t1"
/** Conditional on the 17th, completed on the 18th. */
beforeEach(async () => {
  world = await openWorld(memory())
  await beginTraining(world, ["t1"])
  const assessed = async () => (await world.kim.enrolments.assess({ enrolment: first })).hash
  await attend(world, [first], "2019-09-17")
  await world.kim.enrolments.completeConditionally({
    id: first,
    assessment: await assessed(),
    conditionalUntil: "2019-09-18"
  })
  await attend(world, [first], "2019-09-18")
  await celebrate(world, [first])
  await world.kim.enrolments.complete({ id: first, assessment: await assessed() })
})
afterEach(() => world.close())

const decisionOn = async (day: { readonly asOf?: string; readonly knownOn?: string }) => {
  const { context } = await world.kim.enrolments.dossier({ enrolment: first, ...day })
  return context.decision && [context.decision.completion, context.decision.decidedOn]
}

test("the present dossier has the present decision", async () => {
  expect(await decisionOn({})).toEqual(["completed", "2019-09-18"])
  expect(await decisionOn({ asOf: "2019-09-18" })).toEqual(["completed", "2019-09-18"])
})

test("the dossier of an earlier day has the decision of that day, and none that came later", async () => {
  expect(await decisionOn({ asOf: "2019-09-17" })).toEqual(["conditional", "2019-09-17"])
  expect(await decisionOn({ asOf: "2019-09-16" })).toBeUndefined()
})

test("what was decided later was not known before", async () => {
  expect(await decisionOn({ asOf: "2019-09-18", knownOn: "2019-09-17" })).toEqual(["conditional", "2019-09-17"])
})
