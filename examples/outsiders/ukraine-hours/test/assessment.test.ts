/** One trainee under two supervisors, assessed on five days. Nobody here is a real person. */
import assert from "node:assert/strict"
import { test } from "node:test"
import { assess, explain, rules, type TrainingRecord } from "@comity/core/promise"
import { hoursBySupervisor, languages } from "../src/index.ts"

// #region use
const ruleSet = rules.set(
  "mykolaiv-santaros",
  1,
  hoursBySupervisor.rule({ hours: 6, supervisors: ["supervisor-a", "supervisor-b"], topic: "Interventional surgery" })
)
const record: TrainingRecord = {
  enrolment: "e1",
  period: "2024-10-14/2024-10-25",
  placements: [{ id: "p1", host: "santaros-klinikos", period: "2024-10-14/2024-10-25", supervisor: "supervisor-b" }],
  sessions: [
    { id: "s1", on: "2024-10-15", hours: 4, supervisor: "supervisor-a", mark: "present" },
    { id: "s2", on: "2024-10-16", hours: 4, supervisor: "supervisor-a", mark: "late" },
    // Its supervisor is that of the placement.
    { id: "s3", on: "2024-10-17", hours: 3, placement: "p1", mark: "present" },
    { id: "s4", on: "2024-10-22", hours: 3, placement: "p1" },
    { id: "s5", on: "2024-10-23", hours: 8, supervisor: "supervisor-c" }
  ]
}
const assessment = assess(ruleSet, record, { asOf: "2024-10-18", kinds: [hoursBySupervisor] })
// #endregion use

const readingOn = (asOf: string, given = record, rule = ruleSet.rule) =>
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
    // On the 22nd nobody has said who came; at the end of the evidence it counts as missed.
    ["open", "open", "undetermined", "unreachable"]
  )
  const marked = record.sessions?.map((session) => ({ ...session, mark: "present" as const })) ?? []
  assert.equal(readingOn("2024-10-22", { ...record, sessions: marked }).status, "secured")
})

test("so many different supervisors, whoever they are", () => {
  const { reading, status } = readingOn("2024-10-18", record, hoursBySupervisor.rule({ hours: 6, different: 3 }))
  assert.equal(status, "open")
  assert.deepEqual([reading?.now, reading?.upper, reading?.until, reading?.sessionsAhead], [1, 3, "2024-10-23", 2])
  assert.deepEqual(reading?.missing, [
    { code: "ukraine/supervisors", values: { count: 2, hours: 6 }, by: ["trainee"], until: "2024-10-23" }
  ])
})

test("where nobody is named, one supervisor is enough", () => {
  assert.equal(readingOn("2024-10-18", record, hoursBySupervisor.rule({ hours: 8 })).status, "secured")
})

test("coming late may count half, and a session without hours or without a supervisor is a doubt", () => {
  const rule = hoursBySupervisor.rule({ hours: 7, supervisors: ["supervisor-a"], late: "half" })
  assert.deepEqual(readingOn("2024-10-18", record, rule).reading?.counted, ["s1", "s2"])
  assert.equal(readingOn("2024-10-18", record, rule).status, "unreachable")
  const [first, ...others] = record.sessions ?? []
  const without = (part: "hours" | "supervisor") => {
    const { [part]: _, ...rest } = first ?? { id: "s1", on: "2024-10-15" }
    return readingOn("2024-10-18", { ...record, sessions: [rest, ...others] }).reading?.missing.map(({ code }) => code)
  }
  assert.deepEqual(without("hours"), ["ukraine/hours", "hoursUnknown"])
  assert.deepEqual(without("supervisor"), ["ukraine/hours", "ukraine/supervisorUnknown"])
})

test("a rule that asks for more supervisors than it names is refused with the place", () => {
  const refused = (params: Parameters<typeof hoursBySupervisor.rule>[0]) => {
    try {
      readingOn("2024-10-18", record, hoursBySupervisor.rule(params))
    } catch (error) {
      return (error as { readonly details: { readonly problems: ReadonlyArray<{ readonly path: string }> } }).details
        .problems
    }
    return []
  }
  assert.deepEqual(
    refused({ hours: 6, supervisors: ["supervisor-a", "supervisor-a"], different: 2 }).map(({ path }) => path),
    ["/rule/params/different"]
  )
})

for (const language of languages) {
  test(`the explanation in ${language.locale} says who is missing, and leaves no code of the kind unsaid`, () => {
    const { fellBack, text } = explain(assessment, language)
    assert.match(text, /supervisor-b/)
    // The four languages of this package are whole for this kind; the rest of en, ko and ru is Comity's own.
    assert.deepEqual(
      fellBack.filter(({ code }) => code.includes("ukraine")),
      []
    )
    if (language.locale === "uk") assert.deepEqual(fellBack, [])
  })
}
