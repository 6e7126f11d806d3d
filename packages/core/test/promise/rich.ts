/**
 * A record in which every kind of document stands, and as much as can be of what may happen to it: told once by hand, and
 * then as chance wants it, among the steps that the life cycles offer to the offices.
 */
import { type Office, rules } from "../../src/promise.ts"
import { between, oneOf, random } from "../seeded.ts"
import { type CycledNoun, cycleDoors } from "./samples.ts"
import { admit, announce, attend, beginTraining, celebrate, introduce, named, place, type World } from "./scenario.ts"

const hash = (digit: string) => digit.repeat(64)

/** By hand: an agreement from the first intention to its expiry and renewal, and a cohort with every fate. */
export const tellStory = async (world: World): Promise<void> => {
  const { kim } = world
  const khabarovsk = world.as("sendingOffice", "khabarovsk")
  const signs = (party: string) => world.as("signatory", party)
  const enrolments = await beginTraining(world, ["t1", "t2", "t3"])
  const [first = "", second = "", third = ""] = enrolments

  world.at("2019-08-26", 20)
  await kim.specialties.save({
    code: "neurosurgery",
    labels: { source: "en", texts: { en: "Neurosurgery", ko: "신경외과" } }
  })
  await kim.statements.save({
    id: "statement",
    kind: "testimonial",
    speaker: { person: "t1" },
    modality: "occurred",
    source: "release",
    text: { source: "en", texts: { en: "It was worth the journey." } }
  })
  await kim.statistics.save({
    id: "participants",
    measure: "participants",
    value: 580,
    program: "invitational-training",
    asOf: "2019-09-23",
    includes: "2019-russia",
    modality: "occurred",
    source: "release"
  })

  await kim.agreements.intend({ id: "agreement", parties: ["gyeonggi"], otherParties: "one", recordKeeper: "gyeonggi" })
  await kim.agreements.draft({
    id: "agreement",
    parties: ["gyeonggi", "khabarovsk"],
    instrument: "memorandum",
    terms: { areas: [{ code: "medical-training" }], conditions: [{ code: "places", placesAYear: 4 }] }
  })
  await kim.agreements.submitText({ id: "agreement", text: hash("1") })
  await khabarovsk.agreements.sendBack({ id: "agreement", reason: "Article 3 names the wrong year." })
  await kim.agreements.submitText({ id: "agreement", text: hash("2") })
  await kim.agreements.approve({ id: "agreement", approves: hash("2") })
  await khabarovsk.agreements.approve({ id: "agreement", approves: hash("2") })
  await kim.agreements.agree({ id: "agreement" })
  await signs("gyeonggi").agreements.sign({ id: "agreement", office: "governor", signed: "2019-08-20" })
  await signs("khabarovsk").agreements.sign({ id: "agreement", office: "minister-of-health", signed: "2019-08-26" })
  await signs("gyeonggi").agreements.suspend({
    id: "agreement",
    reason: "Borders are closed.",
    suspendedFrom: "2019-08-26",
    suspendedUntil: "2019-08-30"
  })
  await signs("khabarovsk").agreements.reinstate({ id: "agreement", reason: "Borders are open." })

  await kim.partnerships.explore({
    id: "partnership",
    parties: ["gyeonggi", "khabarovsk"],
    recordKeeper: "gyeonggi",
    since: "2009"
  })
  await kim.activities.record({
    id: "visit",
    kind: "delegation",
    status: "held",
    historical: { source: "report-2018" },
    operator: "gyeonggi",
    parties: ["gyeonggi", "khabarovsk"],
    partnership: "partnership",
    period: "2018-10",
    detail: { composition: [{ class: "officials", count: 12 }, { class: "directors" }] }
  })
  await kim.partnerships.activate({ id: "partnership" })
  await kim.partnerships.fallDormant({ id: "partnership" })
  await kim.partnerships.activate({ id: "partnership" })

  // One nomination is sent back and corrected, one waits on the reserve list, one is turned down, one is declined, one lapses.
  for (const id of ["t4", "t5", "t6", "t7", "t8", "t9"]) {
    await introduce(world, id)
    await world.department.nominations.draft({
      id: `nomination-${id}`,
      edition: "2019-russia",
      nominee: id,
      nominatingBody: "khabarovsk-health",
      specialties: ["neurosurgery"]
    })
    await world.department.nominations.submit({ id: `nomination-${id}` })
    await kim.nominations.receive({ id: `nomination-${id}` })
    await kim.nominations.review({ id: `nomination-${id}` })
  }
  await kim.nominations.returnForCorrection({ id: "nomination-t4", defects: [{ field: "specialty", code: "missing" }] })
  await world.department.nominations.resubmit({ id: "nomination-t4" })
  await kim.nominations.receive({ id: "nomination-t4" })
  await kim.nominations.reject({ id: "nomination-t5", reason: "The training asks for another specialty." })
  for (const id of ["t6", "t7", "t8", "t9"]) await kim.nominations.shortlist({ id: `nomination-${id}` })
  await kim.nominations.reserve({ id: "nomination-t6", rank: 1 })
  await kim.nominations.moveUp({ id: "nomination-t6" })
  for (const id of ["t7", "t8"]) await kim.nominations.select({ id: `nomination-${id}` })
  await kim.nominations.offer({ id: "nomination-t7", answerBy: "2019-08-27" })
  await kim.nominations.offer({ id: "nomination-t8" })
  await world.as("trainee", "t8").nominations.decline({ id: "nomination-t8" })
  await world.department.nominations.withdraw({ id: "nomination-t9", reason: "She was needed at home." })

  await attend(world, enrolments, "2019-09-17", { [second]: ["2019-08-28", "2019-09-02", "2019-09-04"] })
  await world.gsam.evidence.attendance({
    session: "2019-russia-2019-08-28",
    edition: "2019-russia",
    excused: [second],
    reason: "A note came in later."
  })
  await world
    .as("trainee", "t1")
    .evidence.log({ id: "entry", enrolment: first, on: "2019-09", code: "craniotomy", level: "observed" })
  await world.supervisor.evidence.verify({ enrolment: first, entry: "entry", verification: "verified" })
  await world.as("trainee", "t1").evidence.deliverable({
    id: "report",
    enrolment: first,
    placement: `placement-${first}-gsam`,
    kind: "report",
    submittedOn: "2019-09-16",
    title: "What I learned"
  })
  await kim.evidence.review({ enrolment: first, deliverable: "report", status: "accepted" })
  await kim.waivers.request({
    id: "waiver",
    enrolment: second,
    rule: "attendance",
    from: "2019-08-28",
    until: "2019-12-31",
    grounds: "Illness."
  })
  await world.authority.waivers.grant({ id: "waiver", legalBasis: "Article 9" })
  await kim.enrolments.interrupt({
    id: third,
    reason: "A fall.",
    interruptedOn: "2019-09-10",
    expectedReturn: "2019-09-16"
  })
  await kim.enrolments.returnEarly({
    id: third,
    endedOn: "2019-09-17",
    earlyReturn: { justified: true, reason: "The fracture.", recognisedPart: "Two weeks." }
  })
  await celebrate(world, [first, second])
  for (const id of [first, second]) {
    const { hash } = await kim.enrolments.assess({ enrolment: id })
    await kim.enrolments.complete({ id, assessment: hash })
  }
  const { hash: cited } = await kim.enrolments.assess({ enrolment: third })
  await kim.enrolments.notComplete({ id: third, assessment: cited, reason: "Half of the sessions were missed." })
  const grounds = "The days in hospital were counted as missed."
  await world.as("trainee", "t3").appeals.lodge({ id: "appeal", enrolment: third, grounds })
  await kim.appeals.review({ id: "appeal" })
  const findings = "The hospital confirms the stay."
  const lee = world.as("programOffice", "gyeonggi", "lee")
  await lee.appeals.uphold({ id: "appeal", findings, reason: "The absence is excused." })
  await kim.enrolments.reopen({ id: third, upheldAppeal: "appeal" })
  await kim.documents.save({
    id: "ruling",
    kind: "ruling",
    operator: "gyeonggi",
    enrolment: second,
    receivedOn: "2019-09-18"
  })
  await kim.enrolments.revoke({ id: second, reason: "The waiver rested on a forged note.", authority: "ruling" })
  await kim.persons.save({
    id: "t2",
    operator: "gyeonggi",
    synthetic: true,
    names: [{ parts: [{ kind: "given", text: "Anna" }], language: "ru", script: "Latn" }],
    birthDate: "1985-03-04"
  })
  await kim.persons.erase("t2")
  await world.gsam.placements.end({ id: `placement-${first}-gsam`, endedOn: "2019-09-18" })
  await world.supervisor.placements.signOff({ id: `placement-${first}-gsam` })
  await world.comity.advance({ until: "2019-09-18" })
  await cooperate(world)
  await world.comity.follow({ consumer: "archive", live: false }, () => undefined)
}

/** What is no training: activities of every form, what was promised, claimed, and became of it. */
const cooperate = async ({ kim, as }: World): Promise<void> => {
  const both = { operator: "gyeonggi", parties: ["gyeonggi", "khabarovsk"] as const }
  const other = as("sendingOffice", "khabarovsk")
  await kim.workingGroups.propose({ id: "group", kind: "working-group", ...both })
  await kim.workingGroups.constitute({ id: "group" })
  await other.workingGroups.constitute({ id: "group" })
  await kim.facilityProjects.discuss({ id: "centre", kind: "facility-project", ...both, hosts: ["gyeonggi"] })
  await kim.donations.offer({ id: "scanner", kind: "equipment-donation", ...both, hosts: ["gyeonggi"] })
  await kim.consilia.request({ id: "case", kind: "online-consilium", ...both, parent: "group", hosts: ["gyeonggi"] })
  await kim.commitments.state({
    id: "promise",
    by: ["gyeonggi"],
    towards: ["khabarovsk"],
    operator: "gyeonggi",
    kind: "working-group",
    text: { source: "en", texts: { en: "Form a working group." } },
    dueOn: "2020"
  })
  await kim.commitments.fulfil({ id: "promise", fulfilledBy: [{ kind: "activity", id: "group" }] })
  await kim.teams.save({ id: "team", operator: "gyeonggi", specialties: ["neurosurgery"], sources: ["release"] })
  const about = { kind: "team", id: "team" }
  const rest = { operator: "gyeonggi", about, source: "release" }
  await kim.outcomes.save({ id: "outcome", ...rest, kind: "learning", modality: "occurred" })
  await kim.followUps.save({ id: "follow-up", ...rest, kind: "report", on: "2020", outcomes: ["outcome"] })
  for (const value of [3, 4])
    await kim.claims.save({ id: `claim-${value}`, ...rest, says: "size", value, modality: "occurred" })
  await kim.claims.resolve({
    about,
    says: "size",
    policy: "byOffice",
    claim: "claim-4",
    reason: "The list names four."
  })
}

/** What the steps take, by the names that they ask for. */
const answers = (next: () => number, today: string, cited: string | undefined): Readonly<Record<string, unknown>> => {
  const id = `drawn-${between(next, 1, 1_000_000)}`
  const later = "2019-12-31"
  return {
    reason: "As chance wanted it.",
    ...{
      startedOn: today,
      endedOn: today,
      departedOn: today,
      interruptedOn: today,
      resumedOn: today,
      concludedOn: today
    },
    ...{ expectedReturn: later, answerBy: oneOf(next, [today, later]), conditionalUntil: oneOf(next, [today, later]) },
    ...{ signed: today, suspendedFrom: today, suspendedUntil: later, noticeGivenOn: today, effectOnEditions: "none" },
    ...{ text: hash("a"), approves: hash("a"), office: "minister", amendment: "amendment", statisticsReport: "letter" },
    ...{
      lateEvidence: ["report"],
      findings: "As chance wanted it.",
      authority: "letter",
      supervisor: "supervisor-park",
      rank: between(next, 1, 9)
    },
    ...{ enrolment: id, host: oneOf(next, ["gsam", "severance"]), overQuota: true, legalBasis: "Article 9" },
    ...{
      permission: oneOf(next, ["observe", "assist", "performLimited"]),
      defects: [{ field: "specialty", code: "missing" }]
    },
    earlyReturn: { justified: next() < 0.5, reason: "As chance wanted it." },
    changes: {
      reportedCount: between(next, 0, 99),
      quotas: [{ nominatingBody: "khabarovsk-health", places: between(next, 0, 20) }]
    },
    parties: ["gyeonggi", "khabarovsk"],
    ...{ period: today, opinion: "letter", fulfilledBy: [{ kind: "activity", id: "group" }], supersededBy: "promise" },
    instrument: "protocol",
    ...(cited === undefined ? {} : { assessment: cited })
  }
}

type Step = Awaited<ReturnType<Office["editions"]["whatNext"]>>[number]
const methodOf = (transition: string) => transition.charAt(0).toLowerCase() + transition.slice(1)
/** As chance wants it: so many steps of documents that are there, and new ones among them. Gives how often each noun moved. */
export const wander = async (world: World, seed: number, steps: number): Promise<Readonly<Record<string, number>>> => {
  const next = random(seed)
  const { kim } = world
  const moved: Record<string, number> = {}
  const offices: ReadonlyArray<Office> = [
    ...[kim, kim, world.department, world.gsam, world.severance, world.supervisor, world.authority],
    ...[
      world.as("sendingOffice", "khabarovsk"),
      world.as("signatory", "khabarovsk"),
      world.as("signatory", "gyeonggi")
    ],
    ...["t1", "t2", "t3"].map((id) => world.as("trainee", id))
  ]
  const days = ["2019-09-02", "2019-09-10", "2019-09-18", "2019-09-30"]
  const create = [
    (id: string) => introduce(world, id).then(() => admit(world, id)),
    (id: string) => kim.agreements.intend({ id, parties: ["gyeonggi", "khabarovsk"], recordKeeper: "gyeonggi" }),
    (id: string) => kim.partnerships.explore({ id, parties: ["gyeonggi", "khabarovsk"], recordKeeper: "gyeonggi" }),
    (id: string) =>
      kim.programs.propose({
        id,
        operator: "gyeonggi",
        kind: "fellowship",
        title: { source: "en", texts: { en: id } }
      }),
    (id: string) => announce(world, { id, bare: true, completion: rules.set(id, 1, rules.ceremony()) } as never),
    (id: string) =>
      place(world, "enrolment-t1", oneOf(next, ["gsam", "severance"]), `2019-09-${between(next, 10, 19)}`).then(
        () => id
      ),
    (id: string) =>
      kim.waivers.request({
        id,
        enrolment: "enrolment-t1",
        rule: "attendance",
        from: "2019-09-01",
        until: "2019-09-12",
        grounds: "Chance."
      }),
    (id: string) => world.as("trainee", "t1").appeals.lodge({ id, enrolment: "enrolment-t1", grounds: "Chance." }),
    (id: string) =>
      introduce(world, id).then(() =>
        world.department.nominations.draft({
          id,
          edition: "2019-russia",
          nominee: id,
          nominatingBody: "khabarovsk-health"
        })
      ),
    (id: string) => kim.activities.moot({ id, kind: "round-table", operator: "gyeonggi" }),
    (id: string) => kim.workingGroups.propose({ id, kind: "working-group", operator: "gyeonggi" }),
    (id: string) => kim.facilityProjects.discuss({ id, kind: "facility-project", operator: "gyeonggi" }),
    (id: string) => kim.donations.offer({ id, kind: "equipment-donation", operator: "gyeonggi" }),
    (id: string) => kim.consilia.request({ id, kind: "online-consilium", operator: "gyeonggi" }),
    (id: string) =>
      kim.commitments.state({
        id,
        by: ["gyeonggi"],
        operator: "gyeonggi",
        kind: "visit",
        text: { source: "en", texts: { en: id } }
      }),
    (id: string) =>
      world
        .as("trainee", "t1")
        .evidence.log({ id, enrolment: "enrolment-t1", on: "2019-08-27", code: "craniotomy", level: "observed" })
  ] as const
  for (let step = 0; step < steps; step++) {
    const day = days[Math.floor((step / steps) * days.length)] ?? "2019-09-30"
    world.at(day, 9)
    const id = `w${seed}-${step}`
    try {
      if (next() < 0.25) {
        await oneOf(next, create)(id)
        continue
      }
      const noun = oneOf(next, Object.keys(cycleDoors) as unknown as [CycledNoun])
      const found = await kim[cycleDoors[noun]].find({ limit: 200 })
      if (found.items.length === 0) continue
      const document = oneOf(next, found.items as never) as { readonly id: string }
      // An office that may do something, if there is one; chance says where the search begins.
      const start = between(next, 0, offices.length - 1)
      let possible: ReadonlyArray<Step> = []
      let office = kim
      for (let i = 0; i < offices.length && possible.length === 0; i++) {
        office = offices[(start + i) % offices.length] as Office
        const steps = await office[cycleDoors[noun]].whatNext(document.id).catch((): ReadonlyArray<Step> => [])
        possible = steps.filter(
          ({ blockedBy, transition }) => blockedBy.length === 0 && (transition !== "Void" || next() < 0.02)
        )
      }
      if (possible.length === 0) continue
      const { asks, transition } = oneOf(next, possible as never) as Step
      const cited = asks.includes("cites") ? (await kim.enrolments.assess({ enrolment: document.id })).hash : undefined
      const byName = answers(next, day, cited)
      const said = Object.fromEntries(
        [...asks.filter((name) => name !== "cites"), ...(cited === undefined ? [] : ["assessment"])].flatMap((name) =>
          byName[name] === undefined ? [] : [[name, byName[name]]]
        )
      )
      const method = (office[cycleDoors[noun]] as unknown as Record<string, (command: object) => Promise<unknown>>)[
        methodOf(transition)
      ]
      await method?.({ id: document.id, ...said })
      moved[noun] = (moved[noun] ?? 0) + 1
    } catch (error) {
      // Chance asks for much that is refused; anything else is a fault.
      const { code } = error as { readonly code?: string }
      if (code !== "Refused" && code !== "InvalidInput" && code !== "NotFound") throw error
    }
  }
  await kim.parties.save({ id: "last", kind: "organization", organization: "hospital", names: named("Last") })
  return moved
}
