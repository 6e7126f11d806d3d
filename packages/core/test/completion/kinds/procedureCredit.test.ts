import { describe, expect, test } from "vitest"
import { compile } from "../../../src/completion/Engine.ts"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import { satisfiable } from "../../../src/completion/Satisfiability.ts"
import type { RecordedProcedure } from "../../../src/completion/TrainingRecord.ts"
import { type ParticipationLevel, participationLevels } from "../../../src/values/Participation.ts"
import { oneOf } from "../../seeded.ts"
import { problemsOf, readingOf, setOf, statusOf } from "../asking.ts"
import { chance, type Next } from "../chance.ts"
import { procedureCredit } from "../randomCountingRules.ts"
import { lawsOfEvidence, tried } from "./lawsOfEvidence.ts"
import { lawsOfKind } from "./lawsOfKind.ts"

const entry = (id: string, level: ParticipationLevel, more: Partial<RecordedProcedure> = {}): RecordedProcedure => ({
  id,
  code: "robotic",
  on: "2019-09-03",
  level,
  verification: "verified",
  ...more
})
type Asked = Parameters<typeof rules.procedureCredit>[0]
const credit = (more: Partial<Asked> = {}) =>
  rules.procedureCredit({ codes: ["robotic"], atLeast: 3, observed: 0.2, assisted: 0.5, ...more })
const at = (procedures: ReadonlyArray<RecordedProcedure>, more: Partial<Asked> = {}, asOf = "2019-09-10") =>
  readingOf(credit(more), { procedures }, asOf)

test("each level has its weight", () => {
  const procedures = [entry("a", "observed"), entry("b", "assisted"), entry("c", "performed"), entry("d", "consulted")]
  expect(at([...procedures, entry("e", "performed", { code: "endoscopic" })])).toEqual({
    direction: "atLeast",
    required: 3,
    unit: "procedureCredit",
    now: 1.7,
    lower: 1.7,
    upper: 3,
    until: "2019-09-20",
    sessionsAhead: 0,
    counted: ["a", "b", "c"],
    passedOver: [{ id: "d", why: "belowLevel" }],
    missing: [{ code: "procedureCredit", values: { count: 1.3 }, by: ["trainee"] }]
  })
})

describe("a cap", () => {
  const many = [entry("a", "assisted"), entry("b", "assisted"), entry("c", "assisted"), entry("d", "performed")]
  test("lets only the first so many of a level count", () => {
    expect(at(many, { assistedAtMost: 2 })).toMatchObject({
      now: 2,
      counted: ["a", "b", "d"],
      passedOver: [{ id: "c", why: "overCap" }]
    })
  })
  test("of all that is performed takes the best of them", () => {
    const performed = [
      entry("direct", "performedUnderDirectSupervision"),
      entry("indirect", "performedUnderIndirectSupervision"),
      entry("other", "performedUnderIndirectSupervision")
    ]
    expect(at(performed, { performedUnderIndirectSupervision: 1.5, performedAtMost: 2 })).toMatchObject({
      now: 3,
      counted: ["indirect", "other"],
      passedOver: [{ id: "direct", why: "overCap" }]
    })
  })
  test("that is full leaves nothing for an entry of no stated level to add there", () => {
    const full = { observed: 1, assisted: 0, performed: 0.5, observedAtMost: 2, performedAtMost: 4 }
    const given = [entry("a", "observed"), entry("b", "observed"), entry("x", "unspecified"), entry("y", "unspecified")]
    expect(at(given, { ...full, atLeast: 3.5 })).toMatchObject({ now: 2, lower: 2 })
    expect(at(given, { ...full, atLeast: 3.5 }, "2019-10-20")).toMatchObject({ now: 2, upper: 2 })
    expect(at(given, { ...full, atLeast: 3 }, "2019-10-20")).toMatchObject({
      undeterminedBecause: "levelUnclear",
      lower: 2,
      upper: 3
    })
  })
})

describe("a level that leaves something open", () => {
  const split = { performed: 1, performedUnderIndirectSupervision: 2, atLeast: 3 }
  test("counts for the least that it can be worth, and is doubt up to the most", () => {
    const given = [entry("a", "performed"), entry("b", "performed")]
    expect(at(given, split)).toMatchObject({
      undeterminedBecause: "levelUnclear",
      lower: 2,
      upper: 4,
      counted: ["a", "b"],
      missing: [{ code: "participationLevel", values: { count: 2 }, by: ["supervisor"] }]
    })
    expect(statusOf(credit({ ...split, atLeast: 2 }), { procedures: given }, "2019-09-10")).toBe("secured")
  })
  test("is clear where the two kinds of supervision weigh the same", () => {
    const given = [entry("a", "performed"), entry("b", "performed"), entry("c", "performed")]
    expect(at(given)).toMatchObject({ now: 3, missing: [] })
  })
  test("and was unspecified may be worth nothing, or the most of all", () => {
    const given = [entry("a", "performed"), entry("b", "performed"), entry("x", "unspecified")]
    expect(at(given)).toMatchObject({
      undeterminedBecause: "levelUnclear",
      lower: 2,
      upper: 3,
      passedOver: [{ id: "x", why: "levelUnclear" }]
    })
    expect(statusOf(credit(), { procedures: given }, "2020-12-31")).toBe("undetermined")
  })
})

test("what waits is doubt until the evidence is closed, what is vague for longer, what is rejected never counts", () => {
  const sure = [entry("a", "performed"), entry("b", "performed")]
  const waiting = [...sure, entry("c", "performed", { verification: "waiting" })]
  expect(at(waiting)).toMatchObject({ undeterminedBecause: "unverified", lower: 2, upper: 3 })
  expect(at(waiting, {}, "2019-10-20")).toMatchObject({ now: 2, upper: 2 })
  expect(at(waiting, { verified: false }).now).toBe(3)
  const vague = [...sure, entry("c", "performed", { on: "2019-09" })]
  expect(at(vague, {}, "2019-10-20").undeterminedBecause).toBe("vagueDate")
  const rejected = [...sure, entry("c", "performed", { verification: "rejected" })]
  expect(at(rejected, { verified: false })).toMatchObject({ now: 2, passedOver: [{ id: "c", why: "rejected" }] })
})

test("with nothing recorded it is open until the evidence is closed", () => {
  const days = ["2019-09-10", "2019-10-19", "2019-10-20"]
  expect(days.map((asOf) => statusOf(credit(), {}, asOf))).toEqual(["open", "open", "unreachable"])
})

test("only what lies inside the time counts, and at a placement what belongs to it, each under caps of its own", () => {
  const procedures = ["p1", "p1", "p2", "p2"].map((placement, n) =>
    entry(`o${n}`, "performed", { placement, on: `2019-09-0${n + 2}` })
  )
  const placements = ["p1", "p2"].map((id) => ({ id, host: id, period: "2019-08-26/2019-09-20" }))
  const status = (rule: ReturnType<typeof credit>) => statusOf(rule, { procedures, placements }, "2019-10-20")
  const two = credit({ atLeast: 2, performedAtMost: 2 })
  expect([status(two), status(rules.scoped("placement", two))]).toEqual(["secured", "secured"])
  expect(status(rules.within("2019-09-05", "2019-09-20", two))).toBe("unreachable")
})

test("more credit than the levels and caps allow is refused when the rule set is read", () => {
  const problems = (more: Partial<Asked>) => problemsOf(compile(setOf(credit(more)))).map(([path]) => path)
  expect(problems({ performedAtMost: 3, observedAtMost: 0, assistedAtMost: 0 })).toEqual([])
  expect(problems({ performedAtMost: 2, observedAtMost: 4, assistedAtMost: 0 })).toEqual(["/rule/params/atLeast"])
  expect(problems({ observed: 0, assisted: 0, performed: 0 })).toEqual(["/rule/params/atLeast"])
  expect(problems({ observed: 0, assisted: 0, performed: 0, atLeast: 0 })).toEqual([])
})

test("credit that takes more than trainees may do is an obstacle", () => {
  const verdict = (more: Partial<Asked>, permission?: "observe" | "assist" | "performLimited") => {
    const edition = { period: "2019-08-26/2019-09-20", ...(permission === undefined ? {} : { permission }) }
    const found = satisfiable(setOf(credit(more)), edition)
    return found._tag === "Success" ? found.success.verdict : found.failure
  }
  expect([verdict({}, "observe"), verdict({ observed: 0 }, "observe"), verdict({ observed: 0 })]).toEqual([
    "possible",
    "impossible",
    "unknown"
  ])
  expect(verdict({ observedAtMost: 14 }, "observe")).toBe("impossible")
  expect(verdict({ observedAtMost: 15 }, "observe")).toBe("possible")
  expect(verdict({ observedAtMost: 14 }, "assist")).toBe("possible")
})

lawsOfEvidence(procedureCredit, 2700, ["procedures", "sessions"])
lawsOfKind(procedureCredit)

test("law: with 1 for each level it reads as the number of procedures does", () => {
  tried(procedureCredit, 2710, ({ asOf, full, rule }) => {
    const { verified = true } = rule.params as { verified?: boolean }
    const asked = { codes: ["robotic", "laparoscopic"], atLeast: 2, verified }
    const {
      unit: _,
      missing: __,
      ...one
    } = readingOf(rules.procedureCredit({ ...asked, observed: 1, assisted: 1 }), full, asOf)
    expect(readingOf(rules.procedures({ ...asked, level: "observed" }), full, asOf)).toMatchObject(one)
  })
})

test("law: a cap never adds anything", () => {
  tried(procedureCredit, 2711, ({ asOf, full, rule }) => {
    const { assistedAtMost: _, observedAtMost: __, performedAtMost: ___, ...free } = rule.params as Asked
    const [capped, all] = [rule, rules.procedureCredit(free)].map((one) => readingOf(one, full, asOf))
    expect(capped?.lower).toBeLessThanOrEqual(all?.lower ?? 0)
    expect(capped?.upper).toBeLessThanOrEqual(all?.upper ?? 0)
  })
})

/** Every level that an entry may really have had. */
const meanings = (level: ParticipationLevel): ReadonlyArray<ParticipationLevel> =>
  level === "unspecified"
    ? participationLevels.filter((one) => one !== "unspecified" && one !== "performed")
    : level === "performed"
      ? ["performedUnderDirectSupervision", "performedUnderIndirectSupervision"]
      : [level]

test("law: the bounds are the least and the most of all that the levels may mean", () => {
  const make = (next: Next) =>
    rules.procedureCredit({
      codes: ["robotic"],
      atLeast: 0,
      observed: oneOf(next, [0, 0.2, 1]),
      assisted: oneOf(next, [0, 0.5, 1.5]),
      performedUnderDirectSupervision: oneOf(next, [0.5, 1, 2]),
      ...(chance(next, 0.5) ? { observedAtMost: oneOf(next, [0, 1, 2]) } : {}),
      ...(chance(next, 0.5) ? { assistedAtMost: oneOf(next, [0, 1, 2]) } : {}),
      ...(chance(next, 0.5) ? { performedAtMost: oneOf(next, [0, 1, 2]) } : {})
    })
  tried(
    make,
    2712,
    ({ next, rule }) => {
      const levels = Array.from({ length: 3 }, () =>
        oneOf<ParticipationLevel>(next, ["unspecified", "performed", ...participationLevels])
      )
      const now = (of: ReadonlyArray<ParticipationLevel>, asked = rule) =>
        readingOf(asked, { procedures: of.map((level, n) => entry(`o${n}`, level)) }, "2019-09-20")
      const worlds = levels.reduce<ReadonlyArray<ReadonlyArray<ParticipationLevel>>>(
        (found, level) => found.flatMap((one) => meanings(level).map((meant) => [...one, meant])),
        [[]]
      )
      const values = worlds.map((world) => now(world).lower)
      const { lower, upper } = now(levels)
      expect([lower, upper]).toEqual([Math.min(...values), Math.max(...values)])
    },
    100
  )
})
