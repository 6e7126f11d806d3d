/**
 * The tables of the specification, restated: from, to, and who. The code must allow exactly this, and each difference that
 * is meant is listed with its reason. Generated laws prove that a table is obeyed; only this proves that it is the right one.
 *
 * `(new)` is before there is a document. Left out, as they are the same for every noun, are voiding and records of the past.
 */
import { expect, test } from "vitest"
import { arrows, regions } from "../../src/lifecycle/Graph.ts"
import { born, representable, type Table } from "../../src/lifecycle/Table.ts"
import * as Agreement from "../../src/model/Agreement.ts"
import * as Edition from "../../src/model/Edition.ts"
import * as Enrolment from "../../src/model/Enrolment.ts"
import { lifeCycles } from "../../src/model/LifeCycles.ts"
import * as Nomination from "../../src/model/Nomination.ts"
import * as Partnership from "../../src/model/Partnership.ts"
import * as Placement from "../../src/model/Placement.ts"
import * as Program from "../../src/model/Program.ts"
import * as Waiver from "../../src/model/Waiver.ts"

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
    why: "Dates, hosts and quotas change while the state does not: a revision stays in it and gives a reason.",
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
  const decisions = [...Enrolment.completionSide.transitions.map(({ name }) => `enrolment.${name}`), "waiver.Grant"]
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
