/** Having been at the ceremony, and at the orientation before the start. */
import { describe, expect, test } from "vitest"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { RecordedActivity } from "../../../src/completion/TrainingRecord.ts"
import type { AttendanceMark } from "../../../src/values/Participation.ts"
import { readingOf, statusOf } from "../asking.ts"

const at = (on: string, mark?: AttendanceMark, kind = "ceremony", id = "a1"): RecordedActivity => ({
  id,
  kind,
  on,
  ...(mark === undefined ? {} : { mark })
})
const ceremony = rules.ceremony()

describe("the ceremony", () => {
  test("is ahead until its day, then attended", () => {
    const activities = [at("2019-09-18", "present")]
    expect(readingOf(ceremony, { activities }, "2019-09-17")).toEqual({
      direction: "atLeast",
      required: 1,
      unit: "activities",
      now: 0,
      lower: 0,
      upper: 1,
      counted: [],
      passedOver: [],
      missing: [{ code: "attend", values: { kind: "ceremony", on: "2019-09-18" }, by: ["trainee"] }],
      until: "2019-09-18"
    })
    expect(readingOf(ceremony, { activities }, "2019-09-18")).toMatchObject({ now: 1, lower: 1, counted: ["a1"] })
  })
  test("that was attended, or can't be any more, has no last day", () => {
    const until = (asOf: string, mark?: AttendanceMark) =>
      readingOf(ceremony, { activities: [at("2019-09-18", mark)] }, asOf).until
    expect([until("2019-09-19", "present"), until("2019-09-19"), until("2019-10-20")]).toEqual([
      undefined,
      "2019-10-20",
      undefined
    ])
  })
  test("may come after the last day", () => {
    const activities = [at("2019-10-02", "present")]
    expect(["2019-09-25", "2019-10-02"].map((asOf) => statusOf(ceremony, { activities }, asOf))).toEqual([
      "open",
      "secured"
    ])
  })
  test("that is held after evidenceUntil is too late, since nobody can report it in time", () => {
    const activities = [at("2019-10-21", "present")]
    expect(readingOf(ceremony, { activities }, "2019-10-10")).toMatchObject({
      passedOver: [{ id: "a1", why: "late" }],
      missing: [{ code: "activityNotPlanned" }],
      until: "2019-10-20"
    })
    expect(statusOf(ceremony, { activities }, "2019-10-21")).toBe("unreachable")
  })
  test("counts for those who were late or excused, unless the rule says otherwise", () => {
    const status = (mark: AttendanceMark, rule = ceremony) =>
      statusOf(rule, { activities: [at("2019-09-18", mark)] }, "2019-09-18")
    expect([status("late"), status("excused"), status("absent")]).toEqual(["secured", "secured", "unreachable"])
    expect(status("excused", rules.ceremony({ excused: false }))).toBe("unreachable")
  })
  test("that was held and not reported is doubt until the evidence is closed", () => {
    const activities = [at("2019-09-18")]
    expect(readingOf(ceremony, { activities }, "2019-09-18")).toMatchObject({
      undeterminedBecause: "unreported",
      missing: [{ code: "presence" }]
    })
    expect(statusOf(ceremony, { activities }, "2019-10-20")).toBe("unreachable")
  })
  test("of a vague day is doubt as long as its day is vague", () => {
    const activities = [at("2019-09", "present")]
    expect(["2019-08-31", "2019-09-15", "2019-09-30"].map((asOf) => statusOf(ceremony, { activities }, asOf))).toEqual([
      "open",
      "undetermined",
      "secured"
    ])
  })
  test("that nobody has planned can still be, until the evidence is closed", () => {
    expect(readingOf(ceremony, {}, "2019-09-10")).toMatchObject({
      now: 0,
      upper: 1,
      missing: [{ code: "activityNotPlanned" }]
    })
    expect(statusOf(ceremony, {}, "2019-10-20")).toBe("unreachable")
  })
  test("may be repeated for those who missed it", () => {
    const activities = [at("2019-09-18", "absent"), at("2019-09-25", "present", "ceremony", "a2")]
    expect(["2019-09-18", "2019-09-25"].map((asOf) => statusOf(ceremony, { activities }, asOf))).toEqual([
      "open",
      "secured"
    ])
  })
  test("is the activity of the kind named", () => {
    const rule = rules.ceremony({ kind: "completion-ceremony" })
    expect(statusOf(rule, { activities: [at("2019-09-18", "present", "completion-ceremony")] }, "2019-09-18")).toBe(
      "secured"
    )
    expect(statusOf(rule, { activities: [at("2019-09-18", "present")] }, "2019-09-18")).toBe("open")
  })
})

describe("the orientation", () => {
  const orientation = rules.orientation()
  const status = (rule: typeof orientation, asOf: string, ...activities: ReadonlyArray<RecordedActivity>) =>
    statusOf(rule, { activities }, asOf)
  test("counts up to the first day", () => {
    expect(status(orientation, "2019-08-26", at("2019-08-24", "present", "orientation"))).toBe("secured")
    expect(status(orientation, "2019-08-26", at("2019-08-26", "present", "orientation"))).toBe("secured")
  })
  test("held later does not count, though another may have been in time and not be recorded yet", () => {
    const late = at("2019-08-28", "present", "orientation")
    expect(readingOf(orientation, { activities: [late] }, "2019-09-01")).toMatchObject({
      now: 0,
      upper: 1,
      passedOver: [{ id: "a1", why: "late" }]
    })
    expect(status(orientation, "2019-10-20", late)).toBe("unreachable")
  })
  test("missed in time is out of reach", () => {
    expect(status(orientation, "2019-08-27", at("2019-08-26", "absent", "orientation"))).toBe("unreachable")
    expect(status(orientation, "2019-08-27", at("2019-08-26", "excused", "orientation"))).toBe("unreachable")
    expect(status(rules.orientation({ excused: true }), "2019-08-27", at("2019-08-26", "excused", "orientation"))).toBe(
      "secured"
    )
  })
  test("may have another last day", () => {
    expect(
      status(rules.orientation({ by: "2019-08-30" }), "2019-09-01", at("2019-08-30", "present", "orientation"))
    ).toBe("secured")
  })
  test("of which it can't be told whether it was in time is doubt", () => {
    expect(status(orientation, "2019-09-10", at("2019-08", "present", "orientation"))).toBe("undetermined")
  })
})
