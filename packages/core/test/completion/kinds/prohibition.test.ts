import { describe, expect, test } from "vitest"
import { compile } from "../../../src/completion/Engine.ts"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { RecordedConductCase, RecordedProcedure, TrainingRecord } from "../../../src/completion/TrainingRecord.ts"
import { between } from "../../seeded.ts"
import { problemsOf, readingOf, setOf, statusOf } from "../asking.ts"
import { day } from "../chance.ts"
import { prohibition } from "../randomEvidenceRules.ts"
import { changed, lawsOfEvidence, tried } from "./lawsOfEvidence.ts"

const rule = rules.prohibition()
const opened = (more: Partial<RecordedConductCase> = {}): RecordedConductCase => ({
  id: "k1",
  openedOn: "2019-09-03",
  ...more
})
const procedure = (level: RecordedProcedure["level"], more: Partial<RecordedProcedure> = {}): RecordedProcedure => ({
  id: `o-${level}`,
  code: "robotic",
  on: "2019-09-05",
  level,
  verification: "verified",
  verifiedOn: "2019-09-06",
  ...more
})
const at = (more: Partial<TrainingRecord>, asOf = "2019-09-18", asked = rule) => readingOf(asked, more, asOf)

test("with nothing against the trainee it is met, but at risk until evidenceUntil", () => {
  expect(at({})).toEqual({
    direction: "atMost",
    required: 0,
    unit: "breaches",
    now: 0,
    lower: 0,
    upper: 1,
    until: "2019-10-20",
    counted: [],
    passedOver: [],
    missing: []
  })
  expect(["2019-09-18", "2019-10-19", "2019-10-20"].map((asOf) => statusOf(rule, {}, asOf))).toEqual([
    "metAtRisk",
    "metAtRisk",
    "secured"
  ])
})

describe("a conduct case", () => {
  test("that is open can still be closed", () => {
    expect(at({ conductCases: [opened()] })).toMatchObject({
      now: 1,
      lower: 0,
      upper: 2,
      counted: ["k1"],
      missing: [{ code: "caseClosed", values: { count: 1 }, by: ["programOffice"] }]
    })
    expect(statusOf(rule, { conductCases: [opened()] }, "2019-09-02")).toBe("metAtRisk")
    expect(statusOf(rule, { conductCases: [opened()] }, "2019-09-03")).toBe("open")
    expect(statusOf(rule, { conductCases: [opened()] }, "2019-10-20")).toBe("unreachable")
  })
  test("that was closed counts no more from that day on", () => {
    const conductCases = [opened({ closedOn: "2019-09-10" })]
    expect(["2019-09-09", "2019-09-10", "2019-10-20"].map((asOf) => statusOf(rule, { conductCases }, asOf))).toEqual([
      "open",
      "metAtRisk",
      "secured"
    ])
    expect(at({ conductCases }).passedOver).toEqual([{ id: "k1", why: "caseClosed" }])
  })
  test("that was closed after evidenceUntil stays open for the decision", () =>
    expect(statusOf(rule, { conductCases: [opened({ closedOn: "2019-10-21" })] }, "2019-12-31")).toBe("unreachable"))
})

describe("a procedure beyond the permission", () => {
  const done = (...procedures: ReadonlyArray<RecordedProcedure>) => ({ procedures })
  test("can't be undone, and nothing that is still missing would help", () => {
    expect(at({ ...done(procedure("assisted")), conductCases: [opened()] })).toMatchObject({
      now: 2,
      lower: 1,
      upper: 3,
      counted: ["k1", "o-assisted"],
      missing: []
    })
    expect(statusOf(rule, done(procedure("assisted")), "2019-09-06")).toBe("unreachable")
  })
  test.each([
    ["observe", 3],
    ["assist", 2],
    ["performLimited", 0]
  ] as const)("of four, with the permission to %s there are %d", (permission, count) => {
    const all = (["observed", "assisted", "performed", "performedUnderDirectSupervision"] as const).map((level) =>
      procedure(level)
    )
    expect(at({ ...done(...all), permission }).now).toBe(count)
  })
  test("that waits for verification is doubt, and none once the evidence is closed", () => {
    const waiting = done(procedure("performed", { verification: "waiting" }))
    expect(at(waiting)).toMatchObject({
      undeterminedBecause: "unverified",
      passedOver: [{ id: "o-performed", why: "unverified" }],
      missing: [{ code: "verification", values: { count: 1 }, by: ["supervisor"] }]
    })
    expect(["2019-09-18", "2019-10-20"].map((asOf) => statusOf(rule, waiting, asOf))).toEqual([
      "undetermined",
      "secured"
    ])
  })
  test("on the last day counts as well", () =>
    expect(at(done(procedure("performed", { on: "2019-09-20", verifiedOn: "2019-09-22" })), "2019-09-30").lower).toBe(
      1
    ))
  test("that was rejected, or lies after the last day, is passed over", () => {
    expect(at(done(procedure("performed", { verification: "rejected" })))).toMatchObject({
      now: 0,
      passedOver: [{ id: "o-performed", why: "rejected" }]
    })
    expect(
      at(done(procedure("performed", { on: "2019-09-21", verifiedOn: "2019-09-22" })), "2019-09-30")
    ).toMatchObject({
      now: 0,
      passedOver: [{ id: "o-performed", why: "afterLastDay" }]
    })
  })
  test("whose date is too vague is doubt for ever", () => {
    const vague = done(procedure("performed", { on: "2019-09" }))
    expect(at(vague)).toMatchObject({ undeterminedBecause: "vagueDate", lower: 0, missing: [{ code: "exactDate" }] })
    expect(statusOf(rule, vague, "2020-12-31")).toBe("undetermined")
  })
})

test("each of the two may be left out, but not both", () => {
  const record = { conductCases: [opened()], procedures: [procedure("performed")] }
  expect(at(record, "2019-09-18", rules.prohibition({ openCase: false })).counted).toEqual(["o-performed"])
  expect(at(record, "2019-09-18", rules.prohibition({ beyondPermission: false })).counted).toEqual(["k1"])
  const neither = compile(setOf(rules.prohibition({ openCase: false, beyondPermission: false })))
  expect(problemsOf(neither).map(([path]) => path)).toEqual(["/rule/params"])
})

test("it stands in no condition and under no not: that nothing is recorded would be proof", () => {
  for (const wrong of [rules.not(rule), rules.when(rule, rules.ceremony())]) {
    expect(problemsOf(compile(setOf(wrong)))).toHaveLength(1)
  }
})

lawsOfEvidence(prohibition, 2500, ["conductCases", "procedures"])

test("law: it is secured at evidenceUntil at the earliest", () => {
  tried(prohibition, 2510, ({ asOf, full, rule: asked }) => {
    if (asOf < (full.evidenceUntil ?? "2019-10-20")) expect(statusOf(asked, full, asOf)).not.toBe("secured")
  })
})

test("law: a case that is closed never adds, and one more never takes away", () => {
  tried(prohibition, 2511, ({ asOf, full, next, rule: asked }) => {
    const now = (record: Partial<TrainingRecord>) => readingOf(asked, record, asOf).now ?? 0
    const n = between(next, 0, 25)
    const added = changed(full, ["conductCases"], (items) => [...items, opened({ id: "more", openedOn: day(n) })])
    const closed = changed(added, ["conductCases"], (items) =>
      items.map((item) => ({ ...item, ...(item.id === "more" ? { closedOn: day(n + 3) } : {}) }))
    )
    expect(now(added)).toBeGreaterThanOrEqual(now(full))
    expect(now(closed)).toBeLessThanOrEqual(now(added))
  })
})
