import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { satisfiable } from "../../src/completion/Satisfiability.ts"
import { problemsOf, setOf } from "./asking.ts"

const ask = (edition: unknown) => satisfiable(setOf(rules.ceremony()), edition as never)

test("everything that is wrong with a plan is said at once, with its place", () => {
  const wrong = {
    period: "2019-09-20/2019-08-26",
    place: 7,
    calendars: { korea: { weekend: [8], holidays: ["2019-02-30"] } },
    hosts: [{ id: "sejong" }, { id: "sejong", places: -1, permission: "all" }],
    sessions: [{ on: "yesterday" }],
    modules: ["", { id: "robotics", places: 1.5 }],
    activities: [{}],
    trainees: [{ id: "t1", name: "not asked for" }],
    seats: "nine",
    concurrent: "yes",
    hostz: []
  }
  expect(problemsOf(ask(wrong)).map(([path]) => path)).toEqual([
    "/hostz",
    "/period",
    "/place",
    "/calendars/korea/weekend/0",
    "/calendars/korea/holidays/0",
    "/hosts/1/places",
    "/hosts/1/permission",
    "/hosts/1/id",
    "/sessions/0/on",
    "/modules/0/id",
    "/modules/1/places",
    "/activities/0/kind",
    "/seats",
    "/trainees/0/name",
    "/concurrent"
  ])
  expect(
    problemsOf(ask(wrong))
      .map(([, expected]) => expected)
      .join()
  ).not.toContain("not asked for")
})

test.each([undefined, null, 5, "2019", [], {}, { period: 2019 }])("a plan that is none is refused: %j", (edition) => {
  expect(Result.isFailure(ask(edition))).toBe(true)
})

test("of a whole session or activity only what a plan has is looked at, and what is undefined is not there", () => {
  const found = ask({
    period: "2019-08-26/2019-09-20",
    hosts: undefined,
    sessions: [{ id: "s1", on: "2019-09-02", mark: "present", host: undefined }],
    activities: [{ id: "a1", kind: "ceremony", on: "2019-09" }]
  })
  expect(Result.getOrThrow(found).verdict).toBe("possible")
})

test("a period without an end, and one of ten thousand days, are asked about too", () => {
  for (const period of ["2011/..", "1990-01-01/2017-05-18"]) {
    const found = satisfiable(setOf(rules.all(rules.duration({ atLeast: 900 }), rules.daysPerHost({ atLeast: 3 }))), {
      period
    })
    expect(Result.getOrThrow(found).verdict).toBe("possible")
  }
})
