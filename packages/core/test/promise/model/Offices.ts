/** Who may do what, and who sees what: what the model knows of offices. */
import type { Capacity, Fields } from "./Command.ts"
import { type Draft, refuse } from "./Ledger.ts"
import type { Row } from "./Rows.ts"

const parties = (document: Fields, fields: ReadonlyArray<string>): ReadonlyArray<unknown> =>
  fields.flatMap((field) => document[field])

const isOffice = (roles: Fields, { party, role }: Capacity, subject: Fields): boolean =>
  role in roles && (roles[role] === "anyone" || parties(subject, [String(roles[role])]).includes(party))

/** Of these roles somebody may record an act on the strength of a letter. */
const represented = ["nominatingBody", "sendingOffice", "signatory", "trainee"]

interface Behalf extends Capacity {
  readonly evidence: string
}

/** In which capacities the step may be taken; refuses where there is none. */
export const standings = (
  { capacities }: Draft,
  { by, side }: Row,
  subject: Fields,
  behalf: Behalf | undefined
): ReadonlyArray<Capacity> => {
  if (behalf !== undefined) {
    const { party, role } = behalf
    const isFor = represented.includes(role) && Object.keys(side.recorders).length > 0 && by.includes(role)
    refuse(!isFor && "lifecycle/only-in-person")
    refuse(!isOffice(side.roles, behalf, subject) && "lifecycle/for-another-party")
    refuse(!capacities.some((held) => isOffice(side.recorders, held, subject)) && "lifecycle/may-not-record")
    return [{ role, party }]
  }
  const held = capacities.filter(({ role }) => by.includes(role))
  refuse(held.length === 0 && "lifecycle/not-your-office")
  const own = held.filter((capacity) => isOffice(side.roles, capacity, subject))
  refuse(own.length === 0 && "lifecycle/for-another-party")
  return own
}

/** The fields of a document by which an office has to do with it. */
const relations: ReadonlyArray<readonly [roles: ReadonlyArray<string>, fields: ReadonlyArray<string>]> = [
  [
    ["programOffice", "selectionCommittee", "waiverAuthority"],
    ["operator", "recordKeeper", "parties", "by", "towards", "selectionCommittee"]
  ],
  [
    ["sendingOffice", "nominatingBody", "signatory"],
    ["sendingSide", "nominatingBody", "sendingInstitution", "parties", "by", "towards"]
  ],
  [
    ["hostCoordinator", "supervisor", "committee"],
    ["hosts", "host"]
  ],
  [["trainee"], ["trainee", "nominee", "person"]]
]

/** What everybody sees. */
const open = ["party", "program", "edition", "source", "activity"]

/** What an office keeps for itself. */
const ofPersons = ["person", "trainee", "document"]
const kept = [...ofPersons, "commitment"]

/** Whether somebody sees a document; `about` is what else is known of it. */
export const sees = (
  capacities: ReadonlyArray<Capacity>,
  kind: string,
  document: Fields,
  about: ReadonlyArray<Fields> = []
): boolean =>
  open.includes(kind) ||
  capacities.some(({ party, role }) => {
    if (role === "auditor") return true
    const isKeeper = ["sendingOffice", "nominatingBody", "hostCoordinator"].includes(role)
    if (kept.includes(kind) && isKeeper && document["operator"] === party) return true
    if (ofPersons.includes(kind) && role === "trainee" && document["id"] === party) return true
    return relations.some(
      ([roles, fields]) =>
        roles.includes(role) && [document, ...about].some((one) => parties(one, fields).includes(party))
    )
  })

/** What else is known of a document: of a placement its enrolment, of a person where they take part. */
export const about = (ledger: Pick<Draft, "find" | "all">, kind: string, document: Fields): ReadonlyArray<Fields> => {
  if (kind === "placement") {
    const { sendingSide } = ledger.find("enrolment", document["enrolment"]) ?? {}
    return [{ sendingSide }]
  }
  if (kind !== "person") return []
  return [
    ...ledger.all("nomination", ({ nominee }) => nominee === document["id"]),
    ...ledger.all("enrolment", ({ trainee }) => trainee === document["id"])
  ]
}

export const isVisible = (draft: Draft, kind: string, document: Fields): boolean =>
  sees(draft.capacities, kind, document, about(draft, kind, document))
