import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { compile } from "../../src/completion/Engine.ts"
import { attendanceShare } from "../../src/completion/kinds/attendanceShare.ts"
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { defineRuleKind } from "../../src/completion/RuleKind.ts"
import { read, ruleSetHash } from "../../src/completion/RuleSet.ts"
import { fields } from "../../src/values/Fields.ts"
import { problemsOf, setOf } from "./asking.ts"

const problems = (rule: unknown, more: object = {}) => problemsOf(read({ id: "test", version: 1, rule, ...more }))
const paths = (rule: unknown) => problems(rule).map(([path]) => path)

test("all that is wrong with a rule set is said at once, each with its place", () => {
  const found = problems(
    rules.all(
      rules.of("nobody/knows"),
      rules.of("comity/attendance-share", { atLest: 80 }),
      rules.not(rules.procedures({ codes: ["x"], atLeast: 1 })),
      rules.when(rules.hostSignOff(), rules.any(rules.of("atLeast", { count: 0, of: [] }))),
      rules.not(rules.ceremony({}, { id: "a", waivableBy: ["director"] })),
      rules.ceremony({}, { id: "a" }),
      { kind: "all" } as Rule,
      rules.ceremony({}, { waivableBy: ["director"] }),
      rules.attendance({ atLeast: "eighty" }),
      rules.within("2019-09-20", "2019-08-26", rules.ceremony()),
      { ...rules.ceremony(), wavable: true } as Rule
    )
  )
  expect(found.map(([path]) => path)).toEqual([
    "/rule/params/of/0/kind",
    "/rule/params/of/1/params/atLest",
    "/rule/params/of/1/params/atLeast",
    "/rule/params/of/2/params/rule/kind",
    "/rule/params/of/3/params/condition/kind",
    "/rule/params/of/3/params/rule/params/of/0/params/count",
    "/rule/params/of/4/params/rule/waivableBy",
    "/rule/params/of/5/id",
    "/rule/params/of/6/params",
    "/rule/params/of/7",
    "/rule/params/of/8/params/atLeast",
    "/rule/params/of/9/params/to",
    "/rule/params/of/10/wavable"
  ])
})

test("an unknown kind is told which kinds there are, and a wrong parameter which the kind has", () => {
  const [kind, parameter] = problems(
    rules.all(rules.of("nobody/knows"), rules.of("comity/ceremony-attended", { kinds: "x" }))
  )
  expect(kind?.[1]).toContain("comity/attendance-share")
  expect(kind?.[1]).toContain("scoped")
  expect(parameter?.[1]).toContain("comity/ceremony-attended has the parameters kind, excused")
})

test("the error says what was read, and does not repeat what was sent", () => {
  const found = read({ id: "test", version: 1, rule: rules.of("secret/name", { patient: "Kim" }) })
  const message = Result.isFailure(found) ? found.failure.message : ""
  expect(message).toContain("the rule set can't be read. /rule/kind")
  expect(message).not.toContain("Kim")
  expect(message).not.toContain("secret/name")
})

test.each([
  ["nothing", undefined],
  ["null", null],
  ["a text", "all"],
  ["a list", []],
  ["a number", 7]
])("a rule set that is %s is refused", (_, given) => expect(problemsOf(read(given))).not.toEqual([]))

test("a version that is no whole number, an empty id and what a set does not have are refused", () => {
  const found = problemsOf(read({ id: "", version: 1.5, rule: rules.all(), name: "x", maximumWaivers: -1 }))
  expect(found.map(([path]) => path).sort()).toEqual(["/id", "/maximumWaivers", "/name", "/version"])
})

test("a rule set nested beyond sense is refused, and does not overrun the stack", () => {
  let rule = rules.ceremony()
  for (let depth = 0; depth < 100_000; depth++) rule = { kind: "not", params: { rule } }
  expect(problems(rule)[0]?.[1]).toBe("rules nested at most 32 deep")
})

test("two kinds of one name are refused; the same kind twice is not", () => {
  const other = defineRuleKind({
    kind: "comity/attendance-share",
    params: fields({}),
    evaluate: attendanceShare.evaluate as never
  })
  expect(problemsOf(read(setOf(rules.all()), [other]))[0]?.[1]).toContain("comity/attendance-share is installed twice")
  expect(Result.isSuccess(read(setOf(rules.all()), [attendanceShare, attendanceShare]))).toBe(true)
})

test("below a condition, waivers and open evidence stay forbidden, however deep", () => {
  const inside = (rule: Rule) => rules.when(rules.all(rules.any(rule)), rules.ceremony())
  expect(paths(inside(rules.document({ kind: "passport" })))).toEqual([
    "/rule/params/condition/params/of/0/params/of/0/kind"
  ])
  expect(paths(inside(rules.ceremony({}, { id: "c", waivableBy: ["x"] })))).toEqual([
    "/rule/params/condition/params/of/0/params/of/0/waivableBy"
  ])
  expect(paths(rules.when(rules.ceremony(), rules.document({ kind: "passport" })))).toEqual([])
})

test("the hash depends on what a rule set says, and not on the order in which it says it", () => {
  const ruleSet = setOf(rules.attendance({ atLeast: 80 }))
  const turned = { version: 1, rule: { params: { atLeast: 80 }, kind: "comity/attendance-share" }, id: "test" }
  expect(ruleSetHash(turned)).toBe(ruleSetHash(ruleSet))
  expect(ruleSetHash({ ...ruleSet, version: 2 })).not.toBe(ruleSetHash(ruleSet))
  expect(Result.getOrThrow(compile(ruleSet)).ruleSet.hash).toBe(ruleSetHash(ruleSet))
  expect(ruleSetHash(ruleSet)).toMatch(/^[0-9a-f]{64}$/)
})

test("what the builder makes is plain JSON, and reads back as itself", () => {
  const built = rules.set(
    "everything",
    1,
    rules.all(
      rules.scoped("host", rules.daysPerHost({ atLeast: 5 }), { count: 2, id: "hosts", waivableBy: ["director"] }),
      rules.scoped({ specialties: ["surgery"] }, rules.modules({ modules: ["robotics"] })),
      rules.within("2019-08-26", "2019-09-06", rules.orientation()),
      rules.atLeast(1, rules.ceremony(), rules.document({ kind: "passport" }), { id: "either" }),
      rules.not(rules.absenceCap({ atMost: 3 })),
      rules.when(rules.distinctHosts({ atLeast: 2 }), rules.any(rules.duration({ atLeast: 4, unit: "weeks" })))
    ),
    { maximumWaivers: 1 }
  )
  expect(JSON.parse(JSON.stringify(built))).toEqual(built)
  expect(Result.isSuccess(read(built))).toBe(true)
})

test("a kind that fails over parameters is named by its place, beside whatever else is wrong", () => {
  const failing: ReadonlyArray<() => unknown> = [
    () => {
      throw new Error("broken")
    },
    () => undefined,
    () => ({ problems: 3 }),
    () => ({ problems: [null] })
  ]
  for (const readParams of failing) {
    const kind = {
      ...defineRuleKind({ kind: "test/fails", params: fields({}), evaluate: () => ({}) as never }),
      readParams: readParams as never
    }
    const rule = rules.all(rules.of("test/fails"), rules.of("nobody/knows"))
    const found = problemsOf(read(setOf(rule), [kind]))
    expect(found.map(([path]) => path)).toEqual(["/rule/params/of/0/params", "/rule/params/of/1/kind"])
  }
})
