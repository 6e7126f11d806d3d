import { expect, test } from "vitest"
import { rules } from "../../../src/completion/RuleBuilder.ts"
import type { RecordedLanguageProof } from "../../../src/completion/TrainingRecord.ts"
import { languageLevels } from "../../../src/values/LanguageLevel.ts"
import { readingOf, statusOf } from "../asking.ts"
import { language } from "../randomEvidenceRules.ts"
import { lawsOfEvidence, tried } from "./lawsOfEvidence.ts"

const rule = rules.language({ language: "ko", atLeast: "B1" })
const proof = (more: Partial<RecordedLanguageProof> = {}): RecordedLanguageProof => ({
  id: "l1",
  language: "ko",
  level: "B1",
  proof: "topik",
  on: "2018-10-21",
  ...more
})
const at = (languageProofs: ReadonlyArray<RecordedLanguageProof>, asOf = "2019-09-10", asked = rule) =>
  readingOf(asked, { languageProofs }, asOf)

test("a proof of that level or of a higher one is enough", () => {
  expect(at([proof()])).toEqual({
    direction: "atLeast",
    required: 1,
    unit: "languageProofs",
    now: 1,
    lower: 1,
    upper: 1,
    counted: ["l1"],
    passedOver: [],
    missing: []
  })
  expect(languageLevels.map((level) => at([proof({ level })]).now)).toEqual([0, 0, 1, 1, 1, 1])
  expect(at([proof({ level: "A2" })]).passedOver).toEqual([{ id: "l1", why: "belowLanguageLevel" }])
})

test("without one it says what is missing, who can bring it and until when", () => {
  expect(at([])).toMatchObject({
    now: 0,
    upper: 1,
    until: "2019-10-20",
    missing: [{ code: "languageProof", values: { language: "ko", atLeast: "B1" }, by: ["trainee"] }]
  })
  expect(statusOf(rule, {}, "2019-10-20")).toBe("unreachable")
})

test("the rule may say which proofs it takes", () => {
  const topik = rules.language({ language: "ko", atLeast: "B1", proofs: ["topik", "native"] })
  expect(at([proof({ proof: "native" })], "2019-09-10", topik).now).toBe(1)
  expect(at([proof({ proof: "interview" })], "2019-09-10", topik)).toMatchObject({
    now: 0,
    passedOver: [{ id: "l1", why: "otherProof" }]
  })
})

test("it may have to be valid up to the last day", () => {
  const throughout = rules.language({ language: "ko", atLeast: "B1", throughout: true })
  expect(at([proof({ validUntil: "2019-09-19" })], "2019-09-10", throughout)).toMatchObject({
    now: 0,
    passedOver: [{ id: "l1", why: "expires" }]
  })
  expect(at([proof({ validUntil: "2019-09-20" })], "2019-09-10", throughout).now).toBe(1)
  expect(at([proof()], "2019-09-10", throughout).now).toBe(1)
  expect(at([proof({ validUntil: "2019-09-19" })]).now).toBe(1)
})

test("a vague date is doubt where it decides, also after the evidence is closed", () => {
  expect(at([proof({ on: "2018" })]).now).toBe(1)
  const thisYear = [proof({ on: "2019" })]
  expect(at(thisYear)).toMatchObject({
    undeterminedBecause: "vagueDate",
    lower: 0,
    upper: 1,
    passedOver: [{ id: "l1", why: "vagueDate" }],
    missing: [{ code: "exactDate", values: { count: 1 }, by: ["programOffice"] }]
  })
  expect(["2019-10-20", "2020-12-31"].map((asOf) => statusOf(rule, { languageProofs: thisYear }, asOf))).toEqual([
    "undetermined",
    "undetermined"
  ])
  const thisMonth = [proof({ on: "2019-09" })]
  expect(["2019-09-10", "2019-09-30"].map((asOf) => statusOf(rule, { languageProofs: thisMonth }, asOf))).toEqual([
    "undetermined",
    "secured"
  ])
  expect(at([...thisYear, proof({ id: "l2" })])).toMatchObject({ now: 1, missing: [] })
})

test("another language is not looked at", () => expect(at([proof({ language: "en" })]).passedOver).toEqual([]))

lawsOfEvidence(language, 2700, ["languageProofs"])

test("law: who reaches a level reaches each one below it", () => {
  tried(language, 2710, ({ asOf, full }) => {
    const reached = languageLevels.map(
      (atLeast) => readingOf(rules.language({ language: "ko", atLeast }), full, asOf).lower
    )
    expect(reached).toEqual(reached.toSorted((one, other) => other - one))
  })
})

test("law: who asks for less strict a proof finds no less", () => {
  tried(language, 2711, ({ asOf, full }) => {
    const of = (more: object) => readingOf(rules.language({ language: "ko", atLeast: "A2", ...more }), full, asOf).lower
    expect(of({ proofs: ["topik"] })).toBeLessThanOrEqual(of({ proofs: ["topik", "native"] }))
    expect(of({ throughout: true })).toBeLessThanOrEqual(of({}))
  })
})
