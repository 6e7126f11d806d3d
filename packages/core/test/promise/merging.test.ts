import { afterEach, beforeEach, describe, expect, it, test } from "vitest"
import type { AnyActivity, MergeRequest, Office } from "../../src/promise.ts"
import { canonicalJson } from "../../src/values/Fingerprint.ts"
import { random as seeded } from "../seeded.ts"
import { why as codes, failureOf, where } from "./laws/Law.ts"
import { openWorld, type World } from "./scenario.ts"

let world: World
let kim: Office
beforeEach(async () => {
  world = await openWorld()
  kim = world.kim
  for (const id of ["portal", "newspaper"]) await kim.sources.save({ id, publisher: id, language: "en" })
})
afterEach(() => world.close())

const why = async (asked: Promise<unknown>) => codes(await failureOf(asked))
type Recorded = Parameters<Office["activities"]["record"]>[0]
const record = (id: string, more: Partial<Recorded> = {}, at: Office = kim) =>
  at.activities.record({
    id,
    kind: "round-table",
    operator: "gyeonggi",
    status: "held",
    historical: { source: id },
    on: "2025-11-13",
    ...more
  } as Recorded)
const request = (more: Partial<MergeRequest> = {}): MergeRequest => ({
  id: "portal",
  other: "newspaper",
  sources: ["newspaper"],
  reason: "Both tell of the round table of that week.",
  ...more
})

describe("two records of one activity", () => {
  it("are not merged over a claim that somebody else keeps", async () => {
    const title = (en: string) => ({ source: "en", texts: { en } }) as const
    await record("portal", { title: title("A round table") })
    await record("newspaper", { title: title("A conference") })
    const theirs = world.as("programOffice", "elsewhere")
    const about = { kind: "activity", id: "portal" }
    const claim = {
      operator: "elsewhere",
      source: "portal",
      about,
      says: "title",
      modality: "denied",
      value: "x"
    } as const
    const id = "portal|newspaper|title|other"
    await theirs.claims.save({ id, ...claim })
    expect(await why(kim.activities.merge(request()))).toEqual(["merging/claimIdTaken"])
    expect(await theirs.claims.get(id)).toEqual({ id, ...claim, version: 1 })
    expect((await kim.activities.get("newspaper")).status).toBe("held")
  })

  it("become one: lists are united, what is lacking is taken over, what differs stays as claims", async () => {
    await record("portal", { period: "2025-11-12", hosts: ["gyeonggi"], sources: ["portal"], detail: { ordinal: 2 } })
    await record("newspaper", {
      period: "2025-11-13",
      hosts: ["fuyuan"],
      sources: ["newspaper"],
      series: "round-tables",
      detail: { ordinal: 3, presentations: [{ office: "cardiologist" }] }
    })
    await kim.claims.save({
      id: "c1",
      operator: "gyeonggi",
      source: "newspaper",
      about: { kind: "activity", id: "newspaper" },
      says: "attendance",
      value: 40,
      modality: "occurred"
    })
    const { activity, claims } = await kim.activities.merge(request())
    expect(activity).toMatchObject({
      id: "portal",
      status: "held",
      period: "2025-11-12",
      hosts: ["gyeonggi", "fuyuan"],
      sources: ["portal", "newspaper"],
      series: "round-tables",
      merged: ["newspaper"],
      detail: { ordinal: 2, presentations: [{ office: "cardiologist" }] }
    })
    expect(claims).toHaveLength(4)
    const { document } = await kim.activities.past("portal", { knownOn: "2026-12-31" })
    expect({ ...document, version: activity.version }).toEqual(activity)
    expect(await kim.activities.get("newspaper")).toMatchObject({ status: "void", mergedInto: "portal" })
    const standings = await kim.claims.about({ kind: "activity", id: "portal" })
    const seen = standings.map(({ claims, says, status }) => [
      says,
      status,
      claims.map(({ source, value }) => [source, value])
    ])
    expect(seen).toEqual([
      ["attendance", "single", [["newspaper", 40]]],
      [
        "ordinal",
        "conflicting",
        [
          ["newspaper", 3],
          ["portal", 2]
        ]
      ],
      [
        "period",
        "conflicting",
        [
          ["newspaper", "2025-11-13"],
          ["portal", "2025-11-12"]
        ]
      ]
    ])
  })

  it("take their parts and return visits with them", async () => {
    await record("portal", { period: "2025-11" })
    await record("newspaper")
    await record("part", { kind: "demonstration", parent: "newspaper", period: "2025-11-12" })
    await record("return", { kind: "reciprocal-visit", reciprocates: "newspaper" })
    await kim.activities.merge(request())
    expect(await kim.activities.get("part")).toMatchObject({ parent: "portal" })
    expect(await kim.activities.get("return")).toMatchObject({ reciprocates: "portal" })
  })

  it("are merged once, however often it is sent", async () => {
    await record("portal", { period: "2025-11-12" })
    await record("newspaper", { period: "2025-11-13" })
    const once = await kim.activities.merge(request(), { commit: "m1" })
    expect(await kim.activities.merge(request(), { commit: "m1" })).toEqual(once)
    expect(await why(kim.activities.merge(request()))).toEqual(["lifecycle/not-any-more"])
  })

  it("are never merged by themselves, nor by being alike", async () => {
    await record("portal", { period: "2025-11-12" })
    await record("newspaper", { period: "2025-11-12" })
    expect((await kim.activities.find({ where: { kind: "round-table" } })).items).toHaveLength(2)
  })
})

describe("a merge is refused, and nothing of it is stored,", () => {
  const untouched = async () => {
    const records = await Promise.all(["portal", "newspaper"].map((id) => kim.activities.get(id)))
    expect(records.map(({ status, version }) => [status, version])).toEqual([
      ["held", 1],
      ["held", 1]
    ])
  }

  it("without anything that shows that they are one", async () => {
    await record("portal")
    await record("newspaper")
    const { sources: _, ...bare } = request()
    expect(await why(kim.activities.merge(bare))).toEqual(["activity/shownByNothing"])
    expect(await why(kim.activities.merge({ ...bare, evidence: ["letter"] }))).toEqual([
      "lifecycle/evidence-not-on-file"
    ])
    expect(where(await failureOf(kim.activities.merge(request({ sources: ["portal", "gossip"] }))))).toEqual([
      "/sources/1"
    ])
    await untouched()
  })

  it("with itself, with what it is a part of, and with the visit that it returns", async () => {
    await record("portal")
    await record("newspaper", { parent: "portal" })
    expect(await why(kim.activities.merge(request({ other: "portal" })))).toEqual(["merging/sameRecord"])
    expect(await why(kim.activities.merge(request()))).toEqual(["merging/partOfTheOther"])
    await record("return", { kind: "reciprocal-visit", reciprocates: "portal" })
    expect(await why(kim.activities.merge(request({ other: "return" })))).toEqual(["merging/returnsTheOther"])
    await untouched()
  })

  it("where parts would come to lie in one another", async () => {
    await record("newspaper")
    await record("between", { parent: "newspaper" })
    await record("portal", { parent: "between" })
    const refusal = await failureOf(kim.activities.merge(request()))
    expect(codes(refusal)).toEqual(["merging/notMoved"])
    expect(JSON.stringify(refusal.reason)).toContain("activity/circleOfParents")
    await untouched()
  })

  it("of activities of two forms", async () => {
    await record("portal")
    await kim.workingGroups.record({
      id: "newspaper",
      kind: "working-group",
      operator: "gyeonggi",
      status: "active",
      historical: { source: "newspaper" }
    })
    expect(await why(kim.activities.merge(request()))).toEqual(["merging/otherLifeCycle"])
  })

  it("where a difference could be put down to no source", async () => {
    await kim.activities.moot({ id: "portal", kind: "round-table", operator: "gyeonggi", period: "2025-11-12" })
    await kim.activities.moot({ id: "newspaper", kind: "round-table", operator: "gyeonggi", period: "2025-11-13" })
    await kim.documents.save({ id: "letter", kind: "letter", operator: "gyeonggi", receivedOn: "2019-07-01" })
    const { sources: _, ...bare } = request({ evidence: ["letter"] })
    expect(await why(kim.activities.merge(bare))).toEqual(["merging/sourceMissing"])
    await expect(kim.activities.merge({ ...bare, sources: ["newspaper"] })).resolves.toMatchObject({
      activity: { merged: ["newspaper"] }
    })
  })

  it("of what there is not, of what is hidden, and by an office that has no part in them", async () => {
    await record("portal")
    await record("newspaper")
    expect(await failureOf(kim.activities.merge(request({ other: "nowhere" })))).toMatchObject({ code: "NotFound" })
    const stranger = world.as("clerk", "elsewhere")
    expect(await failureOf(stranger.activities.merge(request()))).toMatchObject({ code: "NotFound" })
    const elsewhere = world.as("programOffice", "elsewhere")
    expect(await why(elsewhere.activities.merge(request()))).toEqual(["lifecycle/for-another-party"])
    await untouched()
  })
})

/** Every value that a record holds, as text, by the field that says it. */
const sayings = ({
  id: _,
  version: _v,
  merged: _m,
  mergedInto: _i,
  historical,
  ...record
}: AnyActivity & { version?: number }) =>
  Object.entries({ ...record, sources: [...(record.sources ?? []), historical?.source ?? []].flat() }).flatMap(
    ([name, value]): ReadonlyArray<readonly [string, string]> => {
      if (name === "detail") return Object.entries(value as object).map(([one, held]) => [one, canonicalJson(held)])
      if (name === "parties") return [[name, canonicalJson((value as ReadonlyArray<string>).toSorted())]]
      return Array.isArray(value)
        ? value.map((one) => [name, canonicalJson(one)] as const)
        : [[name, canonicalJson(value)]]
    }
  )

test("merging loses nothing: what either record said is said by the one that stays, or by a claim about it", async () => {
  const random = seeded(7)
  const pick = <A>(values: ReadonlyArray<A>): A => values[Math.floor(random() * values.length)] as A
  const maybe = <A>(values: ReadonlyArray<A>) => (random() < 0.6 ? pick(values) : undefined)
  const some = (values: ReadonlyArray<string>) => values.filter(() => random() < 0.5)
  const text = (en: string) => ({ source: "en", texts: { en } })
  const randomRecord = (): Partial<Recorded> => {
    const fields = {
      title: maybe([text("Round table"), text("Talks")]),
      period: maybe(["2025", "2025-11", "2025-11-12", "2025-11-12/2025-11-14", "2025-11/.."]),
      dating: maybe([
        { source: "portal", says: "today" },
        { source: "newspaper", says: "thisYear" }
      ]),
      venue: maybe([{ party: "gyeonggi" }, { name: text("A hotel") }]),
      purposes: maybe([some(["negotiation", "benchmarking"])]),
      senders: maybe([some(["gyeonggi", "fuyuan"])]),
      hosts: maybe([some(["gyeonggi", "fuyuan"])]),
      participants: maybe([[{ party: "fuyuan", count: pick([2, 3]) }]]),
      parties: maybe([["gyeonggi"], ["gyeonggi", "fuyuan"], ["fuyuan", "gyeonggi"]]),
      series: maybe(["talks", "round-tables"]),
      partnership: maybe(["p1", "p2"]),
      program: maybe(["p1"]),
      modality: maybe(["occurred", "expected", "denied"]),
      sources: maybe([["portal"], ["newspaper", "portal"]]),
      kind: pick(["round-table", "conference", "delegation"]),
      status: pick(["mooted", "planned", "held", "reported", "cancelled"])
    }
    const detail = {
      "round-table": { ordinal: maybe([1, 2]), presentations: maybe([[{ office: "cardiologist" }], []]) },
      conference: { attendance: maybe([40, 50]), presentations: maybe([[{ office: "surgeon" }]]) },
      delegation: { composition: maybe([[{ class: "doctor", count: pick([3, 4]) }]]) }
    }[fields.kind as "delegation"]
    const withoutGaps = (given: object) =>
      Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    return withoutGaps({ ...fields, ...(random() < 0.7 ? { detail: withoutGaps(detail) } : {}) })
  }
  await kim.sources.save({ id: "portal", publisher: "portal", language: "en", publishedOn: "2025-11-13" })
  for (let round = 0; round < 150; round++) {
    const [id, other] = [`a${round}`, `b${round}`]
    const before = [await record(id, randomRecord()), await record(other, randomRecord())]
    const { activity, claims } = await kim.activities.merge({ ...request(), id, other })
    const kept = new Set(sayings(activity as AnyActivity).map(([name, value]) => `${name} ${value}`))
    const standing = await kim.claims.about({ kind: "activity", id })
    for (const claim of standing.flatMap((one) => one.claims)) {
      const value = claim.says === "parties" ? (claim.value as ReadonlyArray<string>).toSorted() : claim.value
      if (value !== undefined) kept.add(`${claim.says} ${canonicalJson(value)}`)
      if (claim.dating !== undefined) kept.add(`dating ${canonicalJson(claim.dating)}`)
    }
    const lost = before
      .flatMap((one) => sayings(one as AnyActivity))
      .filter(([name, value]) => !kept.has(`${name} ${value}`))
    expect([round, lost]).toEqual([round, []])
    // What stays says nothing that neither had said, and overwrites nothing of its own.
    const own = before[0] as AnyActivity
    for (const name of ["period", "title", "venue", "series", "modality", "status", "kind"] as const)
      if (own[name] !== undefined) expect([round, name, activity[name]]).toEqual([round, name, own[name]])
    const places = standing.flatMap((one) => one.claims).map((one) => one.id)
    expect(claims.filter((one) => !places.includes(one))).toEqual([])
  }
})
