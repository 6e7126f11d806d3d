import { describe, expect, test } from "vitest"
import { born } from "../../src/lifecycle/Table.ts"
import type { AnyActivity } from "../../src/model/AnyActivity.ts"
import {
  type LedgerDocuments,
  type LedgerEntry,
  ledgerEntries,
  ledgerMeasures,
  ledgerOf
} from "../../src/model/Ledger.ts"
import { lifeCycles } from "../../src/model/LifeCycles.ts"
import { standingOfActivity } from "../../src/model/Standing.ts"
import { between, oneOf, random } from "../seeded.ts"

const activity = (id: string, kind: string, more: object = {}): AnyActivity =>
  ({ id, kind, operator: "g", parties: ["g"], status: "held", senders: ["k"], hosts: ["g"], ...more }) as never
const of = (documents: Partial<Record<Exclude<keyof LedgerDocuments, "today">, ReadonlyArray<unknown>>>) =>
  ledgerOf(
    ledgerEntries({
      activities: [],
      editions: [],
      enrolments: [],
      teams: [],
      today: "2024-01-01",
      ...documents
    } as LedgerDocuments)
  )
const rows = (documents: Parameters<typeof of>[0]) =>
  of(documents).lines.map(({ ahead, count, from, measure, to, withoutNumber }) => [
    measure,
    `${from}>${to}`,
    count,
    withoutNumber,
    ahead
  ])

describe("a ledger", () => {
  test("keeps the two ways apart, and never sets one off against the other", () => {
    const back = { senders: ["g"], hosts: ["k"] }
    const activities = [
      activity("v1", "delegation"),
      activity("v2", "delegation", back),
      activity("v3", "reciprocal-visit", { ...back, reciprocates: "v1" })
    ]
    expect(rows({ activities })).toEqual([
      ["visits", "g>k", 1, 0, 0],
      ["visits", "k>g", 1, 0, 0],
      ["returnVisits", "g>k", 1, 0, 0]
    ])
  })

  test("counts days of teachers where both their number and the days are known", () => {
    const masters = (id: string, more: object) =>
      activity(id, "master-class", { senders: ["g"], hosts: ["k"], ...more })
    const activities = [
      masters("m1", { period: "2023-05-01/2023-05-03", detail: { teachers: 2 } }),
      masters("m2", { period: "2023-06", detail: { teachers: 2 } }),
      masters("m3", { period: "2023-07-01" })
    ]
    expect(rows({ activities })).toEqual([
      ["trainerDays", "g>k", 6, 2, 0],
      ["masterClasses", "g>k", 3, 0, 0]
    ])
  })

  test("takes a record that stands for several to be no number", () => {
    const classes = (id: string, more: object = {}) => activity(id, "master-class", more)
    expect(rows({ activities: [classes("m1"), classes("m2", { several: true })] })).toContainEqual([
      "masterClasses",
      "k>g",
      1,
      1,
      0
    ])
  })

  test("tells what is only meant apart from what took place, and leaves out what came to nothing", () => {
    const donation = (id: string, status: string, modality?: string) =>
      activity(id, "equipment-donation", { status, ...(modality === undefined ? {} : { modality }) })
    const activities = [
      donation("d1", "received", "occurred"),
      donation("d2", "offered", "offered"),
      donation("d3", "declined"),
      donation("d4", "void"),
      donation("d5", "received", "denied"),
      activity("x1", "surgical-mission", { status: "planned", modality: "expected", detail: { surgeons: 3 } })
    ]
    expect(rows({ activities })).toEqual([
      ["trainerDays", "k>g", 0, 0, 1],
      ["missions", "k>g", 0, 0, 1],
      ["donations", "k>g", 1, 0, 1]
    ])
  })

  test("counts trainees by name, and of an edition without names as many as were reported", () => {
    const enrolment = (id: string, presence: string, edition = "e") => ({
      ...{ id, edition, presence, trainee: id, operator: "g", completion: "undecided" },
      ...{ sendingInstitution: "k", hosts: ["g", "h"] }
    })
    const edition = (id: string, reportedCount?: number, status = "concluded") => ({
      ...{ id, status, nominatingBodies: ["k"], hosts: ["g"] },
      ...(reportedCount === undefined ? {} : { reportedCount })
    })
    const enrolments = [
      enrolment("a", "trainingEnded"),
      enrolment("b", "departed"),
      enrolment("c", "withdrawn"),
      enrolment("d", "accepted")
    ]
    const editions = [edition("e", 9), edition("reported", 12), edition("silent"), edition("planned", 10, "planned")]
    expect(rows({ enrolments, editions })).toEqual([
      ["trainees", "k>g", 14, 1, 2],
      ["trainees", "k>h", 2, 0, 1]
    ])
  })

  test("counts teams and not their members, and those that certainly go later as ahead", () => {
    const team = (id: string, more: object) => ({
      id,
      operator: "g",
      sendingInstitution: "k",
      size: 4,
      sources: ["s"],
      ...more
    })
    const at = (period: string) => ({ placements: [{ host: "g", period }] })
    const teams = [team("a", at("2023-10")), team("b", at("2025")), team("c", at("2024")), team("d", {})]
    expect(rows({ teams })).toEqual([["teams", "k>g", 2, 0, 1]])
    expect(of({ teams }).undirected).toEqual([{ kind: "team", id: "d" }])
  })

  test("spreads no number over several ways: one visit is of each, twelve trainees at four hosts are of none", () => {
    const editions = [{ id: "e", status: "concluded", nominatingBodies: ["k"], hosts: ["g", "h"], reportedCount: 12 }]
    const activities = [activity("v", "delegation", { hosts: ["g", "h"] })]
    expect(rows({ editions, activities })).toEqual([
      ["visits", "k>g", 1, 0, 0],
      ["visits", "k>h", 1, 0, 0],
      ["trainees", "k>g", 0, 1, 0],
      ["trainees", "k>h", 0, 1, 0]
    ])
  })

  test("enters parties under the side that they belong to, and under themselves where both are of one side", () => {
    const side = (party: string) => (party === "hospital" || party === "clinic" ? "g" : party)
    const entry = (from: string, to: string): LedgerEntry => ({
      ...{ document: { kind: "activity", id: `${from}${to}` }, measure: "visits", standing: "tookPlace" },
      ...{ count: 1, of: "each", direction: { from: [from], to: [to] } }
    })
    const found = ledgerOf([entry("k", "hospital"), entry("k", "clinic"), entry("hospital", "clinic")], side)
    expect(found.lines.map(({ count, from, to }) => [from, to, count])).toEqual([
      ["hospital", "clinic", 1],
      ["k", "g", 2]
    ])
  })

  test("names what goes no way, since who sends or who hosts is not known, or both are one", () => {
    const activities = [
      activity("a", "delegation", { senders: undefined }),
      activity("b", "facility-project", { status: "opened", hosts: [] }),
      activity("c", "delegation", { senders: ["g"] }),
      activity("d", "round-table", { senders: [] })
    ]
    expect(of({ activities })).toEqual({
      lines: [],
      undirected: [
        { kind: "activity", id: "a" },
        { kind: "activity", id: "b" },
        { kind: "activity", id: "c" }
      ]
    })
  })

  test("has every document in exactly the lines that it belongs to, or among what is undirected; and loses no number", () => {
    const next = random(11)
    const parties = ["a", "b", "c"] as const
    const some = () => parties.filter(() => next() < 0.5)
    for (let round = 0; round < 200; round++) {
      const entries = Array.from({ length: between(next, 0, 12) }, (_, i): LedgerEntry => {
        const count = next() < 0.7 ? { count: between(next, 0, 20) } : {}
        return {
          ...{ document: { kind: "activity", id: String(i) }, measure: oneOf(next, ledgerMeasures) },
          ...{ direction: { from: some(), to: some() }, standing: oneOf(next, ["tookPlace", "ahead"]) },
          ...{ ...count, of: oneOf(next, ["each", "all"]) }
        }
      })
      const { lines, undirected } = ledgerOf(entries)
      for (const entry of entries) {
        const { direction, document, measure } = entry
        const due = direction.from.flatMap((from) =>
          direction.to.flatMap((to) => (from === to ? [] : [`${from}>${to}`]))
        )
        const found = lines.filter((line) => line.documents.includes(document))
        expect(found.map(({ from, to }) => `${from}>${to}`).toSorted()).toEqual(due.toSorted())
        expect(found.every((line) => line.measure === measure)).toBe(true)
        expect(undirected.includes(document)).toBe(due.length === 0)
      }
      for (const { ahead, count, documents, withoutNumber } of lines) {
        const own = documents.map(({ id }) => entries[Number(id)] as LedgerEntry)
        const took = own.filter(({ standing }) => standing === "tookPlace")
        expect(ahead).toBe(own.length - took.length)
        // A line never says more than its documents do, and each that took place has a number or is known to have none.
        expect(count).toBeLessThanOrEqual(took.reduce((sum, entry) => sum + (entry.count ?? 0), 0))
        expect(withoutNumber).toBeLessThanOrEqual(took.length)
        if (withoutNumber === 0) expect(count).toBe(took.reduce((sum, entry) => sum + (entry.count ?? 0), 0))
      }
    }
  })
})

test("every state of an activity has taken place, lies ahead or came to nothing", () => {
  const kinds = {
    activity: "delegation",
    workingGroup: "working-group",
    facilityProject: "facility-project",
    donation: "equipment-donation",
    consilium: "online-consilium"
  }
  const nothing = Object.entries(kinds).flatMap(([noun, kind]) => {
    const rows = lifeCycles.flatMap((one) => (one.noun === noun ? one.transitions : []))
    const states = [...new Set(rows.flatMap(({ from, to }) => [from, to].flat()))].filter((one) => one !== born)
    expect(states.length).toBeGreaterThan(0)
    return states.filter((status) => standingOfActivity({ kind, status } as never) === "none")
  })
  expect(nothing.toSorted()).toEqual(
    ["abandoned", "cancelled", "closed", "declined", "declined", "returned", ...Array(5).fill("void")].toSorted()
  )
  const closed = { kind: "facility-project", status: "closed", detail: { openedOn: "2014-12" } } as const
  expect(standingOfActivity(closed as never)).toBe("tookPlace")
})
