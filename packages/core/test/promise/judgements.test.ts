import { afterEach, beforeEach, describe, expect, it, test } from "vitest"
import type { Office } from "../../src/promise.ts"
import { countOf, itemsOf } from "./items.ts"
import { failureOf, where, why } from "./laws/Law.ts"
import { admit, announce, beginTraining, openWorld, placeElsewhere, type World } from "./scenario.ts"

let world: World
let committee: Office
const enrolment = "enrolment-t1"
const placement = `placement-${enrolment}-gsam`
beforeEach(async () => {
  world = await openWorld()
  await beginTraining(world, ["t1", "t2"])
  committee = world.as("committee", "gsam")
  world.at("2019-08-30", 18)
})
afterEach(() => world.close())

/** Somebody who is the trainee and holds another office besides. */
const alsoTrainee = (role: string, party: string): Office =>
  world.comity.as({
    id: "t1-in-two-offices",
    kind: "person",
    capacities: [
      { role, party },
      { role: "trainee", party: "t1" }
    ]
  })

describe("an evaluation", () => {
  const evaluate = (office: Office, more: object = {}) =>
    office.evidence.evaluation({ enrolment, on: "2019-08-30", score: 4, scale: "one-to-five", form: "final", ...more })

  it("keeps the role in which it was recorded, its scale, and which of several it is", async () => {
    const id = await evaluate(world.supervisor, { placement })
    await evaluate(world.gsam)
    await evaluate(committee)
    await evaluate(world.as("sendingOffice", "regional-hospital"))
    // In words alone.
    await world.kim.evidence.evaluation({ enrolment, on: "2019-08-30" })
    const items = await itemsOf(world.kim, "evaluation")
    expect(items.find((item) => item["id"] === id)).toEqual({
      id,
      recordedOn: "2019-08-30",
      recordedBy: "supervisor-of-gsam",
      role: "supervisor",
      on: "2019-08-30",
      score: 4,
      scale: "one-to-five",
      form: "final"
    })
    expect(items.map((item) => item["role"]).toSorted()).toEqual([
      "committee",
      "hostCoordinator",
      "programOffice",
      "sendingOffice",
      "supervisor"
    ])
  })

  it("can't state a role, or be recorded on behalf of another", async () => {
    expect(where(await failureOf(evaluate(world.kim, { role: "supervisor" })))).toEqual(["/role"])
    const onBehalfOf = { role: "supervisor", party: "gsam", evidence: "letter" }
    expect(where(await failureOf(evaluate(world.kim, { onBehalfOf })))).toEqual(["/onBehalfOf"])
  })

  it("may come from another trainee of the edition, who sees nothing else of the one evaluated", async () => {
    const peer = world.as("trainee", "t2")
    await evaluate(peer)
    expect((await itemsOf(world.kim, "evaluation")).map((item) => item["role"])).toEqual(["trainee"])
    expect(await peer.evidence.of(enrolment)).toEqual([])
    expect((await failureOf(peer.enrolments.get(enrolment))).code).toBe("NotFound")
    // What is for peers is this alone.
    expect((await failureOf(peer.evidence.survey({ enrolment, form: "final", on: "2019-08-30" }))).code).toBe(
      "NotFound"
    )
  })

  it("is not there for a trainee of another edition, or for one who has left", async () => {
    await announce(world, { id: "other", bare: true })
    await admit(world, "t3", "other")
    expect((await failureOf(evaluate(world.as("trainee", "t3")))).code).toBe("NotFound")
    await world.as("trainee", "t2").enrolments.withdraw({ id: "enrolment-t2", reason: "So.", endedOn: "2019-08-29" })
    expect((await failureOf(evaluate(world.as("trainee", "t2")))).code).toBe("NotFound")
  })

  it("is of others: nobody evaluates themselves, in whatever office besides", async () => {
    for (const office of [world.as("trainee", "t1"), alsoTrainee("supervisor", "gsam"), alsoTrainee("trainee", "t2")])
      expect(why(await failureOf(evaluate(office)))).toEqual(["evidence/ofOneself"])
  })

  it("at a placement is its host's", async () => {
    await placeElsewhere(world, enrolment)
    expect(why(await failureOf(evaluate(world.supervisor, { placement: "p2" })))).toEqual([
      "lifecycle/for-another-party"
    ])
    await evaluate(world.severance, { placement: "p2" })
    expect(why(await failureOf(evaluate(world.department)))).toEqual(["lifecycle/not-your-office"])
    expect(why(await failureOf(evaluate(world.kim, { placement: "placement-enrolment-t2-gsam" })))).toEqual([
      "evidence/otherPlacement"
    ])
  })

  it("is read by the host and the trainee; the sending side learns how many there are, and an auditor that there are", async () => {
    await evaluate(world.supervisor)
    expect((await itemsOf(world.gsam, "evaluation")).length).toBe(1)
    expect((await itemsOf(world.as("trainee", "t1"), "evaluation")).length).toBe(1)
    expect([await itemsOf(world.department, "evaluation"), await countOf(world.department, "evaluation")]).toEqual([
      [],
      1
    ])
    expect(await world.as("auditor", "court").evidence.of(enrolment)).toEqual([
      { edition: "2019-russia", enrolment, kind: "evaluation", part: 1 }
    ])
  })

  it("has a day that has come and a score that is a number", async () => {
    expect(why(await failureOf(evaluate(world.kim, { on: "2019-08-31" })))).toEqual(["evidence/notHeldYet"])
    expect(
      where(await failureOf(evaluate(world.kim, { on: "2019-08", score: Number.NaN, scale: "One to five" })))
    ).toEqual(["/on", "/score", "/scale"])
  })
})

describe("an exam", () => {
  const examine = (office: Office, more: object = {}) =>
    office.evidence.exam({ enrolment, exam: "in-training", on: "2019-08-30", score: 71.5, attempt: 2, ...more })

  it("is recorded by the program office and by the host's coordinator, attempt by attempt", async () => {
    await examine(world.kim, { id: "x1" })
    await examine(world.gsam, { id: "x2", placement })
    const items = await itemsOf(world.kim, "exam")
    expect(items.find((item) => item["id"] === "x1")).toMatchObject({ exam: "in-training", score: 71.5, attempt: 2 })
    expect(items.map((item) => item["recordedBy"]).toSorted()).toEqual(["hostCoordinator-of-gsam", "kim"])
    for (const office of [world.supervisor, world.department, world.authority])
      expect(why(await failureOf(examine(office)))).toEqual(["lifecycle/not-your-office"])
    expect(why(await failureOf(examine(alsoTrainee("programOffice", "gyeonggi"))))).toEqual(["evidence/ofOneself"])
  })

  it("has attempts from the first on, and a code", async () => {
    for (const attempt of [0, -1, 1.5])
      expect(where(await failureOf(examine(world.kim, { attempt })))).toEqual(["/attempt"])
    expect(where(await failureOf(examine(world.kim, { exam: "In training" })))).toEqual(["/exam"])
  })

  it("has each id once, and sent again under its commit id, is there once", async () => {
    await examine(world.kim, { id: "x1" })
    expect(where(await failureOf(examine(world.gsam, { id: "x1", placement })))).toEqual(["/id"])
    const asked = { enrolment, exam: "final", on: "2019-08-30", score: 1 }
    const id = await world.kim.evidence.exam(asked, { commit: "c1" })
    expect(await world.kim.evidence.exam(asked, { commit: "c1" })).toBe(id)
    expect((await itemsOf(world.kim, "exam")).length).toBe(2)
  })
})

describe("an entrustment", () => {
  const entrust = (office: Office, more: object = {}) =>
    office.evidence.entrustment({ enrolment, activity: "endoscopy", level: 3, on: "2019-08-30", ...more })

  it("is decided by the host's committee or supervisor, and keeps which of them it was", async () => {
    await entrust(committee, { id: "d1" })
    await entrust(world.supervisor, { id: "d2", level: 5 })
    expect(await itemsOf(world.kim, "entrustment")).toMatchObject([
      {
        id: "d1",
        activity: "endoscopy",
        level: 3,
        on: "2019-08-30",
        role: "committee",
        recordedBy: "committee-of-gsam"
      },
      { id: "d2", level: 5, role: "supervisor" }
    ])
    for (const office of [world.kim, world.gsam, world.department, world.as("trainee", "t1")])
      expect((await failureOf(entrust(office))).code).toBe("Refused")
    expect((await failureOf(entrust(world.as("committee", "asan")))).code).toBe("NotFound")
    expect(why(await failureOf(entrust(alsoTrainee("committee", "gsam"))))).toEqual(["evidence/ofOneself"])
  })

  it("has one of five levels", async () => {
    for (const level of [0, 6, 2.5, "3"])
      expect(where(await failureOf(entrust(committee, { level })))).toEqual(["/level"])
  })
})

test("nobody attests, reviews, verifies or closes anything of themselves, whatever office they hold besides", async () => {
  const placement = `placement-${enrolment}-gsam`
  const on = "2019-08-30"
  const deliverable = await world.kim.evidence.deliverable({ enrolment, kind: "report", submittedOn: on })
  const conductCase = await world.kim.evidence.openCase({ enrolment })
  const entry = await world.as("trainee", "t1").evidence.log({ enrolment, placement, on, code: "c", level: "observed" })
  const [host, office, home] = [
    alsoTrainee("supervisor", "gsam").evidence,
    alsoTrainee("programOffice", "gyeonggi").evidence,
    alsoTrainee("sendingOffice", "regional-hospital").evidence
  ]
  for (const said of [
    host.signOff({ enrolment, placement }),
    host.review({ enrolment, deliverable, status: "accepted" }),
    office.review({ enrolment, deliverable, status: "accepted" }),
    office.closeCase({ enrolment, conductCase }),
    office.credit({ enrolment, scheme: "kma", amount: 2, on }),
    home.confirmation({ enrolment, kind: "training-recognised", on }),
    home.languageProof({ enrolment, language: "en", level: "B2", proof: "ielts", on })
  ])
    expect(why(await failureOf(said))).toEqual(["evidence/ofOneself"])
  expect(why(await failureOf(host.verify({ enrolment, entry, verification: "verified" })))).toEqual([
    "evidence/ownEntry"
  ])
})
