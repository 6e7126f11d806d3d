/** How histories begin: what all of them need, and what takes many steps to come about. */
import type { Fields, Step } from "./Command.ts"
import { ruleSet } from "./Said.ts"
import { ids } from "./Saying.ts"

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
  by("kim", "sources.save", {
    id: "release",
    publisher: "Gyeonggi Province",
    publishedOn: "2019-06-20",
    language: "en"
  }),
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
  // A conference of two provinces that nobody has confirmed, a part of it, and a visit that may be returned.
  activities: [
    by("kim", "activities.moot", {
      ...{ id: "v1", kind: "conference", operator: "gyeonggi", parties, hosts: ["gyeonggi"] },
      period: "2019-07-01/2019-09-20"
    }),
    by("kim", "activities.plan", { id: "v1" }),
    by("kim", "activities.moot", {
      ...{ id: "v2", kind: "delegation", operator: "gyeonggi", parties, senders: ["khabarovsk"] },
      ...{ parent: "v1", period: "2019-09-02/2019-09-06" }
    })
  ],
  // Equipment that its recipient needs.
  donations: [
    by("ivanova", "donations.offer", {
      ...{ id: "v3", kind: "equipment-donation", operator: "khabarovsk", parties, senders: ["khabarovsk"] },
      hosts: ["gyeonggi", "gsam"]
    }),
    by("gsam", "donations.assessNeed", { id: "v3" }),
    by("gsam", "donations.accept", { id: "v3" })
  ],
  // A centre that is planned, and a case that two hospitals are to discuss.
  facilityProjects: [
    by("kim", "facilityProjects.discuss", {
      id: "v4",
      kind: "facility-project",
      operator: "gyeonggi",
      hosts: ["gsam"]
    }),
    by("kim", "facilityProjects.plan", { id: "v4", period: "2019-07-01/2019-09-20" })
  ],
  consilia: [
    by("kim", "consilia.request", { id: "v5", kind: "online-consilium", operator: "gyeonggi", hosts: ["severance"] }),
    by("severance", "consilia.accept", { id: "v5" })
  ],
  // A commitment that another party made than the one that keeps the record.
  commitments: [
    by("kim", "commitments.state", {
      ...{ id: "o1", by: ["khabarovsk"], operator: "gyeonggi", kind: "send-specialists" },
      text: { source: "en", texts: { en: "Specialists will come." } },
      onBehalfOf: { role: "sendingOffice", party: "khabarovsk", evidence: "letter" }
    })
  ],
  // Somebody who was not completed, and says why that was wrong.
  appeals: [
    by("kim", "enrolments.admit", {
      ...{ id: "x3", nomination: "n5", edition: "e1", trainee: "t3" },
      onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
    }),
    by("kim", "enrolments.notComplete", { id: "x3", assessment: "present", reason: "No sign-off came." }),
    by("t3", "appeals.lodge", { id: "q1", enrolment: "x3", grounds: "The sign-off got lost." })
  ],
  // Two are placed at one hospital; one is there, and both may perform.
  placements: [
    by("kim", "enrolments.admit", {
      ...{ id: "x1", nomination: "n1", edition: "e1", trainee: "t1" },
      onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
    }),
    by("kim", "placements.propose", { id: "l1", enrolment: "x1", host: "gsam", period: "2019-08-26/2019-09-06" }),
    by("gsam", "placements.confirm", { id: "l1", supervisor: "supervisor-choi" }),
    by("kim", "enrolments.prepare", { id: "x1", permission: "performLimited" }),
    by("kim", "enrolments.admit", {
      ...{ id: "x2", nomination: "n4", edition: "e1", trainee: "t2" },
      onBehalfOf: { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" }
    }),
    by("kim", "placements.propose", { id: "l2", enrolment: "x2", host: "gsam", period: "2019-08-26/2019-09-06" }),
    by("kim", "enrolments.prepare", { id: "x2", permission: "performLimited" }),
    { day: "2019-08-26" },
    by("kim", "enrolments.arrive", { id: "x1", startedOn: "2019-08-26" }),
    by("kim", "editions.schedule", { edition: "e1", sessions: [{ id: "i1", on: "2019-08-26" }] })
  ]
}
