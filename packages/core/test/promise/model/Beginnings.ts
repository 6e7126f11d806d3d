/** How histories begin: what all of them need, and what takes many steps to come about. */
import type { Fields, Step } from "./Command.ts"
import { ids, ruleSet } from "./Said.ts"

const by = (id: string, method: string, said: Fields): Step => ({ commands: [{ door: 0, by: id, do: method, said }] })
const office = (id: string, place?: string): Step =>
  by("kim", "parties.save", {
    ...{ id, kind: "organization", organization: "hospital" },
    names: [{ text: id, language: "en", script: "Latn", kind: "label" }],
    ...(place === undefined ? {} : { place })
  })

/** What every history begins with. */
export const prelude: ReadonlyArray<Step> = [
  office("gsam", "korea"),
  office("severance"),
  by("kim", "documents.save", {
    ...{ id: "letter", kind: "letter-of-nomination", operator: "gyeonggi", receivedOn: "2019-06-30" }
  }),
  ...ids.person.flatMap((id) => [
    by("kim", "persons.save", { id, operator: "gyeonggi", synthetic: true, names: [] }),
    by("kim", "trainees.save", { id, operator: "gyeonggi", specialties: ["neurosurgery"] })
  ]),
  by("kim", "programs.propose", {
    ...{ id: "p1", operator: "gyeonggi", kind: "fellowship" },
    title: { source: "en", texts: { en: "Training" } }
  }),
  by("kim", "editions.announce", {
    ...{ id: "e1", program: "p1", period: "2019-08-26/2019-09-20", hosts: ["gsam", "severance"] },
    quotas: [{ nominatingBody: "khabarovsk-health", places: 3 }],
    completion: ruleSet
  })
]

const text = "1".repeat(64)
const parties = ["gyeonggi", "khabarovsk"]

/** How histories about some nouns begin, so that they get far: with what takes many steps to come about. */
export const beginnings: Readonly<Record<string, ReadonlyArray<Step>>> = {
  // An agreement that lacks one signature, and the partnership that waits for it.
  agreements: [
    by("kim", "partnerships.explore", { id: "r1", parties, recordKeeper: "gyeonggi" }),
    by("kim", "agreements.intend", { id: "a1", parties, recordKeeper: "gyeonggi", partnership: "r1" }),
    by("kim", "agreements.draft", { id: "a1", parties, instrument: "memorandum" }),
    by("kim", "agreements.submitText", { id: "a1", text }),
    by("kim", "agreements.approve", { id: "a1", approves: text }),
    by("ivanova", "agreements.approve", { id: "a1", approves: text }),
    by("ivanova", "agreements.agree", { id: "a1" }),
    by("minister", "agreements.sign", { id: "a1", office: "minister", signed: "2019-07-01" })
  ],
  // Two candidates, of whom one is on the short list.
  nominations: [
    ...["n2", "n3"].flatMap((id, i) => [
      by("department", "nominations.draft", {
        ...{ id, edition: "e1", nominee: `t${i + 2}`, nominatingBody: "khabarovsk-health" }
      }),
      by("department", "nominations.submit", { id })
    ]),
    ...["receive", "review", "shortlist"].map((method) => by("kim", `nominations.${method}`, { id: "n2" }))
  ],
  // Somebody is there and placed.
  placements: [
    by("kim", "enrolments.admit", {
      ...{ id: "x1", nomination: "n1", edition: "e1", trainee: "t1" },
      onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
    }),
    by("kim", "placements.propose", { id: "l1", enrolment: "x1", host: "gsam", period: "2019-08-26/2019-09-06" }),
    by("gsam", "placements.confirm", { id: "l1", supervisor: "supervisor-choi" }),
    by("kim", "enrolments.prepare", { id: "x1", permission: "assist" }),
    { day: "2019-08-26" },
    by("kim", "enrolments.arrive", { id: "x1", startedOn: "2019-08-26" }),
    by("kim", "editions.schedule", { edition: "e1", sessions: [{ id: "i1", on: "2019-08-26" }] })
  ]
}
