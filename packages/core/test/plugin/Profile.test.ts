import { beforeEach, describe, expect, it, test } from "vitest"
import { definePlugin } from "../../src/plugin/Plugin.ts"
import type { Profile } from "../../src/plugin/Profile.ts"
import type { Language } from "../../src/ports/Language.ts"
import { memory } from "../../src/ports/memory.ts"
import { createComity, rules } from "../../src/promise.ts"
import { failureOf, where } from "../promise/laws/Law.ts"
import { announce, furnish, gyeonggiRules, korea, openWorld, type World } from "../promise/scenario.ts"

/** A language of a few words, whose patterns are texts. */
const plain = (locale: string, messages: Readonly<Record<string, string>>): Language => ({
  locale,
  messages,
  compile: (pattern) => () => pattern
})
const second = rules.set("gyeonggi-2019", 2, rules.all(rules.ceremony()))
const gyeonggi: Profile = {
  profile: "gyeonggi",
  ruleSets: [gyeonggiRules, second],
  roles: { programOffice: { en: "Healthcare Policy Division", ko: "보건의료정책과" }, nominatingBody: {} },
  terms: { "noun.edition": { en: "Class" } },
  calendars: { korea },
  narrows: [
    { noun: "nomination", transition: "Submit", asks: ["evidence", "reason"] },
    { noun: "nomination", transition: "Receive", by: ["programOffice"] },
    { noun: "program", transition: "End", closed: true }
  ]
}
const plugin = (profile: Profile = gyeonggi) =>
  definePlugin({ name: "gyeonggi", version: "2019.1.0", contract: 1, profiles: [profile] }) as never

describe("in a host with a province's profile", () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld(memory(), {
      plugins: [plugin()],
      calendars: {},
      languages: [plain("en", { "role.programOffice": "program office", "noun.edition": "edition" }), plain("ru", {})]
    })
    await furnish(world)
    return () => world.close()
  })

  it("its manifest says what it adds", () => {
    expect(world.comity.plugins).toEqual([
      {
        name: "gyeonggi",
        version: "2019.1.0",
        contract: 1,
        ruleKinds: [],
        activityKinds: [],
        languages: [],
        channels: [],
        profiles: ["gyeonggi"]
      }
    ])
  })

  it.each([
    ["gyeonggi-2019@1", 1],
    ["gyeonggi-2019@2", 2],
    ["gyeonggi-2019", 2]
  ])("an edition is announced with the rule set that is called %s", async (completion, version) => {
    await announce(world, { completion, bare: true })
    expect((await world.kim.editions.get("2019-russia")).rules).toMatchObject({ id: "gyeonggi-2019", version })
  })

  it("a rule set that no profile has is refused, and the error says which there are", async () => {
    const error = await failureOf(announce(world, { completion: "gyeonggi-2020", bare: true }))
    expect([error.code, where(error)]).toEqual(["InvalidInput", [""]])
    expect(error.message).toContain("published are gyeonggi-2019@1, gyeonggi-2019@2")
  })

  it("whether a rule set of the profile can be met is asked by its name, and its working days count", async () => {
    await announce(world, { bare: true, completion: second })
    const asked = { edition: "2019-russia", completion: "gyeonggi-2019@1" }
    const found = await world.kim.editions.canBeMet(asked)
    expect(found.verdict).toBe("unknown")
    const twenty = rules.set("twenty", 1, rules.all(rules.duration({ atLeast: 20, unit: "workingDays" })))
    const refused = await world.kim.editions.canBeMet({ ...asked, completion: twenty })
    expect(refused.obstacles[0]?.values).toMatchObject({ required: 20, available: 18 })
  })

  it("what it calls things comes before what the language calls them, and other languages are left alone", () => {
    const said = (code: string, language: string) => world.comity.explain({ code, values: {} }, language).text
    expect(said("role.programOffice", "en")).toBe("Healthcare Policy Division")
    expect(said("noun.edition", "en")).toBe("Class")
    expect(said("role.nominatingBody", "ru")).toContain("role.nominatingBody")
  })

  describe("a step that is narrower here", () => {
    const draft = { nominee: "t1", edition: "2019-russia", nominatingBody: "khabarovsk-health" }
    beforeEach(async () => {
      await announce(world, { bare: true, nominatingBodies: ["khabarovsk-health"] })
      await world.kim.editions.openNominations({ id: "2019-russia" })
      await world.kim.persons.save({ id: "t1", operator: "gyeonggi", synthetic: true, names: [] })
      await world.kim.trainees.save({ id: "t1", operator: "gyeonggi", specialties: [] })
      await world.department.nominations.draft({ id: "n1", ...draft })
    })
    const reasonsOf = async (act: Promise<unknown>) =>
      ((await failureOf(act)).reason.children ?? []).map(({ code }) => code)

    it("asks for a document and a reason where the table asks for none", async () => {
      const { nominations } = world.department
      expect(await reasonsOf(nominations.submit({ id: "n1" }))).toEqual([
        "lifecycle/asks-evidence",
        "lifecycle/asks-reason"
      ])
      expect(await reasonsOf(nominations.submit({ id: "n1", evidence: ["letter"] }))).toEqual(["lifecycle/asks-reason"])
      const { sending } = await nominations.submit({ id: "n1", evidence: ["letter"], reason: "Second call" })
      expect(sending).toBe("submitted")
    })

    it("is still taken by the offices that it is left to", async () => {
      await world.department.nominations.submit({ id: "n1", evidence: ["letter"], reason: "Second call" })
      expect((await world.kim.nominations.receive({ id: "n1" })).receiving).toBe("received")
    })

    it("is not listed and refused where nobody takes it", async () => {
      expect(
        (await world.kim.programs.whatNext("invitational-training")).map(({ transition }) => transition)
      ).not.toContain("End")
      expect(
        (await world.kim.programs.whyNot("invitational-training", "End" as never)).map(({ code }) => code)
      ).toEqual(["lifecycle/closed-here"])
    })
  })
})

describe("a step that an office and the clock may take", () => {
  const close = { noun: "edition", transition: "CloseNominations" }
  const opened = async (narrowing: object) => {
    const profile = { profile: "p", narrows: [{ ...close, ...narrowing }] }
    const world = await openWorld(memory(), { plugins: [plugin(profile)] })
    await furnish(world)
    await announce(world, { bare: true, nominationsCloseOn: "2019-07-20" })
    await world.kim.editions.openNominations({ id: "2019-russia" })
    return world
  }

  it("asks the office for what the province asks for, and the clock for nothing: what is due by date is done", async () => {
    const world = await opened({ asks: ["evidence", "reason"] })
    const refusal = await failureOf(world.kim.editions.closeNominations({ id: "2019-russia", evidence: ["letter"] }))
    expect(refusal.reason.children?.map(({ code }) => code)).toContain("lifecycle/asks-reason")
    const { done, refused } = await world.comity.advance({ until: "2019-07-21" })
    expect(refused).toEqual([])
    expect(done.map(({ transition }) => transition)).toEqual(["CloseNominations"])
    await world.close()
  })

  it("is named as refused where the province does not leave it to the clock", async () => {
    const world = await opened({ by: ["programOffice"] })
    const { done, refused } = await world.comity.advance({ until: "2019-07-21" })
    expect([done, refused.map(({ transition }) => transition)]).toEqual([[], ["CloseNominations"]])
    await world.close()
  })
})

test("an admission of which one step is narrowed is refused by that step's name, and nothing of it is stored", async () => {
  const narrows = [{ noun: "nomination", transition: "Shortlist", asks: ["reason"] as const }]
  const world = await openWorld(memory(), { plugins: [plugin({ profile: "p", narrows })] })
  await furnish(world)
  await announce(world, { bare: true })
  await world.kim.editions.openNominations({ id: "2019-russia" })
  await world.kim.persons.save({ id: "t1", operator: "gyeonggi", synthetic: true, names: [] })
  await world.kim.trainees.save({ id: "t1", operator: "gyeonggi", specialties: [] })
  const onBehalfOf = { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" } as const
  const admitted = world.kim.enrolments.admit({ id: "e", edition: "2019-russia", trainee: "t1", onBehalfOf })
  expect((await failureOf(admitted)).reason).toMatchObject({
    values: { noun: "nomination", transition: "Shortlist" },
    children: [{ code: "lifecycle/asks-reason" }]
  })
  expect((await world.kim.nominations.find({})).items).toEqual([])
  expect((await world.kim.enrolments.find({})).items).toEqual([])
  await world.close()
})

test.each<readonly [what: string, profile: Profile, at: ReadonlyArray<string>]>([
  [
    "rules that can't be read",
    { profile: "p", ruleSets: [rules.set("s", 1, { kind: "comity/none", params: {} })] },
    ["/ruleSets/0/rule/kind"]
  ],
  [
    "a calendar with an eighth weekday",
    { profile: "p", calendars: { k: { weekend: [8], holidays: [] } } },
    ["/calendars/k/weekend/0"]
  ],
  [
    "a day that does not exist",
    { profile: "p", calendars: { k: { weekend: [7], holidays: ["2019-02-30"] } } },
    ["/calendars/k/holidays/0"]
  ],
  [
    "a life cycle that there is not",
    { profile: "p", narrows: [{ noun: "visit", transition: "Plan" }] },
    ["/narrows/0/noun"]
  ],
  [
    "a step that there is not",
    { profile: "p", narrows: [{ noun: "nomination", transition: "Sumbit" }] },
    ["/narrows/0/transition"]
  ],
  [
    "an office that the table does not name",
    { profile: "p", narrows: [{ noun: "nomination", transition: "Submit", by: ["supervisor"] }] },
    ["/narrows/0/by/0"]
  ],
  [
    "a step that nobody may take and that is not closed",
    { profile: "p", narrows: [{ noun: "nomination", transition: "Submit", by: [] }] },
    ["/narrows/0/by"]
  ],
  [
    "the declaration of an error, which stands open everywhere",
    { profile: "p", narrows: [{ noun: "edition", transition: "Void", closed: true }] },
    ["/narrows/0/transition"]
  ],
  ["a name in no language", { profile: "p", roles: { programOffice: { "": "Office" } } }, ["/roles/programOffice/"]],
  ["a member that there is not", { profile: "p", holidays: [] } as never, ["/holidays"]]
])("a profile with %s is refused with the place, before the store is opened", async (_, profile, at) => {
  let opened = 0
  const store = async () => {
    opened++
    return memory()()
  }
  const error = await failureOf(createComity({ store, plugins: [plugin(profile)] }))
  expect([error.code, where(error), opened]).toEqual([
    "InvalidInput",
    at.map((path) => `/plugins/0/profiles/0${path}`),
    0
  ])
})

test("what is wrong in one member of a profile hides nothing of what is wrong in another", async () => {
  const profile: Profile = {
    profile: "p",
    calendars: { k: { weekend: [8], holidays: ["2026-13-01"] } },
    narrows: [{ noun: "nomination", transition: "Sumbit", closed: true }],
    ruleSets: [rules.set("s", 1, { kind: "comity/none", params: {} })]
  }
  const error = await failureOf(createComity({ store: memory(), plugins: [plugin(profile)] }))
  expect(where(error)).toEqual(
    ["/calendars/k/weekend/0", "/calendars/k/holidays/0", "/ruleSets/0/rule/kind", "/narrows/0/transition"].map(
      (path) => `/plugins/0/profiles/0${path}`
    )
  )
})

test("two profiles may not publish one rule set, nor bring one calendar", async () => {
  const two = (profile: Profile) => [
    plugin(gyeonggi),
    definePlugin({ name: "other", version: "1.0.0", contract: 1, profiles: [profile] }) as never
  ]
  for (const [profile, what, name] of [
    [{ profile: "other", ruleSets: [second] }, "rule set", "gyeonggi-2019@2"],
    [{ profile: "other", calendars: { korea } }, "calendar", "korea"],
    [{ profile: "gyeonggi" }, "profile", "gyeonggi"]
  ] as const) {
    const error = await failureOf(createComity({ store: memory(), plugins: two(profile) }))
    expect([error.code, error.details]).toEqual(["PluginClash", { what, name, plugins: ["gyeonggi", "other"] }])
  }
})
