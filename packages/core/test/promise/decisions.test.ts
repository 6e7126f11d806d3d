import { afterEach, beforeEach, describe, expect, it, test } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { rules } from "../../src/promise.ts"
import { failureOf, why } from "./laws/Law.ts"
import { announce, attend, beginTraining, celebrate, introduce, openWorld, type World } from "./scenario.ts"
import { committing } from "./stores.ts"

let open: OpenStore
let world: World
const [first, second] = ["enrolment-t1", "enrolment-t2"]
beforeEach(async () => {
  open = memory()
  world = await openWorld(open)
  await beginTraining(world, ["t1", "t2"])
})
afterEach(() => world.close())

const assessed = async (enrolment: string = first, at: World = world) =>
  (await at.kim.enrolments.assess({ enrolment })).hash
const statusOf = async (enrolment: string = first) =>
  (await world.kim.enrolments.assess({ enrolment })).assessment.status
/** Everything that the rules ask for: 18 sessions, the sign-off, the ceremony; the day is the 18th. */
const fulfil = async () => {
  await attend(world, [first, second], "2019-09-18")
  await celebrate(world, [first, second])
}

describe("completed", () => {
  it("cites the assessment, the rule set and the evidence, each by its hash, and the day", async () => {
    await fulfil()
    const cited = await world.kim.enrolments.assess({ enrolment: first })
    expect(cited.assessment.status).toBe("secured")
    const { completion, decision } = await world.kim.enrolments.complete({ id: first, assessment: cited.hash })
    expect(completion).toBe("completed")
    expect(decision).toEqual({
      assessment: cited.hash,
      status: "secured",
      ruleSet: cited.ruleSet,
      evidence: cited.evidence,
      decidedOn: "2019-09-18",
      decidedBy: "kim"
    })
    expect((await world.kim.editions.get("2019-russia")).rules).toEqual(cited.ruleSet)
    const cohort = await world.kim.editions.cohort("2019-russia")
    expect(cohort).toMatchObject({
      enrolled: 2,
      completed: 1,
      completionRate: 0.5,
      byCompletion: { completed: 1, undecided: 1 }
    })
  })

  it("is refused while a rule is open, and says how things stand", async () => {
    await attend(world, [first, second], "2019-09-17")
    const refusal = await failureOf(world.kim.enrolments.complete({ id: first, assessment: await assessed() }))
    expect(refusal.reason.children).toEqual([{ code: "enrolment/rulesNotMet", values: { status: "open" } }])
  })

  it("is refused if it rests on yesterday's assessment, or on nobody's", async () => {
    await fulfil()
    const cited = await assessed()
    world.at("2019-09-19")
    for (const assessment of [cited, "0".repeat(64)]) {
      expect(why(await failureOf(world.kim.enrolments.complete({ id: first, assessment })))).toEqual([
        "enrolment/otherAssessment"
      ])
    }
    await world.kim.enrolments.complete({ id: first, assessment: await assessed() })
  })

  it("is not for the clock, nor for the host or the trainee, nor on behalf of the office", async () => {
    await fulfil()
    const command = { id: first, assessment: await assessed() }
    for (const office of [world.gsam, world.as("trainee", "t1"), world.department])
      expect(why(await failureOf(office.enrolments.complete(command)))).toEqual(["lifecycle/not-your-office"])
    const onBehalfOf = { role: "programOffice", party: "gyeonggi", evidence: "letter" }
    expect(why(await failureOf(world.kim.enrolments.complete({ ...command, onBehalfOf })))).toEqual([
      "lifecycle/only-in-person"
    ])
    await world.comity.advance({ until: "2019-12-31" })
    expect((await world.kim.enrolments.get(first)).completion).toBe("undecided")
  })

  it("is revoked on an authority that is on file, with a reason, for good", async () => {
    await fulfil()
    await world.kim.enrolments.complete({ id: first, assessment: await assessed() })
    const revoke = { id: first, reason: "The sign-off was forged.", authority: "ruling" }
    expect(why(await failureOf(world.kim.enrolments.revoke(revoke)))).toEqual(["enrolment/authorityNotOnFile"])
    await world.kim.documents.save({
      id: "ruling",
      kind: "ruling",
      operator: "gyeonggi",
      enrolment: first,
      receivedOn: "2019-09-18"
    })
    expect(await world.kim.enrolments.revoke(revoke)).toMatchObject({
      completion: "revoked",
      revokedOn: "2019-09-18",
      revokedBy: "kim"
    })
    // What was decided is still told.
    const types = (await world.kim.enrolments.history(first)).map(({ type }) => type)
    expect(types.slice(-2)).toEqual(["Completed", "Revoked"])
    expect(why(await failureOf(world.kim.enrolments.complete({ id: first, assessment: await assessed() })))).toEqual([
      "lifecycle/not-any-more"
    ])
  })
})

describe("a decision and its evidence", () => {
  /** Before the decision is committed for the first time, something happens behind its back. */
  const overtaken = async (happens: (rival: World) => Promise<unknown>) => {
    let times = 0
    const slow = await openWorld(
      committing(open, async (_, own) => {
        if (times++ === 0) await happens(world)
        return own()
      })
    )
    slow.at("2019-09-18", 18)
    world.at("2019-09-18", 18)
    const assessment = await assessed(first, slow)
    const asked = slow.kim.enrolments.complete({ id: first, assessment })
    try {
      await asked
      return "completed"
    } catch (error) {
      const { code } = error as { code: string }
      return code === "Refused" ? why(error as never) : code
    } finally {
      await slow.close()
    }
  }
  beforeEach(fulfil)

  it("that changes between the assessment and the decision is another assessment", async () => {
    const assessment = await assessed()
    await world
      .as("trainee", "t1")
      .evidence.log({ enrolment: first, on: "2019-09-17", code: "craniotomy", level: "observed" })
    // An entry that no rule asks for changes what was judged, and not the judgement.
    const { hash, evidence } = await world.kim.enrolments.assess({ enrolment: first })
    expect(hash).toBe(assessment)
    await world.kim.evidence.attendance({
      session: "2019-russia-2019-09-02",
      edition: "2019-russia",
      absent: [first],
      reason: "The register names another."
    })
    const refusal = await failureOf(world.kim.enrolments.complete({ id: first, assessment }))
    expect(refusal.reason.children).toEqual([
      { code: "enrolment/otherAssessment", values: { cited: assessment, present: await assessed() } }
    ])
    const now = await world.kim.enrolments.complete({ id: first, assessment: await assessed() })
    expect(now.decision?.evidence).not.toBe(evidence)
  })

  it("that changes while it is committed leads to another look", async () => {
    const correction = { edition: "2019-russia", absent: [first], reason: "The register names another." }
    expect(
      await overtaken(({ kim }) => kim.evidence.attendance({ session: "2019-russia-2019-09-02", ...correction }))
    ).toEqual(["enrolment/otherAssessment"])
  })

  it("that is added while it is committed leads to another look as well", async () => {
    const entry = { enrolment: first, on: "2019-09-17", code: "craniotomy", level: "observed" } as const
    expect(await overtaken((rival) => rival.as("trainee", "t1").evidence.log(entry))).toBe("completed")
    const { decision } = await world.kim.enrolments.get(first)
    // It was decided again: what is cited is the record with the entry in it.
    expect(decision?.evidence).toBe((await world.kim.enrolments.assess({ enrolment: first })).evidence)
  })

  it.each<
    readonly [what: string, happens: (rival: World) => Promise<unknown>, outcome: string | ReadonlyArray<string>]
  >([
    [
      "the ceremony turns out to be an entry made in error",
      ({ kim }) => kim.activities.void({ id: "2019-russia-ceremony", reason: "It was another edition's." }),
      ["enrolment/rulesNotMet", "enrolment/otherAssessment"]
    ],
    [
      "four sessions are added that nobody attended",
      ({ kim }) =>
        kim.editions.schedule({
          edition: "2019-russia",
          sessions: [1, 2, 3, 4, 5].map((i) => ({ id: `late-${i}`, on: "2019-09-17" }))
        }),
      ["enrolment/rulesNotMet", "enrolment/otherAssessment"]
    ],
    [
      "a second placement is proposed, which nobody has signed off",
      ({ kim }) =>
        kim.placements.propose({ enrolment: first, host: "gsam", period: "2019-09-17/2019-09-20", concurrent: true }),
      ["enrolment/rulesNotMet", "enrolment/otherAssessment"]
    ],
    [
      "the enrolment is withdrawn",
      (rival) =>
        rival.as("trainee", "t1").enrolments.withdraw({ id: first, reason: "Illness.", endedOn: "2019-09-18" }),
      ["enrolment/leftBefore"]
    ]
  ])("is not decided on if meanwhile %s", async (_, happens, outcome) => {
    expect(await overtaken(happens)).toEqual(outcome)
    expect((await world.kim.enrolments.get(first)).completion).toBe("undecided")
  })
})

describe("not completed", () => {
  it("needs a reason, and is taken up again on late evidence about this enrolment", async () => {
    await attend(world, [first, second], "2019-09-17")
    const decision = { id: first, assessment: await assessed(), reason: "No sign-off came." }
    await world.kim.enrolments.notComplete(decision)
    const { kim } = world
    const refusal = async (grounds: object) => why(await failureOf(kim.enrolments.reopen({ id: first, ...grounds })))
    expect(await refusal({})).toEqual(["enrolment/noGround"])
    expect(await refusal({ upheldAppeal: "appeal" })).toEqual(["enrolment/appealUnknown"])
    expect(await refusal({ evidence: ["statement"] })).toEqual(["lifecycle/evidence-not-on-file"])
    // A letter that is on file and about something else.
    expect(await refusal({ evidence: ["letter"] })).toEqual(["enrolment/noGround"])
    expect(await refusal({ lateEvidence: ["letter", "statement"] })).toEqual(["enrolment/evidenceNotOnRecord"])
    const statement = { id: "statement", kind: "statement", operator: "gyeonggi", receivedOn: "2019-09-17" }
    await kim.documents.save({ ...statement, enrolment: first })
    const again = await kim.enrolments.reopen({ id: first, lateEvidence: ["statement"] })
    expect([again.completion, again.decision]).toEqual(["undecided", undefined])
    await kim.enrolments.notComplete({ ...decision, assessment: await assessed() })
    await kim.enrolments.reopen({ id: first, evidence: ["statement"] })
  })

  it("is all that is left for whoever withdrew", async () => {
    await attend(world, [first, second], "2019-09-10")
    await world.as("trainee", "t1").enrolments.withdraw({ id: first, reason: "Illness.", endedOn: "2019-09-10" })
    const assessment = await assessed()
    expect(why(await failureOf(world.kim.enrolments.complete({ id: first, assessment })))).toContain(
      "enrolment/leftBefore"
    )
    expect(
      why(
        await failureOf(
          world.kim.enrolments.completeConditionally({ id: first, assessment, conditionalUntil: "2019-12-31" })
        )
      )
    ).toContain("enrolment/leftBefore")
    expect((await world.kim.enrolments.notComplete({ id: first, assessment, reason: "She left." })).completion).toBe(
      "notCompleted"
    )
  })
})

test("where no rule applies, the decision says why it is taken all the same", async () => {
  const onlyForOthers = rules.set("others", 1, rules.scoped({ specialties: ["cardiology"] }, rules.ceremony()))
  await announce(world, { id: "other", completion: onlyForOthers })
  await introduce(world, "t3", ["neurosurgery"])
  const { id } = await world.kim.enrolments.admit({
    edition: "other",
    trainee: "t3",
    onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
  })
  expect(await statusOf(id)).toBe("notApplicable")
  const assessment = await assessed(id)
  expect(why(await failureOf(world.kim.enrolments.complete({ id, assessment })))).toEqual(["enrolment/reasonNeeded"])
  const { decision } = await world.kim.enrolments.complete({
    id,
    assessment,
    reason: "Nothing was asked of neurosurgeons."
  })
  expect(decision?.status).toBe("notApplicable")
})

test("an enrolment without rules to judge by has no assessment and no decision", async () => {
  await world.kim.enrolments.record({
    id: "old",
    trainee: "t1",
    operator: "gyeonggi",
    sendingSide: [],
    presence: "departed",
    completion: "undecided",
    hosts: [],
    historical: { source: "release" }
  })
  const refusal = await failureOf(world.kim.enrolments.assess({ enrolment: "old" }))
  expect([refusal.code, why(refusal)]).toEqual(["Refused", ["enrolment/noAssessment"]])
  expect(why(await failureOf(world.kim.enrolments.complete({ id: "old", assessment: "0".repeat(64) })))).toEqual([
    "enrolment/noAssessment"
  ])
  expect((await world.kim.enrolments.whyNot("old", "complete")).map(({ code }) => code)).toEqual([
    "enrolment/noAssessment"
  ])
})
