/** One trainee under two supervisors, assessed on several days. Nobody here is a real person. */
import assert from "node:assert/strict"
import { test } from "node:test"
import { assess, explain, rules, type TrainingRecord } from "@comity/core/promise"
import { hoursBySupervisor, languages } from "../src/index.ts"
import { languages as translations } from "../src/translations.ts"

// #region use
const ruleSet = rules.set(
  "mykolaiv-santaros",
  1,
  hoursBySupervisor.rule({ hours: 6, supervisors: ["supervisor-a", "supervisor-b"] })
)
const record: TrainingRecord = {
  enrolment: "e1",
  period: "2024-10-14/2024-10-25",
  sessions: [
    { id: "s1", on: "2024-10-15", hours: 4, supervisor: "supervisor-a", mark: "present" },
    { id: "s2", on: "2024-10-16", hours: 4, supervisor: "supervisor-a", mark: "late" },
    { id: "s3", on: "2024-10-17", hours: 3, supervisor: "supervisor-b", mark: "present" },
    { id: "s4", on: "2024-10-22", hours: 3, supervisor: "supervisor-b" },
    { id: "s5", on: "2024-10-23", hours: 8, supervisor: "supervisor-c" }
  ]
}
const assessment = assess(ruleSet, record, { asOf: "2024-10-18", kinds: [hoursBySupervisor] })
// #endregion use

const sessions = record.sessions ?? []
const readingOn = (asOf: string, given: TrainingRecord = record, rule = ruleSet.rule) =>
  assess({ ...ruleSet, rule }, given, { asOf, kinds: [hoursBySupervisor] }).explanation

test("an assessment says who has to do what, and until when", () => {
  assert.equal(assessment.status, "open")
  const { reading } = assessment.explanation
  assert.deepEqual([reading?.required, reading?.now, reading?.lower, reading?.upper], [2, 1, 1, 2])
  assert.deepEqual(reading?.missing, [
    { code: "ukraine/hours", values: { supervisor: "supervisor-b", hours: 3 }, by: ["trainee"], until: "2024-10-22" }
  ])
})

test("each day has the status that follows from it", () => {
  assert.deepEqual(
    ["2024-10-14", "2024-10-18", "2024-10-22", "2024-11-24"].map((day) => readingOn(day).status),
    // On the 22nd nobody has said who came; once the evidence is closed that counts as missed.
    ["open", "open", "undetermined", "unreachable"]
  )
  const marked = sessions.map((session) => ({ ...session, mark: "present" as const }))
  assert.equal(readingOn("2024-10-22", { ...record, sessions: marked }).status, "secured")
  const absent = sessions.map((session) => (session.id === "s4" ? { ...session, mark: "absent" as const } : session))
  assert.equal(readingOn("2024-10-22", { ...record, sessions: absent }).status, "unreachable")
})

test("a supervisor without any session may be given some until the last day", () => {
  const unplanned = { ...record, sessions: sessions.filter(({ supervisor }) => supervisor !== "supervisor-b") }
  const { reading, status } = readingOn("2024-10-24", unplanned)
  assert.equal(status, "open")
  assert.deepEqual(reading?.missing, [
    {
      code: "ukraine/hours",
      values: { supervisor: "supervisor-b", hours: 6 },
      by: ["programOffice"],
      until: "2024-10-25"
    }
  ])
  assert.equal(readingOn("2024-10-25", unplanned).status, "unreachable")
})

test("a session without hours or without a supervisor is a doubt until the evidence is closed", () => {
  for (const part of ["hours", "supervisor"] as const) {
    const lacking = sessions.map((session) => {
      const { [part]: _, ...rest } = session
      return session.id === "s3" ? rest : session
    })
    const given = { ...record, sessions: lacking }
    assert.equal(readingOn("2024-10-25", given).status, "undetermined")
    assert.deepEqual(
      readingOn("2024-10-25", given).reading?.missing.map(({ code, until }) => [code, until]),
      [["ukraine/incomplete", "2024-11-24"]]
    )
    assert.equal(readingOn("2024-11-24", given).status, "unreachable")
  }
})

test("hours before the first day that counts do not, and tenths of an hour add up", () => {
  const rule = (hours: number, from?: string) =>
    hoursBySupervisor.rule({ hours, supervisors: ["supervisor-a"], ...(from === undefined ? {} : { from }) })
  assert.deepEqual(readingOn("2024-10-18", record, rule(4, "2024-10-16")).reading?.counted, ["s2"])
  const tenths = [0.1, 0.2, 0.3].map((hours, index) => ({
    id: `t${index}`,
    on: "2024-10-15",
    hours,
    supervisor: "supervisor-a",
    mark: "present" as const
  }))
  assert.equal(readingOn("2024-10-18", { ...record, sessions: tenths }, rule(0.6)).status, "secured")
})

for (const language of [...languages, ...translations]) {
  test(`the explanation in ${language.locale} says who is missing, and leaves no code of the kind unsaid`, () => {
    const { fellBack, text } = explain(assessment, language)
    assert.match(text, /supervisor-b/)
    // The rest of en, ko and ru is Comity's own; Ukrainian is whole here.
    const unsaid = fellBack.filter(({ code }) => language.locale === "uk" || code.includes("ukraine"))
    assert.deepEqual(unsaid, [])
  })
}
