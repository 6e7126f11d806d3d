import { describe, expect, test } from "vitest"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { AttendanceMark } from "../../../src/values/Participation.ts"
import { readingOf, statusOf } from "../asking.ts"

const rule = rules.modules({ modules: ["robotics", "imaging"] })
const session = (n: number, module: string, mark?: AttendanceMark) => ({
  id: `s${n}`,
  on: `2019-09-${String(n).padStart(2, "0")}`,
  module,
  ...(mark === undefined ? {} : { mark })
})

test("a module is done when its sessions were attended, and lost when one was missed", () => {
  const sessions = [
    session(2, "robotics", "present"),
    session(3, "imaging", "late"),
    session(4, "ethics", "absent"),
    session(9, "imaging")
  ]
  expect(readingOf(rule, { sessions }, "2019-09-05")).toEqual({
    direction: "atLeast",
    required: 2,
    unit: "modules",
    now: 2,
    lower: 1,
    upper: 2,
    counted: ["s2", "s3"],
    passedOver: [],
    missing: [{ code: "module", values: { module: "imaging" }, by: ["trainee"] }],
    until: "2019-09-09",
    sessionsAhead: 1
  })
  expect(statusOf(rule, { sessions: [...sessions, session(5, "imaging", "absent")] }, "2019-09-05")).toBe("unreachable")
})

test("a share of a module's sessions may be enough", () => {
  const sessions = [
    session(2, "robotics", "present"),
    session(3, "robotics", "absent"),
    session(4, "imaging", "present")
  ]
  expect(
    statusOf(rules.modules({ modules: ["robotics", "imaging"], attended: "50%" }), { sessions }, "2019-09-20")
  ).toBe("secured")
  expect(readingOf(rule, { sessions }, "2019-09-20")).toMatchObject({
    now: 1,
    passedOver: [{ id: "s3", why: "absent" }],
    missing: [{ code: "module", values: { module: "robotics" } }]
  })
})

describe("a module without sessions", () => {
  test("may still be planned until the last day", () => {
    expect(readingOf(rule, {}, "2019-09-19")).toMatchObject({
      now: 0,
      upper: 2,
      until: "2019-09-20",
      missing: [
        { code: "moduleNotPlanned", values: { module: "robotics" }, by: ["programOffice"] },
        { code: "moduleNotPlanned", values: { module: "imaging" }, by: ["programOffice"] }
      ]
    })
    expect(statusOf(rule, {}, "2019-09-20")).toBe("unreachable")
  })
})

test("unreported sessions are doubt, and missed once the evidence is closed", () => {
  const sessions = [session(2, "robotics"), session(3, "imaging", "present")]
  expect(readingOf(rule, { sessions }, "2019-09-20")).toMatchObject({
    undeterminedBecause: "unreported",
    lower: 1,
    upper: 2,
    until: "2019-10-20"
  })
  expect(statusOf(rule, { sessions }, "2019-10-20")).toBe("unreachable")
})

test("a module named twice is one", () => {
  const sessions = [session(2, "robotics", "present")]
  expect(readingOf(rules.modules({ modules: ["robotics", "robotics"] }), { sessions }, "2019-09-20")).toMatchObject({
    required: 1,
    now: 1
  })
})
