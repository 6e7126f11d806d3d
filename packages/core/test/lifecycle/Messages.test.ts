import { expect, test } from "vitest"
import { messageCodes } from "../../src/lifecycle/Messages.ts"
import { lifeCycles } from "../../src/model/LifeCycles.ts"
import * as Waiver from "../../src/model/Waiver.ts"

test("one noun: its names, its states, its steps, the roles, its objections and what every refusal says", () => {
  const { "lifecycle/refused": refused, ...codes } = messageCodes([Waiver.table])
  expect(refused).toEqual(["noun", "transition"])
  expect(Object.entries(codes).filter(([code]) => !code.startsWith("lifecycle/"))).toEqual([
    ["noun.waiver", []],
    ["state.waiver.(new)", []],
    ...["requested", "granted", "refused", "withdrawn", "expired", "void"].map((state) => [
      `state.waiver.${state}`,
      []
    ]),
    ...["waiverAuthority", "programOffice", "sendingOffice", "trainee", "clock"].map((role) => [`role.${role}`, []]),
    ...["Request", "Record", "Grant", "Refuse", "Withdraw", "Expire", "Void"].map((name) => [
      `transition.waiver.${name}`,
      []
    ]),
    ["waiver/ruleCannotBeWaived", ["rule"]],
    ["waiver/endsBeforeItBegins", ["from", "until"]],
    ["waiver/askedForIt", []],
    ["waiver/notYourRule", ["rule", "may"]],
    ["waiver/noWaiverLeft", ["maximum"]],
    ["waiver/proofNotOnFile", ["document"]],
    ["waiver/noEndDate", []],
    ["waiver/stillRuns", ["until"]]
  ])
})

test("every objection, state, step and role of every noun has its code", () => {
  const codes = messageCodes(lifeCycles)
  const expected = lifeCycles.flatMap(({ family, noun, transitions }) =>
    transitions.flatMap(({ by, from, name, rejects = {}, to, unless = {} }) => [
      `transition.${noun}.${name}`,
      ...by.map((role) => `role.${role}`),
      ...[...from, ...to].map((state) => `state.${noun}.${state}`),
      ...[...Object.keys(unless), ...Object.keys(rejects)].map((code) => `${family}/${code}`)
    ])
  )
  expect(expected.filter((code) => !Object.hasOwn(codes, code))).toEqual([])
})

test("nouns of one family object in the same words, and each has names of its own", () => {
  const codes = messageCodes(lifeCycles)
  const forms = lifeCycles.filter(({ family }) => family === "activity").map(({ noun }) => noun)
  expect(forms).toEqual(["activity", "workingGroup", "facilityProject", "donation", "consilium"])
  expect(codes["activity/notTheHost"]).toEqual(["hosts"])
  expect(Object.keys(codes).filter((code) => forms.slice(1).some((form) => code.startsWith(`${form}/`)))).toEqual([])
  for (const form of forms) expect(codes[`noun.${form}`]).toEqual([])
})
