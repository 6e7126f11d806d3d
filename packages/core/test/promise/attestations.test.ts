import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Office } from "../../src/promise.ts"
import { countOf, itemsOf } from "./items.ts"
import { failureOf, where, why } from "./laws/Law.ts"
import { beginTraining, openWorld, type World } from "./scenario.ts"

let world: World
let trainee: Office
let home: Office
const enrolment = "enrolment-t1"
const on = "2019-08-30"
beforeEach(async () => {
  world = await openWorld()
  await beginTraining(world, ["t1"])
  trainee = world.as("trainee", "t1")
  home = world.as("sendingOffice", "regional-hospital")
  world.at(on, 18)
})
afterEach(() => world.close())

/** It is refused to each of these. */
const isNotFor = async (ask: (office: Office, more?: object) => Promise<unknown>, others: ReadonlyArray<Office>) => {
  for (const office of others) expect(why(await failureOf(ask(office)))).toEqual(["lifecycle/not-your-office"])
}

describe("a survey", () => {
  const survey = (office: Office, more: object = {}) =>
    office.evidence.survey({ enrolment, form: "program-evaluation", on, anonymous: true, ...more })

  it("is handed in by the trainee or recorded by the office: that it was, and not what it says", async () => {
    await survey(trainee, { id: "s1" })
    await survey(world.kim, { id: "s2", anonymous: false })
    expect(await itemsOf(trainee, "survey")).toMatchObject([
      { id: "s1", form: "program-evaluation", on, anonymous: true },
      { id: "s2" }
    ])
    await isNotFor(survey, [world.gsam, world.supervisor, world.department])
    expect(why(await failureOf(survey(trainee, { on: "2019-08-31" })))).toEqual(["evidence/notHeldYet"])
    expect(where(await failureOf(survey(trainee, { answers: ["Good."], anonymous: "yes" })))).toEqual([
      "/answers",
      "/anonymous"
    ])
  })

  it("is often about the host, who learns how many were handed in", async () => {
    await survey(trainee)
    expect([await itemsOf(world.gsam, "survey"), await countOf(world.gsam, "survey")]).toEqual([[], 1])
  })
})

describe("a confirmation", () => {
  const confirm = (office: Office, more: object = {}) =>
    office.evidence.confirmation({ enrolment, kind: "training-recognised", on, ...more })

  it("is the sending side's, who sees what it has confirmed", async () => {
    await confirm(home, { id: "c" })
    expect(await itemsOf(home, "confirmation")).toEqual([
      {
        id: "c",
        recordedOn: on,
        recordedBy: "sendingOffice-of-regional-hospital",
        kind: "training-recognised",
        role: "sendingOffice",
        on
      }
    ])
    await isNotFor(confirm, [world.kim, world.gsam, world.department])
    expect((await failureOf(confirm(world.as("sendingOffice", "another-hospital")))).code).toBe("NotFound")
    expect(where(await failureOf(confirm(home, { kind: "", role: "programOffice" })))).toEqual(["/role", "/kind"])
  })
})

describe("a credit", () => {
  const credit = (office: Office, more: object = {}) =>
    office.evidence.credit({ enrolment, scheme: "cme", amount: 2.5, category: "online", on, ...more })

  it("is the program office's, more than nothing, in a named scheme", async () => {
    await credit(world.kim, { id: "k" })
    expect(await itemsOf(home, "credit")).toMatchObject([
      { id: "k", scheme: "cme", amount: 2.5, category: "online", on }
    ])
    await isNotFor(credit, [world.gsam, world.supervisor, home])
    for (const amount of [0, -1, Number.POSITIVE_INFINITY])
      expect(where(await failureOf(credit(world.kim, { amount })))).toEqual(["/amount"])
  })
})

describe("proof of a language", () => {
  const prove = (office: Office, more: object = {}) =>
    office.evidence.languageProof({ enrolment, language: "ko", level: "B1", proof: "topik", on: "2018-10", ...more })

  it("is recorded by the program office or the sending side, with a date as far as it is known", async () => {
    await prove(world.kim, { id: "l1", validUntil: "2020-10-31" })
    await prove(home, { id: "l2" })
    expect(await itemsOf(world.gsam, "language")).toMatchObject([
      { id: "l1", language: "ko", level: "B1", proof: "topik", on: "2018-10", validUntil: "2020-10-31" },
      { id: "l2" }
    ])
    await isNotFor(prove, [world.gsam, world.supervisor, world.department])
  })

  it("has a tag, one of six levels, and does not end before it begins", async () => {
    expect(where(await failureOf(prove(world.kim, { language: "KO", level: "B3", on: "2018-13" })))).toEqual([
      "/language",
      "/level",
      "/on"
    ])
    expect(where(await failureOf(prove(world.kim, { validUntil: "2018-09-30" })))).toEqual(["/validUntil"])
    await prove(world.kim, { validUntil: "2018-10-01" })
    expect(why(await failureOf(prove(world.kim, { on: "2019-09" })))).toEqual(["evidence/notHeldYet"])
  })
})
