import { lifeCycle, type Story, type Worlds } from "../../../plugin-sdk/src/conformance.ts"
import * as Enrolment from "../../src/model/Enrolment.ts"
import { AppealId, SourceId } from "../../src/values/Ids.ts"
import {
  at,
  because,
  clock,
  day,
  edition,
  enrolment,
  gyeonggi,
  hash,
  hospital,
  hostCoordinator,
  khabarovsk,
  nomination,
  nominee,
  programOffice,
  trainee
} from "./sample.ts"

type Table = typeof Enrolment.table

const admission = {
  id: enrolment,
  trainee,
  edition,
  nomination,
  operator: gyeonggi,
  nominatingBody: khabarovsk,
  sendingSide: [khabarovsk]
}
const cites = {
  assessment: hash("a"),
  status: "secured",
  ruleSet: { id: "gyeonggi-2019", version: 1, hash: hash("b") },
  evidence: hash("c"),
  decidedOn: day("2019-09-18")
}
const assessment = { hash: hash("a"), status: "secured", satisfied: true, failed: false, faults: [] }
const open = { ...assessment, status: "open", satisfied: false }
const startedOn = day("2019-08-26")
const endedOn = day("2019-09-20")
const until = day("2019-09-30")
const interruption = { ...because, interruptedOn: day("2019-09-02"), expectedReturn: day("2019-09-05") }
const earlyReturn = { reason: "A death in the family.", justified: true, recognisedPart: "The first two weeks." }

const accepted: Story<Table> = [
  { by: clock, does: { _tag: "Admit", ...admission } },
  { by: programOffice, does: { _tag: "Place", host: hospital } }
]
const preparing: Story<Table> = [...accepted, { by: programOffice, does: { _tag: "Prepare", permission: "observe" } }]
const active: Story<Table> = [...preparing, { by: hostCoordinator, does: { _tag: "Arrive", startedOn } }]
const interrupted: Story<Table> = [...active, { by: hostCoordinator, does: { _tag: "Interrupt", ...interruption } }]
const trainingEnded: Story<Table> = [...active, { by: programOffice, does: { _tag: "EndTraining", endedOn } }]
const withdrawn: Story<Table> = [...active, { by: nominee, does: { _tag: "Withdraw", ...because, endedOn } }]
const conditional: Story<Table> = [
  ...active,
  { by: programOffice, does: { _tag: "CompleteConditionally", cites, conditionalUntil: until } }
]
const completed: Story<Table> = [...active, { by: programOffice, does: { _tag: "Complete", cites } }]
const notCompleted: Story<Table> = [...active, { by: programOffice, does: { _tag: "NotComplete", ...because, cites } }]
const upheldAppeal = AppealId.make("appeal-7")
const appeal = { id: upheldAppeal, enrolment, status: "upheld", against: cites.assessment, decidedOn: cites.decidedOn }
const reopen: Story<Table> = [{ by: programOffice, does: { _tag: "Reopen", upheldAppeal } }]
const failed = { ...assessment, status: "undetermined", satisfied: false, faults: ["/rule/params/of/2"] }
const historical = { source: SourceId.make("report-2011") }
/** Known from a report: completed on a condition, and nobody wrote down until when. */
const conditionalOnce: Story<Table> = [
  {
    by: programOffice,
    does: {
      _tag: "Record",
      id: enrolment,
      trainee,
      operator: gyeonggi,
      sendingSide: [khabarovsk],
      presence: "departed",
      completion: "conditional",
      hosts: [],
      historical
    }
  }
]

export const worlds: Worlds<Table> = {
  schema: Enrolment.Enrolment,
  circumstances: {
    missingDocuments: [],
    assessment,
    onFile: ["decree-1"],
    appeal,
    onRecord: ["report-7", "report-9", "letter-7", "letter-9"],
    decidedOn: ["report-7", "letter-7"],
    evidenceUntil: day("2019-10-20"),
    at,
    today: day("2019-09-20")
  },
  states: {
    accepted,
    preparing,
    active,
    interrupted,
    trainingEnded,
    departed: [...trainingEnded, { by: programOffice, does: { _tag: "Depart", departedOn: endedOn } }],
    withdrawn,
    terminated: [...active, { by: hostCoordinator, does: { _tag: "Terminate", ...because, endedOn } }],
    undecided: active,
    conditional,
    completed,
    notCompleted,
    revoked: [...completed, { by: programOffice, does: { _tag: "Revoke", ...because, authority: "decree-1" } }]
  },
  rows: {
    Admit: { says: admission },
    Record: {
      says: { ...admission, presence: "departed", completion: "completed", hosts: [hospital], historical }
    },
    Prepare: {
      says: { permission: "observe" },
      objections: { documentsMissing: { when: { missingDocuments: ["passport"] } } }
    },
    Arrive: {
      says: { startedOn },
      also: [{ says: { startedOn: day("2019-09-20") } }],
      objections: { arrivalInTheFuture: { says: { startedOn: day("2019-09-21") } } }
    },
    Interrupt: {
      says: interruption,
      also: [{ says: { expectedReturn: interruption.interruptedOn } }],
      objections: { returnBeforeInterruption: { says: { expectedReturn: day("2019-09-01") } } }
    },
    Resume: { says: { resumedOn: day("2019-09-05") } },
    EndTraining: { says: { endedOn }, also: [{ says: { endedOn: startedOn } }] },
    ReturnEarly: { says: { endedOn, earlyReturn }, also: [{ says: { endedOn: startedOn } }] },
    Depart: {
      says: { departedOn: endedOn },
      objections: { departureInTheFuture: { says: { departedOn: day("2019-09-21") } } }
    },
    Withdraw: { says: { ...because, endedOn } },
    Terminate: { says: { ...because, endedOn } },
    Place: { says: { host: hospital } },
    CompleteConditionally: {
      says: { cites, conditionalUntil: until },
      when: { assessment: open },
      also: [{ says: { conditionalUntil: day("2019-09-20") } }],
      objections: {
        neverBegun: { given: preparing },
        stillInterrupted: { given: interrupted },
        leftBefore: { given: withdrawn },
        cannotBeMetAnyMore: { when: { assessment: { ...open, status: "unreachable", failed: true } } },
        conditionInThePast: { says: { conditionalUntil: day("2019-09-19") } }
      }
    },
    Complete: {
      says: { cites },
      objections: {
        leftBefore: { given: withdrawn },
        rulesNotMet: { when: { assessment: open } },
        reasonNeeded: { says: { cites: { ...cites, status: "notApplicable" } } }
      }
    },
    Lapse: {
      says: {},
      when: { assessment: open, today: day("2019-10-01") },
      also: [{ says: { cites: { ...cites, status: "open" } } }],
      objections: {
        noDeadline: { given: conditionalOnce },
        conditionStillRuns: { when: { today: until } },
        rulesMet: { when: { assessment } }
      }
    },
    NotComplete: { says: { ...because, cites }, when: { assessment: { ...open, failed: true } } },
    Reopen: {
      says: { upheldAppeal },
      also: [
        { says: { upheldAppeal: undefined, lateEvidence: ["report-9"], evidenceUntil: day("2019-10-21") } },
        { says: { upheldAppeal: undefined, evidence: ["letter-8", "letter-9"] } }
      ],
      objections: {
        noGround: { says: { upheldAppeal: undefined, evidence: ["letter-7", "letter-8"] } },
        appealUnknown: { when: { appeal: undefined } },
        appealOfAnotherEnrolment: { when: { appeal: { ...appeal, enrolment: "enrolment-2" } } },
        appealNotUpheld: { when: { appeal: { ...appeal, status: "dismissed" } } },
        appealOfAnotherDecision: { when: { appeal: { ...appeal, decidedOn: day("2019-09-17") } } },
        appealUsedBefore: {
          given: [...notCompleted, ...reopen, { by: programOffice, does: { _tag: "NotComplete", ...because, cites } }]
        },
        evidenceNotOnRecord: { says: { lateEvidence: ["report-9", "report-10"] } },
        evidenceNotLate: { says: { lateEvidence: ["report-7", "report-9"] } },
        evidenceNotExtended: { says: { evidenceUntil: day("2019-10-20") } }
      }
    },
    Revoke: {
      says: { ...because, authority: "decree-1" },
      objections: { authorityNotOnFile: { says: { authority: "decree-2" } } }
    }
  },
  objections: {
    endBeforeStart: { says: { endedOn: day("2019-08-25") } },
    endInTheFuture: { says: { endedOn: day("2019-09-21") } },
    enteredInError: { after: [{ by: programOffice, does: { _tag: "Void", ...because } }] },
    evaluationFailed: { when: { assessment: failed } },
    noAssessment: { when: { assessment: undefined } },
    otherAssessment: { says: { cites: { ...cites, assessment: hash("d") } } }
  }
}
/** What the tests go on from. */
export const stories = { appeal, cites, failed, open, upheldAppeal }
export const enrolmentCycle = lifeCycle(Enrolment, worlds)
