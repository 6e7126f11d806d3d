import { describe, expect, it, test } from "vitest"
import { en } from "../../../i18n/src/en.ts"
import type { Office } from "../../src/promise.ts"
import { type DoorError, failureOf } from "./laws/Law.ts"
import { tellStory } from "./rich.ts"
import { announce, beginTraining, introduce, openWorld, type World } from "./scenario.ts"

const strangers = ({ as }: World): ReadonlyArray<Office> => [
  as("programOffice", "seoul"),
  as("nominatingBody", "irkutsk-health"),
  as("hostCoordinator", "asan"),
  as("trainee", "t99"),
  as("public", "everybody"),
  as("janitor", "gyeonggi")
]

describe("a stranger to a case", () => {
  const doors = ["nominations", "enrolments", "placements", "waivers", "appeals"] as const

  it("is told the same of what is hidden as of what is not there, whatever is asked", async () => {
    const world = await openWorld()
    await tellStory(world)
    const hidden = {
      nominations: "nomination-t1",
      enrolments: "enrolment-t1",
      placements: "placement-enrolment-t1-gsam",
      waivers: "w-1",
      appeals: "appeal"
    }
    const inWords = ({ code, details, message, reason }: DoorError) => JSON.stringify([code, details, message, reason])
    /** What is told of an id that nothing has, as if it were this one. */
    const told = (absent: DoorError, id: string) => inWords(absent).replaceAll("not-there-at-all", id)
    await world.kim.waivers.request({
      id: "w-1",
      enrolment: "enrolment-t1",
      rule: "attendance",
      from: "2019-09-18",
      grounds: "So."
    })
    for (const office of strangers(world)) {
      for (const door of doors) {
        const methods = Object.entries(office[door]).filter(
          ([name]) =>
            ![
              "find",
              "draft",
              "admit",
              "assess",
              "assessCohort",
              "dossier",
              "record",
              "propose",
              "request",
              "lodge"
            ].includes(name)
        )
        expect(methods.length).toBeGreaterThan(6)
        for (const [name, method] of methods) {
          const ask = (id: string) =>
            failureOf(
              ["get", "history", "whatNext", "reproduce"].includes(name)
                ? (method as (id: string) => Promise<unknown>)(id)
                : name === "past"
                  ? (method as (id: string, query: object) => Promise<unknown>)(id, { asOf: "2030-01-01" })
                  : name === "whyNot"
                    ? (method as (id: string, transition: string) => Promise<unknown>)(id, "void")
                    : (method as (command: object, options: object) => Promise<unknown>)(
                        { id, reason: "So." },
                        { expected: 99 }
                      )
            )
          const there = await ask(hidden[door])
          expect([door, name, there.code]).toEqual([door, name, "NotFound"])
          expect(inWords(there)).toBe(told(await ask("not-there-at-all"), hidden[door]))
        }
      }
      const asked: ReadonlyArray<readonly [hidden: string, ask: (id: string) => Promise<unknown>]> = [
        ["enrolment-t1", (enrolment) => office.enrolments.assess({ enrolment })],
        ["enrolment-t1", (enrolment) => office.enrolments.dossier({ enrolment })],
        [
          "enrolment-t1",
          (enrolment) => office.evidence.log({ enrolment, on: "2019-09-01", code: "craniotomy", level: "observed" })
        ],
        ["enrolment-t1", (enrolment) => office.evidence.signOff({ enrolment, placement: "p" })],
        [
          "enrolment-t1",
          (enrolment) => office.evidence.verify({ enrolment, entry: "entry", verification: "verified" })
        ],
        ["enrolment-t1", (enrolment) => office.evidence.evaluation({ enrolment, on: "2019-09-01" })],
        ["enrolment-t1", (enrolment) => office.evidence.openCase({ enrolment, placement: "p" })],
        ["enrolment-t1", (enrolment) => office.evidence.closeCase({ enrolment, conductCase: "c" })],
        ["enrolment-t1", (enrolment) => office.placements.propose({ enrolment, host: "asan", period: "2019-09" })],
        [
          "enrolment-t1",
          (enrolment) => office.waivers.request({ enrolment, rule: "attendance", from: "2019-09-01", grounds: "So." })
        ],
        ["enrolment-t1", (enrolment) => office.appeals.lodge({ enrolment, grounds: "So." })],
        [
          "enrolment-t1",
          (id) =>
            office.evidence.attendance({ edition: "2019-russia", session: "2019-russia-2019-08-26", present: [id] })
        ],
        ["t1", (id) => office.persons.erase(id)],
        ["t1", (id) => office.persons.get(id)],
        ["t1", (id) => office.persons.history(id)],
        ["t1", (id) => office.trainees.get(id)],
        ["letter", (id) => office.documents.get(id)],
        ["agreement", (id) => office.agreements.effectiveTerms({ id, on: "2019-09-01" })]
      ]
      for (const [hidden, ask] of asked) {
        const there = await failureOf(ask(hidden))
        expect([hidden, ["NotFound", "InvalidInput"].includes(there.code)]).toEqual([hidden, true])
        expect(inWords(there)).toBe(told(await failureOf(ask("not-there-at-all")), hidden))
      }
      expect(await office.evidence.of("enrolment-t1")).toEqual([])
    }
    await world.close()
  })

  it("finds nothing, and learns from no page that there is something", async () => {
    const world = await openWorld()
    await tellStory(world)
    for (const office of strangers(world)) {
      for (const door of [...doors, "persons", "trainees", "documents", "agreements", "partnerships"] as const) {
        for (const query of [
          {},
          { limit: 1 },
          { where: { operator: "gyeonggi" } },
          { where: { trainee: "t1" }, limit: 1 }
        ]) {
          expect([door, await office[door].find(query)]).toEqual([door, { items: [] }])
        }
      }
    }
    await world.close()
  })
})

test("finding shows what may be seen, page by page, and names in `next` only what was shown", async () => {
  const world = await openWorld()
  await beginTraining(world, [])
  const bodies = ["irkutsk-health", "khabarovsk-health"]
  for (let i = 0; i < 23; i++) {
    const id = String(i).padStart(2, "0")
    await introduce(world, `t${id}`)
    const body = bodies[i % 3 === 0 ? 1 : 0] ?? ""
    await world
      .as("nominatingBody", body)
      .nominations.draft({ id: `n${id}`, edition: "2019-russia", nominee: `t${id}`, nominatingBody: body })
  }
  const mine = ["n00", "n03", "n06", "n09", "n12", "n15", "n18", "n21"]
  for (const limit of [1, 2, 3, 7, 8, 9]) {
    const found: Array<string> = []
    for (let after: string | undefined; ; ) {
      const page = await world.department.nominations.find({
        where: { edition: "2019-russia" },
        limit,
        ...(after === undefined ? {} : { after })
      })
      found.push(...page.items.map(({ id }) => id))
      expect(page.items.length).toBeLessThanOrEqual(limit)
      if (page.next === undefined) break
      // It names the last that was shown, and none of those between.
      expect(page.next).toContain(found.at(-1))
      after = page.next
    }
    expect(found).toEqual(mine)
  }
  const all = await world.kim.nominations.find({ limit: 500 })
  expect(all.items.length).toBe(23)
  await world.close()
})

test("a field that is hidden can't be searched by", async () => {
  const world = await openWorld()
  await beginTraining(world, ["t1"])
  const everybody = world.as("public", "everybody")
  const auditor = world.as("auditor", "court")
  const byBody = { where: { nominatingBody: "khabarovsk-health" } }
  expect((await world.kim.nominations.find(byBody)).items.length).toBe(1)
  expect((await auditor.nominations.find(byBody)).items).toEqual([])
  expect((await auditor.nominations.find({ where: { edition: "2019-russia" } })).items).toEqual([
    { id: "nomination-t1", edition: "2019-russia", enrolment: "enrolment-t1", version: expect.any(Number) }
  ])
  // A party's name may be published; in whose territory it lies as well.
  expect((await everybody.parties.find({ where: { locatedIn: "khabarovsk" } })).items.length).toBe(2)
  expect((await everybody.activities.find({ where: { edition: "2019-russia" } })).items).toEqual([])
  await world.close()
})

describe("history", () => {
  it("hides reasons from those who may not read them, and everything from those who may not know how a document stands", async () => {
    const world = await openWorld()
    const [id = ""] = await beginTraining(world, ["t1"])
    await world.kim.enrolments.interrupt({
      id,
      reason: "She fell down the stairs.",
      interruptedOn: "2019-08-26",
      expectedReturn: "2019-08-30"
    })
    const read = async (office: Office) => (await office.enrolments.history(id)).at(-1)
    expect((await read(world.kim))?.data).toMatchObject({ reason: "She fell down the stairs." })
    expect(await read(world.as("auditor", "court"))).toMatchObject({ type: "Interrupted", data: null })
    expect((await world.kim.editions.history("2019-russia")).map(({ type }) => type)).toEqual(["Planned", "Announced"])
    // The public may know that there is an edition, and an auditor that there was a nomination: not what became of them.
    expect((await failureOf(world.as("public", "everybody").editions.history("2019-russia"))).code).toBe("NotFound")
    expect((await failureOf(world.as("auditor", "court").nominations.history("nomination-t1"))).code).toBe("NotFound")
    expect((await failureOf(world.as("public", "everybody").editions.whyNot("2019-russia", "run"))).code).toBe(
      "NotFound"
    )
    expect((await failureOf(world.as("public", "everybody").editions.cohort("2019-russia"))).code).toBe("NotFound")
    await world.close()
  })

  it("of a person names fields and shows no content, whoever asks", async () => {
    const world = await openWorld()
    await beginTraining(world, ["t1"])
    await world.kim.persons.save({
      id: "t1",
      operator: "gyeonggi",
      synthetic: true,
      names: [],
      birthDate: "1980-02-03"
    })
    const entries = await world.kim.persons.history("t1")
    expect(entries.map(({ data }) => data)).toEqual([
      { fields: ["id", "operator", "synthetic", "names"] },
      { fields: ["names", "birthDate"] }
    ])
    await world.close()
  })
})

test("an erased person is gone for everybody, and the id is not used again", async () => {
  const world = await openWorld()
  await beginTraining(world, ["t1"])
  await world.kim.persons.erase("t1")
  await world.kim.persons.erase("t1")
  expect(await world.kim.persons.get("t1")).toEqual({ id: "t1", erased: true, version: 2 })
  expect((await world.kim.persons.history("t1")).map(({ data, type }) => [type, data])).toEqual([
    ["Saved", null],
    ["Erased", null]
  ])
  const again = await failureOf(world.kim.persons.save({ id: "t1", operator: "gyeonggi", synthetic: true, names: [] }))
  expect(again.reason.children?.map(({ code }) => code)).toEqual(["registry/erased"])
  // What was counted stays counted.
  expect((await world.kim.editions.cohort("2019-russia")).enrolled).toBe(1)
  await world.close()
})

test("the agenda has no step of a document that the actor may not see", async () => {
  const world = await openWorld()
  await beginTraining(world, ["t1"])
  await announce(world, { id: "other", bare: true })
  const items = await world.as("hostCoordinator", "asan").whatNext({ edition: "2019-russia" })
  expect(items).toEqual([])
  const own = await world.gsam.whatNext({ edition: "2019-russia" })
  expect(new Set(own.map(({ noun }) => noun))).toEqual(new Set(["enrolment", "placement"]))
  await world.close()
})

test("why a rule was waived is for those who may read the waiver; the others learn that it was", async () => {
  const world = await openWorld(undefined, { languages: [en] })
  const [enrolment = ""] = await beginTraining(world, ["t1"])
  world.at("2019-08-27")
  const grounds = "She was treated for an illness."
  await world.kim.waivers.request({ id: "w", enrolment, rule: "attendance", from: "2019-08-27", grounds })
  await world.authority.waivers.grant({ id: "w", legalBasis: "Article 9 on illness" })
  const told = async (office: Office) => {
    const { assessment, hash } = await office.enrolments.assess({ enrolment })
    const [one] = await office.enrolments.assessCohort({ edition: "2019-russia" })
    const text = world.comity.explain(assessment).text
    expect(text).toContain("Waived by")
    return [hash, JSON.stringify([assessment, one, text]).includes("illness")] as const
  }
  const [hash] = await told(world.kim)
  for (const office of [world.kim, world.department, world.as("trainee", "t1")])
    expect(await told(office)).toEqual([hash, true])
  for (const office of [world.gsam, world.supervisor, world.as("auditor", "court")])
    expect(await told(office)).toEqual([hash, false])
  await world.close()
})

test("a register without an edition tells a stranger no more of an enrolment that is there than of one that is not", async () => {
  const world = await openWorld()
  const [enrolment = ""] = await beginTraining(world, ["t1"])
  const stranger = world.as("programOffice", "elsewhere")
  const ask = (id: string) =>
    stranger.evidence.attendance({ session: "no-such-session", present: [id] }).then(
      () => "taken in",
      ({ code, details }: { readonly code: string; readonly details: { readonly kind?: string } }) => [
        code,
        details.kind
      ]
    )
  expect(await ask(enrolment)).toEqual(["NotFound", "enrolment"])
  expect(await ask("not-there")).toEqual(["NotFound", "enrolment"])
  await world.close()
})
