/** Kinds that break their contract, or go on hoping when nothing can happen any more. */
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { assess, decide } from "../../src/completion/Completion.ts"
import { explanationOf } from "../../src/completion/Explanation.ts"
import type { Reading } from "../../src/completion/Reading.ts"
import type { RecordView } from "../../src/completion/RecordView.ts"
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { defineRuleKind, type RuleKind } from "../../src/completion/RuleKind.ts"
import { code, fields, list } from "../../src/values/Fields.ts"
import { assessed, recordOf, setOf } from "./asking.ts"
import { findings } from "./law.ts"
import { plain } from "./plainReading.ts"

/** A kind that answers what the test says. */
const answering = (answer: (view: RecordView) => unknown, evidence: "open" | "closed" = "closed") =>
  defineRuleKind({
    kind: "test/answers",
    params: fields({}),
    evidence,
    evaluate: (_, view) => answer(view) as Reading
  })
const asked = (rule: (kind: Rule) => Rule, kind: RuleKind) =>
  assessed(rule(rules.of("test/answers")), {}, "2019-09-10", { kinds: [kind] })
const secured = rules.duration({ atLeast: 0, unit: "hours" })
const unreachable = rules.not(secured)

describe("a kind that breaks its contract", () => {
  const broken: ReadonlyArray<readonly [string, unknown, string]> = [
    ["answers nothing", undefined, "readingMalformed"],
    ["answers null", null, "readingMalformed"],
    ["answers a promise", Promise.resolve(plain), "readingMalformed"],
    ["answers a value below its lower bound", { ...plain, now: 0 }, "readingMalformed"],
    ["answers a value above its upper bound", { ...plain, now: 2 }, "readingMalformed"],
    [
      "answers bounds the wrong way round",
      { ...plain, now: undefined, undeterminedBecause: "x", lower: 2 },
      "readingMalformed"
    ],
    ["answers no number", { ...plain, now: Number.NaN }, "readingMalformed"],
    ["answers no number as its bound", { ...plain, upper: Number.NaN }, "readingMalformed"],
    ["answers infinity, which JSON can't hold", { ...plain, upper: Number.POSITIVE_INFINITY }, "readingMalformed"],
    ["requires no number", { ...plain, required: "1" }, "readingMalformed"],
    ["leaves out its value without a reason", { ...plain, now: undefined }, "readingMalformed"],
    ["knows no direction", { ...plain, direction: "up" }, "readingMalformed"],
    ["leaves out its evidence", { ...plain, counted: undefined }, "readingMalformed"],
    ["counts what is no text", { ...plain, counted: ["a", 2] }, "readingMalformed"],
    ["counts what JSON can't hold", { ...plain, counted: [Symbol("a")] }, "readingMalformed"],
    ["passes over without saying why", { ...plain, passedOver: [{ id: "a" }] }, "readingMalformed"],
    ["passes over nothing that is named", { ...plain, passedOver: [null] }, "readingMalformed"],
    ["misses something without a code", { ...plain, missing: [{ values: {} }] }, "readingMalformed"],
    ["misses something without values", { ...plain, missing: [{ code: "a" }] }, "readingMalformed"],
    [
      "says what is missing in values that no message can hold",
      { ...plain, missing: [{ code: "a", values: { of: { deep: 1 } } }] },
      "readingMalformed"
    ],
    [
      "names as helpers what is no list",
      { ...plain, missing: [{ code: "a", values: {}, by: "x" }] },
      "readingMalformed"
    ],
    ["has an end that is no text", { ...plain, until: 20190920 }, "readingMalformed"],
    ["has an end that is no day", { ...plain, until: "soon" }, "readingMalformed"],
    [
      "says until when something helps, and names no day",
      { ...plain, missing: [{ code: "a", values: {}, until: "2019-02-30" }] },
      "readingMalformed"
    ],
    ["hopes for sessions without a number", { ...plain, sessionsAhead: "two" }, "readingMalformed"],
    [
      "throws when its answer is looked at",
      Object.defineProperty({ ...plain }, "upper", {
        get: () => {
          throw new Error("hostile")
        }
      }),
      "kindThrew"
    ],
    [
      "throws what can't even be shown",
      Object.defineProperty({ ...plain }, "upper", {
        get: () => {
          throw Object.create(null)
        }
      }),
      "kindThrew"
    ]
  ]
  const shapes: ReadonlyArray<readonly [string, (kind: Rule) => Rule]> = [
    ["beside one that is met", (kind) => rules.any(secured, kind)],
    ["beside one that can't be", (kind) => rules.all(kind, unreachable)],
    ["alone", (kind) => kind],
    ["deep inside", (kind) => rules.all(rules.not(rules.when(secured, kind)))]
  ]
  for (const [what, answer, code] of broken) {
    for (const [where, rule] of shapes) {
      test(`that ${what}, ${where}, leaves the whole undetermined`, () => {
        const assessment = asked(
          rule,
          answering(() => answer)
        )
        expect(assessment).toMatchObject({
          status: "undetermined",
          outcome: "pending",
          faults: [{ code, kind: "test/answers" }]
        })
        const faulty = findings(assessment.explanation).filter(({ fault }) => fault !== undefined)
        expect(faulty).toMatchObject([{ status: "undetermined", rule: { kind: "test/answers" } }])
      })
    }
  }

  test("that throws is a fault as well, and the others are still explained", () => {
    const kind = answering(() => {
      throw new TypeError("no sessions")
    })
    const { explanation, faults } = asked((rule) => rules.all(secured, rule), kind)
    expect(faults).toEqual([
      { code: "kindThrew", path: "/rule/params/of/1", kind: "test/answers", message: "TypeError: no sessions" }
    ])
    expect(explanation.children?.map(({ status }) => status)).toEqual(["secured", "undetermined"])
  })

  test("is not seen by the short answer where logic alone decides, and by the long one it is", () => {
    const kind = answering(() => undefined)
    const ruleSet = setOf(rules.any(rules.of("test/answers"), secured))
    const options = { asOf: "2019-09-10", kinds: [kind] }
    expect(Result.getOrThrow(assess(ruleSet, recordOf(), options)).outcome).toBe("pending")
    expect(["pending", "satisfied"]).toContain(Result.getOrThrow(decide(ruleSet, recordOf(), options)))
  })
})

describe("a kind that is not the core's", () => {
  const session = { id: "s1", on: "2019-09-02", mark: "present" as const }
  const other = { id: "s2", on: "2019-09-03", mark: "late" as const }
  const frozen = Object.freeze({ id: "v1", kind: "visa", receivedOn: "2019-08-01" })
  const record = () => recordOf({ sessions: [session, other], documents: [frozen], specialties: ["surgery"] })
  const assessing = (kind: RuleKind, given = record()) =>
    Result.getOrThrow(
      assess(setOf(rules.all(rules.attendance({ atLeast: 50 }), rules.of(kind.kind), secured)), given, {
        asOf: "2019-09-10",
        kinds: [kind]
      })
    )
  type Meddle = (view: RecordView & Record<string, never>) => unknown
  const meddling: ReadonlyArray<readonly [string, Meddle]> = [
    ["sets a mark", ({ held }) => Object.assign(held[0] ?? {}, { mark: "absent" })],
    ["empties a list", ({ held }) => (held as unknown as Array<unknown>).splice(0)],
    ["turns a list round in place", ({ held }) => (held as unknown as Array<unknown>).reverse()],
    ["sets something of the view", (view) => Object.assign(view, { asOf: "2019-01-01" })],
    ["defines something of it", (view) => Object.defineProperty(view, "held", { value: [] })],
    ["takes something away", ({ held }) => Reflect.deleteProperty(held[0] ?? {}, "mark")],
    ["gives it another prototype", ({ documents }) => Reflect.setPrototypeOf(documents[0] ?? {}, null)],
    ["freezes it", ({ held }) => Object.freeze(held)],
    [
      "changes what it gets at through a descriptor",
      ({ held }) => Object.assign(Object.getOwnPropertyDescriptor(held, "0")?.value, { mark: "absent" })
    ]
  ]
  for (const [what, meddle] of meddling) {
    for (const swallows of [false, true]) {
      test(`and ${what}${swallows ? ", and swallows the error," : ""} changes nothing, and is a fault`, () => {
        const given = record()
        const kind = answering((view) => {
          try {
            meddle(view as never)
          } catch (error) {
            if (!swallows) throw error
          }
          return plain
        })
        const { explanation, faults, status } = assessing(kind, given)
        expect(faults).toMatchObject([{ code: "kindChangedInput", path: "/rule/params/of/1" }])
        expect(status).toBe("undetermined")
        expect(given).toEqual(record())
        expect(explanation.children?.map(({ status }) => status)).toEqual(["secured", "undetermined", "secured"])
      })
    }
  }

  test("and changes its parameters is a fault, and they stay as the rule set has them", () => {
    const kind = defineRuleKind({
      kind: "test/spoils",
      params: fields({ codes: list(code()) }),
      evaluate: ({ codes }) => {
        ;(codes as Array<string>).push("more")
        return plain
      }
    })
    const ruleSet = setOf(kind.rule({ codes: ["one"] }))
    const again = () => Result.getOrThrow(assess(ruleSet, record(), { asOf: "2019-09-10", kinds: [kind] }))
    expect(again().faults).toMatchObject([{ code: "kindChangedInput" }])
    expect(again().explanation.rule.values).toEqual({ codes: ["one"] })
    expect(ruleSet.rule.params).toEqual({ codes: ["one"] })
  })

  test("reads what it is given as any other does", () => {
    const kind = answering((view) => {
      const { documents, held, specialties, workdays } = view
      const [first] = held.filter(({ mark }) => mark === "present").toSorted()
      expect([Array.isArray(held), held.length, [...held].length, first === held[0]]).toEqual([true, 2, 2, true])
      expect(JSON.parse(JSON.stringify(held))).toEqual([session, other])
      expect({ ...documents[0] }).toEqual(frozen)
      expect([Object.keys(first ?? {}), "mark" in (first ?? {})]).toEqual([["id", "on", "mark"], true])
      expect(workdays("2019-09-02", "2019-09-03")).toBeUndefined()
      expect(view["constructor" as never]).toBeUndefined()
      return { ...plain, counted: specialties }
    })
    expect(assessing(kind).faults).toEqual([])
  })

  test("answers a reading of its own: what it changes later, or adds to it, is not in the finding", () => {
    const counted = ["a"]
    const answer = { ...plain, counted, secret: 1, undeterminedBecause: "never" }
    const { explanation } = assessing(answering(() => answer))
    counted.push("b")
    expect(explanation.children?.[1]?.reading).toEqual({ ...plain, counted: ["a"] })
  })

  test("is looked at once: a getter can't answer one thing to the check and another to the finding", () => {
    let asks = 0
    const answer = Object.defineProperty({ ...plain }, "upper", { get: () => (asks++ === 0 ? 1 : Number.NaN) })
    expect(assessing(answering(() => answer)).explanation.children?.[1]?.reading?.upper).toBe(1)
    expect(asks).toBe(1)
  })

  test("says nothing in an explanation by what it throws, which may name a person", () => {
    const kind = answering(() => {
      throw new Error("Kim Minji has no passport")
    })
    const assessment = assessing(kind)
    expect(assessment.faults[0]?.message).toContain("Kim Minji")
    expect(JSON.stringify(explanationOf(assessment))).not.toContain("Kim")
  })
})

describe("once the evidence is closed", () => {
  const open = answering(() => ({ ...plain, required: 2, now: 1, lower: 0, upper: 3 }))
  const status = (asOf: string, kind: RuleKind) =>
    assessed(rules.of("test/answers"), {}, asOf, { kinds: [kind] }).status
  test("a kind that still hopes is closed by the engine", () => {
    expect(status("2019-10-19", open)).toBe("open")
    expect(status("2019-10-20", open)).toBe("unreachable")
    expect(
      status(
        "2019-10-20",
        answering(() => ({ ...plain, lower: 0 }))
      )
    ).toBe("secured")
  })
  test("one that can't say what is, stays undetermined", () => {
    const { now: _, ...unsaid } = plain
    const doubtful = answering(() => ({ ...unsaid, undeterminedBecause: "vagueDate", lower: 0 }))
    expect(status("2020-01-01", doubtful)).toBe("undetermined")
  })
})
