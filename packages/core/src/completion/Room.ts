/** For how many trainees there is room at what they can't do without: seats, modules, hosts. */
import { daysWithin } from "../ports/WorkCalendar.ts"
import { type Reason, reason } from "../values/Reason.ts"
import { type DayDemand, dayWays } from "./DayDemands.ts"
import {
  type AskedEdition,
  editionView,
  type PlannedEdition,
  type PlannedHost,
  type PlannedTrainee
} from "./EditionView.ts"
import type { Tree } from "./RuleSet.ts"

/** Trainees of whom the plan says the same: they are asked about once. Without one, anybody. */
export interface Group {
  readonly trainee?: PlannedTrainee
  readonly ids: ReadonlyArray<string>
}

/** Trainees who could meet the set, and how to ask whether they still could. */
interface Asked {
  readonly group: Group
  /** Whether they can't in an edition that lacks something. */
  readonly isLacking: (edition: AskedEdition) => boolean
}

const nothing: ReadonlySet<string> = new Set()

/**
 * How many trainees can each spend `days` of `all` days at a host with so many places, in turn: as many as there are days
 * in all its places, since days can be dealt out round after round so that nobody has two places on one day (McNaughton,
 * "Scheduling with deadlines and loss functions", 1959).
 *
 * @example
 * roomFor(2, 18, 5) // => 7
 */
export const roomFor = (places: number, all: number, days: number): number =>
  days > all ? 0 : Math.floor((places * all) / days)

/** How many a host has room for, in the way that leaves most: by the days that rules ask for there, and a day at the least. */
const roomAt = (tree: Tree, plan: PlannedEdition, { group }: Asked, host: PlannedHost, places: number): Room => {
  const view = editionView(plan, group.trainee)
  const { from, to } = view.period
  const asksHere = ({ hosts, takes }: DayDemand) =>
    hosts === 0 || hosts === view.hosts?.length || (takes.hosts?.length === 1 && takes.hosts[0] === host.id)
  const all = daysWithin(from, to)
  const daysBy = ({ span, takes }: DayDemand): ReadonlyArray<{ readonly days: number; readonly of: number }> => {
    const isWork = takes.of === "workingDays"
    if (!isWork && takes.of !== "calendarDays") return []
    const of = isWork ? view.workdays(span.from, span.to, host.place) : daysWithin(span.from, span.to)
    return of === undefined ? [] : [{ days: takes.atLeast, of }]
  }
  const { ways } = dayWays(tree, view, { leftOut: nothing })
  const asked = ways.map((way) => way.filter(asksHere).flatMap(daysBy))
  const inAnyWay = (room: (one: { readonly days: number; readonly of: number }) => number): number =>
    Math.max(0, ...asked.map((one) => Math.min(roomFor(places, all, 1), ...one.map(room))))
  return {
    key: JSON.stringify(ways.map((way) => way.filter(asksHere).map(({ span, takes }) => [span, takes]))),
    alone: inAnyWay(({ days, of }) => roomFor(places, of, days)),
    together: inAnyWay(({ days }) => roomFor(places, all, days))
  }
}

/** For how many trainees of whom all is asked alike there is room; of whom not, the most that their days leave. */
interface Room {
  readonly key: string
  readonly alone: number
  readonly together: number
}

const roomForAll = (rooms: ReadonlyArray<Room>): number =>
  new Set(rooms.map(({ key }) => key)).size === 1
    ? Math.max(...rooms.map(({ alone }) => alone))
    : Math.max(...rooms.map(({ together }) => together))

const whom = (trainees: ReadonlyArray<string>): ReadonlyArray<Reason> =>
  trainees.length === 0 ? [] : [reason("satisfiability/trainees", { trainees })]

/**
 * Warnings where there is less room than trainees who need it; with nobody named, the seats say how many there will be.
 * At a host the room is exact where one rule asks for days there, and else an upper bound.
 */
export const roomWarnings = (tree: Tree, plan: PlannedEdition, asked: ReadonlyArray<Asked>): ReadonlyArray<Reason> => {
  const { hosts = [], modules = [], seats, trainees = [] } = plan
  const warnings: Array<Reason> = []
  /** Who can't do without it, and how many they are. */
  const needing = (without: PlannedEdition) => {
    const those = asked.filter(({ isLacking }) => isLacking(without))
    const ids = those.flatMap(({ group }) => group.ids)
    return { those, ids, count: trainees.length > 0 ? ids.length : those.length > 0 ? (seats ?? 0) : 0 }
  }
  if (seats !== undefined && trainees.length > seats) {
    const ids = trainees.map(({ id }) => id)
    warnings.push(reason("satisfiability/tooFewSeats", { room: seats, needed: ids.length }, whom(ids)))
  }
  for (const module of modules) {
    if (typeof module === "string" || module.places === undefined) continue
    const { count, ids } = needing({
      ...plan,
      modules: modules.filter((one) => one !== module),
      ...(plan.sessions === undefined ? {} : { sessions: plan.sessions.filter((one) => one.module !== module.id) })
    })
    if (count > module.places) {
      const { id, places } = module
      warnings.push(reason("satisfiability/tooFewInModule", { module: id, room: places, needed: count }, whom(ids)))
    }
  }
  for (const host of hosts) {
    const { id, places } = host
    if (places === undefined) continue
    const { count, ids, those } = needing({ ...plan, hosts: hosts.filter((one) => one !== host) })
    if (count <= places) continue
    const room = roomForAll(those.map((one) => roomAt(tree, plan, one, host, places)))
    if (count > room) {
      warnings.push(reason("satisfiability/tooFewAtHost", { host: id, room, needed: count }, whom(ids)))
    }
  }
  return warnings
}
