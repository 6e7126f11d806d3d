import { expect, test } from "vitest"
import { given } from "../../../plugin-sdk/src/conformance.ts"
import * as Enrolment from "../../src/model/Enrolment.ts"
import { AppealId } from "../../src/values/Ids.ts"
import { stories, worlds } from "./Enrolment.worlds.ts"
import { because, clock, day, hash, holds, hospital, hostCoordinator, nominee, party, programOffice } from "./sample.ts"

const { circumstances, states } = worlds
const { appeal, cites, failed, open, upheldAppeal } = stories
const decision = { ...cites, decidedBy: programOffice.id }
const story = (name: string) => given(Enrolment, circumstances, ...(states[name] ?? []))
const complete = { by: programOffice, does: { _tag: "Complete", cites } } as const

test("decided two days before the last day, neither machine waits for the other", () => {
  const decided = story("active")
    .when({ ...complete, when: { today: day("2019-09-18") } })
    .becomes({ completion: "completed", presence: "active", decision })
  decided
    .when({ by: hostCoordinator, does: { _tag: "EndTraining", endedOn: day("2019-09-20") } })
    .becomes({ completion: "completed", presence: "trainingEnded" })
    .when({ by: programOffice, does: { _tag: "Depart", departedOn: day("2019-09-20") } })
    .becomes({ presence: "departed", endedOn: day("2019-09-20"), departedOn: day("2019-09-20") })
})

test("a conditional completion is confirmed while its date runs, or lapses and leaves no decision behind", () => {
  const conditional = story("conditional")
  expect(conditional.document).toMatchObject({ completion: "conditional", conditionalUntil: "2019-09-30" })
  conditional.when(complete).becomes({ completion: "completed", conditionalUntil: undefined, decision })
  const lapse = { by: clock, does: { _tag: "Lapse" } } as const
  conditional
    .when({ ...lapse, when: { today: day("2019-09-30"), assessment: open } })
    .isRefused("enrolment/conditionStillRuns")
  conditional.when({ ...lapse, when: { today: day("2019-10-01") } }).isRefused("enrolment/rulesMet")
  conditional
    .when({ ...lapse, when: { today: day("2019-10-01"), assessment: open } })
    .becomes({ completion: "undecided", conditionalUntil: undefined, decision: undefined })
})

test("who has departed may still complete on a condition: a report may be owed after the return", () => {
  const conditionally = { _tag: "CompleteConditionally", cites, conditionalUntil: day("2019-09-30") } as const
  story("departed")
    .when({ by: programOffice, does: conditionally, when: { assessment: open } })
    .becomes({ completion: "conditional" })
})

test("who withdrew or was sent home can only be not completed", () => {
  for (const name of ["withdrawn", "terminated"]) {
    const left = story(name)
    left.when(complete).isRefused("enrolment/leftBefore")
    left
      .when({ by: programOffice, does: { _tag: "CompleteConditionally", cites, conditionalUntil: day("2019-09-30") } })
      .isRefused("enrolment/leftBefore")
    left
      .when({ by: programOffice, does: { _tag: "NotComplete", ...because, cites } })
      .becomes({ completion: "notCompleted" })
  }
})

test("a decision cites the present assessment, and only one whose rules are met completes", () => {
  const active = story("active")
  const old = { ...complete, does: { ...complete.does, cites: { ...cites, assessment: hash("d") } } }
  active.when(old).isRefused("enrolment/otherAssessment")
  active.when({ ...complete, when: { assessment: open } }).isRefused("enrolment/rulesNotMet")
  active.when({ ...complete, when: { assessment: undefined } }).isRefused("enrolment/noAssessment")
  active
    .when({ ...old, when: { assessment: { ...open } } })
    .isRefused("enrolment/otherAssessment", "enrolment/rulesNotMet")
})

test("every decision is kept with the assessment, the rules and the evidence that it rests on, and with who took it", () => {
  const active = story("active")
  const until = day("2019-09-30")
  const decisions = [
    [complete.does, "completed"],
    [{ _tag: "CompleteConditionally", cites, conditionalUntil: until }, "conditional"],
    [{ _tag: "NotComplete", ...because, cites }, "notCompleted"]
  ] as const
  for (const [does, completion] of decisions) active.when({ by: programOffice, does }).becomes({ completion, decision })
})

test("an appeal, or late evidence, opens the decision again and takes it back", () => {
  const reopened = { completion: "undecided", decision: undefined } as const
  const notCompleted = story("notCompleted")
  notCompleted.when({ by: programOffice, does: { _tag: "Reopen", upheldAppeal } }).becomes(reopened)
  notCompleted.when({ by: programOffice, does: { _tag: "Reopen", lateEvidence: ["report-9"] } }).becomes(reopened)
  notCompleted.when({ by: programOffice, does: { _tag: "Reopen", evidence: ["letter-9"] } }).becomes(reopened)
})

test("what is decided after an appeal cites the new assessment, and the same appeal opens nothing again", () => {
  const second = { ...cites, assessment: hash("d"), decidedOn: day("2019-09-20") }
  const reopen = { by: programOffice, does: { _tag: "Reopen", upheldAppeal } } as const
  const again = story("notCompleted")
    .when(reopen)
    .becomes({ upheldAppeals: [upheldAppeal] })
    .when({
      by: programOffice,
      does: { _tag: "NotComplete", ...because, cites: second },
      when: { assessment: { ...open, hash: second.assessment } }
    })
    .becomes({ decision: { ...second, decidedBy: programOffice.id } })
  const late = { ...appeal, against: second.assessment, decidedOn: second.decidedOn }
  again.when(reopen).isRefused("enrolment/appealOfAnotherDecision", "enrolment/appealUsedBefore")
  const other = AppealId.make("appeal-8")
  again
    .when({ ...reopen, does: { ...reopen.does, upheldAppeal: other }, when: { appeal: { ...late, id: other } } })
    .becomes({ completion: "undecided", upheldAppeals: [upheldAppeal, other] })
})

test("evidence may be reported longer where the decision was opened again, and never shorter", () => {
  const reopen = (until: string) =>
    ({
      by: programOffice,
      does: { _tag: "Reopen", lateEvidence: ["report-9"], evidenceUntil: day(until) }
    }) as const
  const notCompleted = story("notCompleted")
  notCompleted.when(reopen("2019-10-20")).isRefused("enrolment/evidenceNotExtended")
  notCompleted.when(reopen("2019-10-21")).becomes({ evidenceUntil: day("2019-10-21") })
})

test("nothing is decided on an evaluation that failed, and nothing lapses by one", () => {
  const until = day("2019-09-30")
  const decisions = [
    complete.does,
    { _tag: "CompleteConditionally", cites, conditionalUntil: until },
    { _tag: "NotComplete", ...because, cites }
  ] as const
  for (const does of decisions)
    story("active")
      .when({ by: programOffice, does, when: { assessment: failed } })
      .isRefused("enrolment/evaluationFailed")
  story("conditional")
    .when({ by: clock, does: { _tag: "Lapse" }, when: { assessment: failed, today: day("2019-10-01") } })
    .isRefused("enrolment/evaluationFailed")
})

test("a completion that is revoked keeps what was decided, and says who revoked it and when", () => {
  const { document } = story("revoked")
  expect(document).toMatchObject({
    completion: "revoked",
    decision,
    revokedBy: programOffice.id,
    revokedOn: "2019-09-20"
  })
  story("revoked").when(complete).isRefused("lifecycle/not-any-more")
})

test("an appeal is against the decision that stands: a revocation was decided by whoever revoked", () => {
  const against = (name: string) => Enrolment.appealable(story(name).document as Enrolment.Enrolment)
  expect(against("active")).toBe(undefined)
  const decided = { against: cites.assessment, decidedOn: cites.decidedOn, decidedBy: programOffice.id }
  expect(against("notCompleted")).toEqual({ ...decided, outcome: "notCompleted" })
  expect(against("conditional")).toEqual({ ...decided, outcome: "conditional" })
  expect(against("revoked")).toEqual({ ...decided, outcome: "revoked", decidedOn: "2019-09-20" })
})

test("an interruption is forgotten once it is over, however it ends", () => {
  const over = { interruptedOn: undefined, expectedReturn: undefined }
  const interrupted = story("interrupted")
  expect(interrupted.document).toMatchObject({ interruptedOn: "2019-09-02", expectedReturn: "2019-09-05" })
  const endedOn = day("2019-09-04")
  const early = { reason: "A death in the family.", justified: true }
  const ends = [
    [{ by: hostCoordinator, does: { _tag: "Resume", resumedOn: day("2019-09-05") } }, "active"],
    [{ by: hostCoordinator, does: { _tag: "ReturnEarly", endedOn, earlyReturn: early } }, "trainingEnded"],
    [{ by: nominee, does: { _tag: "Withdraw", ...because, endedOn } }, "withdrawn"],
    [{ by: programOffice, does: { _tag: "Terminate", ...because, endedOn } }, "terminated"]
  ] as const
  for (const [act, presence] of ends) interrupted.when(act).becomes({ ...over, presence })
})

test("an early return says what still counts, and the training is then ended and not cancelled", () => {
  const earlyReturn = { reason: "A death in the family.", justified: true, recognisedPart: "The first two weeks." }
  story("active")
    .when({ by: hostCoordinator, does: { _tag: "ReturnEarly", endedOn: day("2019-09-10"), earlyReturn } })
    .becomes({ presence: "trainingEnded", endedOn: day("2019-09-10"), earlyReturn })
})

test("a host is noted once, and its coordinator may act from then on", () => {
  const another = party("seoul-national")
  const arrive = {
    by: holds("hostCoordinator", another),
    does: { _tag: "Arrive", startedOn: day("2019-08-26") }
  } as const
  const preparing = story("preparing")
  preparing.when(arrive).isRefused("lifecycle/for-another-party")
  const placed = preparing
    .when({ by: programOffice, does: { _tag: "Place", host: another } })
    .becomes({ hosts: [hospital, another] })
    .when({ by: programOffice, does: { _tag: "Place", host: another } })
    .becomes({ hosts: [hospital, another], presence: "preparing" })
  placed.when(arrive).becomes({ presence: "active" })
})

test("what was entered in error is decided on no more", () => {
  story("active")
    .when({ by: programOffice, does: { _tag: "Void", reason: "Another person." } })
    .becomes({ presence: "void", completion: "undecided" })
    .when(complete)
    .isRefused("enrolment/enteredInError")
})
