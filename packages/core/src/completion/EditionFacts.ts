/** The facts of an edition on which it can hang whether rules can be met, and what each edition would be without one. */

import { daysWithin } from "../ports/WorkCalendar.ts"
import { addDays, type CalendarDate } from "../values/CalendarDate.ts"
import { boundsOf, type Period } from "../values/Period.ts"
import { type Reason, reason } from "../values/Reason.ts"
import type { AskedEdition, PlannedEdition, PlannedTrainee } from "./EditionView.ts"
import type { EditionFact } from "./Verdict.ts"

const spanOf = ({ period }: PlannedEdition) => {
  const { end, start } = boundsOf(period as Period)
  return { from: start.earliest, to: end.latest }
}

/** The facts that an edition states, those last that are told first. */
export const factsOf = (edition: PlannedEdition): ReadonlyArray<EditionFact> => {
  const {
    activities,
    calendars = {},
    concurrent,
    hosts = [],
    modules,
    permission,
    place,
    sessions,
    trainees = []
  } = edition
  const states = (fact: EditionFact["fact"], isStated: boolean): ReadonlyArray<EditionFact> =>
    isStated ? [{ fact }] : []
  const places = [...new Set([place, ...hosts.map((host) => host.place)])].filter(
    (key) => key !== undefined && Object.hasOwn(calendars, key)
  ) as ReadonlyArray<string>
  const has = (name: keyof PlannedTrainee) => trainees.some((trainee) => trainee[name] !== undefined)
  return [
    ...states("specialties", has("specialties")),
    ...states("traineeHosts", has("hosts")),
    ...states(
      "places",
      [...hosts, ...(modules ?? [])].some((one) => typeof one !== "string" && one.places !== undefined)
    ),
    ...states("activities", activities !== undefined),
    ...states("sessions", sessions !== undefined),
    ...states("modules", modules !== undefined),
    ...states(
      "permission",
      permission !== undefined || has("permission") || hosts.some((host) => host.permission !== undefined)
    ),
    ...states("hosts", edition.hosts !== undefined),
    ...states("oneHostADay", concurrent !== true),
    ...places.map((key) => ({ fact: "holidays", place: key }) as const),
    ...places.map((key) => ({ fact: "weekends", place: key }) as const),
    { fact: "period" }
  ]
}

const without = <A extends object>(item: A, ...names: ReadonlyArray<keyof A>): A =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name as keyof A))) as A

const calendarWithout = (edition: AskedEdition, place: string, name: "weekend" | "holidays"): AskedEdition => {
  const calendar = edition.calendars?.[place]
  return calendar === undefined
    ? edition
    : { ...edition, calendars: { ...edition.calendars, [place]: { ...calendar, [name]: [] } } }
}

/** The edition as it would be without a fact. */
export const relaxed = (edition: AskedEdition, { fact, place = "" }: EditionFact): AskedEdition => {
  const { hosts, modules, trainees } = edition
  const ofTrainees = (name: keyof PlannedTrainee): AskedEdition =>
    trainees === undefined ? edition : { ...edition, trainees: trainees.map((trainee) => without(trainee, name)) }
  switch (fact) {
    case "period": {
      const { from, to } = spanOf(edition)
      return { ...edition, period: `${from}/${addDays(to as CalendarDate, 3653)}` }
    }
    case "weekends":
      return calendarWithout(edition, place, "weekend")
    case "holidays":
      return calendarWithout(edition, place, "holidays")
    case "oneHostADay":
      return { ...edition, concurrent: true }
    case "hosts":
      return { ...edition, furtherHosts: true }
    case "traineeHosts":
      return ofTrainees("hosts")
    case "specialties":
      return ofTrainees("specialties")
    case "permission":
      return {
        ...without(ofTrainees("permission"), "permission"),
        ...(hosts === undefined ? {} : { hosts: hosts.map((host) => without(host, "permission")) })
      }
    case "places":
      return {
        ...edition,
        ...(hosts === undefined ? {} : { hosts: hosts.map((host) => without(host, "places")) }),
        ...(modules === undefined ? {} : { modules: modules.map((one) => (typeof one === "string" ? one : one.id)) })
      }
    default:
      return without(edition, fact)
  }
}

/** A fact for a message: how much of the period it takes away, where that is a number. */
export const factReason = (edition: PlannedEdition, { fact, place = "" }: EditionFact): Reason => {
  const { hosts = [], modules = [] } = edition
  const { from, to } = spanOf(edition)
  const calendar = edition.calendars?.[place]
  const worked = (more: object) => (calendar === undefined ? 0 : daysWithin(from, to, { ...calendar, ...more }))
  switch (fact) {
    case "period":
      return reason("satisfiability/period", { from, to, days: daysWithin(from, to) })
    case "weekends":
      return reason("satisfiability/weekends", {
        place,
        days: worked({ weekend: [], holidays: [] }) - worked({ holidays: [] })
      })
    case "holidays":
      return reason("satisfiability/holidays", { place, days: worked({ holidays: [] }) - worked({}) })
    case "hosts":
      return hosts.length === 0
        ? reason("satisfiability/noHosts")
        : reason("satisfiability/hosts", { hosts: hosts.map(({ id }) => id) })
    case "modules":
      return modules.length === 0
        ? reason("satisfiability/noModules")
        : reason("satisfiability/modules", { modules: modules.map((one) => (typeof one === "string" ? one : one.id)) })
    case "sessions":
      return reason("satisfiability/sessions", { count: edition.sessions?.length ?? 0 })
    case "activities":
      return reason("satisfiability/activities", { count: edition.activities?.length ?? 0 })
    case "oneHostADay":
      return reason("satisfiability/oneHostADay", {})
    case "permission":
      return reason("satisfiability/permission", {})
    case "specialties":
      return reason("satisfiability/specialties", {})
    case "traineeHosts":
      return reason("satisfiability/traineeHosts", {})
    case "places":
      return reason("satisfiability/places", {})
  }
}
