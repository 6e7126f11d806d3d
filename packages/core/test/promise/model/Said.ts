/** What chance has people say: for each method what it takes, drawn from few ids, days and numbers, so that they meet. */

import { rules } from "../../../src/promise.ts"
import { daysToAppeal } from "./Appeals.ts"
import type { Chance } from "./Chance.ts"
import type { Fields } from "./Command.ts"
import { saidOfActivities } from "./SaidOfActivities.ts"
import { because, behalf, days, each, ids, of, type Saying, title, twoHosts, why } from "./Saying.ts"

const specialties = ["neurosurgery", "cardiology"] as const
const bodies = ["khabarovsk-health", "khabarovsk-health", "irkutsk-health"] as const
const hosts = ["gsam", "severance"] as const
const texts = ["1".repeat(64), "2".repeat(64)] as const

/** Completion in the model: each placement signed off by its host. */
export const ruleSet = rules.set(
  "model",
  1,
  rules.hostSignOff({}, { id: "signOff", waivableBy: ["waiverAuthority"] }),
  { appeal: { within: daysToAppeal, to: "programOffice" } }
) as unknown as Fields

const quotas = (c: Chance) => ({
  quotas: Array.from({ length: c.number(0, 2) }, () => ({
    ...c.maybe(50, () => ({ nominatingBody: c.one(bodies) })),
    ...c.maybe(40, () => ({ specialty: c.one(specialties) })),
    places: c.number(0, 3)
  }))
})
const periods = ["2019-08-26/2019-09-06", "2019-09-02/2019-09-20", "2019-09-09/2019-09-20"] as const

/** How an edition is planned and announced. */
const run = (c: Chance) => ({
  id: c.one(ids.edition),
  program: c.one(ids.program),
  ...c.maybe(85, () => ({ period: "2019-08-26/2019-09-20" })),
  ...c.maybe(50, () => quotas(c)),
  ...c.maybe(30, () => ({ nominationsCloseOn: c.one(days) })),
  ...c.maybe(20, () => ({ selectionCommittee: "committee" })),
  ...c.maybe(15, () => ({ requiredDocuments: ["passport"] })),
  ...c.maybe(20, () => ({ reportedCount: c.number(0, 9) }))
})

const items = ["i1", "i2", "i3"] as const
const evidence =
  (more: Saying): Saying =>
  (c) => ({ enrolment: c.one(ids.enrolment), ...more(c) })
const here: Saying = (c) => c.maybe(60, () => ({ placement: c.one(ids.placement) }))
const item = (more: Saying): Saying => evidence((c) => ({ ...here(c), id: c.one(items), ...more(c) }))
/** One case, which several may claim to have led. */
const led = { on: "2019-08-26", level: "performed", case: "GS-17", lead: true }

export const sayings: Readonly<Record<string, Saying>> = {
  "programs.propose": of("program", (c) => ({
    operator: c.one(["gyeonggi", "gyeonggi", "seoul"]),
    ...{ kind: "fellowship", title }
  })),
  ...each("program", "programs", ["start", "resume"]),
  ...each("program", "programs", ["suspend", "end", "abandon", "void"], because),

  "partnerships.explore": of("partnership", () => ({ parties: twoHosts, recordKeeper: "gyeonggi" })),
  ...each("partnership", "partnerships", ["activate", "fallDormant"]),
  ...each("partnership", "partnerships", ["end", "void"], because),

  "agreements.intend": of("agreement", (c) => ({
    ...{ parties: c.one([["gyeonggi"], twoHosts]), recordKeeper: "gyeonggi" },
    ...c.maybe(80, () => ({ partnership: c.one(ids.partnership) })),
    ...c.maybe(30, () => ({ effectiveOn: c.one(days) })),
    ...c.maybe(30, () => ({ endsOn: c.one(days) }))
  })),
  "agreements.draft": of("agreement", (c) => ({
    parties: c.one([twoHosts, twoHosts, ["gyeonggi"]]),
    instrument: c.one(["memorandum", "contract"])
  })),
  "agreements.submitText": of("agreement", (c) => ({ text: c.one(texts) })),
  "agreements.approve": of("agreement", (c) => ({
    approves: c.one(texts),
    ...behalf(c, "sendingOffice", "khabarovsk")
  })),
  "agreements.agree": of("agreement"),
  "agreements.sign": of("agreement", (c) => ({
    ...{ office: "governor", signed: c.one(days) },
    ...behalf(c, "signatory", "khabarovsk")
  })),
  "agreements.suspend": of("agreement", (c) => ({
    ...why,
    ...{ suspendedFrom: "2019-08-05", suspendedUntil: "2019-09-02" },
    ...c.maybe(50, () => ({ evidence: [c.one(ids.document)] }))
  })),
  "agreements.reinstate": of("agreement", (c) => ({ ...why, ...c.maybe(50, () => ({ evidence: ["letter"] })) })),
  "agreements.terminate": of("agreement", (c) => ({
    ...why,
    ...{ noticeGivenOn: c.one(days), effectOnEditions: "none" }
  })),
  ...each("agreement", "agreements", ["sendBack", "abandon", "void"], because),

  "editions.plan": run,
  "editions.announce": (c) => ({
    ...(c.percent(60) ? run(c) : { id: c.one(ids.edition) }),
    completion: ruleSet
  }),
  ...each("edition", "editions", [
    "openNominations",
    "closeNominations",
    "concludeSelection",
    "run",
    "archive",
    "resume"
  ]),
  ...each("edition", "editions", ["postpone", "reopen", "void"], because),
  "editions.cancel": of("edition", because),
  "editions.conclude": of("edition", (c) => ({
    concludedOn: c.one(days),
    ...c.maybe(70, () => ({ exceptions: ids.enrolment }))
  })),
  "editions.report": of("edition", (c) => ({ statisticsReport: c.one(ids.document) })),
  "editions.revise": of("edition", (c) => ({
    ...c.maybe(80, () => why),
    changes: c.one<Fields>([quotas(c), { nominationsCloseOn: c.one(days) }, { reportedCount: c.number(0, 3) }])
  })),
  "editions.schedule": (c) => ({
    edition: c.one(ids.edition),
    sessions: [{ id: c.one(items), on: c.one(["2019-08-26", "2019-09-02", "2019-09-18", "2019-10-01"]) }]
  }),

  "nominations.draft": of("nomination", (c) => {
    const body = c.one(bodies)
    return {
      ...{ edition: c.one(ids.edition), nominee: c.one(ids.person), nominatingBody: body },
      ...c.maybe(70, () => ({ specialties: [c.one(specialties)] })),
      ...behalf(c, "nominatingBody", body)
    }
  }),
  "nominations.submit": of("nomination", (c) => ({
    ...c.maybe(25, () => ({ overQuota: true })),
    ...behalf(c, "nominatingBody", c.one(bodies))
  })),
  ...each("nomination", "nominations", ["resubmit", "receive", "review", "shortlist", "select"]),
  ...each("nomination", "nominations", ["consent"], (c) => behalf(c, "nominatingBody", c.one(bodies))),
  ...each("nomination", "nominations", ["withdraw", "reject", "turnDown", "void"], because),
  ...each("nomination", "nominations", ["decline"], (c) => behalf(c, "trainee", c.one(ids.person))),
  "nominations.returnForCorrection": of("nomination", () => ({ defects: [{ field: "specialty", code: "missing" }] })),
  "nominations.reserve": of("nomination", (c) => ({ rank: c.number(1, 12) })),
  "nominations.moveUp": of("nomination", (c) => c.maybe(40, () => why)),
  "nominations.offer": of("nomination", (c) => c.maybe(60, () => ({ answerBy: c.one(days) }))),
  "nominations.accept": of("nomination", (c) => ({
    enrolment: c.one(ids.enrolment),
    ...behalf(c, "trainee", c.one(ids.person))
  })),

  "enrolments.admit": of("enrolment", (c) => ({
    ...{ nomination: c.one(ids.nomination), edition: c.one(ids.edition), trainee: c.one(ids.person) },
    onBehalfOf: {
      ...{ role: "nominatingBody", party: c.one(bodies) },
      evidence: c.percent(90) ? "letter" : "lost"
    }
  })),
  "enrolments.prepare": of("enrolment", (c) =>
    c.maybe(50, () => ({ permission: c.one(["observe", "assist", "performLimited"]) }))
  ),
  "enrolments.arrive": of("enrolment", (c) => ({ startedOn: c.one(days) })),
  "enrolments.interrupt": of("enrolment", (c) => ({
    ...why,
    ...{ interruptedOn: c.one(days), expectedReturn: c.one(days) }
  })),
  "enrolments.resume": of("enrolment", (c) => ({ resumedOn: c.one(days) })),
  "enrolments.endTraining": of("enrolment", (c) => ({ endedOn: c.one(days) })),
  "enrolments.returnEarly": of("enrolment", (c) => ({
    endedOn: c.one(days),
    earlyReturn: { justified: c.percent(50), ...why }
  })),
  "enrolments.depart": of("enrolment", (c) => ({ departedOn: c.one(days) })),
  "enrolments.withdraw": of("enrolment", (c) => ({
    ...{ ...why, endedOn: c.one(days) },
    ...behalf(c, "trainee", c.one(ids.person))
  })),
  "enrolments.terminate": of("enrolment", (c) => ({ ...why, endedOn: c.one(days) })),
  "enrolments.void": of("enrolment", because),
  "enrolments.completeConditionally": of("enrolment", (c) => ({
    assessment: c.percent(90) ? "present" : "another",
    conditionalUntil: c.one(days)
  })),
  "enrolments.complete": of("enrolment", (c) => ({ assessment: c.percent(90) ? "present" : "another" })),
  "enrolments.notComplete": of("enrolment", () => ({ ...why, assessment: "present" })),
  "enrolments.reopen": of("enrolment", (c) =>
    c.percent(60)
      ? { upheldAppeal: c.one(ids.appeal) }
      : c.percent(70)
        ? { lateEvidence: [c.one([...items, "passport"])] }
        : c.maybe(70, () => ({ evidence: [c.one(ids.document)] }))
  ),
  "enrolments.revoke": of("enrolment", (c) => ({ ...why, authority: c.one(ids.document) })),

  "placements.propose": of("placement", (c) => ({
    ...{ enrolment: c.one(ids.enrolment), host: c.one(hosts), period: c.one(periods) },
    ...c.maybe(20, () => ({ concurrent: true })),
    ...c.maybe(20, () => ({ demands: c.one(["observe", "assist"]) }))
  })),
  "placements.confirm": of("placement", () => ({ supervisor: "supervisor-choi" })),
  "placements.start": of("placement", (c) => ({ startedOn: c.one(days) })),
  ...each("placement", "placements", ["resume", "signOff"]),
  ...each("placement", "placements", ["decline", "cancel", "interrupt", "reopen", "void"], because),
  ...each("placement", "placements", ["end"], (c) => ({ endedOn: c.one(days) })),
  ...each("placement", "placements", ["endEarly"], (c) => ({ ...why, endedOn: c.one(days) })),

  "waivers.request": of("waiver", (c) => ({
    ...{ enrolment: c.one(ids.enrolment), rule: c.percent(85) ? "signOff" : "ceremony", from: c.one(days) },
    ...c.maybe(50, () => ({ until: c.one(days) })),
    grounds: "Illness."
  })),
  "waivers.grant": of("waiver", (c) => c.maybe(50, () => ({ legalBasis: "Article 9" }))),
  ...each("waiver", "waivers", ["refuse", "withdraw", "void"], because),
  "appeals.lodge": of("appeal", (c) => ({
    ...{ enrolment: c.one(ids.enrolment), grounds: "The sign-off got lost." },
    ...behalf(c, "trainee", c.one(ids.person))
  })),
  ...each("appeal", "appeals", ["review"]),
  ...each("appeal", "appeals", ["withdraw", "void"], because),
  ...each("appeal", "appeals", ["uphold", "dismiss"], () => ({ ...why, findings: "It lay in the office." })),

  "evidence.log": evidence((c) => ({
    ...{ id: c.one(items), code: "craniotomy" },
    ...(c.percent(40)
      ? { ...led, placement: c.one(["l1", "l2"]) }
      : { ...here(c), on: c.one(days), level: c.one(["observed", "assisted", "performed"]) })
  })),
  "evidence.verify": evidence((c) => ({ entry: c.one(items), verification: c.one(["verified", "rejected"]) })),
  "evidence.deliverable": evidence((c) => ({
    ...here(c),
    ...{ id: c.one(items), kind: "report", submittedOn: c.one(days) }
  })),
  "evidence.review": evidence((c) => ({ deliverable: c.one(items), status: c.one(["accepted", "returned"]) })),
  "evidence.signOff": evidence((c) => ({
    ...{ placement: c.one(ids.placement), id: c.one([...items, "i4", "i5"]) },
    ...c.maybe(20, () => ({ signedOn: c.one(days) }))
  })),
  "evidence.evaluation": item((c) => ({ on: c.one(days), ...c.maybe(60, () => ({ score: c.number(1, 5) })) })),
  "evidence.exam": item((c) => ({ exam: "in-training", on: c.one(days), score: c.number(0, 100) })),
  "evidence.entrustment": item((c) => ({ activity: "endoscopy", level: c.number(1, 5), on: c.one(days) })),
  "evidence.survey": item((c) => ({ form: "final", on: c.one(days), ...c.maybe(50, () => ({ anonymous: true })) })),
  "evidence.confirmation": item((c) => ({ kind: "training-recognised", on: c.one(days) })),
  "evidence.credit": item((c) => ({ scheme: "cme", amount: c.number(1, 9) / 2, on: c.one(days) })),
  "evidence.languageProof": item(() => ({ language: "ko", level: "B1", proof: "topik", on: "2018" })),
  "evidence.openCase": item((c) => c.maybe(50, () => ({ openedOn: c.one(days) }))),
  "evidence.closeCase": evidence((c) => ({ conductCase: c.one(items) })),
  "evidence.attendance": (c) => ({
    ...{ session: c.one(items), edition: c.one(ids.edition) },
    present: ids.enrolment.filter(() => c.percent(50)),
    absent: ids.enrolment.filter(() => c.percent(25)),
    ...c.maybe(40, () => why)
  }),

  ...saidOfActivities,

  "parties.save": (c) => ({
    ...{ id: c.one(hosts), kind: "organization", organization: c.one(["hospital", "university"]) },
    names: [{ text: `Hospital ${c.number(1, 3)}`, language: "en", script: "Latn", kind: "label" }],
    place: "korea"
  }),
  "persons.save": of("person", (c) => ({
    ...{ operator: "gyeonggi", synthetic: true },
    names: [{ parts: [{ kind: "whole", text: `Synthetic ${c.number(1, 3)}` }], language: "en", script: "Latn" }]
  })),
  "persons.erase": of("person"),
  "trainees.save": of("person", (c) => ({
    ...{ operator: "gyeonggi", specialties: [c.one(specialties)] },
    ...c.maybe(60, () => ({ sendingInstitution: "regional-hospital" }))
  })),
  "documents.save": of("document", (c) => ({
    ...{ kind: c.one(["letter-of-nomination", "passport"]), operator: c.one(["gyeonggi", "gyeonggi", "seoul"]) },
    ...c.maybe(60, () => ({ person: c.one(ids.person) })),
    receivedOn: c.one(["2019-06-30", "2019-07-01"])
  }))
}
