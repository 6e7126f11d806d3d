import { afterEach, beforeEach, describe, expect, it, test } from "vitest"
import type { Claim, Office } from "../../src/promise.ts"
import { oneOf, random } from "../seeded.ts"
import { why as codes, failureOf, where } from "./laws/Law.ts"
import { openWorld, type World } from "./scenario.ts"

const why = async (asked: Promise<unknown>) => codes(await failureOf(asked))

let world: World
let kim: Office
const visit = { kind: "activity", id: "visit" }
const claim = (id: string, source: string, says: string, value: string, more: Partial<Claim> = {}): Claim => ({
  id,
  operator: "gyeonggi",
  source,
  about: visit,
  says,
  value,
  modality: "occurred",
  ...more
})
const keep = async (...claims: ReadonlyArray<Claim>) => {
  for (const one of claims) await kim.claims.save(one)
}
const inRespect = async (says: string, office: Office = kim) =>
  (await office.claims.about(visit)).find((standing) => standing.says === says)

beforeEach(async () => {
  world = await openWorld()
  kim = world.kim
  for (const [id, publishedOn] of [
    ["early", "2019-09-18"],
    ["late", "2019-09-20"],
    ["vague", "2019-09"]
  ] as const)
    await kim.sources.save({ id, publisher: "A newspaper", language: "en", publishedOn })
  await kim.sources.save({ id: "undated", publisher: "A newspaper", language: "en" })
  await kim.activities.moot({ id: "visit", kind: "delegation", operator: "gyeonggi" })
})
afterEach(() => world.close())

describe("what is claimed of a document", () => {
  it("stands side by side, respect by respect, and moves nothing", async () => {
    const before = await kim.activities.get("visit")
    await keep(
      claim("a", "early", "period", "2019-09-17"),
      claim("b", "late", "period", "2019-09-18"),
      claim("c", "late", "venue", "a hotel")
    )
    const standings = await kim.claims.about(visit)
    expect(
      standings.map(({ claims, holds, says, status }) => [says, status, claims.map(({ id }) => id), holds])
    ).toEqual([
      ["period", "conflicting", ["a", "b"], undefined],
      ["venue", "single", ["c"], "c"]
    ])
    expect(await kim.activities.get("visit")).toEqual(before)
  })

  it("is read by the day of the publication where a source says today", async () => {
    await keep(claim("b", "late", "period", "2019-09-18"))
    const { value: _, ...today } = claim("a", "early", "period", "", { dating: { source: "early", says: "today" } })
    await keep(today)
    expect(await inRespect("period")).toMatchObject({ status: "agreed" })
    await kim.sources.save({ id: "early", publisher: "A newspaper", language: "en", publishedOn: "2019-09-19" })
    expect(await inRespect("period")).toMatchObject({ status: "conflicting" })
  })

  it("is not there for whoever may not see the document", async () => {
    await kim.trainees.save({ id: "t1", operator: "gyeonggi", specialties: [] })
    const of = { kind: "trainee", id: "t1" }
    await keep(claim("a", "early", "specialties", "neurosurgery", { about: of }))
    await expect(kim.claims.about(of)).resolves.toHaveLength(1)
    await expect(world.as("programOffice", "elsewhere").claims.about(of)).rejects.toMatchObject({ code: "NotFound" })
    await expect(kim.claims.about({ kind: "activity", id: "nowhere" })).rejects.toMatchObject({ code: "NotFound" })
    await expect(kim.claims.about({ kind: "nothing", id: "visit" })).rejects.toMatchObject({ code: "NotFound" })
  })
})

describe("settling what is claimed", () => {
  beforeEach(() => keep(claim("a", "early", "period", "2019-09-17"), claim("b", "late", "period", "2019-09-18")))
  const ask = { about: visit, says: "period" }

  it("goes by the latest source, keeps the claims, and opens again when another claim comes", async () => {
    const settled = await kim.claims.resolve({ ...ask, policy: "latestSource" })
    expect(settled).toMatchObject({ claim: "b", considered: ["a", "b"], resolvedOn: "2019-07-01", version: 1 })
    expect(await inRespect("period")).toMatchObject({ status: "resolved", holds: "b" })
    await keep(claim("c", "late", "period", "2019-09-16"))
    const reopened = await inRespect("period")
    expect(reopened).toMatchObject({ status: "reopened" })
    expect(reopened?.holds).toBeUndefined()
    expect(reopened?.claims.map(({ id }) => id)).toEqual(["a", "b", "c"])
  })

  it("goes by the office's choice, with its reason", async () => {
    expect(await why(kim.claims.resolve({ ...ask, policy: "byOffice", claim: "a" }))).toEqual(["claim/needsReason"])
    expect(await why(kim.claims.resolve({ ...ask, policy: "byOffice", reason: "We were there." }))).toEqual([
      "claim/needsClaim"
    ])
    const other = { ...ask, policy: "byOffice", claim: "z", reason: "We were there." } as const
    expect(await why(kim.claims.resolve(other))).toEqual(["claim/notAmongThem"])
    const settled = await kim.claims.resolve({ ...other, claim: "a" })
    expect(settled).toMatchObject({ claim: "a", reason: "We were there." })
  })

  it("is refused where the policy does not decide", async () => {
    await keep(claim("c", "vague", "period", "2019-09-16"))
    expect(await why(kim.claims.resolve({ ...ask, policy: "latestSource" }))).toEqual(["claim/noLatestSource"])
    expect(await why(kim.claims.resolve({ ...ask, policy: "mostPrecise" }))).toEqual(["claim/noMostPrecise"])
    expect(await why(kim.claims.resolve({ ...ask, says: "venue", policy: "mostPrecise" }))).toEqual(["claim/noneMade"])
  })

  it("is for the office that keeps the record", async () => {
    const elsewhere = world.as("programOffice", "elsewhere")
    expect(await why(elsewhere.claims.resolve({ ...ask, policy: "latestSource" }))).toEqual([
      "lifecycle/for-another-party"
    ])
  })

  it("takes no claim by name where the policy names it", async () => {
    const asked = kim.claims.resolve({ ...ask, policy: "latestSource", claim: "a" })
    expect(where(await failureOf(asked))).toEqual(["/claim"])
  })
})

describe("what a claim suggests", () => {
  it("is the first step to the state that it supports, with what stands in the way of who asks", async () => {
    await kim.activities.plan({ id: "visit" })
    await keep(claim("a", "early", "period", "2019-09-17"))
    const before = await kim.activities.get("visit")
    expect(await kim.claims.suggest("a")).toMatchObject({
      claim: "a",
      transition: "Confirm",
      to: "held",
      blockedBy: []
    })
    const elsewhere = world.as("programOffice", "elsewhere")
    const { blockedBy, transition } = await elsewhere.claims.suggest("a")
    expect([transition, blockedBy.map(({ code }) => code)]).toEqual(["Confirm", ["lifecycle/for-another-party"]])
    expect(await kim.activities.get("visit")).toEqual(before)
  })

  it("follows a record that was merged to the one that stayed", async () => {
    await keep(claim("a", "early", "period", "2019-09-17"))
    await kim.activities.moot({ id: "other", kind: "delegation", operator: "gyeonggi" })
    await kim.activities.plan({ id: "other" })
    await kim.activities.merge({ id: "other", other: "visit", sources: ["early"], reason: "One visit." })
    expect(await kim.claims.suggest("a")).toMatchObject({ transition: "Confirm", to: "held" })
    const standings = await kim.claims.about({ kind: "activity", id: "other" })
    expect(standings.map(({ says }) => says)).toContain("period")
  })

  it("is nothing where no life cycle is, and unknown where the document is hidden", async () => {
    await kim.specialties.save({ code: "cardiology", labels: { source: "en", texts: { en: "Cardiology" } } })
    await keep(claim("a", "early", "labels", "Heart", { about: { kind: "specialty", id: "cardiology" } }))
    expect(await kim.claims.suggest("a")).toMatchObject({
      blockedBy: [],
      explanation: { code: "claim/noLifeCycle", values: { kind: "specialty" } }
    })
    await keep(claim("b", "early", "period", "2019", { about: { kind: "partnership", id: "p1" } }))
    await kim.partnerships.explore({ id: "p1", parties: ["gyeonggi", "khabarovsk"], recordKeeper: "gyeonggi" })
    expect(await kim.claims.suggest("b")).toMatchObject({
      transition: "Activate",
      blockedBy: [{ code: "partnership/nothingJointYet" }]
    })
    const elsewhere = world.as("programOffice", "elsewhere")
    expect((await failureOf(elsewhere.claims.suggest("b"))).code).toBe("NotFound")
    expect((await failureOf(kim.claims.suggest("nothing"))).code).toBe("NotFound")
  })
})

test("no claim, no suggestion and no resolution ever changes the document that it is about", async () => {
  const next = random(11)
  await kim.activities.plan({ id: "visit" })
  const before = await kim.activities.get("visit")
  const journal = await kim.activities.history("visit")
  const modalities: readonly [Claim["modality"], ...ReadonlyArray<Claim["modality"]>] = [
    "occurred",
    "ongoing",
    "denied"
  ]
  for (let round = 0; round < 60; round++) {
    const id = `c${round}`
    const says = oneOf(next, ["period", "status", "title"])
    const value = oneOf(next, ["2019-09-17", "2019", "held", "void", "cancelled"])
    const modality = oneOf(next, modalities)
    await keep(claim(id, oneOf(next, ["early", "late", "undated"]), says, value, { modality }))
    await kim.claims.suggest(id)
    await kim.claims.about(visit)
    const asked = { about: visit, says, policy: "byOffice", claim: id, reason: "So it was." } as const
    await kim.claims.resolve(asked)
  }
  expect(await kim.activities.get("visit")).toEqual(before)
  expect(await kim.activities.history("visit")).toEqual(journal)
})
