import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { readRecord } from "../../src/completion/RecordReader.ts"
import { random } from "../seeded.ts"
import { problemsOf, recordOf } from "./asking.ts"
import { behind, history, korea, veil, waivers } from "./randomRecord.ts"

const paths = (more: object) => problemsOf(readRecord({ ...recordOf(), ...more })).map(([path]) => path)

test("a record of every kind of evidence is read as it was given", () => {
  const next = random(15)
  for (let run = 0; run < 200; run++) {
    const given = { ...behind(veil(next, 0.3), history(next)), waivers: waivers(next), permission: "assist" }
    expect(Result.getOrThrow(readRecord(given))).toEqual(given)
    expect(Result.getOrThrow(readRecord(JSON.parse(JSON.stringify(given))))).toEqual(given)
  }
})

test("the least that a record says is who and when", () => {
  expect(Result.isSuccess(readRecord(recordOf()))).toBe(true)
  expect(problemsOf(readRecord({})).map(([path]) => path)).toEqual(["/enrolment", "/period"])
})

test.each(["2011/..", "../2019", "2019-09-20/2019-08-26", "2019-08-26", "summer", ""])(
  "the period %s is one day, none, or without an end",
  (period) => {
    const found = readRecord({ ...recordOf(), period })
    if (period === "2019-08-26") expect(Result.isSuccess(found)).toBe(true)
    else expect(problemsOf(found).map(([path]) => path)).toEqual(["/period"])
  }
)

test("a date that does not exist, a day after the last one and an end of evidence before it are refused", () => {
  expect(paths({ sessions: [{ id: "s1", on: "2019-02-29" }] })).toEqual(["/sessions/0/on"])
  expect(paths({ sessions: [{ id: "s1", on: "2019-09-21" }] })).toEqual(["/sessions/0/on"])
  expect(paths({ evidenceUntil: "2019-09-19" })).toEqual(["/evidenceUntil"])
  expect(paths({ activities: [{ id: "a1", kind: "ceremony", on: "2019-13" }] })).toEqual(["/activities/0/on"])
})

test("the same evidence twice would be counted twice, and is refused", () => {
  const session = { id: "s1", on: "2019-09-02" }
  expect(paths({ sessions: [session, session] })).toEqual(["/sessions/1/id"])
  expect(paths({ sessions: [session], procedures: [{ id: "s1", code: "x", on: "2019", level: "observed" }] })).toEqual(
    []
  )
})

test("marks, levels and calendars have their words", () => {
  expect(paths({ sessions: [{ id: "s1", on: "2019-09-02", mark: "here" }] })).toEqual(["/sessions/0/mark"])
  expect(paths({ procedures: [{ id: "o1", code: "x", on: "2019-09-02", level: "watched" }] })).toEqual([
    "/procedures/0/level"
  ])
  expect(paths({ calendars: { korea: { ...korea, weekend: [0] } } })).toEqual(["/calendars/korea/weekend/0"])
  expect(paths({ calendars: { korea } })).toEqual([])
  expect(paths({ permission: "operate" })).toEqual(["/permission"])
})

test("scores are finite, levels and attempts in their range, amounts of credits not below zero", () => {
  const on = "2019-09-02"
  const evaluation = { id: "v1", role: "supervisor", on }
  const exam = { id: "x1", exam: "final", on, score: 60 }
  const entrustment = { id: "t1", activity: "endoscopy", on, role: "committee", level: 5 }
  const credit = { id: "c1", scheme: "cme", on, amount: 0 }
  const proof = { id: "l1", language: "ko", proof: "topik", on: "2018", level: "B1" }
  const right = { evaluations: [evaluation], exams: [exam], entrustments: [entrustment], credits: [credit] }
  expect(paths({ ...right, languageProofs: [proof] })).toEqual([])
  for (const score of [Number.NaN, Number.POSITIVE_INFINITY, "60", null]) {
    expect(paths({ evaluations: [{ ...evaluation, score }] })).toEqual(["/evaluations/0/score"])
    expect(paths({ exams: [{ ...exam, score }] })).toEqual(["/exams/0/score"])
  }
  for (const attempt of [0, 1.5]) expect(paths({ exams: [{ ...exam, attempt }] })).toEqual(["/exams/0/attempt"])
  for (const level of [0, 6, 2.5]) {
    expect(paths({ entrustments: [{ ...entrustment, level }] })).toEqual(["/entrustments/0/level"])
  }
  expect(paths({ credits: [{ ...credit, amount: -0.5 }] })).toEqual(["/credits/0/amount"])
  expect(paths({ languageProofs: [{ ...proof, level: "B3" }] })).toEqual(["/languageProofs/0/level"])
  expect(paths({ exams: [{ id: "x1", exam: "final", on: "2019-09" }] })).toEqual(["/exams/0/on", "/exams/0/score"])
})

test("nothing of what was given stands in the error", () => {
  const found = readRecord({
    enrolment: "Gennadi\u0000",
    period: "born 1980",
    passport: "4509 123456",
    sessions: "Irkutsk"
  })
  const message = Result.isFailure(found) ? found.failure.message : ""
  for (const secret of ["Gennadi", "1980", "4509", "Irkutsk"]) expect(message).not.toContain(secret)
})
