/**
 * The tables of the specification, restated: from, to, and who. The code must allow exactly this, and each difference that
 * is meant is listed with its reason. Generated laws prove that a table is obeyed; only this proves that it is the right one.
 *
 * `(new)` is before there is a document. Left out, as they are the same for every noun, are voiding and records of the past.
 */
import { expect, test } from "vitest"
import { arrows, regions } from "../../src/lifecycle/Graph.ts"
import { born, representable, type Table } from "../../src/lifecycle/Table.ts"
import * as Activity from "../../src/model/Activity.ts"
import * as Agreement from "../../src/model/Agreement.ts"
import * as Appeal from "../../src/model/Appeal.ts"
import * as Commitment from "../../src/model/Commitment.ts"
import * as Consilium from "../../src/model/Consilium.ts"
import * as Donation from "../../src/model/Donation.ts"
import * as Edition from "../../src/model/Edition.ts"
import * as Enrolment from "../../src/model/Enrolment.ts"
import * as FacilityProject from "../../src/model/FacilityProject.ts"
import { lifeCycles } from "../../src/model/LifeCycles.ts"
import * as Nomination from "../../src/model/Nomination.ts"
import * as Partnership from "../../src/model/Partnership.ts"
import * as Placement from "../../src/model/Placement.ts"
import * as Program from "../../src/model/Program.ts"
import * as Waiver from "../../src/model/Waiver.ts"
import * as WorkingGroup from "../../src/model/WorkingGroup.ts"

type Rows = ReadonlyArray<readonly [from: string, to: string, by: string]>
interface Difference {
  readonly why: string
  readonly added?: Rows
  readonly left?: Rows
}

const words = (list: string): ReadonlyArray<string> => list.split(" ")
/** Each role of each row from each state to each state, one line each. */
const lines = (rows: Rows): ReadonlyArray<string> =>
  rows
    .flatMap(([froms, tos, roles]) =>
      words(froms).flatMap((from) => words(tos).flatMap((to) => words(roles).map((by) => `${from} -> ${to} by ${by}`)))
    )
    .toSorted()

const allowed = (table: Table): ReadonlyArray<string> =>
  regions(table)
    .flatMap((region) => arrows(table, region))
    .filter(({ t }) => t.name !== "Void")
    .flatMap(({ from, t, to }) => t.by.map((by) => `${from} -> ${to} by ${by}`))
    .toSorted()

/** The rows, with the differences laid over them. */
const meant = (rows: Rows, differences: ReadonlyArray<Difference>): ReadonlyArray<string> => {
  const stated = lines(rows)
  const added = differences.flatMap((difference) => lines(difference.added ?? []))
  const left = differences.flatMap((difference) => lines(difference.left ?? []))
  // A difference that is none is a mistake in the list.
  expect(added.filter((line) => stated.includes(line))).toEqual([])
  expect(left.filter((line) => !stated.includes(line))).toEqual([])
  return [...stated.filter((line) => !left.includes(line)), ...added].toSorted()
}

const transcribed = (table: Table, rows: Rows, differences: ReadonlyArray<Difference> = []) =>
  test(`the life cycle of the ${table.noun} is the one specified`, () => {
    expect([...new Set(allowed(table))]).toEqual(meant(rows, differences))
    for (const { why } of differences) expect(why).toMatch(/^[A-Z].{20,}\.$/)
  })

const anyParty = "programOffice sendingOffice"
const office = "programOffice"
const host = "hostCoordinator programOffice"

// biome-ignore format: a table is read in rows.
transcribed(Agreement.table, [
  [born, "intended", anyParty],
  ["intended", "draft", anyParty],
  ["draft", "underReview", anyParty],
  ["underReview", "draft", anyParty],
  ["underReview", "agreed", anyParty],
  ["agreed", "signedPartly", "signatory"],
  ["signedPartly", "signedPartly", "signatory"],
  ["agreed signedPartly", "inForce", "signatory clock"],
  ["inForce", "suspended", `signatory ${anyParty}`],
  ["suspended", "inForce", `signatory ${anyParty}`],
  ["inForce suspended", "expired", "clock"],
  ["expired", "inForce", "signatory"],
  ["inForce suspended", "terminated", "signatory"],
  ["intended draft underReview agreed signedPartly", "abandoned", anyParty]
], [
  { why: "All parties approve: each approval stays in the state, and the row that moves asks for all of them.", added: [["underReview", "underReview", anyParty]] },
  { why: "All signatories renew: each consent stays in the state, and the row that moves asks for all of them.", added: [["expired", "expired", "signatory"]] },
  { why: "The first signature leads on from agreed, so the clock never finds all signatures there.", left: [["agreed", "inForce", "clock"]] }
])

// biome-ignore format: a table is read in rows.
transcribed(Edition.table, [
  [born, "planned", office],
  ["planned", "announced", office],
  ["announced", "nominationsOpen", office],
  ["nominationsOpen", "nominationsClosed", `${office} clock`],
  ["nominationsClosed", "selected", office],
  ["selected", "running", `${office} clock`],
  ["running", "concluded", office],
  ["concluded", "reported", office],
  ["reported", "archived", office],
  // Postponed from where it has not begun, and back to the earlier state.
  ["planned announced nominationsOpen nominationsClosed selected", "postponed", office],
  ["postponed", "planned announced nominationsOpen nominationsClosed selected", office],
  ["planned announced nominationsOpen nominationsClosed selected running postponed", "cancelled", office],
  ["concluded", "running", office]
], [
  {
    why: "Dates, hosts, quotas and rules change while the state does not: a revision stays in it and gives a reason.",
    added: ["planned", "announced", "nominationsOpen", "nominationsClosed", "selected", "running", "postponed"].map((state) => [state, state, office] as const)
  }
])

// biome-ignore format: a table is read in rows.
transcribed(Nomination.table, [
  [born, "draft", "nominatingBody"],
  ["draft", "submitted", "nominatingBody"],
  ["submitted", "submitted", "nominatingBody"],
  ["draft submitted", "withdrawn", "nominatingBody trainee"],
  ["none", "received", `${office} clock`],
  ["received", "underReview", office],
  ["underReview", "returnedForCorrection", office],
  ["returnedForCorrection", "received", `${office} clock`],
  ["underReview", "shortlisted rejected", office],
  ["shortlisted", "selected reserve rejected", `selectionCommittee ${office}`],
  ["reserve", "selected", office],
  ["selected", "offered", office],
  ["offered", "accepted declined", "trainee"],
  ["offered", "lapsed", "clock"]
], [
  { why: "The trainee accepts with the nominating body's consent: the consent stays in the state.", added: [["offered", "offered", "nominatingBody"]] }
])

// biome-ignore format: a table is read in rows.
transcribed(Enrolment.table, [
  // Presence. An accepted nomination creates the enrolment: nobody's decision, or the office's.
  [born, "accepted", `${office} clock`],
  ["accepted", "preparing", office],
  ["preparing", "active", host],
  ["active", "interrupted", host],
  ["interrupted", "active", host],
  ["active", "trainingEnded", `${host} clock`],
  // Early return.
  ["interrupted", "trainingEnded", host],
  ["trainingEnded", "departed", host],
  ["accepted preparing active interrupted", "withdrawn", "trainee sendingOffice"],
  ["accepted preparing active interrupted", "terminated", host],
  // Completion.
  ["undecided", "conditional", office],
  ["undecided conditional", "completed", office],
  ["conditional", "undecided", "clock"],
  ["undecided", "notCompleted", office],
  ["notCompleted", "undecided", office],
  ["completed", "revoked", office]
], [
  {
    why: "The hosts whose coordinators may act are known from the placements: noting one stays in the state.",
    added: ["accepted", "preparing", "active", "interrupted"].map((state) => [state, state, office] as const)
  }
])

// biome-ignore format: a table is read in rows.
transcribed(Placement.table, [
  [born, "proposed", office],
  // Confirmed needs the host's acceptance.
  ["proposed", "confirmed declined", "hostCoordinator"],
  ["confirmed", "cancelled", host],
  ["confirmed", "active", host],
  ["active", "interrupted", host],
  ["interrupted", "active", host],
  ["active", "ended", host],
  ["active", "endedEarly", host],
  ["ended endedEarly", "signedOff", "supervisor hostCoordinator"],
  ["signedOff", "ended", office]
], [
  { why: "An interruption may turn out to be the end, as it may in the enrolment.", added: [["interrupted", "endedEarly", host]] },
  { why: "The last day passes without anybody's act, as it does in the enrolment.", added: [["active", "ended", "clock"]] }
])

// biome-ignore format: a table is read in rows.
transcribed(Partnership.table, [
  [born, "exploratory", anyParty],
  ["exploratory dormant", "active", anyParty],
  ["active", "dormant", anyParty],
  ["dormant exploratory", "ended", anyParty]
], [
  { why: "A partnership that is active can be ended without having been dormant first.", added: [["active", "ended", anyParty]] }
])

// biome-ignore format: a table is read in rows.
transcribed(Program.table, [
  [born, "proposed", office],
  ["proposed suspended", "running", office],
  ["running", "suspended", office],
  ["suspended", "ended", office],
  ["proposed", "abandoned", office]
], [
  { why: "A program that runs can be ended without having been suspended first.", added: [["running", "ended", office]] }
])

// biome-ignore format: a table is read in rows.
transcribed(Waiver.table, [
  // Who asks is not said, but that it is not who grants.
  [born, "requested", `${anyParty} trainee`],
  ["requested", "granted refused", "waiverAuthority"],
  ["granted", "withdrawn", "waiverAuthority"],
  ["granted", "expired", "clock"]
])

// biome-ignore format: a table is read in rows.
transcribed(Appeal.table, [
  [born, "lodged", "trainee sendingOffice"],
  ["lodged", "underReview", office],
  ["underReview", "upheld dismissed", office],
  ["underReview", "withdrawn", "trainee sendingOffice"]
], [
  { why: "Who lodged an appeal may think better of it before anybody has taken it up.", added: [["lodged", "withdrawn", "trainee sendingOffice"]] }
])

/** Of every form of an activity: it is described anew, and takes up another record of itself, where it is. */
const describedAnew = (states: string): Difference => ({
  why: "What is said of an activity is corrected, and two records of one activity become one, without moving it.",
  added: words(states).map((state) => [state, state, anyParty] as const)
})
/** The record that is merged into another was one too many: it ends as what was entered in error does. */
const merged = (states: string): Difference => ({
  why: "Of two records of one activity, the one that is merged into the other ends as what was entered in error.",
  added: [[states, "void", anyParty]]
})
const ofEveryForm = (states: string) => [describedAnew(states), merged(states)]

// biome-ignore format: a table is read in rows.
transcribed(Activity.table, [
  // Either party's office proposes; both confirm; the host marks held.
  [born, "mooted", anyParty],
  ["mooted", "planned", anyParty],
  ["planned", "confirmed", anyParty],
  ["confirmed", "inProgress", host],
  ["inProgress", "held", host],
  ["held", "reported", anyParty],
  ["planned confirmed", "postponed", anyParty],
  ["postponed", "planned", anyParty],
  // Before it is held; once it has begun, it is abandoned.
  ["mooted planned confirmed postponed", "cancelled", anyParty],
  ["inProgress", "abandoned", host]
], [
  { why: "A meeting of an hour has been held before anybody says that it began.", added: [["confirmed", "held", host]] },
  ...ofEveryForm("mooted planned confirmed inProgress held reported postponed cancelled abandoned")
])

// biome-ignore format: a table is read in rows.
transcribed(WorkingGroup.table, [
  [born, "proposed", anyParty],
  ["proposed", "constituted", anyParty],
  ["constituted", "active", anyParty],
  ["active", "dormant", anyParty],
  ["dormant", "active", anyParty],
  ["active", "dissolved", anyParty]
], [
  { why: "What never met, or has not met for long, is dissolved without being called active for a day.", added: [["proposed constituted dormant", "dissolved", anyParty]] },
  ...ofEveryForm("proposed constituted active dormant dissolved")
])

// biome-ignore format: a table is read in rows.
transcribed(FacilityProject.table, [
  [born, "discussed", anyParty],
  ["discussed", "planned", anyParty],
  ["planned", "approved", host],
  ["approved", "underConstruction", host],
  ["underConstruction", "opened", host],
  ["opened", "operating", host],
  ["operating", "closed", anyParty]
], [
  { why: "What is opened in rooms that were there already is never under construction.", added: [["approved", "opened", host]] },
  { why: "A project that comes to nothing is closed where it stands, with the reason.", added: [["discussed planned approved underConstruction opened", "closed", anyParty]] },
  ...ofEveryForm("discussed planned approved underConstruction opened operating closed")
])

// biome-ignore format: a table is read in rows.
transcribed(Donation.table, [
  // Who gives offers and sends; the recipient says all else.
  [born, "offered", anyParty],
  ["offered", "needAssessed", host],
  ["needAssessed", "accepted", host],
  ["accepted", "inTransit", anyParty],
  ["inTransit", "received", host],
  ["received", "installed", host],
  ["installed", "inUse", host],
  ["inUse", "outOfUse", host],
  ["offered needAssessed", "declined", host],
  ["received installed inUse outOfUse", "returned", host]
], [
  { why: "A device that the donor brings along is received without having been on its way by itself.", added: [["accepted", "received", host]] },
  { why: "What was accepted and never sent, or sent and never arrived, can be closed too.", added: [["accepted", "declined", host], ["inTransit", "returned", host]] },
  ...ofEveryForm("offered needAssessed accepted inTransit received installed inUse outOfUse declined returned")
])

// biome-ignore format: a table is read in rows.
transcribed(Consilium.table, [
  [born, "requested", anyParty],
  ["requested", "accepted declined", host],
  ["accepted", "scheduled", anyParty],
  ["scheduled", "held", host],
  // By the consulted institution.
  ["held", "opinionIssued", host],
  ["opinionIssued", "closed", anyParty]
], [
  { why: "A case that was taken on may turn out to need no discussion, or none may come about.", added: [["accepted scheduled", "declined", host]] },
  ...ofEveryForm("requested accepted scheduled held opinionIssued closed declined")
])

// biome-ignore format: a table is read in rows.
transcribed(Commitment.table, [
  [born, "stated", anyParty],
  ["stated", "underWay", anyParty],
  ["underWay", "done dropped superseded", anyParty],
  ["stated", "done dropped", anyParty]
])

test("who may declare that an entry was made in error, and who may record the past, is the same rule for every noun", () => {
  for (const { noun, transitions } of lifeCycles) {
    const by = (name: string) => transitions.find((t) => t.name === name)?.by
    expect([noun, by("Void")]).toEqual([noun, ["programOffice"]])
    // An office of either side; a program has one side only.
    const eitherSide = by("Record")?.filter((role) => role !== "programOffice")
    const other = { program: [], nomination: ["nominatingBody"], placement: ["hostCoordinator"] }[noun] ?? [
      "sendingOffice"
    ]
    expect([noun, eitherSide]).toEqual([noun, other])
  }
})

test("an office may record acts of nominating body, sending office, signatory and trainee, and never a decision on completion", () => {
  expect(representable.toSorted()).toEqual(["nominatingBody", "sendingOffice", "signatory", "trainee"])
  const recordable = lifeCycles.flatMap(({ noun, transitions }) =>
    transitions.flatMap(({ by, name, region }) =>
      Object.keys(region.recorders).length > 0 && by.some((role) => representable.includes(role))
        ? [`${noun}.${name}`]
        : []
    )
  )
  const decisions = [
    ...Enrolment.completionSide.transitions.map(({ name }) => `enrolment.${name}`),
    "waiver.Grant",
    "appeal.Uphold",
    "appeal.Dismiss"
  ]
  expect(recordable.filter((it) => decisions.includes(it) || it.startsWith("placement."))).toEqual([])
  // Every row of these four, of every noun whose sides are two.
  const theirs = lifeCycles.flatMap(({ noun, transitions }) =>
    transitions.flatMap(({ by, name }) => (by.some((role) => representable.includes(role)) ? [`${noun}.${name}`] : []))
  )
  expect(theirs.filter((it) => !recordable.includes(it))).toEqual(["edition.Record"])
})

test("nominee, nominating body and edition never change: another person means another nomination", () => {
  const taking = Nomination.table.transitions.filter(({ takes }) =>
    ["nominee", "nominatingBody", "edition"].some((field) => Object.hasOwn(takes, field))
  )
  expect(taking.map(({ name }) => name)).toEqual(["Draft", "Record"])
})

test("completion is declared by a person: no row that leads to completed is the clock's", () => {
  const leading = Enrolment.completionSide.transitions.filter(({ to }) => to.includes("completed"))
  expect(leading.map(({ by, name }) => [name, by])).toEqual([["Complete", ["programOffice"]]])
})

test("a record of the past is refused for nothing but what an activity is never told to be", () => {
  const guarded = lifeCycles.flatMap(({ noun, transitions }) =>
    transitions
      .filter(({ historical }) => historical === true)
      .flatMap(({ rejects, unless }) => Object.keys({ ...unless, ...rejects }).map((code) => [noun, code]))
  )
  const forms = [Activity, WorkingGroup, FacilityProject, Donation, Consilium].map(({ table }) => table.noun)
  // Its parent and the visit that it returns are on record, it lies inside its parent, and no patient has a name.
  const never = ["parentUnknown", "outsideParent", "patientNamed", "returnedUnknown"]
  expect(guarded).toEqual(forms.flatMap((noun) => never.map((code) => [noun, code])))
})

test("what was received, installed and put to use, and what opinion was given, is never said by the side that sent or asked", () => {
  const said = [Donation.table, Consilium.table].flatMap(({ transitions }) => transitions)
  const byTheHost = said.filter(({ unless }) => unless?.["notTheHost"] !== undefined)
  expect(byTheHost.map(({ name }) => name)).toEqual([
    ...["AssessNeed", "Accept", "Decline", "Receive", "Install", "Use", "Retire", "Return"],
    ...["Accept", "Decline", "Hold", "IssueOpinion"]
  ])
  for (const { by, unless } of byTheHost) {
    expect(by).toEqual(["hostCoordinator", "programOffice"])
    expect(unless?.["saidBySender"]).toBeTypeOf("function")
  }
})

test("what becomes of a commitment is said by a party that committed itself, and may be recorded by whoever keeps the record", () => {
  const today = Commitment.table.transitions.filter(({ historical, name }) => historical !== true && name !== "Void")
  for (const { name, rejects, unless } of today)
    expect([name, Object.keys({ ...unless, ...rejects })]).toEqual([name, expect.arrayContaining(["othersCommitment"])])
  expect(Commitment.table.transitions[0]?.region.recorders).toEqual({ programOffice: "operator" })
})
