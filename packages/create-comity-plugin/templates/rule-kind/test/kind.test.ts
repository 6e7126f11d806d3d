// What only this kind means. The laws know that it is fair; they don't know what it counts.
import assert from "node:assert/strict"
import { test } from "node:test"
import { assess, rules, type TrainingRecord } from "@comity/core/promise"
import { sessionsOfModule } from "../src/index.ts"

const record: TrainingRecord = {
  enrolment: "e1",
  period: "2026-03-02/2026-03-27",
  sessions: [
    { id: "s1", on: "2026-03-02", module: "robotics", mark: "present" },
    { id: "s2", on: "2026-03-03", module: "imaging", mark: "present" },
    { id: "s3", on: "2026-03-04", module: "robotics", mark: "absent" },
    { id: "s4", on: "2026-03-11", module: "robotics" }
  ]
}
const statusWith = (sessions: number) => {
  const rule = sessionsOfModule.rule({ module: "robotics", sessions })
  return assess(rules.set("demo", 1, rules.all(rule)), record, { asOf: "2026-03-06", kinds: [sessionsOfModule] }).status
}

test("one session of the module was attended, and another is ahead", () => {
  assert.equal(statusWith(1), "secured")
  assert.equal(statusWith(2), "open")
  assert.equal(statusWith(3), "unreachable")
})
