/**
 * What a kept journal tells: an edition from its announcement to the ceremony, with something of most kinds of document and
 * one person who was erased. Everybody in it is synthetic, and it is told the same way each time.
 */
import { createHash } from "node:crypto"
import { type Comity, createComity, type Office, type OpenStore, rules } from "@comity/core/promise"

const named = (text: string) => [{ text, language: "en", script: "Latn", kind: "label" as const }]
const title = (text: string) => ({ source: "en", texts: { en: text } })
const edition = "2019-training"
const days = ["2019-08-26", "2019-08-27", "2019-08-28"]
const trainees = ["t1", "t2", "t3"]

interface Telling {
  readonly comity: Comity
  readonly at: (day: string, hour?: number) => void
  readonly as: (role: string, party: string) => Office
  /** The program office, which does most of it. */
  readonly office: Office
}

const begin = async (store: OpenStore): Promise<Telling> => {
  let now = new Date("2019-07-01T00:00:00Z")
  let drawn = 0
  const ids = () => createHash("sha256").update(`drawn ${++drawn}`).digest("hex").slice(0, 32)
  const comity = await createComity({ store, clock: () => now, timeZone: "Asia/Seoul", ids })
  const as = (role: string, party: string) =>
    comity.as({ id: `${role}-of-${party}`, kind: "person", capacities: [{ role, party }] })
  return {
    comity,
    as,
    office: as("programOffice", "gyeonggi"),
    at: (day, hour = 9) => {
      now = new Date(`${day}T${String(hour).padStart(2, "0")}:00:00+09:00`)
    }
  }
}

const furnish = async ({ office }: Telling): Promise<void> => {
  const jurisdiction = (level: "country" | "firstOrder", country: string, code: string) => ({ level, country, code })
  await office.parties.save({
    ...{ id: "gyeonggi", kind: "jurisdiction", names: named("Gyeonggi Province") },
    jurisdiction: jurisdiction("firstOrder", "KR", "KR-41")
  })
  await office.parties.save({
    ...{ id: "khabarovsk", kind: "jurisdiction", names: named("Khabarovsk Krai") },
    jurisdiction: jurisdiction("firstOrder", "RU", "RU-KHA")
  })
  for (const [id, organization, locatedIn] of [
    ["hospital", "hospital", "gyeonggi"],
    ["health-department", "health-department", "khabarovsk"]
  ] as const) {
    await office.parties.save({ id, kind: "organization", organization, locatedIn, names: named(id) })
  }
  await office.sources.save({
    id: "release",
    publisher: "Gyeonggi Province",
    publishedOn: "2019-09-23",
    language: "en"
  })
  await office.specialties.save({ code: "neurosurgery", labels: title("Neurosurgery") })
  await office.documents.save({
    ...{ id: "letter", kind: "letter-of-nomination", operator: "gyeonggi", from: "health-department" },
    receivedOn: "2019-07-01"
  })
  await office.agreements.record({
    ...{ id: "memorandum", parties: ["gyeonggi", "khabarovsk"], recordKeeper: "gyeonggi", instrument: "memorandum" },
    ...{ status: "inForce", endsOn: "2019-12-31", historical: { source: "release" } }
  })
  await office.statistics.save({
    ...{ id: "since-2011", measure: "participants", value: 700, asOf: "2019", modality: "occurred", source: "release" }
  })
  await office.statements.save({
    ...{ id: "said", kind: "intention", speaker: { office: "governor", party: "gyeonggi" }, modality: "planned" },
    ...{ source: "release", text: title("We will go on with the training.") }
  } as Parameters<Office["statements"]["save"]>[0])
}

const announce = async ({ office }: Telling): Promise<void> => {
  await office.programs.record({
    ...{ id: "training", operator: "gyeonggi", kind: "invitational-training", since: "2011", status: "running" },
    ...{ title: title("Invitational training"), historical: { source: "release" } }
  })
  await office.editions.announce({
    ...{ id: edition, program: "training", operator: "gyeonggi", period: "2019-08-26/2019-08-28", hosts: ["hospital"] },
    completion: rules.set("training-2019", 1, rules.all(rules.attendance({ atLeast: "80%" }), rules.hostSignOff())),
    quotas: [{ nominatingBody: "health-department", places: 5 }]
  })
  await office.editions.schedule({ edition, sessions: days.map((on) => ({ id: `session-${on}`, on })) })
}

/** Nominates, admits, places and receives; one who does not come is erased. */
const admit = async ({ as, at, office }: Telling): Promise<ReadonlyArray<string>> => {
  const enrolments: Array<string> = []
  for (const trainee of trainees) {
    await office.persons.save({
      ...{ id: trainee, operator: "gyeonggi", synthetic: true, birthDate: "1980-02-03" },
      names: [{ parts: [{ kind: "whole", text: `Synthetic ${trainee}` }], language: "en", script: "Latn" }]
    })
    await office.trainees.save({
      ...{ id: trainee, operator: "gyeonggi", specialties: ["neurosurgery"], sendingInstitution: "health-department" }
    })
    const enrolment = `enrolment-${trainee}`
    await office.enrolments.admit({
      ...{ id: enrolment, nomination: `nomination-${trainee}`, edition, trainee },
      onBehalfOf: { role: "nominatingBody", party: "health-department", evidence: "letter" }
    })
    enrolments.push(enrolment)
  }
  await office.persons.erase("t3")
  // The record of the audit has both: who was shown a birth date, and who was not.
  await Promise.allSettled([office, as("programOffice", "seoul")].map(({ persons }) => persons.get("t1")))
  const staying = enrolments.slice(0, 2)
  for (const enrolment of staying) {
    const placement = `placement-${enrolment}`
    await office.placements.propose({ id: placement, enrolment, host: "hospital", period: "2019-08-26/2019-08-28" })
    await as("hostCoordinator", "hospital").placements.confirm({ id: placement, supervisor: "supervisor" })
    await office.enrolments.prepare({ id: enrolment })
  }
  at("2019-08-26", 8)
  for (const enrolment of staying) {
    await office.enrolments.arrive({ id: enrolment, startedOn: "2019-08-26" })
    await as("hostCoordinator", "hospital").placements.start({ id: `placement-${enrolment}`, startedOn: "2019-08-26" })
  }
  return staying
}

const train = async ({ as, at }: Telling, enrolments: ReadonlyArray<string>): Promise<void> => {
  const host = as("hostCoordinator", "hospital")
  for (const day of days) {
    at(day, 18)
    await host.evidence.attendance({ session: `session-${day}`, edition, present: enrolments, absent: [] })
  }
  for (const enrolment of enrolments) {
    await host.evidence.signOff({ enrolment, placement: `placement-${enrolment}` })
  }
}

/** Tells it all to a store in which nothing is yet. */
export const tell = async (store: OpenStore): Promise<void> => {
  const telling = await begin(store)
  await furnish(telling)
  await announce(telling)
  const enrolments = await admit(telling)
  await train(telling, enrolments)
  await telling.office.commitments.state({
    ...{ id: "to-continue", by: ["gyeonggi"], operator: "gyeonggi", kind: "support", dueOn: "2020" },
    text: title("We will continue to support the training.")
  })
  // One reader has a checkpoint in it.
  await telling.comity.follow({ consumer: "reader", live: false }, () => {})
  await telling.comity.close()
}
