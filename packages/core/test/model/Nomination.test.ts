import { expect, test } from "vitest"
import { given } from "../../../plugin-sdk/src/conformance.ts"
import * as Nomination from "../../src/model/Nomination.ts"
import { worlds } from "./Nomination.worlds.ts"
import { because, day, holds, khabarovsk, nominatingBody, nominee, programOffice } from "./sample.ts"

const { circumstances, states } = worlds
const story = (name: string) => given(Nomination, circumstances, ...(states[name] ?? []))
const state = (sending: Nomination.Nomination["sending"], receiving: Nomination.Nomination["receiving"]) =>
  ({ ...story("draft").document, sending, receiving }) as Nomination.Nomination

test("it comes back corrected as a second submission, each side moving only its own state", () => {
  const returned = story("returnedForCorrection")
  expect(returned.document).toMatchObject({ submission: 1, receivedSubmission: 1, defects: [{ code: "expired" }] })
  const resubmitted = returned.when({ by: nominatingBody, does: { _tag: "Resubmit" } }).becomes({
    sending: "submitted",
    receiving: "returnedForCorrection",
    submission: 2,
    receivedSubmission: 1
  })
  resubmitted.when({ by: programOffice, does: { _tag: "Review" } }).isRefused("lifecycle/not-yet")
  const received = resubmitted.when({ by: programOffice, does: { _tag: "Receive" } }).becomes({
    receiving: "received",
    receivedSubmission: 2,
    defects: undefined
  })
  expect(received.journal.map(({ _tag }) => _tag)).toEqual([
    "Drafted",
    "Submitted",
    "Received",
    "ReviewBegun",
    "ReturnedForCorrection",
    "Resubmitted",
    "Received"
  ])
})

test("it can be withdrawn until the receiving side is done with it, and goes no further then", () => {
  const over = ["rejected", "accepted", "declined", "lapsed"]
  for (const name of Object.keys(states)) {
    if (["withdrawn"].includes(name)) continue
    const withdraw = story(name).when({ by: nominee, does: { _tag: "Withdraw", ...because } })
    if (over.includes(name)) withdraw.isRefused("nomination/alreadyOver")
    else withdraw.becomes({ sending: "withdrawn" })
  }
  story("received")
    .when({ by: nominatingBody, does: { _tag: "Withdraw", ...because } })
    .becomes({ sending: "withdrawn", receiving: "received" })
    .when({ by: programOffice, does: { _tag: "Review" } })
    .isRefused("nomination/notSubmitted")
})

test("the reserve list is followed in order, or a reason is given", () => {
  const reserve = story("reserve")
  const another = { firstInReserve: "nomination-7" }
  reserve.when({ by: programOffice, does: { _tag: "MoveUp" }, when: another }).isRefused("nomination/outOfOrder")
  reserve
    .when({ by: programOffice, does: { _tag: "MoveUp", reason: "The first is ill." }, when: another })
    .becomes({ receiving: "selected" })
  reserve
    .when({ by: programOffice, does: { _tag: "MoveUp" }, when: { selectionsLeft: 0 } })
    .isRefused("nomination/noPlaceFree")
})

test("an offer is accepted with the nominating body's consent, and declined without", () => {
  const offered = story("offered")
  offered.when({ by: nominee, does: { _tag: "Decline" } }).becomes({ receiving: "declined" })
  const letter = { onBehalfOf: { role: "nominatingBody", party: khabarovsk, evidence: "letter-2019-04" } }
  const consented = offered
    .when({ by: programOffice, does: { _tag: "Consent", ...letter } })
    .becomes({ nominatingBodyConsents: true })
  expect(consented.journal.at(-1)).toMatchObject({
    actor: "programOffice of gyeonggi",
    capacity: { role: "nominatingBody", party: khabarovsk },
    recordedAs: { role: "programOffice", party: "gyeonggi" },
    onBehalfOf: { evidence: "letter-2019-04" }
  })
})

test("without a date to answer by, an offer stays open", () => {
  const { document } = story("selected")
    .when({ by: programOffice, does: { _tag: "Offer" } })
    .becomes({
      receiving: "offered",
      answerBy: undefined
    })
  expect(document).not.toHaveProperty("answerBy")
})

test("an office of another nominating body, or of another trainee, has no say", () => {
  const draft = story("draft")
  const submit = { _tag: "Submit" } as const
  draft.when({ by: holds("nominatingBody", "almaty"), does: submit }).isRefused("lifecycle/for-another-party")
  draft
    .when({ by: holds("trainee", "person-2"), does: { _tag: "Withdraw", ...because } })
    .isRefused("lifecycle/for-another-party")
})

test("it takes a place from its submission until it is withdrawn or over, and one of the selected from the selection on", () => {
  const nominated = (Nomination.table.transitions.at(-2)?.region.states ?? []).filter((receiving) =>
    Nomination.isNominated(state("submitted", receiving as "none"))
  )
  expect(nominated).toEqual([
    "none",
    "received",
    "underReview",
    "returnedForCorrection",
    "shortlisted",
    "selected",
    "reserve",
    "offered",
    "accepted"
  ])
  const selected = nominated.filter((receiving) => Nomination.isSelected(state("submitted", receiving as "none")))
  expect(selected).toEqual(["selected", "offered", "accepted"])
  for (const sending of ["draft", "withdrawn", "void"] as const) {
    expect(Nomination.isNominated(state(sending, "selected"))).toBe(false)
    expect(Nomination.isSelected(state(sending, "selected"))).toBe(false)
  }
})

test("beyond the quota it is submitted only if it says so, and then says so for ever", () => {
  const full = { placesLeft: 0 }
  const draft = story("draft")
  draft.when({ by: nominatingBody, does: { _tag: "Submit" }, when: full }).isRefused("nomination/quotaExceeded")
  draft
    .when({ by: nominatingBody, does: { _tag: "Submit", overQuota: true }, when: full })
    .becomes({ sending: "submitted", overQuota: true })
  const unlimited = { placesLeft: undefined }
  draft.when({ by: nominatingBody, does: { _tag: "Submit" }, when: unlimited }).becomes({ overQuota: undefined })
})

test("a record of the past goes on from where it stands", () => {
  const record = { ...worlds.rows.Record.says, _tag: "Record" } as const
  const recorded = (sending: "draft" | "submitted", receiving: "none" | "received") =>
    given(Nomination, circumstances, { by: programOffice, does: { ...record, sending, receiving } })
  recorded("draft", "none")
    .when({ by: nominatingBody, does: { _tag: "Submit" } })
    .becomes({ submission: 1, receivedSubmission: 0 })
  recorded("submitted", "none")
    .when({ by: programOffice, does: { _tag: "Receive" } })
    .becomes({ receiving: "received", submission: 1, receivedSubmission: 1 })
  recorded("submitted", "received")
    .when({ by: programOffice, does: { _tag: "Review" } })
    .becomes({ receiving: "underReview" })
})

test("it lapses on the day after the last day to answer", () => {
  const offered = story("offered")
  const lapse = (today: string) =>
    offered.when({ by: holds("clock", "comity"), does: { _tag: "Lapse" }, when: { today: day(today) } })
  lapse("2019-07-31").isRefused("nomination/deadlineStillRuns")
  lapse("2019-08-01").becomes({ receiving: "lapsed" })
})
