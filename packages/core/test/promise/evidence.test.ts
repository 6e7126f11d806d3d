import { afterEach, beforeEach, describe, expect, it, test } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import type { Office } from "../../src/promise.ts"
import * as items from "./items.ts"
import { failureOf, where, why } from "./laws/Law.ts"
import { announce, beginTraining, openWorld, type World } from "./scenario.ts"
import { documentsOf, journalOf, look } from "./stores.ts"

let open: OpenStore
let world: World
let trainee: Office
const [first, second] = ["enrolment-t1", "enrolment-t2"]
beforeEach(async () => {
  open = memory()
  world = await openWorld(open)
  await beginTraining(world, ["t1", "t2"])
  trainee = world.as("trainee", "t1")
  world.at("2019-08-27", 18)
})
afterEach(() => world.close())

/** The items of one kind, as the program office sees them. */
const itemsOf = (kind: string, enrolment?: string) => items.itemsOf(world.kim, kind, enrolment)

describe("a register", () => {
  const session = "2019-russia-2019-08-26"
  const take = (register: object, office: Office = world.gsam) =>
    office.evidence.attendance({ session, edition: "2019-russia", ...register })

  it("is one mark a trainee, recorded today by whoever took it", async () => {
    await take({ present: [first], late: [second] })
    expect(await itemsOf("attendance")).toEqual([
      { id: session, session, mark: "present", recordedOn: "2019-08-27", recordedBy: "hostCoordinator-of-gsam" }
    ])
    expect((await itemsOf("attendance", second)).map(({ mark }) => mark)).toEqual(["late"])
  })

  it("names everybody once, and somebody", async () => {
    expect(why(await failureOf(take({ present: [first], absent: [second, first] })))).toEqual(["evidence/markedTwice"])
    expect(why(await failureOf(take({ present: [first, first] })))).toEqual(["evidence/markedTwice"])
    expect(why(await failureOf(take({ present: [] })))).toEqual(["evidence/nobodyMarked"])
  })

  it("is taken of a session that is planned in this edition, that was held, and that was not called off", async () => {
    expect((await failureOf(take({ session: "nowhere", present: [first] }))).code).toBe("NotFound")
    expect(why(await failureOf(take({ session: "2019-russia-2019-08-28", present: [first] })))).toEqual([
      "evidence/notHeldYet"
    ])
    await world.kim.editions.schedule({
      edition: "2019-russia",
      sessions: [{ id: session, on: "2019-08-26", cancelled: true }]
    })
    expect(why(await failureOf(take({ present: [first] })))).toEqual(["evidence/sessionCalledOff"])
    await announce(world, { id: "other" })
    expect(why(await failureOf(take({ session: "other-2019-08-26", edition: "other", present: [first] })))).toEqual([
      "evidence/otherEdition"
    ])
  })

  it("leaves out who has withdrawn", async () => {
    await world.kim.documents.save({ id: "note", kind: "withdrawal", operator: "gyeonggi", receivedOn: "2019-08-27" })
    await world.kim.enrolments.withdraw({
      id: second,
      reason: "She is needed at home.",
      endedOn: "2019-08-26",
      onBehalfOf: { role: "trainee", party: "t2", evidence: "note" }
    })
    const refusal = await failureOf(take({ present: [first, second] }))
    expect(refusal.reason.children).toEqual([
      { code: "evidence/notTakingPart", values: { enrolment: second, presence: "withdrawn" } }
    ])
  })

  it("is corrected with a reason, and taken again without one where nothing changes", async () => {
    await take({ present: [first, second] })
    const [before] = await look(open, (driver) => documentsOf(driver, "evidence"))
    await take({ present: [first, second] })
    expect((await look(open, (driver) => documentsOf(driver, "evidence")))[0]?.version).toBe(before?.version)
    expect(why(await failureOf(take({ absent: [first] })))).toEqual(["evidence/correctionNeedsReason"])
    await take({ absent: [first], reason: "He was mistaken for somebody else." })
    expect((await itemsOf("attendance")).map(({ mark }) => mark)).toEqual(["absent"])
    // The journal keeps the reason, beside the mark that it is about.
    const journal = await look(open, journalOf)
    expect(journal.at(-1)).toMatchObject({
      type: "Recorded",
      data: { reason: "He was mistaken for somebody else.", added: [{ mark: "absent" }] }
    })
  })

  it("is the program office's and the host's, and not the trainee's or another host's", async () => {
    await take({ present: [first] }, world.kim)
    await take({ present: [second] }, world.supervisor)
    expect(why(await failureOf(take({ present: [first] }, trainee)))).toEqual(["lifecycle/not-your-office"])
    expect((await failureOf(take({ present: [first] }, world.severance))).code).toBe("NotFound")
  })

  it("of a session at one host is for those placed there, and taken by that host", async () => {
    const hosted = { id: "at-severance", on: "2019-08-27", host: "severance" }
    await world.kim.editions.schedule({ edition: "2019-russia", sessions: [hosted] })
    const register = { session: "at-severance", present: [first] }
    expect(why(await failureOf(take(register, world.kim)))).toEqual(["evidence/otherHost"])
    await world.kim.placements.propose({ enrolment: first, host: "severance", period: "2019-08-27", concurrent: true })
    expect(why(await failureOf(take(register, world.gsam)))).toEqual(["lifecycle/for-another-party"])
    await take(register, world.severance)
  })

  it("is seen by a host that joined later, from then on", async () => {
    await take({ present: [first] })
    expect(await world.severance.evidence.of(first)).toEqual([])
    await world.kim.placements.propose({ enrolment: first, host: "severance", period: "2019-08-27", concurrent: true })
    await take({ session: "2019-russia-2019-08-27", present: [first] })
    expect((await world.severance.evidence.of(first)).length).toBe(1)
  })
})

describe("presence at an activity", () => {
  const save = (more: object, id = "a") =>
    world.kim.activities.record({
      id,
      kind: "orientation",
      status: "held",
      historical: { source: "office" },
      operator: "gyeonggi",
      edition: "2019-russia",
      period: "2019-08-26",
      ...more
    })
  const take = (office = world.kim, activity = "a") =>
    office.evidence.activity({ activity, present: [first], absent: [second] })

  it("is marked like that at a session", async () => {
    await save({})
    await take()
    expect((await itemsOf("activity")).map(({ activity, mark }) => [activity, mark])).toEqual([["a", "present"]])
    expect(why(await failureOf(take(world.supervisor)))).toEqual(["lifecycle/not-your-office"])
  })

  it("needs an activity with a day, that was not called off, in this edition", async () => {
    expect((await failureOf(take())).code).toBe("NotFound")
    for (const [id, more, because] of [
      ["later", { period: "2019-09-18" }, "evidence/notHeldYet"],
      ["off", { status: "cancelled" }, "evidence/activityCalledOff"],
      ["elsewhere", { edition: "other" }, "evidence/otherEdition"]
    ] as const) {
      await save(more, id)
      expect(why(await failureOf(take(world.kim, id)))).toEqual([because])
    }
    const undated = { id: "undated", kind: "orientation", operator: "gyeonggi", edition: "2019-russia" }
    await world.kim.activities.moot(undated)
    expect(why(await failureOf(take(world.kim, "undated")))).toEqual(["evidence/activityWithoutDate"])
  })
})

describe("the procedure log", () => {
  const log = (more: object = {}, office = trainee) =>
    office.evidence.log({ enrolment: first, on: "2019-08-26", code: "craniotomy", level: "observed", ...more })

  it("is the trainee's own", async () => {
    await log()
    expect(why(await failureOf(log({}, world.kim)))).toEqual(["lifecycle/not-your-office"])
    expect((await failureOf(log({}, world.as("trainee", "t2")))).code).toBe("NotFound")
  })

  it("of a trainee who may only observe has no procedure that was assisted or performed", async () => {
    for (const level of [
      "assisted",
      "performed",
      "performedUnderDirectSupervision",
      "performedUnderIndirectSupervision"
    ]) {
      const refusal = await failureOf(log({ level }))
      expect(refusal.reason.children).toEqual([
        { code: "evidence/notPermitted", values: { level, permission: "observe" } }
      ])
    }
    for (const level of ["observed", "consulted", "unspecified"]) await log({ level })
    // A supervisor can't make of it what was not permitted either.
    await log({ id: "e" })
    const asked = { enrolment: first, entry: "e", verification: "verified", level: "performed" } as const
    expect(why(await failureOf(world.supervisor.evidence.verify(asked)))).toEqual(["evidence/notPermitted"])
  })

  it("is verified by the host, once more by nobody who wrote it", async () => {
    await log({ id: "e" })
    const verify = (office: Office, more: object = {}) =>
      office.evidence.verify({ enrolment: first, entry: "e", verification: "verified", ...more })
    expect(why(await failureOf(verify(world.kim)))).toEqual(["lifecycle/not-your-office"])
    expect(why(await failureOf(verify(trainee)))).toEqual(["lifecycle/not-your-office"])
    const both = world.comity.as({
      id: "trainee-of-t1",
      kind: "person",
      capacities: [
        { role: "trainee", party: "t1" },
        { role: "supervisor", party: "gsam" }
      ]
    })
    expect(why(await failureOf(verify(both)))).toEqual(["evidence/ownEntry"])
    await verify(world.supervisor, { level: "consulted" })
    expect(await itemsOf("log")).toMatchObject([
      {
        id: "e",
        verification: "verified",
        verifiedBy: "supervisor-of-gsam",
        verifiedOn: "2019-08-27",
        level: "consulted",
        recordedBy: "trainee-of-t1"
      }
    ])
    await verify(world.gsam, { verification: "rejected" })
    expect(await itemsOf("log")).toMatchObject([{ verification: "rejected" }])
    expect(
      (await failureOf(world.supervisor.evidence.verify({ enrolment: first, entry: "none", verification: "verified" })))
        .code
    ).toBe("NotFound")
  })

  it("of a placement is verified at its host, and not at another one of the same trainee", async () => {
    await world.kim.placements.propose({
      id: "p2",
      enrolment: first,
      host: "severance",
      period: "2019-08-27",
      concurrent: true
    })
    await log({ id: "e", placement: "p2" })
    const asked = { enrolment: first, entry: "e", verification: "verified" } as const
    expect(why(await failureOf(world.supervisor.evidence.verify(asked)))).toEqual(["lifecycle/for-another-party"])
    await world.severance.evidence.verify(asked)
    expect(why(await failureOf(log({ placement: "placement-enrolment-t2-gsam" })))).toEqual(["evidence/otherPlacement"])
  })

  it("has each id once, also in parts that are full", async () => {
    await log({ id: "e" })
    await world.supervisor.evidence.verify({ enrolment: first, entry: "e", verification: "verified" })
    const taken = await failureOf(log({ id: "e", code: "angiography" }))
    expect([taken.code, where(taken)]).toEqual(["InvalidInput", ["/id"]])
    expect(where(await failureOf(log({ id: "e", placement: "placement-enrolment-t1-gsam" })))).toEqual(["/id"])
    for (let i = 0; i < 120; i++) await log({ id: `e${i}` })
    expect(where(await failureOf(log({ id: "e7" })))).toEqual(["/id"])
    expect((await itemsOf("log")).find(({ id }) => id === "e")).toMatchObject({
      code: "craniotomy",
      verification: "verified"
    })
    // Another trainee's entry may have the same id.
    await world
      .as("trainee", "t2")
      .evidence.log({ id: "e", enrolment: second, on: "2019-08-26", code: "craniotomy", level: "observed" })
  })

  it("is kept in parts: of 250 entries none is lost, none is there twice, and each can be verified", async () => {
    const ids: Array<string> = []
    for (let i = 0; i < 250; i++) ids.push(await log())
    const parts = (await world.kim.evidence.of(first)).filter(({ kind }) => kind === "log")
    expect(parts.map((part) => ("items" in part ? part.items.length : 0)).toSorted()).toEqual([100, 100, 50])
    expect(new Set(ids).size).toBe(250)
    expect((await itemsOf("log")).map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    for (const entry of [ids[0], ids[99], ids[100], ids[249]]) {
      await world.supervisor.evidence.verify({ enrolment: first, entry: entry ?? "", verification: "verified" })
    }
    expect((await itemsOf("log")).filter(({ verification }) => verification === "verified").length).toBe(4)
    // The sending side learns how many there are.
    const counts = (await world.department.evidence.of(first)).map((part) => ("count" in part ? part.count : "items"))
    expect(counts.toSorted()).toEqual([100, 100, 50])
  })
})

test("of two parts that could be taken for one another, neither gets what is the other's", async () => {
  const outline = {
    trainee: "t9",
    operator: "gyeonggi",
    sendingSide: [],
    hosts: ["gsam"],
    presence: "active",
    completion: "undecided",
    historical: { source: "release" }
  } as const
  const office = world.as("trainee", "t9")
  for (const id of ["a", "a|b", "a|", "x".repeat(200)]) await world.kim.enrolments.record({ id, ...outline })
  await world.kim.placements.propose({ id: "b|", enrolment: "a", host: "gsam", period: "2019-08-26" })
  const entry = { on: "2019-08-26", code: "craniotomy", level: "observed" } as const
  await office.evidence.log({ ...entry, id: "1", enrolment: "a", placement: "b|" })
  await office.evidence.log({ ...entry, id: "2", enrolment: "a|b" })
  await office.evidence.log({ ...entry, id: "3", enrolment: "a|" })
  await office.evidence.log({ ...entry, id: "4", enrolment: "x".repeat(200) })
  for (const [enrolment, id] of [
    ["a", "1"],
    ["a|b", "2"],
    ["a|", "3"],
    ["x".repeat(200), "4"]
  ] as const)
    expect((await itemsOf("log", enrolment)).map((item) => item["id"])).toEqual([id])
})

describe("a deliverable", () => {
  it("is handed in by the trainee or recorded by the office, and reviewed by others", async () => {
    const report = { enrolment: first, kind: "report", submittedOn: "2019-08-26", title: "What I learned" }
    const id = await trainee.evidence.deliverable({ id: "report", ...report })
    expect(id).toBe("report")
    await world.kim.evidence.deliverable({ ...report, kind: "presentation" })
    expect(why(await failureOf(world.gsam.evidence.deliverable(report)))).toEqual(["lifecycle/not-your-office"])
    expect(why(await failureOf(trainee.evidence.deliverable({ ...report, submittedOn: "2019-09" })))).toEqual([
      "evidence/notHeldYet"
    ])
    expect(
      why(await failureOf(trainee.evidence.review({ enrolment: first, deliverable: "report", status: "accepted" })))
    ).toEqual(["evidence/ofOneself"])
    await world.supervisor.evidence.review({ enrolment: first, deliverable: "report", status: "returned" })
    await world.kim.evidence.review({ enrolment: first, deliverable: "report", status: "accepted" })
    expect((await itemsOf("deliverable"))[0]).toMatchObject({
      id: "report",
      title: "What I learned",
      status: "accepted",
      reviewedBy: "kim",
      reviewerRole: "programOffice",
      reviewedOn: "2019-08-27"
    })
  })
})

describe("a sign-off", () => {
  it("is given for each placement by its host", async () => {
    const placement = `placement-${first}-gsam`
    expect(why(await failureOf(world.kim.evidence.signOff({ enrolment: first, placement })))).toEqual([
      "lifecycle/not-your-office"
    ])
    expect(
      why(await failureOf(world.gsam.evidence.signOff({ enrolment: first, placement, signedOn: "2019-09-30" })))
    ).toEqual(["evidence/notHeldYet"])
    expect(
      why(await failureOf(world.gsam.evidence.signOff({ enrolment: first, placement: `placement-${second}-gsam` })))
    ).toEqual(["evidence/otherPlacement"])
    await world.gsam.evidence.signOff({ enrolment: first, placement, id: "s" })
    expect(await itemsOf("signOff")).toMatchObject([
      { id: "s", placement, role: "hostCoordinator", signedOn: "2019-08-27" }
    ])
    await world.kim.placements.propose({
      id: "p2",
      enrolment: first,
      host: "severance",
      period: "2019-08-27",
      concurrent: true
    })
    expect(why(await failureOf(world.gsam.evidence.signOff({ enrolment: first, placement: "p2" })))).toEqual([
      "lifecycle/for-another-party"
    ])
    await world.severance.evidence.signOff({ enrolment: first, placement: "p2" })
    expect((await itemsOf("signOff")).map((item) => item["placement"])).toEqual(["p2", placement])
  })
})

test("of an enrolment that was entered in error nothing more is recorded", async () => {
  await world.kim.enrolments.void({ id: first, reason: "Entered twice." })
  for (const asked of [
    trainee.evidence.log({ enrolment: first, on: "2019-08-26", code: "craniotomy", level: "observed" }),
    trainee.evidence.deliverable({ enrolment: first, kind: "report", submittedOn: "2019-08-26" }),
    world.gsam.evidence.signOff({ enrolment: first, placement: `placement-${first}-gsam` }),
    world.gsam.evidence.attendance({ session: "2019-russia-2019-08-26", edition: "2019-russia", present: [first] })
  ]) {
    expect(why(await failureOf(asked))).toEqual(["evidence/notTakingPart"])
  }
})

test("a schedule is planned by the edition's office, in parts, and a session is moved under its id", async () => {
  const days = (count: number, from: number) =>
    Array.from({ length: count }, (_, i) => ({ id: `x${from + i}`, on: "2019-09-02", hours: 1.5, module: "ward" }))
  expect(why(await failureOf(world.gsam.editions.schedule({ edition: "2019-russia", sessions: days(1, 0) })))).toEqual([
    "lifecycle/not-your-office"
  ])
  await world.kim.editions.schedule({ edition: "2019-russia", sessions: days(150, 0) })
  await world.kim.editions.schedule({
    edition: "2019-russia",
    sessions: [{ id: "x140", on: "2019-09-03" }, ...days(90, 150)]
  })
  const sessions = await world.kim.editions.sessions("2019-russia")
  expect(sessions.length).toBe(18 + 240)
  expect(new Set(sessions.map(({ id }) => id)).size).toBe(258)
  expect(sessions.find(({ id }) => id === "x140")).toEqual({ id: "x140", on: "2019-09-03" })
  expect(sessions.map(({ on }) => on)).toEqual(sessions.map(({ on }) => on).toSorted())
  const parts = await look(open, (driver) => documentsOf(driver, "schedule"))
  expect(parts.map(({ body }) => (body as unknown as { sessions: ReadonlyArray<unknown> }).sessions.length)).toEqual([
    100, 100, 58
  ])
  // Attendance at the last of them lies in a part of the same number.
  world.at("2019-09-03", 18)
  await world.gsam.evidence.attendance({ session: "x239", edition: "2019-russia", present: [first] })
  expect((await itemsOf("attendance")).map((item) => item["session"])).toEqual(["x239"])
})
