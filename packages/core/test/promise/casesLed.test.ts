import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { itemsOf } from "./items.ts"
import { failureOf, where, why } from "./laws/Law.ts"
import { beginPermitted, leadCase } from "./permitted.ts"
import { openWorld, type World } from "./scenario.ts"

let world: World
beforeEach(async () => {
  world = await openWorld()
  await beginPermitted(world, ["t1", "t2"])
})
afterEach(() => world.close())

const verify = (trainee: string, entry: string, verification: "verified" | "rejected", more: object = {}) =>
  world.supervisor.evidence.verify({ enrolment: `enrolment-${trainee}`, entry, verification, ...more })
const isTaken = async (asked: Promise<unknown>) => expect(why(await failureOf(asked))).toEqual(["evidence/caseTaken"])

describe("the lead of a case", () => {
  it("is one trainee's at a host; another is told that it is taken, and not by whom", async () => {
    await leadCase(world, "t1", "a")
    const refusal = await failureOf(leadCase(world, "t2", "b"))
    expect(refusal.reason.children).toEqual([{ code: "evidence/caseTaken", values: { case: "GS-2019/17" } }])
    expect(JSON.stringify([refusal.message, refusal.details])).not.toContain("t1")
    // There are other cases, and the same trainee may have done more than one procedure in this one.
    await leadCase(world, "t2", "c", { case: "GS-2019/18" })
    await leadCase(world, "t1", "d", { code: "ventricular-drain" })
    expect(await itemsOf(world.supervisor, "log")).toMatchObject([
      { id: "a", case: "GS-2019/17", lead: true, verification: "waiting" },
      { id: "d", case: "GS-2019/17", lead: true }
    ])
    // Whoever helped names the case, and claims nothing.
    const helped = { id: "e", on: "2019-08-26", code: "craniotomy", level: "assisted", case: "GS-2019/17" } as const
    await world.as("trainee", "t2").evidence.log({ enrolment: "enrolment-t2", ...helped })
  })

  it("at another host is of another case, whatever its number", async () => {
    const placement = { id: "p2", enrolment: "enrolment-t2", host: "severance", period: "2019-08-26", concurrent: true }
    await world.kim.placements.propose(placement)
    await leadCase(world, "t1", "a")
    await leadCase(world, "t2", "b", { placement: "p2" })
  })

  it("is free again once every entry that claims it is rejected, and is claimed anew by one that is verified after all", async () => {
    await leadCase(world, "t1", "a")
    await leadCase(world, "t1", "b")
    await verify("t1", "a", "rejected")
    await isTaken(leadCase(world, "t2", "c"))
    await verify("t1", "b", "rejected")
    await leadCase(world, "t2", "c")
    await isTaken(verify("t1", "a", "verified"))
    // As one who did not lead it, the trainee may be confirmed all the same.
    await verify("t1", "a", "verified", { level: "assisted" })
    await verify("t2", "c", "rejected")
    await verify("t1", "b", "verified")
    await isTaken(verify("t2", "c", "verified"))
    const leads = (await itemsOf(world.supervisor, "log")).map((item) => [item["id"], item["level"], item["lead"]])
    expect(leads).toEqual([
      ["a", "assisted", undefined],
      ["b", "performedUnderDirectSupervision", true]
    ])
  })

  it("ends with an enrolment that was entered in error", async () => {
    await leadCase(world, "t1", "a")
    await world.kim.enrolments.void({ id: "enrolment-t1", reason: "Entered twice." })
    await leadCase(world, "t2", "b")
  })

  it("is claimed of a case that is named, at a placement, by who performed", async () => {
    const asked = {
      enrolment: "enrolment-t1",
      on: "2019-08-26",
      code: "craniotomy",
      level: "observed",
      lead: true
    } as const
    expect(where(await failureOf(world.as("trainee", "t1").evidence.log(asked)))).toEqual([
      "/case",
      "/placement",
      "/lead"
    ])
    expect(where(await failureOf(leadCase(world, "t1", "a", { lead: false })))).toEqual(["/lead"])
  })

  it("is of a case by a number that names nobody", async () => {
    for (const named of ["Ivan Petrov", "ivanov", "김철수", "1".repeat(31), ""])
      expect(where(await failureOf(leadCase(world, "t1", "a", { case: named })))).toEqual(["/case"])
  })
})
