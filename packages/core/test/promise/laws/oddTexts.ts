/**
 * Odd texts in every text field: each is refused by one typed error that says where it stands, or stored and read back unit
 * for unit.
 *
 * All fields of a document get another odd text at the same time; those that are refused get their own again, one after the
 * other, until what is left is stored. So each field has met each text, and what is stored was stored beside other oddities.
 */
import { expect } from "vitest"
import { born, type Table } from "../../../src/lifecycle/Table.ts"
import { lifeCycles } from "../../../src/model/LifeCycles.ts"
import type { Office } from "../../../src/promise.ts"
import { oddStrings } from "../../oddStrings.ts"
import {
  beginnings,
  type CycledNoun,
  cycleDoors,
  pointerTo,
  type RegistryKind,
  registryDoors,
  registrySamples,
  remarks,
  taken,
  textsIn,
  valueAt,
  withAt
} from "../samples.ts"
import { beginTraining, openWorld, type World } from "../scenario.ts"
import { journalOf, look, strict } from "../stores.ts"
import { type DoorError, type DoorLaw, where } from "./Law.ts"

type Path = ReadonlyArray<string>
type Ask = (given: Readonly<Record<string, unknown>>) => Promise<unknown>

interface Outcome {
  /** What was stored in the end; undefined where the command was refused for what it asks. */
  readonly given?: Readonly<Record<string, unknown>>
  /** Texts that are odd in it. */
  readonly kept: number
  readonly refusals: number
}

const isBelow = (one: string, other: string) => one === other || one.startsWith(`${other}/`)
/** Whether a problem is a field's own, or that of what the field lies in: a text in the language that is said to be the source. */
const concerns = (pointer: string, path: Path): boolean =>
  isBelow(pointerTo(path), pointer) ||
  isBelow(pointer, pointerTo(path)) ||
  (path.length > 1 && isBelow(pointer, pointerTo(path.slice(0, -1))))

/** Sends a command with odd texts, and again without those that are refused. `meaning`: fields that are refused for what they name. */
const settle = async (
  plain: object,
  odd: object,
  paths: ReadonlyArray<Path>,
  meaning: ReadonlyArray<string>,
  ask: Ask
): Promise<Outcome> => {
  let given = odd
  let open = paths.filter((path) => valueAt(odd, path) !== valueAt(plain, path))
  for (let refusals = 0; ; refusals++) {
    let error: DoorError
    try {
      await ask(given as never)
      return { given: given as never, kept: open.length, refusals }
    } catch (thrown) {
      error = thrown as DoorError
    }
    expect([error.name, ["InvalidInput", "Refused", "NotFound"].includes(error.code), error.message]).toEqual([
      "ComityError",
      true,
      error.message
    ])
    const pointers = error.code === "InvalidInput" ? (error.details.problems ?? []).map(({ path }) => path) : meaning
    const blamed = open.filter((path) => pointers.some((pointer) => concerns(pointer, path)))
    if (error.code === "InvalidInput") {
      // Each problem is at an odd text, or at what holds one.
      const strangers = pointers.filter((pointer) => !open.some((path) => concerns(pointer, path)))
      expect([strangers, error.message]).toEqual([[], error.message])
    }
    if (blamed.length === 0) return { kept: 0, refusals }
    given = blamed.reduce<object>((all, path) => withAt(all, path, valueAt(plain, path)) as object, given)
    open = open.filter((path) => !blamed.includes(path))
  }
}

/** The document with another odd text in each of its text fields; the first field of the first document has the first text. */
const withOdd = (plain: object, paths: ReadonlyArray<Path>, i: number): object =>
  paths.reduce<object>(
    (all, path, field) => withAt(all, path, oddStrings[(i + field * 37) % oddStrings.length]) as object,
    plain
  )

/** So many at a time, so that they share a flush to disk. */
const inBatches = async (count: number, run: (i: number) => Promise<void>, size = 64): Promise<void> => {
  for (let from = 0; from < count; from += size) {
    await Promise.all(Array.from({ length: Math.min(size, count - from) }, (_, i) => run(from + i)))
  }
}

const methodOf = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
type Methods = Readonly<Record<string, (command: object) => Promise<{ readonly id: string }>>>
const doorOf = (office: Office, noun: string): Methods => office[cycleDoors[noun as CycledNoun]] as unknown as Methods

/** Offices that hold every capacity of a case, so that it is the text that is looked at and not the office. */
const everybody = ({ comity }: World): Office =>
  comity.as({
    id: "everybody",
    kind: "person",
    capacities: [
      ...["programOffice", "waiverAuthority", "signatory", "selectionCommittee"].map((role) => ({
        role,
        party: "gyeonggi"
      })),
      ...["gsam", "severance"].flatMap((party) => ["hostCoordinator", "supervisor"].map((role) => ({ role, party }))),
      { role: "nominatingBody", party: "khabarovsk-health" },
      { role: "sendingOffice", party: "khabarovsk-health" },
      { role: "sendingOffice", party: "khabarovsk" },
      { role: "signatory", party: "khabarovsk" },
      { role: "trainee", party: "t1" },
      { role: "clock", party: "comity" }
    ]
  })

const registryLaws = (Object.keys(registryDoors) as ReadonlyArray<RegistryKind>).map(
  (kind): DoorLaw => ({
    name: `${oddStrings.length} odd texts in every field of a ${kind}: refused with their place, or kept unit for unit`,
    check: async (fresh) => {
      const world = await openWorld(strict(fresh()))
      const door = world.kim[registryDoors[kind]] as unknown as {
        save: Ask
        get: (id: string) => Promise<object>
      }
      const name = kind === "specialty" ? "code" : "id"
      let kept = 0
      let refusals = 0
      for (const [variant, sample] of registrySamples[kind].entries()) {
        // Whose office keeps the record is not for a stranger to say; that it is refused is told elsewhere.
        const paths = textsIn(sample).filter((path) => path[0] !== "operator")
        await inBatches(oddStrings.length, async (i) => {
          const plain = { ...sample, [name]: `${kind}-${variant}-${i}` }
          const outcome = await settle(plain, withOdd(plain, paths, i), paths, [], door.save)
          expect(outcome.given).toBeDefined()
          const { version, ...stored } = (await door.get(outcome.given?.[name] as string)) as { version: number }
          expect(stored).toEqual(outcome.given)
          expect(version).toBeGreaterThan(0)
          kept += outcome.kept
          refusals += outcome.refusals
        })
      }
      expect(kept).toBeGreaterThan(300)
      expect(refusals).toBeGreaterThan(20)
      await world.close()
    }
  })
)

/** Fields that are refused because of what they name, and not because of how they are written. */
const ofAnActivity = ["/evidence", "/parties", "/parent", "/reciprocates", "/period"]
const named: Readonly<Record<string, ReadonlyArray<string>>> = {
  activity: ofAnActivity,
  workingGroup: ofAnActivity,
  facilityProject: ofAnActivity,
  donation: ofAnActivity,
  consilium: ofAnActivity,
  commitment: ["/evidence", "/by", "/operator"],
  waiver: ["/evidence", "/rule"],
  appeal: ["/evidence"],
  edition: ["/evidence"],
  program: ["/evidence", "/operator"],
  agreement: ["/evidence", "/parties", "/amends"],
  partnership: ["/evidence", "/parties"],
  nomination: ["/evidence", "/edition", "/nominatingBody"],
  enrolment: ["/evidence", "/operator"],
  placement: ["/evidence", "/enrolment"]
}

const beginningLaws = lifeCycles.flatMap(({ noun, transitions }) =>
  transitions
    .filter(({ consequence, from }) => from.includes(born) && consequence !== true)
    .map(
      ({ name }): DoorLaw => ({
        name: `${oddStrings.length} odd texts in every field of ${noun}.${methodOf(name)}`,
        check: async (fresh) => {
          const world = await openWorld(strict(fresh()))
          await beginTraining(world, ["t1"])
          await remember(world)
          const office = everybody(world)
          const door = doorOf(office, noun)
          const sample = { ...beginnings[noun]?.[name], ...remarks }
          let kept = 0
          await inBatches(oddStrings.length, async (i) => {
            const own = noun === "nomination" ? { nominee: `nominee-${i}` } : {}
            // Each placement is of another enrolment: those of one would be counted against each other, 515 times.
            // Each appeal is against another decision: one has only one that is open.
            const isOfItsOwn = noun === "placement" || noun === "appeal"
            const enrolled = isOfItsOwn ? { enrolment: `enrolled-${i}` } : {}
            const inEdition = noun === "appeal" ? { edition: "2019-russia", program: "invitational-training" } : {}
            if (isOfItsOwn) await enrol(office, `enrolled-${i}`, { trainee: `trainee-${i}`, ...inEdition })
            if (noun === "appeal") await decideAgainst(world, `enrolled-${i}`)
            const plain = { ...sample, ...own, ...enrolled, id: `${noun}-${i}` }
            // Of an edition that another office operates, this one would not see the history.
            const paths = textsIn(plain).filter((path) => noun !== "edition" || path[0] !== "operator")
            const outcome = await settle(plain, withOdd(plain, paths, i), paths, named[noun] ?? [], (given) =>
              (door[methodOf(name)] as Ask)(given)
            )
            const { id, reason, evidence, on, ...said } = outcome.given ?? {}
            expect([i, typeof id]).toEqual([i, "string"])
            const stored = await (door["get"] as unknown as (id: unknown) => Promise<object>)(id)
            expect(stored).toMatchObject({ id, ...said })
            const [first] = await (
              door["history"] as unknown as (id: unknown) => Promise<ReadonlyArray<{ data: object }>>
            )(id)
            expect(first?.data).toMatchObject({ id, reason, evidence, on, ...said })
            kept += outcome.kept
          })
          expect(kept).toBeGreaterThan(1000)
          await world.close()
        }
      })
    )
)

/** What the samples of activities and commitments point at: a visit in July, and the commitment that takes another's place. */
const remember = async ({ kim }: World): Promise<void> => {
  const historical = { source: "release" }
  const visit = { kind: "delegation", operator: "gyeonggi", period: "2019-07", status: "held" } as const
  await kim.activities.record({ id: "visit", ...visit, historical })
  await kim.commitments.state({ ...(beginnings["commitment"]?.["State"] as object), id: "successor" } as never)
}

const enrol = (office: Office, id: string, more: object = {}) =>
  office.enrolments.record({
    ...(beginnings["enrolment"]?.["Record"] as object),
    presence: "active",
    completion: "undecided",
    hosts: ["gsam", "severance"],
    id,
    ...more
  } as never)

/** Decides that an enrolment is not completed, by somebody else than who answers an appeal against it. */
const decideAgainst = async ({ kim }: World, id: string): Promise<void> => {
  const { hash } = await kim.enrolments.assess({ enrolment: id })
  await kim.enrolments.notComplete({ id, assessment: hash, reason: "No sign-off came." })
}

/** Puts a new document into a state from which a transition leads on. */
const stateBefore = async (office: Office, { noun, transitions }: Table, name: string, id: string): Promise<void> => {
  const transition = transitions.find((one) => one.name === name)
  const { field } = transition?.region ?? { field: "status" }
  const [from] = transition?.from ?? []
  const sample = beginnings[noun]?.["Record"] ?? {}
  const own: Readonly<Record<string, object>> = {
    nomination: { nominee: `nominee-of-${id}`, sending: "submitted", receiving: "none" },
    enrolment: { presence: "active", completion: "undecided" },
    waiver: { until: "2019-06-30", from: "2019-06-01" }
  }
  if (noun === "placement") await enrol(office, `enrolled-for-${id}`, { trainee: `trainee-for-${id}` })
  const enrolled = noun === "placement" ? { enrolment: `enrolled-for-${id}` } : {}
  await (doorOf(office, noun)["record"] as Ask)({ ...sample, ...own[noun], ...enrolled, [field]: from, id })
}

const each = 24

/**
 * Steps that a document recorded just so can't take: they rest on something that a text has no part in. Their texts are read
 * before that is looked at, and are of the same schemas as those of the other steps.
 */
const resting: Readonly<Record<string, ReadonlyArray<string>>> = {
  agreement: ["SubmitText", "Approve", "Agree", "TakeEffect", "Expire", "Renew"],
  edition: ["Announce", "AdoptRules"],
  enrolment: ["CompleteConditionally", "Complete", "Lapse", "NotComplete", "Reopen"],
  nomination: ["Resubmit", "Accept", "Decline", "Lapse"],
  partnership: ["Activate"]
}

const stepLaws = lifeCycles.map(
  (table): DoorLaw => ({
    name: `odd texts in every field of every other step of ${table.noun}`,
    check: async (fresh) => {
      const world = await openWorld(strict(fresh()))
      await beginTraining(world, ["t1"])
      await remember(world)
      const office = everybody(world)
      const door = doorOf(office, table.noun)
      const unmoved: Array<string> = []
      for (const [n, { consequence, from, name, takes }] of table.transitions.entries()) {
        if (consequence === true || from.includes(born)) continue
        const sample = {
          ...remarks,
          ...Object.fromEntries(Object.keys(takes).flatMap((one) => (one in taken ? [[one, taken[one]]] : []))),
          // What a condition lapses on is looked up, and named by nobody.
          ...("cites" in takes && name !== "Lapse" ? { assessment: "a".repeat(64) } : {})
        }
        let moved = 0
        await inBatches(each, async (i) => {
          const id = `${table.noun}-${name}-${i}`
          await stateBefore(office, table, name, id)
          const plain = { ...sample, id }
          const paths = textsIn(plain).filter((path) => path[0] !== "id")
          const meaning = [
            "/evidence",
            "/upheldAppeal",
            "/authority",
            "/statisticsReport",
            "/exceptions",
            "/rules",
            "/approves",
            "/parties",
            "/amendment",
            "/parent",
            "/reciprocates",
            "/period",
            "/fulfilledBy",
            "/supersededBy"
          ]
          const outcome = await settle(plain, withOdd(plain, paths, i + n * each), paths, meaning, (given) =>
            (door[methodOf(name)] as Ask)(given)
          )
          if (outcome.given === undefined) return
          moved++
          const entries = await (
            door["history"] as unknown as (id: string) => Promise<ReadonlyArray<{ data: object }>>
          )(id)
          const { id: _, assessment: __, ...said } = outcome.given
          expect(entries.at(-1)?.data).toMatchObject(said)
        })
        if (moved < each) unmoved.push(name)
      }
      expect(unmoved).toEqual(resting[table.noun] ?? [])
      await world.close()
    }
  })
)

/** What is asked besides: each with the plain text and the odd one, and where that stands. */
const requests = (world: World): Readonly<Record<string, (odd: string) => Promise<unknown>>> => {
  const { kim, gsam, supervisor } = world
  const trainee = world.as("trainee", "t1")
  const enrolment = "enrolment-t1"
  const placement = `placement-${enrolment}-gsam`
  const entry = { enrolment, on: "2019-08-26", code: "craniotomy", level: "observed" } as const
  const report = { enrolment, kind: "report", submittedOn: "2019-08-26" } as const
  const register = { edition: "2019-russia", session: "2019-russia-2019-08-26", present: [enrolment] }
  const judged = { enrolment, on: "2019-08-26" }
  const proof = { enrolment, language: "ko", level: "B1", proof: "topik", on: "2018" } as const
  const home = world.as("sendingOffice", "regional-hospital")
  const session = { id: "s", on: "2019-08-26" }
  const letter = { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" } as const
  const admission = { edition: "2019-russia", trainee: "t1", onBehalfOf: letter }
  return {
    "log.enrolment": (odd) => trainee.evidence.log({ ...entry, enrolment: odd }),
    "log.placement": (odd) => trainee.evidence.log({ ...entry, placement: odd }),
    "log.on": (odd) => trainee.evidence.log({ ...entry, on: odd }),
    "log.code": (odd) => trainee.evidence.log({ ...entry, code: odd }),
    "log.level": (odd) => trainee.evidence.log({ ...entry, level: odd as "observed" }),
    "verify.entry": (odd) => supervisor.evidence.verify({ enrolment, entry: odd, verification: "verified" }),
    "verify.verification": (odd) =>
      supervisor.evidence.verify({ enrolment, entry: "e", verification: odd as "verified" }),
    "deliverable.kind": (odd) => trainee.evidence.deliverable({ ...report, kind: odd }),
    "deliverable.submittedOn": (odd) => trainee.evidence.deliverable({ ...report, submittedOn: odd }),
    "review.deliverable": (odd) => kim.evidence.review({ enrolment, deliverable: odd, status: "accepted" }),
    "signOff.placement": (odd) => gsam.evidence.signOff({ enrolment, placement: odd }),
    "signOff.signedOn": (odd) => gsam.evidence.signOff({ enrolment, placement, signedOn: odd }),
    "log.case": (odd) => trainee.evidence.log({ ...entry, case: odd }),
    "evaluation.scale": (odd) => kim.evidence.evaluation({ ...judged, scale: odd }),
    "evaluation.form": (odd) => kim.evidence.evaluation({ ...judged, form: odd }),
    "exam.exam": (odd) => kim.evidence.exam({ ...judged, exam: odd, score: 1 }),
    "entrustment.activity": (odd) => supervisor.evidence.entrustment({ ...judged, activity: odd, level: 1 }),
    "survey.form": (odd) => trainee.evidence.survey({ ...judged, form: odd }),
    "confirmation.kind": (odd) => home.evidence.confirmation({ ...judged, kind: odd }),
    "credit.scheme": (odd) => kim.evidence.credit({ ...judged, scheme: odd, amount: 1 }),
    "credit.category": (odd) => kim.evidence.credit({ ...judged, scheme: "cme", amount: 1, category: odd }),
    "openCase.openedOn": (odd) => kim.evidence.openCase({ enrolment, openedOn: odd }),
    "closeCase.conductCase": (odd) => kim.evidence.closeCase({ enrolment, conductCase: odd }),
    "languageProof.language": (odd) => kim.evidence.languageProof({ ...proof, language: odd }),
    "languageProof.proof": (odd) => kim.evidence.languageProof({ ...proof, proof: odd }),
    "languageProof.on": (odd) => kim.evidence.languageProof({ ...proof, on: odd }),
    "attendance.session": (odd) => gsam.evidence.attendance({ ...register, session: odd }),
    "attendance.edition": (odd) => gsam.evidence.attendance({ ...register, edition: odd }),
    "attendance.present": (odd) => gsam.evidence.attendance({ ...register, present: [odd] }),
    "activity.activity": (odd) => kim.evidence.activity({ activity: odd, present: [enrolment] }),
    "evidence.of": (odd) => kim.evidence.of(odd),
    "schedule.edition": (odd) => kim.editions.schedule({ edition: odd, sessions: [session] }),
    "schedule.on": (odd) => kim.editions.schedule({ edition: "2019-russia", sessions: [{ ...session, on: odd }] }),
    "schedule.module": (odd) =>
      kim.editions.schedule({ edition: "2019-russia", sessions: [{ ...session, module: odd }] }),
    "editions.sessions": (odd) => kim.editions.sessions(odd),
    "editions.canBeMet": (odd) => kim.editions.canBeMet({ edition: odd }),
    "editions.cohort": (odd) => kim.editions.cohort(odd),
    "admit.edition": (odd) => kim.enrolments.admit({ ...admission, edition: odd }),
    "admit.trainee": (odd) => kim.enrolments.admit({ ...admission, trainee: odd }),
    "admit.evidence": (odd) => kim.enrolments.admit({ ...admission, onBehalfOf: { ...letter, evidence: odd } }),
    "admit.party": (odd) => kim.enrolments.admit({ ...admission, onBehalfOf: { ...letter, party: odd } }),
    "onBehalfOf.role": (odd) =>
      kim.enrolments.withdraw({
        id: enrolment,
        reason: "So.",
        endedOn: "2019-08-26",
        onBehalfOf: { ...letter, role: odd }
      }),
    "onBehalfOf.evidence": (odd) =>
      kim.enrolments.withdraw({
        id: enrolment,
        reason: "So.",
        endedOn: "2019-08-26",
        onBehalfOf: { role: "trainee", party: "t1", evidence: odd }
      }),
    "completion.id": (odd) =>
      kim.editions.announce({
        id: "2019-russia",
        completion: { id: odd, version: 1, rule: { kind: "all", params: { of: [] } } }
      }),
    "completion.kind": (odd) =>
      kim.editions.announce({
        id: "2019-russia",
        completion: { id: "set", version: 1, rule: { kind: odd, params: {} } }
      }),
    "assess.enrolment": (odd) => kim.enrolments.assess({ enrolment: odd }),
    "assess.asOf": (odd) => kim.enrolments.assess({ enrolment, asOf: odd }),
    "assessCohort.edition": (odd) => kim.enrolments.assessCohort({ edition: odd }),
    "complete.assessment": (odd) => kim.enrolments.complete({ id: enrolment, assessment: odd }),
    "effectiveTerms.on": (odd) => kim.agreements.effectiveTerms({ id: "agreement", on: odd }),
    get: (odd) => kim.enrolments.get(odd),
    history: (odd) => kim.persons.history(odd),
    whatNext: (odd) => kim.whatNext({ edition: odd }),
    whyNot: (odd) => kim.enrolments.whyNot(enrolment, odd),
    erase: (odd) => kim.persons.erase(odd),
    reconcile: (odd) => kim.statistics.reconcile(odd),
    "claims.about.kind": (odd) => kim.claims.about({ kind: odd, id: enrolment }),
    "claims.about.id": (odd) => kim.claims.about({ kind: "enrolment", id: odd }),
    "claims.suggest": (odd) => kim.claims.suggest(odd),
    "claims.resolve.says": (odd) =>
      kim.claims.resolve({ about: { kind: "enrolment", id: enrolment }, says: odd, policy: "latestSource" }),
    "claims.resolve.reason": (odd) =>
      kim.claims.resolve({
        about: { kind: "enrolment", id: enrolment },
        says: "hosts",
        policy: "byOffice",
        claim: "nobody's",
        reason: odd
      }),
    "merge.other": (odd) =>
      kim.activities.merge({ id: "nowhere", other: odd, sources: ["release"], reason: "They are one." }),
    "alumni.of": (odd) => kim.alumni.of(odd),
    "reports.timeline.partnership": (odd) => kim.reports.timeline({ partnership: odd }),
    "reports.ledger.asOf": (odd) => kim.reports.ledger({ partnership: "partnership", asOf: odd }),
    "reports.commitments.knownOn": (odd) => kim.reports.commitments({ partnership: "partnership", knownOn: odd }),
    "reports.statistics.program": (odd) => kim.reports.statistics({ program: odd }),
    "find.where": (odd) => kim.enrolments.find({ where: { trainee: odd } }),
    "find.where.name": (odd) => kim.enrolments.find({ where: { [odd]: "t1" } }),
    "find.after": (odd) => kim.enrolments.find({ after: odd }),
    advance: (odd) => world.comity.advance({ until: odd }),
    commit: (odd) =>
      kim.parties.get("gyeonggi").then(({ version: _, ...party }) => kim.parties.save(party, { commit: odd }))
  }
}

const requestLaw: DoorLaw = {
  name: "odd texts in everything else that is asked: answered, or refused by one typed error and nothing stored",
  check: async (fresh) => {
    const open = fresh()
    const world = await openWorld(strict(open))
    await beginTraining(world, ["t1"])
    const commits = async () => new Set((await look(open, journalOf)).map(({ commit }) => commit)).size
    const before = await commits()
    // Saving what is there already, and whatever only reads, stores nothing.
    const reading =
      /^(commit|get|history|find|assess|whatNext|whyNot|evidence\.of|editions|effective|reconcile|reports|erase|advance)/
    let stored = 0
    for (const [name, ask] of Object.entries(requests(world))) {
      await inBatches(oddStrings.length, async (i) => {
        try {
          await ask(oddStrings[i] as string)
          if (!reading.test(name)) stored++
        } catch (error) {
          const { code, message, name: kind } = error as DoorError
          const isTyped = kind === "ComityError" && ["InvalidInput", "Refused", "NotFound"].includes(code)
          expect([name, oddStrings[i], isTyped, message]).toEqual([name, oddStrings[i], true, message])
        }
      })
    }
    // A code and a session's module may be an odd word such as "undefined": those were stored, and nothing else.
    expect(stored).toBeGreaterThan(0)
    expect((await commits()) - before).toBe(stored)
    await world.close()
  }
}

const keptLaw: DoorLaw = {
  name: "odd texts that are kept elsewhere: in evidence, in the schedule, in what a kind of activity adds, and who recorded it",
  check: async (fresh) => {
    const world = await openWorld(strict(fresh()))
    const { comity, kim, gsam } = world
    const [enrolment = ""] = await beginTraining(world, ["t1"])
    const trainee = world.as("trainee", "t1")
    /** The text, if it was taken; a refusal names its place. */
    const taken = async (odd: string, ask: Promise<unknown>, pointer: string): Promise<ReadonlyArray<string>> => {
      try {
        await ask
        return [odd]
      } catch (error) {
        expect([odd, where(error as DoorError)]).toEqual([odd, [pointer]])
        return []
      }
    }
    const expected: Record<"ids" | "titles" | "logs" | "sessions" | "hosts", Array<string>> = {
      ids: [],
      titles: [],
      logs: [],
      sessions: [],
      hosts: []
    }
    await inBatches(
      oddStrings.length,
      async (i) => {
        const odd = oddStrings[i] as string
        const report = { enrolment, kind: "report", submittedOn: "2019-08-26" } as const
        const entry = { enrolment, on: "2019-08-26", code: "craniotomy", level: "observed" } as const
        expected.ids.push(...(await taken(odd, trainee.evidence.deliverable({ ...report, id: odd }), "/id")))
        expected.titles.push(...(await taken(odd, trainee.evidence.deliverable({ ...report, title: odd }), "/title")))
        expected.logs.push(...(await taken(odd, trainee.evidence.log({ ...entry, id: odd }), "/id")))
        const session = { id: odd, on: "2019-08-26" }
        expected.sessions.push(
          ...(await taken(
            odd,
            kim.editions.schedule({ edition: "2019-russia", sessions: [session] }),
            "/sessions/0/id"
          ))
        )
        const hosted = { id: `hosted-${i}`, on: "2019-08-26", host: odd, supervisor: odd }
        try {
          await kim.editions.schedule({ edition: "2019-russia", sessions: [hosted] })
          expected.hosts.push(odd)
        } catch (error) {
          expect(where(error as DoorError)).toEqual(["/sessions/0/host", "/sessions/0/supervisor"])
        }
      },
      8
    )
    const parts = await trainee.evidence.of(enrolment)
    const items = parts.flatMap((part) =>
      "items" in part ? (part.items as ReadonlyArray<{ id: string; title?: string }>) : []
    )
    expect(
      items
        .filter(({ title }) => title !== undefined)
        .map(({ title }) => title)
        .toSorted()
    ).toEqual(expected.titles.toSorted())
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([...expected.ids, ...expected.logs]))
    expect(items.length).toBe(expected.ids.length + expected.titles.length + expected.logs.length)
    const sessions = await kim.editions.sessions("2019-russia")
    expect(sessions.map(({ id }) => id)).toEqual(expect.arrayContaining(expected.sessions))
    expect(sessions.flatMap(({ host = [] }) => host).toSorted()).toEqual(expected.hosts.toSorted())

    // A session and its attendance have the same odd id.
    world.at("2019-08-26", 18)
    const [session = ""] = expected.sessions.filter((id) => id.includes("|"))
    await gsam.evidence.attendance({ edition: "2019-russia", session, present: [enrolment] })

    const recorded = await Promise.all(
      oddStrings.map(async (odd, i) => {
        const who = {
          id: odd,
          kind: "person" as const,
          capacities: [
            { role: odd, party: odd },
            { role: "programOffice", party: "gyeonggi" }
          ]
        }
        try {
          await comity.as(who).documents.save({ id: `d${i}`, kind: "letter", operator: "gyeonggi", receivedOn: "2019" })
        } catch (error) {
          expect(where(error as DoorError)).toEqual(["/id", "/capacities/0/role", "/capacities/0/party"])
          return []
        }
        const [entry] = await kim.documents.history(`d${i}`)
        expect(entry?.actor.id).toBe(odd)
        return odd
      })
    )
    expect(recorded.flat().length).toBeGreaterThan(400)
    await world.close()
  }
}

export const oddTextLaws: ReadonlyArray<DoorLaw> = [...registryLaws, ...beginningLaws, ...stepLaws, requestLaw, keptLaw]
