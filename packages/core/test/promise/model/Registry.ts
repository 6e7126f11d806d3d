/** What is kept without a life cycle, as the model sees it: parties, persons, profiles, papers, and the schedule. */
import type { Fields } from "./Command.ts"
import { type Draft, fail, refuse, reserve } from "./Ledger.ts"
import { isVisible } from "./Offices.ts"

const keepers = ["programOffice", "sendingOffice", "nominatingBody", "hostCoordinator"]

/** An office keeps its own records; what names no office, every office may keep. */
const checkKeeper = ({ capacities }: Draft, { operator }: Fields): void => {
  const held = capacities.filter(({ role }) => keepers.includes(role))
  refuse(held.length === 0 && "lifecycle/not-your-office")
  refuse(operator !== undefined && !held.some(({ party }) => party === operator) && "lifecycle/for-another-party")
}

export const save = (ledger: Draft, kind: string, said: Fields): void => {
  const before = ledger.find(kind, said["id"])
  refuse(before?.["erased"] === true && "registry/erased")
  checkKeeper(ledger, said)
  if (before !== undefined) checkKeeper(ledger, before)
  // What is there already is no change.
  if (JSON.stringify(before) === JSON.stringify(said)) return
  ledger.write(kind, String(said["id"]), said)
  const { id, person } = said
  if (kind === "document" && person !== undefined && person !== before?.["person"])
    reserve(ledger, `documents|${person}`, id)
}

export const erase = (ledger: Draft, id: string): void => {
  const before = ledger.find("person", id) ?? fail("NotFound")
  if (!isVisible(ledger, "person", before)) fail("NotFound")
  if (before["erased"] === true) return
  checkKeeper(ledger, before)
  ledger.erase("person", id)
}

/** One session, added or moved. */
export const schedule = (ledger: Draft, { edition, sessions: said }: Fields): void => {
  const found = ledger.find("edition", edition) ?? fail("NotFound")
  const { operator, period } = found
  const isOurs = ledger.capacities.some(({ party, role }) => role === "programOffice" && party === operator)
  refuse(!isOurs && "lifecycle/not-your-office")
  const [session = {}] = said as ReadonlyArray<Fields>
  const [first = "", last = "9"] = String(period ?? "").split("/")
  const on = String(session["on"])
  refuse((on < first || on > last) && "schedule/sessionOutsideEdition")
  const id = `${edition}|1`
  const sessions = (ledger.find("schedule", id)?.["sessions"] ?? []) as ReadonlyArray<Fields>
  const isKnown = sessions.some((one) => one["id"] === session["id"])
  ledger.write("schedule", id, {
    ...{ edition, operator, part: 1 },
    sessions: isKnown ? sessions.map((one) => (one["id"] === session["id"] ? session : one)) : [...sessions, session]
  })
}
