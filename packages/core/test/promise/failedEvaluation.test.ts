import { expect, test } from "vitest"
import { defineRuleKind } from "../../src/completion/RuleKind.ts"
import { definePlugin } from "../../src/plugin/Plugin.ts"
import { rules } from "../../src/promise.ts"
import { fields } from "../../src/values/Fields.ts"
import { failureOf, why } from "./laws/Law.ts"
import { beginTraining, gyeonggiRules, openWorld } from "./scenario.ts"

test("nothing is decided while a kind of rule throws, whatever the other rules say, and nothing lapses by it", async () => {
  let isBroken = false
  const kind = defineRuleKind({
    kind: "test/breaks",
    params: fields({}),
    evidence: "closed",
    evaluate: () => {
      if (isBroken) throw new TypeError("broken")
      return {
        ...{ direction: "atLeast", required: 1, unit: "letters", now: 1, lower: 1, upper: 1 },
        ...{ counted: [], passedOver: [], missing: [] }
      }
    }
  })
  const world = await openWorld(undefined, {
    plugins: [definePlugin({ name: "breaks", version: "1.0.0", contract: 1, ruleKinds: [kind] })]
  })
  const [first, second] = await beginTraining(world, ["t1", "t2"])
  const id = String(first)
  const completion = rules.set("gyeonggi-2019", 2, rules.all(rules.of("test/breaks"), gyeonggiRules.rule))
  const either = rules.set("gyeonggi-2019", 3, rules.any(rules.of("test/breaks"), rules.all()))
  await world.kim.editions.adoptRules({ id: "2019-russia", completion, reason: "A kind of our own." })
  const assessed = async (enrolment = id) => world.kim.enrolments.assess({ enrolment })
  const conditionalUntil = "2019-09-30"
  const conditional = { id: String(second), assessment: (await assessed(String(second))).hash, conditionalUntil }
  await world.kim.enrolments.completeConditionally(conditional)

  isBroken = true
  const { assessment, hash } = await assessed()
  expect([assessment.status, assessment.faults.map(({ path }) => path)]).toEqual([
    "undetermined",
    ["/rule/params/of/0"]
  ])
  const command = { id, assessment: hash }
  const { complete, completeConditionally, notComplete } = world.kim.enrolments
  for (const decision of [
    complete(command),
    completeConditionally({ ...command, conditionalUntil }),
    notComplete({ ...command, reason: "It can't be told." })
  ]) {
    const refusal = await failureOf(decision)
    expect(refusal.reason.children).toEqual([
      { code: "enrolment/evaluationFailed", values: { rules: ["/rule/params/of/0"] } }
    ])
  }
  world.at("2019-10-01")
  const { done, refused } = await world.comity.advance({ until: "2019-10-01" })
  expect(done.filter(({ noun }) => noun === "enrolment")).toEqual([])
  expect(refused.flatMap(({ reason }) => (reason.children ?? []).map(({ code }) => code))).toEqual([
    "enrolment/evaluationFailed"
  ])

  // Where the other rules would do, nothing is decided either.
  await world.kim.editions.adoptRules({ id: "2019-russia", completion: either, reason: "Either will do." })
  expect(why(await failureOf(complete({ id, assessment: (await assessed()).hash })))).toEqual([
    "enrolment/evaluationFailed"
  ])
  isBroken = false
  expect((await complete({ id, assessment: (await assessed()).hash })).completion).toBe("completed")
  await world.close()
})
