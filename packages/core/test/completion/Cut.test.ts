/** What a kind sees of a record, and what it does not. */
import { describe, expect, test } from "vitest"
import { Cut } from "../../src/completion/Cut.ts"
import type { TrainingRecord } from "../../src/completion/TrainingRecord.ts"
import { recordOf } from "./asking.ts"
import { korea } from "./randomRecord.ts"

const cut = (more: Partial<TrainingRecord>, asOf: string, knownOn?: string) => new Cut(recordOf(more), asOf, knownOn)

describe("sessions", () => {
  const sessions = [
    {
      id: "s3",
      on: "2019-09-04",
      mark: "absent",
      recordedOn: "2019-09-09",
      hours: 3,
      module: "robotics",
      supervisor: "kim"
    },
    { id: "s1", on: "2019-09-02", mark: "present" },
    { id: "s2", on: "2019-09-03", mark: "unknown" },
    { id: "s4", on: "2019-09-05" },
    { id: "s5", on: "2019-09-06", mark: "present", recordedOn: "2019-09-06" }
  ] as const
  test("come by date, held up to the evening of the day and ahead after it", () => {
    const { ahead, held } = cut({ sessions }, "2019-09-05")
    expect(held.map(({ id, mark }) => [id, mark])).toEqual([
      ["s1", "present"],
      ["s2", "unreported"],
      ["s3", "absent"],
      ["s4", "unreported"]
    ])
    expect(ahead).toEqual([{ id: "s5", on: "2019-09-06" }])
  })
  test("a mark that was recorded later was not known", () => {
    const [, , third] = cut({ sessions }, "2019-09-05", "2019-09-08").held
    expect(third).toEqual({
      id: "s3",
      on: "2019-09-04",
      hours: 3,
      module: "robotics",
      supervisor: "kim",
      mark: "unreported"
    })
  })
  test("a mark without the day of its recording was made on the day itself", () => {
    expect(cut({ sessions }, "2019-09-05", "2019-09-01").held.map(({ mark }) => mark)).toEqual([
      "unreported",
      "unreported",
      "unreported",
      "unreported"
    ])
  })
  test("one ahead shows nothing of its register, however it was filled in", () => {
    for (const more of [
      { mark: "absent" },
      { recordedOn: "2019-09-06" },
      { mark: "late", recordedOn: "2019-09-06" }
    ] as const) {
      expect(cut({ sessions: [{ id: "s1", on: "2019-09-06", ...more }] }, "2019-09-05").ahead).toEqual([
        { id: "s1", on: "2019-09-06" }
      ])
    }
  })
  test("after the last day there are none", () => {
    const late = [...sessions, { id: "s9", on: "2019-09-21", mark: "present" as const }]
    const view = cut({ sessions: late }, "2019-10-01")
    expect([view.held.length, view.ahead.length]).toEqual([5, 0])
  })
})

describe("periods", () => {
  test("the last day and evidenceUntil are days that have come", () => {
    const at = (asOf: string) => {
      const { closed, ended, evidenceUntil, period } = cut({}, asOf)
      return { closed, ended, evidenceUntil, period }
    }
    const common = { evidenceUntil: "2019-10-20", period: { from: "2019-08-26", to: "2019-09-20" } }
    expect(at("2019-09-19")).toEqual({ ...common, ended: false, closed: false })
    expect(at("2019-09-20")).toEqual({ ...common, ended: true, closed: false })
    expect(at("2019-10-20")).toEqual({ ...common, ended: true, closed: true })
    expect(cut({ evidenceUntil: "2019-09-25" }, "2019-09-25").closed).toBe(true)
  })
  test("a vague period is taken at its longest", () => {
    expect(cut({ period: "2019-09/2019-10" }, "2019-09-10").period).toEqual({ from: "2019-09-01", to: "2019-10-31" })
    expect(cut({ period: "2024-10/P10D" }, "2024-10-10").period).toEqual({ from: "2024-10-01", to: "2024-10-31" })
  })
})

describe("placements", () => {
  test("have a shortest and a longest stay, as far as their dates allow", () => {
    const placements = [
      { id: "p1", host: "sejong", period: "2019-08-26/2019-09-06" },
      { id: "p2", host: "gsam", period: "2019-09/2019-09-18", place: "korea", supervisor: "kim" },
      { id: "p3", host: "wills", period: "2019-09/P5D" }
    ]
    expect(cut({ placements }, "2019-09-10").placements).toEqual([
      {
        id: "p1",
        host: "sejong",
        surely: { from: "2019-08-26", to: "2019-09-06" },
        possibly: { from: "2019-08-26", to: "2019-09-06" }
      },
      {
        id: "p2",
        host: "gsam",
        surely: { from: "2019-09-18", to: "2019-09-18" },
        possibly: { from: "2019-09-01", to: "2019-09-18" },
        place: "korea",
        supervisor: "kim"
      },
      { id: "p3", host: "wills", possibly: { from: "2019-09-01", to: "2019-09-20" }, vague: true }
    ])
  })
  test("are complete if nobody says otherwise, but never when there is none", () => {
    const one = {
      placements: [{ id: "p1", host: "sejong", period: "2019-08-26/2019-09-06", recordedOn: "2019-09-03" }]
    }
    expect(cut(one, "2019-09-10").placementsComplete).toBe(true)
    expect(cut({ ...one, placementsComplete: false }, "2019-09-10").placementsComplete).toBe(false)
    expect(cut({ placements: [], placementsComplete: true }, "2019-09-10").placementsComplete).toBe(false)
    expect(cut({}, "2019-09-10").placementsComplete).toBe(false)
    expect(cut(one, "2019-09-10", "2019-09-02")).toMatchObject({ placements: [], placementsComplete: false })
  })
})

describe("what is claimed and then confirmed", () => {
  const entry = {
    id: "o1",
    code: "robotic",
    on: "2019-09-03",
    level: "observed",
    verification: "verified",
    verifiedOn: "2019-09-05"
  } as const
  test("waits until the day of its verification", () => {
    const verification = (asOf: string, knownOn?: string) =>
      cut({ procedures: [entry] }, asOf, knownOn).procedures.map((it) => it.verification)
    expect(verification("2019-09-02")).toEqual([])
    expect(verification("2019-09-04")).toEqual([undefined])
    expect(verification("2019-09-05")).toEqual(["verified"])
    expect(verification("2019-09-05", "2019-09-04")).toEqual([undefined])
    expect(verification("2019-09-05", "2019-09-02")).toEqual([])
  })
  test("an entry is shown with neither the verification nor its day before that day", () => {
    expect(cut({ procedures: [entry] }, "2019-09-04").procedures).toEqual([
      { id: "o1", code: "robotic", on: "2019-09-03", level: "observed" }
    ])
  })
  test("a deliverable waits until the day of its review", () => {
    const deliverables = [
      {
        id: "d1",
        kind: "report",
        submittedOn: "2019-09-03",
        status: "accepted",
        reviewerRole: "professor",
        reviewedOn: "2019-09-05"
      }
    ] as const
    expect(cut({ deliverables }, "2019-09-04").deliverables).toEqual([
      { id: "d1", kind: "report", submittedOn: "2019-09-03" }
    ])
    expect(cut({ deliverables }, "2019-09-05").deliverables).toEqual(deliverables)
  })
  test("what was verified after evidenceUntil was verified too late", () => {
    const late = { ...entry, verifiedOn: "2019-10-21" }
    expect(cut({ procedures: [late] }, "2019-12-01").procedures[0]?.verification).toBeUndefined()
  })
  test("a case that is closed later is open", () => {
    const conductCases = [{ id: "k1", openedOn: "2019-09-03", closedOn: "2019-09-10" }]
    expect(cut({ conductCases }, "2019-09-09").conductCases).toEqual([{ id: "k1", openedOn: "2019-09-03" }])
    expect(cut({ conductCases }, "2019-09-10").conductCases).toEqual(conductCases)
    expect(cut({ conductCases }, "2019-09-02").conductCases).toEqual([])
  })
})

describe("vague dates", () => {
  const procedures = [{ id: "o1", code: "robotic", on: "2019-09", level: "observed" }] as const
  test("are doubt until the last day that may be meant", () => {
    const vague = (asOf: string) =>
      cut({ procedures, period: "2019-08-26/2019-10-20" }, asOf).procedures.map((it) => it.vague)
    expect(vague("2019-08-31")).toEqual([])
    expect(vague("2019-09-01")).toEqual([true])
    expect(vague("2019-09-29")).toEqual([true])
    expect(vague("2019-09-30")).toEqual([undefined])
  })
  test("are doubt for ever where they may lie after the last day", () => {
    expect(cut({ procedures }, "2019-12-01").procedures[0]?.vague).toBe(true)
  })
  test("are none where the window holds all that may be meant", () => {
    const vague = (from: string, to: string) =>
      cut({ procedures, period: "2019-08-01/2019-12-31" }, "2019-12-31")
        .within({ from, to })
        .procedures.map((it) => it.vague)
    expect(vague("2019-09-01", "2019-09-30")).toEqual([undefined])
    expect(vague("2019-09-02", "2019-10-31")).toEqual([true])
    expect(vague("2019-08-01", "2019-09-29")).toEqual([true])
    expect(vague("2019-10-01", "2019-10-31")).toEqual([])
  })
  test("of an activity leave open whether it was held", () => {
    const activities = [{ id: "a1", kind: "ceremony", on: "2019-09", mark: "present" }] as const
    const held = (asOf: string) => cut({ activities }, asOf).activities.map(({ held, mark }) => [held, mark])
    expect(held("2019-08-31")).toEqual([["no", undefined]])
    expect(held("2019-09-15")).toEqual([["unknown", "present"]])
    expect(held("2019-09-30")).toEqual([["yes", "present"]])
  })
  test("of a document leave open whether it had come", () => {
    const documents = [{ id: "f1", kind: "passport", receivedOn: "2019-09" }]
    expect(cut({ documents }, "2019-09-15").documents[0]?.vague).toBe(true)
    expect(cut({ documents }, "2019-09-30").documents[0]?.vague).toBeUndefined()
  })
})

test("lists that have a date are cut by it, and the others are empty where nothing is said", () => {
  const view = cut(
    {
      evaluations: [
        { id: "v1", role: "supervisor", on: "2019-09-03", score: 4 },
        { id: "v2", role: "supervisor", on: "2019-09-12", score: 5 }
      ],
      credits: [{ id: "c1", scheme: "cme", amount: 2, on: "2019-09-12" }],
      surveys: [{ id: "q1", form: "final", on: "2019-09-03" }],
      confirmations: [{ id: "h1", kind: "return", role: "sendingOffice", on: "2019-09-03", recordedOn: "2019-09-20" }],
      permission: "assist",
      specialties: ["surgery"]
    },
    "2019-09-10",
    "2019-09-10"
  )
  expect(view.evaluations.map(({ id }) => id)).toEqual(["v1"])
  expect([view.credits, view.confirmations]).toEqual([[], []])
  expect(view.surveys.map(({ id }) => id)).toEqual(["q1"])
  expect([view.permission, view.specialties]).toEqual(["assist", ["surgery"]])
  const empty = cut({}, "2019-09-10")
  expect([empty.permission, empty.specialties, empty.signOffs]).toEqual(["observe", undefined, []])
})

test("working days are those of the place named, or else of the record, and unknown without a calendar", () => {
  const { workdays } = cut({ place: "korea", calendars: { korea, moon: { weekend: [], holidays: [] } } }, "2019-09-10")
  expect(workdays("2019-08-26", "2019-09-20")).toBe(18)
  expect(workdays("2019-08-26", "2019-09-20", "moon")).toBe(26)
  expect(workdays("2019-08-26", "2019-09-20", "mars")).toBeUndefined()
  expect(workdays("2019-08-26", "2019-09-20", "toString")).toBeUndefined()
  expect(cut({}, "2019-09-10").workdays("2019-08-26", "2019-09-20")).toBeUndefined()
})

describe("parts and windows", () => {
  const record: Partial<TrainingRecord> = {
    placements: [
      { id: "p1", host: "sejong", period: "2019-08-26/2019-09-06" },
      { id: "p2", host: "gsam", period: "2019-09-07/2019-09-20" },
      { id: "p3", host: "sejong", period: "2019-09-14/2019-09-20" }
    ],
    sessions: [
      { id: "s1", on: "2019-09-02", placement: "p1" },
      { id: "s2", on: "2019-09-09", placement: "p2" },
      { id: "s3", on: "2019-09-16", placement: "p3" },
      { id: "s4", on: "2019-09-16" }
    ],
    activities: [{ id: "a1", kind: "ceremony", on: "2019-09-18", placement: "p2" }]
  }
  const view = cut(record, "2019-09-17")
  test("a placement sees what belongs to it, a host what belongs to its placements", () => {
    const seen = (per: "placement" | "host") =>
      view.parts(per).map(({ cut: part, key }) => [key, part.held.map(({ id }) => id), part.activities.length])
    expect(seen("placement")).toEqual([
      ["p1", ["s1"], 0],
      ["p2", ["s2"], 1],
      ["p3", ["s3"], 0]
    ])
    expect(seen("host")).toEqual([
      ["sejong", ["s1", "s3"], 0],
      ["gsam", ["s2"], 1]
    ])
    expect(view.parts("host").every(({ cut: part }) => part.placementsComplete)).toBe(true)
  })
  test("a window leaves what lies in it, and is part of the period", () => {
    const inside = view.within({ from: "2019-09-05", to: "2019-09-10" })
    expect(inside.period).toEqual({ from: "2019-09-05", to: "2019-09-10" })
    expect(inside.ended).toBe(true)
    expect(inside.held.map(({ id }) => id)).toEqual(["s2"])
    expect(inside.placements.map(({ id, possibly }) => [id, possibly])).toEqual([
      ["p1", { from: "2019-09-05", to: "2019-09-06" }],
      ["p2", { from: "2019-09-07", to: "2019-09-10" }]
    ])
    expect(inside.activities).toEqual([])
    expect(inside.within({ from: "2019-09-01", to: "2019-09-06" }).period).toEqual({
      from: "2019-09-05",
      to: "2019-09-06"
    })
  })
})

test("a kind gets at nothing but the view", () => {
  const view = cut({ sessions: [{ id: "s1", on: "2019-09-19", mark: "absent" }] }, "2019-09-10")
  expect(JSON.stringify(view)).not.toContain("absent")
  expect(Object.keys(view).sort()).toEqual(["asOf", "closed", "ended", "evidenceUntil", "period"])
})
