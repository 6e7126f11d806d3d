/** What the model knows of appeals: which decision they are against, what stands in their way, and what they lead to. */
import type { Fields } from "./Command.ts"
import { type Draft, refuse } from "./Ledger.ts"
import type { Asked, Objection } from "./Objection.ts"
import { isVisible } from "./Offices.ts"

/** For how many days the rules of the model let a decision be appealed. */
export const daysToAppeal = 30

const list = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])
const later = (day: unknown, days: number): string =>
  new Date(Date.parse(String(day)) + days * 86_400_000).toISOString().slice(0, 10)

/** The decision that stands, as an appeal names it. */
const standing = ({ completion, decision, presence, revokedBy, revokedOn }: Fields): Fields => {
  refuse((decision === undefined || presence === "void") && "appeal/noDecision")
  const { assessment: against, decidedBy, decidedOn } = decision as Fields
  return completion === "revoked"
    ? { against, outcome: completion, decidedOn: revokedOn, decidedBy: revokedBy }
    : { against, outcome: completion, decidedOn, decidedBy }
}

/** What follows for an appeal from the enrolment; of a letter, that it was lodged on the day on which it came. */
export const lodging = (ledger: Draft, enrolment: Fields, said: Fields): Fields => {
  const { evidence } = (said["onBehalfOf"] ?? {}) as Fields
  const received = ledger.find("document", evidence)?.["receivedOn"] ?? ledger.today
  return { ...said, ...standing(enrolment), lodgedOn: [String(received), ledger.today].toSorted()[0] }
}

const isOfSameDecision = (one: Fields, other: Fields): boolean =>
  one["against"] === other["against"] && one["decidedOn"] === other["decidedOn"]
const decidedFirst: Objection = ({ before, ledger }) => before["decidedBy"] === ledger.actor && "decidedFirst"

/** Whether something that is named is evidence about an enrolment: an item of it, or a document on file. */
const isOnRecord =
  (ledger: Draft, { id: enrolment, trainee }: Fields) =>
  (named: unknown): boolean => {
    const items = ledger.all("evidence", (one) => one["enrolment"] === enrolment).flatMap(({ items }) => list(items))
    const document = ledger.find("document", named)
    const isAbout = document?.["enrolment"] === enrolment
    const isOfTrainee = document?.["person"] === trainee && document?.["enrolment"] === undefined
    return (
      items.some((item) => (item as Fields)["id"] === named) || (document !== undefined && (isAbout || isOfTrainee))
    )
  }

/** The last day on which evidence came in time: thirty days after the edition, or as long as the enrolment was given. */
const lastDayFor = (ledger: Draft, { edition, evidenceUntil }: Fields): string => {
  const { actualPeriod, evidenceUntil: stated, period } = ledger.find("edition", edition) ?? {}
  const end = String(actualPeriod ?? period)
    .split("/")
    .at(-1)
  const until = stated ?? (end === "undefined" ? "9999" : later(end, 30))
  return [String(until), String(evidenceUntil ?? "")].toSorted()[1] ?? ""
}

/** Whether what is on record was there in time and before the day of the decision: then it was decided on. */
const wasDecidedOn =
  (ledger: Draft, before: Fields) =>
  (named: unknown): boolean => {
    const items = ledger.all("evidence", (one) => one["enrolment"] === before["id"]).flatMap(({ items }) => list(items))
    const item = items.find((one) => (one as Fields)["id"] === named) as Fields | undefined
    const days = [item?.["recordedOn"], item?.["verifiedOn"], item?.["reviewedOn"], item?.["closedOn"]]
    const said = item === undefined ? ledger.saidOn("document", named) : days.filter(Boolean).toSorted().at(-1)
    const { decidedOn = "" } = (before["decision"] ?? {}) as Fields
    return (
      isOnRecord(ledger, before)(named) &&
      String(said) < String(decidedOn) &&
      String(said) <= lastDayFor(ledger, before)
    )
  }

/** The appeal that a reopening names, if whoever reopens may see it. */
const named = ({ ledger, said }: Asked): Fields | undefined => {
  const appeal = ledger.find("appeal", said["upheldAppeal"])
  return appeal !== undefined && isVisible(ledger, "appeal", appeal) ? appeal : undefined
}
/** What is wrong with the appeal that is named, where one is. */
const wrongAppeal =
  (code: string, isWrong: (appeal: Fields, asked: Asked) => boolean): Objection =>
  (asked) => {
    const appeal = named(asked)
    return appeal !== undefined && isWrong(appeal, asked) && code
  }

export const objectionsToAppeals: Readonly<Record<string, ReadonlyArray<Objection>>> = {
  "appeals.lodge": [
    ({ said }) => String(said["lodgedOn"]) < String(said["decidedOn"]) && "lodgedBeforeDecision",
    ({ said }) => String(said["lodgedOn"]) > later(said["decidedOn"], daysToAppeal) && "lodgedTooLate",
    ({ ledger, said }) =>
      ledger.all(
        "appeal",
        (one) =>
          one["enrolment"] === said["enrolment"] &&
          ["lodged", "underReview"].includes(String(one["status"])) &&
          isOfSameDecision(one, said)
      ).length > 0 && "appealOpen"
  ],
  "appeals.uphold": [decidedFirst],
  "appeals.dismiss": [decidedFirst],
  "enrolments.reopen": [
    ({ before, ledger, said }) =>
      said["upheldAppeal"] === undefined &&
      list(said["lateEvidence"]).length === 0 &&
      !list(said["evidence"]).some((one) => isOnRecord(ledger, before)(one) && !wasDecidedOn(ledger, before)(one)) &&
      "noGround",
    (asked) => asked.said["upheldAppeal"] !== undefined && named(asked) === undefined && "appealUnknown",
    wrongAppeal("appealOfAnotherEnrolment", ({ enrolment }, { before }) => enrolment !== before["id"]),
    wrongAppeal("appealNotUpheld", ({ status }) => status !== "upheld"),
    wrongAppeal("appealOfAnotherDecision", (appeal, { before }) => {
      const { assessment, decidedOn } = (before["decision"] ?? {}) as Fields
      return appeal["enrolment"] === before["id"] && !isOfSameDecision(appeal, { against: assessment, decidedOn })
    }),
    ({ before, said }) => list(before["upheldAppeals"]).includes(said["upheldAppeal"]) && "appealUsedBefore",
    ({ before, ledger, said }) =>
      !list(said["lateEvidence"]).every(isOnRecord(ledger, before)) && "evidenceNotOnRecord",
    ({ before, ledger, said }) => list(said["lateEvidence"]).some(wasDecidedOn(ledger, before)) && "evidenceNotLate"
  ]
}

const answered = ({ ledger }: Asked): Fields => ({ answeredBy: ledger.actor, answeredOn: ledger.today })

export const consequencesOfAppeals: Readonly<Record<string, (asked: Asked) => Fields>> = {
  "appeals.lodge": ({ ledger }) => ({ lodgedBy: ledger.actor }),
  "appeals.uphold": answered,
  "appeals.dismiss": answered,
  "enrolments.reopen": ({ before, said: { upheldAppeal } }) =>
    upheldAppeal === undefined ? {} : { upheldAppeals: [...list(before["upheldAppeals"]), upheldAppeal] },
  "enrolments.revoke": ({ ledger }) => ({ revokedOn: ledger.today, revokedBy: ledger.actor })
}
