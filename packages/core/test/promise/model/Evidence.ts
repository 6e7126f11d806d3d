/** Evidence as the model sees it: who may record what, and the items of each kind. */
import type { Capacity, Fields } from "./Command.ts"
import { type Draft, fail, refuse } from "./Ledger.ts"
import { sees } from "./Offices.ts"

/** Who may record each kind, and the field of the enrolment that names whose office it must be. */
const recorders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  attendance: { programOffice: "operator", hostCoordinator: "hosts", supervisor: "hosts" },
  log: { trainee: "trainee" },
  verify: { supervisor: "hosts", hostCoordinator: "hosts" },
  deliverable: { trainee: "trainee", programOffice: "operator" },
  review: { programOffice: "operator", supervisor: "hosts", hostCoordinator: "hosts" },
  signOff: { supervisor: "hosts", hostCoordinator: "hosts" }
}
const needed: Readonly<Record<string, ReadonlyArray<string>>> = {
  observed: ["observe", "assist", "performLimited"],
  assisted: ["assist", "performLimited"],
  performed: ["performLimited"]
}

const items = ({ items }: Fields): ReadonlyArray<Fields> => items as ReadonlyArray<Fields>

const standing = ({ capacities }: Draft, what: string, enrolment: Fields, host?: unknown): Capacity => {
  const may = recorders[what] ?? {}
  const here = host === undefined ? enrolment : { ...enrolment, hosts: [host] }
  const held = capacities.filter(({ role }) => role in may)
  const fitting = held.find(({ party, role }) => [here[may[role] ?? ""]].flat().includes(party))
  refuse(held.length === 0 && "lifecycle/not-your-office", held.length > 0 && !fitting && "lifecycle/for-another-party")
  return fitting as Capacity
}

const enrolmentOf = (ledger: Draft, id: unknown): Fields => {
  const found = ledger.find("enrolment", id)
  return found !== undefined && sees(ledger.capacities, "enrolment", found) ? found : fail("NotFound")
}

/** Adds an item, or puts it in the place of the one with its id. */
const put = (ledger: Draft, enrolment: Fields, placement: unknown, kind: string, item: Fields): void => {
  const id = `${enrolment["id"]}|${placement ?? ""}|${kind}|1`
  const before = ledger.find("evidence", id)
  const host = ledger.find("placement", placement)?.["host"]
  const hosts = (host === undefined ? enrolment["hosts"] : [host]) as ReadonlyArray<unknown>
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

/** One item, by the name of the method. */
const recordItem: Readonly<Record<string, (ledger: Draft, said: Fields, enrolment: Fields) => void>> = {
  log: (ledger, { code, id, level, on, placement }, enrolment) => {
    standing(ledger, "log", enrolment)
    const isCovered = needed[String(level)]?.includes(String(enrolment["permission"] ?? "observe"))
    refuse(!isCovered && "evidence/notPermitted")
    checkDay(ledger, on)
    checkPlacement(ledger, enrolment, placement)
    add(ledger, enrolment, placement, "log", { id, on, code, level, verification: "waiting" })
  },
  verify: (ledger, { entry, verification }, enrolment) => {
    standing(ledger, "verify", enrolment)
    const { item, placement } = held(ledger, enrolment, "log", entry) ?? fail("NotFound")
    standing(ledger, "verify", enrolment, ledger.find("placement", placement)?.["host"])
    refuse(item["recordedBy"] === ledger.actor && "evidence/ownEntry")
    const verified = { verification, verifiedBy: ledger.actor, verifiedOn: ledger.today }
    put(ledger, enrolment, placement, "log", { ...item, ...verified })
  },
  deliverable: (ledger, { id, kind, placement, submittedOn }, enrolment) => {
    standing(ledger, "deliverable", enrolment)
    checkDay(ledger, submittedOn)
    checkPlacement(ledger, enrolment, placement)
    add(ledger, enrolment, placement, "deliverable", { id, kind, submittedOn, status: "submitted" })
  },
  review: (ledger, { deliverable, status }, enrolment) => {
    standing(ledger, "review", enrolment)
    const { item, placement } = held(ledger, enrolment, "deliverable", deliverable) ?? fail("NotFound")
    const { role } = standing(ledger, "review", enrolment, ledger.find("placement", placement)?.["host"])
    const reviewed = { status, reviewedBy: ledger.actor, reviewerRole: role, reviewedOn: ledger.today }
    put(ledger, enrolment, placement, "deliverable", { ...item, ...reviewed })
  },
  signOff: (ledger, { id, placement, signedOn = ledger.today }, enrolment) => {
    checkPlacement(ledger, enrolment, placement)
    const { role } = standing(ledger, "signOff", enrolment, ledger.find("placement", placement)?.["host"])
    checkDay(ledger, signedOn)
    add(ledger, enrolment, placement, "signOff", { id, placement, role, signedOn })
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
  const enrolment = enrolmentOf(ledger, said["enrolment"])
  refuse(enrolment["presence"] === "void" && "evidence/notTakingPart")
  recordItem[method]?.(ledger, said, enrolment)
}

export const recordEvidence = (ledger: Draft, method: string, said: Fields): void =>
  method === "attendance" ? attendance(ledger, said) : one(ledger, method, said)
