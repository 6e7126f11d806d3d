/** One step of a life cycle, as the model sees it: completed from what is known, allowed or refused, and what follows. */
import { completedActivity } from "./Activities.ts"
import { lodging } from "./Appeals.ts"
import type { Capacity, Fields } from "./Command.ts"
import { pinned } from "./Completion.ts"
import { consequences } from "./Consequences.ts"
import { formOf } from "./Forms.ts"
import { type Draft, fail, present, refuse, reserve } from "./Ledger.ts"
import { rows } from "./LifeCycles.ts"
import { objections, ofSide } from "./Objections.ts"
import { isVisible, sees, standings } from "./Offices.ts"
import { hasMoved, placesOf } from "./Places.ts"
import { type Row, unborn } from "./Rows.ts"

const remarks = ["id", "reason", "evidence", "on", "onBehalfOf"]

/** The enrolment that is named, if the actor may see it. */
const enrolmentNamed = (ledger: Draft, { enrolment }: Fields): Fields => {
  const found = ledger.find("enrolment", enrolment)
  return found !== undefined && sees(ledger.capacities, "enrolment", found) ? found : fail("InvalidInput")
}

/** What follows from other documents, and nobody says. */
const completed = (ledger: Draft, method: string, before: Fields | undefined, said: Fields): Fields => {
  switch (method) {
    case "editions.plan": {
      const offices = ledger.capacities.filter(({ role }) => role === "programOffice")
      const operator = ledger.find("program", said["program"])?.["operator"] ?? offices[0]?.party
      return operator === undefined || said["program"] === undefined ? fail("InvalidInput") : { operator, ...said }
    }
    case "nominations.draft": {
      const edition = ledger.find("edition", said["edition"]) ?? fail("InvalidInput")
      return { ...said, operator: edition["operator"], selectionCommittee: edition["selectionCommittee"] }
    }
    case "placements.propose": {
      const { edition, operator, trainee } = enrolmentNamed(ledger, said)
      return { ...said, place: ledger.find("party", said["host"])?.["place"], edition, operator, trainee }
    }
    case "waivers.request": {
      const { operator, sendingSide, trainee } = enrolmentNamed(ledger, said)
      return { ...said, operator, sendingSide, trainee }
    }
    case "appeals.lodge": {
      const enrolment = enrolmentNamed(ledger, said)
      const { operator, sendingSide, trainee } = enrolment
      return lodging(ledger, enrolment, { ...said, operator, sendingSide, trainee })
    }
    case "enrolments.complete":
    case "enrolments.completeConditionally":
    case "enrolments.notComplete":
      refuse(pinned(ledger, before) === undefined && "enrolment/noAssessment")
      return said
    default:
      return said
  }
}

const evidenceOf = ({ evidence, onBehalfOf }: Fields): ReadonlyArray<unknown> => [
  ...(onBehalfOf === undefined ? [] : [(onBehalfOf as Fields)["evidence"]]),
  ...((evidence as ReadonlyArray<unknown> | undefined) ?? [])
]

/** The capacity in which nothing stands in the way; refuses with what stands in the way in the first. */
const free = (ledger: Draft, row: Row, method: string, before: Fields | undefined, said: Fields): Capacity => {
  const held = standings(ledger, row, before ?? said, said["onBehalfOf"] as never)
  const reasons = held.map((as) =>
    [ofSide[row.side.field], ...(objections[method] ?? [])]
      .map((objection) => objection?.({ ledger, before: before ?? {}, said, as }))
      .flatMap((code) => (typeof code === "string" ? [`${row.side.noun}/${code}`] : []))
  )
  const at = reasons.findIndex((codes) => codes.length === 0)
  if (at < 0) refuse(...(reasons[0] ?? []))
  return held[at] as Capacity
}

/** Takes a step of a life cycle, as a command or as a part of one. */
export const step = (ledger: Draft, method: string, id: string, given: Fields): void => {
  const row = rows.get(method)
  if (row === undefined) throw new Error(`no such step: ${method}`)
  const { field, form, noun } = row.side
  const before = ledger.find(noun, id)
  const isNew = row.from.includes(unborn)
  // Of a document that follows another life cycle there is none here.
  const isHere = before !== undefined && (form === undefined || formOf(before["kind"]) === form)
  if (!isNew && !isHere) fail("NotFound")
  if (before !== undefined && isNew && !(isHere && isVisible(ledger, noun, before))) fail("InvalidInput")
  const said =
    form === undefined ? completed(ledger, method, before, given) : completedActivity(ledger, form, before, given)
  const isShown = evidenceOf(said).every((document) => ledger.find("document", document) !== undefined)
  refuse(!isShown && "lifecycle/evidence-not-on-file")
  refuse(!row.from.includes(String(before?.[field] ?? unborn)) && "state")
  const as = free(ledger, row, method, before, said)
  const takes = isNew ? Object.keys(said).filter((name) => !remarks.includes(name)) : row.keeps
  const after = present({
    ...(before ?? { id }),
    ...(row.to === "" ? {} : { [field]: row.to }),
    ...Object.fromEntries(takes.map((name) => [name, said[name]])),
    ...Object.fromEntries(row.drops.map((name) => [name, undefined])),
    ...consequences[method]?.({ ledger, before: before ?? {}, said, as })
  })
  ledger.write(noun, id, after)
  if (noun === "nomination") ofNomination(ledger, method, before, after)
  if (noun === "enrolment") ofEnrolment(ledger, before, after)
  if (method === "placements.propose") ofPlacement(ledger, after)
  // Whoever appeals the same decision, or decides on completion, at this moment is to find out.
  if (method === "appeals.lodge") reserve(ledger, `appeals|${after["enrolment"]}`, id)
  if (noun === "waiver" && before === undefined) reserve(ledger, `waivers|${after["enrolment"]}`, id)
  if (noun === "activity") ofActivity(ledger, before, after)
}

const over = ({ receiving, sending }: Fields): boolean =>
  ["withdrawn", "void"].includes(String(sending)) || ["rejected", "declined", "lapsed"].includes(String(receiving))

/** One nomination a person and edition, its places, and the enrolment that an acceptance brings about. */
const ofNomination = (ledger: Draft, method: string, before: Fields | undefined, after: Fields): void => {
  const { edition, enrolment, id, nominatingBody, nominee, operator, sendingInstitution, specialties } = after
  if (before === undefined) {
    const reservation = `nomination|${edition}|${nominee}`
    const other = ledger.find("nomination", ledger.find("reservation", reservation)?.["holder"])
    const isTaken = other !== undefined && !over(other)
    const isSeen = isTaken && sees(ledger.capacities, "nomination", other)
    refuse(isTaken && (isSeen ? "nomination/alreadyNominated" : "nomination/nominatedElsewhere"))
    reserve(ledger, reservation, id)
  }
  if (hasMoved(before ?? {}, after)) ledger.write("places", String(edition), placesOf(ledger, edition))
  if (method !== "nominations.accept") return
  const asClock = { ...ledger, capacities: [...ledger.capacities, { role: "clock", party: String(operator) }] }
  const sendingSide = [nominatingBody, ...(sendingInstitution === undefined ? [] : [sendingInstitution])]
  const admission = { trainee: nominee, edition, nomination: id, operator, nominatingBody, sendingInstitution }
  step(asClock, "enrolments.admitAccepted", String(enrolment), present({ ...admission, sendingSide, specialties }))
}

const counts = ({ presence }: Fields): boolean => !["withdrawn", "terminated", "void"].includes(String(presence))

/** A person stands once in a program, with the editions of the enrolments that count. */
const ofEnrolment = (ledger: Draft, before: Fields | undefined, after: Fields): void => {
  const { edition, nominatingBody, sendingInstitution, trainee: person } = after
  if ((before !== undefined && counts(before)) === counts(after)) return
  const { operator, program } = ledger.find("edition", edition) ?? {}
  const id = `${program}|${person}`
  const known = ledger.find("participant", id) ?? {
    ...{ id, program, person, operator, body: sendingInstitution ?? nominatingBody },
    editions: []
  }
  const editions = known["editions"] as ReadonlyArray<unknown>
  const at = editions.indexOf(edition)
  const next = counts(after) ? [...editions, edition] : editions.filter((_, i) => i !== at)
  ledger.write("participant", id, { ...known, editions: next })
}

/** Whoever places the same person elsewhere at this moment is to find out, and the host joins the enrolment's. */
const ofPlacement = (ledger: Draft, { enrolment, host, id, trainee }: Fields): void => {
  reserve(ledger, `placements|${trainee}`, id)
  const { hosts } = ledger.find("enrolment", enrolment) ?? {}
  if (!(hosts as ReadonlyArray<unknown>).includes(host)) step(ledger, "enrolments.place", String(enrolment), { host })
}

/** Whoever decides on completion, or moves the whole, at this moment is to find out that there is one more. */
const ofActivity = (ledger: Draft, before: Fields | undefined, { edition, id, parent }: Fields): void => {
  if (edition !== undefined && edition !== before?.["edition"]) reserve(ledger, `activities|${edition}`, id)
  if (parent !== undefined && parent !== before?.["parent"]) reserve(ledger, `parts|${parent}`, id)
}
