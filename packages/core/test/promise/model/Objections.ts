/** What stands in the way of a step besides its state and the office: the codes of the reasons, by the method. */
import { isHeld, objectionsToActivities } from "./Activities.ts"
import { objectionsToAppeals } from "./Appeals.ts"
import type { Capacity, Fields } from "./Command.ts"
import { basisOf, isSatisfied, pinned } from "./Completion.ts"
import type { Draft } from "./Ledger.ts"
import type { Objection } from "./Objection.ts"
import { isVisible } from "./Offices.ts"
import { left, reserve } from "./Places.ts"

/** Texts of days, of which one may be missing. */
const isBefore = (one: unknown, other: unknown): boolean =>
  typeof one === "string" && typeof other === "string" && one < other
const list = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])
const firstDay = (edition: Fields) => String(edition["period"]).split("/")[0]
const isUnknownDay = (edition: Fields): boolean => edition["period"] === undefined

const future =
  (code: string, field: string): Objection =>
  ({ ledger, said }) =>
    isBefore(ledger.today, said[field]) && code
const endBeforeStart: Objection = ({ before, said }) =>
  isBefore(said["endedOn"], before["startedOn"]) && "endBeforeStart"
const documentsMissing: Objection = ({ before, ledger }) => {
  const person = before["nominee"] ?? before["trainee"]
  const onFile = ledger.all("document", (one) => one["person"] === person).map(({ kind }) => kind)
  const required = list(ledger.find("edition", before["edition"])?.["requiredDocuments"])
  return required.some((kind) => !onFile.includes(kind)) && "documentsMissing"
}
const isOnFile = (ledger: Draft, id: unknown): boolean => ledger.find("document", id) !== undefined
const mandateNotShown: Objection = ({ as, said }) =>
  as.role !== "signatory" && list(said["evidence"]).length === 0 && "mandateNotShown"
const committeeDecides: Objection = ({ as, before }) =>
  before["selectionCommittee"] !== undefined && as.role === "programOffice" && "committeeDecides"
const noPlaceFree: Objection = ({ before, ledger }) => (left(ledger, before, "selected") ?? 1) <= 0 && "noPlaceFree"
const otherAssessment: Objection = ({ before, ledger, said }) => {
  const isPresent = ledger.basis === undefined || ledger.basis === basisOf(ledger, before)
  return (said["assessment"] !== "present" || !isPresent) && "otherAssessment"
}
const leftBefore: Objection = ({ before }) =>
  ["withdrawn", "terminated"].includes(String(before["presence"])) && "leftBefore"
const othersCommitment: Objection = ({ as, before }) => !list(before["by"]).includes(as.party) && "othersCommitment"
/** What is there for who asks; an entry in error is no record. */
const isOnRecord = (ledger: Draft, { id, kind }: Fields): boolean => {
  const found = ledger.find(String(kind), id)
  return found !== undefined && found["status"] !== "void" && isVisible(ledger, String(kind), found)
}
const enrolled = (ledger: Draft, { id }: Fields): ReadonlyArray<Fields> =>
  ledger.all("enrolment", ({ edition, presence }) => edition === id && presence !== "void")
const ended = ["trainingEnded", "departed", "withdrawn", "terminated"]

/** For every step of a nomination's receiving side, and of an enrolment's completion. */
export const ofSide: Readonly<Record<string, Objection>> = {
  receiving: ({ before }) => before["sending"] !== "submitted" && "notSubmitted",
  completion: ({ before }) => before["presence"] === "void" && "enteredInError"
}

export const objections: Readonly<Record<string, ReadonlyArray<Objection>>> = {
  "partnerships.activate": [
    ({ before, ledger }) =>
      ledger.all("agreement", ({ partnership, status }) => partnership === before["id"] && status === "inForce")
        .length === 0 &&
      ledger.all("activity", (one) => one["partnership"] === before["id"] && isHeld(one)).length === 0 &&
      "nothingJointYet"
  ],

  "agreements.draft": [({ said }) => list(said["parties"]).length < 2 && "tooFewParties"],
  "agreements.submitText": [({ before }) => list(before["parties"]).length < 2 && "partiesUnknown"],
  "agreements.approve": [
    ({ as, before }) => list(before["approvals"]).includes(as.party) && "alreadyApproved",
    ({ before, said }) => said["approves"] !== before["text"] && "otherText"
  ],
  "agreements.agree": [
    ({ before }) =>
      list(before["parties"]).some((party) => !list(before["approvals"]).includes(party)) && "approvalsMissing"
  ],
  "agreements.sign": [
    ({ as, before }) =>
      list(before["signatures"]).some((one) => (one as Capacity).party === as.party) && "alreadySigned",
    future("signedInTheFuture", "signed")
  ],
  "agreements.takeEffect": [
    ({ before }) => list(before["signatures"]).length < list(before["parties"]).length && "signaturesMissing"
  ],
  "agreements.suspend": [mandateNotShown],
  "agreements.reinstate": [mandateNotShown],

  "editions.announce": [({ before }) => isUnknownDay(before) && "noPeriod"],
  "editions.run": [
    ({ before, ledger }) =>
      enrolled(ledger, before).length === 0 && (before["reportedCount"] ?? 0) === 0 && "nobodyEnrolled",
    ({ before, ledger }) => !isUnknownDay(before) && isBefore(ledger.today, firstDay(before)) && "stillBeforeBeginning"
  ],
  "editions.conclude": [
    future("concludedInTheFuture", "concludedOn"),
    ({ before, ledger, said }) =>
      enrolled(ledger, before).some(
        ({ id, presence }) => !ended.includes(String(presence)) && !list(said["exceptions"]).includes(id)
      ) && "enrolmentsStillActive"
  ],
  "editions.report": [({ ledger, said }) => !isOnFile(ledger, said["statisticsReport"]) && "reportNotOnFile"],
  "editions.revise": [
    ({ before, said }) => before["status"] !== "planned" && said["reason"] === undefined && "reasonNeeded"
  ],

  "nominations.submit": [
    documentsMissing,
    ({ before, ledger, said }) =>
      (left(ledger, before, "nominated") ?? 1) <= 0 && said["overQuota"] !== true && "quotaExceeded"
  ],
  "nominations.resubmit": [
    documentsMissing,
    ({ before }) => before["receiving"] !== "returnedForCorrection" && "notReturned",
    ({ before }) => Number(before["submission"]) > Number(before["receivedSubmission"]) && "receiptAwaited"
  ],
  "nominations.withdraw": [
    ({ before }) =>
      ["accepted", "rejected", "declined", "lapsed"].includes(String(before["receiving"])) && "alreadyOver"
  ],
  "nominations.receive": [({ before }) => before["submission"] === before["receivedSubmission"] && "nothingNew"],
  "nominations.select": [committeeDecides, noPlaceFree],
  "nominations.reserve": [committeeDecides],
  "nominations.turnDown": [committeeDecides],
  "nominations.moveUp": [
    noPlaceFree,
    ({ before, ledger, said }) =>
      said["reason"] === undefined &&
      (reserve(ledger, before["edition"])[0] ?? before["id"]) !== before["id"] &&
      "outOfOrder"
  ],
  "nominations.consent": [({ before }) => before["nominatingBodyConsents"] === true && "alreadyConsented"],
  "nominations.accept": [({ before }) => before["nominatingBodyConsents"] !== true && "consentMissing"],

  "enrolments.prepare": [documentsMissing],
  "enrolments.arrive": [future("arrivalInTheFuture", "startedOn")],
  "enrolments.interrupt": [
    ({ said }) => isBefore(said["expectedReturn"], said["interruptedOn"]) && "returnBeforeInterruption"
  ],
  "enrolments.endTraining": [endBeforeStart, future("endInTheFuture", "endedOn")],
  "enrolments.returnEarly": [endBeforeStart, future("endInTheFuture", "endedOn")],
  "enrolments.depart": [future("departureInTheFuture", "departedOn")],
  "enrolments.completeConditionally": [
    ({ before }) => ["accepted", "preparing"].includes(String(before["presence"])) && "neverBegun",
    ({ before }) => before["presence"] === "interrupted" && "stillInterrupted",
    leftBefore,
    otherAssessment,
    ({ ledger, said }) => isBefore(said["conditionalUntil"], ledger.today) && "conditionInThePast"
  ],
  "enrolments.complete": [
    leftBefore,
    ({ before, ledger }) => !isSatisfied(ledger, before) && "rulesNotMet",
    otherAssessment
  ],
  "enrolments.lapse": [({ before, ledger }) => isSatisfied(ledger, before) && "rulesMet"],
  "enrolments.notComplete": [otherAssessment],
  "enrolments.revoke": [({ ledger, said }) => !isOnFile(ledger, said["authority"]) && "authorityNotOnFile"],

  "placements.propose": [
    ({ ledger, said }) => {
      const [from = "", to = ""] = String(said["period"]).split("/")
      const { trainee } = ledger.find("enrolment", said["enrolment"]) ?? {}
      const others = ledger.all(
        "placement",
        (one) => one["trainee"] === trainee && !["declined", "cancelled", "void"].includes(String(one["status"]))
      )
      const overlaps = others.some(({ period }) => {
        const [first = "", last = ""] = String(period).split("/")
        return first <= to && from <= last
      })
      return overlaps && said["concurrent"] !== true && "overlaps"
    },
    ({ ledger, said }) => {
      const [from = "", to = ""] = String(said["period"]).split("/")
      const enrolment = ledger.find("enrolment", said["enrolment"]) ?? {}
      const { period } = ledger.find("edition", enrolment["edition"]) ?? {}
      const [first = "", last = "9"] = String(period ?? "").split("/")
      return (from < first || to > last) && said["outsideEdition"] !== true && "datesOutsideEdition"
    }
  ],
  "placements.start": [
    ({ before, ledger }) => {
      const order: ReadonlyArray<unknown> = ["observe", "assist", "performLimited"]
      const { permission = "observe" } = ledger.find("enrolment", before["enrolment"]) ?? {}
      return order.indexOf(permission) < order.indexOf(before["demands"] ?? "observe") && "permissionMissing"
    },
    future("startInTheFuture", "startedOn")
  ],
  "placements.end": [endBeforeStart],
  "placements.endEarly": [endBeforeStart],

  "waivers.request": [
    ({ ledger, said }) =>
      (said["rule"] !== "signOff" || pinned(ledger, ledger.find("enrolment", said["enrolment"])) === undefined) &&
      "ruleCannotBeWaived",
    ({ said }) => isBefore(said["until"], said["from"]) && "endsBeforeItBegins"
  ],
  "waivers.grant": [({ before, ledger }) => before["requestedBy"] === ledger.actor && "askedForIt"],

  ...objectionsToAppeals,
  ...objectionsToActivities,
  "commitments.state": [({ as, said }) => !list(said["by"]).includes(as.party) && "othersCommitment"],
  "commitments.start": [othersCommitment],
  "commitments.fulfil": [
    othersCommitment,
    ({ said }) => [...list(said["evidence"]), ...list(said["fulfilledBy"])].length === 0 && "nothingShowsIt",
    ({ ledger, said }) =>
      list(said["fulfilledBy"]).some((one) => !isOnRecord(ledger, one as Fields)) && "fulfilmentUnknown",
    future("doneInTheFuture", "doneOn")
  ],
  "commitments.drop": [othersCommitment],
  "commitments.supersede": [
    othersCommitment,
    ({ before, ledger, said: { supersededBy: id } }) =>
      (id === before["id"] || !isOnRecord(ledger, { kind: "commitment", id })) && "successorUnknown"
  ]
}
