/** The reports of the door: about today from documents and counters, about a past day from journals, and only what may be seen. */
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { failureOf } from "./laws/Law.ts"
import { admit, announce, furnish, introduce, named, openWorld, place, type World } from "./scenario.ts"

let world: World
beforeEach(async () => {
  world = await openWorld(memory())
  await furnish(world)
})
afterEach(() => world.close())

const text = (words: string) => ({ source: "en", texts: { en: words } })
const historical = { source: "release" }
const both = { operator: "gyeonggi", parties: ["gyeonggi", "khabarovsk"], partnership: "p", historical } as const
const there = { senders: ["gyeonggi"], hosts: ["khabarovsk"] }
const here = { senders: ["khabarovsk"], hosts: ["gyeonggi"] }

const partner = async (more: object = {}) => {
  await world.kim.partnerships.record({
    ...{ id: "p", parties: ["gyeonggi", "khabarovsk"], recordKeeper: "gyeonggi", status: "active", historical },
    ...more
  })
  await world.kim.agreements.record({
    ...{ id: "memorandum", parties: ["gyeonggi", "khabarovsk"], recordKeeper: "gyeonggi", partnership: "p" },
    ...{ instrument: "memorandum", status: "inForce", signedOn: "2011", historical }
  })
}
const visit = (id: string, more: object = {}) =>
  world.kim.activities.record({ id, kind: "delegation", status: "held", ...both, ...here, ...more })

describe("a timeline", () => {
  it("has all that hangs on the partnership, by date, and what has no date last with the reason", async () => {
    await partner({ umbrella: "invitational-training" })
    await visit("v", { period: "2018-05" })
    await visit("meeting", { kind: "meeting", period: "2018-05-03", parent: "v" })
    await visit("words", { dating: { source: "release", says: "lastYear" } })
    await visit("when", {})
    await world.kim.statements.save({
      ...{ id: "thanks", kind: "appraisal", modality: "occurred", source: "release", partnership: "p", activity: "v" },
      text: text("Thank you.")
    })
    await world.kim.commitments.record({
      ...{ id: "c", by: ["gyeonggi"], towards: ["khabarovsk"], operator: "gyeonggi", kind: "send-specialists" },
      ...{ text: text("To send specialists."), partnership: "p", madeAt: "meeting", status: "stated", historical }
    })
    await world.kim.teams.save({
      ...{ id: "team", operator: "gyeonggi", partnership: "p", sendingInstitution: "regional-hospital" },
      ...{ placements: [{ host: "gsam", period: "2017-10" }], sources: ["release"] }
    })
    await announce(world, { bare: true, agreements: ["memorandum"] })
    const { folded, items, parties, sources, umbrella } = await world.kim.reports.timeline({ partnership: "p" })
    expect(items.map(({ dated, id, noun }) => [noun, id, dated])).toEqual([
      ["agreement", "memorandum", "partial"],
      ["team", "team", "partial"],
      ["activity", "words", "partial"],
      ["activity", "v", "partial"],
      ["activity", "meeting", "exact"],
      ["commitment", "c", "undated"],
      ["statement", "thanks", "undated"],
      ["edition", "2019-russia", "exact"],
      ["activity", "when", "undated"]
    ])
    expect(items.find(({ id }) => id === "words")?.period).toBe("2018")
    expect(items.at(-1)?.explanation).toEqual({ code: "timeline/undated", values: {} })
    expect(items.find(({ id }) => id === "v")?.direction).toEqual({ from: ["khabarovsk"], to: ["gyeonggi"] })
    expect(items.find(({ id }) => id === "c")?.direction).toEqual({ from: ["gyeonggi"], to: ["khabarovsk"] })
    expect(umbrella?.id).toBe("invitational-training")
    expect(parties.map(({ id }) => id)).toEqual(["gsam", "gyeonggi", "khabarovsk", "regional-hospital", "severance"])
    expect(sources.map(({ id }) => id)).toEqual(["release"])
    expect(folded).toBeUndefined()
  })

  it("leaves out what was entered in error, and what the actor may not see", async () => {
    await partner()
    await visit("v")
    await visit("error")
    await world.kim.activities.void({ id: "error", reason: "Entered twice." })
    await world.kim.statements.save({
      ...{ id: "said", kind: "appraisal", modality: "occurred", source: "release", partnership: "p" },
      text: text("Well done.")
    })
    const seen = async (office: World["kim"]) =>
      (await office.reports.timeline({ partnership: "p" })).items.map(({ id }) => id)
    expect(await seen(world.kim)).toEqual(["memorandum", "v", "said"])
    // An auditor reads no statements.
    expect(await seen(world.as("auditor", "court"))).toEqual(["memorandum", "v"])
    const stranger = world.as("programOffice", "seoul")
    for (const report of ["timeline", "ledger", "commitments"] as const)
      expect((await failureOf(stranger.reports[report]({ partnership: "p" }))).code).toBe("NotFound")
    expect((await failureOf(world.kim.reports.timeline({ partnership: "unknown" }))).code).toBe("NotFound")
  })

  it("about a past day folds the journals of what it shows, and says how many entries and what is uncertain", async () => {
    await partner()
    world.at("2019-08-01")
    await world.kim.activities.moot({ id: "v", kind: "delegation", ...here, operator: "gyeonggi", partnership: "p" })
    world.at("2019-09-01")
    await world.kim.activities.plan({ id: "v", period: "2019-10" })
    await visit("later", { on: "2019" })
    const statusOf = async (day: object) => {
      const { folded, items } = await world.kim.reports.timeline({ partnership: "p", ...day })
      const found = items.find(({ id }) => id === "v")?.document as { readonly status?: string } | undefined
      return [found?.status, folded?.entries, folded?.uncertain.map(({ id }) => id)]
    }
    // The partnership and its agreement have an entry each.
    expect(await statusOf({ knownOn: "2019-07-31" })).toEqual([undefined, 2, []])
    expect(await statusOf({ knownOn: "2019-08-15" })).toEqual(["mooted", 3, []])
    expect(await statusOf({ knownOn: "2019-09-15" })).toEqual(["planned", 5, []])
    expect(await statusOf({ asOf: "2019-08-15" })).toEqual(["mooted", 3, ["later"]])
    expect(await statusOf({})).toEqual(["planned", undefined, undefined])
    // An auditor sees how an agreement stands and not what its history says: it is named, and not left out in silence.
    const { folded, items } = await world
      .as("auditor", "court")
      .reports.timeline({ partnership: "p", knownOn: "2019-08-15" })
    expect([items.map(({ id }) => id), folded?.uncertain.map(({ id }) => id)]).toEqual([["v"], ["memorandum"]])
  })
})

describe("a ledger", () => {
  it("has what went each way, under the parties of the partnership", async () => {
    await partner()
    await visit("v")
    await visit("back", { ...there, kind: "reciprocal-visit", reciprocates: "v" })
    await visit("class", {
      ...{ kind: "master-class", senders: ["gsam"], hosts: ["regional-hospital"] },
      ...{ period: "2018-05-01/2018-05-02", detail: { teachers: 3 } }
    })
    await visit("nobody", { senders: [] })
    await announce(world, { bare: true, agreements: ["memorandum"] })
    for (const trainee of ["t1", "t2"]) {
      const enrolment = await admit(world, trainee)
      await place(world, enrolment)
      await world.kim.enrolments.prepare({ id: enrolment })
    }
    world.at("2019-08-26", 8)
    await world.kim.enrolments.arrive({ id: "enrolment-t1", startedOn: "2019-08-26" })
    const { lines, undirected } = await world.kim.reports.ledger({ partnership: "p" })
    expect(lines.map(({ ahead, count, from, measure, to }) => [measure, from, to, count, ahead])).toEqual([
      ["visits", "khabarovsk", "gyeonggi", 1, 0],
      ["returnVisits", "gyeonggi", "khabarovsk", 1, 0],
      ["trainees", "khabarovsk", "gyeonggi", 1, 1],
      ["trainerDays", "gyeonggi", "khabarovsk", 6, 0],
      ["masterClasses", "gyeonggi", "khabarovsk", 1, 0]
    ])
    expect(undirected).toEqual([{ kind: "activity", id: "nobody" }])
    const before = await world.kim.reports.ledger({ partnership: "p", knownOn: "2019-06-30" })
    expect([before.lines, before.folded?.entries]).toEqual([[], 0])
  })

  it("enters of an edition that serves several partnerships only who belongs to this one", async () => {
    await partner()
    await world.kim.agreements.record({
      ...{ id: "other", parties: ["gyeonggi", "kz"], recordKeeper: "gyeonggi", instrument: "memorandum" },
      ...{ status: "inForce", historical }
    })
    await world.kim.parties.save({
      ...{ id: "almaty", kind: "organization", organization: "hospital", names: named("Almaty") }
    })
    const edition = (id: string, more: object) =>
      world.kim.editions.record({
        ...{ id, program: "invitational-training", operator: "gyeonggi", period: "2018", status: "concluded" },
        ...{ hosts: ["gsam"], agreements: ["memorandum", "other"], historical, ...more }
      })
    await edition("shared", { nominatingBodies: ["khabarovsk-health", "almaty"], reportedCount: 11 })
    await edition("ours", { nominatingBodies: ["khabarovsk-health"], reportedCount: 9 })
    const { lines } = await world.kim.reports.ledger({ partnership: "p" })
    expect(lines.map(({ count, from, to, withoutNumber }) => [from, to, count, withoutNumber])).toEqual([
      ["khabarovsk", "gyeonggi", 9, 1]
    ])
  })
})

describe("what was promised", () => {
  const promise = (id: string, more: object = {}) =>
    world.kim.commitments.record({
      ...{ id, by: ["gyeonggi"], operator: "gyeonggi", kind: "send-specialists", text: text("To send specialists.") },
      ...{ partnership: "p", status: "stated", historical, ...more }
    })

  it("is counted by what became of it, and overdue only where that is certain on the report's day", async () => {
    await partner()
    await visit("v", { period: "2018-05" })
    await promise("done", { status: "done", madeOn: "2017", doneOn: "2018" })
    await promise("overdue", { dueOn: "2018", madeAt: "v" })
    await promise("perhaps", { dueOn: "2019", madeOn: "2018-09" })
    await promise("void")
    await world.kim.commitments.void({ id: "void", reason: "Nobody said so." })
    const { counts, items } = await world.kim.reports.commitments({ partnership: "p" })
    expect(counts).toEqual({ done: 1, stated: 2, overdue: 1 })
    expect(items.map(({ commitment, madeAt, overdue }) => [commitment.id, overdue, madeAt?.id])).toEqual([
      ["done", "no", undefined],
      ["overdue", "yes", "v"],
      ["perhaps", "unknown", undefined]
    ])
    const year = await world.kim.reports.commitments({ partnership: "p", year: 2018 })
    expect([year.year, year.items.map(({ commitment }) => commitment.id)]).toEqual([2018, ["overdue", "perhaps"]])
    world.at("2020-01-01")
    expect((await world.kim.reports.commitments({ partnership: "p" })).counts.overdue).toBe(2)
  })
})

describe("what a program comes to", () => {
  const ask = () => world.kim.reports.statistics({ program: "invitational-training" })
  const again = (trainee: string, edition: string) =>
    world.kim.enrolments.admit({
      ...{ id: `${edition}-${trainee}`, edition, trainee },
      onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
    })

  it("counts persons apart from participations, and what was only reported apart from both", async () => {
    await announce(world, { bare: true })
    await announce(world, { bare: true, id: "2020", period: "2020-08-03/2020-08-28" })
    for (const trainee of ["t1", "t2"]) await place(world, await admit(world, trainee))
    await introduce(world, "t1", ["neurosurgery"])
    await again("t1", "2020")
    const past = { program: "invitational-training", operator: "gyeonggi", status: "concluded", historical } as const
    await world.kim.editions.record({ id: "2018", ...past, period: "2018", reportedCount: 12 })
    await world.kim.statistics.save({
      ...{ id: "s", measure: "participants", unit: "persons", value: 580, program: "invitational-training" },
      ...{ asOf: "2021", modality: "occurred", source: "release" }
    })
    const found = await ask()
    expect(found).toMatchObject({
      ...{ participations: 3, persons: 2, reportedOnly: 12 },
      byCompletion: [{ of: "undecided", count: 3 }],
      byHost: [{ of: "gsam", count: 2 }],
      bySpecialty: [{ of: "neurosurgery", count: 3 }],
      byCountry: [{ of: "RU", count: 3 }],
      published: [{ reconciliation: { counted: 15, doubleCounts: 1, openingBalance: 566, gaps: [] } }]
    })
    expect(found.byEdition).toEqual([
      { of: "2018", count: 0, completed: 0, reported: 12 },
      { of: "2019-russia", count: 2, completed: 0 },
      { of: "2020", count: 1, completed: 0 }
    ])
    expect(found.hostSets).toEqual([
      { of: "2019-russia", hosts: ["gsam", "severance"] },
      { of: "2020", hosts: ["gsam", "severance"] }
    ])
  })

  it("counts nobody any more who withdrew or was entered in error, as a person neither", async () => {
    await announce(world, { bare: true })
    await announce(world, { bare: true, id: "2020", period: "2020-08-03/2020-08-28" })
    for (const trainee of ["t1", "t2", "t3"]) await admit(world, trainee)
    await again("t1", "2020")
    const counts = async () => {
      const { participations, persons } = await ask()
      return [participations, persons]
    }
    expect(await counts()).toEqual([4, 3])
    await world.kim.enrolments.void({ id: "enrolment-t1", reason: "Entered in error." })
    expect(await counts()).toEqual([3, 3])
    const withdrawal = { id: "enrolment-t2", reason: "Illness.", endedOn: "2019-07-01" } as const
    await world.as("trainee", "t2").enrolments.withdraw(withdrawal)
    expect(await counts()).toEqual([2, 2])
    await world.kim.enrolments.void({ id: "enrolment-t2", reason: "Entered in error." })
    expect(await counts()).toEqual([2, 2])
  })

  it("is for the operator of the program and for auditors, since counters know nothing of who may see whom", async () => {
    await announce(world, { bare: true })
    await admit(world, "t1")
    const of = { program: "invitational-training" }
    expect((await world.as("auditor", "court").reports.statistics(of)).persons).toBe(1)
    for (const office of [world.department, world.gsam, world.as("programOffice", "seoul")])
      expect((await failureOf(office.reports.statistics(of))).code).toBe("NotFound")
    expect((await failureOf(world.kim.reports.statistics({ program: "none" }))).code).toBe("NotFound")
  })

  it("tells a double count in a part of the editions only of who takes part twice in those", async () => {
    await announce(world, { bare: true })
    await announce(world, { bare: true, id: "2020", period: "2020-08-03/2020-08-28" })
    await announce(world, { bare: true, id: "2021", period: "2021-08-02/2021-08-27" })
    for (const trainee of ["t1", "t2"]) await admit(world, trainee)
    await again("t1", "2020")
    await again("t2", "2021")
    const statistic = { measure: "participants", unit: "persons", modality: "occurred", source: "release" } as const
    const reconcile = async (asOf: string) => {
      await world.kim.statistics.save({ id: "s", ...statistic, value: 10, program: "invitational-training", asOf })
      const { counted, doubleCounts, openingBalance } = await world.kim.statistics.reconcile("s")
      return [counted, doubleCounts, openingBalance]
    }
    expect(await reconcile("2019-12-31")).toEqual([2, 0, 8])
    expect(await reconcile("2020-12-31")).toEqual([3, 1, 8])
    expect(await reconcile("2021-12-31")).toEqual([4, 2, 8])
  })
})

describe("what a report reads", () => {
  /** A store that says what was asked of it. */
  const watched = (): { readonly asked: Array<string>; readonly store: OpenStore } => {
    const asked: Array<string> = []
    const store: OpenStore = async (signal) => {
      const driver = await memory()(signal)
      const noted = <A>(what: string, answer: A): A => {
        asked.push(what)
        return answer
      }
      return {
        ...{ name: driver.name, contract: driver.contract, supports: driver.supports },
        load: (ref, signal) => noted(`load ${ref.kind}`, driver.load(ref, signal)),
        list: (query, signal) => noted(`list ${query.kind}`, driver.list(query, signal)),
        tally: (query, signal) => noted(`tally ${query.kind}`, driver.tally(query, signal)),
        journal: (query, signal) => noted("journal", driver.journal(query, signal)),
        commit: (commit, signal) => driver.commit(commit, signal),
        committed: (id, signal) => driver.committed(id, signal),
        close: () => driver.close()
      }
    }
    return { asked, store }
  }
  const openWatched = async () => {
    const { asked, store } = watched()
    await world.close()
    world = await openWorld(store)
    await furnish(world)
    return async (ask: () => Promise<unknown>): Promise<ReadonlyArray<string>> => {
      asked.length = 0
      await ask()
      return [...asked]
    }
  }

  it("is no journal where it is about today, and journals where it is about a past day", async () => {
    const asking = await openWatched()
    await partner()
    await visit("v")
    for (const report of ["timeline", "ledger", "commitments"] as const) {
      const of = { partnership: "p" }
      expect(await asking(() => world.kim.reports[report](of))).not.toContain("journal")
      expect(await asking(() => world.kim.reports[report]({ ...of, asOf: "2020-01-01" }))).toContain("journal")
    }
  })

  it("costs the same for the statistics of a program however many are enrolled, and lists no enrolment", async () => {
    const asking = await openWatched()
    await announce(world, { bare: true })
    const ask = () => asking(() => world.kim.reports.statistics({ program: "invitational-training" }))
    for (const trainee of ["t1", "t2"]) await admit(world, trainee)
    const few = await ask()
    for (const trainee of ["t3", "t4", "t5", "t6", "t7"]) await admit(world, trainee)
    expect(await ask()).toEqual(few)
    expect(few.filter((one) => /enrolment|placement|participant/.test(one)).toSorted()).toEqual([
      "tally enrolment",
      "tally participant",
      "tally placement"
    ])
  })
})

describe("a number about", () => {
  const save = (more: object) =>
    world.kim.statistics.save({
      ...{ id: "s", measure: "participants", value: 30, asOf: "2019", modality: "occurred", source: "release" },
      ...more
    } as never)
  const why = async () => {
    const { counted, explanation, gaps } = await world.kim.statistics.reconcile("s")
    return [counted, gaps, explanation.children?.map(({ code }) => code)]
  }

  it("a partnership is reconciled with the editions under its agreements, and with its own trainees in them", async () => {
    await partner()
    const past = { program: "invitational-training", operator: "gyeonggi", historical } as const
    const more = { agreements: ["memorandum"], period: "2018", status: "concluded" } as const
    await world.kim.editions.record({
      id: "ours",
      ...past,
      ...more,
      nominatingBodies: ["khabarovsk"],
      reportedCount: 9
    })
    const bodies = ["khabarovsk", "almaty"]
    await world.kim.editions.record({ id: "shared", ...past, ...more, nominatingBodies: bodies, reportedCount: 20 })
    await world.kim.editions.record({ id: "elsewhere", ...past, period: "2018", status: "concluded", reportedCount: 5 })
    await save({ partnership: "p" })
    expect(await why()).toEqual([9, ["shared"], ["statistic/countedEdition", "statistic/gap"]])
    await save({ partnership: "unknown" })
    expect(await why()).toEqual([0, [], ["statistic/scopeNotCounted"]])
  })

  it("a party, about nothing, or of what is not counted here, says so and counts nothing", async () => {
    await save({ party: "gyeonggi" })
    expect(await why()).toEqual([0, [], ["statistic/scopeNotCounted"]])
    await save({})
    expect(await why()).toEqual([0, [], ["statistic/scopeNotCounted"]])
    await save({ measure: "operations", program: "invitational-training" })
    expect(await why()).toEqual([0, [], ["statistic/measureNotCounted"]])
  })

  it("anything is shown to the public, without how many take part", async () => {
    await save({ program: "invitational-training" })
    const visitor = world.as("visitor", "nobody")
    expect((await visitor.statistics.get("s")).value).toBe(30)
    expect((await failureOf(visitor.statistics.reconcile("s"))).code).toBe("NotFound")
  })

  it("one edition counts again only who is enrolled in it twice", async () => {
    await announce(world, { bare: true })
    await admit(world, "t1")
    await world.kim.enrolments.record({
      ...{ id: "again", edition: "2019-russia", trainee: "t1", operator: "gyeonggi", sendingSide: [], hosts: [] },
      ...{ presence: "departed", completion: "completed", historical }
    })
    await announce(world, { bare: true, id: "2020", period: "2020-08-03/2020-08-28" })
    await admit(world, "t2", "2020")
    await save({ edition: "2019-russia", unit: "persons" })
    const found = await world.kim.statistics.reconcile("s")
    expect([found.counted, found.doubleCounts, found.openingBalance]).toEqual([2, 1, 29])
  })

  it("a program is set beside earlier numbers of the same program alone", async () => {
    await save({ program: "invitational-training" })
    await save({ id: "before", program: "invitational-training", value: 40, asOf: "2018" })
    await save({ id: "other", value: 50, asOf: "2017" })
    const found = await world.kim.statistics.reconcile("s")
    expect(found.verdict).toBe("contradiction")
    expect(found.explanation.children?.map(({ values }) => values["statistic"])).toEqual(["before"])
  })
})
