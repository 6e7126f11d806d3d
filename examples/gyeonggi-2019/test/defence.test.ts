/** The page on defending a completion, lived through from its first chapter to its last. */
import { afterAll, beforeAll, expect, test } from "vitest"
import { announcement, appeal, ceremony, decision, versions, warning } from "../src/defence/chapters.ts"
import { openWorld, plan, type World } from "../src/defence/world.ts"

const live = async (world: World) => ({
  announcement: await announcement(world),
  warning: await warning(world),
  ceremony: await ceremony(world),
  decision: await decision(world),
  appeal: await appeal(world),
  versions: await versions(world)
})

let world: World
let told: Awaited<ReturnType<typeof live>>
beforeAll(async () => {
  world = await openWorld()
  told = await live(world)
})
afterAll(() => world.comity.close())

const golden = (name: string) => `golden/defence.${name}.txt`

test("twenty working days are refused, and the reason says of what there are eighteen", async () => {
  expect(told.announcement).toContain("Required: 20. Available: 18")
  await expect(`${told.announcement}\n`).toMatchFileSnapshot(golden("announcement"))
})

test("only the one with three absences is warned: until the next session, and by whom", async () => {
  expect(told.warning).toHaveLength(1)
  expect(told.warning[0]).toContain("Last day on which this helps: 11 September 2019.")
  await expect(`${told.warning[0]}\n`).toMatchFileSnapshot(golden("warning"))
})

test("at the ceremony two are completed, who can't lose it any more, and one on a condition", () => {
  expect(told.ceremony.map(({ completion, decision, id }) => [id, completion, decision?.status])).toEqual([
    ["anna", "completed", "secured"],
    ["boris", "conditional", "metAtRisk"],
    ["vera", "completed", "secured"]
  ])
})

test("the condition lapses, and a person says no on an assessment that is final", async () => {
  expect(told.decision).toMatchObject({ completion: "notCompleted", decision: { status: "unreachable" } })
  const history = await world.offices.program.enrolments.history("boris")
  expect(history.map(({ type }) => type).slice(-6)).toEqual([
    "Arrived",
    "CompletedConditionally",
    "Lapsed",
    "NotCompleted",
    "Reopened",
    "Completed"
  ])
})

test("upheld by another officer, and with evidence that came late, the second assessment is another one", () => {
  expect(told.appeal).toMatchObject({ completion: "completed", decision: { status: "secured" } })
  expect(told.appeal.decision?.evidence).not.toBe(told.decision.decision?.evidence)
})

test("a next version would change one of the three, because of attendance; nothing that was decided is another", async () => {
  await expect(`${told.versions.compared}\n`).toMatchFileSnapshot(golden("versions"))
  expect(told.versions.compared).toContain("1 of 3 changes. Status before: secured. Status after: unreachable.")
  expect(told.versions.reproduced.same).toEqual({ assessment: true, evidence: true, ruleSet: true })
})

test("in Korean and in Russian the same is said, and nothing falls back", async () => {
  const { assessment, context } = await world.offices.program.enrolments.dossier({ enrolment: "boris" })
  for (const language of ["ko", "ru"]) {
    const { fellBack, lines } = world.comity.explain(assessment, language, { context })
    expect(fellBack).toEqual([])
    expect(lines.map(({ code }) => code)).toEqual(
      world.comity.explain(assessment, "en", { context }).lines.map(({ code }) => code)
    )
  }
})

test("lived once more it comes to the same words", async () => {
  const again = await openWorld()
  const { announcement, versions, warning } = await live(again)
  expect([announcement, warning, versions.compared]).toEqual([told.announcement, told.warning, told.versions.compared])
  expect((await again.offices.program.editions.get(plan.id)).rules).toEqual(
    (await world.offices.program.editions.get(plan.id)).rules
  )
  await again.comity.close()
})
