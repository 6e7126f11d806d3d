import { expect, test } from "vitest"
import { explanationContextOf } from "../../src/completion/ExplainedDocuments.ts"

test("the context is made of documents; a party is called in each language as it calls itself", () => {
  const part = (text: string) => [{ kind: "whole", text }] as const
  const made = explanationContextOf({
    person: {
      names: [{ parts: part("PETROVA ANNA"), script: "Latn", asInPassport: true }] as never,
      synthetic: true
    },
    parties: [
      {
        id: "sejong" as never,
        names: [
          { text: "Sejong", language: "en", kind: "translated" },
          { text: "Sejong Hospital", language: "en", kind: "label" }
        ] as never
      }
    ],
    ruleSet: { appeal: { within: 30, to: "programOffice" } },
    evidence: "hash",
    kinds: [
      { kind: "vendor/x", reads: ["exams"] },
      { kind: "vendor/y", reads: undefined }
    ]
  })
  expect(made).toEqual({
    person: { names: [{ text: "PETROVA ANNA", script: "Latn", asInPassport: true }], synthetic: true },
    evidence: { hash: "hash" },
    appeal: { within: 30, to: "programOffice" },
    called: { sejong: { source: "en", texts: { en: "Sejong Hospital" } } },
    reads: { "vendor/x": ["exams"] }
  })
})

test("of an enrolment the decision is told, and the version of the first day only where it is another", () => {
  const ruleSet = { id: "demo", version: 2, hash: "h" }
  const decision = { assessment: "a", status: "open", ruleSet, evidence: "e", decidedOn: "2019-09-18" }
  const documents = {
    enrolment: { completion: "conditional", decision, conditionalUntil: "2019-10-20" },
    edition: { id: "2019", rules: ruleSet }
  } as never
  const { decision: told, ...others } = explanationContextOf(documents)
  expect(told).toEqual({
    completion: "conditional",
    decidedOn: "2019-09-18",
    assessment: "a",
    evidence: "e",
    ruleSet,
    conditionalUntil: "2019-10-20"
  })
  expect(others).toEqual({ edition: { id: "2019" } })
  const started = (version: number) =>
    explanationContextOf({ ...(documents as object), pinnedAtStart: { id: "demo", version } }).pinnedAtStart
  expect([started(1), started(2)]).toEqual([{ id: "demo", version: 1 }, undefined])
  expect(explanationContextOf({ enrolment: { completion: "undecided" } })).toEqual({})
})
