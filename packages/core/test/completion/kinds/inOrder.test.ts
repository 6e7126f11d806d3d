import { describe, expect, test } from "vitest"
import { compile } from "../../../src/completion/Engine.ts"
import type { Rule } from "../../../src/completion/Rule.ts"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import { satisfiable } from "../../../src/completion/Satisfiability.ts"
import type { RecordedActivity, RecordedSession, TrainingRecord } from "../../../src/completion/TrainingRecord.ts"
import type { AttendanceMark } from "../../../src/values/Participation.ts"
import { problemsOf, readingOf, setOf, statusOf } from "../asking.ts"
import { chance } from "../chance.ts"
import { order } from "../randomCountingRules.ts"
import { changed, tried } from "./lawsOfEvidence.ts"
import { lawsOfKind } from "./lawsOfKind.ts"

const day = (n: number) => `2019-09-${String(n).padStart(2, "0")}`
const marked = (mark?: AttendanceMark) => (mark === undefined ? {} : { mark })

describe("the order of modules", () => {
  const rule = rules.order({ among: "modules", first: "ethics", later: "robotics" })
  const ethics = (n: number, mark?: AttendanceMark): RecordedSession => ({
    id: `e${n}`,
    module: "ethics",
    on: day(n),
    ...marked(mark)
  })
  const robotics = (n: number, mark?: AttendanceMark): RecordedSession => ({
    id: `r${n}`,
    module: "robotics",
    on: day(n),
    ...marked(mark)
  })
  const at = (asOf: string, ...sessions: ReadonlyArray<RecordedSession>) => readingOf(rule, { sessions }, asOf)
  const status = (asOf: string, ...sessions: ReadonlyArray<RecordedSession>) => statusOf(rule, { sessions }, asOf)

  test("is kept once something of the first was attended before the other, or on the same day", () => {
    expect(at(day(5), ethics(2, "late"), robotics(2, "present"), robotics(9))).toEqual({
      direction: "atMost",
      required: 0,
      unit: "outOfOrder",
      now: 0,
      lower: 0,
      upper: 0,
      counted: [],
      passedOver: [],
      missing: []
    })
  })

  test("is broken by each session of the other before it, and can't be made good", () => {
    const sessions = [robotics(2, "present"), robotics(3, "present"), ethics(4, "present"), robotics(5, "present")]
    expect(at(day(5), ...sessions)).toMatchObject({ now: 2, lower: 2, upper: 2, counted: ["r2", "r3"], missing: [] })
    expect(status(day(3), ...sessions)).toBe("unreachable")
  })

  test("is not broken by what was missed, and not kept by it either", () => {
    expect(status(day(5), robotics(2, "absent"), ethics(3, "present"), robotics(4, "excused"))).toBe("secured")
    expect(status(day(5), ethics(2, "excused"), robotics(3, "present"))).toBe("unreachable")
  })

  test("is at risk while nothing of the first was attended, by all that lies ahead", () => {
    expect(at(day(2), robotics(9), ethics(10), robotics(11))).toMatchObject({
      now: 0,
      lower: 0,
      upper: 2,
      until: "2019-09-20",
      missing: [{ code: "inOrder", values: { first: "ethics", later: "robotics" }, by: ["trainee"] }]
    })
    expect(status(day(2), robotics(9), ethics(10))).toBe("metAtRisk")
  })

  test("of two that nobody attended is kept, for certain from the last day on", () => {
    expect([day(19), day(20)].map((asOf) => status(asOf))).toEqual(["metAtRisk", "secured"])
  })

  test("is in doubt where unreported sessions decide, until they count as missed", () => {
    const first = [ethics(2), robotics(3, "present")]
    expect(at(day(5), ...first)).toMatchObject({
      undeterminedBecause: "unreported",
      lower: 0,
      passedOver: [{ id: "e2", why: "unreported" }],
      missing: [{ code: "attendanceUnreported", values: { count: 1 } }]
    })
    expect(status("2019-10-20", ...first)).toBe("unreachable")
    const other = [robotics(2), ethics(3, "present")]
    expect(["2019-10-19", "2019-10-20"].map((asOf) => status(asOf, ...other))).toEqual(["undetermined", "secured"])
  })

  test("is looked at inside the time, and at each placement", () => {
    const sessions = [ethics(2, "present"), { ...robotics(9, "present"), placement: "p1" }]
    const placements = [{ id: "p1", host: "sejong", period: "2019-08-26/2019-09-20" }]
    const found = (asked: Rule) => statusOf(asked, { sessions, placements }, "2019-10-20")
    expect([found(rule), found(rules.within(day(5), day(20), rule)), found(rules.scoped("placement", rule))]).toEqual([
      "secured",
      "unreachable",
      "unreachable"
    ])
  })

  test("may stand below a not, since no record is no proof", () => {
    expect(statusOf(rules.not(rule), { sessions: [robotics(2, "present")] }, day(3))).toBe("secured")
    expect(statusOf(rules.not(rule), {}, day(3))).toBe("open")
  })
})

describe("the order of hosts", () => {
  const rule = rules.order({ among: "hosts", first: "sejong", later: "gsam" })
  const placed = (sejong: string, gsam: string, more: Partial<TrainingRecord> = {}): Partial<TrainingRecord> => ({
    placements: [
      { id: "p1", host: "sejong", period: sejong },
      { id: "p2", host: "gsam", period: gsam }
    ],
    ...more
  })
  test("is that of the days on which placements begin", () => {
    const right = placed("2019-08-26/2019-09-06", "2019-09-07/2019-09-20")
    const wrong = placed("2019-09-07/2019-09-20", "2019-08-26/2019-09-06")
    const same = placed("2019-08-26/2019-09-06", "2019-08-26/2019-09-20")
    expect([right, wrong, same].map((record) => statusOf(rule, record, day(1)))).toEqual([
      "secured",
      "unreachable",
      "secured"
    ])
  })
  test("is at risk before any of them begins", () => {
    const right = placed("2019-08-27/2019-09-06", "2019-09-07/2019-09-20")
    expect(readingOf(rule, right, "2019-08-26")).toMatchObject({ now: 0, upper: 1 })
  })
  test("is in doubt where a vague date decides, however late it is", () => {
    const vague = placed("2019-09/2019-09-20", "2019-09-07/2019-09-20")
    expect(readingOf(rule, vague, day(10))).toMatchObject({
      undeterminedBecause: "vagueDate",
      passedOver: [{ id: "p1", why: "vagueDate" }],
      missing: [{ code: "exactDate", values: { count: 1 } }]
    })
    expect(statusOf(rule, vague, "2020-12-31")).toBe("undetermined")
    expect(statusOf(rule, placed("2019-08/2019-09-06", "2019-09-07/2019-09-20"), day(10))).toBe("secured")
    expect(statusOf(rule, placed("2019-09/2019-09-20", "2019-08-26/2019-09-20"), day(10))).toBe("unreachable")
  })
  test("is at risk, and no more, where the first may have begun and the other lies ahead", () => {
    const vague = placed("2019-09/2019-09-20", "2019-09-15/2019-09-20")
    expect(readingOf(rule, vague, day(10))).toMatchObject({ now: 0, lower: 0, upper: 1 })
  })
  test("can't be told while placements are not known", () => {
    const wrong = placed("2019-09-07/2019-09-20", "2019-08-26/2019-09-06", { placementsComplete: false })
    expect(readingOf(rule, wrong, "2019-10-20")).toMatchObject({
      undeterminedBecause: "placementsUnknown",
      missing: [{ code: "placementsUnknown" }]
    })
    expect(statusOf(rule, {}, day(10))).toBe("undetermined")
  })
})

describe("the order of activities", () => {
  const rule = rules.order({ among: "activities", first: "orientation", later: "ceremony" })
  const activity = (kind: string, on: string, mark?: AttendanceMark): RecordedActivity => ({
    id: `${kind}-${on}`,
    kind,
    on,
    ...marked(mark)
  })
  const status = (asOf: string, ...activities: ReadonlyArray<RecordedActivity>) => statusOf(rule, { activities }, asOf)
  test("is that of the days on which they were attended", () => {
    const [orientation, ceremony] = [
      activity("orientation", day(5), "present"),
      activity("ceremony", day(18), "present")
    ]
    expect(status(day(18), orientation, ceremony)).toBe("secured")
    expect(status(day(18), activity("orientation", day(19), "present"), ceremony)).toBe("unreachable")
  })
  test("is in doubt where a vague date decides", () => {
    const [vague, exact] = [activity("orientation", "2019-09", "present"), activity("ceremony", day(18), "present")]
    expect(readingOf(rule, { activities: [vague, exact] }, "2019-10-20")).toMatchObject({
      undeterminedBecause: "vagueDate",
      passedOver: [{ id: "orientation-2019-09", why: "vagueDate" }]
    })
    expect(status("2019-10-20", activity("orientation", "2019-08", "present"), exact)).toBe("secured")
    expect(status("2019-10-20", activity("ceremony", "2019-08", "present"), vague)).toBe("unreachable")
  })
  test("is in doubt where the vague date is that of the other", () => {
    const activities = [activity("orientation", day(10), "present"), activity("ceremony", "2019-09", "present")]
    expect(readingOf(rule, { activities }, "2019-10-20")).toMatchObject({
      undeterminedBecause: "vagueDate",
      lower: 0,
      upper: 1,
      passedOver: [{ id: "ceremony-2019-09", why: "vagueDate" }]
    })
  })
  test("is in doubt while none of the first kind is on record, until the evidence is closed", () => {
    const alone = activity("ceremony", day(18), "present")
    expect(readingOf(rule, { activities: [alone] }, day(18))).toMatchObject({
      undeterminedBecause: "unreported",
      lower: 0,
      missing: [{ code: "activityNotPlanned", values: { kind: "orientation" } }]
    })
    expect(status("2019-10-20", alone)).toBe("unreachable")
  })
  test("asks for the mark of the one that nobody has reported", () => {
    const activities = [activity("orientation", day(5)), activity("ceremony", day(18), "present")]
    expect(readingOf(rule, { activities }, day(18)).missing).toEqual([
      { code: "presence", values: { kind: "orientation" }, by: ["programOffice"] }
    ])
  })
  test("may still be broken after the last day", () => {
    const ahead = activity("ceremony", "2019-10-02")
    expect(["2019-09-25", "2019-10-20"].map((asOf) => status(asOf, ahead))).toEqual(["metAtRisk", "secured"])
  })
})

test("one that came too early whatever its date counts, and only one of which that can't be said is passed over", () => {
  const placements = [
    { id: "p1", host: "sejong", period: "2019-08/2019-09-02" },
    { id: "p2", host: "sejong", period: "2019-09/2019-09-20" },
    { id: "p3", host: "gsam", period: "2019-09-10/2019-09-12" }
  ]
  const rule = rules.order({ among: "hosts", first: "gsam", later: "sejong" })
  expect(readingOf(rule, { placements }, "2019-09-24")).toMatchObject({
    now: 1,
    upper: 2,
    counted: ["p1"],
    passedOver: [{ id: "p2", why: "vagueDate" }]
  })
})

test("nothing can come before itself", () => {
  const rule = rules.order({ among: "modules", first: "ethics", later: "ethics" })
  expect(problemsOf(compile(setOf(rule))).map(([path]) => path)).toEqual(["/rule/params/later"])
})

test("requires nothing of an edition", () => {
  const rule = rules.order({ among: "modules", first: "ethics", later: "robotics" })
  const found = satisfiable(setOf(rule), { period: "2019-08-26/2019-09-20", modules: [] })
  expect(found).toMatchObject({ success: { verdict: "possible", obstacles: [] } })
})

lawsOfKind(order)

test("law: a mark of presence at the first never raises the count, and one at the later never lowers it", () => {
  tried(order, 2900, ({ asOf, full, next, rule }) => {
    const { first, later } = rule.params as { first: string; later: string }
    const present = (name: string) => ({
      ...full,
      sessions: (full.sessions ?? []).map((one) =>
        one.module === name && chance(next, 0.5) ? { ...one, mark: "present" as const } : one
      ),
      activities: (full.activities ?? []).map((one) =>
        one.kind === name && chance(next, 0.5) ? { ...one, mark: "present" as const } : one
      )
    })
    const now = readingOf(rule, full, asOf)
    const atFirst = readingOf(rule, present(first), asOf)
    expect([atFirst.lower <= now.lower, atFirst.upper <= now.upper]).toEqual([true, true])
    expect(readingOf(rule, present(later), asOf).lower).toBeGreaterThanOrEqual(now.lower)
  })
})

test("law: it does not matter in which order the record lists them", () => {
  tried(order, 2901, ({ asOf, full, rule }) => {
    const turned = changed(full, ["sessions", "activities", "placements"], (items) => items.toReversed())
    const { counted: _, passedOver: __, ...found } = readingOf(rule, turned, asOf)
    expect(readingOf(rule, full, asOf)).toMatchObject(found)
  })
})

test("law: an order and its reverse are never both broken for certain", () => {
  tried(order, 2902, ({ asOf, full, rule }) => {
    const { among, first, later } = rule.params as Parameters<typeof rules.order>[0]
    const other = rules.order({ among, first: later, later: first })
    expect([rule, other].filter((one) => statusOf(one, full, asOf) === "unreachable").length).toBeLessThan(2)
  })
})

test("law: once all is known it counts what was attended before any of the first", () => {
  tried(order, 2903, ({ full }) => {
    const attended = (module: string) =>
      (full.sessions ?? []).flatMap((one) =>
        one.module === module && (one.mark === "present" || one.mark === "late") ? one.on : []
      )
    const known = { ...full, sessions: (full.sessions ?? []).map(({ recordedOn: _, ...one }) => one) }
    const rule = rules.order({ among: "modules", first: "ethics", later: "robotics" })
    const tooEarly = attended("robotics").filter((on) => attended("ethics").every((first) => on < first))
    expect(readingOf(rule, known, "2019-11-30").now).toBe(tooEarly.length)
  })
})
