import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { type RuleSet, rules } from "../../src/promise.ts"
import { failureOf, why } from "./laws/Law.ts"
import { announce, attend, beginTraining, celebrate, gyeonggiRules, openWorld, type World } from "./scenario.ts"
import { committing, dump, look } from "./stores.ts"

let open: OpenStore
let world: World
const [first, second] = ["enrolment-t1", "enrolment-t2"]
beforeEach(async () => {
  open = memory()
  world = await openWorld(open)
  await beginTraining(world, ["t1", "t2"])
})
afterEach(() => world.close())

const id = "2019-russia"
const reason = "A report is owed as well."
/** What the first version asks for, and a report. */
const withReport: RuleSet = rules.set(
  "gyeonggi-2019",
  2,
  rules.all(gyeonggiRules.rule, rules.deliverable({ kind: "report" }))
)
const adopt = (completion: RuleSet = withReport) => world.kim.editions.adoptRules({ id, completion, reason })
const assessed = (enrolment: string = first) => world.kim.enrolments.assess({ enrolment })
const refusal = async (asked: Promise<unknown>) => why(await failureOf(asked))

describe("another version of the rules", () => {
  it("is pinned with a reason, moves nothing, and the version before is kept with the day it was replaced", async () => {
    const before = (await world.kim.editions.get(id)).rules
    world.at("2019-09-05")
    const { earlierRules, rules: pinned, status } = await adopt()
    expect([status, pinned?.version, earlierRules]).toEqual(["announced", 2, [{ ...before, until: "2019-09-05" }]])
    const adopted = (await world.kim.editions.history(id)).at(-1)
    expect([adopted?.type, adopted?.data]).toEqual(["RulesAdopted", expect.objectContaining({ reason, rules: pinned })])
    // As it was before, the edition was held to the version before.
    expect((await world.kim.editions.past(id, { asOf: "2019-09-04" })).document?.rules).toEqual(before)
  })

  it("leaves what was decided as it was decided, and judges everybody else from then on", async () => {
    await attend(world, [first, second], "2019-09-18")
    await celebrate(world, [first, second])
    const cited = await assessed()
    await world.kim.enrolments.complete({ id: first, assessment: cited.hash })
    const granted = await world.kim.enrolments.get(first)
    const undecided = await assessed(second)
    expect(undecided.assessment.status).toBe("secured")

    const { rules: pinned } = await adopt()
    expect(await world.kim.enrolments.get(first)).toEqual(granted)
    expect(granted.decision).toMatchObject({ assessment: cited.hash, evidence: cited.evidence, ruleSet: cited.ruleSet })
    const judged = await assessed(second)
    expect([judged.assessment.status, judged.ruleSet]).toEqual(["open", pinned])
    // An assessment by the version before is none to decide on any more.
    expect(await refusal(world.kim.enrolments.complete({ id: second, assessment: undecided.hash }))).toEqual([
      "enrolment/rulesNotMet",
      "enrolment/otherAssessment"
    ])
    expect((await world.kim.editions.cohort(id)).byCompletion).toEqual({ completed: 1, undecided: 1 })
  })

  it("is what a conditional completion has to meet, and lapses by", async () => {
    await attend(world, [first, second], "2019-09-17")
    const conditionalUntil = "2019-09-30"
    for (const one of [first, second]) {
      const assessment = (await assessed(one)).hash
      await world.kim.enrolments.completeConditionally({ id: one, assessment, conditionalUntil })
    }
    await adopt()
    await attend(world, [first, second], "2019-09-18")
    await celebrate(world, [first, second])
    const report = { kind: "report", submittedOn: "2019-09-18" }
    const deliverable = await world.as("trainee", "t1").evidence.deliverable({ enrolment: first, ...report })
    await world.kim.evidence.review({ enrolment: first, deliverable, status: "accepted" })
    const { decision } = await world.kim.enrolments.complete({ id: first, assessment: (await assessed()).hash })
    expect(decision?.ruleSet.version).toBe(2)
    world.at("2019-10-01")
    const { done } = await world.comity.advance({ until: "2019-10-01" })
    expect(done.filter(({ noun }) => noun === "enrolment")).toEqual([
      { noun: "enrolment", id: second, transition: "Lapse", from: "2019-10-01" }
    ])
  })

  it("is refused where nobody could meet it, where it is pinned already, and where it is unknown or has no reason", async () => {
    const before = await look(open, dump)
    const unmeetable = rules.set("gyeonggi-2019", 2, rules.duration({ atLeast: 19, unit: "workingDays" }))
    expect(await refusal(adopt(unmeetable))).toEqual(["edition/rulesCannotBeMet"])
    expect(await refusal(adopt(gyeonggiRules))).toEqual(["edition/rulesAlreadyPinned"])
    expect((await failureOf(adopt({ ...gyeonggiRules, rule: withReport.rule }))).reason.children?.[0]?.code).toBe(
      "ruleSet/versionTaken"
    )
    const unknown = { id: "gyeonggi-2019", version: 7, hash: "0".repeat(64) }
    expect(await refusal(world.kim.editions.adoptRules({ id, rules: unknown, reason }))).toEqual([
      "edition/rulesUnknown"
    ])
    const silent = world.kim.editions.adoptRules({ id, completion: withReport } as never)
    expect((await failureOf(silent)).code).toBe("InvalidInput")
    expect(await refusal(world.gsam.editions.adoptRules({ id, completion: withReport, reason }))).toEqual([
      "lifecycle/not-your-office"
    ])
    expect(await look(open, dump)).toEqual(before)
  })

  it("can't be adopted before one is announced, nor once the edition is over", async () => {
    await world.kim.editions.plan({ id: "planned", program: "invitational-training", period: "2020-08-24/2020-09-18" })
    const planned = world.kim.editions.adoptRules({ id: "planned", completion: withReport, reason })
    expect(await refusal(planned)).toEqual(["lifecycle/not-yet"])
    await announce(world, { id: "cancelled", bare: true })
    await world.kim.editions.cancel({ id: "cancelled", reason: "Nobody came." })
    const cancelled = world.kim.editions.adoptRules({ id: "cancelled", completion: withReport, reason })
    expect(await refusal(cancelled)).toEqual(["lifecycle/not-any-more"])
  })

  it("that is adopted while a decision is committed leads to another look", async () => {
    await attend(world, [first, second], "2019-09-18")
    await celebrate(world, [first, second])
    const assessment = (await assessed()).hash
    let times = 0
    const slow = await openWorld(
      committing(open, async (_, own) => {
        if (times++ === 0) await adopt()
        return own()
      })
    )
    slow.at("2019-09-18", 17)
    expect(await refusal(slow.kim.enrolments.complete({ id: first, assessment }))).toEqual([
      "enrolment/rulesNotMet",
      "enrolment/otherAssessment"
    ])
    await slow.close()
  })
})
