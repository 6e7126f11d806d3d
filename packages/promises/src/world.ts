/**
 * A small world told through the library's door: a province that invites, a health department that nominates, a hospital
 * that trains, and a cohort. Everybody in it is synthetic. It is what trials of the door begin with.
 */
import { type Comity, type ComityOptions, createComity, type Office, type OpenStore, rules } from "@comity/core/promise"

/** One call of a method of an office that was carried out. */
export interface Call {
  readonly office: Office
  /** `persons.save`. */
  readonly method: string
  readonly given: ReadonlyArray<unknown>
}

export interface World {
  readonly comity: Comity
  /** Moves the clock to an hour of a day in Korea. */
  readonly at: (day: string, hour?: number) => void
  readonly as: (role: string, party: string, id?: string) => Office
  /** What was carried out so far. */
  readonly calls: ReadonlyArray<Call>
}

/** The program office that keeps the record. */
export const operator = "gyeonggi"
const edition = "2019-russia"
const period = "2019-08-26/2019-09-20"
const days = ["2019-08-26", "2019-08-27", "2019-08-28", "2019-08-29", "2019-08-30"]

type Method = (...given: ReadonlyArray<unknown>) => Promise<unknown>

/** The methods of an office by their names, whatever nouns and transitions there are. */
export const methodsOf = (office: Office): ReadonlyMap<string, Method> => {
  const methods = new Map<string, Method>()
  for (const [door, held] of Object.entries(office)) {
    if (typeof held === "function") methods.set(door, held as Method)
    else
      for (const [name, one] of Object.entries(held as object))
        if (typeof one === "function") methods.set(`${door}.${name}`, one as Method)
  }
  return methods
}

/** The same office, which notes what was carried out. */
const noting = (office: Office, calls: Array<Call>): Office => {
  const noted: Record<string, unknown> = { ...office }
  for (const [name, ask] of methodsOf(office)) {
    const [door = "", method] = name.split(".")
    const asked: Method = async (...given) => {
      const answer = await ask(...given)
      calls.push({ office, method: name, given })
      return answer
    }
    if (method === undefined) noted[door] = asked
    else noted[door] = { ...(noted[door] as object), [method]: asked }
  }
  return noted as unknown as Office
}

/** Opens the library on a store. Nothing is in it yet. */
export const openWorld = async (store: OpenStore, options: Partial<ComityOptions> = {}): Promise<World> => {
  let now = new Date("2019-07-01T09:00:00+09:00")
  const calls: Array<Call> = []
  const comity = await createComity({ store, clock: () => now, timeZone: "Asia/Seoul", ...options })
  return {
    comity,
    calls,
    at: (day, hour = 9) => {
      now = new Date(`${day}T${String(hour).padStart(2, "0")}:00:00+09:00`)
    },
    as: (role, party, id = `${role}-of-${party}`) =>
      noting(comity.as({ id, kind: "person", capacities: [{ role, party }] }), calls)
  }
}

const text = (words: string) => ({ source: "en", texts: { en: words } })
const named = (name: string) => [{ text: name, language: "en", script: "Latn", kind: "label" as const }]

/** Who invites, nominates and trains, and the edition with its sessions. */
export const furnish = async ({ as }: World): Promise<void> => {
  const kim = as("programOffice", operator)
  for (const [id, country, code] of [
    [operator, "KR", "KR-41"],
    ["khabarovsk", "RU", "RU-KHA"]
  ] as const)
    await kim.parties.save({
      id,
      kind: "jurisdiction",
      jurisdiction: { level: "firstOrder", country, code },
      names: named(id)
    })
  for (const [id, organization, locatedIn] of [
    ["gsam", "hospital", operator],
    ["khabarovsk-health", "health-department", "khabarovsk"]
  ] as const)
    await kim.parties.save({ id, kind: "organization", organization, locatedIn, names: named(id) })
  await kim.sources.save({ id: "release", publisher: "Gyeonggi", publishedOn: "2019-09-23", language: "en" })
  await kim.specialties.save({ code: "neurosurgery", labels: text("Neurosurgery") })
  await kim.programs.record({
    id: "program",
    operator,
    title: text("Invitational training"),
    kind: "invitational-training",
    status: "running",
    historical: { source: "release" }
  })
  await kim.documents.save({
    id: "letter",
    kind: "letter-of-nomination",
    operator,
    from: "khabarovsk-health",
    receivedOn: "2019-07-01"
  })
  await kim.editions.announce({
    id: edition,
    program: "program",
    operator,
    period,
    hosts: ["gsam"],
    completion: rules.set(
      "gyeonggi-2019",
      1,
      rules.all(
        rules.attendance({ atLeast: "80%" }, { id: "attendance", waivableBy: ["waiverAuthority"] }),
        rules.hostSignOff()
      )
    )
  })
  await kim.editions.schedule({ edition, sessions: days.map((on) => ({ id: `${edition}-${on}`, on })) })
}

/** A person with a profile, admitted on the strength of the letter; what else is known of the person is said by the caller. */
export const admit = async ({ as }: World, id: string, more: object = {}): Promise<void> => {
  const kim = as("programOffice", operator)
  await kim.persons.save({
    id,
    operator,
    synthetic: true,
    names: [{ parts: [{ kind: "whole", text: `Synthetic ${id}` }], language: "en", script: "Latn" }],
    ...more
  })
  await kim.trainees.save({ id, operator, specialties: ["neurosurgery"] })
  await kim.enrolments.admit({
    id: `enrolment-${id}`,
    nomination: `nomination-${id}`,
    edition,
    trainee: id,
    onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
  })
}

/** The first week of those who were admitted: arrived, placed, present, evaluated; one asks for a waiver. */
export const train = async ({ as, at }: World, trainees: ReadonlyArray<string>, words = "Illness."): Promise<void> => {
  const kim = as("programOffice", operator)
  const gsam = as("hostCoordinator", "gsam")
  for (const id of trainees) {
    const [enrolment, placement] = [`enrolment-${id}`, `placement-${id}`]
    at("2019-07-02")
    await kim.placements.propose({ id: placement, enrolment, host: "gsam", period })
    await gsam.placements.confirm({ id: placement, supervisor: "supervisor-park" })
    await kim.enrolments.prepare({ id: enrolment })
    at("2019-08-26", 8)
    await kim.enrolments.arrive({ id: enrolment, startedOn: "2019-08-26" })
    await gsam.placements.start({ id: placement, startedOn: "2019-08-26" })
  }
  for (const day of days) {
    at(day, 18)
    const present = trainees.map((id) => `enrolment-${id}`)
    await gsam.evidence.attendance({ session: `${edition}-${day}`, edition, present, absent: [] })
  }
  for (const id of trainees) {
    const enrolment = `enrolment-${id}`
    const log = { id: `log-${id}`, enrolment, on: "2019-08-27", code: "craniotomy", level: "observed" as const }
    await as("trainee", id).evidence.log(log)
    const report = { id: `report-${id}`, enrolment, kind: "report", submittedOn: "2019-08-30", title: words }
    await as("trainee", id).evidence.deliverable(report)
    const waiver = { enrolment, rule: "attendance", from: "2019-08-28", until: "2019-12-31", grounds: words }
    await kim.waivers.request({ id: `waiver-${id}`, ...waiver })
  }
}

/** What is no training: agreements, activities, what was promised, claimed and said. */
export const cooperate = async ({ as }: World): Promise<void> => {
  const kim = as("programOffice", operator)
  const parties = [operator, "khabarovsk"] as const
  const both = { operator, parties }
  const rest = { operator, about: { kind: "team", id: "team" }, source: "release" }
  await kim.partnerships.explore({ id: "partnership", parties, recordKeeper: operator, since: "2009" })
  await kim.agreements.intend({ id: "agreement", parties: [operator], otherParties: "one", recordKeeper: operator })
  await kim.agreements.draft({
    id: "agreement",
    parties,
    instrument: "memorandum",
    terms: { areas: [{ code: "medical-training" }], conditions: [{ code: "places", placesAYear: 4 }] }
  })
  await kim.activities.record({
    id: "visit",
    kind: "delegation",
    status: "held",
    historical: { source: "release" },
    ...both,
    partnership: "partnership",
    period: "2018-10",
    detail: { composition: [{ class: "officials", count: 12 }] }
  })
  await kim.partnerships.activate({ id: "partnership" })
  await kim.workingGroups.propose({ id: "group", kind: "working-group", ...both })
  await kim.facilityProjects.discuss({ id: "centre", kind: "facility-project", ...both, hosts: [operator] })
  await kim.donations.offer({ id: "scanner", kind: "equipment-donation", ...both, hosts: [operator] })
  await kim.consilia.request({ id: "case", kind: "online-consilium", ...both, hosts: [operator] })
  await kim.commitments.state({
    id: "promise",
    by: [operator],
    towards: ["khabarovsk"],
    operator,
    kind: "working-group",
    text: text("Form a working group."),
    dueOn: "2020"
  })
  await kim.teams.save({ id: "team", operator, specialties: ["neurosurgery"], sources: ["release"] })
  await kim.outcomes.save({ id: "outcome", ...rest, kind: "learning", modality: "occurred" })
  await kim.followUps.save({ id: "follow-up", ...rest, kind: "report", on: "2020", outcomes: ["outcome"] })
  await kim.claims.save({ id: "claim", ...rest, says: "size", value: 3, modality: "occurred" })
  await kim.statements.save({
    id: "statement",
    kind: "intention",
    speaker: { office: "governor", party: operator },
    modality: "planned",
    source: "release",
    text: text("We will.")
  })
  await kim.statistics.save({
    id: "participants",
    measure: "participants",
    value: 580,
    program: "program",
    asOf: "2019-09-23",
    modality: "occurred",
    source: "release"
  })
}
