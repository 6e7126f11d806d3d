import { afterEach, beforeEach, describe, expect, it, test } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { rules } from "../../src/promise.ts"
import { failureOf, why } from "./laws/Law.ts"
import { announce, attend, beginTraining, celebrate, introduce, openWorld, type World } from "./scenario.ts"
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
      decidedOn: "2019-09-18"
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
    expect((await world.kim.enrolments.revoke(revoke)).completion).toBe("revoked")
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

describe("not completed", () => {
  it("needs a reason, and is taken up again on late evidence that is on file or an appeal that was upheld", async () => {
    await attend(world, [first, second], "2019-09-17")
    const decision = { id: first, assessment: await assessed(), reason: "No sign-off came." }
    await world.kim.enrolments.notComplete(decision)
    const { kim } = world
    expect(why(await failureOf(kim.enrolments.reopen({ id: first })))).toEqual(["enrolment/noGround"])
    expect(why(await failureOf(kim.enrolments.reopen({ id: first, upheldAppeal: "appeal" })))).toEqual([
      "enrolment/appealNotOnFile"
    ])
    expect(why(await failureOf(kim.enrolments.reopen({ id: first, evidence: ["appeal"] })))).toEqual([
      "lifecycle/evidence-not-on-file"
    ])
    await kim.documents.save({
      id: "appeal",
      kind: "upheld-appeal",
      operator: "gyeonggi",
      enrolment: first,
      receivedOn: "2019-09-17"
    })
    const again = await kim.enrolments.reopen({ id: first, upheldAppeal: "appeal" })
    expect([again.completion, again.decision]).toEqual(["undecided", undefined])
    await kim.enrolments.notComplete({ ...decision, assessment: await assessed() })
    await kim.enrolments.reopen({ id: first, evidence: ["appeal"] })
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
