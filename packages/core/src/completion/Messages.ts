/**
 * Every message that explains completion: its code, and what it is given, each with a sample.
 *
 * Whoever writes a language has one sentence (or several whole ones) for each code; a test asks every language for each of
 * them and compares the placeholders. Dates are `YYYY-MM-DD`, counts are whole numbers, shares are percent from 0 to 100.
 */
import type { Values } from "../values/Reason.ts"
import { statuses } from "./Assessment.ts"
import { explanationMessages } from "./ExplanationMessages.ts"
import { type Messages, messagesOf } from "./KindMessages.ts"
import { standardKinds } from "./kinds/standard.ts"
import { versionMessages } from "./VersionMessages.ts"

const under = (prefix: string, codes: Messages): Messages =>
  Object.fromEntries(Object.entries(codes).map(([code, values]) => [`${prefix}.${code}`, values]))
const alike = (codes: ReadonlyArray<string>, values: Values): Messages =>
  Object.fromEntries(codes.map((code) => [code, values]))

const combinatorMessages: Messages = {
  all: { of: 3 },
  any: { of: 3 },
  atLeast: { count: 2, of: 3 },
  not: {},
  when: {},
  within: { from: "2019-08-26", to: "2019-09-20" },
  "scoped.eachPlacement": {},
  "scoped.somePlacements": { count: 2 },
  "scoped.eachHost": {},
  "scoped.someHosts": { count: 2 },
  "scoped.specialties": { specialties: ["surgery", "cardiology"] }
}

/** Why `now` can't be said. */
const undetermined = [
  "unreported",
  "unverified",
  "notReviewed",
  "vagueDate",
  "levelUnclear",
  "placementsUnknown",
  "noCalendar",
  "noSessions",
  "hoursUnknown",
  "withheld"
]

/** Why evidence was not counted. */
const passedOver = [
  "absent",
  "excused",
  "unreported",
  "unverified",
  "rejected",
  "belowLevel",
  "otherLevel",
  "levelUnclear",
  "overCap",
  "otherCategory",
  "vagueDate",
  "afterLastDay",
  "outsideWindow",
  "late",
  "returned",
  "notReviewed",
  "notByThisRole",
  "expires",
  "notBegun",
  "noScore",
  "otherScale",
  "superseded",
  "belowScore",
  "tooManyAttempts",
  "anonymous",
  "caseClosed",
  "otherProof",
  "belowLanguageLevel"
]

/** What evidence would count. */
const missing: Messages = {
  sessionsToAttend: { count: 2 },
  daysToAttend: { count: 2 },
  hoursToAttend: { count: 2 },
  daysToStay: { count: 2, unit: "workingDays" },
  daysAtHost: { host: "sejong", count: 2, unit: "workingDays" },
  hosts: { count: 1 },
  attendanceUnreported: { count: 2 },
  noSessions: {},
  hoursUnknown: { count: 2 },
  noCalendar: { place: "korea" },
  placementsUnknown: {},
  specialtyUnknown: {},
  module: { module: "robotics" },
  moduleNotPlanned: { module: "robotics" },
  procedures: { count: 2 },
  procedureCredit: { count: 2.5 },
  verification: { count: 2 },
  participationLevel: { count: 2 },
  exactDate: { count: 2 },
  deliverable: { kind: "report", due: "2019-09-19" },
  review: { kind: "report" },
  reviews: { count: 2 },
  signOff: { host: "sejong", placement: "p1" },
  attend: { kind: "ceremony", on: "2019-09-18" },
  presence: { kind: "ceremony" },
  activityNotPlanned: { kind: "ceremony" },
  inOrder: { first: "ethics", later: "robotics" },
  credits: { scheme: "ects", count: 1.5 },
  points: { count: 5 },
  document: { kind: "insurance", until: "2019-10-20" },
  score: { atLeast: 4 },
  evaluations: { role: "supervisor", count: 2 },
  exam: { exam: "final", atLeast: 60 },
  entrustment: { activity: "endoscopy", atLeast: 3 },
  survey: { form: "program-evaluation" },
  confirmation: { kind: "training-recognised" },
  caseClosed: { count: 1 },
  languageProof: { language: "ko", atLeast: "B1" }
}

const waiver: Messages = {
  granted: {
    waiver: "w1",
    by: "lee",
    role: "waiverAuthority",
    party: "gyeonggi",
    on: "2019-09-16",
    reason: "Called home by the employer."
  },
  from: { from: "2019-09-16" },
  until: { until: "2019-10-20" },
  legalBasis: { legalBasis: "Article 7" },
  possible: { by: ["waiverAuthority"] },
  ...under(
    "refused",
    alike(["noSuchRule", "notByThisRole", "notYet", "expired", "tooMany"], { waiver: "w1", rule: "attendance" })
  )
}

/**
 * Every code that an explanation or a refusal of the core can hold, with its placeholders.
 * @stability evolving
 *
 * @example
 * Object.keys(completionMessages["passedOver.absent"]) // => ["count"]
 * "rule.comity/deliverable-accepted.due" in completionMessages // => true
 */
export const completionMessages: Messages = {
  ...under("assessment", alike(statuses, { ruleSet: "gyeonggi-2019", version: 1, asOf: "2019-09-18" })),
  "assessment.historical": { source: "release-2019" },
  "assessment.knownOn": { knownOn: "2019-09-18" },
  "assessment.evidenceUntil": { evidenceUntil: "2019-10-20" },
  "assessment.tooLate": { count: 2, evidenceUntil: "2019-10-20" },
  ...under("rule", combinatorMessages),
  ...Object.assign({}, ...standardKinds.map(messagesOf)),
  "obstacle.scoped": { path: "/rule", required: 3, available: 2, unit: "hosts" },
  scope: { scope: "p1" },
  ...under("status", alike(statuses, {})),
  ...under("undetermined", alike(undetermined, {})),
  "outlook.sessions": { count: 3, until: "2019-09-20" },
  "outlook.until": { until: "2019-09-20" },
  ...under("passedOver", alike(passedOver, { count: 2 })),
  ...under("missing", missing),
  act: { by: ["supervisor", "hostCoordinator"] },
  ...under("waiver", waiver),
  ...under(
    "fault",
    alike(["kindThrew", "readingMalformed", "kindChangedInput", "kindTimedOut"], { kind: "vendor/name", path: "/rule" })
  ),
  "help.enough": { count: 2 },
  "help.reach": {},
  "help.miss": {},
  "help.waive": {},
  "help.none": {},
  "help.fault": {},
  ...explanationMessages,
  ...versionMessages
}
