/**
 * The life cycles once more, in the model's own words: from where to where, who may, what the document keeps of what is
 * said. What else stands in the way, and what else follows, is said in `Objections.ts`.
 */
import { forms } from "./Forms.ts"
import { type Row, side, unborn } from "./Rows.ts"

const partnership = ["exploratory", "active", "dormant"].join(" ")
const unsigned = "intended draft underReview agreed signedPartly"
const agreement = `${unsigned} inForce suspended expired terminated abandoned`
const beforeItRuns = "planned announced nominationsOpen nominationsClosed selected"
const edition = `${beforeItRuns} running concluded reported archived postponed cancelled`
const present = "accepted preparing active interrupted"
const placement = "proposed confirmed active interrupted ended endedEarly signedOff declined cancelled"
const host = "hostCoordinator programOffice"
const office = "programOffice sendingOffice"
const committee = "selectionCommittee programOffice"
const operator = { programOffice: "operator" }

// biome-ignore format: a table is read in rows.
export const rows: ReadonlyMap<string, Row> = new Map([
  ...side("program", "status", operator, {}, {
    propose: [unborn, "proposed", "programOffice"],
    start: ["proposed", "running", "programOffice"],
    suspend: ["running", "suspended", "programOffice"],
    resume: ["suspended", "running", "programOffice"],
    end: ["running suspended", "ended", "programOffice"],
    abandon: ["proposed", "abandoned", "programOffice"],
    void: ["proposed running suspended ended abandoned", "void", "programOffice"]
  }),
  ...side("partnership", "status", { programOffice: "parties", sendingOffice: "parties" }, { programOffice: "recordKeeper" }, {
    explore: [unborn, "exploratory", office],
    activate: ["exploratory dormant", "active", office],
    fallDormant: ["active", "dormant", office],
    end: [partnership, "ended", office],
    void: [`${partnership} ended`, "void", "programOffice"]
  }),
  ...side("agreement", "status", { programOffice: "parties", sendingOffice: "parties", signatory: "parties", clock: "anyone" }, { programOffice: "recordKeeper", sendingOffice: "parties" }, {
    intend: [unborn, "intended", office],
    draft: ["intended", "draft", office, "parties instrument"],
    submitText: ["draft", "underReview", office, "text"],
    sendBack: ["underReview", "draft", office, "", "text"],
    approve: ["underReview", "underReview", office],
    agree: ["underReview", "agreed", office],
    sign: ["agreed signedPartly", "", "signatory"],
    takeEffect: ["signedPartly", "inForce", "clock"],
    suspend: ["inForce", "suspended", `signatory ${office}`, "suspendedFrom suspendedUntil"],
    reinstate: ["suspended", "inForce", `signatory ${office}`, "", "suspendedFrom suspendedUntil"],
    expire: ["inForce suspended", "expired", "clock"],
    terminate: ["inForce suspended", "terminated", "signatory"],
    abandon: [unsigned, "abandoned", office],
    void: [agreement, "void", "programOffice"]
  }),
  ...side("edition", "status", { ...operator, sendingOffice: "nominatingBodies", clock: "anyone" }, {}, {
    plan: [unborn, "planned", "programOffice"],
    announce: ["planned", "announced", "programOffice", "rules"],
    openNominations: ["announced", "nominationsOpen", "programOffice"],
    closeNominations: ["nominationsOpen", "nominationsClosed", "programOffice clock"],
    concludeSelection: ["nominationsClosed", "selected", "programOffice"],
    run: ["selected", "running", "programOffice clock"],
    conclude: ["running", "concluded", "programOffice", "concludedOn exceptions"],
    report: ["concluded", "reported", "programOffice", "statisticsReport"],
    archive: ["reported", "archived", "programOffice"],
    revise: [`${beforeItRuns} running postponed`, "", "programOffice"],
    postpone: [beforeItRuns, "postponed", "programOffice"],
    resume: ["postponed", "", "programOffice", "", "postponedFrom"],
    cancel: [`${beforeItRuns} running postponed`, "cancelled", "programOffice"],
    reopen: ["concluded", "running", "programOffice", "", "concludedOn exceptions"],
    void: [edition, "void", "programOffice"]
  }),
  ...side("nomination", "sending", { nominatingBody: "nominatingBody", trainee: "nominee", ...operator }, operator, {
    draft: [unborn, "draft", "nominatingBody"],
    submit: ["draft", "submitted", "nominatingBody", "overQuota"],
    resubmit: ["submitted", "submitted", "nominatingBody"],
    withdraw: ["draft submitted", "withdrawn", "nominatingBody trainee"],
    void: ["draft submitted withdrawn", "void", "programOffice"]
  }),
  ...side("nomination", "receiving", { ...operator, selectionCommittee: "selectionCommittee", nominatingBody: "nominatingBody", trainee: "nominee", clock: "anyone" }, operator, {
    receive: ["none returnedForCorrection", "received", "programOffice clock", "", "defects"],
    review: ["received", "underReview", "programOffice"],
    returnForCorrection: ["underReview", "returnedForCorrection", "programOffice", "defects"],
    shortlist: ["underReview", "shortlisted", "programOffice"],
    reject: ["underReview", "rejected", "programOffice"],
    select: ["shortlisted", "selected", committee],
    reserve: ["shortlisted", "reserve", committee, "rank"],
    turnDown: ["shortlisted", "rejected", committee],
    moveUp: ["reserve", "selected", "programOffice"],
    offer: ["selected", "offered", "programOffice", "answerBy"],
    consent: ["offered", "offered", "nominatingBody"],
    accept: ["offered", "accepted", "trainee", "enrolment"],
    decline: ["offered", "declined", "trainee"],
    lapse: ["offered", "lapsed", "clock"]
  }),
  ...side("enrolment", "presence", { ...operator, hostCoordinator: "hosts", sendingOffice: "sendingSide", trainee: "trainee", clock: "anyone" }, operator, {
    admitAccepted: [unborn, "accepted", "programOffice clock"],
    prepare: ["accepted", "preparing", "programOffice", "permission"],
    arrive: ["preparing", "active", host, "startedOn"],
    interrupt: ["active", "interrupted", host, "interruptedOn expectedReturn"],
    resume: ["interrupted", "active", host, "", "interruptedOn expectedReturn"],
    endTraining: ["active", "trainingEnded", `${host} clock`, "endedOn"],
    returnEarly: ["active interrupted", "trainingEnded", host, "endedOn earlyReturn", "interruptedOn expectedReturn"],
    depart: ["trainingEnded", "departed", host, "departedOn"],
    withdraw: [present, "withdrawn", "trainee sendingOffice", "endedOn", "interruptedOn expectedReturn"],
    terminate: [present, "terminated", host, "endedOn", "interruptedOn expectedReturn"],
    place: [present, "", "programOffice"],
    void: [`${present} trainingEnded departed withdrawn terminated`, "void", "programOffice"]
  }),
  ...side("enrolment", "completion", { ...operator, clock: "anyone" }, {}, {
    completeConditionally: ["undecided", "conditional", "programOffice", "conditionalUntil"],
    complete: ["undecided conditional", "completed", "programOffice", "", "conditionalUntil"],
    lapse: ["conditional", "undecided", "clock", "", "conditionalUntil decision"],
    notComplete: ["undecided", "notCompleted", "programOffice"],
    reopen: ["notCompleted", "undecided", "programOffice", "", "decision"],
    revoke: ["completed", "revoked", "programOffice"]
  }),
  ...side("placement", "status", { ...operator, hostCoordinator: "host", supervisor: "host", clock: "anyone" }, {}, {
    propose: [unborn, "proposed", "programOffice"],
    confirm: ["proposed", "confirmed", "hostCoordinator", "supervisor"],
    decline: ["proposed", "declined", "hostCoordinator"],
    cancel: ["confirmed", "cancelled", host],
    start: ["confirmed", "active", host, "startedOn"],
    interrupt: ["active", "interrupted", host],
    resume: ["interrupted", "active", host],
    end: ["active", "ended", `${host} clock`, "endedOn"],
    endEarly: ["active interrupted", "endedEarly", host, "endedOn"],
    signOff: ["ended endedEarly", "signedOff", "supervisor hostCoordinator"],
    reopen: ["signedOff", "ended", "programOffice"],
    void: [placement, "void", "programOffice"]
  }),
  ...side("waiver", "status", { waiverAuthority: "operator", ...operator, sendingOffice: "sendingSide", trainee: "trainee", clock: "anyone" }, operator, {
    request: [unborn, "requested", "programOffice sendingOffice trainee"],
    grant: ["requested", "granted", "waiverAuthority", "legalBasis"],
    refuse: ["requested", "refused", "waiverAuthority"],
    withdraw: ["granted", "withdrawn", "waiverAuthority"],
    expire: ["granted", "expired", "clock"],
    void: ["requested granted refused withdrawn expired", "void", "programOffice"]
  }),
  ...side("appeal", "status", { ...operator, sendingOffice: "sendingSide", trainee: "trainee" }, operator, {
    lodge: [unborn, "lodged", "trainee sendingOffice"],
    review: ["lodged", "underReview", "programOffice"],
    uphold: ["underReview", "upheld", "programOffice", "findings"],
    dismiss: ["underReview", "dismissed", "programOffice", "findings"],
    withdraw: ["lodged underReview", "withdrawn", "trainee sendingOffice"],
    void: ["lodged underReview upheld dismissed withdrawn", "void", "programOffice"]
  }),
  ...forms,
  ...side("commitment", "status", { ...operator, sendingOffice: "by" }, operator, {
    state: [unborn, "stated", office],
    record: [unborn, "", office],
    start: ["stated", "underWay", office],
    fulfil: ["stated underWay", "done", office, "fulfilledBy doneOn"],
    drop: ["stated underWay", "dropped", office],
    supersede: ["underWay", "superseded", office, "supersededBy"],
    void: ["stated underWay done dropped superseded", "void", "programOffice"]
  })
])
