import { describe, expect, it, test } from "vitest"
import { visible } from "../../src/model/Visible.ts"
import type { Actor } from "../../src/values/Actor.ts"

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
const day = { on: "2019-09-18" }
/** What offices say of a trainee, one item of each kind. */
const judged: Readonly<Record<string, typeof about & { readonly items: ReadonlyArray<object> }>> = Object.fromEntries(
  Object.entries({
    evaluation: { ...day, role: "supervisor", score: 4, scale: "one-to-five" },
    exam: { ...day, exam: "in-training", score: 60 },
    entrustment: { ...day, activity: "endoscopy", level: 3, role: "committee" },
    survey: { ...day, form: "final", anonymous: true },
    confirmation: { ...day, kind: "training-recognised", role: "sendingOffice" },
    credit: { ...day, scheme: "cme", amount: 2.5 },
    conduct: { openedOn: "2019-09-10", closedOn: "2019-09-12", closedBy: "somebody" },
    language: { ...day, language: "ko", level: "B1", proof: "topik" }
  }).map(([kind, item]) => [kind, { ...about, kind, items: [{ ...recorded, ...item }] }])
)
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

// ── Documents of the cooperation ────────────────────────────────────────────────────────────────────────────────────

const text = { source: "en", texts: { en: "What somebody wrote." } }
const activity = {
  id: "round-table",
  kind: "round-table",
  title: text,
  operator: "province",
  parties: ["province", "clinic"],
  senders: ["clinic"],
  hosts: ["hospital"],
  venue: { party: "hospital" },
  topics: [{ code: "oncology" }],
  participants: [{ person: "speaker", office: "director" }],
  status: "held",
  version: 1
}
const cooperation = {
  activity,
  workingGroup: { ...activity, kind: "working-group", status: "active" },
  facilityProject: { ...activity, kind: "facility-project", status: "opened", detail: { openedOn: "2019" } },
  donation: { ...activity, kind: "equipment-donation", status: "received" },
  consilium: { ...activity, kind: "online-consilium", status: "held", detail: { caseReference: "KH/17" } },
  commitment: {
    id: "commitment",
    kind: "online-consilia",
    by: ["clinic"],
    towards: ["province"],
    operator: "province",
    text,
    dueOn: "2020",
    status: "stated",
    version: 1
  },
  claim: {
    id: "claim",
    operator: "province",
    source: "news",
    about: { kind: "activity", id: "round-table" },
    says: "period",
    value: "2019",
    modality: "occurred",
    wording: text,
    version: 1
  },
  resolution: {
    id: "resolution",
    operator: "province",
    about: { kind: "activity", id: "round-table" },
    says: "period",
    policy: "byOffice",
    claim: "claim",
    considered: ["claim"],
    resolvedOn: "2019-09-10",
    reason: "The minutes say so.",
    version: 1
  },
  team: { id: "team", operator: "province", sendingInstitution: "clinic", size: 6, sources: ["news"], version: 1 },
  outcome: {
    id: "outcome",
    kind: "practice-change",
    operator: "province",
    about: { kind: "team", id: "team" },
    modality: "occurred",
    source: "news",
    text,
    version: 1
  },
  followUp: {
    id: "follow-up",
    kind: "contact",
    operator: "province",
    about: { kind: "team", id: "team" },
    on: "2020",
    text,
    version: 1
  },
  participant: { id: "program|person", operator: "province", program: "program", person: "person", version: 1 }
}

const subject = (kind: string, document: object) => ({ subject: { kind, document, about: [] } })
/** A person is seen through nominations and enrolments, a placement through its enrolment, what is said through its subject. */
const known: Readonly<Record<string, ReadonlyArray<object>>> = {
  person: [nomination, enrolment],
  trainee: [nomination, enrolment],
  placement: [{ sendingSide: enrolment.sendingSide }],
  claim: [subject("activity", activity)],
  resolution: [subject("activity", activity)],
  outcome: [subject("team", cooperation.team)]
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
const namesOnly = only(person, "id", "synthetic", "names", "version")

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
  ...Object.entries({
    evaluation: { sending: "summary", host: "all", auditor: "ids" },
    exam: { sending: "summary", host: "all", auditor: "ids" },
    entrustment: { sending: "summary", host: "all", auditor: "ids" },
    survey: { sending: "summary", host: "summary", auditor: "ids" },
    confirmation: { sending: "all", host: "all", auditor: "all" },
    credit: { sending: "all", host: "all", auditor: "all" },
    conduct: { sending: "-", host: "all", auditor: "-" },
    language: { sending: "all", host: "all", auditor: "ids" }
  }).map(([kind, { auditor, host, sending }]) => {
    const document = judged[kind] ?? { ...about, items: [] }
    const cellOf = (seen: string): Cell => seen === "summary" ? summary(document) : seen === "ids" ? ids(document) : seen as "all" | "-"
    return [`${kind} evidence`, "evidence", document, {
      "program office": "all", "selection committee": "-", "sending office": cellOf(sending), "nominating body": cellOf(sending),
      "host coordinator": cellOf(host), "supervisor": cellOf(host), "trainee": "all", "auditor": cellOf(auditor), "public": "-" }] as const
  }),
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

/** What whoever stands in the case sees, and what everybody else who holds an office of the cooperation sees. */
type Seen = Readonly<Partial<Record<Who | "elsewhere", Cell>>>
/** Of every form alike. Nothing of an activity may be published as it stands. */
const ofAnActivity: Seen = {
  "program office": "all",
  "sending office": "all",
  "host coordinator": "all",
  supervisor: "all",
  auditor: "all",
  elsewhere: "all"
}
/** Whoever is not named sees nothing. */
// biome-ignore format: a table is read in rows.
const ofTheCooperation: ReadonlyArray<readonly [what: keyof typeof cooperation, kind: string, cells: Seen]> = [
  ["activity", "activity", ofAnActivity],
  ["workingGroup", "activity", ofAnActivity],
  ["facilityProject", "activity", ofAnActivity],
  ["donation", "activity", ofAnActivity],
  ["consilium", "activity", ofAnActivity],
  ["commitment", "commitment", { "program office": "all", "sending office": "all", auditor: without(cooperation.commitment, "text") }],
  ["claim", "claim", { "program office": "all", auditor: without(cooperation.claim, "wording"), elsewhere: without(cooperation.claim, "wording") }],
  ["resolution", "resolution", { "program office": "all", auditor: without(cooperation.resolution, "reason"), elsewhere: without(cooperation.resolution, "reason") }],
  ["team", "team", { "program office": "all", "sending office": "all", auditor: "all" }],
  ["outcome", "outcome", { "program office": "all", "sending office": without(cooperation.outcome, "text"), auditor: without(cooperation.outcome, "text") }],
  ["followUp", "followUp", { "program office": "all", auditor: only(cooperation.followUp, "id", "kind", "version") }],
  ["participant", "participant", { "program office": "all" }]
]

describe.each(ofTheCooperation)("of the %s", (what, kind, cells) => {
  const document = cooperation[what]
  const cellOf = (cell: Cell = "-") => (cell === "all" ? document : cell === "-" ? undefined : cell)

  it.each(Object.entries(own))("the %s sees what the table says", (who, actor) => {
    const isOffice = !["auditor", "public"].includes(who)
    const cell = cells[who as Who] ?? (isOffice ? cells.elsewhere : undefined)
    expect(visible(actor, kind, document, known[kind])).toEqual(cellOf(cell))
  })

  it("the same office of a party that has no part in it sees what every office may, and a stranger nothing", () => {
    for (const role of ["programOffice", "sendingOffice", "nominatingBody", "hostCoordinator", "supervisor"])
      expect([role, visible(actor(role, "elsewhere"), kind, document, known[kind])]).toEqual([
        role,
        cellOf(cells.elsewhere)
      ])
    for (const stranger of [actor("janitor", "province"), actor("clock", "comity"), actor("constructor", "province")])
      expect(visible(stranger, kind, document, known[kind])).toBeUndefined()
  })

  it("a field that no schema knows is seen by nobody", () => {
    for (const who of Object.values(own))
      expect(JSON.stringify(visible(who, kind, { ...document, unheardOf: "secret" }, known[kind]) ?? {})).not.toContain(
        "secret"
      )
  })
})

test("what is said of a document is for those who may know how it stands, and otherwise for the office that keeps it", () => {
  const { claim, outcome, resolution } = cooperation
  for (const [kind, document] of Object.entries({ claim, outcome, resolution })) {
    const seen = (who: Who, ...about: ReadonlyArray<object>) => visible(own[who], kind, document, about) !== undefined
    // Of a person a host knows the name, and of a nomination an auditor knows that there is one: no more than that.
    expect([kind, seen("host coordinator", subject("person", { ...person, hosts: ["hospital"] }))]).toEqual([
      kind,
      false
    ])
    expect([kind, seen("host coordinator", subject("enrolment", enrolment))]).toEqual([kind, true])
    expect([kind, seen("auditor", subject("nomination", nomination))]).toEqual([kind, kind === "outcome"])
    expect([kind, seen("public", subject("program", { id: "p", operator: "province" }))]).toEqual([kind, false])
    expect([kind, seen("trainee", subject("trainee", trainee))]).toEqual([kind, true])
    for (const who of ["sending office", "host coordinator", "trainee", "public"] as const)
      expect([kind, who, seen(who), seen(who, subject("secret", document))]).toEqual([kind, who, false, false])
    expect(visible(own["program office"], kind, document)).toEqual(document)
  }
})

test("an office that keeps the record of another side's commitment or team sees all of it", () => {
  for (const kind of ["commitment", "team", "outcome", "followUp", "claim", "resolution"] as const) {
    const kept = { ...cooperation[kind], operator: "department" }
    expect([kind, visible(own["nominating body"], kind, kept)]).toEqual([kind, kept])
  }
})

test("a host's committee sees what its supervisors see", () => {
  const committee = actor("committee", "hospital")
  for (const document of [...Object.values(evidence), ...Object.values(judged)])
    expect(visible(committee, "evidence", document)).toEqual(visible(own.supervisor, "evidence", document))
  expect(visible(committee, "enrolment", enrolment)).toEqual(enrolment)
  expect(visible(actor("committee", "elsewhere"), "enrolment", enrolment)).toBeUndefined()
})

test("of a case of conduct that has no hosts, no host is told", () => {
  const unplaced = { ...judged["conduct"], hosts: [] }
  for (const who of ["host coordinator", "supervisor", "sending office", "auditor"] as const)
    expect([who, visible(own[who], "evidence", unplaced)]).toEqual([who, undefined])
  for (const who of ["program office", "trainee"] as const)
    expect(visible(own[who], "evidence", unplaced)).toEqual(unplaced)
})

test("a kind that nobody knows is seen by nobody", () => {
  for (const kind of ["secret", "constructor", "__proto__", "evidence/log", "places", "reservation"]) {
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
  for (const who of [own["host coordinator"], own.auditor]) expect(visible(who, "edition", edition)).toEqual(edition)
})
