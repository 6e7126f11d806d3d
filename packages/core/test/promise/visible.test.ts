import { describe, expect, it, test } from "vitest"
import { visible } from "../../src/model/Visible.ts"
import type { Office } from "../../src/promise.ts"
import type { Actor } from "../../src/values/Actor.ts"
import { type DoorError, failureOf } from "./laws/Law.ts"
import { tellStory } from "./rich.ts"
import { announce, beginTraining, introduce, openWorld, type World } from "./scenario.ts"

const actor = (role: string, party: string): Actor => ({
  id: `${role} of ${party}`,
  kind: "person",
  capacities: [{ role, party }]
})

// ── The documents of one case, with every class of field that they have ─────────────────────────────────────────────

const enrolment = {
  id: "enrolment",
  trainee: "trainee",
  edition: "edition",
  nomination: "nomination",
  operator: "province",
  nominatingBody: "department",
  sendingInstitution: "clinic",
  sendingSide: ["department", "clinic"],
  specialties: ["neurosurgery"],
  presence: "trainingEnded",
  completion: "undecided",
  hosts: ["hospital"],
  earlyReturn: { justified: true, reason: "A fracture.", recognisedPart: "Two weeks." },
  version: 4
}
const nomination = {
  id: "nomination",
  edition: "edition",
  nominee: "trainee",
  nominatingBody: "department",
  sendingInstitution: "clinic",
  operator: "province",
  selectionCommittee: "committee",
  kind: "recommendation",
  sending: "submitted",
  receiving: "shortlisted",
  submission: 1,
  receivedSubmission: 1,
  version: 5
}
const placement = {
  id: "placement",
  enrolment: "enrolment",
  trainee: "trainee",
  edition: "edition",
  operator: "province",
  host: "hospital",
  period: "2019-08-26/2019-09-20",
  status: "active",
  version: 3
}
const about = {
  enrolment: "enrolment",
  trainee: "trainee",
  edition: "edition",
  operator: "province",
  sendingSide: ["department", "clinic"],
  hosts: ["hospital"],
  part: 1,
  version: 2
}
const recorded = { id: "item", recordedOn: "2019-09-01", recordedBy: "somebody" }
const evidence = {
  attendance: { ...about, kind: "attendance", items: [{ ...recorded, session: "s", mark: "absent" }] },
  activity: { ...about, kind: "activity", items: [{ ...recorded, activity: "a", mark: "present" }] },
  log: {
    ...about,
    kind: "log",
    items: [{ ...recorded, on: "2019-09", code: "craniotomy", level: "observed", verification: "waiting" }]
  },
  deliverable: {
    ...about,
    kind: "deliverable",
    items: [{ ...recorded, kind: "report", submittedOn: "2019-09-16", status: "submitted", title: "What I learned" }]
  },
  signOff: {
    ...about,
    kind: "signOff",
    items: [{ ...recorded, placement: "placement", role: "supervisor", signedOn: "2019-09-18" }]
  }
}
const person = {
  id: "trainee",
  operator: "province",
  synthetic: true,
  names: [{ parts: [{ kind: "whole", text: "Synthetic" }], language: "ru" }],
  email: "synthetic@example.org",
  birthDate: "1980-02-03",
  passportNumber: "72 1234567",
  visaStatus: "C-3",
  version: 1
}
const trainee = {
  id: "trainee",
  operator: "province",
  specialties: ["neurosurgery"],
  sendingInstitution: "clinic",
  version: 1
}

/** A person is seen through nominations and enrolments, a placement through its enrolment. */
const known: Readonly<Record<string, ReadonlyArray<object>>> = {
  person: [nomination, enrolment],
  trainee: [nomination, enrolment],
  placement: [{ sendingSide: enrolment.sendingSide }]
}

// ── The matrix ──────────────────────────────────────────────────────────────────────────────────────────────────────

const without = (document: object, ...names: ReadonlyArray<string>) =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)))
const only = (document: object, ...names: ReadonlyArray<string>) =>
  Object.fromEntries(Object.entries(document).filter(([name]) => names.includes(name)))

/** What is shown: everything, nothing, or the part of the document that is written here. */
type Cell = "all" | "-" | object
const summary = (document: { readonly items: ReadonlyArray<unknown> }) => ({
  ...without(document, "items"),
  count: document.items.length
})
const ids = (document: object) => only(document, "id", "kind", "edition", "enrolment", "part", "version")
const withoutReasons = { ...enrolment, earlyReturn: { justified: true } }
const namesOnly = only(person, "id", "synthetic", "names")

/** Who stands in the case, by the office that is theirs. */
const own = {
  "program office": actor("programOffice", "province"),
  "selection committee": actor("selectionCommittee", "committee"),
  "sending office": actor("sendingOffice", "clinic"),
  "nominating body": actor("nominatingBody", "department"),
  "host coordinator": actor("hostCoordinator", "hospital"),
  supervisor: actor("supervisor", "hospital"),
  trainee: actor("trainee", "trainee"),
  auditor: actor("auditor", "court"),
  public: actor("public", "everybody")
} as const
type Who = keyof typeof own

// biome-ignore format: a table is read in rows.
const matrix: ReadonlyArray<readonly [what: string, kind: string, document: object, cells: Readonly<Record<Who, Cell>>]> = [
  ["nomination", "nomination", nomination, {
    "program office": "all", "selection committee": "all", "sending office": "all", "nominating body": "all",
    "host coordinator": "-", "supervisor": "-", "trainee": "all", "auditor": ids(nomination), "public": "-" }],
  ["enrolment", "enrolment", enrolment, {
    "program office": "all", "selection committee": "-", "sending office": "all", "nominating body": "all",
    "host coordinator": "all", "supervisor": "all", "trainee": "all", "auditor": withoutReasons, "public": "-" }],
  ["placement", "placement", placement, {
    "program office": "all", "selection committee": "-", "sending office": "all", "nominating body": "all",
    "host coordinator": "all", "supervisor": "all", "trainee": "all", "auditor": "all", "public": "-" }],
  ["attendance", "evidence", evidence.attendance, {
    "program office": "all", "selection committee": "-", "sending office": summary(evidence.attendance), "nominating body": summary(evidence.attendance),
    "host coordinator": "all", "supervisor": "all", "trainee": "all", "auditor": "all", "public": "-" }],
  ["presence at activities", "evidence", evidence.activity, {
    "program office": "all", "selection committee": "-", "sending office": summary(evidence.activity), "nominating body": summary(evidence.activity),
    "host coordinator": "all", "supervisor": "all", "trainee": "all", "auditor": "all", "public": "-" }],
  ["procedure log", "evidence", evidence.log, {
    "program office": "all", "selection committee": "-", "sending office": summary(evidence.log), "nominating body": summary(evidence.log),
    "host coordinator": "all", "supervisor": "all", "trainee": "all", "auditor": ids(evidence.log), "public": "-" }],
  ["deliverables", "evidence", evidence.deliverable, {
    "program office": "all", "selection committee": "-", "sending office": summary(evidence.deliverable), "nominating body": summary(evidence.deliverable),
    "host coordinator": "all", "supervisor": "all", "trainee": "all", "auditor": ids(evidence.deliverable), "public": "-" }],
  ["sign-offs", "evidence", evidence.signOff, {
    "program office": "all", "selection committee": "-", "sending office": summary(evidence.signOff), "nominating body": summary(evidence.signOff),
    "host coordinator": "all", "supervisor": "all", "trainee": "all", "auditor": ids(evidence.signOff), "public": "-" }],
  ["person", "person", person, {
    "program office": "all", "selection committee": "all", "sending office": "all", "nominating body": "all",
    "host coordinator": namesOnly, "supervisor": namesOnly, "trainee": "all", "auditor": ids(person), "public": "-" }],
  ["trainee's profile", "trainee", trainee, {
    "program office": "all", "selection committee": "all", "sending office": "all", "nominating body": "all",
    "host coordinator": "all", "supervisor": "all", "trainee": "all", "auditor": "all", "public": "-" }]
]

describe.each(matrix)("of the %s", (_, kind, document, cells) => {
  const seenBy = (who: Actor) => visible(who, kind, document, known[kind] ?? [])

  it.each(Object.entries(cells) as ReadonlyArray<[Who, Cell]>)("the %s sees what the matrix says", (who, cell) => {
    expect(seenBy(own[who])).toEqual(cell === "all" ? document : cell === "-" ? undefined : cell)
  })

  it("the same office of another party sees nothing, and neither does a role without its party", () => {
    for (const [who, { capacities }] of Object.entries(own)) {
      const [{ role } = { role: "" }] = capacities
      // An auditor and the public are so for all parties.
      if (who === "auditor" || who === "public") continue
      for (const party of ["elsewhere", "edition", ""])
        expect([who, party, seenBy(actor(role, party))]).toEqual([who, party, undefined])
    }
    const swapped: ReadonlyArray<readonly [string, string]> = [
      ...["hospital", "department", "trainee"].map((party) => ["programOffice", party] as const),
      ...["hospital", "trainee"].map((party) => ["nominatingBody", party] as const),
      ...["department", "trainee"].map((party) => ["hostCoordinator", party] as const),
      ...["province", "department", "hospital"].map((party) => ["trainee", party] as const)
    ]
    for (const [role, party] of swapped)
      expect([role, party, seenBy(actor(role, party))]).toEqual([role, party, undefined])
  })

  it("an actor without an office, or with one that nobody knows, sees nothing", () => {
    expect(seenBy({ id: "a", kind: "person", capacities: [] })).toBeUndefined()
    expect(seenBy({ id: "a", kind: "service", capacities: [] })).toBeUndefined()
    for (const party of ["province", "department", "hospital", "trainee", "court"])
      expect(seenBy(actor("janitor", party))).toBeUndefined()
    expect(seenBy(actor("constructor", "province"))).toBeUndefined()
    expect(seenBy(actor("clock", "comity"))).toBeUndefined()
  })

  it("several offices together see what the one of them sees that sees most", () => {
    const both: Actor = {
      id: "a",
      kind: "person",
      capacities: [...own["host coordinator"].capacities, ...own["program office"].capacities]
    }
    expect(seenBy(both)).toEqual(seenBy(own["program office"]))
  })

  it("a field that no schema knows is seen by nobody", () => {
    const stranger = {
      ...document,
      unheardOf: "secret",
      items: (document as { items?: ReadonlyArray<object> }).items?.map((item) => ({ ...item, unheardOf: "secret" }))
    }
    for (const who of Object.values(own)) {
      expect(JSON.stringify(visible(who, kind, stranger, known[kind] ?? []) ?? {})).not.toContain("secret")
    }
  })
})

test("a kind that nobody knows is seen by nobody", () => {
  for (const kind of ["secret", "constructor", "__proto__", "evidence/log", "places", "claim"]) {
    for (const who of Object.values(own))
      expect([kind, visible(who, kind, { ...enrolment })]).toEqual([kind, undefined])
  }
  for (const who of Object.values(own))
    expect(visible(who, "evidence", { ...about, kind: "unheardOf", items: [] })).toBeUndefined()
})

test("whoever keeps a record sees all of it, and the public sees what may be published", () => {
  const kept = { ...person, operator: "department" }
  expect(visible(own["nominating body"], "person", kept)).toEqual(kept)
  expect(visible(own["sending office"], "person", kept)).toBeUndefined()
  // A host keeps records of its own people too, and still sees no passport.
  const hosted = { ...person, operator: "hospital" }
  expect(visible(own["host coordinator"], "person", hosted)).toEqual(namesOnly)
  expect(visible(own.supervisor, "person", hosted)).toBeUndefined()
  const letter = { id: "letter", kind: "letter", operator: "department", receivedOn: "2019", version: 1 }
  expect(visible(own["nominating body"], "document", letter)).toEqual(letter)
  expect(visible(own["program office"], "document", letter)).toBeUndefined()
  const program = {
    id: "p",
    operator: "province",
    title: { source: "en", texts: { en: "Training" } },
    kind: "fellowship",
    status: "running",
    version: 2
  }
  expect(visible(own.public, "program", program)).toEqual(program)
  // Nothing of an edition may be published as it stands, so that there is one is not told either.
  const edition = { id: "e", program: "p", operator: "province", status: "running", version: 1 }
  expect(visible(own.public, "edition", edition)).toBeUndefined()
  expect(visible(own["host coordinator"], "edition", edition)).toEqual(edition)
})

// ── Through the door ────────────────────────────────────────────────────────────────────────────────────────────────

const strangers = ({ as }: World): ReadonlyArray<Office> => [
  as("programOffice", "seoul"),
  as("nominatingBody", "irkutsk-health"),
  as("hostCoordinator", "asan"),
  as("trainee", "t99"),
  as("public", "everybody"),
  as("janitor", "gyeonggi")
]

describe("a stranger to a case", () => {
  const doors = ["nominations", "enrolments", "placements", "waivers"] as const

  it("is told the same of what is hidden as of what is not there, whatever is asked", async () => {
    const world = await openWorld()
    await tellStory(world)
    const hidden = {
      nominations: "nomination-t1",
      enrolments: "enrolment-t1",
      placements: "placement-enrolment-t1-gsam",
      waivers: "w-1"
    }
    const inWords = ({ code, details, message, reason }: DoorError) => JSON.stringify([code, details, message, reason])
    /** What is told of an id that nothing has, as if it were this one. */
    const told = (absent: DoorError, id: string) => inWords(absent).replaceAll("not-there-at-all", id)
    await world.kim.waivers.request({
      id: "w-1",
      enrolment: "enrolment-t1",
      rule: "attendance",
      from: "2019-09-18",
      grounds: "So."
    })
    for (const office of strangers(world)) {
      for (const door of doors) {
        const methods = Object.entries(office[door]).filter(
          ([name]) =>
            !["find", "draft", "admit", "assess", "assessCohort", "record", "propose", "request"].includes(name)
        )
        expect(methods.length).toBeGreaterThan(6)
        for (const [name, method] of methods) {
          const ask = (id: string) =>
            failureOf(
              ["get", "history", "whatNext"].includes(name)
                ? (method as (id: string) => Promise<unknown>)(id)
                : name === "whyNot"
                  ? (method as (id: string, transition: string) => Promise<unknown>)(id, "void")
                  : (method as (command: object) => Promise<unknown>)({ id, reason: "So." })
            )
          const there = await ask(hidden[door])
          expect([door, name, there.code]).toEqual([door, name, "NotFound"])
          expect(inWords(there)).toBe(told(await ask("not-there-at-all"), hidden[door]))
        }
      }
      const asked: ReadonlyArray<readonly [hidden: string, ask: (id: string) => Promise<unknown>]> = [
        ["enrolment-t1", (enrolment) => office.enrolments.assess({ enrolment })],
        [
          "enrolment-t1",
          (enrolment) => office.evidence.log({ enrolment, on: "2019-09-01", code: "craniotomy", level: "observed" })
        ],
        ["enrolment-t1", (enrolment) => office.evidence.signOff({ enrolment, placement: "p" })],
        [
          "enrolment-t1",
          (enrolment) => office.evidence.verify({ enrolment, entry: "entry", verification: "verified" })
        ],
        ["enrolment-t1", (enrolment) => office.placements.propose({ enrolment, host: "asan", period: "2019-09" })],
        [
          "enrolment-t1",
          (enrolment) => office.waivers.request({ enrolment, rule: "attendance", from: "2019-09-01", grounds: "So." })
        ],
        [
          "enrolment-t1",
          (id) =>
            office.evidence.attendance({ edition: "2019-russia", session: "2019-russia-2019-08-26", present: [id] })
        ],
        ["t1", (id) => office.persons.erase(id)],
        ["t1", (id) => office.persons.get(id)],
        ["t1", (id) => office.persons.history(id)],
        ["t1", (id) => office.trainees.get(id)],
        ["letter", (id) => office.documents.get(id)],
        ["agreement", (id) => office.agreements.effectiveTerms({ id, on: "2019-09-01" })]
      ]
      for (const [hidden, ask] of asked) {
        const there = await failureOf(ask(hidden))
        expect([hidden, ["NotFound", "InvalidInput"].includes(there.code)]).toEqual([hidden, true])
        expect(inWords(there)).toBe(told(await failureOf(ask("not-there-at-all")), hidden))
      }
      expect(await office.evidence.of("enrolment-t1")).toEqual([])
    }
    await world.close()
  })

  it("finds nothing, and learns from no page that there is something", async () => {
    const world = await openWorld()
    await tellStory(world)
    for (const office of strangers(world)) {
      for (const door of [...doors, "persons", "trainees", "documents", "agreements", "partnerships"] as const) {
        for (const query of [
          {},
          { limit: 1 },
          { where: { operator: "gyeonggi" } },
          { where: { trainee: "t1" }, limit: 1 }
        ]) {
          expect([door, await office[door].find(query)]).toEqual([door, { items: [] }])
        }
      }
    }
    await world.close()
  })
})

test("finding shows what may be seen, page by page, and names in `next` only what was shown", async () => {
  const world = await openWorld()
  await beginTraining(world, [])
  const bodies = ["irkutsk-health", "khabarovsk-health"]
  for (let i = 0; i < 23; i++) {
    const id = String(i).padStart(2, "0")
    await introduce(world, `t${id}`)
    const body = bodies[i % 3 === 0 ? 1 : 0] ?? ""
    await world
      .as("nominatingBody", body)
      .nominations.draft({ id: `n${id}`, edition: "2019-russia", nominee: `t${id}`, nominatingBody: body })
  }
  const mine = ["n00", "n03", "n06", "n09", "n12", "n15", "n18", "n21"]
  for (const limit of [1, 2, 3, 7, 8, 9]) {
    const found: Array<string> = []
    for (let after: string | undefined; ; ) {
      const page = await world.department.nominations.find({
        where: { edition: "2019-russia" },
        limit,
        ...(after === undefined ? {} : { after })
      })
      found.push(...page.items.map(({ id }) => id))
      expect(page.items.length).toBeLessThanOrEqual(limit)
      if (page.next === undefined) break
      // It names the last that was shown, and none of those between.
      expect(page.next).toContain(found.at(-1))
      after = page.next
    }
    expect(found).toEqual(mine)
  }
  const all = await world.kim.nominations.find({ limit: 500 })
  expect(all.items.length).toBe(23)
  await world.close()
})

test("a field that is hidden can't be searched by", async () => {
  const world = await openWorld()
  await beginTraining(world, ["t1"])
  const everybody = world.as("public", "everybody")
  const auditor = world.as("auditor", "court")
  const byBody = { where: { nominatingBody: "khabarovsk-health" } }
  expect((await world.kim.nominations.find(byBody)).items.length).toBe(1)
  expect((await auditor.nominations.find(byBody)).items).toEqual([])
  expect((await auditor.nominations.find({ where: { edition: "2019-russia" } })).items).toEqual([
    { id: "nomination-t1", edition: "2019-russia", enrolment: "enrolment-t1", version: expect.any(Number) }
  ])
  // A party's name may be published; in whose territory it lies as well.
  expect((await everybody.parties.find({ where: { locatedIn: "khabarovsk" } })).items.length).toBe(2)
  expect((await everybody.activities.find({ where: { edition: "2019-russia" } })).items).toEqual([])
  await world.close()
})

describe("history", () => {
  it("hides reasons from those who may not read them, and everything from those who may not know how a document stands", async () => {
    const world = await openWorld()
    const [id = ""] = await beginTraining(world, ["t1"])
    await world.kim.enrolments.interrupt({
      id,
      reason: "She fell down the stairs.",
      interruptedOn: "2019-08-26",
      expectedReturn: "2019-08-30"
    })
    const read = async (office: Office) => (await office.enrolments.history(id)).at(-1)
    expect((await read(world.kim))?.data).toMatchObject({ reason: "She fell down the stairs." })
    expect(await read(world.as("auditor", "court"))).toMatchObject({ type: "Interrupted", data: null })
    expect((await world.kim.editions.history("2019-russia")).map(({ type }) => type)).toEqual(["Planned", "Announced"])
    // The public may know that there is an edition, and an auditor that there was a nomination: not what became of them.
    expect((await failureOf(world.as("public", "everybody").editions.history("2019-russia"))).code).toBe("NotFound")
    expect((await failureOf(world.as("auditor", "court").nominations.history("nomination-t1"))).code).toBe("NotFound")
    expect((await failureOf(world.as("public", "everybody").editions.whyNot("2019-russia", "run"))).code).toBe(
      "NotFound"
    )
    expect((await failureOf(world.as("public", "everybody").editions.cohort("2019-russia"))).code).toBe("NotFound")
    await world.close()
  })

  it("of a person names fields and shows no content, whoever asks", async () => {
    const world = await openWorld()
    await beginTraining(world, ["t1"])
    await world.kim.persons.save({
      id: "t1",
      operator: "gyeonggi",
      synthetic: true,
      names: [],
      birthDate: "1980-02-03"
    })
    const entries = await world.kim.persons.history("t1")
    expect(entries.map(({ data }) => data)).toEqual([
      { fields: ["id", "operator", "synthetic", "names"] },
      { fields: ["names", "birthDate"] }
    ])
    await world.close()
  })
})

test("an erased person is gone for everybody, and the id is not used again", async () => {
  const world = await openWorld()
  await beginTraining(world, ["t1"])
  await world.kim.persons.erase("t1")
  await world.kim.persons.erase("t1")
  expect(await world.kim.persons.get("t1")).toEqual({ id: "t1", erased: true, version: 2 })
  expect((await world.kim.persons.history("t1")).map(({ data, type }) => [type, data])).toEqual([
    ["Saved", null],
    ["Erased", null]
  ])
  const again = await failureOf(world.kim.persons.save({ id: "t1", operator: "gyeonggi", synthetic: true, names: [] }))
  expect(again.reason.children?.map(({ code }) => code)).toEqual(["registry/erased"])
  // What was counted stays counted.
  expect((await world.kim.editions.cohort("2019-russia")).enrolled).toBe(1)
  await world.close()
})

test("the agenda has no step of a document that the actor may not see", async () => {
  const world = await openWorld()
  await beginTraining(world, ["t1"])
  await announce(world, { id: "other", bare: true })
  const items = await world.as("hostCoordinator", "asan").whatNext({ edition: "2019-russia" })
  expect(items).toEqual([])
  const own = await world.gsam.whatNext({ edition: "2019-russia" })
  expect(new Set(own.map(({ noun }) => noun))).toEqual(new Set(["enrolment", "placement"]))
  await world.close()
})
