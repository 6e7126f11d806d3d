import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it, test } from "vitest"
import { Claim, type Policy, Resolution } from "../../src/model/Claim.ts"
import { asStated, standingOfClaims as standing } from "../../src/model/ClaimStanding.ts"
import { contradict, saysAllOf } from "../../src/model/Saying.ts"
import { settle } from "../../src/model/Settling.ts"
import type { Modality } from "../../src/values/Modality.ts"
import type { PartialDate } from "../../src/values/PartialDate.ts"
import { oneOf, random } from "../seeded.ts"

const read = Schema.decodeUnknownSync(Claim)
const claim = (id: string, value: unknown, modality: Modality = "occurred", source = `source-${id}`): Claim =>
  read({
    id,
    ...(value === undefined ? {} : { value }),
    operator: "o",
    source,
    about: { kind: "activity", id: "a" },
    says: "period",
    modality
  })
const statusOf = (...claims: ReadonlyArray<Claim>) => {
  const { holds, status } = standing("period", claims)
  return [status, holds]
}
const resolution = (holds: string, considered: ReadonlyArray<string>): Resolution =>
  Schema.decodeUnknownSync(Resolution)({
    id: "r",
    operator: "o",
    about: { kind: "activity", id: "a" },
    says: "period",
    policy: "byOffice",
    claim: holds,
    considered,
    resolvedOn: "2026-01-01"
  })

describe("claims in one respect", () => {
  it("agree where one date lies within the other, and the closest holds", () => {
    expect(statusOf(claim("a", "2019"))).toEqual(["single", "a"])
    expect(statusOf(claim("a", "2019"), claim("b", "2019-09-18"), claim("c", "2019-09"))).toEqual(["agreed", "b"])
    expect(statusOf(claim("a", "2011/.."), claim("b", "2011/2017"))).toEqual(["agreed", "b"])
    expect(statusOf(claim("a", undefined), claim("b", "2019"))).toEqual(["agreed", "b"])
  })

  it("agree where they may mean the same days, without one that says all", () => {
    expect(statusOf(claim("a", "2019-09/2019-10-05"), claim("b", "2019-09-10/2019-10"))).toEqual(["agreed", undefined])
  })

  it("are in conflict where they certainly differ", () => {
    expect(statusOf(claim("a", "2019-09"), claim("b", "2019-10-01"))).toEqual(["conflicting", undefined])
    expect(statusOf(claim("a", "2024-10/P10D"), claim("b", "2024-10/P9D"))).toEqual(["conflicting", undefined])
    expect(statusOf(claim("a", "2019"), claim("b", "2019-09"), claim("c", "2019-10"))[0]).toBe("conflicting")
    expect(statusOf(claim("a", { count: 9 }), claim("b", { count: 10 }))[0]).toBe("conflicting")
    expect(statusOf(claim("a", { count: 9, of: "x" }), claim("b", { of: "x", count: 9 }))[0]).toBe("agreed")
  })

  it("may be planned by one source and seen by another, and are denied only in earnest", () => {
    expect(statusOf(claim("a", "2019-09", "planned"), claim("b", "2019-09", "occurred"))).toEqual(["agreed", "b"])
    expect(statusOf(claim("a", "2019-09", "denied"), claim("b", "2019-09-01"))[0]).toBe("conflicting")
    expect(statusOf(claim("a", undefined, "denied"), claim("b", undefined))[0]).toBe("conflicting")
    expect(statusOf(claim("a", "2018", "denied"), claim("b", "2019"))).toEqual(["agreed", "b"])
  })

  it("are settled until one comes that nobody had seen", () => {
    const [a, b, c] = [claim("a", "2019-09-17"), claim("b", "2019-09-18"), claim("c", "2019-09-19")]
    expect(standing("period", [a, b], resolution("a", ["a", "b"]))).toMatchObject({ status: "resolved", holds: "a" })
    const reopened = standing("period", [a, b, c], resolution("a", ["a", "b"]))
    expect(reopened.status).toBe("reopened")
    expect(reopened.explanation.children?.map(({ code }) => code)).toEqual([
      "claim/settled",
      "claim/unseen",
      "claim/says",
      "claim/says",
      "claim/says"
    ])
  })
})

describe("a policy", () => {
  const dates: Readonly<Record<string, string>> = { old: "2019-09", middle: "2019-09-18", new: "2020" }
  const by = (policy: Policy, claims: ReadonlyArray<Claim>, more: object = {}) =>
    Result.match(
      settle(policy, claims, {
        publishedOn: (source) => dates[source] as PartialDate | undefined,
        read: asStated,
        ...more
      }),
      {
        onSuccess: ({ id }) => id,
        onFailure: ({ children = [], code }) => [code, ...children.map((child) => child.code)].join()
      }
    )

  it("decides by the source that is certainly the latest", () => {
    const from = (source: string, value = "2019-01-01") => claim(`${source}-${value}`, value, "occurred", source)
    expect(by("latestSource", [from("new"), from("old", "2018")])).toBe("new-2019-01-01")
    expect(by("latestSource", [from("middle"), from("old", "2018")])).toBe("claim/noLatestSource")
    expect(by("latestSource", [from("new"), from("undated", "2018")])).toBe("claim/noLatestSource,claim/sourceUndated")
    expect(by("latestSource", [from("new"), from("new", "2018"), from("old")])).toBe("claim/sourceContradictsItself")
    expect(by("latestSource", [from("new", "2018"), from("new", "2018-05"), from("old")])).toBe("new-2018-05")
  })

  it("decides by the date that lies in all the others", () => {
    expect(by("mostPrecise", [claim("a", "2019"), claim("b", "2019-09-18"), claim("c", "2019-09")])).toBe("b")
    expect(by("mostPrecise", [claim("a", "2019-08"), claim("b", "2019-09-18")])).toBe("claim/noMostPrecise")
    expect(by("mostPrecise", [claim("a", "treaty"), claim("b", "treaty")])).toBe("claim/noMostPrecise")
  })

  it("leaves it to the office, which names a claim and says why", () => {
    const claims = [claim("a", "x"), claim("b", "y")]
    expect(by("byOffice", claims)).toBe("claim/needsClaim")
    expect(by("byOffice", claims, { named: "c", reasoned: true })).toBe("claim/notAmongThem")
    expect(by("byOffice", claims, { named: "a" })).toBe("claim/needsReason")
    expect(by("byOffice", claims, { named: "a", reasoned: true })).toBe("a")
  })

  it("decides nothing where nobody has claimed anything", () => {
    for (const policy of ["latestSource", "mostPrecise", "byOffice"] as const)
      expect(by(policy, [])).toBe("claim/noneMade")
  })
})

test("however many sources say the same, each is read a few times, and the first of them holds", () => {
  const claims = Array.from({ length: 2000 }, (_, i) => claim(`c${i}`, i % 2 === 0 ? "2019-09" : "2019-09-18"))
  let reads = 0
  const found = standing("period", claims, undefined, (one) => {
    reads++
    return asStated(one)
  })
  expect([found.status, found.holds]).toEqual(["agreed", "c1"])
  expect(reads).toBeLessThan(4 * claims.length)
})

test("two claims contradict one another either way round, and what says all of the other never contradicts it", () => {
  const next = random(4)
  const dates = ["2019", "2019-09", "2019-09-18", "2019-09/2019-10", "2019-09-18/..", "2019-09/P5D", "2019-09-18/P5D"]
  const values: readonly [unknown, ...ReadonlyArray<unknown>] = [undefined, "x", 9, ...dates]
  const modalities: readonly [Modality, ...ReadonlyArray<Modality>] = ["occurred", "planned", "denied"]
  for (let round = 0; round < 2000; round++) {
    const saying = () => {
      const value = oneOf(next, values)
      return { modality: oneOf(next, modalities), ...(value === undefined ? {} : { value }) }
    }
    const [one, other] = [saying(), saying()]
    expect(contradict(one, other)).toBe(contradict(other, one))
    const denies = [one, other].filter(({ modality }) => modality === "denied").length === 1
    if (!denies && saysAllOf(one.value, other.value))
      expect([one, other, contradict(one, other)]).toEqual([one, other, false])
  }
})
