/** Chapter four: four weeks, day by day. Each evening the hosts report who was there and the trainees what they saw. */

import { ComityError } from "@comity/core/promise"
import { once } from "@comity-examples/study-office"
import type { SyntheticTrainee, WaiverPlan } from "../data.ts"
import { endsOf } from "../days.ts"
import { partyName, type Refusal, type Scene } from "../telling.ts"
import { placementId } from "./admission.ts"

/** The first day: the edition begins by the clock, the trainees arrive, their first placements start. */
export const begin = async (scene: Scene): Promise<ReadonlyArray<Refusal>> => {
  const { clock, comity, edition, offices, sessions, tell, trainees } = scene
  const [firstDay = ""] = sessions
  clock.moveTo(firstDay, 8)
  await comity.advance({ until: firstDay })
  for (const { enrolment } of trainees)
    await offices.program.enrolments.arrive({ id: enrolment, startedOn: firstDay }, once("arrive", enrolment))
  tell(firstDay, `The clock began the edition ${edition.id}; ${trainees.length} trainees arrived.`)
  return tooMuch(scene, firstDay)
}

/** Who may only observe can't log that they assisted: it is refused, and nothing is stored. */
const tooMuch = async ({ offices, trainees }: Scene, on: string): Promise<ReadonlyArray<Refusal>> => {
  const [somebody] = trainees
  if (somebody === undefined) return []
  const { enrolment, person } = somebody
  try {
    await offices.trainee(person).evidence.log({ enrolment, on, code: "robotic-operation", level: "assisted" })
    return []
  } catch (error) {
    if (error instanceof ComityError && error.code === "Refused")
      return [{ what: "Logging an operation as “assisted” under a permission to observe", because: error }]
    throw error
  }
}

/** What one working day leaves on record by six in the evening. */
export const day = async (scene: Scene, on: string): Promise<void> => {
  scene.clock.moveTo(on, 8)
  await startPlacements(scene, on)
  scene.clock.moveTo(on, 17)
  await attendance(scene, on)
  await logs(scene, on)
  await verifications(scene, on)
  await reports(scene, on)
  await signOffs(scene, on)
  await waivers(scene, on)
}

const covers = (period: string, on: string): boolean => {
  const { first, last } = endsOf(period)
  return first <= on && on <= last
}
/** Where somebody is on a day. */
const hostOn = ({ placements }: SyntheticTrainee, on: string): string | undefined =>
  placements.find(({ period }) => covers(period, on))?.host

const startPlacements = async ({ offices, trainees }: Scene, on: string): Promise<void> => {
  for (const { enrolment, placements } of trainees)
    for (const { host, period } of placements) {
      const id = placementId(enrolment, host)
      if (endsOf(period).first === on)
        await offices.coordinator(host).placements.start({ id, startedOn: on }, once("start", id))
    }
}

/** Each coordinator takes the register of those at the own hospital: one commit, whole or not at all. */
const attendance = async ({ edition, evidence, offices, trainees }: Scene, on: string): Promise<void> => {
  for (const host of edition.hosts ?? []) {
    const here = trainees.filter((trainee) => hostOn(trainee, on) === host).map(({ enrolment }) => enrolment)
    if (here.length === 0) continue
    const absent = here.filter((enrolment) => evidence.get(enrolment)?.absentOn.has(on))
    const late = here.filter((enrolment) => evidence.get(enrolment)?.lateOn.has(on))
    const present = here.filter((enrolment) => !absent.includes(enrolment) && !late.includes(enrolment))
    await offices
      .coordinator(host)
      .evidence.attendance({ edition: edition.id, session: on, present, late, absent }, once("attendance", on, host))
  }
}

const logs = async ({ evidence, offices, trainees }: Scene, on: string): Promise<void> => {
  for (const trainee of trainees) {
    const { enrolment, person } = trainee
    const host = hostOn(trainee, on)
    for (const { code, id, on: observedOn } of evidence.get(enrolment)?.observations ?? [])
      if (observedOn === on && host !== undefined)
        await offices
          .trainee(person)
          .evidence.log(
            { id, enrolment, placement: placementId(enrolment, host), on, code, level: "observed" },
            once("log", id)
          )
  }
}

/** Supervisors look at a day's entries on the next working day. */
const verifications = async ({ evidence, offices, sessions, trainees }: Scene, on: string): Promise<void> => {
  const before = sessions[sessions.indexOf(on) - 1]
  for (const trainee of trainees) {
    const { enrolment } = trainee
    for (const { id, on: observedOn, rejected } of evidence.get(enrolment)?.observations ?? []) {
      const host = hostOn(trainee, observedOn)
      if (observedOn === before && host !== undefined)
        await offices
          .supervisor(host)
          .evidence.verify(
            { enrolment, entry: id, verification: rejected ? "rejected" : "verified" },
            once("verify", id)
          )
    }
  }
}

const reports = async ({ evidence, offices, tell, trainees }: Scene, on: string): Promise<void> => {
  for (const trainee of trainees) {
    const { enrolment, person } = trainee
    const { acceptedOn, submittedOn } = evidence.get(enrolment)?.report ?? {}
    const id = `${enrolment}/report`
    const host = hostOn(trainee, on)
    if (submittedOn === on)
      await offices
        .trainee(person)
        .evidence.deliverable({ id, enrolment, kind: "report", submittedOn: on }, once("submit", id))
    if (acceptedOn === on && host !== undefined) {
      await offices
        .supervisor(host)
        .evidence.review({ enrolment, deliverable: id, status: "accepted" }, once("review", id))
      tell(on, `The report of ${enrolment} was accepted.`)
    }
  }
}

/** A host signs off a placement on its last day, or where the training ends there, on the day that the plan says. */
const signOffs = async ({ data, evidence, lastDay, offices, tell, trainees }: Scene, on: string): Promise<void> => {
  for (const { enrolment, placements } of trainees)
    for (const { host, period } of placements) {
      const { last } = endsOf(period)
      const signedOn = last === lastDay ? evidence.get(enrolment)?.signedOffOn : last
      const placement = placementId(enrolment, host)
      if (signedOn !== on) continue
      await offices
        .supervisor(host)
        .evidence.signOff({ id: `${placement}/sign-off`, enrolment, placement }, once("signOff", placement))
      tell(on, `${partyName(data, host)} signed off the placement of ${enrolment}.`)
    }
}

const waivers = async ({ data, offices, tell, trainees }: Scene, on: string): Promise<void> => {
  for (const waiver of data.synthetic.waivers) {
    const asking = trainees.find(({ enrolment }) => enrolment === waiver.enrolment)
    if (asking === undefined) continue
    if (waiver.requestedOn === on) {
      await offices.trainee(asking.person).waivers.request(requestOf(waiver), once("request", waiver.id))
      tell(on, `${waiver.enrolment} asked to be waived the rule “${waiver.rule}”.`)
    }
    if (waiver.grantedOn === on) {
      await offices.waiverAuthority.waivers.grant({ id: waiver.id }, once("grant", waiver.id))
      tell(on, "The waiver authority granted it.")
    }
  }
}

const requestOf = ({ enrolment, from, grounds, id, rule }: WaiverPlan) => ({ id, enrolment, rule, from, grounds })
