/**
 * Histories that went wrong once, and are run for good: the fewest steps that were found to go wrong, as the error printed
 * them. What happens at the same moment went wrong in memory at the pace given here, and is tried at a few paces.
 */
import type { Command, Fields, Step } from "./Command.ts"

export interface Remembered {
  /** What went wrong, as a sentence that is true now. */
  readonly name: string
  readonly steps: ReadonlyArray<Step>
}

type Sending = Partial<Pick<Command, "door" | "commit" | "drift" | "lost">>

const sent = (by: string, method: string, said: Fields, sending: Sending = {}): Command => ({
  door: 0,
  ...{ by, do: method, said },
  ...sending
})
const one = (...command: Parameters<typeof sent>): Step => ({ commands: [sent(...command)] })
const together = (pace: number, ...commands: ReadonlyArray<Command>): Step => ({ commands, pace })

const admission = (enrolment: string, nomination: string, trainee: string): Fields => ({
  ...{ id: enrolment, nomination, trainee, edition: "e1" },
  onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
})
const admitted = one("kim", "enrolments.admit", admission("x1", "n1", "t1"))
const placed = one("kim", "placements.propose", {
  ...{ id: "l1", enrolment: "x1", host: "gsam", period: "2019-08-26/2019-09-06" }
})
const text = "1".repeat(64)
const parties = ["gyeonggi", "khabarovsk"]

/** An agreement from the intention until it is in force, and the partnership that it is about. */
const inForce: ReadonlyArray<Step> = [
  one("kim", "partnerships.explore", { id: "r1", parties, recordKeeper: "gyeonggi" }),
  one("kim", "agreements.intend", { id: "a1", parties, recordKeeper: "gyeonggi", partnership: "r1" }),
  one("kim", "agreements.draft", { id: "a1", parties, instrument: "memorandum" }),
  one("kim", "agreements.submitText", { id: "a1", text }),
  one("kim", "agreements.approve", { id: "a1", approves: text }),
  one("ivanova", "agreements.approve", { id: "a1", approves: text }),
  one("kim", "agreements.agree", { id: "a1" }),
  one("governor", "agreements.sign", { id: "a1", office: "governor", signed: "2019-07-01" }),
  one("minister", "agreements.sign", { id: "a1", office: "minister", signed: "2019-07-01" })
]

const conference = (id: string, more: Fields = {}): Fields => ({
  ...{ id, kind: "conference", operator: "gyeonggi", parties },
  ...more
})
/** A conference, a part of it, and a visit. */
const whole: ReadonlyArray<Step> = [
  one("kim", "activities.moot", conference("v1", { period: "2019-07-01/2019-09-20" })),
  one("kim", "activities.moot", conference("v2", { parent: "v1", period: "2019-09-18" })),
  one("kim", "activities.moot", conference("v3", { kind: "delegation" }))
]
const inError = (id: string) => one("kim", "activities.void", { id, reason: "So." })

export const remembered: ReadonlyArray<Remembered> = [
  {
    name: "a host sees the version of a person of whom it sees the name",
    steps: [admitted, placed]
  },
  {
    name: "a command that is sent twice at the same moment, under one commit id, is answered twice as done",
    steps: [
      together(
        1,
        ...[0, 1].map((door) => sent("kim", "enrolments.admit", admission("x1", "n1", "t1"), { commit: "c0", door }))
      )
    ]
  },
  {
    name: "what comes into being between two looks of one act is no fault of the library",
    steps: [
      admitted,
      placed,
      together(
        1,
        ...[0, 1].map((door) =>
          sent(
            "park",
            "placements.propose",
            { id: "l3", enrolment: "x1", host: "gsam", period: "2019-09-09/2019-09-20", concurrent: true },
            { commit: "c1", door }
          )
        )
      )
    ]
  },
  {
    name: "a refusal rests on what was so at one moment: the last place went to this very nomination",
    steps: [
      one("park", "editions.plan", {
        ...{ id: "e2", program: "p1", period: "2019-08-26/2019-09-20" },
        quotas: [{ places: 1 }]
      }),
      one("department", "nominations.draft", {
        ...{ id: "n4", edition: "e2", nominee: "t1", nominatingBody: "khabarovsk-health" }
      }),
      one("department", "nominations.submit", { id: "n4" }),
      ...["receive", "review", "shortlist"].map((method) => one("park", `nominations.${method}`, { id: "n4" })),
      one("park", "nominations.reserve", { id: "n4", rank: 2 }),
      together(
        6,
        sent("kim", "nominations.moveUp", { id: "n4", reason: "So." }, { commit: "c0" }),
        sent("park", "editions.concludeSelection", { id: "e1" }, { commit: "c1" }),
        sent("kim", "nominations.moveUp", { id: "n4" }, { commit: "c2", door: 1 })
      )
    ]
  },
  {
    name: "a partnership does not become active on an agreement that is terminated at the same moment",
    steps: [
      ...inForce,
      together(
        1,
        sent(
          "minister",
          "agreements.terminate",
          { id: "a1", reason: "So.", noticeGivenOn: "2019-07-01", effectOnEditions: "none" },
          { commit: "c0" }
        ),
        sent("kim", "partnerships.activate", { id: "r1" }, { commit: "c1", door: 1 })
      )
    ]
  },
  {
    name: "two placements of one person that overlap are not both proposed at the same moment",
    steps: [
      admitted,
      placed,
      together(
        2,
        ...["2019-09-09/2019-09-13", "2019-09-09/2019-09-20"].map((period, door) =>
          sent(
            "kim",
            "placements.propose",
            { id: `l${door + 2}`, enrolment: "x1", host: "gsam", period },
            { commit: `c${door}`, door }
          )
        )
      )
    ]
  },
  {
    name: "two items that come in at the same moment at two placements do not have one id",
    steps: [
      admitted,
      placed,
      together(
        1,
        sent(
          "t1",
          "evidence.deliverable",
          { enrolment: "x1", placement: "l1", id: "i1", kind: "report", submittedOn: "2019-07-01" },
          { commit: "c0" }
        ),
        sent(
          "t1",
          "evidence.deliverable",
          { enrolment: "x1", id: "i1", kind: "report", submittedOn: "2019-07-01" },
          { commit: "c1", door: 1 }
        )
      )
    ]
  },
  {
    name: "an item that comes in at the same moment under the same id does not take the place of the other",
    steps: [
      admitted,
      together(
        1,
        ...["t1", "park"].map((by, door) =>
          sent(
            by,
            "evidence.deliverable",
            { enrolment: "x1", id: "i2", kind: "report", submittedOn: door === 0 ? "2019-06-30" : "2019-07-01" },
            { commit: `c${door}`, door }
          )
        )
      )
    ]
  },
  {
    name: "a commit id of which an erasure has left no mark stays taken, and is refused for what is not there",
    steps: [
      one(
        "kim",
        "persons.save",
        { id: "t2", operator: "gyeonggi", synthetic: true, names: [], email: "a@example.org" },
        { commit: "c0" }
      ),
      one("kim", "persons.erase", { id: "t2" }),
      one(
        "kim",
        "programs.propose",
        {
          ...{ id: "p2", operator: "gyeonggi", kind: "fellowship" },
          title: { source: "en", texts: { en: "Training" } }
        },
        { commit: "c0" }
      )
    ]
  },
  {
    name: "a working group has a history at its own door and at that of all activities, and at no other",
    steps: [one("kim", "workingGroups.propose", { id: "v1", kind: "working-group", operator: "gyeonggi", parties })]
  },
  {
    name: "an activity that is begun once more is refused for that, also where nobody says whose it is",
    steps: [
      one("kim", "activities.moot", conference("v1")),
      one("kim", "activities.moot", { id: "v1", kind: "conference", operator: "gyeonggi" })
    ]
  },
  {
    name: "a part of what was entered in error is still described anew",
    steps: [...whole, inError("v1"), one("kim", "activities.change", { id: "v2", period: "2019-10-01" })]
  },
  {
    name: "a part that was entered in error does not hold the whole back",
    steps: [...whole, inError("v2"), one("kim", "activities.change", { id: "v1", period: "2019-07-01" })]
  },
  {
    name: "what was entered in error is not returned, and fulfils nothing",
    steps: [
      ...whole,
      inError("v3"),
      one("kim", "activities.moot", conference("v4", { kind: "reciprocal-visit", reciprocates: "v3" })),
      one("kim", "commitments.state", {
        ...{ id: "o1", by: ["gyeonggi"], operator: "gyeonggi", kind: "send-specialists" },
        text: { source: "en", texts: { en: "Training" } }
      }),
      one("kim", "commitments.fulfil", { id: "o1", fulfilledBy: [{ kind: "activity", id: "v3" }] })
    ]
  },
  {
    name: "a part does not begin outside of a whole that moves at the same moment",
    steps: [
      ...whole,
      together(
        58,
        sent("kim", "activities.moot", conference("v4", { parent: "v1", period: "2019-07-20" }), { commit: "c0" }),
        sent("ivanova", "activities.change", { id: "v1", period: "2019-09-02/2019-09-20" }, { commit: "c1", door: 1 })
      )
    ]
  }
]
