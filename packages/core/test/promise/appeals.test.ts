import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { type Office, rules } from "../../src/promise.ts"
import { failureOf, why } from "./laws/Law.ts"
import { attend, beginTraining, celebrate, gyeonggiRules, openWorld, type World } from "./scenario.ts"
import { committing } from "./stores.ts"

const { rule } = gyeonggiRules
/** The same rules, with fourteen days for an appeal. */
const withAppeals = rules.set("gyeonggi-2019", 2, rule, { appeal: { within: 14, to: "programOffice" } })

let open: OpenStore
let world: World
/** Two people of the program office, and the trainee. */
let kim: Office
let lee: Office
let trainee: Office
const [first, second] = ["enrolment-t1", "enrolment-t2"]
const [grounds, findings] = ["The sign-off lay in the hospital.", "The hospital confirms it."]
const answer = { id: "appeal", findings, reason: "She is not to blame." }

beforeEach(async () => {
  open = memory()
  world = await openWorld(open)
  await beginTraining(world, ["t1", "t2"])
  kim = world.kim
  lee = world.as("programOffice", "gyeonggi", "lee")
  trainee = world.as("trainee", "t1")
  await kim.editions.adoptRules({ id: "2019-russia", completion: withAppeals, reason: "Appeals were forgotten." })
})
afterEach(() => world.close())

const assessed = async (enrolment = first) => kim.enrolments.assess({ enrolment })
/** All that the rules ask for but the sign-off, which had to come by 20 October; decided on the 25th. */
const decideAgainst = async () => {
  await attend(world, [first, second], "2019-09-20")
  await celebrate(world, [second])
  await kim.evidence.activity({ activity: "2019-russia-ceremony", present: [first] })
  world.at("2019-10-25")
  const { assessment, hash } = await assessed()
  expect(assessment.status).toBe("unreachable")
  return kim.enrolments.notComplete({ id: first, assessment: hash, reason: "No sign-off came." })
}
const lodge = (more: object = {}, office = trainee) =>
  office.appeals.lodge({ id: "appeal", enrolment: first, grounds, ...more })
const uphold = async () => {
  await kim.appeals.review({ id: "appeal" })
  return lee.appeals.uphold(answer)
}
const refusal = async (asked: Promise<unknown>) => why(await failureOf(asked))

describe("an appeal", () => {
  it("leads from a decision to a second assessment that counts what came late, and to another decision", async () => {
    const { decision } = await decideAgainst()
    world.at("2019-10-28")
    expect(await lodge()).toMatchObject({
      ...{ status: "lodged", trainee: "t1", operator: "gyeonggi", outcome: "notCompleted" },
      sendingSide: ["khabarovsk-health", "regional-hospital"],
      ...{ against: decision?.assessment, decidedOn: "2019-10-25", decidedBy: "kim", lodgedOn: "2019-10-28" }
    })
    await kim.appeals.review({ id: "appeal" })
    expect(await refusal(kim.appeals.uphold(answer))).toEqual(["appeal/decidedFirst"])
    expect(await lee.appeals.uphold(answer)).toMatchObject({ status: "upheld", answeredBy: "lee", findings })

    world.at("2019-11-02")
    const signOff = await world.gsam.evidence.signOff({ enrolment: first, placement: `placement-${first}-gsam` })
    // It came after the last day for evidence, so it does not count by itself.
    expect((await assessed()).assessment.status).toBe("unreachable")
    const grounds = { upheldAppeal: "appeal", lateEvidence: [signOff], evidenceUntil: "2019-11-05" }
    const reopened = await kim.enrolments.reopen({ id: first, ...grounds, reason: "As the appeal found." })
    expect(reopened).toMatchObject({ completion: "undecided", upheldAppeals: ["appeal"], evidenceUntil: "2019-11-05" })
    expect(reopened).not.toHaveProperty("decision")

    const second = await assessed()
    expect([second.assessment.status, second.assessment.evidenceUntil]).toEqual(["secured", "2019-11-05"])
    const completed = await kim.enrolments.complete({ id: first, assessment: second.hash })
    expect([completed.completion, completed.decision?.assessment]).toEqual(["completed", second.hash])
    // The first decision stays in the history, with all that it cites.
    const cited = (await kim.enrolments.history(first)).flatMap(({ data, type }) => {
      const { cites } = data as { readonly cites?: { readonly assessment: string } }
      return cites === undefined ? [] : [[type, cites.assessment]]
    })
    expect(cited).toEqual([
      ["NotCompleted", decision?.assessment],
      ["Completed", second.hash]
    ])
    // More time was given to one enrolment, and to no other.
    const other = await kim.enrolments.assess({ enrolment: "enrolment-t2" })
    expect(other.assessment.evidenceUntil).toBe("2019-10-20")
  })

  it("needs a decision to be against: the one that stands, by the assessment that may be named", async () => {
    expect(await refusal(lodge())).toEqual(["appeal/noDecision"])
    const { decision } = await decideAgainst()
    expect(await refusal(lodge({ against: "0".repeat(64) }))).toEqual(["appeal/otherDecision"])
    expect((await failureOf(lodge({ decidedBy: "lee" }))).code).toBe("InvalidInput")
    await lodge({ against: decision?.assessment })
  })

  it("is lodged by the trainee or the sending office, or recorded on their letter, and by nobody else", async () => {
    await decideAgainst()
    for (const office of [kim, world.gsam])
      expect(await refusal(lodge({}, office))).toEqual(["lifecycle/not-your-office"])
    expect((await failureOf(lodge({}, world.as("trainee", "t2")))).code).toBe("InvalidInput")
    expect((await lodge({}, world.as("sendingOffice", "regional-hospital"))).status).toBe("lodged")
    expect((await trainee.appeals.get("appeal")).lodgedBy).toBe("sendingOffice-of-regional-hospital")
    expect((await failureOf(world.gsam.appeals.get("appeal"))).code).toBe("NotFound")
  })

  it("is lodged within the days that the rules of the decision give, and a letter on the day it came", async () => {
    await decideAgainst()
    world.at("2019-11-09")
    const late = await failureOf(lodge())
    expect(late.reason.children).toEqual([
      { code: "appeal/lodgedTooLate", values: { lodgedOn: "2019-11-09", until: "2019-11-08" } }
    ])
    const byLetter = { onBehalfOf: { role: "trainee", party: "t1", evidence: "letter" } }
    expect((await failureOf(lodge(byLetter, kim))).reason.children).toEqual([
      { code: "appeal/lodgedBeforeDecision", values: { lodgedOn: "2019-07-01", decidedOn: "2019-10-25" } }
    ])
    const letter = { id: "complaint", kind: "appeal", operator: "gyeonggi", person: "t1", receivedOn: "2019-11-08" }
    await kim.documents.save(letter)
    const onBehalfOf = { role: "trainee", party: "t1", evidence: "complaint" }
    expect(await lodge({ onBehalfOf }, kim)).toMatchObject({ lodgedOn: "2019-11-08", lodgedBy: "kim" })
  })

  it("can be lodged at any time where the rules of the decision name no days", async () => {
    const { version, ...edition } = await kim.editions.get("2019-russia")
    await kim.editions.adoptRules({
      id: edition.id,
      rules: edition.earlierRules?.map(({ hash, id, version }) => ({ hash, id, version }))[0] as never,
      reason: "As the rules were first published."
    })
    await decideAgainst()
    // What is adopted later is no deadline for what was decided before.
    await kim.editions.adoptRules({ id: edition.id, rules: edition.rules as never, reason: "Appeals again." })
    world.at("2020-10-25")
    expect((await lodge()).status).toBe("lodged")
  })

  it("is one at a time for each decision, also where two are lodged at once", async () => {
    await decideAgainst()
    let times = 0
    const slow = await openWorld(
      committing(open, async (_, own) => {
        if (times++ === 0) await lodge({ id: "faster" })
        return own()
      })
    )
    slow.at("2019-10-28")
    const refused = await failureOf(lodge({}, slow.as("sendingOffice", "regional-hospital")))
    expect(refused.reason.children).toEqual([{ code: "appeal/appealOpen", values: { appeal: "faster" } }])
    await slow.close()
    const found = await Promise.allSettled(["a", "b", "c"].map((id) => lodge({ id })))
    expect(found.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"])
    await trainee.appeals.withdraw({ id: "faster", reason: "A better one follows." })
    const again = await Promise.allSettled(["a", "b", "c"].map((id) => lodge({ id })))
    expect(again.filter(({ status }) => status === "fulfilled").length).toBe(1)
  })

  it("of the past needs no decision, and is recorded by either side", async () => {
    const historical = { source: "release" }
    const old = { id: "old", enrolment: first, status: "dismissed", historical } as const
    expect(await kim.appeals.record({ ...old, answeredOn: "2019-07-01" })).toMatchObject({ trainee: "t1", historical })
    expect((await failureOf(world.as("programOffice", "seoul").appeals.record({ ...old, id: "x" }))).code).toBe(
      "InvalidInput"
    )
  })

  it("comes up in the agenda of whoever can do something about it, and in nobody else's", async () => {
    await decideAgainst()
    await lodge()
    const due = async (office: Office) =>
      (await office.whatNext({ edition: "2019-russia" })).flatMap(({ blockedBy, id, noun, transition }) =>
        noun === "appeal" ? [[id, transition, blockedBy.map(({ code }) => code)]] : []
      )
    expect(await due(kim)).toContainEqual(["appeal", "Review", []])
    expect(await due(trainee)).toEqual([["appeal", "Withdraw", []]])
    expect(await due(world.gsam)).toEqual([])
    await kim.appeals.review({ id: "appeal" })
    expect(await due(kim)).toContainEqual(["appeal", "Uphold", ["appeal/decidedFirst"]])
    expect(await due(lee)).toContainEqual(["appeal", "Dismiss", []])
  })

  it("says why the decision is wrong to those who may read it, and that it is there to an auditor", async () => {
    await decideAgainst()
    await lodge()
    await uphold()
    const seen = await world.as("auditor", "audit-office").appeals.get("appeal")
    expect([seen.status, "grounds" in seen, "findings" in seen]).toEqual(["upheld", false, false])
    expect((await trainee.appeals.get("appeal")).findings).toBe(findings)
    expect((await kim.appeals.find({ where: { enrolment: first } })).items.map(({ id }) => id)).toEqual(["appeal"])
    const before = await trainee.appeals.past("appeal", { asOf: "2019-10-24" })
    expect(before.document).toBe(undefined)
  })
})

describe("a decision is opened again", () => {
  const reopen = (grounds: object) => kim.enrolments.reopen({ id: first, ...grounds })

  it("on an upheld appeal that is against it, once", async () => {
    await decideAgainst()
    expect(await refusal(reopen({ upheldAppeal: "appeal" }))).toEqual(["enrolment/appealUnknown"])
    await lodge()
    expect(await refusal(reopen({ upheldAppeal: "appeal" }))).toEqual(["enrolment/appealNotUpheld"])
    await uphold()
    await reopen({ upheldAppeal: "appeal" })
    const decide = async () =>
      kim.enrolments.notComplete({ id: first, assessment: (await assessed()).hash, reason: "Still no sign-off." })
    // The same assessment, on the same day: and yet another decision.
    await decide()
    expect(await refusal(reopen({ upheldAppeal: "appeal" }))).toEqual(["enrolment/appealUsedBefore"])
    const { hash } = await assessed()
    await kim.enrolments.reopen({
      id: first,
      lateEvidence: [await world.gsam.evidence.signOff({ enrolment: first, placement: `placement-${first}-gsam` })]
    })
    world.at("2019-10-26")
    expect((await decide()).decision?.assessment).not.toBe(hash)
    expect(await refusal(reopen({ upheldAppeal: "appeal" }))).toEqual([
      "enrolment/appealOfAnotherDecision",
      "enrolment/appealUsedBefore"
    ])
  })

  it("and not on somebody else's appeal, nor on one of an office that this one can't see", async () => {
    await decideAgainst()
    const historical = { source: "release" }
    await kim.appeals.record({ id: "other", enrolment: second, status: "upheld", historical })
    expect(await refusal(reopen({ upheldAppeal: "other" }))).toEqual(["enrolment/appealOfAnotherEnrolment"])
    const seoul = world.as("programOffice", "seoul")
    await seoul.enrolments.record({
      ...{ id: "hidden", trainee: "t9", operator: "seoul", sendingSide: [], hosts: [], historical },
      ...{ presence: "departed", completion: "notCompleted" }
    })
    await seoul.appeals.record({ id: "unseen", enrolment: "hidden", status: "upheld", historical })
    expect(await refusal(reopen({ upheldAppeal: "unseen" }))).toEqual(["enrolment/appealUnknown"])
  })

  it("and not on an appeal that was recorded of the past, which is for a decision of the past", async () => {
    const historical = { source: "release" }
    const { decision } = await decideAgainst()
    const against = { against: decision?.assessment ?? "", decidedOn: "2019-10-25" }
    await kim.appeals.record({ id: "claimed", enrolment: first, status: "upheld", historical, ...against })
    await kim.appeals.record({ id: "vague", enrolment: first, status: "upheld", historical })
    for (const upheldAppeal of ["claimed", "vague"])
      expect(await refusal(reopen({ upheldAppeal }))).toEqual(["enrolment/appealOfAnotherDecision"])
    await kim.enrolments.record({
      ...{ id: "old", trainee: "t1", operator: "gyeonggi", sendingSide: [], hosts: [], historical },
      ...{ presence: "departed", completion: "notCompleted" }
    })
    await kim.appeals.record({ id: "of-old", enrolment: "old", status: "upheld", historical })
    expect((await kim.enrolments.reopen({ id: "old", upheldAppeal: "of-old" })).completion).toBe("undecided")
  })

  it("on evidence about this enrolment and no other, which is given more time and never less", async () => {
    await decideAgainst()
    const signOff = await world.gsam.evidence.signOff({ enrolment: first, placement: `placement-${first}-gsam` })
    const [theirs = ""] = (await kim.evidence.of(second)).flatMap((one) =>
      one.kind === "signOff" && "items" in one ? one.items.map(({ id }) => id) : []
    )
    expect(theirs).not.toBe("")
    expect(await refusal(reopen({ lateEvidence: [signOff, theirs] }))).toEqual(["enrolment/evidenceNotOnRecord"])
    expect(await refusal(reopen({ lateEvidence: [signOff], evidenceUntil: "2019-10-20" }))).toEqual([
      "enrolment/evidenceNotExtended"
    ])
    await reopen({ lateEvidence: [signOff], evidenceUntil: "2019-10-25" })
    expect((await assessed()).assessment.status).toBe("secured")
  })

  it("not on what was there in time and was decided on, but on what came after the last day for it", async () => {
    const of = (kind: string) => ({ id: kind, kind, operator: "gyeonggi", person: "t1" })
    await kim.documents.save({ ...of("passport"), receivedOn: "2019-08-01" })
    const placement = `placement-${first}-gsam`
    world.at("2019-10-18")
    const early = await kim.evidence.openCase({ enrolment: first })
    world.at("2019-10-21")
    const signOff = await world.gsam.evidence.signOff({ enrolment: first, placement })
    await decideAgainst()
    expect(await refusal(reopen({ lateEvidence: [early, "passport", signOff] }))).toEqual(["enrolment/evidenceNotLate"])
    expect(await refusal(reopen({ evidence: ["passport"] }))).toEqual(["enrolment/noGround"])
    // What was written before the decision, and filed after it, came late.
    await kim.documents.save({ ...of("statement"), receivedOn: "2019-09-01" })
    await reopen({ lateEvidence: [signOff, "statement"], evidenceUntil: "2019-11-05" })
    expect((await assessed()).assessment.status).toBe("secured")
  })

  it("never after it was revoked: an appeal that is upheld against that stands on record", async () => {
    await attend(world, [first, second], "2019-09-18")
    await celebrate(world, [first, second])
    await kim.enrolments.complete({ id: first, assessment: (await assessed()).hash })
    await kim.documents.save({
      id: "ruling",
      kind: "ruling",
      operator: "gyeonggi",
      enrolment: first,
      receivedOn: "2019-09-18"
    })
    world.at("2019-12-01")
    await lee.enrolments.revoke({ id: first, reason: "The sign-off was forged.", authority: "ruling" })
    world.at("2019-12-15")
    // The time runs from the revocation, and whoever revoked is who decided.
    expect(await lodge()).toMatchObject({ outcome: "revoked", decidedOn: "2019-12-01", decidedBy: "lee" })
    await kim.appeals.review({ id: "appeal" })
    expect(await refusal(lee.appeals.uphold(answer))).toEqual(["appeal/decidedFirst"])
    await kim.appeals.uphold(answer)
    expect(await refusal(reopen({ upheldAppeal: "appeal" }))).toEqual(["lifecycle/not-any-more"])
  })
})
