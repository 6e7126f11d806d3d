/** Random rules over what somebody wrote, decided, proved or confirmed of a trainee. None of them has closed evidence. */
import type { Rule } from "../../src/completion/Rule.ts"
import { rules } from "../../src/completion/RuleBuilder.ts"
import { languageLevels } from "../../src/values/LanguageLevel.ts"
import { between, oneOf } from "../seeded.ts"
import { chance, type Next } from "./chance.ts"

type Make = (next: Next) => Rule

export const evaluationScore: Make = (next) =>
  rules.evaluationScore({
    aggregate: oneOf(next, ["last", "mean", "least", "best"]),
    atLeast: between(next, 3, 10) / 2,
    from: 1,
    to: 5,
    ...(chance(next, 0.3) ? { scale: "one-to-five" } : {}),
    ...(chance(next, 0.3) ? { role: "supervisor" } : {}),
    ...(chance(next, 0.2) ? { form: "final" } : {})
  })
export const evaluations: Make = (next) =>
  rules.evaluations({
    roles: oneOf(next, [["supervisor"], ["supervisor", "hostCoordinator"]]),
    each: between(next, 1, 2),
    ...(chance(next, 0.2) ? { form: "mid-term" } : {})
  })
export const exam: Make = (next) =>
  rules.exam({
    exam: "final",
    atLeast: oneOf(next, [30, 50, 70]),
    counts: oneOf(next, ["best", "last"]),
    ...(chance(next, 0.3) ? { outOf: oneOf(next, [80, 100]) } : {}),
    ...(chance(next, 0.6) ? { attempts: between(next, 1, 3) } : {})
  })
export const entrustment: Make = (next) =>
  rules.entrustment({
    activity: "endoscopy",
    atLeast: between(next, 1, 5),
    ...(chance(next, 0.2) ? { by: "supervisor" } : {})
  })
export const survey: Make = (next) => rules.survey({ form: "program-evaluation", anonymous: chance(next, 0.6) })
export const homeConfirmation: Make = (next) =>
  rules.homeConfirmation(chance(next, 0.3) ? { roles: ["sendingOffice", "clerk"] } : {})
export const prohibition: Make = (next) =>
  rules.prohibition(
    oneOf<{ openCase?: boolean; beyondPermission?: boolean }>(next, [
      {},
      { openCase: false },
      { beyondPermission: false }
    ])
  )
export const language: Make = (next) =>
  rules.language({
    language: "ko",
    atLeast: oneOf(next, languageLevels),
    throughout: chance(next, 0.4),
    ...(chance(next, 0.3) ? { proofs: ["topik"] } : {})
  })

export const evidenceKinds: ReadonlyArray<Make> = [
  evaluationScore,
  evaluations,
  exam,
  entrustment,
  survey,
  homeConfirmation,
  prohibition,
  language
]
