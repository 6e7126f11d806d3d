import { afterEach, beforeEach, describe, expect, it, test } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { rules } from "../../src/promise.ts"
import { failureOf, where, why } from "./laws/Law.ts"
import { admit, announce, furnish, gyeonggiRules, named, openWorld, period, type World } from "./scenario.ts"
import { dump, journalOf, look } from "./stores.ts"

let open: OpenStore
let world: World
beforeEach(async () => {
  open = memory()
  world = await openWorld(open)
  await furnish(world)
})
afterEach(() => world.close())

describe("an announcement", () => {
  it("on a new id plans and announces in one commit, and publishes the rule set with it", async () => {
    const before = (await look(open, journalOf)).length
    await announce(world, { bare: true })
    const entries = (await look(open, journalOf)).slice(before)
    expect(entries.map(({ document: { kind }, type }) => [kind, type])).toEqual([
      ["edition", "Planned"],
      ["edition", "Announced"],
      ["ruleSet", "Published"]
    ])
    expect(new Set(entries.map(({ commit }) => commit)).size).toBe(1)
    expect(await world.kim.editions.get("2019-russia")).toMatchObject({
      status: "announced",
      version: 1,
      rules: { id: "gyeonggi-2019", version: 1 }
    })
  })

  it("of an edition that is planned already takes only the rules; what else it is planned with is a revision", async () => {
    const plan = { id: "e", program: "invitational-training", period, place: "korea" }
    expect((await world.kim.editions.plan(plan)).operator).toBe("gyeonggi")
    const refusal = await failureOf(
      world.kim.editions.announce({ id: "e", period, completion: gyeonggiRules } as never)
    )
    expect(where(refusal)).toEqual(["/period"])
    await world.kim.editions.announce({ id: "e", completion: gyeonggiRules })
    expect(why(await failureOf(world.kim.editions.announce({ id: "e", completion: gyeonggiRules })))).toEqual([
      "lifecycle/not-any-more"
    ])
  })

  it("names one rule set: as a whole, or one that is published, by its hash", async () => {
    await announce(world, { id: "first", bare: true })
    const pinned = (await world.kim.editions.get("first")).rules
    expect(pinned).toBeDefined()
    const plan = { program: "invitational-training", operator: "gyeonggi", period, place: "korea" }
    if (pinned === undefined) return
    await world.kim.editions.announce({ id: "second", ...plan, rules: pinned })
    for (const wrong of [
      { ...pinned, hash: "0".repeat(64) },
      { ...pinned, version: 2 },
      { ...pinned, id: "other" }
    ]) {
      expect(why(await failureOf(world.kim.editions.announce({ id: "third", ...plan, rules: wrong })))).toEqual([
        "edition/rulesUnknown"
      ])
    }
    const both = { id: "third", ...plan, rules: pinned, completion: gyeonggiRules } as never
    expect(where(await failureOf(world.kim.editions.announce(both)))).toEqual(["/completion"])
  })

  it("keeps a published version as it is: the same again is kept once, another under its number is refused", async () => {
    await announce(world, { id: "first", bare: true })
    await announce(world, { id: "second", bare: true, completion: JSON.parse(JSON.stringify(gyeonggiRules)) })
    const published = (await look(open, journalOf)).filter(({ document }) => document.kind === "ruleSet")
    expect(published.length).toBe(1)
    const other = { ...gyeonggiRules, rule: rules.ceremony() }
    expect(why(await failureOf(announce(world, { id: "third", bare: true, completion: other })))).toEqual([
      "ruleSet/versionTaken"
    ])
    await announce(world, { id: "third", bare: true, completion: { ...other, version: 2 } })
  })

  it("is refused rule by rule where nobody could meet them, and says which, how much is asked and how much there is", async () => {
    const impossible = rules.set(
      "impossible",
      1,
      rules.all(
        rules.duration({ atLeast: 20, unit: "workingDays" }),
        rules.ceremony(),
        rules.distinctHosts({ atLeast: 3 }),
        rules.modules({ modules: ["ward", "theatre"] })
      )
    )
    const modules = [{ id: "ward", title: { source: "en", texts: { en: "Ward" } } }]
    const before = await look(open, dump)
    const refusal = await failureOf(announce(world, { bare: true, completion: impossible, modules }))
    expect(why(refusal)).toEqual(["edition/rulesCannotBeMet"])
    const path = (i: number) => `/rule/params/of/${i}`
    const children = refusal.reason.children?.[0]?.children ?? []
    expect(refusal.reason.children?.[0]?.values).toEqual({ rules: 3 })
    expect(children.slice(0, 3).map(({ code, values }) => [code, values])).toEqual([
      ["obstacle.comity/minimum-duration", { path: path(0), required: 20, available: 18, unit: "workingDays" }],
      ["obstacle.comity/distinct-hosts", { path: path(2), required: 3, available: 2, unit: "hosts" }],
      ["obstacle.comity/required-modules", { path: path(3), required: 2, available: 1, unit: "modules" }]
    ])
    // And the shortest reason why not: one rule of them, and what of the edition it hangs on.
    expect(children.slice(3).map(({ children = [], code }) => [code, children.map(({ code }) => code)])).toEqual([
      [
        "satisfiability/because",
        ["satisfiability/rule", "satisfiability/period", "satisfiability/weekends", "satisfiability/holidays"]
      ]
    ])
    expect(await look(open, dump)).toEqual(before)
    // Eighteen working days can be met.
    await announce(world, {
      bare: true,
      completion: rules.set("possible", 1, rules.duration({ atLeast: 18, unit: "workingDays" }))
    })
  })

  it("needs a period, and the program office of the program", async () => {
    const plan = { id: "e", program: "invitational-training", completion: gyeonggiRules }
    expect(why(await failureOf(world.kim.editions.announce(plan as never)))).toEqual(["edition/noPeriod"])
    expect(
      why(await failureOf(world.as("programOffice", "seoul").editions.announce({ ...plan, period } as never)))
    ).toEqual(["lifecycle/for-another-party"])
    expect(
      why(await failureOf(world.gsam.editions.announce({ ...plan, period, operator: "gyeonggi" } as never)))
    ).toEqual(["lifecycle/not-your-office"])
  })
})

describe("a revision", () => {
  it("is held against the rules that are pinned, and says why once the edition is announced", async () => {
    const eighteen = rules.set("eighteen", 1, rules.duration({ atLeast: 18, unit: "workingDays" }))
    await announce(world, { bare: true, completion: eighteen })
    const revise = (changes: object, reason?: string) =>
      world.kim.editions.revise({ id: "2019-russia", changes, ...(reason === undefined ? {} : { reason }) })
    expect(why(await failureOf(revise({ reportedCount: 9 })))).toEqual(["edition/reasonNeeded"])
    await revise({ reportedCount: 9 }, "The report is out.")
    const refusal = await failureOf(revise({ period: "2019-08-26/2019-09-13" }, "The hall is taken."))
    expect(why(refusal)).toEqual(["edition/rulesCannotBeMet"])
    expect(await world.kim.editions.get("2019-russia")).toMatchObject({ period, reportedCount: 9 })
    expect(where(await failureOf(revise({ operator: "seoul" }, "So.")))).toEqual(["/changes/operator"])
  })
})

describe("whether rules can be met is asked", () => {
  const performed = rules.set("performed", 1, rules.procedures({ codes: ["robotic"], level: "performed", atLeast: 3 }))
  const ask = (question: object) => world.kim.editions.canBeMet({ edition: "2019-russia", ...question })

  it("before an edition is announced, with what the store does not know supposed, and nothing is changed", async () => {
    const plan = { id: "2019-russia", program: "invitational-training", period, place: "korea" }
    await world.kim.editions.plan(plan)
    const before = await look(open, dump)
    expect(where(await failureOf(ask({})))).toEqual(["/completion"])
    const twenty = rules.set("twenty", 1, rules.duration({ atLeast: 20, unit: "workingDays" }))
    expect(await ask({ completion: twenty })).toMatchObject({
      verdict: "impossible",
      because: {
        rules: ["/rule"],
        facts: [{ fact: "period" }, { fact: "weekends", place: "korea" }, { fact: "holidays", place: "korea" }]
      }
    })
    const ten = rules.set(
      "ten",
      1,
      rules.all(...["sejong", "gsam", "wills"].map((host) => rules.daysPerHost({ atLeast: 10, host })))
    )
    expect(await ask({ completion: ten })).toMatchObject({ verdict: "impossible", competition: { verdict: "found" } })
    expect((await ask({ completion: ten, supposing: { concurrent: true } })).verdict).toBe("possible")
    const rooms = { hosts: [{ id: "sejong", places: 1 }], seats: 3 }
    const sejong = rules.set("sejong", 1, rules.daysPerHost({ atLeast: 10, host: "sejong" }))
    expect((await ask({ completion: sejong, supposing: rooms })).warnings).toEqual([
      { code: "satisfiability/tooFewAtHost", values: { host: "sejong", room: 2, needed: 3 } }
    ])
    expect(where(await failureOf(ask({ completion: ten, supposing: { hosts: [{ id: "x", places: -1 }] } })))).toEqual([
      "/hosts/0/places"
    ])
    for (const hosts of [null, "x", [null]]) {
      const path = Array.isArray(hosts) ? "/hosts/0" : "/hosts"
      expect(where(await failureOf(ask({ completion: ten, supposing: { hosts } as never })))).toEqual([path])
    }
    expect(where(await failureOf(ask({ completion: { id: "x" } })))).toEqual(["/version", "/rule"])
    expect(await look(open, dump)).toEqual(before)
  })

  it("of those who are enrolled, and names by id alone who can't", async () => {
    await announce(world, { bare: true, completion: performed })
    for (const id of ["t1", "t2"]) await admit(world, id)
    expect(await ask({})).toMatchObject({ verdict: "unknown", warnings: [] })
    const trainees = [
      { id: "t1", permission: "performLimited" },
      { id: "t2", permission: "observe" }
    ]
    expect((await ask({ supposing: { trainees } })).warnings).toMatchObject([
      { code: "satisfiability/traineesCannot", values: { trainees: ["t2"], count: 1 } }
    ])
    expect((await ask({ supposing: { permission: "observe" } })).verdict).toBe("impossible")
    await expect(world.kim.editions.canBeMet({ edition: "nowhere" })).rejects.toMatchObject({
      code: "NotFound"
    })
  })

  it("by whoever may know how the edition stands, and names nobody whose enrolment the actor may not see", async () => {
    await announce(world, { bare: true, completion: performed })
    await admit(world, "t1")
    const question = { edition: "2019-russia", supposing: { seats: 0 } }
    const needed = { code: "satisfiability/tooFewSeats", values: { room: 0, needed: 1 } }
    const t1 = [{ code: "satisfiability/trainees", values: { trainees: ["t1"] } }]
    expect((await world.kim.editions.canBeMet(question)).warnings).toEqual([{ ...needed, children: t1 }])
    const another = world.as("programOffice", "seoul")
    expect((await another.editions.canBeMet(question)).warnings).toEqual([])
    const everybody = world.as("public", "everybody")
    expect((await failureOf(everybody.editions.canBeMet(question))).code).toBe("NotFound")
  })

  it("and an edition at whose hosts trainees may be on one day may be announced with days that else compete", async () => {
    const both = rules.set(
      "both",
      1,
      rules.all(...["sejong", "gsam"].map((host) => rules.daysPerHost({ atLeast: 20, host })))
    )
    const plan = { program: "invitational-training", period, place: "korea", completion: both }
    const refusal = await failureOf(world.kim.editions.announce({ id: "e1", ...plan }))
    expect(why(refusal)).toEqual(["edition/rulesCannotBeMet"])
    expect(refusal.reason.children?.[0]?.values).toEqual({ rules: 2 })
    await world.kim.editions.announce({ id: "e2", ...plan, concurrentPlacements: true })
  })
})

test("the cohort is counted from named people and stands beside the number that was reported", async () => {
  await announce(world, { bare: true, reportedCount: 9 })
  for (const id of ["t1", "t2", "t3"]) await admit(world, id)
  await world.kim.enrolments.void({ id: "enrolment-t3", reason: "Entered twice." })
  expect(await world.kim.editions.cohort("2019-russia")).toEqual({
    edition: "2019-russia",
    reported: 9,
    enrolled: 2,
    completed: 0,
    completionRate: 0,
    byCompletion: { undecided: 2 },
    byNominatingBody: { "khabarovsk-health": 2 },
    bySendingInstitution: { "regional-hospital": 2 },
    bySpecialty: { neurosurgery: 2 }
  })
})

test("an edition is concluded when nobody is in training, or with those named who still are; and reported with its report on file", async () => {
  const { kim } = world
  await announce(world, { bare: true })
  const enrolment = await admit(world, "t1")
  for (const step of ["openNominations", "closeNominations", "concludeSelection"] as const)
    await kim.editions[step]({ id: "2019-russia" })
  expect(why(await failureOf(kim.editions.run({ id: "2019-russia" })))).toEqual(["edition/stillBeforeBeginning"])
  world.at("2019-08-26")
  await kim.editions.run({ id: "2019-russia" })
  world.at("2019-09-20", 20)
  const conclude = { id: "2019-russia", concludedOn: "2019-09-20" }
  const refusal = await failureOf(kim.editions.conclude(conclude))
  expect(refusal.reason.children).toEqual([
    { code: "edition/enrolmentsStillActive", values: { enrolments: [enrolment] } }
  ])
  await kim.editions.conclude({ ...conclude, exceptions: [enrolment] })
  expect(why(await failureOf(kim.editions.report({ id: "2019-russia", statisticsReport: "report" })))).toEqual([
    "edition/reportNotOnFile"
  ])
  await kim.documents.save({
    id: "report",
    kind: "statistics-report",
    operator: "gyeonggi",
    edition: "2019-russia",
    receivedOn: "2019-09-20"
  })
  await kim.editions.report({ id: "2019-russia", statisticsReport: "report" })
  expect((await kim.editions.get("2019-russia")).status).toBe("reported")
})

describe("a reconciliation", () => {
  const statistic = {
    id: "s",
    measure: "participants",
    value: 580,
    program: "invitational-training",
    asOf: "2019-09-23",
    modality: "occurred",
    source: "release"
  } as const
  const past = (id: string, during: string, reportedCount: number, more: object = {}) =>
    world.kim.editions.record({
      id,
      program: "invitational-training",
      operator: "gyeonggi",
      period: during,
      reportedCount,
      status: "concluded",
      historical: { source: "release" },
      ...more
    })

  it("sets a published number beside what is counted here, and the rest is an opening balance", async () => {
    await announce(world, { bare: true })
    for (const id of ["t1", "t2"]) await admit(world, id)
    await past("2018", "2018", 20)
    await past("2020", "2020-08/2020-09", 30)
    await past("2021", "2021", 30)
    await world.kim.editions.void({ id: "2018", reason: "Entered twice." })
    await past("2017", "2017", 11)
    await world.kim.statistics.save({ ...statistic, includes: "2019-russia" })
    const found = await world.kim.statistics.reconcile("s")
    expect(found).toMatchObject({ reported: 580, counted: 13, openingBalance: 567, verdict: "consistent" })
    const codes = found.explanation.children?.map(({ code, values }) => [code, values["edition"], values["count"]])
    expect(codes?.toSorted()).toEqual([
      ["statistic/countedEdition", "2017", 11],
      ["statistic/includedEdition", "2019-russia", 2]
    ])
  })

  it("of a number about one edition counts that one", async () => {
    await past("2018", "2018", 20)
    await past("2017", "2017", 11)
    await world.kim.statistics.save({ ...statistic, value: 20, edition: "2018" })
    expect(await world.kim.statistics.reconcile("s")).toMatchObject({ counted: 20, openingBalance: 0 })
    const { program: _, ...alone } = statistic
    await world.kim.statistics.save({ ...alone, id: "alone", value: 19, edition: "2018" })
    expect(await world.kim.statistics.reconcile("alone")).toMatchObject({ counted: 20, verdict: "contradiction" })
  })

  it("counts from the year on from which the number counts", async () => {
    await past("2010", "2010", 7)
    await past("2012", "2012", 5)
    await world.kim.statistics.save({ ...statistic, since: "2011" })
    expect(await world.kim.statistics.reconcile("s")).toMatchObject({ counted: 5 })
  })

  it("counts countries once, by where people are sent from", async () => {
    await world.kim.parties.save({
      id: "almaty",
      kind: "organization",
      organization: "hospital",
      locatedIn: "kz",
      names: named("Almaty")
    })
    await world.kim.parties.save({
      id: "kz",
      kind: "jurisdiction",
      jurisdiction: { level: "country", country: "KZ" },
      names: named("Kazakhstan")
    })
    await announce(world, { bare: true })
    for (const id of ["t1", "t2"]) await admit(world, id)
    await world.kim.persons.save({ id: "t3", operator: "gyeonggi", synthetic: true, names: [] })
    await world.kim.trainees.save({ id: "t3", operator: "gyeonggi", specialties: [], sendingInstitution: "almaty" })
    await world.kim.enrolments.admit({
      edition: "2019-russia",
      trainee: "t3",
      onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
    })
    await world.kim.statistics.save({ ...statistic, measure: "countries", value: 10 })
    expect(await world.kim.statistics.reconcile("s")).toMatchObject({ counted: 2, openingBalance: 8 })
  })
})

test("the terms of an agreement are those of its amendments in force, by the day", async () => {
  const { kim } = world
  const record = {
    parties: ["gyeonggi", "khabarovsk"],
    recordKeeper: "gyeonggi",
    instrument: "memorandum",
    status: "inForce",
    historical: { source: "release" }
  } as const
  const places = (placesAYear: number) => ({ conditions: [{ code: "places", placesAYear }] })
  await kim.agreements.record({
    id: "a",
    ...record,
    signedOn: "2011",
    terms: { areas: [{ code: "training" }], ...places(4) }
  })
  await kim.agreements.record({ id: "b", ...record, amends: "a", effectiveOn: "2015-01-01", terms: places(9) })
  expect(await kim.agreements.effectiveTerms({ id: "a", on: "2014-12-31" })).toEqual({
    areas: [{ code: "training" }],
    ...places(4)
  })
  expect(await kim.agreements.effectiveTerms({ id: "a", on: "2015-01-01" })).toEqual({
    areas: [{ code: "training" }],
    ...places(9)
  })
  expect(
    (await failureOf(world.as("programOffice", "seoul").agreements.effectiveTerms({ id: "a", on: "2015-01-01" }))).code
  ).toBe("NotFound")
})
