/**
 * A small world for one question: how an office defends a decision. One edition of the program, one host, three synthetic
 * trainees, a store in memory and a clock that is moved. The release of 2019 knows nothing of what happens here.
 */
import { type Comity, createComity, memory, type Office } from "@comity/core/promise"
import { en } from "@comity/i18n/en"
import { ko } from "@comity/i18n/ko"
import { ru } from "@comity/i18n/ru"
import { officeClock, readRegisters, restate } from "@comity-examples/study-office"
import { readStory } from "../data.ts"
import { workingDaysOf } from "../days.ts"
import { type Offices, officesOf, supervisorOf } from "../offices.ts"

export const plan = {
  id: "2019-defence",
  program: "invitational-training",
  operator: "gyeonggi",
  period: "2019-08-26/2019-09-20",
  place: "korea",
  hosts: ["gsam-hospital"]
}
export const host = "gsam-hospital"
const ceremonyOn = "2019-09-18"
const ceremony = `${plan.id}/ceremony`
const letter = "letter-khabarovsk"

/** The days that each of the three is said to have missed. */
const missed: Readonly<Record<string, ReadonlyArray<string>>> = {
  anna: [],
  boris: ["2019-09-02", "2019-09-03", "2019-09-04", "2019-09-19"],
  vera: ["2019-08-27"]
}
const everybody = Object.keys(missed)
const placementOf = (enrolment: string) => `${enrolment}/${host}`

export interface World {
  readonly comity: Comity
  readonly offices: Offices
  /** Not the officer who decided: an appeal is for somebody else. */
  readonly secondOfficer: Office
  readonly sessions: ReadonlyArray<string>
  /** Moves the clock to the evening of a day in Korea. */
  readonly evening: (day: string) => void
}

/** Opens the store. The parties, the program and the letter of nomination are on record. */
export const openWorld = async (): Promise<World> => {
  const { calendars } = readStory()
  const [calendar] = calendars.filter(({ place }) => place === plan.place)
  if (calendar === undefined) throw new Error(`The data has no calendar for ${plan.place}.`)
  const clock = officeClock()
  const comity = await createComity({
    store: memory(),
    languages: [en, ko, ru],
    clock: clock.now,
    timeZone: "Asia/Seoul",
    calendars: { [calendar.place]: { weekend: calendar.weekend, holidays: calendar.holidays } }
  })
  await restate(comity, readRegisters(), { clock, on: "2019-06-03" })
  const offices = officesOf(comity)
  await offices.program.documents.save({
    id: letter,
    kind: "letter-of-nomination",
    operator: plan.operator,
    from: "khabarovsk-health",
    receivedOn: "2019-06-03"
  })
  return {
    comity,
    offices,
    secondOfficer: comity.as({
      id: "synthetic-second-officer",
      kind: "person",
      capacities: [{ role: "programOffice", party: plan.operator }]
    }),
    sessions: workingDaysOf(plan.period, calendar),
    evening: (day) => clock.moveTo(day, 19)
  }
}

/** Sessions on every working day, the ceremony two days before the last; then three trainees are admitted, and arrive. */
export const begin = async ({ evening, offices, sessions }: World): Promise<void> => {
  const { program } = offices
  await program.editions.schedule({ edition: plan.id, sessions: sessions.map((on) => ({ id: on, on })) })
  await program.activities.moot({
    id: ceremony,
    kind: "ceremony",
    operator: plan.operator,
    edition: plan.id,
    period: ceremonyOn,
    parties: [plan.operator]
  })
  await program.activities.plan({ id: ceremony })
  await program.activities.confirm({ id: ceremony })
  for (const enrolment of everybody) {
    await program.persons.save({
      id: `person-${enrolment}`,
      operator: plan.operator,
      synthetic: true,
      names: [{ parts: [{ kind: "whole", text: `Synthetic ${enrolment}` }], language: "en", script: "Latn" }]
    })
    await program.trainees.save({
      id: `person-${enrolment}`,
      operator: plan.operator,
      specialties: ["neurosurgery"]
    })
    await program.enrolments.admit({
      id: enrolment,
      edition: plan.id,
      trainee: `person-${enrolment}`,
      onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: letter }
    })
    await program.placements.propose({ id: placementOf(enrolment), enrolment, host, period: plan.period })
    await offices.coordinator(host).placements.confirm({ id: placementOf(enrolment), supervisor: supervisorOf(host) })
    await program.enrolments.prepare({ id: enrolment, permission: "observe" })
  }
  evening("2019-08-26")
  for (const enrolment of everybody) {
    await program.enrolments.arrive({ id: enrolment, startedOn: "2019-08-26" })
    await offices.coordinator(host).placements.start({ id: placementOf(enrolment), startedOn: "2019-08-26" })
  }
}

/** Lives through the sessions from one day to another: registers, and on each of the first seven days an observation. */
export const live = async ({ evening, offices, sessions }: World, from: string, to: string): Promise<void> => {
  for (const on of sessions.filter((day) => from <= day && day <= to)) {
    evening(on)
    const absent = everybody.filter((enrolment) => missed[enrolment]?.includes(on))
    const present = everybody.filter((enrolment) => !absent.includes(enrolment))
    await offices.coordinator(host).evidence.attendance({ edition: plan.id, session: on, present, absent })
    for (const enrolment of on < "2019-09-10" ? present : []) {
      const id = `${enrolment}/${on}`
      const placement = placementOf(enrolment)
      await offices
        .trainee(`person-${enrolment}`)
        .evidence.log({ id, enrolment, placement, on, code: "operation", level: "observed" })
      await offices.supervisor(host).evidence.verify({ enrolment, entry: id, verification: "verified" })
    }
  }
}

/** Reports are handed in and accepted, the host signs off, and all are at the ceremony. */
export const celebrate = async ({ evening, offices }: World): Promise<void> => {
  evening(ceremonyOn)
  const supervisor = offices.supervisor(host)
  for (const enrolment of everybody) {
    const id = `${enrolment}/report`
    await offices
      .trainee(`person-${enrolment}`)
      .evidence.deliverable({ id, enrolment, kind: "report", submittedOn: ceremonyOn })
    await supervisor.evidence.review({ enrolment, deliverable: id, status: "accepted" })
    await supervisor.evidence.signOff({ enrolment, placement: placementOf(enrolment) })
  }
  await offices.program.activities.hold({ id: ceremony })
  await offices.program.evidence.activity({ activity: ceremony, present: everybody })
}
