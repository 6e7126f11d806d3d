/** What nouns, offices and open codes are called in English. Names stand alone or in a list. */
import { under } from "../catalogue.ts"

export const names = {
  ...under("noun.", {
    activity: "activity",
    agreement: "agreement",
    checkpoint: "checkpoint",
    claim: "source's claim",
    commitment: "commitment",
    consilium: "online consilium",
    document: "document on file",
    donation: "donation of equipment",
    edition: "edition",
    enrolment: "enrolment",
    evidence: "evidence",
    facilityProject: "facility project",
    followUp: "follow-up",
    nomination: "nomination",
    outcome: "outcome",
    participant: "participant",
    partnership: "partnership",
    party: "party",
    person: "person",
    placement: "placement",
    places: "quota",
    program: "program",
    reservation: "uniqueness record",
    resolution: "settlement between sources",
    ruleSet: "rule set",
    schedule: "schedule",
    session: "session",
    source: "source",
    specialty: "specialty",
    statement: "statement",
    statistic: "statistic",
    team: "team",
    trainee: "trainee",
    waiver: "waiver",
    workingGroup: "working group"
  }),
  ...under("role.", {
    certificateIssuer: "certificate issuer",
    clock: "due date",
    hostCoordinator: "coordinator of the host institution",
    nominatingBody: "nominating body",
    programOffice: "program office",
    selectionCommittee: "selection committee",
    sendingOffice: "sending office",
    signatory: "signatory",
    supervisor: "supervisor",
    trainee: "trainee",
    waiverAuthority: "waiver authority"
  }),
  ...under("evidence.", {
    activity: "attendance at an activity",
    attendance: "attendance",
    deliverable: "deliverable",
    log: "procedure log entry",
    review: "review of a deliverable",
    signOff: "sign-off",
    verify: "verification of a procedure log entry"
  }),
  ...under("mark.", { absent: "absent", excused: "excused", late: "late", present: "present", unknown: "unknown" }),
  ...under("level.", {
    assisted: "assisted",
    consulted: "consulted",
    observed: "observed",
    performed: "performed",
    performedUnderDirectSupervision: "performed under direct supervision",
    performedUnderIndirectSupervision: "performed under indirect supervision",
    unspecified: "unspecified"
  }),
  ...under("permission.", { assist: "assist", observe: "observe", performLimited: "perform limited procedures" }),
  ...under("document.", {
    consent: "consent",
    insurance: "insurance",
    "letter-of-nomination": "letter of nomination",
    licence: "professional licence",
    passport: "passport",
    "statistics-report": "statistics report"
  })
}
