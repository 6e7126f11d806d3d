/** Other rules tried on the same cohort, and decisions judged once more: labelled, reproducible, and never a decision. */
import { afterEach, beforeEach, describe, expect, it, test } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { type RuleSet, rules } from "../../src/promise.ts"
import { failureOf, why } from "./laws/Law.ts"
import { announce, attend, beginTraining, celebrate, gyeonggiRules, openWorld, type World } from "./scenario.ts"
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

const fulfil = async (absent: Readonly<Record<string, ReadonlyArray<string>>> = {}) => {
  await attend(world, [first, second], "2019-09-18", absent)
  await celebrate(world, [first, second])
}

/** Every session, and nothing else. */
const stricter: RuleSet = rules.set("gyeonggi-2019", 2, rules.attendance({ atLeast: "100%" }, { id: "attendance" }))

describe("an assessment by other rules", () => {
  it("says for which rules it stands in, and by which it was made", async () => {
    await fulfil()
    const pinned = await world.kim.enrolments.assess({ enrolment: first })
    const trial = await world.kim.enrolments.assess({ enrolment: first, by: stricter })
    expect(pinned.assessment).not.toHaveProperty("simulatedFor")
    expect(trial.assessment).toMatchObject({ status: "metAtRisk", simulatedFor: pinned.ruleSet })
    expect(trial.ruleSet).toMatchObject({ id: "gyeonggi-2019", version: 2 })
    expect(trial.evidence).toBe(pinned.evidence)
    expect(trial.hash).not.toBe(pinned.hash)
  })

  it("is no simulation if they are the pinned ones", async () => {
    await fulfil()
    const pinned = await world.kim.enrolments.assess({ enrolment: first })
    for (const by of [gyeonggiRules, { id: "gyeonggi-2019", version: 1 }])
      expect(await world.kim.enrolments.assess({ enrolment: first, by })).toEqual(pinned)
  })

  it("of a whole cohort is by the same other rules for each", async () => {
    await fulfil({ [second]: ["2019-09-02"] })
    const found = await world.kim.enrolments.assessCohort({ edition: "2019-russia", by: stricter })
    expect(
      found.map(({ assessment }) => [assessment.enrolment, assessment.status, assessment.ruleSet.version])
    ).toEqual([
      [first, "metAtRisk", 2],
      [second, "unreachable", 2]
    ])
  })

  it("may be by the rules that another edition has pinned", async () => {
    await fulfil()
    await announce(world, { id: "2020-russia", period: "2020-08-24/2020-09-18", completion: stricter, bare: true })
    const trial = await world.kim.enrolments.assess({ enrolment: first, by: { id: "gyeonggi-2019", version: 2 } })
    expect(trial.assessment.status).toBe("metAtRisk")
  })

  it("can't be cited by a decision", async () => {
    await fulfil()
    const lenient = rules.set("gyeonggi-2019", 3, rules.all())
    const { assessment, hash } = await world.kim.enrolments.assess({ enrolment: first, by: lenient })
    expect(assessment.status).toBe("secured")
    const refusal = await failureOf(world.kim.enrolments.complete({ id: first, assessment: hash }))
    expect(why(refusal)).toContain("enrolment/otherAssessment")
  })

  test.each([
    ["rules that are nowhere", { id: "nowhere", version: 1 }, "NotFound"],
    ["a name without a version", { id: "gyeonggi-2019" }, "InvalidInput"],
    ["a rule set that can't be read", { ...stricter, rule: { kind: "comity/no-such", params: {} } }, "InvalidInput"],
    ["no rule set at all", "version 2", "InvalidInput"]
  ])("is refused for %s", async (_, by, code) => {
    await expect(world.kim.enrolments.assess({ enrolment: first, by: by as RuleSet })).rejects.toMatchObject({ code })
  })
})

describe("a decision that is reproduced", () => {
  it("comes to the same bytes, whatever was recorded since, and on the same day", async () => {
    await fulfil()
    const { hash } = await world.kim.enrolments.assess({ enrolment: first })
    await world.kim.enrolments.complete({ id: first, assessment: hash })
    // Later on that day a session is corrected, and the edition changes.
    await world.gsam.evidence.attendance({
      session: "2019-russia-2019-09-02",
      edition: "2019-russia",
      absent: [first],
      reason: "The register was read wrongly."
    })
    await world.kim.editions.revise({
      id: "2019-russia",
      changes: { evidenceUntil: "2019-12-01" },
      reason: "The hosts asked for time."
    })
    const after = await world.kim.enrolments.assess({ enrolment: first })
    expect(after.hash).not.toBe(hash)
    world.at("2020-02-01")
    const { decision, event, now, same } = await world.kim.enrolments.reproduce(first)
    expect(same).toEqual({ assessment: true, evidence: true, ruleSet: true })
    expect(event).toBe("Completed")
    expect(now?.hash).toBe(hash)
    expect(now?.assessment).toMatchObject({ status: "secured", asOf: "2019-09-18" })
    expect(decision).toMatchObject({ assessment: hash, decidedOn: "2019-09-18", status: "secured" })
  })

  const waived = { id: "w", enrolment: first, rule: "attendance", from: "2019-08-27", grounds: "She was ill." }
  const passport = { id: "passport", kind: "passport", operator: "gyeonggi", person: "t1", receivedOn: "2019-09-01" }
  const rehearsal = { id: "rehearsal", kind: "ceremony", operator: "gyeonggi", period: "2019-09-17" }
  test.each([
    ["a document", () => world.kim.documents.save(passport)],
    [
      "a waiver",
      async () => {
        await world.kim.waivers.request(waived)
        await world.authority.waivers.grant({ id: "w" })
      }
    ],
    ["an activity", () => world.kim.activities.moot({ ...rehearsal, edition: "2019-russia" })],
    ["evidence", () => world.kim.evidence.openCase({ enrolment: first })]
  ])("rests on what there was before it, though %s came in while it was taken", async (_, add) => {
    await fulfil()
    const { hash } = await world.kim.enrolments.assess({ enrolment: first })
    let times = 0
    const slow = await openWorld(
      committing(open, async (_, own) => {
        if (times++ === 0) await add()
        return own()
      })
    )
    slow.at("2019-09-18", 18)
    const decided = slow.kim.enrolments.complete({ id: first, assessment: hash })
    const same = () => world.kim.enrolments.reproduce(first).then(({ same: hashes }) => hashes)
    // Decided again, it is refused for another assessment, or cites the evidence as it is by now.
    await decided.then(
      async () => expect(await same()).toEqual({ assessment: true, evidence: true, ruleSet: true }),
      (refusal) => expect(why(refusal)).toContain("enrolment/otherAssessment")
    )
    expect(times).toBeGreaterThan(0)
    await slow.close()
  })

  it("is the last one where several were taken", async () => {
    await attend(world, [first, second], "2019-09-18")
    const { hash } = await world.kim.enrolments.assess({ enrolment: first })
    await world.kim.enrolments.completeConditionally({ id: first, assessment: hash, conditionalUntil: "2019-09-20" })
    expect(await world.kim.enrolments.reproduce(first)).toMatchObject({
      event: "CompletedConditionally",
      now: { hash },
      same: { assessment: true, evidence: true, ruleSet: true }
    })
    await celebrate(world, [first, second])
    const met = await world.kim.enrolments.assess({ enrolment: first })
    await world.kim.enrolments.complete({ id: first, assessment: met.hash })
    expect(await world.kim.enrolments.reproduce(first)).toMatchObject({ event: "Completed", now: { hash: met.hash } })
  })

  it("says which hash is another if the host's calendar was changed under it", async () => {
    await fulfil()
    const { hash } = await world.kim.enrolments.assess({ enrolment: first })
    await world.kim.enrolments.complete({ id: first, assessment: hash })
    const other = await openWorld(open, { calendars: { korea: { weekend: [6, 7], holidays: [] } } })
    const { same } = await other.kim.enrolments.reproduce(first)
    expect(same).toEqual({ assessment: true, evidence: false, ruleSet: true })
    await other.close()
  })

  it("is refused where nothing was decided, and is not there for who may not see the enrolment", async () => {
    expect(why(await failureOf(world.kim.enrolments.reproduce(first)))).toEqual(["enrolment/notDecided"])
    const stranger = world.as("programOffice", "busan")
    await expect(stranger.enrolments.reproduce(first)).rejects.toMatchObject({ code: "NotFound" })
    await expect(world.kim.enrolments.reproduce("nobody")).rejects.toMatchObject({ code: "NotFound" })
  })
})

describe("other rules beside the pinned ones", () => {
  it("tell who would change, from what to what, and because of which rule", async () => {
    await fulfil({ [second]: ["2019-09-02"] })
    const stricterAttendance: RuleSet = rules.set("gyeonggi-2019", 2, {
      ...gyeonggiRules.rule,
      params: {
        of: [
          rules.attendance({ atLeast: "100%" }, { id: "attendance", waivableBy: ["waiverAuthority"] }),
          rules.hostSignOff(),
          rules.ceremony()
        ]
      }
    })
    const compared = await world.kim.editions.compareRules({ edition: "2019-russia", by: stricterAttendance })
    expect(compared).toMatchObject({
      assessed: 2,
      unchanged: 0,
      shifts: [
        { from: "secured", to: "metAtRisk", enrolments: [first], because: [{ change: "changed" }], found: "smallest" },
        {
          from: "secured",
          to: "unreachable",
          enrolments: [second],
          because: [{ change: "changed" }],
          found: "smallest"
        }
      ]
    })
    expect(compared.explanation.children?.[0]?.values).toEqual({ count: 1, of: 2, from: "secured", to: "metAtRisk" })
    expect(world.comity.explain(compared).lines[1]?.code).toBe("versions/compared")
  })

  it("are refused for an edition without rules, and for whoever may not see it", async () => {
    await world.kim.editions.plan({ id: "bare", program: "invitational-training", operator: "gyeonggi" })
    const refusal = await failureOf(world.kim.editions.compareRules({ edition: "bare", by: stricter }))
    expect(why(refusal)).toEqual(["enrolment/noAssessment"])
    await expect(world.kim.editions.compareRules({ edition: "nowhere", by: stricter })).rejects.toMatchObject({
      code: "NotFound"
    })
  })
})

describe("a dossier", () => {
  it("has what an explanation can say: names for who may see them, titles, the decision, until when action helps", async () => {
    await attend(world, [first, second], "2019-09-10", { [first]: ["2019-09-02", "2019-09-03", "2019-09-04"] })
    const { assessment, context, hash } = await world.kim.enrolments.dossier({ enrolment: first })
    expect(await world.kim.enrolments.assess({ enrolment: first })).toMatchObject({ assessment, hash })
    expect(context).toMatchObject({
      person: { names: [{ text: "Synthetic t1" }], synthetic: true },
      edition: { id: "2019-russia" },
      timeZone: "Asia/Seoul",
      called: { gsam: { texts: { en: "gsam" } }, [`placement-${first}-gsam`]: { texts: { en: "gsam" } } }
    })
    expect(context.reachability?.find(({ rule }) => rule.id === "attendance")).toMatchObject({
      status: "open",
      until: "2019-09-11"
    })
    const text = world.comity.explain(assessment, [], { context }).text
    expect(text).toContain("Synthetic t1")
  })

  it("names the trainee to everybody who may see the names of those enrolled", async () => {
    for (const office of [world.department, world.gsam, world.as("trainee", "t1")]) {
      const { context } = await office.enrolments.dossier({ enrolment: first })
      expect(context.person?.names.map(({ text }) => text)).toEqual(["Synthetic t1"])
    }
  })

  it("keeps a name from whoever may not see it", async () => {
    const auditor = world.as("auditor", "audit-office")
    const seen = await auditor.enrolments.dossier({ enrolment: first })
    expect(JSON.stringify(seen.context)).not.toContain("Synthetic")
    await expect(world.as("programOffice", "busan").enrolments.dossier({ enrolment: first })).rejects.toMatchObject({
      code: "NotFound"
    })
  })

  it("tells the decision, once there is one", async () => {
    await fulfil()
    const { hash } = await world.kim.enrolments.assess({ enrolment: first })
    await world.kim.enrolments.complete({ id: first, assessment: hash })
    const { context } = await world.kim.enrolments.dossier({ enrolment: first })
    expect(context.decision).toMatchObject({ completion: "completed", assessment: hash, decidedOn: "2019-09-18" })
  })
})
