import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type Office, rules } from "../../src/promise.ts"
import { itemsOf } from "./items.ts"
import { failureOf, where, why } from "./laws/Law.ts"
import { beginTraining, openWorld, placeElsewhere, type World } from "./scenario.ts"

let world: World
const enrolment = "enrolment-t1"
const placement = `placement-${enrolment}-gsam`
beforeEach(async () => {
  world = await openWorld()
  await beginTraining(world, ["t1", "t2"])
  world.at("2019-08-30", 18)
})
afterEach(() => world.close())

const openCase = (office: Office, more: object = {}) => office.evidence.openCase({ enrolment, ...more })
const closeCase = (office: Office, conductCase: string) => office.evidence.closeCase({ enrolment, conductCase })

describe("a case of conduct", () => {
  it("is opened and closed, each on its day, and keeps who did it and not what for", async () => {
    const id = await openCase(world.kim, { openedOn: "2019-08-29" })
    const opened = { id, openedOn: "2019-08-29", recordedOn: "2019-08-30", recordedBy: "kim" }
    expect(await itemsOf(world.kim, "conduct")).toEqual([opened])
    world.at("2019-09-03")
    await closeCase(world.kim, id)
    expect(await itemsOf(world.kim, "conduct")).toEqual([{ ...opened, closedOn: "2019-09-03", closedBy: "kim" }])
    const refusal = await failureOf(closeCase(world.kim, id))
    expect(refusal.reason.children).toEqual([
      { code: "evidence/caseClosed", values: { conductCase: id, closedOn: "2019-09-03" } }
    ])
    expect(where(await failureOf(openCase(world.kim, { about: "what she said" })))).toEqual(["/about"])
    expect(why(await failureOf(openCase(world.kim, { openedOn: "2019-09-04" })))).toEqual(["evidence/notHeldYet"])
  })

  it("is opened by the program office, or by a host at a placement of its own", async () => {
    expect(where(await failureOf(openCase(world.gsam)))).toEqual(["/placement"])
    const id = await openCase(world.gsam, { placement })
    await closeCase(world.gsam, id)
    for (const office of [world.supervisor, world.department])
      expect(why(await failureOf(openCase(office, { placement })))).toEqual(["lifecycle/not-your-office"])
    expect(why(await failureOf(openCase(world.as("trainee", "t1"))))).toEqual(["evidence/ofOneself"])
    expect((await failureOf(openCase(world.severance, { placement }))).code).toBe("NotFound")
    const both = world.comity.as({
      id: "both",
      kind: "person",
      capacities: [
        { role: "programOffice", party: "gyeonggi" },
        { role: "trainee", party: "t1" }
      ]
    })
    expect(why(await failureOf(openCase(both)))).toEqual(["evidence/ofOneself"])
  })

  it("at a placement is known there and at no other host, to the trainee, and neither to the sending side nor an auditor", async () => {
    await placeElsewhere(world, enrolment)
    const id = await openCase(world.gsam, { placement })
    for (const office of [world.kim, world.gsam, world.supervisor, world.as("trainee", "t1")])
      expect((await itemsOf(office, "conduct")).map((item) => item["id"])).toEqual([id])
    const sending = [world.department, world.as("sendingOffice", "regional-hospital")]
    const others = [world.severance, ...sending, world.as("auditor", "court"), world.as("trainee", "t2")]
    for (const office of others) expect(await office.evidence.of(enrolment)).toEqual([])
    // Nor is it there for another host that would close it.
    expect((await failureOf(closeCase(world.severance, id))).code).toBe("NotFound")
    expect((await failureOf(closeCase(world.severance, "none"))).code).toBe("NotFound")
  })

  it("that belongs to no placement is the program office's, and known to no host", async () => {
    const id = await openCase(world.kim)
    expect(await world.gsam.evidence.of(enrolment)).toEqual([])
    expect((await failureOf(closeCase(world.gsam, id))).code).toBe("NotFound")
    expect((await itemsOf(world.as("trainee", "t1"), "conduct")).length).toBe(1)
    // A host that joins later hears of it neither then nor when it is closed.
    await placeElsewhere(world, enrolment)
    await closeCase(world.kim, id)
    for (const office of [world.gsam, world.severance]) expect(await office.evidence.of(enrolment)).toEqual([])
  })

  it("is not heard of through an assessment, a dossier, other rules or a comparison by who may not read it", async () => {
    const edition = "2019-russia"
    const { rule: attendance } = rules.set("one", 1, rules.attendance({ atLeast: "80%" }))
    const completion = rules.set("conduct", 1, rules.all(attendance, rules.prohibition({ beyondPermission: false })))
    await world.kim.editions.adoptRules({ id: edition, completion, reason: "Conduct was forgotten." })
    const others = [world.gsam, world.department, world.as("auditor", "court")]
    const told = (office: Office) =>
      Promise.all([
        office.enrolments.assess({ enrolment }).then(({ assessment }) => assessment),
        office.enrolments.dossier({ enrolment }).then(({ assessment, context }) => [assessment, context.reachability]),
        office.enrolments.assessCohort({ edition }).then(([one]) => one?.assessment)
      ])
    const before = await Promise.all(others.map(told))
    const closed = await openCase(world.kim, { openedOn: "2019-08-29" })
    await closeCase(world.kim, closed)
    const id = await openCase(world.kim)
    expect(await Promise.all(others.map(told))).toEqual(before)
    const [{ explanation, status } = { explanation: undefined, status: undefined }] = before.map(([one]) => one)
    expect(status).toBe("undetermined")
    expect(explanation?.children?.map(({ reading }) => reading?.undeterminedBecause)).toEqual([
      "unreported",
      "withheld"
    ])
    for (const office of [world.kim, world.as("trainee", "t1")])
      expect((await office.enrolments.assess({ enrolment })).assessment.explanation.children?.[1]).toMatchObject({
        status: "open",
        reading: { counted: [id] }
      })

    const by = rules.set("asking", 1, rules.prohibition({ beyondPermission: false }))
    for (const office of others) {
      for (const other of [by, { id: "conduct", version: 1 }])
        expect(why(await failureOf(office.enrolments.assess({ enrolment, by: other })))).toEqual([
          "lifecycle/not-your-office"
        ])
      expect(await office.enrolments.assessCohort({ edition, by })).toEqual([])
      expect(await office.editions.compareRules({ edition, by })).toMatchObject({ assessed: 0, shifts: [] })
    }
  })
})
