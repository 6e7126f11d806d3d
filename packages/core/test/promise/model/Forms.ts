/** The five life cycles of an activity once more: one kind of document, and a door for each form. */
import { side, unborn, type Written } from "./Rows.ts"

const kinds: Readonly<Record<string, string>> = {
  "working-group": "workingGroups",
  "facility-project": "facilityProjects",
  "equipment-donation": "donations",
  "online-consilium": "consilia"
}
/** The door at which an activity of this kind is begun and moved. */
export const formOf = (kind: unknown): string => kinds[String(kind)] ?? "activities"

/** The states of each form, but for the entry in error. */
export const states = {
  activities: "mooted planned confirmed inProgress held reported postponed cancelled abandoned",
  workingGroups: "proposed constituted active dormant dissolved",
  facilityProjects: "discussed planned approved underConstruction opened operating closed",
  donations: "offered needAssessed accepted inTransit received installed inUse outOfUse declined returned",
  consilia: "requested accepted scheduled held opinionIssued closed declined"
} as const

const office = "programOffice sendingOffice"
const host = "hostCoordinator programOffice"
const roles = { programOffice: "parties", sendingOffice: "parties", hostCoordinator: "hosts" }

/** What all have: a record of the past, another description, an entry in error. */
const form = (door: keyof typeof states, rows: Readonly<Record<string, Written>>) =>
  side(
    "activity",
    "status",
    roles,
    { programOffice: "operator" },
    {
      ...rows,
      record: [unborn, "", office],
      change: [states[door], "", office],
      void: [states[door], "void", "programOffice"]
    },
    door
  )

// biome-ignore format: a table is read in rows.
export const forms = [
  ...form("activities", {
    moot: [unborn, "mooted", office],
    plan: ["mooted", "planned", office],
    confirm: ["planned", "planned", office],
    start: ["confirmed", "inProgress", host],
    hold: ["confirmed inProgress", "held", host],
    report: ["held", "reported", office, "report"],
    postpone: ["planned confirmed", "postponed", office, "", "confirmedBy"],
    replan: ["postponed", "planned", office],
    cancel: ["mooted planned confirmed postponed", "cancelled", office],
    abandon: ["inProgress", "abandoned", host]
  }),
  ...form("workingGroups", {
    propose: [unborn, "proposed", office],
    constitute: ["proposed", "proposed", office],
    activate: ["constituted dormant", "active", office],
    fallDormant: ["active", "dormant", office],
    dissolve: ["proposed constituted active dormant", "dissolved", office]
  }),
  ...form("facilityProjects", {
    discuss: [unborn, "discussed", office],
    plan: ["discussed", "planned", office],
    approve: ["planned", "approved", host],
    build: ["approved", "underConstruction", host],
    open: ["approved underConstruction", "opened", host],
    operate: ["opened", "operating", host],
    close: ["discussed planned approved underConstruction opened operating", "closed", office]
  }),
  ...form("donations", {
    offer: [unborn, "offered", office],
    assessNeed: ["offered", "needAssessed", host],
    accept: ["needAssessed", "accepted", host],
    decline: ["offered needAssessed accepted", "declined", host],
    send: ["accepted", "inTransit", office],
    receive: ["accepted inTransit", "received", host],
    install: ["received", "installed", host],
    use: ["installed", "inUse", host],
    retire: ["inUse", "outOfUse", host],
    return: ["inTransit received installed inUse outOfUse", "returned", host]
  }),
  ...form("consilia", {
    request: [unborn, "requested", office],
    accept: ["requested", "accepted", host],
    decline: ["requested accepted scheduled", "declined", host],
    schedule: ["accepted", "scheduled", office, "period"],
    hold: ["scheduled", "held", host],
    issueOpinion: ["held", "opinionIssued", host],
    close: ["opinionIssued", "closed", office]
  })
]
