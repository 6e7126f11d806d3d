import { describe, expect, test } from "vitest"
import type { PlannedEdition } from "../../../src/completion/EditionView.ts"
import { compile } from "../../../src/completion/Engine.ts"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import { satisfiable } from "../../../src/completion/Satisfiability.ts"
import type { TrainingRecord } from "../../../src/completion/TrainingRecord.ts"
import { problemsOf, readingOf, setOf, statusOf } from "../asking.ts"
import { chance } from "../chance.ts"
import { points } from "../randomCountingRules.ts"
import { changed, tried } from "./lawsOfEvidence.ts"
import { lawsOfKind } from "./lawsOfKind.ts"

type Asked = Parameters<typeof rules.points>[0]
const at = (asked: Asked, more: Partial<TrainingRecord>, asOf = "2019-09-20") =>
  readingOf(rules.points(asked), more, asOf)

/** Two sessions attended, one activity, one deliverable, two procedures and 1.5 credits. */
const everything = {
  sessions: [
    { id: "s1", on: "2019-09-02", mark: "present" },
    { id: "s2", on: "2019-09-03", mark: "late" },
    { id: "s3", on: "2019-09-04", mark: "excused" }
  ],
  activities: [
    { id: "a1", kind: "seminar", on: "2019-09-05", mark: "present" },
    { id: "a2", kind: "seminar", on: "2019-09-06", mark: "absent" }
  ],
  deliverables: [
    { id: "d1", kind: "report", submittedOn: "2019-09-17", status: "accepted" },
    { id: "d2", kind: "talk", submittedOn: "2019-09-18", status: "returned" },
    { id: "d3", kind: "talk", submittedOn: "2019-09-21", status: "accepted" }
  ],
  procedures: [
    { id: "o1", code: "robotic", on: "2019-09-03", level: "observed", verification: "verified" },
    { id: "o2", code: "endoscopic", on: "2019-09-03", level: "performed", verification: "verified" },
    { id: "o3", code: "robotic", on: "2019-09-03", level: "consulted", verification: "verified" }
  ],
  credits: [
    { id: "c1", scheme: "cme", amount: 1, on: "2019-09-03" },
    { id: "c2", scheme: "ects", amount: 0.5, on: "2019-09-04" }
  ]
} as const satisfies Partial<TrainingRecord>
const weights = { session: 1, activity: 10, deliverable: 100, procedure: 1000, credit: 0.1 } as const

test("each sort brings its points, and what brings none is not looked at", () => {
  expect(at({ atLeast: 2000, ...weights }, everything, "2019-09-21")).toMatchObject({
    required: 2000,
    unit: "points",
    now: 2112.15,
    lower: 2112.15,
    counted: ["s1", "s2", "a1", "d1", "o1", "o2", "c1", "c2"],
    passedOver: [
      { id: "s3", why: "excused" },
      { id: "a2", why: "absent" },
      { id: "d2", why: "returned" },
      { id: "d3", why: "late" },
      { id: "o3", why: "belowLevel" }
    ],
    missing: []
  })
  expect(at({ atLeast: 3, activity: 2.5 }, everything)).toMatchObject({
    now: 2.5,
    counted: ["a1"],
    passedOver: [{ id: "a2", why: "absent" }],
    missing: [{ code: "points", values: { count: 0.5 }, by: ["trainee"] }]
  })
})

test("a cap of one sort leaves the others as they are", () => {
  const capped = {
    sessionAtMost: 1.5,
    activityAtMost: 20,
    deliverableAtMost: 0,
    procedureAtMost: 1700,
    creditAtMost: 1
  }
  expect(at({ atLeast: 1, ...weights, ...capped }, everything).lower).toBe(1.5 + 10 + 0 + 1700 + 0.15)
})

describe("doubt", () => {
  const asked = { atLeast: 2, session: 1, activity: 1, deliverable: 1, procedure: 1 }
  const one = { sessions: [{ id: "s1", on: "2019-09-02", mark: "present" }] } as const
  const doubts: ReadonlyArray<readonly [string, Partial<TrainingRecord>, string, boolean]> = [
    ["unreported", { sessions: [...one.sessions, { id: "s2", on: "2019-09-03" }] }, "attendanceUnreported", false],
    ["unreported", { ...one, activities: [{ id: "a1", kind: "seminar", on: "2019-09-03" }] }, "presence", false],
    [
      "notReviewed",
      { ...one, deliverables: [{ id: "d1", kind: "report", submittedOn: "2019-09-03" }] },
      "reviews",
      false
    ],
    [
      "unverified",
      { ...one, procedures: [{ id: "o1", code: "robotic", on: "2019-09-03", level: "observed" }] },
      "verification",
      false
    ],
    [
      "levelUnclear",
      {
        ...one,
        procedures: [{ id: "o1", code: "robotic", on: "2019-09-03", level: "unspecified", verification: "verified" }]
      },
      "participationLevel",
      true
    ],
    [
      "vagueDate",
      { ...one, deliverables: [{ id: "d1", kind: "report", submittedOn: "2019-09", status: "accepted" }] },
      "exactDate",
      true
    ]
  ]
  test.each(doubts)("%s: what decides is named, and who can remove it", (because, record, code, lasts) => {
    expect(at(asked, record)).toMatchObject({ undeterminedBecause: because, lower: 1, missing: [{ code }] })
    expect(statusOf(rules.points(asked), record, "2019-10-20")).toBe(lasts ? "undetermined" : "unreachable")
  })
  test("of an activity with a vague date lasts as long as it can't be told whether it has been", () => {
    const activities = [{ id: "a1", kind: "seminar", on: "2019-09", mark: "present" }] as const
    const status = (asOf: string) => statusOf(rules.points({ atLeast: 1, activity: 1 }), { activities }, asOf)
    expect(["2019-08-31", "2019-09-15", "2019-09-30"].map(status)).toEqual(["open", "undetermined", "secured"])
  })
  test("that lasts beyond evidenceUntil is of what has been, not of what lies ahead", () => {
    const activities = [
      { id: "a1", kind: "seminar", on: "2019-10", mark: "present" },
      { id: "a2", kind: "seminar", on: "2019-11-02" }
    ] as const
    expect(at({ atLeast: 1, activity: 1 }, { activities }, "2019-10-20")).toMatchObject({
      undeterminedBecause: "vagueDate",
      lower: 0,
      upper: 1
    })
  })
  test("that a cap takes away is none", () => {
    const record = { ...one, deliverables: [{ id: "d1", kind: "report", submittedOn: "2019-09-03" }] } as const
    expect(at({ ...asked, session: 2, deliverableAtMost: 0 }, record)).toMatchObject({ now: 2, missing: [] })
  })
})

describe("what is still possible", () => {
  test("of sessions and activities is what is planned, and anything where nothing is", () => {
    const sessions = [
      { id: "s1", on: "2019-09-02", mark: "present" },
      { id: "s2", on: "2019-09-12" },
      { id: "s3", on: "2019-09-13" }
    ] as const
    expect(at({ atLeast: 9, session: 1 }, { sessions }, "2019-09-10")).toMatchObject({
      now: 1,
      upper: 3,
      sessionsAhead: 2,
      until: "2019-09-13"
    })
    const activities = [{ id: "a1", kind: "seminar", on: "2019-09-12" }] as const
    expect(at({ atLeast: 9, activity: 4 }, { activities }, "2019-09-10").upper).toBe(4)
    const status = (asked: Asked, asOf: string) => statusOf(rules.points(asked), {}, asOf)
    expect(["2019-09-19", "2019-09-20"].map((asOf) => status({ atLeast: 9, session: 1 }, asOf))).toEqual([
      "open",
      "unreachable"
    ])
    expect(["2019-10-19", "2019-10-20"].map((asOf) => status({ atLeast: 9, activity: 1 }, asOf))).toEqual([
      "open",
      "unreachable"
    ])
  })
  test("of the rest is as much as it takes until the evidence is closed, up to the cap", () => {
    const asked = { atLeast: 9, session: 1, credit: 2 }
    const sessions = [{ id: "s1", on: "2019-09-02", mark: "present" }] as const
    expect(at(asked, { sessions })).toMatchObject({ now: 1, upper: 9, until: "2019-10-20" })
    expect(at({ ...asked, creditAtMost: 5, sessionAtMost: 4 }, { sessions })).toMatchObject({ now: 1, upper: 6 })
    expect(at(asked, { sessions }, "2019-10-20")).toMatchObject({ now: 1, upper: 1 })
  })
})

test("only what lies inside the time counts, and at a placement what belongs to it", () => {
  const rule = rules.points({ atLeast: 3, session: 1, procedure: 2 })
  const record = {
    sessions: [{ id: "s1", on: "2019-09-02", mark: "present" }],
    procedures: [
      { id: "o1", code: "robotic", on: "2019-09-12", level: "observed", verification: "verified", placement: "p1" }
    ],
    placements: [{ id: "p1", host: "sejong", period: "2019-08-26/2019-09-20" }]
  } as const
  const now = (asked: typeof rule) => statusOf(asked, record, "2019-10-20")
  expect([
    now(rule),
    now(rules.within("2019-09-10", "2019-09-20", rule)),
    now(rules.scoped("placement", rule))
  ]).toEqual(["secured", "unreachable", "unreachable"])
})

describe("points that nobody can get", () => {
  const problems = (asked: Asked) => problemsOf(compile(setOf(rules.points(asked)))).map(([path]) => path)
  test("are refused when the rule set is read", () => {
    expect(problems({ atLeast: 1 })).toEqual(["/rule/params/atLeast"])
    expect(problems({ atLeast: 10, session: 1, sessionAtMost: 4, credit: 1, creditAtMost: 5 })).toEqual([
      "/rule/params/atLeast"
    ])
    expect(problems({ atLeast: 9, session: 1, sessionAtMost: 4, credit: 1, creditAtMost: 5 })).toEqual([])
  })
  test("are an obstacle where the plan has too little, and nothing is said where it is not known", () => {
    const found = (asked: Asked, more: Partial<PlannedEdition>) => {
      const answer = satisfiable(setOf(rules.points(asked)), { period: "2019-08-26/2019-09-20", ...more })
      if (answer._tag === "Failure") throw answer.failure
      return [answer.success.verdict, answer.success.obstacles[0]?.values?.["available"]]
    }
    const sessions = [{ on: "2019-09-02" }, { on: "2019-09-03" }]
    expect(found({ atLeast: 5, session: 2 }, { sessions })).toEqual(["impossible", 4])
    expect(found({ atLeast: 4, session: 2 }, { sessions })).toEqual(["possible", undefined])
    expect(found({ atLeast: 5, session: 2 }, {})).toEqual(["unknown", undefined])
    expect(found({ atLeast: 5, session: 2, credit: 1 }, { sessions })).toEqual(["possible", undefined])
    expect(found({ atLeast: 8, session: 2, credit: 1, creditAtMost: 3 }, { sessions })).toEqual(["impossible", 7])
  })
})

lawsOfKind(points)

test("law: more evidence never takes a point away", () => {
  tried(points, 2800, ({ asOf, full, next, rule }) => {
    const lists = ["activities", "deliverables", "procedures", "credits"] as const
    const some = changed(full, lists, (items) => items.filter(() => chance(next, 0.6)))
    expect(readingOf(rule, some, asOf).lower).toBeLessThanOrEqual(readingOf(rule, full, asOf).lower)
  })
})

test("law: a cap never adds one", () => {
  tried(points, 2801, ({ asOf, full, rule }) => {
    const { activity = 0, atLeast, credit = 0, deliverable = 0, procedure = 0, session = 0 } = rule.params as Asked
    const free = rules.points({ atLeast, session, activity, deliverable, procedure, credit })
    const [capped, all] = [rule, free].map((one) => readingOf(one, full, asOf))
    expect(capped?.lower).toBeLessThanOrEqual(all?.lower ?? 0)
    if ((capped?.upper ?? 0) >= atLeast) expect(all?.upper).toBeGreaterThanOrEqual(atLeast)
  })
})

test("law: one point a credit reads as the sum of the credits, and one a procedure as their number", () => {
  tried(points, 2802, ({ asOf, full }) => {
    const bounds = (rule: ReturnType<typeof rules.points>) => {
      const { lower, now, upper } = readingOf(rule, full, asOf)
      return { lower, now, upper }
    }
    const cme = { ...full, credits: full.credits?.filter(({ scheme }) => scheme === "cme") ?? [] }
    const { lower, now, upper } = readingOf(rules.points({ atLeast: 2, credit: 1 }), cme, asOf)
    expect({ lower, now, upper }).toEqual(bounds(rules.credits({ scheme: "cme", atLeast: 2 })))
    expect(bounds(rules.points({ atLeast: 2, procedure: 1 }))).toEqual(bounds(rules.observations({ atLeast: 2 })))
  })
})
