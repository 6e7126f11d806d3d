import { afterEach, beforeEach, expect, test } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { rules } from "../../src/promise.ts"
import { failureOf, why } from "./laws/Law.ts"
import { admit, announce, furnish, openWorld, place, type World } from "./scenario.ts"
import { committing } from "./stores.ts"

/** One rule of each kind that reads what offices say of a trainee. */
const completion = rules.set(
  "fellowship",
  1,
  rules.all(
    rules.evaluationScore(
      { aggregate: "best", atLeast: 4, from: 1, to: 5, scale: "one-to-five", role: "supervisor" },
      { id: "score" }
    ),
    rules.evaluations({ roles: ["supervisor", "trainee"] }, { id: "evaluations" }),
    rules.exam({ exam: "in-training", atLeast: 60 }, { id: "exam" }),
    rules.entrustment({ activity: "endoscopy", atLeast: 3 }, { id: "entrustment" }),
    rules.survey({ form: "final" }, { id: "survey" }),
    rules.homeConfirmation({}, { id: "confirmation" }),
    rules.credits({ scheme: "cme", atLeast: 5 }, { id: "credits" }),
    rules.prohibition({}, { id: "conduct" }),
    rules.language({ language: "ko", atLeast: "B1" }, { id: "language" })
  )
)

let open: OpenStore
let world: World
const enrolment = "enrolment-t1"
const placement = `placement-${enrolment}-gsam`
beforeEach(async () => {
  open = memory()
  world = await openWorld(open)
  await furnish(world)
  await announce(world, { completion })
  for (const trainee of ["t1", "t2"]) {
    const id = await admit(world, trainee)
    await place(world, id)
    await world.kim.enrolments.prepare({ id })
  }
  world.at("2019-08-26", 8)
  await world.kim.enrolments.arrive({ id: enrolment, startedOn: "2019-08-26" })
  world.at("2019-09-20", 18)
})
afterEach(() => world.close())

const on = "2019-09-20"
/** What is recorded for each rule. */
const recording: Readonly<Record<string, () => Promise<unknown>>> = {
  score: () => world.supervisor.evidence.evaluation({ enrolment, placement, on, score: 5, scale: "one-to-five" }),
  evaluations: () => world.as("trainee", "t2").evidence.evaluation({ enrolment, on }),
  exam: () => world.kim.evidence.exam({ enrolment, exam: "in-training", on, score: 60 }),
  entrustment: () =>
    world.as("committee", "gsam").evidence.entrustment({ enrolment, activity: "endoscopy", level: 3, on }),
  survey: () => world.as("trainee", "t1").evidence.survey({ enrolment, form: "final", on }),
  confirmation: () =>
    world
      .as("sendingOffice", "regional-hospital")
      .evidence.confirmation({ enrolment, kind: "training-recognised", on }),
  credits: () => world.kim.evidence.credit({ enrolment, scheme: "cme", amount: 5, on }),
  language: () =>
    world.kim.evidence.languageProof({ enrolment, language: "ko", level: "B1", proof: "topik", on: "2018" })
}
const assess = () => world.kim.enrolments.assess({ enrolment })
const statuses = async (): Promise<Readonly<Record<string, string>>> => {
  const { assessment } = await assess()
  const rulesOf = assessment.explanation.children ?? []
  return Object.fromEntries(rulesOf.map(({ rule, status }) => [String(rule.id), status]))
}

test("what is recorded moves the rule that reads it, and no other", async () => {
  const rest = { ...Object.fromEntries(Object.keys(recording).map((rule) => [rule, "open"])), conduct: "metAtRisk" }
  expect(await statuses()).toEqual(rest)
  let expected: Readonly<Record<string, string>> = rest
  for (const [rule, record] of Object.entries(recording)) {
    await record()
    expected = { ...expected, [rule]: "secured" }
    expect(await statuses()).toEqual(expected)
  }
})

test("a case of conduct that is open stands in the way, and does not any more once it is closed", async () => {
  const conductCase = await world.gsam.evidence.openCase({ enrolment, placement, openedOn: "2019-09-10" })
  expect((await statuses())["conduct"]).toBe("open")
  world.at("2019-09-21")
  await world.gsam.evidence.closeCase({ enrolment, conductCase })
  expect((await statuses())["conduct"]).toBe("metAtRisk")
  world.at("2019-10-21")
  expect((await statuses())["conduct"]).toBe("secured")
  // As of the day on which it was open, it was.
  const { assessment } = await world.kim.enrolments.assess({ enrolment, asOf: "2019-09-20" })
  expect(assessment.status).toBe("open")
})

test("a decision rests on all of it: a case that is opened while the decision is committed stands in the way", async () => {
  for (const record of Object.values(recording)) await record()
  world.at("2019-10-21")
  const { hash } = await assess()
  let times = 0
  const slow = await openWorld(
    committing(open, async (_, own) => {
      if (times++ === 0) await world.kim.evidence.openCase({ enrolment, openedOn: "2019-09-20" })
      return own()
    })
  )
  slow.at("2019-10-21")
  // It was recorded after the time for evidence, and still: another record, another assessment.
  expect(why(await failureOf(slow.kim.enrolments.complete({ id: enrolment, assessment: hash })))).toEqual([
    "enrolment/otherAssessment"
  ])
  await slow.close()
})
