/** What assessments that were made before must have in common to be compared. */
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import type { Assessment } from "../../src/completion/Assessment.ts"
import { compile } from "../../src/completion/Engine.ts"
import type { RuleSet } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { compareAssessments } from "../../src/completion/VersionComparison.ts"
import { diffRuleSets } from "../../src/completion/Versions.ts"
import { recordOf } from "./asking.ts"

const [first, second] = [rules.set("demo", 1, rules.all()), rules.set("demo", 2, rules.ceremony())]
const diff = Result.getOrThrow(diffRuleSets(first, second))
const by = (set: RuleSet) =>
  ["e1", "e2"].map((enrolment) =>
    Result.getOrThrow(compile(set)).assess(recordOf({ enrolment }), { asOf: "2019-09-18" })
  )
const [before, after] = [by(first), by(second)]

const problems = (one: ReadonlyArray<Assessment>, other: ReadonlyArray<Assessment>) =>
  Result.getOrThrow(Result.flip(compareAssessments(diff, one, other))).problems.map(({ path }) => path)
const turned = (of: ReadonlyArray<Assessment>, more: Partial<Assessment>) =>
  of.map((assessment, index) => (index === 1 ? { ...assessment, ...more } : assessment))

test("are of one day and of one day of knowledge", () => {
  expect(problems(turned(before, { asOf: "2019-09-19" }), after)).toEqual(["/before/1/asOf"])
  expect(problems(before, turned(after, { asOf: "2019-09-19" }))).toEqual(["/after/1/asOf"])
  expect(problems(before, turned(after, { knownOn: "2019-09-19" }))).toEqual(["/after/1/knownOn"])
})

test("are of the same enrolments, each by its rule set", () => {
  expect(problems(before.slice(1), after)).toEqual(["/after/0"])
  expect(problems(before, after.slice(1))).toEqual(["/before/0"])
  expect(problems(after, before)).toEqual([
    "/before/0/ruleSet",
    "/before/1/ruleSet",
    "/after/0/ruleSet",
    "/after/1/ruleSet"
  ])
})

test("of nobody there is nothing to compare", () => {
  expect(problems([], [])).toEqual(["/before"])
})
