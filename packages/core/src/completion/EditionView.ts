/** What a rule can require of an edition before anybody takes part: the plan, as far as there is one. */
import { daysWithin, type WorkCalendar } from "../ports/WorkCalendar.ts"
import { addDays, type CalendarDate } from "../values/CalendarDate.ts"
import { boundsOf, type Period } from "../values/Period.ts"
import type { PracticePermission } from "../values/PracticePermission.ts"
import type { DaySpan } from "./RecordView.ts"

/**
 * A host of the plan.
 * @stability evolving
 */
export interface PlannedHost {
  readonly id: string
  /** A key of `calendars`; that of the edition unless stated. */
  readonly place?: string
  /** How many trainees it takes at a time. */
  readonly places?: number
  /** What its trainees may do at most, where that is less than the permission allows. */
  readonly permission?: PracticePermission
}

/**
 * Somebody who is to take part, by an id alone. What is left out is not known yet.
 * @stability evolving
 */
export interface PlannedTrainee {
  readonly id: string
  readonly specialties?: ReadonlyArray<string>
  readonly permission?: PracticePermission
  /** The hosts that take this trainee; all of them unless stated. */
  readonly hosts?: ReadonlyArray<string>
}

/**
 * The plan of an edition as plain JSON. A list that is left out is not planned yet; an empty one says there is none.
 * @stability evolving
 */
export interface PlannedEdition {
  /** `2019-08-26/2019-09-20`; of a vague one the longest reading counts. */
  readonly period: string
  readonly evidenceUntil?: string
  /** Where the training takes place: a key of `calendars`. */
  readonly place?: string
  readonly calendars?: Readonly<Record<string, WorkCalendar>>
  readonly hosts?: ReadonlyArray<PlannedHost>
  /** Without a host it is for all. */
  readonly sessions?: ReadonlyArray<{
    readonly on: string
    readonly module?: string
    readonly hours?: number
    readonly host?: string
  }>
  /** By id; `places`: for how many trainees there is room. */
  readonly modules?: ReadonlyArray<string | { readonly id: string; readonly places?: number }>
  readonly activities?: ReadonlyArray<{ readonly kind: string; readonly on?: string }>
  /** For how many trainees there is room in all. */
  readonly seats?: number
  /** What trainees may do, where nothing else is said of one. */
  readonly permission?: PracticePermission
  /** Who is to take part; left out, or nobody yet: anybody. */
  readonly trainees?: ReadonlyArray<PlannedTrainee>
  /** A trainee may be at several hosts on one day; at one unless stated. */
  readonly concurrent?: boolean
}

/**
 * The same as a rule kind sees it: the plan for one trainee, or for anybody.
 * @stability stable
 */
export interface EditionView extends Omit<PlannedEdition, "period" | "calendars" | "modules" | "trainees" | "seats"> {
  readonly period: DaySpan
  readonly evidenceUntil: string
  readonly modules?: ReadonlyArray<string>
  /** Undefined: not known. */
  readonly specialties?: ReadonlyArray<string>
  /** Asked as if further hosts could join at any of the places: then no host is missing. */
  readonly furtherHosts?: true
  /** Working days from one day to another, both included; undefined if the place has no calendar. */
  readonly workdays: (from: string, to: string, place?: string) => number | undefined
}

/** A plan, and what is asked of it beside what it says. */
export interface AskedEdition extends PlannedEdition {
  readonly furtherHosts?: true
}

const hasRoom = ({ places }: { readonly places?: number }): boolean => places !== 0
const smallest = (
  one: PracticePermission | undefined,
  other: PracticePermission | undefined
): PracticePermission | undefined =>
  one === undefined || other === "observe" || (other === "assist" && one === "performLimited") ? other : one

/** The plan for one trainee; without one, for anybody. A host or a module without places is not there for anybody. */
export const editionView = (edition: AskedEdition, trainee?: PlannedTrainee): EditionView => {
  const { calendars = {}, modules, period, seats: _, trainees: __, ...plan } = edition
  const { end, start } = boundsOf(period as Period)
  const goesTo = (host: string | undefined) =>
    trainee?.hosts === undefined || host === undefined || trainee.hosts.includes(host)
  const permission = trainee?.permission ?? plan.permission
  return {
    ...plan,
    ...(modules === undefined
      ? {}
      : { modules: modules.flatMap((one) => (typeof one === "string" ? [one] : hasRoom(one) ? [one.id] : [])) }),
    ...(plan.hosts === undefined
      ? {}
      : {
          hosts: plan.hosts.filter((host) => hasRoom(host) && goesTo(host.id))
        }),
    ...(plan.sessions === undefined ? {} : { sessions: plan.sessions.filter(({ host }) => goesTo(host)) }),
    ...(permission === undefined ? {} : { permission }),
    ...(trainee?.specialties === undefined ? {} : { specialties: trainee.specialties }),
    period: { from: start.earliest, to: end.latest },
    evidenceUntil: plan.evidenceUntil ?? addDays(end.latest as CalendarDate, 30),
    workdays: (from, to, place = plan.place) => {
      const calendar = place !== undefined && Object.hasOwn(calendars, place) ? calendars[place] : undefined
      return calendar === undefined ? undefined : daysWithin(from, to, calendar)
    }
  }
}

/** What trainees may do at each host, and at none in particular; undefined where nobody has said. */
export const permissionAt = ({ permission }: EditionView, host?: PlannedHost): PracticePermission | undefined =>
  smallest(permission, host?.permission ?? permission)
