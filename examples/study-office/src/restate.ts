/**
 * Restates data to the store: every document through its own door, in the office that keeps it, each in a commit named after
 * it. Told again, every commit is recognised, and nothing is written.
 */
import type { Comity, Office } from "@comity/core/promise"
import type { OfficeClock } from "./clock.ts"
import type { Data, RecordedActivity } from "./data.ts"
import { recordingOffice } from "./officers.ts"

/**
 * Names the commit after what it does. Told a second time, each act is recognised by its commit and answered from what is
 * stored: nothing is decided again, and nothing changes.
 */
export const once = (...intent: ReadonlyArray<string>): { readonly commit: string } => ({ commit: intent.join("|") })

/** The door that records an activity of a kind: four kinds have a life cycle of their own. */
const doors = {
  "working-group": "workingGroups",
  "facility-project": "facilityProjects",
  "equipment-donation": "donations",
  "online-consilium": "consilia"
} as const

const recordActivity = (office: Office, activity: RecordedActivity): Promise<unknown> => {
  const door = office[doors[activity.kind as keyof typeof doors] ?? "activities"]
  // The kind says which statuses there are; the door refuses any other.
  return door.record(activity as never, once("activity", activity.id))
}

/** Those that others name come before them: the whole before its parts, a visit before the one that returns it. */
export const inOrder = (activities: ReadonlyArray<RecordedActivity>): ReadonlyArray<RecordedActivity> => {
  const left = new Map(activities.map((activity) => [activity.id, activity]))
  const place = ({ id, parent = "", reciprocates = "" }: RecordedActivity): ReadonlyArray<RecordedActivity> => {
    const activity = left.get(id)
    // Taken out first: a circle ends here, and the door refuses it.
    left.delete(id)
    const before = [parent, reciprocates].flatMap((other) => left.get(other) ?? []).flatMap(place)
    return activity === undefined ? before : [...before, activity]
  }
  return activities.flatMap((activity) => (left.has(activity.id) ? place(activity) : []))
}

export interface Restating {
  readonly clock: OfficeClock
  /** The day on which the study office recorded it. */
  readonly on: string
}

export const restate = async (comity: Comity, data: Data, { clock, on }: Restating): Promise<void> => {
  clock.moveTo(on)
  const office = recordingOffice(comity)
  const officeOf = ({
    operator,
    recordKeeper
  }: {
    readonly operator?: string
    readonly recordKeeper?: string
  }): Office => recordingOffice(comity, operator ?? recordKeeper)

  for (const source of data.sources) await office.sources.save(source, once("source", source.id))
  for (const party of data.parties) await office.parties.save(party, once("party", party.id))
  for (const specialty of data.specialties) await office.specialties.save(specialty, once("specialty", specialty.code))
  for (const person of data.persons) await officeOf(person).persons.save(person, once("person", person.id))
  for (const trainee of data.trainees) await officeOf(trainee).trainees.save(trainee, once("trainee", trainee.id))
  for (const program of data.programs) await officeOf(program).programs.record(program, once("program", program.id))
  for (const partnership of data.partnerships)
    await officeOf(partnership).partnerships.record(partnership, once("partnership", partnership.id))
  for (const agreement of data.agreements)
    await officeOf(agreement).agreements.record(agreement, once("agreement", agreement.id))
  for (const edition of data.editions) await officeOf(edition).editions.record(edition, once("edition", edition.id))
  for (const activity of inOrder(data.activities)) await recordActivity(officeOf(activity), activity)
  for (const team of data.teams) await officeOf(team).teams.save(team, once("team", team.id))
  for (const enrolment of data.enrolments)
    await officeOf(enrolment).enrolments.record(enrolment, once("enrolment", enrolment.id))
  // Who keeps the record of a placement follows from the enrolment, and need not be said.
  const keepers = new Map(data.enrolments.map(({ id, operator }) => [id, operator]))
  for (const placement of data.placements) {
    const { enrolment, id, operator = keepers.get(enrolment) } = placement
    await recordingOffice(comity, operator).placements.record(placement, once("placement", id))
  }
  for (const statement of data.statements) await office.statements.save(statement, once("statement", statement.id))
  for (const statistic of data.statistics) await office.statistics.save(statistic, once("statistic", statistic.id))
  for (const commitment of data.commitments)
    await officeOf(commitment).commitments.record(commitment, once("commitment", commitment.id))
  for (const claim of data.claims) await officeOf(claim).claims.save(claim, once("claim", claim.id))
  for (const outcome of data.outcomes) await officeOf(outcome).outcomes.save(outcome, once("outcome", outcome.id))
  for (const followUp of data.followUps)
    await officeOf(followUp).followUps.save(followUp, once("followUp", followUp.id))
}
