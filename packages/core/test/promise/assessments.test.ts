import { afterEach, beforeEach, expect, test } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { failureOf } from "./laws/Law.ts"
import { attend, beginTraining, openWorld, type World } from "./scenario.ts"
import { dump, look } from "./stores.ts"

let open: OpenStore
let world: World
const [first, second] = ["enrolment-t1", "enrolment-t2"]
beforeEach(async () => {
  open = memory()
  world = await openWorld(open)
  await beginTraining(world, ["t1", "t2"])
})
afterEach(() => world.close())

test("the assessments of a cohort are those of its enrolments, one by one, and each host sees its own", async () => {
  await attend(world, [first, second], "2019-09-10", { [second]: ["2019-09-02"] })
  const cohort = await world.kim.enrolments.assessCohort({ edition: "2019-russia" })
  const single = await Promise.all([first, second].map((enrolment) => world.kim.enrolments.assess({ enrolment })))
  expect(cohort).toEqual(single)
  expect((await world.severance.enrolments.assessCohort({ edition: "2019-russia" })).length).toBe(0)
  expect((await world.gsam.enrolments.assessCohort({ edition: "2019-russia" })).map(({ hash }) => hash)).toEqual(
    cohort.map(({ hash }) => hash)
  )
  const before = await look(open, dump)
  expect((await failureOf(world.kim.enrolments.assessCohort({ edition: "none" }))).code).toBe("NotFound")
  expect(await look(open, dump)).toEqual(before)
})

test("an assessment can be asked for as it was known on an earlier day", async () => {
  await attend(world, [first, second], "2019-09-10")
  world.at("2019-09-12")
  await world.kim.evidence.attendance({
    session: "2019-russia-2019-09-02",
    edition: "2019-russia",
    absent: [first],
    reason: "A mistake."
  })
  const sessions = async (day: object) => {
    const { assessment } = await world.kim.enrolments.assess({ enrolment: first, asOf: "2019-09-12", ...day })
    return assessment.explanation.children?.[0]?.reading?.now
  }
  expect(await sessions({})).toBeLessThan(100)
  expect(await sessions({ knownOn: "2019-09-11" })).toBe(100)
})
