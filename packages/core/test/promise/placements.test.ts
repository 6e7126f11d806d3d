import { afterEach, beforeEach, describe, expect, it, test } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import { failureOf, why } from "./laws/Law.ts"
import { admit, announce, furnish, openWorld, place, type World } from "./scenario.ts"
import { committing, documentsOf, look } from "./stores.ts"

let world: World
let enrolment: string
beforeEach(async () => {
  world = await openWorld()
  await furnish(world)
  await announce(world)
  enrolment = await admit(world, "t1")
})
afterEach(() => world.close())

const propose = (more: object) =>
  world.kim.placements.propose({ enrolment, host: "severance", period: "2019-09-09/2019-09-20", ...more })

describe("placements of one trainee", () => {
  it("follow one another, and do not overlap by a single day", async () => {
    await propose({ host: "gsam", period: "2019-08-26/2019-09-08" })
    expect(why(await failureOf(propose({ period: "2019-09-08/2019-09-20" })))).toEqual(["placement/overlaps"])
    await propose({})
  })

  it("overlap where they are meant to", async () => {
    await propose({ host: "gsam", period: "2019-08-26/2019-09-20" })
    await propose({ concurrent: true })
  })

  it("overlap nothing that was declined, cancelled or entered in error", async () => {
    const { gsam, kim } = world
    await propose({ id: "p1", host: "gsam" })
    await gsam.placements.decline({ id: "p1", reason: "The ward is closed." })
    await propose({ id: "p2", host: "gsam" })
    await gsam.placements.confirm({ id: "p2", supervisor: "park" })
    await gsam.placements.cancel({ id: "p2", reason: "The ward is closed." })
    await propose({ id: "p3", host: "gsam" })
    await kim.placements.void({ id: "p3", reason: "Entered twice." })
    await propose({ id: "p4" })
  })

  it("overlap only if that is certain: of a period known to the month it is not", async () => {
    await propose({ host: "gsam", period: "2019-09/P5D" })
    await propose({ period: "2019-09-16/2019-09-20" })
  })

  it("may be elsewhere in another edition at the same time only if somebody says so", async () => {
    await propose({ host: "gsam" })
    await announce(world, { id: "other", bare: true })
    const { id: second } = await world.kim.enrolments.admit({
      edition: "other",
      trainee: "t1",
      onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
    })
    expect(why(await failureOf(propose({ enrolment: second })))).toEqual(["placement/overlaps"])
  })

  it("do not overlap even if two are proposed at the same moment, through two doors, for two enrolments", async () => {
    const open = memory()
    const one = await openWorld(open)
    await furnish(one)
    await announce(one)
    await announce(one, { id: "other", bare: true })
    const first = await admit(one, "t1")
    const { id: second } = await one.kim.enrolments.admit({
      edition: "other",
      trainee: "t1",
      onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
    })
    await place(one, first, "gsam", "2019-08-26/2019-08-30")
    await place(one, second, "severance", "2019-09-02/2019-09-06")
    // Both hosts are known to both enrolments: the placements are all that the two proposals have in common.
    let overtaken = false
    const two = await openWorld(
      committing(open, async (_, own) => {
        if (!overtaken) {
          overtaken = true
          await one.kim.placements.propose({
            id: "faster",
            enrolment: first,
            host: "gsam",
            period: "2019-09-09/2019-09-20"
          })
        }
        return own()
      })
    )
    const refusal = await failureOf(
      two.kim.placements.propose({
        id: "slower",
        enrolment: second,
        host: "severance",
        period: "2019-09-09/2019-09-20"
      })
    )
    expect([overtaken, why(refusal)]).toEqual([true, ["placement/overlaps"]])
    expect((await look(open, (driver) => documentsOf(driver, "placement"))).map(({ ref }) => ref.id)).not.toContain(
      "slower"
    )
    await two.close()
    await one.close()
  })
})

test("a placement lies inside the edition, or says that it does not; of a date that is not known nobody can tell", async () => {
  expect(why(await failureOf(propose({ period: "2019-09-16/2019-09-27" })))).toEqual(["placement/datesOutsideEdition"])
  await propose({ period: "2019-09-16/2019-09-27", outsideEdition: true })
  await propose({ host: "gsam", period: "2019-08/P5D" })
  await propose({ host: "gsam", period: "2019", concurrent: true })
})

test("what follows from the enrolment and the host is filled in, and the host joins the enrolment's hosts", async () => {
  const placement = await propose({ id: "p" })
  expect(placement).toMatchObject({
    trainee: "t1",
    edition: "2019-russia",
    operator: "gyeonggi",
    place: "korea",
    status: "proposed"
  })
  expect((await world.kim.enrolments.get(enrolment)).hosts).toEqual(["severance"])
  expect((await world.severance.enrolments.get(enrolment)).id).toBe(enrolment)
  await propose({ host: "severance", period: "2019-08-26/2019-08-30", place: "busan" })
  expect((await world.kim.enrolments.get(enrolment)).hosts).toEqual(["severance"])
})

test("a demanding placement starts only with the permission that it demands", async () => {
  const { gsam, kim } = world
  for (const [i, demands] of (["observe", "assist", "performLimited"] as const).entries()) {
    const period = `2019-09-0${i + 2}`
    await propose({ id: demands, host: "gsam", period, demands })
    await gsam.placements.confirm({ id: demands, supervisor: "park" })
  }
  world.at("2019-09-05")
  const start = (id: string) => gsam.placements.start({ id, startedOn: "2019-09-05" })
  await start("observe")
  const refusal = await failureOf(start("assist"))
  expect(refusal.reason.children).toEqual([
    { code: "placement/permissionMissing", values: { demands: "assist", holds: "observe" } }
  ])
  expect((await gsam.placements.whyNot("assist", "start")).map(({ code }) => code)).toEqual([
    "placement/permissionMissing"
  ])
  await kim.enrolments.prepare({ id: enrolment, permission: "assist" })
  await start("assist")
  expect(why(await failureOf(start("performLimited")))).toEqual(["placement/permissionMissing"])
})

test("only the host accepts, and only its own", async () => {
  await propose({ id: "p" })
  const asked = { id: "p", supervisor: "park" }
  expect(why(await failureOf(world.kim.placements.confirm(asked)))).toEqual(["lifecycle/not-your-office"])
  expect((await failureOf(world.gsam.placements.confirm(asked))).code).toBe("NotFound")
  await world.severance.placements.confirm(asked)
  // The sending side reads it, and has no step of it.
  expect((await world.department.placements.get("p")).status).toBe("confirmed")
  expect(await world.department.placements.whatNext("p")).toEqual([])
  const sending = await world.department.placements.find({ where: { edition: "2019-russia" } })
  expect(sending.items.map(({ id }) => id)).toEqual(["p"])
})

test("a placement that was recorded as history counts like any other for those that follow", async () => {
  const old = { status: "ended", historical: { source: "release" } } as const
  await world.kim.placements.record({ id: "old", enrolment, host: "gsam", period: "2019-08-26/2019-09-06", ...old })
  expect(why(await failureOf(propose({ period: "2019-09-06/2019-09-10" })))).toEqual(["placement/overlaps"])
})
