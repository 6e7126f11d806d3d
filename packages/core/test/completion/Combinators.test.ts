import { describe, expect, test } from "vitest"
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { assessed } from "./asking.ts"

const secured = rules.duration({ atLeast: 0, unit: "hours" })
const unreachable = rules.not(secured)

test("of nothing, all is satisfied, and any and at least one are failed", () => {
  const outcome = (rule: Rule) => assessed(rule, {}, "2019-09-10").outcome
  expect([rules.all(), rules.any(), rules.atLeast(1)].map(outcome)).toEqual(["satisfied", "failed", "failed"])
})

test("a root that does not apply is satisfied, and says that it does not apply", () => {
  const rule = rules.scoped({ specialties: ["cardiology"] }, rules.ceremony())
  expect(assessed(rule, { specialties: ["surgery"] }, "2019-09-10")).toMatchObject({
    status: "notApplicable",
    outcome: "satisfied"
  })
})

test("rules that do not apply are left out before counting", () => {
  const none = rules.scoped({ specialties: ["cardiology"] }, unreachable)
  const status = (rule: Rule) => assessed(rule, { specialties: ["surgery"] }, "2019-09-10").status
  expect(status(rules.all(none, secured))).toBe("secured")
  expect(status(rules.any(none))).toBe("unreachable")
  expect(status(rules.not(none))).toBe("notApplicable")
})

test("specialties that nobody has recorded are doubt, and no exemption", () => {
  const rule = rules.scoped({ specialties: ["cardiology"] }, secured)
  expect(assessed(rule, {}, "2019-09-10").explanation).toMatchObject({
    status: "undetermined",
    missing: [{ code: "specialtyUnknown" }]
  })
})

describe("scoped over placements", () => {
  const signed = rules.scoped("placement", rules.hostSignOff())
  const placements = [
    { id: "p1", host: "sejong", period: "2019-08-26/2019-09-06" },
    { id: "p2", host: "gsam", period: "2019-09-07/2019-09-20" }
  ]
  const signOffs = [{ id: "g1", placement: "p1", role: "supervisor", signedOn: "2019-09-06" }]
  test("is asked of each by itself, under its name", () => {
    const { children, status } = assessed(signed, { placements, signOffs }, "2019-09-10").explanation
    expect(status).toBe("open")
    expect(children?.map(({ scope, status }) => [scope, status])).toEqual([
      ["p1", "secured"],
      ["p2", "open"]
    ])
  })
  test("that are not all known is at most undetermined", () => {
    const record = { placements: placements.slice(0, 1), signOffs, placementsComplete: false }
    expect(assessed(signed, record, "2019-09-10").status).toBe("undetermined")
    expect(assessed(signed, { ...record, placementsComplete: true }, "2019-09-10").status).toBe("secured")
  })
  test("an empty list is not all signed", () => {
    expect(assessed(signed, { placements: [], placementsComplete: true }, "2019-09-10").status).toBe("undetermined")
  })
  test("a count is met by those known", () => {
    const one = rules.scoped("placement", rules.hostSignOff(), { count: 1 })
    expect(assessed(one, { placements, signOffs, placementsComplete: false }, "2019-09-10").status).toBe("secured")
  })
  test("of one host, the placements there count together", () => {
    const days = rules.scoped("host", rules.duration({ atLeast: 14 }))
    const two = [...placements, { id: "p3", host: "sejong", period: "2019-09-14/2019-09-20" }]
    const { children } = assessed(days, { placements: two }, "2019-09-20").explanation
    expect(children?.map(({ reading, scope }) => [scope, reading?.now])).toEqual([
      ["sejong", 19],
      ["gsam", 14]
    ])
  })
})

describe("within a time", () => {
  const sessions = ["2019-09-02", "2019-09-03", "2019-09-10", "2019-09-11"].map((on) => ({
    id: on,
    on,
    mark: "present" as const
  }))
  const rule = (from: string, to: string) => rules.within(from, to, rules.duration({ atLeast: 6, unit: "hours" }))
  const record = { sessions: sessions.map((session) => ({ ...session, hours: 3 })) }
  test("only what happened in it counts, and the rest is passed over by name", () => {
    const { children } = assessed(rule("2019-09-01", "2019-09-03"), record, "2019-09-18").explanation
    expect(children?.[0]).toMatchObject({
      status: "secured",
      reading: {
        now: 6,
        passedOver: [
          { id: "2019-09-10", why: "outsideWindow" },
          { id: "2019-09-11", why: "outsideWindow" }
        ]
      }
    })
  })
  test("when it is over, nothing more can happen", () => {
    expect(assessed(rule("2019-09-04", "2019-09-08"), record, "2019-09-08").status).toBe("unreachable")
  })
  test("one inside another leaves what both leave", () => {
    const nested = rules.within("2019-09-03", "2019-09-20", rule("2019-09-01", "2019-09-10"))
    expect(assessed(nested, record, "2019-09-18").explanation.children?.[0]?.children?.[0]?.reading?.now).toBe(6)
  })
  test("a date that may lie inside or outside is doubt", () => {
    const procedures = [
      { id: "o1", code: "robotic", on: "2019-09", level: "observed" as const, verification: "verified" as const }
    ]
    const within = rules.within("2019-09-10", "2019-09-20", rules.procedures({ codes: ["robotic"], atLeast: 1 }))
    expect(assessed(within, { procedures }, "2019-10-01").status).toBe("undetermined")
  })
})
