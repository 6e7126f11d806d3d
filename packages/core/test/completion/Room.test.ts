import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import type { PlannedEdition } from "../../src/completion/EditionView.ts"
import { roomFor } from "../../src/completion/Room.ts"
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { satisfiable } from "../../src/completion/Satisfiability.ts"
import { setOf } from "./asking.ts"
import { korea } from "./randomRecord.ts"

const ids = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `t${i + 1}` }))
const bare: PlannedEdition = {
  period: "2019-08-26/2019-09-20",
  place: "korea",
  calendars: { korea },
  hosts: [{ id: "sejong", places: 2 }, { id: "gsam" }],
  trainees: ids(9)
}
const ask = (rule: Rule, edition: PlannedEdition) => Result.getOrThrow(satisfiable(setOf(rule), edition))
const warned = (rule: Rule, edition: PlannedEdition) =>
  ask(rule, edition).warnings.map(({ children = [], code, values }) => [
    code,
    values,
    ...children.map((child) => child.values["trainees"])
  ])

describe("how many trainees can have their days at a host in turn", () => {
  /** Deals out days to trainees one by one, in every way. */
  const fits = (trainees: number, places: number, all: number, days: number): boolean => {
    const deal = (day: number, left: ReadonlyArray<number>): boolean => {
      if (left.every((need) => need === 0)) return true
      if (day === all) return false
      const waiting = left.flatMap((need, i) => (need > 0 ? [i] : []))
      const groups = Array.from({ length: 2 ** waiting.length }, (_, bits) => waiting.filter((_, i) => (bits >> i) % 2))
      return groups.some(
        (those) =>
          those.length <= places &&
          deal(
            day + 1,
            left.map((need, i) => (those.includes(i) ? need - 1 : need))
          )
      )
    }
    return deal(0, Array(trainees).fill(days))
  }

  test("is what dealing out days in every way finds", () => {
    for (let places = 0; places <= 2; places++) {
      for (let all = 1; all <= 4; all++) {
        for (let days = 1; days <= 4; days++) {
          const room = roomFor(places, all, days)
          if (room > 4) continue
          expect([places, all, days, fits(room, places, all, days)]).toEqual([places, all, days, true])
          if (room < 4)
            expect([places, all, days, fits(room + 1, places, all, days)]).toEqual([places, all, days, false])
        }
      }
    }
  })
})

describe("a quota smaller than the number of trainees who need it is a warning with how many there is room for", () => {
  const all = ids(9).map(({ id }) => id)
  const days = (atLeast: number) => rules.daysPerHost({ atLeast, host: "sejong", unit: "workingDays" })

  test("at a host that a rule names: two places of 18 working days are seven times five days", () => {
    expect(warned(days(5), bare)).toEqual([
      ["satisfiability/tooFewAtHost", { host: "sejong", room: 7, needed: 9 }, all]
    ])
    expect(warned(days(4), bare)).toEqual([])
    expect(ask(days(5), bare).verdict).toBe("possible")
  })

  test("within a time, only its days are dealt out", () => {
    const week = rules.within("2019-09-02", "2019-09-06", days(2))
    expect(warned(week, bare)).toEqual([["satisfiability/tooFewAtHost", { host: "sejong", room: 5, needed: 9 }, all]])
  })

  test("at every host, where a rule asks for all of them", () => {
    const both = rules.scoped("host", rules.duration({ atLeast: 7 }), { count: 2 })
    expect(warned(both, bare)).toEqual([["satisfiability/tooFewAtHost", { host: "sejong", room: 7, needed: 9 }, all]])
    const one = rules.scoped("host", rules.duration({ atLeast: 7 }), { count: 1 })
    expect(warned(one, bare)).toEqual([])
  })

  test("in a module, and not if another will do", () => {
    const edition = { ...bare, modules: [{ id: "robotics", places: 4 }, "imaging"], sessions: [] }
    expect(warned(rules.modules({ modules: ["robotics"] }), edition)).toEqual([
      ["satisfiability/tooFewInModule", { module: "robotics", room: 4, needed: 9 }, all]
    ])
    const either = rules.any(rules.modules({ modules: ["robotics"] }), rules.modules({ modules: ["imaging"] }))
    expect(warned(either, edition)).toEqual([])
  })

  test("of the edition itself; and with nobody named yet, the seats say how many need a place", () => {
    expect(warned(rules.all(), { ...bare, seats: 8 })).toEqual([
      ["satisfiability/tooFewSeats", { room: 8, needed: 9 }, all]
    ])
    expect(warned(days(5), { ...bare, trainees: [], seats: 8 })).toEqual([
      ["satisfiability/tooFewAtHost", { host: "sejong", room: 7, needed: 8 }]
    ])
  })

  test("only those are counted whom the rule asks", () => {
    const trainees = ids(9).map(({ id }, i) => ({ id, specialties: [i < 8 ? "surgery" : "cardiology"] }))
    const surgeons = rules.scoped({ specialties: ["surgery"] }, days(5))
    expect(warned(surgeons, { ...bare, trainees })).toEqual([
      ["satisfiability/tooFewAtHost", { host: "sejong", room: 7, needed: 8 }, all.slice(0, 8)]
    ])
  })

  test("without any place, nobody can", () => {
    const edition = { ...bare, hosts: [{ id: "sejong", places: 0 }, { id: "gsam" }] }
    const { because, verdict } = ask(days(1), edition)
    expect(verdict).toBe("impossible")
    expect(because?.facts).toEqual([{ fact: "hosts" }, { fact: "places" }])
  })
})

describe("what only some trainees can meet is a warning that names them", () => {
  const five = rules.procedures({ codes: ["robotic"], level: "performed", atLeast: 5 })
  const trainees = [
    { id: "t1", permission: "performLimited" as const },
    { id: "t2", permission: "observe" as const },
    { id: "t3", permission: "assist" as const }
  ]

  test("performing, where some may only observe or assist", () => {
    const { verdict, warnings } = ask(five, { ...bare, trainees })
    expect(verdict).toBe("possible")
    expect(warnings.map(({ code, values }) => [code, values])).toEqual([
      ["satisfiability/traineesCannot", { trainees: ["t2"], count: 1 }],
      ["satisfiability/traineesCannot", { trainees: ["t3"], count: 1 }]
    ])
    const told = warnings[0]?.children?.[0]?.children ?? []
    expect(told.map(({ code }) => code)).toEqual(["satisfiability/rule", "satisfiability/permission"])
    // The rule in its own words; that nobody could meet it would not be true.
    expect(told[0]?.children?.map(({ code }) => code)).toEqual(["rule.comity/minimum-procedures"])
    expect(
      ask(rules.procedures({ codes: ["x"], level: "assisted", atLeast: 1 }), { ...bare, trainees }).warnings
    ).toHaveLength(1)
  })

  test("if all of them may only observe, the set can't be met; and while nobody has said, nothing is known", () => {
    const observers = { ...bare, trainees: trainees.slice(1) }
    expect(ask(five, observers)).toMatchObject({
      verdict: "impossible",
      because: { rules: ["/rule"], facts: [{ fact: "permission" }] },
      warnings: []
    })
    expect(ask(five, { ...bare, permission: "observe", trainees: [] }).verdict).toBe("impossible")
    expect(ask(five, bare).verdict).toBe("unknown")
    expect(ask(rules.procedures({ codes: ["x"], atLeast: 5 }), bare).verdict).toBe("possible")
  })

  test("a day at the one host where performing is allowed competes with the days elsewhere", () => {
    const edition: PlannedEdition = {
      ...bare,
      trainees: [],
      permission: "performLimited",
      hosts: [{ id: "sejong", permission: "observe" }, { id: "gsam" }]
    }
    const at = (atLeast: number) => rules.all(five, rules.daysPerHost({ atLeast, host: "sejong" }))
    expect(ask(at(25), edition).verdict).toBe("possible")
    expect(ask(at(26), edition)).toMatchObject({
      verdict: "impossible",
      competition: { verdict: "found", rules: ["/rule/params/of/0", "/rule/params/of/1"] },
      because: { facts: [{ fact: "period" }, { fact: "oneHostADay" }, { fact: "hosts" }, { fact: "permission" }] }
    })
  })

  test("hosts that do not take them, and specialties", () => {
    const edition = {
      ...bare,
      trainees: [
        { id: "t1", hosts: ["sejong"], specialties: ["surgery"] },
        { id: "t2", specialties: ["cardiology"] }
      ]
    }
    const gsam = rules.daysPerHost({ atLeast: 1, host: "gsam" })
    expect(warned(gsam, edition)[0]).toEqual([
      "satisfiability/traineesCannot",
      { trainees: ["t1"], count: 1 },
      undefined
    ])
    expect(ask(rules.scoped({ specialties: ["cardiology"] }, gsam), edition)).toMatchObject({
      verdict: "possible",
      warnings: []
    })
  })

  test("trainees who need fewer days than others leave room for them", () => {
    const edition = {
      ...bare,
      hosts: [{ id: "sejong", places: 1 }, { id: "gsam" }],
      trainees: [
        { id: "long", specialties: ["surgery"] },
        ...["a", "b", "c"].map((id) => ({ id, specialties: ["imaging"] }))
      ]
    }
    const at = (atLeast: number, specialty: string) =>
      rules.scoped({ specialties: [specialty] }, rules.daysPerHost({ atLeast, host: "sejong" }))
    expect(warned(rules.all(at(15, "surgery"), at(1, "imaging")), edition)).toEqual([])
    expect(warned(rules.all(at(15, "surgery"), at(10, "imaging")), edition).map(([, values]) => values)).toEqual([
      { host: "sejong", room: 2, needed: 4 }
    ])
  })

  test("whoever is alike is asked about once and named together", () => {
    const many = {
      ...bare,
      trainees: ids(500)
        .map(({ id }) => ({ id, permission: "observe" as const }))
        .concat([{ id: "last", permission: "performLimited" as never }])
    }
    expect(ask(five, many).warnings.map(({ values }) => values["count"])).toEqual([500])
  })
})

test("trying each set of trainees with each permission finds the same as asking one by one", () => {
  const permissions = ["observe", "assist", "performLimited"] as const
  const levels = ["observed", "assisted", "performed"] as const
  for (const level of levels) {
    for (let n = 0; n < 27; n++) {
      const given = [0, 1, 2].map((i) => permissions[Math.floor(n / 3 ** i) % 3] ?? "observe")
      const may = given.map((permission) => permissions.indexOf(permission) >= levels.indexOf(level))
      const trainees = given.map((permission, i) => ({ id: `t${i}`, permission }))
      const found = ask(rules.procedures({ codes: ["x"], level, atLeast: 1 }), { ...bare, trainees })
      expect(found.verdict).toBe(may.some((one) => one) ? "possible" : "impossible")
      const named = found.warnings.flatMap(({ values }) => values["trainees"] as ReadonlyArray<string>)
      const cannot = may.flatMap((one, i) => (one ? [] : [`t${i}`]))
      expect([...named].sort()).toEqual(cannot.length === 3 ? [] : cannot)
    }
  }
})
