import * as Effect from "effect/Effect"
import { afterEach, beforeEach, describe, expect, it, test } from "vitest"
import { open as openHost } from "../../src/host/Host.ts"
import { memory } from "../../src/ports/memory.ts"
import type { Office } from "../../src/promise.ts"
import { type Act, perform } from "../../src/services/Act.ts"
import { Desk } from "../../src/services/Desk.ts"
import { type Filing, plain } from "../../src/services/Filed.ts"
import { past } from "../../src/services/Past.ts"
import type { Actor } from "../../src/values/Actor.ts"
import { failureOf, where } from "./laws/Law.ts"
import { furnish, named, openWorld, type World } from "./scenario.ts"

let world: World
beforeEach(async () => {
  world = await openWorld()
  await furnish(world)
})
afterEach(() => world.close())

const none = { certain: true, folded: 0, unsure: [] }

describe("an agreement recorded in 2026 as signed in 2011, and a week later as suspended since 2015", () => {
  const instrument = {
    id: "a",
    parties: ["gyeonggi", "khabarovsk"],
    recordKeeper: "gyeonggi",
    instrument: "memorandum",
    historical: { source: "release" },
    signedOn: "2011"
  } as const
  const inForce = { ...instrument, status: "inForce", approvals: [], signatures: [] }
  const suspended = { ...inForce, status: "suspended", suspendedFrom: "2015-03-01", suspendedUntil: "2026-12-31" }

  beforeEach(async () => {
    world.at("2026-03-02")
    await world.kim.agreements.record({ ...instrument, status: "inForce", on: "2011" })
    world.at("2026-03-09", 1)
    await world.kim.agreements.suspend({
      ...{ id: "a", reason: "No budget.", evidence: ["letter"], on: "2015-03" },
      ...{ suspendedFrom: "2015-03-01", suspendedUntil: "2026-12-31" }
    })
  })
  const asked = (query: { asOf?: string; knownOn?: string }) => world.kim.agreements.past("a", query)

  it("was in force as of 2012, and suspended as of 2016", async () => {
    expect(await asked({ asOf: "2012-06-30" })).toStrictEqual({ ...none, document: inForce, folded: 1 })
    expect(await asked({ asOf: "2016-01-01" })).toStrictEqual({ ...none, document: suspended, folded: 2 })
  })

  it("was not there as of 2010", async () => {
    expect(await asked({ asOf: "2010-12-31" })).toStrictEqual(none)
  })

  it("was there or not on a day of 2011, and in force or suspended on a day of March 2015: nobody knows, and it is said", async () => {
    const [recorded, suspension] = await world.kim.agreements.history("a")
    expect(await asked({ asOf: "2011-12-30" })).toStrictEqual({
      ...{ certain: false, folded: 0 },
      unsure: [{ position: recorded?.position, type: "Recorded", on: "2011" }]
    })
    expect(await asked({ asOf: "2011-12-31" })).toMatchObject({ certain: true, folded: 1 })
    expect(await asked({ asOf: "2015-03-30" })).toStrictEqual({
      ...{ document: inForce, certain: false, folded: 1 },
      unsure: [{ position: suspension?.position, type: "Suspended", on: "2015-03" }]
    })
    expect(await asked({ asOf: "2015-03-31" })).toMatchObject({ certain: true, folded: 2 })
  })

  it("was not known before it was recorded, and then known as in force until the suspension was recorded", async () => {
    expect(await asked({ knownOn: "2026-03-01" })).toStrictEqual(none)
    expect(await asked({ knownOn: "2026-03-02" })).toStrictEqual({ ...none, document: inForce, folded: 1 })
    // At one in the morning of the 9th in Korea it is still the 8th elsewhere.
    expect(await asked({ knownOn: "2026-03-08" })).toMatchObject({ document: { status: "inForce" } })
    expect(await asked({ knownOn: "2026-03-09" })).toStrictEqual({ ...none, document: suspended, folded: 2 })
  })

  it("was held on 2 March 2026 to have been in force in 2016", async () => {
    const before = await asked({ asOf: "2016-01-01", knownOn: "2026-03-02" })
    expect(before).toStrictEqual({ ...none, document: inForce, folded: 1 })
    expect(await asked({ asOf: "2016-01-01", knownOn: "2026-03-09" })).toMatchObject({ document: suspended })
    expect(await asked({ asOf: "2010-12-31", knownOn: "2026-03-09" })).toStrictEqual(none)
    // What was not recorded yet is not unsure: nobody knew of it.
    expect(await asked({ asOf: "2015-03-30", knownOn: "2026-03-02" })).toMatchObject({ certain: true, unsure: [] })
  })

  it("is as it is for who asks for a day to come", async () => {
    const { version, ...now } = await world.kim.agreements.get("a")
    expect(await asked({ asOf: "2030-01-01", knownOn: "2030-01-01" })).toStrictEqual({
      ...{ ...none, document: now },
      folded: version
    })
  })
})

test("what happened to a document before it came into being is not folded onto nothing, and a later correction counts", async () => {
  const { kim } = world
  const plan = { id: "e", program: "invitational-training", period: "2019-08-26/2019-09-20" }
  await kim.editions.plan({ ...plan, on: "2019-02-01" })
  await kim.editions.revise({ id: "e", changes: { reportedCount: 9 }, on: "2018" })
  await kim.editions.revise({ id: "e", changes: { reportedCount: 8 }, on: "2019-03-01" })
  expect(await kim.editions.past("e", { asOf: "2018-12-31" })).toStrictEqual(none)
  expect(await kim.editions.past("e", { asOf: "2019-02-01" })).toMatchObject({
    document: { reportedCount: 9 },
    folded: 2
  })
  expect(await kim.editions.past("e", { asOf: "2019-03-01" })).toMatchObject({
    document: { reportedCount: 8 },
    folded: 3
  })
})

test("what has no life cycle is true from the day on which it is recorded: it is as of a day what was known on it", async () => {
  const { kim } = world
  const party = { id: "gsam", kind: "organization", organization: "hospital" } as const
  const before = await kim.parties.get("gsam")
  world.at("2019-08-01")
  await kim.parties.save({ ...party, names: named("GSAM") })
  for (const day of ["asOf", "knownOn"] as const) {
    expect(await kim.parties.past("gsam", { [day]: "2019-06-30" })).toStrictEqual(none)
    const { version: _, ...was } = before
    expect(await kim.parties.past("gsam", { [day]: "2019-07-31" })).toStrictEqual({ ...none, document: was, folded: 1 })
    expect((await kim.parties.past("gsam", { [day]: "2019-08-01" })).document).toMatchObject({ names: named("GSAM") })
  }
})

describe("bad input", () => {
  const refused = (query: unknown, id: unknown = "gsam") =>
    failureOf((world.kim.parties.past as (id: unknown, query: unknown) => Promise<unknown>)(id, query))

  it("is a day that does not exist, or is none, or no day at all", async () => {
    for (const day of ["2019-02-29", "2019", "2019-02", "today", "2019-02-01T09:00:00Z", 20190201, null]) {
      const error = await refused({ asOf: day })
      expect([day, error.code, where(error)]).toEqual([day, "InvalidInput", ["/asOf"]])
    }
    expect(where(await refused({ knownOn: "2019-13-01", asOf: "2019-02-01" }))).toEqual(["/knownOn"])
    for (const query of [undefined, null, "2019-02-01", [], {}]) {
      const error = await refused(query)
      expect([query, error.code, where(error)]).toEqual([query, "InvalidInput", [""]])
    }
    const misspelt = await refused({ asof: "2019-02-01" })
    expect(misspelt.details.problems).toEqual([
      { path: "/asof", expected: expect.stringContaining("known are asOf, knownOn") }
    ])
  })

  it("is an id that is none; and of what is not there, there is no past", async () => {
    expect((await refused({ asOf: "2019-07-01" }, 7)).code).toBe("InvalidInput")
    expect((await refused({ asOf: "2019-07-01" }, "")).code).toBe("InvalidInput")
    expect((await refused({ asOf: "2019-07-01" }, "not-there")).code).toBe("NotFound")
  })

  it("is an option that can't be read, and a signal that is aborted already", async () => {
    const ask = (options: object) => failureOf(world.kim.parties.past("gsam", { asOf: "2019-07-01" }, options))
    expect(where(await ask({ limit: 3 }))).toEqual(["/limit"])
    expect((await ask({ signal: AbortSignal.abort() })).code).toBe("Aborted")
  })
})

describe("the past is for those who may read what the history says", () => {
  const query = { knownOn: "2019-12-31" }
  const isHidden = async (asked: Promise<unknown>) => (await failureOf(asked)).code === "NotFound"

  it("so it has the present one's readers, and of a life cycle none of those who see only that something happened", async () => {
    const { as, kim } = world
    const parties = ["gyeonggi", "khabarovsk"]
    await kim.agreements.intend({ id: "a", parties, recordKeeper: "gyeonggi" })
    const sees = (office: Office) => office.agreements.past("a", query)
    expect((await sees(kim)).document).toMatchObject({ status: "intended" })
    expect((await sees(as("sendingOffice", "khabarovsk"))).document).toMatchObject({ status: "intended" })
    expect(await isHidden(sees(as("programOffice", "seoul")))).toBe(true)
    const auditor = as("auditor", "court")
    expect((await auditor.agreements.history("a")).map(({ data }) => data)).toEqual([null])
    expect(await isHidden(sees(auditor))).toBe(true)
    // Without a life cycle an entry is the document, which an auditor may see.
    expect((await auditor.parties.past("gsam", query)).document).toMatchObject({ id: "gsam" })
    expect(await isHidden(as("public", "everybody").parties.past("gsam", query))).toBe(true)
  })

  it("and it shows no more than its own offices could see then", async () => {
    const { as, kim } = world
    const khabarovsk = as("sendingOffice", "khabarovsk")
    await kim.agreements.intend({ id: "a", parties: ["gyeonggi"], otherParties: "one", recordKeeper: "gyeonggi" })
    world.at("2019-07-02")
    await kim.agreements.draft({ id: "a", parties: ["gyeonggi", "khabarovsk"], instrument: "memorandum" })
    expect((await khabarovsk.agreements.past("a", { knownOn: "2019-07-02" })).document).toMatchObject({
      status: "draft"
    })
    expect(await isHidden(khabarovsk.agreements.past("a", { knownOn: "2019-07-01" }))).toBe(true)
    expect((await kim.agreements.past("a", { knownOn: "2019-07-01" })).document).toMatchObject({ status: "intended" })
    expect(await khabarovsk.agreements.past("a", { knownOn: "2019-06-30" })).toStrictEqual(none)
  })

  it("and persons have none: their journal keeps nothing of what stood in them", () => {
    expect("past" in world.kim.persons).toBe(false)
    expect(typeof world.kim.trainees.past).toBe("function")
  })
})

describe("at the desk", () => {
  /** A record that its office may hand over to another. */
  interface Record {
    readonly id: string
    readonly operator: string
    readonly earlyReturn?: { readonly justified: boolean; readonly reason: string }
  }
  const actor = (...capacities: Actor["capacities"]): Actor => ({ id: "kim", kind: "person", capacities })
  const office = { role: "programOffice", party: "gyeonggi" }

  const withDesk = async <A>(run: (does: Does) => Promise<A>): Promise<A> => {
    const { desk } = await Effect.runPromise(
      openHost({ store: memory(), clock: () => new Date("2019-07-01T12:00:00Z") })
    )
    const asked = <B>(effect: Effect.Effect<B, unknown, Desk>) =>
      Effect.runPromise(Effect.provideService(effect, Desk, desk))
    try {
      return await run({
        asked,
        does: (what) =>
          asked(perform(actor(office), { asked: what, about: { kind: "", id: "" }, run: what, answer: Effect.void }))
      })
    } finally {
      await desk.driver.close()
    }
  }
  interface Does {
    readonly asked: <B>(effect: Effect.Effect<B, unknown, Desk>) => Promise<B>
    readonly does: (what: (act: Act) => Effect.Effect<void, unknown, Desk>) => Promise<void>
  }
  const saving =
    <D>(filing: Filing<D>, document: D, on: string) =>
    (act: Act) =>
      act.write(filing, document, { type: "Saved", data: document, on })

  it("an erased document was its tombstone ever since it was there: nothing else is left to be told", async () => {
    const filing = plain<{ readonly id: string; readonly names: ReadonlyArray<object> }>("party")
    await withDesk(async ({ asked, does }) => {
      await does(saving(filing, { id: "p", names: named("First") }, "2019-06-01"))
      await does(saving(filing, { id: "p", names: named("Second") }, "2019-06-10"))
      const as = (query: object) => asked(past(actor(office), filing, "p", query))
      expect((await as({ asOf: "2019-06-01" })).document).toEqual({ id: "p", names: named("First") })
      await does((act) => act.erase(filing, "p"))
      const tombstone = { id: "p", erased: true }
      expect(await as({ asOf: "2019-06-01" })).toStrictEqual({ ...none, document: tombstone, folded: 1 })
      expect(await as({ knownOn: "2019-07-01" })).toStrictEqual({ ...none, document: tombstone, folded: 3 })
      expect(await as({ asOf: "2019-05-31" })).toStrictEqual(none)
    })
  })

  it("who may see less of a document now sees no more of its past", async () => {
    const filing = plain<Record>("enrolment")
    const earlyReturn = { justified: true, reason: "The fracture." }
    await withDesk(async ({ asked, does }) => {
      await does(saving(filing, { id: "x", operator: "gyeonggi", earlyReturn }, "2019-06-01"))
      const as = () =>
        asked(past(actor(office, { role: "auditor", party: "court" }), filing, "x", { asOf: "2019-06-01" }))
      expect((await as()).document).toEqual({ id: "x", operator: "gyeonggi", earlyReturn })
      await does(saving(filing, { id: "x", operator: "seoul" }, "2019-06-10"))
      // An auditor learns whether it was justified, and not what was written about it.
      expect((await as()).document).toEqual({ id: "x", operator: "gyeonggi", earlyReturn: { justified: true } })
    })
  })

  it("a journal of more entries than a page holds is folded to its end", async () => {
    const filing = plain<Record>("party")
    await withDesk(async ({ asked, does }) => {
      for (let i = 0; i < 1001; i++) await does(saving(filing, { id: "p", operator: `o${i}` }, "2019-06-01"))
      expect((await asked(past(actor(office), filing, "p", { asOf: "2019-06-01" }))).folded).toBe(1001)
    })
  })
})
