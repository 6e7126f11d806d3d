/**
 * What a claim suggests: the state that it would support, and the first step on the way there.
 *
 * A source says how real something is, a life cycle says how far it has come; one table puts the two side by side. A claim
 * takes no step: whoever may take it reads the suggestion and decides.
 */
import { regions, way } from "../lifecycle/Graph.ts"
import type { Region, Table } from "../lifecycle/Table.ts"
import { Modality } from "../values/Modality.ts"
import { type Reason, reason } from "../values/Reason.ts"
import type { Claim } from "./Claim.ts"
import { lifeCycles } from "./LifeCycles.ts"

/** How a noun comes about, for whoever reads claims about it. */
interface Course {
  /** The field of the side that claims bear on. */
  readonly field: string
  /** The states in which it is more and more real. */
  readonly progress: ReadonlyArray<string>
  /** States beside these, and how far it had come before it got there. */
  readonly beside: Readonly<Record<string, string>>
  /** The state that each modality supports; one that is not named supports none. */
  readonly supports: Readonly<Partial<Record<Modality, string>>>
  /** What becomes of it where it does not come about. */
  readonly otherwise: ReadonlyArray<string>
}

const allOf = <State extends string>(state: State, ...modalities: ReadonlyArray<Modality>) =>
  Object.fromEntries(modalities.map((modality) => [modality, state]))
const talk = ["proposed", "offered", "discussed"] as const
const wish = [...talk, "planned", "expected"] as const

// biome-ignore format: a table is read in rows.
const courses: Readonly<Record<string, Course>> = {
  partnership: {
    field: "status", progress: ["exploratory", "active"], beside: { dormant: "active", ended: "active" },
    supports: { ...allOf("exploratory", ...wish), ...allOf("active", "agreed", "ongoing", "occurred") }, otherwise: ["ended"]
  },
  agreement: {
    field: "status", progress: ["intended", "draft", "underReview", "agreed", "signedPartly", "inForce"],
    beside: { suspended: "inForce", expired: "inForce", terminated: "inForce" },
    supports: { ...allOf("intended", ...wish), agreed: "agreed", ...allOf("inForce", "ongoing", "occurred") }, otherwise: ["abandoned"]
  },
  program: {
    field: "status", progress: ["proposed", "running", "ended"], beside: { suspended: "running" },
    supports: { ...allOf("proposed", ...wish, "agreed"), ...allOf("running", "ongoing", "occurred") }, otherwise: ["abandoned"]
  },
  edition: {
    field: "status", beside: { postponed: "planned" },
    progress: ["planned", "announced", "nominationsOpen", "nominationsClosed", "selected", "running", "concluded", "reported", "archived"],
    supports: { ...allOf("planned", ...wish), agreed: "announced", ongoing: "running", occurred: "concluded" }, otherwise: ["cancelled"]
  },
  // That somebody was nominated is one thing, what became of it another: only the receiving side can say the latter.
  nomination: {
    field: "receiving", progress: ["none", "received", "underReview", "shortlisted", "selected", "offered", "accepted"],
    beside: { returnedForCorrection: "received", reserve: "shortlisted", declined: "offered", lapsed: "offered" },
    supports: { ...allOf("received", "proposed", "ongoing", "occurred"), agreed: "selected", offered: "offered" }, otherwise: []
  },
  enrolment: {
    field: "presence", progress: ["accepted", "preparing", "active", "trainingEnded", "departed"], beside: { interrupted: "active" },
    supports: { ...allOf("accepted", "agreed", "planned", "expected"), ongoing: "active", occurred: "trainingEnded" }, otherwise: []
  },
  placement: {
    field: "status", progress: ["proposed", "confirmed", "active", "ended", "signedOff"], beside: { interrupted: "active", endedEarly: "ended" },
    supports: { ...allOf("proposed", ...wish), agreed: "confirmed", ongoing: "active", occurred: "ended" }, otherwise: ["declined", "cancelled"]
  },
  waiver: {
    field: "status", progress: ["requested", "granted"], beside: { expired: "granted", withdrawn: "granted" },
    supports: { ...allOf("requested", ...wish), ...allOf("granted", "agreed", "ongoing", "occurred") }, otherwise: ["refused"]
  },
  appeal: {
    field: "status", progress: ["lodged", "underReview", "upheld"], beside: { dismissed: "underReview" },
    supports: { ...allOf("lodged", ...wish, "ongoing", "occurred"), agreed: "upheld" }, otherwise: []
  },
  activity: {
    field: "status", progress: ["mooted", "planned", "confirmed", "inProgress", "held", "reported"],
    beside: { postponed: "mooted", abandoned: "inProgress" },
    supports: { ...allOf("mooted", ...talk), ...allOf("planned", "planned", "expected"), agreed: "confirmed", ongoing: "inProgress", occurred: "held" }, otherwise: ["cancelled"]
  },
  workingGroup: {
    field: "status", progress: ["proposed", "constituted", "active"], beside: { dormant: "active" },
    supports: { ...allOf("proposed", ...wish), ...allOf("constituted", "agreed", "occurred"), ongoing: "active" }, otherwise: ["dissolved"]
  },
  facilityProject: {
    field: "status", progress: ["discussed", "planned", "approved", "underConstruction", "opened", "operating"], beside: {},
    supports: { ...allOf("discussed", ...talk), ...allOf("planned", "planned", "expected"), agreed: "approved", ongoing: "underConstruction", occurred: "opened" }, otherwise: ["closed"]
  },
  donation: {
    field: "status", progress: ["offered", "needAssessed", "accepted", "inTransit", "received", "installed", "inUse", "outOfUse"],
    beside: { returned: "received" },
    supports: { ...allOf("offered", ...wish), agreed: "accepted", ongoing: "inTransit", occurred: "received" }, otherwise: ["declined"]
  },
  consilium: {
    field: "status", progress: ["requested", "accepted", "scheduled", "held", "opinionIssued", "closed"], beside: {},
    supports: { ...allOf("requested", ...talk, "expected"), agreed: "accepted", planned: "scheduled", ...allOf("held", "ongoing", "occurred") }, otherwise: ["declined"]
  },
  commitment: {
    field: "status", progress: ["stated", "underWay", "done"], beside: { superseded: "underWay" },
    supports: { ...allOf("stated", ...wish, "agreed"), ongoing: "underWay", occurred: "done" }, otherwise: ["dropped"]
  }
}

const courseOf = ({ noun }: Table): Course => {
  const course = courses[noun]
  if (course === undefined) throw new Error(`It is not said what claims about a ${noun} support.`)
  return course
}
const sideOf = (table: Table, { field }: Course): Region =>
  regions(table).find((side) => side.field === field) as Region

/** How far a state is on the way; undefined for one that is off it, such as what was cancelled. */
const reached = ({ beside, progress }: Course, state: string): number | undefined => {
  const at = progress.indexOf(beside[state] ?? state)
  return at < 0 ? undefined : at
}

/** Whether a document in the state `present` is, or has been, where the claim says. */
const isThere = (course: Course, present: string, goal: string, modality: Modality): boolean => {
  if (present === goal) return true
  // What goes on, as a source says, while the record has it dormant or interrupted, has been taken up again.
  if (modality === "ongoing" && course.beside[present] !== undefined) return false
  const now = reached(course, present)
  const then = reached(course, goal)
  return now !== undefined && then !== undefined && now >= then
}

/** What a claim says for a life cycle: how real, and perhaps which state in so many words. */
export type Stated = Pick<Claim, "says" | "value" | "modality">

/** The states that a claim supports: one, but where something may come to nothing in several ways. */
const goalsOf = (table: Table, course: Course, { modality, says, value }: Stated): ReadonlyArray<string> => {
  if (modality === "denied") return course.otherwise
  const isReal = modality === "occurred" || modality === "ongoing"
  const isNamed = says === course.field && isReal && typeof value === "string" && value !== "void"
  if (isNamed && sideOf(table, course).states.includes(value)) return [value]
  const goal = course.supports[modality]
  return goal === undefined ? [] : [goal]
}

/** Whether the record has it that it began or took place. */
const isReal = (course: Course, present: string): boolean =>
  (["ongoing", "occurred"] as const).some((modality) => {
    const goal = course.supports[modality]
    return goal !== undefined && isThere(course, present, goal, "occurred")
  })

/** The way to the nearest of the goals, of so many steps at most. */
const nearest = (
  ways: ReadonlyArray<{ readonly goal: string; readonly steps: ReadonlyArray<string> }>,
  atMost: number
) =>
  ways
    .filter(({ steps }) => steps.length > 0 && steps.length <= atMost)
    .toSorted((one, other) => one.steps.length - other.steps.length)[0]

/**
 * The step that a claim supports, as far as the life cycle goes.
 * @stability evolving
 */
export interface Support {
  readonly transition?: string
  /** The state that it supports. */
  readonly to?: string
  readonly explanation: Reason
}

/**
 * The state that a claim supports, and the first step of the shortest way there from where the document is; or why there is
 * none: the document is there already, no step leads there, or such a claim supports no state.
 *
 * A claim of what occurred or goes on that names a state (`says: "status"`) supports that one. Every other one supports
 * what its modality means for the noun.
 * @stability evolving
 *
 * @example
 * import { Activity } from "@comity/core"
 * const { to, transition } = support(Activity.table, { status: "planned" }, { says: "period", modality: "occurred" })
 * to // => "held"
 * transition // => "Confirm"
 * support(Activity.table, { status: "held" }, { says: "period", modality: "planned" }).explanation.code
 * // => "claim/alreadyThere"
 */
export const support = (table: Table, document: object, claim: Stated): Support => {
  const { noun } = table
  const { modality } = claim
  const course = courseOf(table)
  const present = String((document as Readonly<Record<string, unknown>>)[course.field])
  const goals = goalsOf(table, course, claim)
  const [goal] = goals
  if (goal === undefined) return { explanation: reason("claim/supportsNoState", { noun, modality }) }
  const values = { noun, modality, present, state: goal }
  if (goals.includes(present) || (modality !== "denied" && isThere(course, present, goal, modality)))
    return { explanation: reason("claim/alreadyThere", { ...values, state: goals.includes(present) ? present : goal }) }
  if (modality === "denied" && isReal(course, present))
    return { explanation: reason("claim/deniesWhatIsOnRecord", { noun, present }) }
  const side = sideOf(table, course)
  const ways = goals.map((one) => ({ goal: one, steps: way(table, side, present, [one], document) ?? [] }))
  // What is denied is ended, and not first begun.
  const first = nearest(ways, modality === "denied" ? 1 : Number.POSITIVE_INFINITY)
  const [transition] = first?.steps ?? []
  return first === undefined || transition === undefined
    ? { explanation: reason("claim/noWayThere", values) }
    : {
        transition,
        to: first.goal,
        explanation: reason("claim/supports", { ...values, state: first.goal, transition })
      }
}

/**
 * How real a document in a state says it is: what its own record is worth as a claim, where nobody has stated a modality.
 * @stability evolving
 *
 * @example
 * import { Donation, WorkingGroup } from "@comity/core"
 * modalityOf(Donation.table, "inUse") // => "occurred"
 * modalityOf(Donation.table, "offered") // => "offered"
 * modalityOf(Donation.table, "declined") // => "denied"
 * modalityOf(WorkingGroup.table, "dissolved") // => "occurred"
 */
export const modalityOf = (table: Table, state: string): Modality => {
  const course = courseOf(table)
  const { otherwise, progress, supports } = course
  const at = reached(course, state)
  if (at === undefined) {
    const real = progress.filter((one) => isReal(course, one))
    const wasReal = real.some((one) => way(table, sideOf(table, course), one, [state]) !== undefined)
    return otherwise.includes(state) && !wasReal ? "denied" : "occurred"
  }
  const rank = (modality: Modality): number => progress.indexOf(supports[modality] ?? "")
  const furthest = Math.max(...Modality.literals.map(rank).filter((one) => one <= at))
  const fitting = Modality.literals.filter((modality) => rank(modality) === furthest && furthest >= 0)
  // Of several for one state: the one named like it; what was done as really as may be, what was said as vaguely as may be.
  const isDone = fitting.some((modality) => done.has(modality))
  return fitting.find((modality) => modality === state) ?? fitting.at(isDone ? 0 : -1) ?? "discussed"
}
const done: ReadonlySet<Modality> = new Set<Modality>(["occurred", "ongoing", "agreed"])

/** The life cycle of a noun, by its name. */
export const lifeCycleOf = (noun: string): Table | undefined => lifeCycles.find((table) => table.noun === noun)
