/** What is asked of an activity of any form, and what follows: where it belongs, when it was, who may say so. */
import type { Fields } from "./Command.ts"
import { formOf, forms } from "./Forms.ts"
import { type Draft, fail, present } from "./Ledger.ts"
import type { Asked, Objection } from "./Objection.ts"
import { unborn } from "./Rows.ts"

const list = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])
const first = (date: string): string => `${date}${"-01-01".slice(date.length - 4)}`
const last = (date: string): string => `${date}${"-12-31".slice(date.length - 4)}`

/** Whether a day of the one period is certainly none of the other; of one that nobody knows, that is not certain. */
const isOutside = (inner: unknown, outer: unknown): boolean => {
  if (inner === undefined || outer === undefined) return false
  const [[from = "", to = from], [begin = "", end = begin]] = [String(inner).split("/"), String(outer).split("/")]
  return last(from) < first(begin) || last(end) < first(to)
}
const isAhead = (period: unknown, { today }: Draft): boolean =>
  period !== undefined && first(String(period).split("/")[0] ?? "") > today

/** An activity that is on record: an entry in error is none. */
const onRecord = (ledger: Draft, id: unknown): Fields | undefined => {
  const found = id === undefined ? undefined : ledger.find("activity", id)
  return found?.["status"] === "void" ? undefined : found
}
const next = ({ before, said }: Asked): Fields => ({ ...before, ...present(said) })
const isPartOf = (ledger: Draft, id: unknown, whole: unknown): boolean =>
  id !== undefined && (id === whole || isPartOf(ledger, ledger.find("activity", id)?.["parent"], whole))

const parentUnknown: Objection = ({ ledger, said }) =>
  said["parent"] !== undefined && onRecord(ledger, said["parent"]) === undefined && "parentUnknown"
const circleOfParents: Objection = ({ before, ledger, said }) =>
  onRecord(ledger, said["parent"]) !== undefined && isPartOf(ledger, said["parent"], before["id"]) && "circleOfParents"
const outsideParent: Objection = (asked) => {
  const { parent, period } = next(asked)
  return isOutside(period, onRecord(asked.ledger, parent)?.["period"]) && "outsideParent"
}
const partsOutside: Objection = ({ before, ledger, said }) =>
  ledger
    .all("activity", ({ parent, status }) => parent === before["id"] && status !== "void")
    .some(({ period }) => isOutside(period, said["period"])) && "partsOutside"
const patientNamed: Objection = ({ said }) =>
  list(said["participants"]).some((one) => (one as Fields)["role"] === "patient") && "patientNamed"
const returnedUnknown: Objection = ({ before, ledger, said }) => {
  const { reciprocates } = said
  const isThere = onRecord(ledger, reciprocates) !== undefined && reciprocates !== before["id"]
  return reciprocates !== undefined && !isThere && "returnedUnknown"
}
const heldInTheFuture: Objection = (asked) => isAhead(next(asked)["period"], asked.ledger) && "heldInTheFuture"
const alreadyConfirmed: Objection = ({ as, before }) =>
  list(before["confirmedBy"]).includes(as.party) && "alreadyConfirmed"
const notTheHost: Objection = ({ as, before }) =>
  list(before["hosts"]).length > 0 && !list(before["hosts"]).includes(as.party) && "notTheHost"
const saidBySender: Objection = ({ as, before }) =>
  list(before["hosts"]).length === 0 && list(before["senders"]).includes(as.party) && "saidBySender"

/** Nobody acknowledges a gift of their own, be it to a body of which they are one; nor do they strike themselves first. */
const saidByDonor: Objection = (asked) =>
  list(asked.before["senders"]).includes(asked.as.party) && !notTheHost(asked) && "saidBySender"
const senderStruck: Objection = ({ as, before, said: { senders } }) =>
  senders !== undefined &&
  list(before["senders"]).includes(as.party) &&
  !list(senders).includes(as.party) &&
  "senderStruck"

const described = [parentUnknown, outsideParent, patientNamed, returnedUnknown]
const redescribed = [...described, circleOfParents, partsOutside]

/** Steps that describe it anew. */
const changes = ["activities.plan", "activities.replan", "facilityProjects.plan"]
/** Steps of the host's coordinator that everybody else of the program offices may take too. */
const anybodys = ["activities.abandon"]
const own: Readonly<Record<string, ReadonlyArray<Objection>>> = {
  "activities.moot": [
    ({ said }) => said["kind"] === "reciprocal-visit" && said["reciprocates"] === undefined && "returnsNothing"
  ],
  "activities.confirm": [alreadyConfirmed],
  "activities.hold": [heldInTheFuture, outsideParent, partsOutside],
  "workingGroups.constitute": [alreadyConfirmed],
  "facilityProjects.open": [({ ledger, said }) => isAhead(said["openedOn"], ledger) && "openedInTheFuture"],
  "donations.change": [senderStruck],
  "consilia.schedule": [outsideParent, partsOutside],
  "consilia.hold": [heldInTheFuture]
}

export const objectionsToActivities: Readonly<Record<string, ReadonlyArray<Objection>>> = Object.fromEntries(
  forms.map(([method, { by, from }]) => [
    method,
    [
      ...(from.includes(unborn) ? described : []),
      ...(changes.includes(method) || method.endsWith(".change") ? redescribed : []),
      ...(by.includes("hostCoordinator") && !anybodys.includes(method)
        ? [notTheHost, method.startsWith("donations.") ? saidByDonor : saidBySender]
        : []),
      ...(own[method] ?? [])
    ]
  ])
)

/** What is not said again stays. */
const overlaid = ({ said: { evidence: _, id, on, onBehalfOf, reason, ...said } }: Asked): Fields => present(said)
/** One more party has given its word; with the last one it is so. */
const agreed =
  (state: string) =>
  ({ as, before }: Asked): Fields => {
    const confirmedBy = [...list(before["confirmedBy"]), as.party]
    const isWhole = list(before["parties"]).every((party) => confirmedBy.includes(party as string))
    return { confirmedBy, ...(isWhole ? { status: state } : {}) }
  }

export const consequencesForActivities: Readonly<Record<string, (asked: Asked) => Fields>> = {
  ...Object.fromEntries(
    forms.flatMap(([method]) => (changes.includes(method) || method.endsWith(".change") ? [[method, overlaid]] : []))
  ),
  "activities.hold": overlaid,
  "activities.confirm": agreed("confirmed"),
  "workingGroups.constitute": agreed("constituted"),
  "facilityProjects.open": ({ before, said: { openedOn } }) =>
    openedOn === undefined ? {} : { detail: { ...(before["detail"] as Fields | undefined), openedOn } },
  "consilia.issueOpinion": ({ said }) => ({ report: said["opinion"] })
}

/** What is said of an activity, with what follows from that: whose it is, and when it was, in the words of a source. */
export const completedActivity = (ledger: Draft, door: string, before: Fields | undefined, said: Fields): Fields => {
  const { dating, detail, operator, parties, period } = said
  if (before === undefined && formOf(said["kind"]) !== door) fail("InvalidInput")
  // Of the particulars, those of a visit are said here.
  const isVisit = ["delegation", "reciprocal-visit"].includes(String(before?.["kind"] ?? said["kind"]))
  if (detail !== undefined && !isVisit) fail("InvalidInput")
  const { says, source } = (dating ?? {}) as Fields
  const published = says === "thisYear" ? ledger.find("source", source)?.["publishedOn"] : undefined
  return present({
    ...said,
    parties: parties ?? (before === undefined ? [operator] : undefined),
    period: period ?? (published === undefined ? undefined : String(published).slice(0, 4))
  })
}

const together = {
  activities: ["held", "reported"],
  workingGroups: ["active", "dormant"],
  facilityProjects: ["opened", "operating"],
  donations: ["received", "installed", "inUse", "outOfUse"],
  consilia: ["held", "opinionIssued", "closed"]
}
/** A group that is dissolved was one once all parties had given their word, or if a source speaks of it. */
const wasConstituted = ({ confirmedBy = [], historical, parties = [] }: Fields): boolean =>
  historical !== undefined ||
  (parties as ReadonlyArray<string>).every((party) => (confirmedBy as ReadonlyArray<string>).includes(party))
/** Something was held together. A facility that is closed had been opened, if it is known when. */
export const isHeld = (activity: Fields): boolean => {
  const { detail, kind, status } = activity
  return (
    together[formOf(kind) as keyof typeof together].includes(String(status)) ||
    (status === "dissolved" && wasConstituted(activity)) ||
    (status === "closed" && (detail as Fields | undefined)?.["openedOn"] !== undefined)
  )
}
