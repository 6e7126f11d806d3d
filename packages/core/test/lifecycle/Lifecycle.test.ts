import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { given } from "../../../plugin-sdk/src/conformance.ts"
import * as Lifecycle from "../../src/lifecycle/Lifecycle.ts"
import * as Agreement from "../../src/model/Agreement.ts"
import * as Edition from "../../src/model/Edition.ts"
import * as Enrolment from "../../src/model/Enrolment.ts"
import * as Nomination from "../../src/model/Nomination.ts"
import type { CalendarDate } from "../../src/values/CalendarDate.ts"
import { reader } from "../../src/values/Reader.ts"
import { worlds as agreements } from "../model/Agreement.worlds.ts"
import { worlds as editions } from "../model/Edition.worlds.ts"
import { worlds as enrolments } from "../model/Enrolment.worlds.ts"
import { worlds as nominations } from "../model/Nomination.worlds.ts"
import { because, day, gyeonggi, holds, khabarovsk, programOffice } from "../model/sample.ts"

const enrolment = (state: string) =>
  given(Enrolment, enrolments.circumstances, ...(enrolments.states[state] ?? [])).document
const edition = (state: string) => given(Edition, editions.circumstances, ...(editions.states[state] ?? [])).document
const as = (actor = programOffice) => ({ ...enrolments.circumstances, actor })
const asOf = (actor = programOffice) => ({ ...editions.circumstances, actor })

describe("whyNot", () => {
  test("names the shortest way from the present state, of real steps alone", () => {
    expect(Lifecycle.whyNot(Enrolment.table, "Depart", enrolment("accepted"), as())).toEqual([
      {
        code: "lifecycle/not-yet",
        values: { noun: "enrolment", state: "accepted", after: ["Prepare", "Arrive", "EndTraining"] }
      }
    ])
    // A row that stays where it is leads nowhere: neither a revision nor the noting of a host is a way.
    expect(Lifecycle.whyNot(Edition.table, "Archive", edition("selected"), asOf())).toEqual([
      {
        code: "lifecycle/not-yet",
        values: { noun: "edition", state: "selected", after: ["Run", "Conclude", "Report"] }
      }
    ])
  })

  test("knows that going back is no shortcut: what is postponed goes on from where it was", () => {
    const after = (transition: Lifecycle.Name<typeof Edition.table>, state: string) =>
      Lifecycle.whyNot(Edition.table, transition, edition(state), asOf())[0]?.values["after"]
    expect(after("Run", "announced")).toEqual(["OpenNominations", "CloseNominations", "ConcludeSelection"])
    expect(after("Run", "postponed")).toEqual(["Resume", "OpenNominations", "CloseNominations", "ConcludeSelection"])
    expect(after("Announce", "postponed")).toBeUndefined()
  })

  test("says that there is no way any more", () => {
    expect(Lifecycle.whyNot(Enrolment.table, "Arrive", enrolment("departed"), as())).toEqual([
      { code: "lifecycle/not-any-more", values: { noun: "enrolment", state: "departed" } }
    ])
  })

  test("speaks of the state first, then of the office, then of everything else at once", () => {
    const host = holds("hostCoordinator", "elsewhere")
    const { assessment: _, ...unassessed } = as()
    const unmet = { ...unassessed, missingDocuments: ["passport"] }
    const codes = (transition: Lifecycle.Name<typeof Enrolment.table>, state: string, now: Enrolment.Now) =>
      Lifecycle.whyNot(Enrolment.table, transition, enrolment(state), now).map(({ code }) => code)
    expect(codes("Prepare", "active", { ...unmet, actor: host })).toEqual(["lifecycle/not-any-more"])
    expect(codes("Prepare", "accepted", { ...unmet, actor: host })).toEqual(["lifecycle/not-your-office"])
    expect(codes("Interrupt", "active", { ...unmet, actor: host })).toEqual(["lifecycle/for-another-party"])
    expect(codes("Prepare", "accepted", unmet)).toEqual(["enrolment/documentsMissing"])
    expect(codes("CompleteConditionally", "preparing", unmet)).toEqual([
      "enrolment/noAssessment",
      "enrolment/neverBegun"
    ])
    expect(codes("Interrupt", "active", as())).toEqual([])
  })

  test("names who may and what is held", () => {
    expect(Lifecycle.whyNot(Enrolment.table, "Withdraw", enrolment("active"), as())).toEqual([
      { code: "lifecycle/not-your-office", values: { may: ["trainee", "sendingOffice"], holds: ["programOffice"] } }
    ])
  })
})

describe("whatNext", () => {
  const steps = (document: Enrolment.Enrolment | undefined) => Lifecycle.whatNext(Enrolment.table, document, as())

  test("lists what the actor's offices know from here, and what each step will ask for", () => {
    const free = steps(enrolment("active")).filter(({ blockedBy }) => blockedBy.length === 0)
    expect(free.map(({ asks, transition }) => [transition, ...asks])).toEqual([
      ["Interrupt", "reason", "interruptedOn", "expectedReturn"],
      ["EndTraining", "endedOn"],
      ["ReturnEarly", "endedOn", "earlyReturn"],
      ["Terminate", "reason", "endedOn"],
      ["Void", "reason"],
      ["CompleteConditionally", "cites", "conditionalUntil"],
      ["Complete", "cites"],
      ["NotComplete", "reason", "cites"]
    ])
  })

  test("lists blocked steps too, with what blocks them", () => {
    const blocked = Lifecycle.whatNext(Enrolment.table, enrolment("accepted"), {
      ...as(),
      missingDocuments: ["passport"]
    })
    expect(blocked.find(({ transition }) => transition === "Prepare")?.blockedBy).toEqual([
      { code: "enrolment/documentsMissing", values: { documents: ["passport"] } }
    ])
  })

  test("says where a step leads, and of one that leads nowhere that it stays", () => {
    const to = (document: Enrolment.Enrolment | undefined, name: string) =>
      steps(document).find(({ transition }) => transition === name)?.to
    expect(to(enrolment("active"), "EndTraining")).toEqual(["trainingEnded"])
    const revision = Lifecycle.whatNext(Edition.table, edition("running"), asOf()).find(
      ({ transition }) => transition === "Revise"
    )
    expect(revision?.to).toEqual(["running"])
  })

  test("knows the steps of each office that somebody holds", () => {
    const both = { ...programOffice, capacities: [...programOffice.capacities, { role: "signatory", party: gyeonggi }] }
    const next = Lifecycle.whatNext(Enrolment.table, enrolment("trainingEnded"), as(both))
    expect(next.map(({ transition }) => transition)).toContain("Depart")
  })

  test("begins with what brings a document into being, and never shows records of the past", () => {
    const planning = Lifecycle.whatNext(Edition.table, undefined, asOf())
    expect(planning.map(({ transition }) => transition)).toEqual(["Plan"])
  })

  test("leaves out what only follows from a step of another noun", () => {
    // An enrolment comes of an accepted nomination, and its hosts of its placements.
    expect(steps(undefined)).toEqual([])
    expect(steps(enrolment("active")).map(({ transition }) => transition)).not.toContain("Place")
  })
})

describe("decide", () => {
  test("keeps who did it, in which office, when, and where it led", () => {
    const decided = Enrolment.decide({ _tag: "EndTraining", endedOn: day("2019-09-20") }, enrolment("active"), as())
    expect(Result.getOrThrow(decided)).toEqual([
      {
        _tag: "TrainingEnded",
        endedOn: "2019-09-20",
        to: "trainingEnded",
        at: enrolments.circumstances.at,
        today: "2019-09-20",
        actor: programOffice.id,
        capacity: { role: "programOffice", party: "gyeonggi" }
      }
    ])
  })

  test("keeps reason, documents and the day on which it was true", () => {
    const remarks = { reason: "As the host wrote.", evidence: ["letter-4"], on: day("2019-09-19") }
    const decided = Enrolment.decide(
      { _tag: "EndTraining", endedOn: day("2019-09-19"), ...remarks },
      enrolment("active"),
      as()
    )
    expect(Result.getOrThrow(decided)[0]).toMatchObject(remarks)
  })

  test("takes, of several offices somebody holds, the one that nothing stands against", () => {
    const { document } = given(Agreement, agreements.circumstances, ...(agreements.states["underReview"] ?? []), {
      by: programOffice,
      does: { _tag: "Approve", approves: agreements.rows.Approve.says.approves }
    })
    const actor = {
      id: "kim",
      kind: "person",
      capacities: [
        { role: "programOffice", party: gyeonggi },
        { role: "sendingOffice", party: khabarovsk }
      ]
    } as const
    const [event] = Result.getOrThrow(
      Agreement.decide({ _tag: "Approve", ...agreements.rows.Approve.says }, document, {
        ...agreements.circumstances,
        actor
      })
    )
    expect(event.capacity).toEqual({ role: "sendingOffice", party: khabarovsk })
  })

  test("refuses as one whole, whose parts say why", () => {
    const refused = Enrolment.decide({ _tag: "Depart", departedOn: day("2019-09-20") }, enrolment("active"), as())
    if (Result.isSuccess(refused)) throw new Error("was allowed")
    expect(refused.failure.reason).toMatchObject({
      code: "lifecycle/refused",
      values: { noun: "enrolment", transition: "Depart" },
      children: [{ code: "lifecycle/not-yet" }]
    })
    expect(refused.failure.message).toBe("lifecycle/refused: lifecycle/not-yet. Nothing was stored.")
  })

  test("gives an objection that rests on others with what it rests on", () => {
    const unmeetable = [{ code: "rule.workdays", values: { days: 20 } }]
    const now = { ...asOf(), rules: { hash: "a", unmeetable } }
    expect(Lifecycle.whyNot(Edition.table, "Announce", edition("planned"), now)).toEqual([
      { code: "edition/rulesCannotBeMet", values: { rules: 1 }, children: unmeetable }
    ])
  })
})

describe("evolve", () => {
  test("removes what a row may take and was not told: a second completion inherits no condition of the first", () => {
    const event = {
      ...because,
      at: "",
      today: day("2019-09-10"),
      actor: "kim",
      capacity: { role: "programOffice", party: "gyeonggi" }
    }
    const offered = { ...event, _tag: "Offered", to: "offered", answerBy: day("2019-07-31") } as const
    const { answerBy: _, ...again } = offered
    const { document } = given(Nomination, nominations.circumstances, ...(nominations.states["selected"] ?? []))
    const once = Nomination.evolve(document, offered)
    expect(once).toMatchObject({ answerBy: "2019-07-31" })
    expect(Nomination.evolve(once, again)).not.toHaveProperty("answerBy")
  })

  test("never asks whether it was allowed, and goes where the event says that it went", () => {
    const [event] = Result.getOrThrow(
      Enrolment.decide({ _tag: "EndTraining", endedOn: day("2019-09-20") }, enrolment("active"), as())
    )
    expect(Enrolment.evolve(enrolment("departed"), { ...event, to: "departed" })).toMatchObject({
      presence: "departed"
    })
  })
})

describe("read", () => {
  const read = (transition: string, said: object) => Lifecycle.read(Enrolment.table, transition, said)
  const paths = (transition: string, said: object) =>
    Result.match(read(transition, said), {
      onSuccess: () => [],
      onFailure: ({ problems }) => problems.map(({ path }) => path)
    })

  test("gives the command that was said", () => {
    expect(Result.getOrThrow(read("Arrive", { startedOn: "2019-08-26" }))).toEqual({
      _tag: "Arrive",
      startedOn: "2019-08-26"
    })
  })

  test("names everything that is missing, wrong or not asked for, each with its place", () => {
    expect(paths("Arrive", { startedOn: "2019-08-26", presence: "departed" })).toEqual(["/presence"])
    expect(paths("Withdraw", { endedOn: "2019-09-01" })).toEqual(["/reason"])
    const early = { endedOn: "2019-02-31", earlyReturn: { reason: "ill", justified: "yes", extra: 1 } }
    expect(paths("ReturnEarly", early).toSorted()).toEqual(["/earlyReturn/extra", "/earlyReturn/justified", "/endedOn"])
  })

  test("knows the rows of the table and no other", () => {
    expect(paths("Arrived", { startedOn: "2019-08-26" })).toEqual(["/_tag"])
    expect(paths("toString", {})).toEqual(["/_tag"])
  })

  test("knows which command brings a document into being", () => {
    const beginning = Enrolment.table.transitions.filter(({ name }) => Lifecycle.begins(Enrolment.table, name))
    expect(beginning.map(({ name }) => name)).toEqual(["Admit", "Record"])
  })
})

test("an event without who, in which office, when, on which day or where to is none", () => {
  const readEvent = reader(Lifecycle.events(Enrolment.table), "event")
  const { journal } = given(Enrolment, enrolments.circumstances, ...(enrolments.states["departed"] ?? []))
  expect(journal).toHaveLength(6)
  for (const event of journal) {
    expect(Result.isSuccess(readEvent(event))).toBe(true)
    for (const missing of ["_tag", "to", "at", "today", "actor", "capacity"]) {
      const { [missing]: _, ...rest } = event as unknown as Readonly<Record<string, unknown>>
      expect([missing, Result.isFailure(readEvent(rest))]).toEqual([missing, true])
    }
    expect(Result.isFailure(readEvent({ ...event, note: "x" }))).toBe(true)
  }
})

test("what is due is found with its day, the earliest first", () => {
  expect(Lifecycle.due(Enrolment.table, enrolment("conditional"))).toEqual([
    { transition: "Lapse", from: "2019-10-01" }
  ])
  expect(Lifecycle.due(Enrolment.table, enrolment("active"))).toEqual([])
  const due = { Cancel: day("2019-07-01"), Revise: day("2019-09-01") } as Readonly<Record<string, CalendarDate>>
  const transitions = Edition.table.transitions.map((t) => ({ ...t, due: () => due[t.name] }))
  const later = [...transitions].reverse()
  for (const table of [transitions, later].map((rows) => ({ ...Edition.table, transitions: rows })))
    expect(Lifecycle.due(table, edition("planned"))).toEqual([
      { transition: "Cancel", from: "2019-07-01" },
      { transition: "Revise", from: "2019-09-01" }
    ])
  expect(Lifecycle.due(Edition.table, edition("nominationsOpen"))).toEqual([
    { transition: "CloseNominations", from: "2019-08-01" }
  ])
})
