import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { rules } from "../../src/promise.ts"
import { failureOf, where, why } from "./laws/Law.ts"
import { announce, attend, beginTraining, celebrate, openWorld, type World } from "./scenario.ts"
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

const assessed = async () => (await world.kim.enrolments.assess({ enrolment: first })).hash
const statusOf = async (enrolment: string = first) =>
  (await world.kim.enrolments.assess({ enrolment })).assessment.status

describe("a waiver", () => {
  const absent = { [first]: ["2019-08-26", "2019-08-27", "2019-08-28", "2019-08-29", "2019-08-30"] }
  const request = (more: object = {}, office = world.kim) =>
    office.waivers.request({
      id: "w",
      enrolment: first,
      rule: "attendance",
      from: "2019-08-26",
      grounds: "She was in hospital.",
      ...more
    })

  it("is asked for by one and granted by another, and only of a rule that may be waived, by the role that may", async () => {
    expect(why(await failureOf(request({ rule: "ceremony" })))).toEqual(["waiver/ruleCannotBeWaived"])
    const both = world.comity.as({
      id: "both",
      kind: "person",
      capacities: ["programOffice", "waiverAuthority"].map((role) => ({ role, party: "gyeonggi" }))
    })
    await request({}, both)
    expect(why(await failureOf(both.waivers.grant({ id: "w" })))).toEqual(["waiver/askedForIt"])
    expect(why(await failureOf(world.kim.waivers.grant({ id: "w" })))).toEqual(["lifecycle/not-your-office"])
    expect((await failureOf(world.as("waiverAuthority", "seoul").waivers.grant({ id: "w" }))).code).toBe("NotFound")
    expect(await world.authority.waivers.grant({ id: "w", legalBasis: "Article 9" })).toMatchObject({
      status: "granted",
      requestedBy: "both",
      grantedBy: "waiverAuthority-of-gyeonggi",
      grantedAs: "waiverAuthority",
      trainee: "t1",
      operator: "gyeonggi",
      sendingSide: ["khabarovsk-health", "regional-hospital"]
    })
  })

  it("counts from the day it is granted, until it ends or is withdrawn", async () => {
    await attend(world, [first, second], "2019-09-18", absent)
    await celebrate(world, [first, second])
    expect(await statusOf()).toBe("unreachable")
    await request({ until: "2019-09-25" }, world.as("trainee", "t1"))
    expect(await statusOf()).toBe("unreachable")
    await world.authority.waivers.grant({ id: "w" })
    expect(await statusOf()).toBe("waived")
    const before = await world.kim.enrolments.assess({ enrolment: first, asOf: "2019-09-17" })
    expect(before.assessment.status).toBe("unreachable")
    expect((await world.kim.enrolments.complete({ id: first, assessment: await assessed() })).decision?.status).toBe(
      "waived"
    )
    world.at("2019-09-26")
    await world.comity.advance({ until: "2019-09-26" })
    expect((await world.kim.waivers.get("w")).status).toBe("expired")
    expect(await statusOf()).toBe("unreachable")
    // What was so on the 18th is still known.
    expect((await world.kim.enrolments.assess({ enrolment: first, asOf: "2019-09-18" })).assessment.status).toBe(
      "waived"
    )
  })

  it("that is withdrawn counts no more, and a decision that rests on it is not taken", async () => {
    await attend(world, [first, second], "2019-09-18", absent)
    await celebrate(world, [first, second])
    await request()
    await world.authority.waivers.grant({ id: "w" })
    const assessment = await assessed()
    let withdrawn = false
    const slow = await openWorld(
      committing(open, async (_, own) => {
        if (!withdrawn) {
          withdrawn = true
          await world.authority.waivers.withdraw({ id: "w", reason: "The note was forged." })
        }
        return own()
      })
    )
    slow.at("2019-09-18", 17)
    expect(why(await failureOf(slow.kim.enrolments.complete({ id: first, assessment })))).toEqual([
      "enrolment/rulesNotMet",
      "enrolment/otherAssessment"
    ])
    expect(withdrawn).toBe(true)
    await slow.close()
  })

  it("of one placement holds for that placement and for no other", async () => {
    const signed = rules.hostSignOff({}, { id: "signed", waivableBy: ["waiverAuthority"] })
    await announce(world, {
      id: "each",
      bare: true,
      completion: rules.set("each", 1, rules.scoped("placement", signed))
    })
    const { id } = await world.kim.enrolments.admit({
      edition: "each",
      trainee: "t1",
      onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
    })
    const at = (host: string, period: string) =>
      world.kim.placements.propose({ id: `at-${host}`, enrolment: id, host, period, concurrent: true })
    await at("gsam", "2019-08-26/2019-09-06")
    await at("severance", "2019-09-09/2019-09-20")
    world.at("2019-09-20", 18)
    await request({ enrolment: id, rule: "signed", placement: "at-gsam", from: "2019-09-20" })
    await world.authority.waivers.grant({ id: "w" })
    const { assessment } = await world.kim.enrolments.assess({ enrolment: id })
    expect(assessment.explanation.children?.map(({ scope, status }) => [scope, status])).toEqual([
      ["at-gsam", "waived"],
      ["at-severance", "open"]
    ])
    await world.severance.evidence.signOff({ enrolment: id, placement: "at-severance" })
    expect(await statusOf(id)).toBe("waived")
  })

  it("is granted as long as the rule set allows one more, also where two are granted at once", async () => {
    const one = { waivableBy: ["waiverAuthority"] }
    const completion = rules.set(
      "gyeonggi-2019",
      2,
      rules.all(
        rules.attendance({ atLeast: "80%" }, { id: "attendance", ...one }),
        rules.ceremony({}, { id: "ceremony", ...one })
      ),
      { maximumWaivers: 1 }
    )
    await world.kim.editions.adoptRules({ id: "2019-russia", completion, reason: "Waivers are limited." })
    await request()
    await request({ id: "v", rule: "ceremony" })
    await request({ id: "other", enrolment: second })
    const grant = (id: string, office = world.authority) => office.waivers.grant({ id })
    let times = 0
    const slow = await openWorld(
      committing(open, async (_, own) => {
        if (times++ === 0) await grant("w")
        return own()
      })
    )
    slow.at("2019-08-27")
    const refused = await failureOf(grant("v", slow.authority))
    expect(refused.reason.children).toEqual([{ code: "waiver/noWaiverLeft", values: { maximum: 1 } }])
    await slow.close()
    expect((await world.authority.waivers.whyNot("v", "grant")).map(({ code }) => code)).toEqual([
      "waiver/noWaiverLeft"
    ])
    // Another enrolment has its own, and one that is withdrawn makes room.
    await grant("other")
    await world.authority.waivers.withdraw({ id: "w", reason: "The note was forged." })
    expect((await grant("v")).status).toBe("granted")
  })

  it("that has run out makes room for another one", async () => {
    const attendance = rules.attendance({ atLeast: "80%" }, { id: "attendance", waivableBy: ["waiverAuthority"] })
    const completion = rules.set("gyeonggi-2019", 2, attendance, { maximumWaivers: 1 })
    await world.kim.editions.adoptRules({ id: "2019-russia", completion, reason: "Waivers are limited." })
    await request({ until: "2019-08-30" })
    await world.authority.waivers.grant({ id: "w" })
    await request({ id: "v" })
    world.at("2019-08-30")
    expect(why(await failureOf(world.authority.waivers.grant({ id: "v" })))).toEqual(["waiver/noWaiverLeft"])
    world.at("2019-08-31")
    expect((await world.authority.waivers.grant({ id: "v" })).status).toBe("granted")
  })

  it("may be an equivalence: what was done elsewhere, proven by a document that is there when it is granted", async () => {
    const equivalence = "The same course at the hospital of Almaty, in 2018."
    await attend(world, [first, second], "2019-09-18", absent)
    await celebrate(world, [first, second])
    await request({ equivalence, document: "certificate" })
    const refusal = async () => why(await failureOf(world.authority.waivers.grant({ id: "w" })))
    expect(await refusal()).toEqual(["waiver/proofNotOnFile"])
    const certificate = { id: "certificate", kind: "certificate", operator: "gyeonggi", receivedOn: "2019-09-18" }
    await world.kim.documents.save({ ...certificate, person: "t2" })
    // It proves what somebody else did.
    expect(await refusal()).toEqual(["waiver/proofNotOnFile"])
    await world.kim.documents.save({ ...certificate, person: "t1" })
    await world.authority.waivers.grant({ id: "w" })
    const { assessment } = await world.kim.enrolments.assess({ enrolment: first })
    const [attendance] = assessment.explanation.children ?? []
    expect([attendance?.status, attendance?.waiver?.equivalence]).toEqual(["waived", equivalence])
    // Where somebody has trained before is for those who may read the waiver.
    const seen = await world.gsam.enrolments.assess({ enrolment: first })
    expect(seen.assessment.explanation.children?.[0]?.waiver?.equivalence).toBe("—")
    expect(JSON.stringify(seen)).not.toContain("Almaty")
  })

  it("holds at a placement of the enrolment and at no other", async () => {
    for (const placement of [`placement-${second}-gsam`, "nowhere"])
      expect(where(await failureOf(request({ placement })))).toEqual(["/placement"])
    expect((await request({ placement: `placement-${first}-gsam` })).status).toBe("requested")
  })
})
