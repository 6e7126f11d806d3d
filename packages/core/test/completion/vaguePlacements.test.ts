/** Placements whose dates leave open whether they lie in the time asked about: by a window, or by the last day. */
import { describe, expect, test } from "vitest"
import { Cut } from "../../src/completion/Cut.ts"
import { engineOf } from "../../src/completion/Engine.ts"
import { type Parts, parts } from "../../src/completion/Parts.ts"
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { between, oneOf } from "../seeded.ts"
import { assessed, recordOf, statusOf } from "./asking.ts"
import { chance, day, lastDay, type Next } from "./chance.ts"
import { counts, type Engine } from "./law.ts"
import { laws } from "./laws.ts"

const inSeptember = (rule: Rule) => rules.within("2019-09-14", "2019-09-22", rule)
const eachSigned = inSeptember(rules.scoped("placement", rules.hostSignOff()))
/** One that may have ended before the window, and one that lies in it. */
const given = (first: string, ...signed: ReadonlyArray<string>) => ({
  placements: [
    { id: "p1", host: "sejong", period: first },
    { id: "p2", host: "gsam", period: "2019-09-09/2019-09-20" }
  ],
  signOffs: signed.map((placement) => ({ id: `g-${placement}`, placement, role: "supervisor", signedOn: "2019-09-16" }))
})
const vague = "2019-08-26/2019-09"

test("a part is vague where nothing of it lies in the time for certain, and is looked at as if something did", () => {
  const inWindow = new Cut(
    recordOf({
      placements: [
        { id: "p1", host: "sejong", period: "2019-08-26/2019-09" },
        { id: "p2", host: "gsam", period: "2019-09-07/2019-09-20" },
        { id: "p3", host: "gsam", period: "2019-09/2019-09" }
      ]
    }),
    "2019-12-01"
  ).within({ from: "2019-09-14", to: "2019-09-20" })
  const seen = (per: "placement" | "host") =>
    inWindow.parts(per).map(({ cut: part, isVague, key }) => [key, isVague, part.placements.map(({ vague }) => vague)])
  expect(seen("placement")).toEqual([
    ["p1", true, [undefined]],
    ["p2", false, [undefined]],
    ["p3", true, [undefined]]
  ])
  expect(seen("host")).toEqual([
    ["sejong", true, [undefined]],
    ["gsam", false, [undefined, true]]
  ])
})
describe("each placement in a window", () => {
  const on = (first: string, ...signed: ReadonlyArray<string>) =>
    statusOf(eachSigned, given(first, ...signed), "2019-12-01")
  test("is undetermined where one that fails may lie outside, and settled by its date", () => {
    expect([on("2019-08-26/2019-09-05", "p2"), on(vague, "p2"), on("2019-08-26/2019-09-15", "p2")]).toEqual([
      "secured",
      "undetermined",
      "unreachable"
    ])
  })
  test("is settled where it does not matter", () => {
    expect([on(vague, "p1", "p2"), on(vague, "p1")]).toEqual(["secured", "unreachable"])
  })
  test("says that the date is missing, and nothing else of that placement", () => {
    const { children = [] } = assessed(eachSigned, given(vague, "p2"), "2019-12-01").explanation
    expect(children[0]?.children).toMatchObject([
      { status: "undetermined", scope: "p1", missing: [{ code: "exactDate", values: { count: 1 } }] },
      { status: "secured", scope: "p2" }
    ])
    expect(children[0]?.children?.[0]).not.toHaveProperty("reading")
    const open = assessed(eachSigned, given(vague, "p2"), "2019-09-18").explanation.children?.[0]?.children?.[0]
    expect(open?.missing?.map(({ code }) => code)).toEqual(["exactDate", "signOff"])
  })
  test("is undetermined where there may be none at all", () => {
    const { placements, signOffs } = given(vague, "p1", "p2")
    const alone = { placements: placements.slice(0, 1), signOffs }
    expect(statusOf(eachSigned, alone, "2019-12-01")).toBe("undetermined")
  })
})

test("so many placements in a window do not count one that may lie outside", () => {
  const on = (count: number) =>
    statusOf(
      inSeptember(rules.scoped("placement", rules.hostSignOff(), { count })),
      given(vague, "p1", "p2"),
      "2019-12-01"
    )
  expect([on(1), on(2), on(3)]).toEqual(["secured", "undetermined", "unreachable"])
})

test("a host is in doubt where all its placements are", () => {
  const on = (first: string) =>
    statusOf(inSeptember(rules.scoped("host", rules.hostSignOff())), given(first, "p2"), "2019-12-01")
  expect([on(vague), on("2019-08-26/2019-09-05")]).toEqual(["undetermined", "secured"])
})

test("a placement that may begin after the last day need not be signed", () => {
  const on = (period: string) => {
    const { placements, signOffs } = given(period, "p2")
    return statusOf(rules.hostSignOff(), { placements, signOffs }, "2019-12-01")
  }
  expect([on("2019-09/2019-10"), on("2019-09-10/2019-10"), on("2019-09-25/2019-10-01")]).toEqual([
    "undetermined",
    "unreachable",
    "secured"
  ])
})

describe("kinds that look at all placements at once", () => {
  test.each([
    ["each signed", rules.hostSignOff(), ["secured", "undetermined", "unreachable"]],
    ["so many days at each", rules.daysPerHost({ atLeast: 7 }), ["secured", "undetermined", "unreachable"]],
    ["so many hosts", rules.distinctHosts({ atLeast: 2 }), ["unreachable", "undetermined", "secured"]],
    // Who was at sejong in the window was there from its first day on, as at gsam.
    [
      "none before the other",
      rules.order({ among: "hosts", first: "gsam", later: "sejong" }),
      ["secured", "secured", "secured"]
    ]
  ] as const)("%s", (_, rule, expected) => {
    const on = (first: string) => statusOf(inSeptember(rule), given(first, "p2"), "2019-12-01")
    expect([on("2019-08-26/2019-09-05"), on(vague), on("2019-08-26/2019-09-15")]).toEqual(expected)
  })
  test("a host was visited for certain once all days are over on which the visit may have begun", () => {
    const placements = [{ id: "p1", host: "sejong", period: "2019-09/2019-09" }]
    const on = (asOf: string) =>
      statusOf(rules.distinctHosts({ atLeast: 1 }), { placements, period: "2019-08-26/2019-10-20" }, asOf)
    expect([on("2019-08-31"), on("2019-09-10"), on("2019-09-30")]).toEqual(["open", "undetermined", "secured"])
  })
})

describe("law: a date that becomes exact never undoes what was settled", () => {
  const below = (next: Next): Rule =>
    oneOf(next, [
      rules.hostSignOff(),
      rules.hostSignOff({ roles: ["supervisor"] }),
      rules.daysPerHost({ atLeast: between(next, 1, 12) }),
      rules.distinctHosts({ atLeast: between(next, 1, 2) }),
      rules.attendance({ atLeast: 60 }),
      rules.order({ among: "hosts", first: "gsam", later: "sejong" })
    ])
  const inTime = (next: Next): Rule => {
    const from = between(next, -2, lastDay)
    const rule = below(next)
    const count = chance(next, 0.5) ? {} : { count: between(next, 1, 2) }
    const asked = oneOf(next, [rule, rules.scoped("placement", rule, count), rules.scoped("host", rule, count)])
    return rules.within(day(from), day(between(next, from, lastDay + 6)), asked)
  }
  const engine = (more: Partial<Parts> = {}): Engine => ({
    compile: engineOf({ ...parts, ...more }),
    rules: (next) => rules.set("window", 1, inTime(next))
  })
  test.each([laws.secured, laws.unreachable, laws.final, laws.kleene])("$name", (law) =>
    law.check(engine(), 4000, counts())
  )
  test("one that is taken to lie in the window undoes it", () => {
    const faulty = engine({ withVaguePlacement: (rank) => rank })
    expect(() => laws.unreachable.check(faulty, 4000, counts())).toThrow(laws.unreachable.name)
  })
})
