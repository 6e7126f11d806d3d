/** Evidence as the model sees it: who may record what, and the items of each kind. */
import { leadOf } from "../../../src/model/Evidence.ts"
import type { Capacity, Fields } from "./Command.ts"
import { type Draft, fail, refuse, reserve } from "./Ledger.ts"
import { sees } from "./Offices.ts"

/** Who may record each kind, and the field of the enrolment that names whose office it must be. */
export const recorders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  attendance: { programOffice: "operator", hostCoordinator: "hosts", supervisor: "hosts" },
  log: { trainee: "trainee" },
  verify: { supervisor: "hosts", hostCoordinator: "hosts" },
  deliverable: { trainee: "trainee", programOffice: "operator" },
  review: { programOffice: "operator", supervisor: "hosts", hostCoordinator: "hosts" },
  signOff: { supervisor: "hosts", hostCoordinator: "hosts" },
  evaluation: {
    supervisor: "hosts",
    hostCoordinator: "hosts",
    committee: "hosts",
    programOffice: "operator",
    sendingOffice: "sendingSide",
    trainee: ""
  },
  exam: { programOffice: "operator", hostCoordinator: "hosts" },
  entrustment: { committee: "hosts", supervisor: "hosts" },
  survey: { trainee: "trainee", programOffice: "operator" },
  confirmation: { sendingOffice: "sendingSide" },
  credit: { programOffice: "operator" },
  openCase: { programOffice: "operator", hostCoordinator: "hosts" },
  closeCase: { programOffice: "operator", hostCoordinator: "hosts" },
  languageProof: { programOffice: "operator", sendingOffice: "sendingSide" }
}
/** What is said in a role that the item keeps, and what nobody says of themselves. */
const inRole = ["evaluation", "entrustment", "confirmation"]
const ofOthers = [
  ...["evaluation", "exam", "entrustment", "openCase"],
  ...["signOff", "confirmation", "credit", "languageProof"]
]

const needed: Readonly<Record<string, ReadonlyArray<string>>> = {
  observed: ["observe", "assist", "performLimited"],
  assisted: ["assist", "performLimited"],
  performed: ["performLimited"]
}

const items = ({ items }: Fields): ReadonlyArray<Fields> => items as ReadonlyArray<Fields>

const counts = ({ presence }: Fields): boolean => !["withdrawn", "terminated", "void"].includes(String(presence))

/** Whether a trainee takes part in the same edition as somebody else. */
const isPeer = (ledger: Draft, { edition, trainee }: Fields, { party, role }: Capacity): boolean =>
  role === "trainee" &&
  party !== trainee &&
  ledger.all("enrolment", (one) => one["trainee"] === party && one["edition"] === edition && counts(one)).length > 0

const standing = (ledger: Draft, what: string, enrolment: Fields, host?: unknown, kind?: string): Capacity => {
  const may = recorders[what] ?? {}
  const hosts = host === undefined ? (kind === "conduct" ? [] : enrolment["hosts"]) : [host]
  const here: Fields = { ...enrolment, hosts }
  const held = ledger.capacities.filter(({ role }) => role in may)
  const fitting = held.find((capacity) =>
    may[capacity.role] === ""
      ? isPeer(ledger, enrolment, capacity)
      : [here[may[capacity.role] ?? ""]].flat().includes(capacity.party)
  )
  refuse(held.length === 0 && "lifecycle/not-your-office", held.length > 0 && !fitting && "lifecycle/for-another-party")
  return fitting as Capacity
}

const enrolmentOf = (ledger: Draft, id: unknown, what?: string): Fields => {
  const found = ledger.find("enrolment", id)
  if (found === undefined) return fail("NotFound")
  const isForPeers = what === "evaluation" && ledger.capacities.some((one) => isPeer(ledger, found, one))
  return isForPeers || sees(ledger.capacities, "enrolment", found) ? found : fail("NotFound")
}

/** Adds an item, or puts it in the place of the one with its id. */
const put = (ledger: Draft, enrolment: Fields, placement: unknown, kind: string, item: Fields): void => {
  const id = `${enrolment["id"]}|${placement ?? ""}|${kind}|1`
  const before = ledger.find("evidence", id)
  const host = ledger.find("placement", placement)?.["host"]
  const without = kind === "conduct" ? [] : enrolment["hosts"]
  const hosts = (host === undefined ? without : [host]) as ReadonlyArray<unknown>
  const { edition, operator, sendingSide, trainee } = enrolment
  const about = { kind, enrolment: enrolment["id"], trainee, edition, placement, operator, sendingSide, part: 1 }
  const old = before === undefined ? [] : items(before)
  const isKnown = old.some((one) => one["id"] === item["id"])
  const stays = before !== undefined && hosts.every((one) => (before["hosts"] as typeof hosts).includes(one))
  ledger.write("evidence", id, {
    ...(before ?? about),
    hosts: stays ? before["hosts"] : hosts,
    items: isKnown ? old.map((one) => (one["id"] === item["id"] ? item : one)) : [...old, item]
  })
  if (before !== undefined) return
  reserve(ledger, `evidence|${enrolment["id"]}`, id)
}

/** An item of an enrolment, in whichever document it lies. */
const held = (ledger: Draft, enrolment: Fields, kind: string, id: unknown) =>
  ledger
    .all("evidence", (one) => one["enrolment"] === enrolment["id"] && one["kind"] === kind)
    .flatMap((part) =>
      items(part).flatMap((item) => (item["id"] === id ? [{ item, placement: part["placement"] }] : []))
    )[0]

const add = (ledger: Draft, enrolment: Fields, placement: unknown, kind: string, item: Fields): void => {
  if (held(ledger, enrolment, kind, item["id"]) !== undefined) fail("InvalidInput")
  put(ledger, enrolment, placement, kind, { ...item, recordedOn: ledger.today, recordedBy: ledger.actor })
}
const checkPlacement = (ledger: Draft, enrolment: Fields, id: unknown): void => {
  const of = ledger.find("placement", id)?.["enrolment"]
  refuse(id !== undefined && of !== enrolment["id"] && "evidence/otherPlacement")
}
const checkDay = ({ today }: Draft, on: unknown): void => refuse(String(on) > today && "evidence/notHeldYet")

const hostOf = (ledger: Draft, placement: unknown): unknown => ledger.find("placement", placement)?.["host"]

/** What an item of a kind has besides what is said of it. */
const begins: Readonly<Record<string, (ledger: Draft, said: Fields) => Fields>> = {
  log: () => ({ verification: "waiting" }),
  deliverable: () => ({ status: "submitted" }),
  signOff: ({ today }, { placement, signedOn = today }) => ({ placement, signedOn }),
  openCase: ({ today }, { openedOn = today }) => ({ openedOn })
}
const kindOf: Readonly<Record<string, string>> = {
  openCase: "conduct",
  closeCase: "conduct",
  languageProof: "language"
}

/** One trainee leads a case at a host: whoever else has an entry that claims it, and that nobody has rejected, does. */
const claimLead = (ledger: Draft, { id, trainee }: Fields, placement: unknown, reference: unknown): void => {
  const host = hostOf(ledger, placement)
  const others = ledger.all("evidence", (part) => {
    const { presence } = ledger.find("enrolment", part["enrolment"]) ?? {}
    return part["kind"] === "log" && part["trainee"] !== trainee && presence !== "void"
  })
  const isTaken = others.some(
    (part) =>
      hostOf(ledger, part["placement"]) === host &&
      items(part).some((item) => item["lead"] && item["case"] === reference && item["verification"] !== "rejected")
  )
  refuse(isTaken && "evidence/caseTaken")
  const reservation = leadOf(String(host), String(reference))
  reserve(ledger, reservation, id)
}

/** What is wrong with what is said before anything is looked up. */
const checkSaid = ({ capacities }: Draft, what: string, { case: reference, lead, level, placement }: Fields): void => {
  const isClaim = reference !== undefined && placement !== undefined && level === "performed"
  if (what === "log" && lead && !isClaim) fail("InvalidInput")
  const isHost = capacities.every(({ role }) => role === "hostCoordinator")
  if (what === "openCase" && placement === undefined && isHost) fail("InvalidInput")
}

const isOneself = ({ capacities }: Draft, { trainee }: Fields): boolean =>
  capacities.some(({ party, role }) => role === "trainee" && party === trainee)

/** Adds an item, by the name of the method. */
const record = (ledger: Draft, what: string, said: Fields, enrolment: Fields): void => {
  const { enrolment: _, placement, ...rest } = said
  const kind = kindOf[what] ?? what
  checkPlacement(ledger, enrolment, placement)
  refuse(ofOthers.includes(what) && isOneself(ledger, enrolment) && "evidence/ofOneself")
  const { role } = standing(ledger, what, enrolment, hostOf(ledger, placement), kind)
  checkDay(ledger, said["on"] ?? said["submittedOn"] ?? said["signedOn"] ?? said["openedOn"] ?? ledger.today)
  const { case: reference, lead, level } = said
  const isCovered = needed[String(level)]?.includes(String(enrolment["permission"] ?? "observe"))
  refuse(what === "log" && !isCovered && "evidence/notPermitted")
  if (lead) claimLead(ledger, enrolment, placement, reference)
  const isSaidInRole = inRole.includes(what) || what === "signOff"
  add(ledger, enrolment, placement, kind, {
    ...rest,
    ...begins[what]?.(ledger, said),
    ...(isSaidInRole ? { role } : {})
  })
}

/** What is said of an item that is there, by the name of the method. */
const change: Readonly<Record<string, (ledger: Draft, said: Fields, enrolment: Fields) => void>> = {
  verify: (ledger, { entry, verification }, enrolment) => {
    standing(ledger, "verify", enrolment)
    const { item, placement } = held(ledger, enrolment, "log", entry) ?? fail("NotFound")
    standing(ledger, "verify", enrolment, hostOf(ledger, placement))
    refuse((item["recordedBy"] === ledger.actor || isOneself(ledger, enrolment)) && "evidence/ownEntry")
    const isClaimed = item["lead"] && item["verification"] === "rejected" && verification === "verified"
    if (isClaimed) claimLead(ledger, enrolment, placement, item["case"])
    const verified = { verification, verifiedBy: ledger.actor, verifiedOn: ledger.today }
    put(ledger, enrolment, placement, "log", { ...item, ...verified })
  },
  review: (ledger, { deliverable, status }, enrolment) => {
    refuse(isOneself(ledger, enrolment) && "evidence/ofOneself")
    standing(ledger, "review", enrolment)
    const { item, placement } = held(ledger, enrolment, "deliverable", deliverable) ?? fail("NotFound")
    const { role } = standing(ledger, "review", enrolment, hostOf(ledger, placement))
    const reviewed = { status, reviewedBy: ledger.actor, reviewerRole: role, reviewedOn: ledger.today }
    put(ledger, enrolment, placement, "deliverable", { ...item, ...reviewed })
  },
  closeCase: (ledger, { conductCase }, enrolment) => {
    refuse(isOneself(ledger, enrolment) && "evidence/ofOneself")
    standing(ledger, "closeCase", enrolment)
    const { item, placement } = held(ledger, enrolment, "conduct", conductCase) ?? fail("NotFound")
    const hosts = placement === undefined ? [] : [hostOf(ledger, placement)]
    if (!sees(ledger.capacities, "evidence", { ...enrolment, hosts, sendingSide: [] })) fail("NotFound")
    standing(ledger, "closeCase", enrolment, hostOf(ledger, placement), "conduct")
    refuse(item["closedOn"] !== undefined && "evidence/caseClosed")
    put(ledger, enrolment, placement, "conduct", { ...item, closedOn: ledger.today, closedBy: ledger.actor })
  }
}

/** One mark for each who is named; all of them or none. */
const attendance = (ledger: Draft, { absent, edition, present, reason, session }: Fields): void => {
  const { sessions = [] } = ledger.find("schedule", `${edition}|1`) ?? {}
  const found = (sessions as ReadonlyArray<Fields>).find(({ id }) => id === session) ?? fail("NotFound")
  const marks = Object.entries({ present, absent }).flatMap(([mark, ids]) =>
    ((ids as ReadonlyArray<string> | undefined) ?? []).map((id) => ({ id, mark }))
  )
  refuse(marks.length === 0 && "evidence/nobodyMarked")
  refuse(new Set(marks.map(({ id }) => id)).size < marks.length && "evidence/markedTwice")
  checkDay(ledger, found["on"])
  for (const { id, mark } of marks) {
    const enrolment = enrolmentOf(ledger, id)
    refuse(enrolment["edition"] !== edition && "evidence/otherEdition")
    const isGone = ["withdrawn", "terminated", "void"].includes(String(enrolment["presence"]))
    refuse(isGone && "evidence/notTakingPart")
    standing(ledger, "attendance", enrolment)
    const old = held(ledger, enrolment, "attendance", session)?.item
    if (old?.["mark"] === mark) continue
    refuse(old !== undefined && reason === undefined && "evidence/correctionNeedsReason")
    const item = { id: session, recordedOn: ledger.today, recordedBy: ledger.actor, session, mark }
    put(ledger, enrolment, undefined, "attendance", item)
  }
}

const one = (ledger: Draft, method: string, said: Fields): void => {
  checkSaid(ledger, method, said)
  const enrolment = enrolmentOf(ledger, said["enrolment"], method)
  refuse(enrolment["presence"] === "void" && "evidence/notTakingPart")
  const changes = change[method]
  if (changes === undefined) record(ledger, method, said, enrolment)
  else changes(ledger, said, enrolment)
}

export const recordEvidence = (ledger: Draft, method: string, said: Fields): void =>
  method === "attendance" ? attendance(ledger, said) : one(ledger, method, said)
