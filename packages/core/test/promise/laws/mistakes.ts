/** Mistakes that people make, each with the error that tells them. The world is that of a training on its second day. */
import { rules } from "../../../src/promise.ts"
import { gyeonggiRules, period } from "../scenario.ts"
import type { Mistake } from "./Mistake.ts"
import { mistakesOfActivities } from "./mistakesOfActivities.ts"

export const enrolment = "enrolment-t1"

const set = (rule: unknown) => ({ id: "set", version: 1, rule }) as never
const plan = { id: "x", program: "invitational-training", operator: "gyeonggi", period, place: "korea" }
const planned = (completion: unknown) => ({ ...plan, completion }) as never
const entry = { enrolment, on: "2019-08-26", code: "craniotomy", level: "observed" } as const
const letter = { role: "nominatingBody", party: "khabarovsk-health", evidence: "letter" } as const

export const mistakes: ReadonlyArray<Mistake> = [
  {
    what: "an unknown kind of rule",
    ask: ({ kim }) => kim.editions.announce(planned(set({ kind: "comity/attendence", params: {} }))),
    code: "InvalidInput",
    at: ["/rule/kind"]
  },
  {
    what: "malformed parameters of two rules: each has its place",
    ask: ({ kim }) =>
      kim.editions.announce(
        planned(
          set({
            kind: "all",
            params: {
              of: [rules.attendance({ atLeast: "180%" }), { kind: "comity/ceremony-attended", params: { kindd: "x" } }]
            }
          })
        )
      ),
    code: "InvalidInput",
    at: ["/rule/params/of/0/params/atLeast", "/rule/params/of/1/params/kindd"]
  },
  {
    what: "a rule set that is none",
    ask: ({ kim }) => kim.editions.announce(planned({ id: "", rule: 3 })),
    code: "InvalidInput",
    at: ["/id", "/version"]
  },
  {
    what: "dates that do not exist",
    ask: ({ kim }) =>
      kim.persons.save({
        id: "p",
        operator: "gyeonggi",
        synthetic: true,
        names: [],
        birthDate: "1980-02-30",
        consents: [{ purpose: "photos", givenOn: "2019-13-01" }]
      }),
    code: "InvalidInput",
    at: ["/birthDate", "/consents/0/givenOn"]
  },
  {
    what: "a period that ends before it begins, and a partial date that can't be",
    ask: ({ kim }) =>
      kim.placements.propose({ id: "p", enrolment, host: "gsam", period: "2019-09-20/2019-08-26", on: "2019-00" }),
    code: "InvalidInput",
    at: ["/period", "/on"]
  },
  {
    what: "a number where there are none: no places, no such year",
    ask: ({ kim }) => kim.editions.plan({ ...plan, quotas: [{ places: -1 }], reportedCount: 1.5 }),
    code: "InvalidInput",
    at: ["/quotas/0/places", "/reportedCount"]
  },
  {
    what: "a placement that overlaps another of the same trainee",
    ask: ({ kim }) =>
      kim.placements.propose({ id: "p", enrolment, host: "severance", period: "2019-09-10/2019-09-20" }),
    code: "Refused",
    because: ["placement/overlaps"]
  },
  {
    what: "a transition by the wrong role",
    ask: ({ gsam }) => gsam.enrolments.complete({ id: enrolment, assessment: "a".repeat(64) }),
    code: "Refused",
    because: ["lifecycle/not-your-office"]
  },
  {
    what: "a transition by the right role of another party, who may not even see it",
    ask: (world) =>
      world.as("programOffice", "seoul").enrolments.interrupt({
        id: enrolment,
        reason: "So.",
        interruptedOn: "2019-08-27",
        expectedReturn: "2019-08-28"
      }),
    code: "NotFound"
  },
  {
    what: "a decision on behalf of somebody else",
    ask: ({ kim }) =>
      kim.placements.decline({
        id: `placement-${enrolment}-gsam`,
        reason: "So.",
        onBehalfOf: { role: "hostCoordinator", party: "gsam", evidence: "letter" }
      }),
    code: "Refused",
    because: ["lifecycle/not-any-more"]
  },
  {
    what: "a verification on behalf of the host",
    ask: ({ kim }) =>
      kim.placements.end({
        id: `placement-${enrolment}-gsam`,
        endedOn: "2019-08-27",
        onBehalfOf: { role: "hostCoordinator", party: "gsam", evidence: "letter" }
      }),
    code: "Refused",
    because: ["lifecycle/only-in-person"]
  },
  {
    what: "a letter that is not on file",
    ask: ({ kim }) =>
      kim.enrolments.withdraw({
        id: enrolment,
        reason: "So.",
        endedOn: "2019-08-27",
        onBehalfOf: { role: "trainee", party: "t1", evidence: "no-letter" }
      }),
    code: "Refused",
    because: ["lifecycle/evidence-not-on-file"]
  },
  {
    what: "evidence that is not on file",
    ask: ({ kim }) =>
      kim.enrolments.endTraining({ id: enrolment, endedOn: "2019-08-27", evidence: ["letter", "no-letter"] }),
    code: "Refused",
    because: ["lifecycle/evidence-not-on-file"]
  },
  {
    what: "a stale version",
    ask: ({ kim }) => kim.enrolments.endTraining({ id: enrolment, endedOn: "2019-08-27" }, { expected: 1 }),
    code: "Stale"
  },
  {
    what: "unknown keys in a command, and a missing one",
    ask: ({ kim }) => kim.enrolments.endTraining({ id: enrolment, ended: "2019-08-27", reasons: "So." } as never),
    code: "InvalidInput",
    at: ["/ended", "/reasons", "/endedOn"]
  },
  {
    what: "keys of JavaScript's own",
    ask: ({ kim }) =>
      kim.trainees.save(
        JSON.parse('{"id":"t1","operator":"gyeonggi","specialties":[],"__proto__":{"x":1},"constructor":2}') as never
      ),
    code: "InvalidInput",
    at: ["/__proto__", "/constructor"]
  },
  {
    what: "a key that is unknown and must be escaped",
    ask: ({ kim }) => kim.trainees.save({ id: "t1", operator: "gyeonggi", specialties: [], "a/b~c": 1 } as never),
    code: "InvalidInput",
    at: ["/a~1b~0c"]
  },
  {
    what: "a decision that names what is looked up",
    ask: ({ kim }) =>
      kim.enrolments.complete({ id: enrolment, assessment: "a".repeat(64), cites: { status: "secured" } } as never),
    code: "InvalidInput",
    at: ["/cites"]
  },
  {
    what: "a decision without the assessment that it rests on",
    ask: ({ kim }) => kim.enrolments.notComplete({ id: enrolment, reason: "So." } as never),
    code: "InvalidInput",
    at: ["/assessment"]
  },
  {
    what: "an operator that is not the edition's",
    ask: ({ department }) =>
      department.nominations.draft({
        id: "n",
        edition: "2019-russia",
        nominee: "t2",
        nominatingBody: "khabarovsk-health",
        operator: "seoul"
      }),
    code: "InvalidInput",
    at: ["/operator"]
  },
  {
    what: "a selection committee that the edition does not name",
    ask: ({ department }) =>
      department.nominations.draft({
        id: "n",
        edition: "2019-russia",
        nominee: "t2",
        nominatingBody: "khabarovsk-health",
        selectionCommittee: "seoul"
      }),
    code: "InvalidInput",
    at: ["/selectionCommittee"]
  },
  {
    what: "a waiver with another operator than the enrolment's",
    ask: (world) =>
      world.as("trainee", "t1").waivers.request({
        id: "w",
        enrolment,
        rule: "attendance",
        from: "2019-08-27",
        grounds: "So.",
        operator: "seoul"
      }),
    code: "InvalidInput",
    at: ["/operator"]
  },
  {
    what: "a waiver of the past for somebody else's enrolment",
    ask: (world) =>
      world.as("programOffice", "seoul").waivers.record({
        id: "w",
        enrolment,
        rule: "attendance",
        from: "2019-08-27",
        operator: "seoul",
        trainee: "t1",
        sendingSide: [],
        status: "granted",
        grantedBy: "somebody",
        grantedOn: "2019-08-27",
        historical: { source: "release" }
      }),
    code: "InvalidInput",
    at: ["/enrolment"]
  },
  {
    what: "an appeal where nothing is decided",
    ask: (world) => world.as("trainee", "t1").appeals.lodge({ enrolment, grounds: "So." }),
    code: "Refused",
    because: ["appeal/noDecision"]
  },
  {
    what: "an appeal of the past with another trainee than the enrolment's",
    ask: (world) =>
      world.kim.appeals.record({ enrolment, trainee: "t9", status: "lodged", historical: { source: "release" } }),
    code: "InvalidInput",
    at: ["/trainee"]
  },
  {
    what: "an enrolment of the past in somebody else's edition",
    ask: (world) =>
      world.as("programOffice", "seoul").enrolments.record({
        id: "x",
        trainee: "t9",
        edition: "2019-russia",
        operator: "seoul",
        sendingSide: [],
        presence: "departed",
        completion: "completed",
        hosts: [],
        historical: { source: "release" }
      }),
    code: "InvalidInput",
    at: ["/operator"]
  },
  {
    what: "an id that is in use",
    ask: ({ kim }) =>
      kim.placements.propose({ id: `placement-${enrolment}-gsam`, enrolment, host: "gsam", period: "2019-09" }),
    code: "Refused",
    because: ["lifecycle/not-any-more"]
  },
  {
    what: "an id that is in use by somebody else",
    ask: (world) =>
      world.as("nominatingBody", "irkutsk-health").nominations.draft({
        id: "nomination-t1",
        edition: "2019-russia",
        nominee: "t2",
        nominatingBody: "irkutsk-health"
      }),
    code: "InvalidInput",
    at: ["/id"]
  },
  {
    what: "an id that is no text",
    ask: ({ kim }) =>
      kim.programs.propose({
        id: 7,
        operator: "gyeonggi",
        kind: "fellowship",
        title: { source: "en", texts: { en: "x" } }
      } as never),
    code: "InvalidInput",
    at: ["/id"]
  },
  {
    what: "a step of a document without an id",
    ask: ({ kim }) => kim.editions.openNominations({} as never),
    code: "InvalidInput",
    at: ["/id"]
  },
  {
    what: "a session outside the edition",
    ask: ({ kim }) => kim.editions.schedule({ edition: "2019-russia", sessions: [{ id: "s", on: "2019-10-01" }] }),
    code: "Refused",
    because: ["schedule/sessionOutsideEdition"]
  },
  {
    what: "a session named twice, and one that lasts a day and a night",
    ask: ({ kim }) =>
      kim.editions.schedule({
        edition: "2019-russia",
        sessions: [
          { id: "s", on: "2019-08-26" },
          { id: "s", on: "2019-08-27" }
        ]
      }),
    code: "InvalidInput",
    at: ["/sessions/1/id"]
  },
  {
    what: "a claim in a respect that is no name, of something that is not JSON",
    ask: ({ kim }) =>
      kim.claims.save({
        id: "c",
        operator: "gyeonggi",
        source: "release",
        about: { kind: "enrolment", id: enrolment },
        says: "when it was",
        value: (() => 0) as never,
        modality: "occurred"
      }),
    code: "InvalidInput",
    at: ["/says", "/value"]
  },
  {
    what: "a question settled in which nobody has claimed anything",
    ask: ({ kim }) =>
      kim.claims.resolve({ about: { kind: "enrolment", id: enrolment }, says: "hosts", policy: "latestSource" }),
    code: "Refused",
    because: ["claim/noneMade"]
  },
  {
    what: "a question settled by tossing a coin",
    ask: ({ kim }) =>
      kim.claims.resolve({
        about: { kind: "enrolment", id: enrolment },
        says: "hosts",
        policy: "byChance" as never
      }),
    code: "InvalidInput",
    at: ["/policy"]
  },
  {
    what: "claims about what is not there",
    ask: ({ kim }) => kim.claims.about({ kind: "enrolment", id: "nobody" }),
    code: "NotFound"
  },
  {
    what: "a merge without a reason, of records that are not there",
    ask: ({ kim }) => kim.activities.merge({ id: "one", other: "two" } as never),
    code: "InvalidInput",
    at: ["/reason"]
  },
  {
    what: "an admission of nobody",
    ask: ({ kim }) => kim.enrolments.admit({ edition: "2019-russia", trainee: "nobody", onBehalfOf: letter }),
    code: "InvalidInput",
    at: ["/trainee"]
  },
  {
    what: "an admission on behalf of whom it is not for",
    ask: ({ kim }) =>
      kim.enrolments.admit({
        edition: "2019-russia",
        trainee: "t1",
        onBehalfOf: { ...letter, role: "trainee" }
      } as never),
    code: "InvalidInput",
    at: ["/onBehalfOf/role"]
  },
  {
    what: "evidence of the future",
    ask: (world) => world.as("trainee", "t1").evidence.log({ ...entry, on: "2019-08-28" }),
    code: "Refused",
    because: ["evidence/notHeldYet"]
  },
  {
    what: "a lead of a case that nobody names, where nobody was placed, by who watched",
    ask: (world) => world.as("trainee", "t1").evidence.log({ ...entry, lead: true }),
    code: "InvalidInput",
    at: ["/case", "/placement", "/lead"]
  },
  {
    what: "an evaluation in a role that is said, of a score that is none",
    ask: ({ supervisor }) =>
      supervisor.evidence.evaluation({ enrolment, on: "2019-08-26", role: "director", score: "good" } as never),
    code: "InvalidInput",
    at: ["/role", "/score"]
  },
  {
    what: "an evaluation of oneself",
    ask: (world) => world.as("trainee", "t1").evidence.evaluation({ enrolment, on: "2019-08-26" }),
    code: "Refused",
    because: ["evidence/ofOneself"]
  },
  {
    what: "credits of nothing",
    ask: ({ kim }) => kim.evidence.credit({ enrolment, scheme: "cme", amount: 0, on: "2019-08-26" }),
    code: "InvalidInput",
    at: ["/amount"]
  },
  {
    what: "a case of conduct that is not there",
    ask: ({ kim }) => kim.evidence.closeCase({ enrolment, conductCase: "none" }),
    code: "NotFound"
  },
  {
    what: "an assessment of a day that is none",
    ask: ({ kim }) => kim.enrolments.assess({ enrolment, asOf: "2019-09-31", knownon: "2019-09-01" } as never),
    code: "InvalidInput",
    at: ["/knownon", "/asOf"]
  },
  {
    what: "a query with a word misspelt",
    ask: ({ kim }) => kim.enrolments.find({ wher: { edition: "2019-russia" } } as never),
    code: "InvalidInput",
    at: ["/wher"]
  },
  {
    what: "a query for too many, or for none",
    ask: ({ kim }) => kim.enrolments.find({ limit: 501 }),
    code: "InvalidInput",
    at: ["/limit"]
  },
  {
    what: "a page that there is not",
    ask: ({ kim }) => kim.enrolments.find({ after: "2" }),
    code: "InvalidInput",
    at: ["/after"]
  },
  {
    what: "a step that there is not",
    ask: ({ kim }) => kim.enrolments.whyNot(enrolment, "graduate"),
    code: "InvalidInput",
    at: ["/transition"]
  },
  {
    what: "time that is no day",
    ask: ({ comity }) => comity.advance({ until: "tomorrow" }),
    code: "InvalidInput",
    at: ["/until"]
  },
  {
    what: "a detail that a document does not have",
    ask: ({ kim }) =>
      kim.documents.save({
        id: "d",
        kind: "letter",
        operator: "gyeonggi",
        receivedOn: "2019",
        file: "letter.pdf"
      } as never),
    code: "InvalidInput",
    at: ["/file"]
  },
  {
    what: "a record of another office",
    ask: ({ department }) =>
      department.documents.save({ id: "letter", kind: "letter", operator: "khabarovsk-health", receivedOn: "2019" }),
    code: "Refused",
    because: ["lifecycle/for-another-party"]
  },
  {
    what: "a rule set whose version stands for another one",
    ask: ({ kim }) => kim.editions.announce(planned({ ...gyeonggiRules, rule: rules.ceremony() })),
    code: "Refused",
    because: ["ruleSet/versionTaken"]
  },
  ...mistakesOfActivities
]
