/**
 * The world that the tests of the door share: one province and its program office, a health department that nominates, two
 * hospitals, their people, an edition of four weeks, and a clock that stands where a test has put it. Everybody is synthetic.
 */
import type { Language } from "../../src/ports/Language.ts"
import { memory } from "../../src/ports/memory.ts"
import type { OpenStore } from "../../src/ports/Store.ts"
import { type Comity, type ComityOptions, createComity, type Office, type RuleSet, rules } from "../../src/promise.ts"

/** 18 working days from 26 August to 20 September 2019, with the holidays of Chuseok. */
export const korea = { weekend: [6, 7], holidays: ["2019-09-12", "2019-09-13", "2019-09-14"] }
export const period = "2019-08-26/2019-09-20"
export const workingDays = [
  ...["2019-08-26", "2019-08-27", "2019-08-28", "2019-08-29", "2019-08-30"],
  ...["2019-09-02", "2019-09-03", "2019-09-04", "2019-09-05", "2019-09-06"],
  ...["2019-09-09", "2019-09-10", "2019-09-11"],
  ...["2019-09-16", "2019-09-17", "2019-09-18", "2019-09-19", "2019-09-20"]
]

/** Attendance may be waived; a sign-off of the host and the ceremony may not. */
export const gyeonggiRules: RuleSet = rules.set(
  "gyeonggi-2019",
  1,
  rules.all(
    rules.attendance({ atLeast: "80%" }, { id: "attendance", waivableBy: ["waiverAuthority"] }),
    rules.hostSignOff(),
    rules.ceremony()
  )
)

export interface World {
  readonly comity: Comity
  /** Moves the clock to an hour of a day in Korea. */
  readonly at: (day: string, hour?: number) => void
  /** The office of somebody with one capacity. */
  readonly as: (role: string, party: string, id?: string) => Office
  /** The program office of Gyeonggi: Kim. */
  readonly kim: Office
  /** The health department that nominates. */
  readonly department: Office
  /** The coordinators of two hosts, and a supervisor at the first. */
  readonly gsam: Office
  readonly severance: Office
  readonly supervisor: Office
  readonly authority: Office
  readonly close: () => Promise<void>
}

export const office = (comity: Comity, role: string, party: string, id = `${role}-of-${party}`): Office =>
  comity.as({ id, kind: "person", capacities: [{ role, party }] })

/** Opens a world on a store; nothing is in it yet. */
export const openWorld = async (
  store: OpenStore = memory(),
  options: Partial<ComityOptions> & { readonly languages?: ReadonlyArray<Language> } = {}
): Promise<World> => {
  let now = new Date("2019-07-01T09:00:00+09:00")
  const comity = await createComity({
    store,
    clock: () => now,
    timeZone: "Asia/Seoul",
    calendars: { korea },
    ...options
  })
  const as = (role: string, party: string, id?: string) => office(comity, role, party, id)
  return {
    comity,
    at: (day, hour = 9) => {
      now = new Date(`${day}T${String(hour).padStart(2, "0")}:00:00+09:00`)
    },
    as,
    kim: as("programOffice", "gyeonggi", "kim"),
    department: as("nominatingBody", "khabarovsk-health"),
    gsam: as("hostCoordinator", "gsam"),
    severance: as("hostCoordinator", "severance"),
    supervisor: as("supervisor", "gsam"),
    authority: as("waiverAuthority", "gyeonggi"),
    close: () => comity.close()
  }
}

export const named = (text: string) => [{ text, language: "en", script: "Latn", kind: "label" as const }]

/** Parties, the program, and the letter on which the office acts for others. */
export const furnish = async ({ kim }: World): Promise<void> => {
  await kim.parties.save({
    id: "gyeonggi",
    kind: "jurisdiction",
    jurisdiction: { level: "firstOrder", country: "KR", code: "KR-41" },
    names: named("Gyeonggi Province")
  })
  await kim.parties.save({
    id: "khabarovsk",
    kind: "jurisdiction",
    jurisdiction: { level: "firstOrder", country: "RU", code: "RU-KHA" },
    names: named("Khabarovsk Krai")
  })
  for (const [id, organization, locatedIn] of [
    ["gsam", "hospital", "gyeonggi"],
    ["severance", "hospital", "gyeonggi"],
    ["khabarovsk-health", "health-department", "khabarovsk"],
    ["regional-hospital", "hospital", "khabarovsk"]
  ] as const) {
    await kim.parties.save({ id, kind: "organization", organization, locatedIn, names: named(id), place: "korea" })
  }
  await kim.sources.save({ id: "release", publisher: "Gyeonggi Province", publishedOn: "2019-09-23", language: "en" })
  await kim.programs.record({
    id: "invitational-training",
    operator: "gyeonggi",
    title: { source: "en", texts: { en: "Invitational training" } },
    kind: "invitational-training",
    since: "2011",
    status: "running",
    historical: { source: "release" }
  })
  await kim.documents.save({
    id: "letter",
    kind: "letter-of-nomination",
    operator: "gyeonggi",
    from: "khabarovsk-health",
    receivedOn: "2019-07-01"
  })
}

type Announcement = Parameters<Office["editions"]["announce"]>[0]

/** Plans and announces an edition; with sessions on its 18 working days and a ceremony unless `bare`. */
export const announce = async (
  { kim }: World,
  more: Partial<Announcement> & { readonly bare?: boolean } = {}
): Promise<string> => {
  const { bare = false, id = "2019-russia", ...plan } = more
  await kim.editions.announce({
    id,
    program: "invitational-training",
    operator: "gyeonggi",
    period,
    place: "korea",
    hosts: ["gsam", "severance"],
    completion: gyeonggiRules,
    ...plan
  } as Announcement)
  if (bare) return id
  await kim.editions.schedule({ edition: id, sessions: workingDays.map((on) => ({ id: `${id}-${on}`, on })) })
  const ceremony = `${id}-ceremony`
  await kim.activities.moot({ id: ceremony, kind: "ceremony", operator: "gyeonggi", edition: id, period: "2019-09-18" })
  await kim.activities.plan({ id: ceremony })
  return id
}

/** A person with a profile, kept by the program office. */
export const introduce = async ({ kim }: World, id: string, specialties = ["neurosurgery"]): Promise<void> => {
  await kim.persons.save({
    id,
    operator: "gyeonggi",
    synthetic: true,
    names: [{ parts: [{ kind: "whole", text: `Synthetic ${id}` }], language: "en", script: "Latn" }]
  })
  await kim.trainees.save({ id, operator: "gyeonggi", specialties, sendingInstitution: "regional-hospital" })
}

/** Admits somebody on the strength of the letter, and gives the enrolment's id: `enrolment-<trainee>`. */
export const admit = async (world: World, trainee: string, edition = "2019-russia"): Promise<string> => {
  await introduce(world, trainee)
  const { id } = await world.kim.enrolments.admit({
    id: `enrolment-${trainee}`,
    nomination: `nomination-${trainee}`,
    edition,
    trainee,
    onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
  })
  return id
}

/** Places an enrolment at a host, who confirms: `placement-<enrolment>-<host>`. */
export const place = async (world: World, enrolment: string, host = "gsam", during = period): Promise<string> => {
  const id = `placement-${enrolment}-${host}`
  await world.kim.placements.propose({ id, enrolment, host, period: during })
  await world.as("hostCoordinator", host).placements.confirm({ id, supervisor: "supervisor-park" })
  return id
}

/** Proposes another placement, `p2`, beside the first: one day at the second host. */
export const placeElsewhere = async ({ kim }: World, enrolment: string): Promise<void> => {
  await kim.placements.propose({ id: "p2", enrolment, host: "severance", period: "2019-08-27", concurrent: true })
}

/** Everything before the first day: furnished, announced, the trainees admitted, placed and arrived on 26 August. */
export const beginTraining = async (world: World, trainees: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  await furnish(world)
  await announce(world)
  const enrolments: Array<string> = []
  for (const trainee of trainees) {
    const enrolment = await admit(world, trainee)
    const placement = await place(world, enrolment)
    enrolments.push(enrolment)
    await world.kim.enrolments.prepare({ id: enrolment })
    world.at("2019-08-26", 8)
    await world.kim.enrolments.arrive({ id: enrolment, startedOn: "2019-08-26" })
    await world.gsam.placements.start({ id: placement, startedOn: "2019-08-26" })
  }
  return enrolments
}

/** Lives through the sessions up to a day; who is named as absent was, on those days. */
export const attend = async (
  world: World,
  enrolments: ReadonlyArray<string>,
  until: string,
  absent: Readonly<Record<string, ReadonlyArray<string>>> = {}
): Promise<void> => {
  for (const day of workingDays.filter((one) => one <= until)) {
    world.at(day, 18)
    const away = enrolments.filter((enrolment) => absent[enrolment]?.includes(day))
    await world.gsam.evidence.attendance({
      session: `2019-russia-${day}`,
      edition: "2019-russia",
      present: enrolments.filter((enrolment) => !away.includes(enrolment)),
      absent: away
    })
  }
}

/** The host's sign-offs, and the ceremony of 18 September with everybody there. */
export const celebrate = async (world: World, enrolments: ReadonlyArray<string>): Promise<void> => {
  world.at("2019-09-18", 17)
  for (const enrolment of enrolments)
    await world.gsam.evidence.signOff({ enrolment, placement: `placement-${enrolment}-gsam` })
  await world.kim.activities.confirm({ id: "2019-russia-ceremony" })
  await world.kim.activities.hold({ id: "2019-russia-ceremony" })
  await world.kim.evidence.activity({ activity: "2019-russia-ceremony", present: enrolments })
}
