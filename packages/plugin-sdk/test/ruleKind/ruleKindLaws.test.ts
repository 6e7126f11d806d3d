import { readRecord } from "@comity/core"
import { drawRecord, type RuleKindSubject, ruleKindLaws, runLaws, usualDraw } from "@comity/plugin-sdk/conformance"
import * as Result from "effect/Result"
import { describe, expect, it, test } from "vitest"
import { refusal } from "../../src/conformance/ruleKind/JsonSchemaCheck.ts"
import { ruleKindGround } from "./ground.ts"
import { english, hoursWith } from "./hoursWith.ts"

describe("hours with one supervisor", () => {
  runLaws(ruleKindLaws, ruleKindGround.sound, it)
})

const stays = ruleKindLaws.find(({ name }) => name.startsWith("what is secured stays secured"))
const broken = ruleKindGround.mutants[stays?.name ?? ""]
const errorOf = async (subject: RuleKindSubject | undefined, seed: number): Promise<string> => {
  try {
    if (subject !== undefined) await stays?.check(subject, { ...usualDraw, seed })
  } catch (error) {
    return String(error)
  }
  return "none"
}

test("a law that breaks names the record by its number, and breaks on the same one again", async () => {
  const first = await errorOf(broken, 7)
  expect(first).toMatch(/drawRecord\(7\d{5}, \["kim"\]\)/)
  expect(await errorOf(broken, 7)).toBe(first)
  expect(await errorOf(broken, 8)).not.toBe(first)
})

test("a law is not asked where the kind does not claim such a thing", async () => {
  const subject = {
    kind: { ...hoursWith, evidence: "open" as const, reads: undefined, requires: undefined },
    params: []
  }
  const asked = await Promise.all(ruleKindLaws.map(async ({ notAsked }) => notAsked?.(subject)))
  expect(asked.filter((why) => why !== undefined)).toEqual([
    'the kind declares evidence: "open", and stands neither below `not` nor in a condition',
    "the kind does not say what it reads: anything may change its answer",
    "no wrong examples are given",
    "the kind does not say what it requires of an edition",
    "the kind does not say what it requires of an edition",
    "no languages are given"
  ])
})

test("a language that lacks what the kind says it misses is found out", async () => {
  const { "missing.ukraine/hours": _, ...messages } = english.messages
  const law = ruleKindLaws.find(({ name }) => name.startsWith("every language"))
  const subject = { ...ruleKindGround.sound, languages: [{ ...english, messages }] }
  await expect(law?.check(subject)).rejects.toThrow("Expected a whole sentence for missing.ukraine/hours in en")
})

describe("drawn records", () => {
  const records = Array.from({ length: 400 }, (_, number) => drawRecord(number, ["kim", "Interventional surgery"]))

  it("can all be read", () => {
    for (const record of records) expect(Result.isSuccess(readRecord(record))).toBe(true)
  })

  it("hold every part, and are at times empty, of one day, or of hundreds of sessions", () => {
    const parts = new Set(records.flatMap((record) => Object.keys(record)))
    for (const part of ["sessions", "placements", "procedures", "evaluations", "exams", "entrustments", "deliverables"])
      expect(parts).toContain(part)
    for (const part of ["signOffs", "activities", "documents", "credits", "surveys", "confirmations", "conductCases"])
      expect(parts).toContain(part)
    for (const part of ["languageProofs", "permission", "specialties"]) expect(parts).toContain(part)
    const isSome = (holds: (record: (typeof records)[number]) => boolean) => records.some(holds)
    expect(isSome(({ sessions }) => sessions === undefined)).toBe(true)
    expect(isSome(({ sessions = [] }) => sessions.length > 100)).toBe(true)
    expect(isSome(({ period }) => period === "2019-08-26/2019-08-26")).toBe(true)
    expect(isSome(({ sessions = [] }) => sessions.some(({ supervisor }) => supervisor === "kim"))).toBe(true)
  })
})

test.each<readonly [schema: object, right: unknown, wrong: unknown]>([
  [{ type: "integer", minimum: 1, exclusiveMaximum: 5 }, 4, 5],
  [{ type: ["string", "null"], minLength: 2, maxLength: 3, pattern: "^a" }, "ab", "b"],
  [{ enum: ["a", 1] }, 1, 2],
  [{ const: { a: 1 } }, { a: 1 }, { a: 2 }],
  [{ type: "array", items: { type: "number" }, minItems: 1, maxItems: 2 }, [1], [1, 2, 3]],
  [
    { type: "object", properties: { a: { type: "boolean" } }, required: ["a"], additionalProperties: false },
    { a: true },
    { a: true, b: 1 }
  ],
  [{ $ref: "#/$defs/a~1b", $defs: { "a/b": { type: "string" } } }, "a", 1],
  [{ anyOf: [{ type: "string" }, { type: "number" }] }, 1, true],
  [{ oneOf: [{ minimum: 1 }, { minimum: 5 }] }, 2, 6],
  [{ allOf: [{ minimum: 1 }, { maximum: 2 }] }, 2, 3],
  [{ not: { type: "string" } }, 1, "a"]
])("the JSON Schema %j accepts %j and refuses %j", (schema, right, wrong) => {
  expect(refusal(schema, right, "", schema as never)).toBeUndefined()
  expect(refusal(schema, wrong, "", schema as never)).toBeTypeOf("string")
})
