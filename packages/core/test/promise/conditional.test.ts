import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import { failureOf, why } from "./laws/Law.ts"
import { attend, beginTraining, celebrate, introduce, openWorld, type World } from "./scenario.ts"

let world: World
const [first, second] = ["enrolment-t1", "enrolment-t2"]
beforeEach(async () => {
  world = await openWorld(memory())
  await beginTraining(world, ["t1", "t2"])
})
afterEach(() => world.close())

const assessed = async (enrolment: string = first) => (await world.kim.enrolments.assess({ enrolment })).hash
const statusOf = async (enrolment: string = first) =>
  (await world.kim.enrolments.assess({ enrolment })).assessment.status

describe("conditional", () => {
  it("is for a while, for whoever is in training or has ended it, and lapses by the clock if nothing more comes", async () => {
    await attend(world, [first, second], "2019-09-10")
    const conditionally = { id: first, assessment: await assessed(), conditionalUntil: "2019-10-01" }
    expect(
      why(
        await failureOf(
          world.kim.enrolments.completeConditionally({ ...conditionally, conditionalUntil: "2019-09-09" })
        )
      )
    ).toEqual(["enrolment/conditionInThePast"])
    await world.kim.enrolments.completeConditionally(conditionally)
    expect((await world.kim.enrolments.whyNot(first, "lapse")).map(({ code }) => code)).toEqual([
      "lifecycle/not-your-office"
    ])
    world.at("2019-10-02")
    const { done } = await world.comity.advance({ until: "2019-10-02" })
    expect(done).toEqual([{ noun: "enrolment", id: first, transition: "Lapse", from: "2019-10-02" }])
    const after = await world.kim.enrolments.get(first)
    expect([after.completion, after.decision, after.conditionalUntil]).toEqual(["undecided", undefined, undefined])
    // The history keeps on what it lapsed: the assessment of that day, by which it can be explained.
    const { assessment, evidence, hash, ruleSet } = await world.kim.enrolments.assess({ enrolment: first })
    const lapsed = (await world.kim.enrolments.history(first)).at(-1)
    expect([lapsed?.type, lapsed?.actor.id, lapsed?.data]).toEqual([
      "Lapsed",
      "clock",
      expect.objectContaining({
        cites: { assessment: hash, status: assessment.status, ruleSet, evidence, decidedOn: "2019-10-02" }
      })
    ])
  })

  it("becomes completed when the rules are met, and does not lapse then", async () => {
    await attend(world, [first, second], "2019-09-17")
    await world.kim.enrolments.completeConditionally({
      id: first,
      assessment: await assessed(),
      conditionalUntil: "2019-09-18"
    })
    await attend(world, [first, second], "2019-09-18")
    await celebrate(world, [first, second])
    world.at("2019-09-20")
    const { done, refused } = await world.comity.advance({ until: "2019-09-20" })
    expect(done.filter(({ noun }) => noun === "enrolment")).toEqual([])
    expect(refused.map(({ reason }) => reason.children?.[0]?.code)).toEqual(["enrolment/rulesMet"])
    const completed = await world.kim.enrolments.complete({ id: first, assessment: await assessed() })
    expect([completed.completion, completed.conditionalUntil]).toEqual(["completed", undefined])
  })

  it("is not for whoever has not begun, or has failed for good", async () => {
    await introduce(world, "t3")
    const { id } = await world.kim.enrolments.admit({
      edition: "2019-russia",
      trainee: "t3",
      onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
    })
    const conditionalUntil = "2019-12-31"
    expect(
      why(
        await failureOf(
          world.kim.enrolments.completeConditionally({ id, assessment: await assessed(id), conditionalUntil })
        )
      )
    ).toEqual(["enrolment/neverBegun"])
    const absent = { [first]: ["2019-08-26", "2019-08-27", "2019-08-28", "2019-08-29", "2019-08-30"] }
    await attend(world, [first, second], "2019-09-20", absent)
    expect(await statusOf()).toBe("unreachable")
    expect(
      why(
        await failureOf(
          world.kim.enrolments.completeConditionally({ id: first, assessment: await assessed(), conditionalUntil })
        )
      )
    ).toEqual(["enrolment/cannotBeMetAnyMore"])
  })
})
