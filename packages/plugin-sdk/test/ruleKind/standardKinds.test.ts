import { type Rule, rules, standardKinds } from "@comity/core"
import { ruleKindLaws, runLaws } from "@comity/plugin-sdk/conformance"
import { describe, expect, it, test } from "vitest"

/** Rules of every kind, each with parameters of several sorts. */
const examples: ReadonlyArray<Rule> = [
  rules.attendance({ atLeast: "80%" }),
  rules.attendance({ atLeast: 50, denominator: "days", excused: "present" }),
  rules.attendance({ atLeast: 70, denominator: "hours", excused: "absent" }),
  rules.absenceCap({ atMost: 2 }),
  rules.absenceCap({ atMost: 1, consecutive: true, excused: "counted" }),
  rules.daysPerHost({ atLeast: 5, unit: "workingDays" }),
  rules.daysPerHost({ atLeast: 12, unit: "calendarDays", host: "sejong" }),
  rules.duration({ atLeast: 20, unit: "calendarDays" }),
  rules.duration({ atLeast: 3, unit: "weeks" }),
  rules.duration({ atLeast: 15, unit: "workingDays" }),
  rules.duration({ atLeast: 24, unit: "hours" }),
  rules.distinctHosts({ atLeast: 2 }),
  rules.modules({ modules: ["robotics"], attended: "60%" }),
  rules.modules({ modules: ["imaging", "ethics"], attended: 100, excused: "present" }),
  rules.electives({ modules: ["robotics", "imaging", "ethics"], atLeast: 2, attended: 30 }),
  rules.procedures({ codes: ["robotic"], level: "observed", atLeast: 2 }),
  rules.procedures({ codes: ["robotic", "laparoscopic"], level: "assisted", atLeast: 1, verified: false }),
  rules.procedureCredit({ codes: ["robotic"], atLeast: 1.5, observed: 0.2, assisted: 0.5, observedAtMost: 1 }),
  rules.observations({ atLeast: 2 }),
  rules.observations({ codes: ["robotic"], atLeast: 1, higher: false, verified: false }),
  rules.evaluationScore({ aggregate: "mean", atLeast: 3.5, from: 1, to: 5 }),
  rules.evaluationScore({ aggregate: "last", atLeast: 3, from: 1, to: 5, scale: "one-to-five", role: "supervisor" }),
  rules.evaluations({ roles: ["supervisor", "hostCoordinator"], each: 1 }),
  rules.exam({ exam: "final", atLeast: 50, counts: "best" }),
  rules.exam({ exam: "final", atLeast: 70, counts: "last", outOf: 100, attempts: 2 }),
  rules.entrustment({ activity: "endoscopy", atLeast: 3 }),
  rules.deliverable({ kind: "report" }),
  rules.deliverable({ kind: "report", reviewer: "professor", due: "2019-09-19" }),
  rules.survey({ form: "program-evaluation", anonymous: false }),
  rules.hostSignOff(),
  rules.hostSignOff({ roles: ["supervisor"] }),
  rules.homeConfirmation(),
  rules.orientation(),
  rules.orientation({ excused: true, by: "2019-08-28" }),
  rules.ceremony({ excused: false }),
  rules.credits({ scheme: "cme", atLeast: 4.5 }),
  rules.credits({ scheme: "cme", atLeast: 0.8, category: "ethics" }),
  rules.order({ among: "modules", first: "ethics", later: "robotics" }),
  rules.order({ among: "activities", first: "orientation", later: "ceremony" }),
  rules.prohibition(),
  rules.document({ kind: "insurance" }),
  rules.document({ kind: "insurance", throughout: true, by: "2019-09-01" }),
  rules.language({ language: "ko", atLeast: "B1" }),
  rules.language({ language: "ko", atLeast: "A2", throughout: true, proofs: ["topik"] }),
  rules.points({ atLeast: 4, session: 0.5, activity: 1, sessionAtMost: 6 }),
  rules.points({ atLeast: 2, session: 0.2, deliverable: 3, procedure: 0.5, credit: 2 })
]

test("every kind of the core is tried", () => {
  expect([...new Set(examples.map(({ kind }) => kind))].toSorted()).toEqual(
    standardKinds.map(({ kind }) => kind).toSorted()
  )
})

describe.each(standardKinds.map((kind) => [kind.kind, kind] as const))(
  "%s keeps the laws of rule kinds",
  (name, kind) => {
    const params = examples.filter((rule) => rule.kind === name).map((rule) => rule.params)
    const wrong = [undefined, { ...(params[0] as object), unasked: 1 }]
    runLaws(ruleKindLaws, { kind, params, wrong }, it)
  }
)
