/** Why a step is refused, and what stands in its way, in English. */
import { under } from "../catalogue.ts"

const documentsMissing = "Documents not on file: {$documents :comity:term of=document}."
const endBeforeStart =
  "The end lies before the beginning. Beginning: {$startedOn :comity:date}. End: {$endedOn :comity:date}."
const noEndDate = "No end date is recorded, so nothing can expire."

export const lifecycle = {
  ...under("lifecycle/", {
    "closed-here":
      "In this province nobody takes this step: {$transition :comity:term of=transition in=$noun} ({$noun :comity:term of=noun}).",
    "asks-evidence":
      "In this province this step is taken only with a document on file: {$transition :comity:term of=transition in=$noun} ({$noun :comity:term of=noun}). Name it in `evidence`.",
    "asks-reason":
      "In this province this step is taken only with a reason: {$transition :comity:term of=transition in=$noun} ({$noun :comity:term of=noun}).",
    "evidence-not-on-file": "The document that shows it is not on file: {$document}.",
    refused:
      "Refused: {$transition :comity:term of=transition in=$noun} ({$noun :comity:term of=noun}). Nothing was stored.",
    "not-yet":
      "Not possible yet. Present state: {$state :comity:term of=state in=$noun}. Steps needed first: {$after :comity:term of=transition in=$noun}.",
    "not-any-more": "Not possible any more. Present state: {$state :comity:term of=state in=$noun}.",
    "not-your-office":
      "This step belongs to another office. It may be taken by: {$may :comity:term of=role type=or}. Offices held: {$holds :comity:term of=role}.",
    "for-another-party":
      "The office is held for a party that has no part in this case. The step may be taken by: {$may :comity:term of=role type=or}. Offices held: {$holds :comity:term of=role}.",
    "only-in-person":
      "This act can't be recorded for somebody else. Recorded for: {$role :comity:term of=role}. It may be taken by: {$may :comity:term of=role type=or}.",
    "may-not-record":
      "These offices may not record an act of the other side. Offices that may: {$may :comity:term of=role type=or}. Offices held: {$holds :comity:term of=role}."
  }),
  ...under("activity/", {
    alreadyConfirmed: "This party has given its word already: {$party}.",
    circleOfParents:
      "An activity can't be a part of itself, at whatever depth. Named as what it is a part of: {$parent}.",
    heldInTheFuture: "It can't be over yet: its dates lie in the future. Today: {$today :comity:date}.",
    notTheHost: "Only a party that receives may say this. Parties that receive: {$hosts}.",
    openedInTheFuture: "The date of the opening lies in the future. Today: {$today :comity:date}.",
    outsideParent:
      "The dates lie outside those of what it is a part of. That is: {$parent}. Its first day at the earliest: {$from :comity:date}. Its last day at the latest: {$until :comity:date}.",
    parentUnknown: "What it is named as a part of is not on record: {$parent}.",
    partsOutside: "These parts would lie outside of it: {$parts}.",
    patientNamed: "A patient never takes part by name. Record how many patients there were instead.",
    returnedUnknown: "The visit that it returns is not on record: {$activity}.",
    returnsNothing: "A return visit needs the visit that it returns. Name it.",
    saidBySender:
      "The party that sends may not say what only the receiving side can know: {$party}. Record first who receives.",
    senderStruck: "A party that sends can't strike itself from the record: {$party}. Another party's office may.",
    shownByNothing: "Nothing shows that both records are about the same activity. Name a source or a document on file."
  }),
  ...under("agreement/", {
    renewed: "The agreement has been renewed. New end date: {$until :comity:date}.",
    alreadyApproved: "This party has approved the text already: {$party}.",
    alreadyConsented: "This party has consented to the renewal already: {$party}.",
    alreadySigned: "This party has signed already: {$party}.",
    approvalsMissing: "Approvals still missing: {$parties}.",
    baseNotInForce:
      "An amendment needs an agreement that is in force or suspended. State of the agreement: {$status :comity:term of=state in=agreement}.",
    baseUnknown: "The agreement to be amended is not on record: {$amends}.",
    consentsMissing: "Consents to the renewal still missing: {$parties}.",
    endsInThePast: "The new end date has passed already. Today: {$today :comity:date}.",
    mandateNotShown: "An office that is not the signatory must cite the document that gives it the mandate.",
    noEndDate,
    notYetEffective: "The agreement is not due to take effect yet. Effective date: {$effectiveOn :comity:date}.",
    notYetEnded: "The agreement has not ended yet. End date: {$endsOn :comity:date}.",
    otherPartiesThanBase: "An amendment is signed by the parties of the original agreement. Those parties: {$parties}.",
    otherText: "The approval cites another text than the one under review.",
    partiesUnknown: "Not all parties are known. Parties known: {$known :integer}.",
    signaturesMissing: "Signatures still missing: {$parties}.",
    signedInTheFuture: "The date of signing lies in the future. Today: {$today :comity:date}.",
    suspensionEndsBeforeItBegins: "The suspension would end before it begins.",
    tooFewParties: "An agreement needs at least two parties. Parties known: {$known :integer}."
  }),
  ...under("appeal/", {
    appealOpen: "An appeal against this decision is open already: {$appeal}.",
    decidedFirst: "Who took the decision may not decide on the appeal against it.",
    lodgedBeforeDecision:
      "The appeal came before there was a decision. Lodged: {$lodgedOn :comity:date}. Decision: {$decidedOn :comity:date}.",
    lodgedTooLate:
      "The time for an appeal has passed. Lodged: {$lodgedOn :comity:date}. Last day: {$until :comity:date}.",
    noDecision: "There is no decision that could be appealed.",
    otherDecision: "The decision named is not the present one. Look at the present decision first."
  }),
  ...under("commitment/", {
    doneInTheFuture: "The date on which it was done lies in the future. Today: {$today :comity:date}.",
    fulfilmentUnknown: "What is named as fulfilling it is not on record: {$documents}.",
    nothingShowsIt:
      "Nothing shows that it was done. Name a document on file, or the activity or the agreement that fulfils it.",
    othersCommitment: "What becomes of a commitment is said by a party that made it. Those parties: {$by}.",
    successorUnknown: "The commitment that takes its place is not on record, or is the same one: {$commitment}."
  }),
  ...under("edition/", {
    rulesAlreadyPinned:
      "The edition has this version of the rules already. Rule set: {$rules}. Version: {$version :number}.",
    beginningUnknown: "The first day is not known exactly, so a person must record the beginning.",
    closingDayUnknown: "No closing date is set for nominations, so a person must close them.",
    concludedInTheFuture: "The date of conclusion lies in the future. Today: {$today :comity:date}.",
    enrolmentsStillActive:
      "Trainees are still in training. Conclude their enrolment or name them as exceptions: {$enrolments}.",
    noPeriod: "The edition has no period yet.",
    nobodyEnrolled: "Nobody is enrolled, and no count of participants has been reported.",
    nominationsStillOpen: "Nominations may still arrive. Closing date: {$until :comity:date}.",
    reasonNeeded:
      "A change after the planning needs a reason. State of the edition: {$status :comity:term of=state in=edition}.",
    reportNotOnFile: "The statistics report is not on file: {$document}.",
    rulesCannotBeMet: "Nobody could meet these rules in this edition: {$rules}.",
    rulesUnknown: "The rule set cited is not on record.",
    stillBeforeBeginning: "The edition has not begun yet. First day: {$first :comity:date}."
  }),
  ...under("enrolment/", {
    appealNotUpheld: "The appeal is not upheld. Appeal: {$appeal}. State: {$status :comity:term of=state in=appeal}.",
    appealOfAnotherDecision: "The appeal is against another decision on this enrolment: {$appeal}.",
    appealOfAnotherEnrolment: "The appeal is about another enrolment: {$appeal}.",
    appealUnknown: "The appeal is not on record: {$appeal}.",
    appealUsedBefore: "The decision was opened again on this appeal already: {$appeal}.",
    evaluationFailed: "A kind of rule failed, so nothing can be decided on this assessment. Rules: {$rules}.",
    evidenceNotExtended:
      "The new date for evidence is not later than the present one. Present date: {$until :comity:date}.",
    evidenceNotLate: "This was on record in time for the decision, and is no late evidence: {$evidence}.",
    evidenceNotOnRecord: "This is not on record as evidence about this enrolment: {$evidence}.",
    noDeadline: "No date is set for the condition, so it can't lapse.",
    stillInterrupted: "The training is interrupted. Resume or end it first.",
    arrivalInTheFuture:
      "The date of arrival lies in the future. Date given: {$date :comity:date}. Today: {$today :comity:date}.",
    authorityNotOnFile: "The document that gives the authority is not on file: {$document}.",
    cannotBeMetAnyMore:
      "The completion rules can't be met any more. Status of the assessment: {$status :comity:term of=standing}.",
    conditionInThePast: "The date set for the condition has passed already. Today: {$today :comity:date}.",
    conditionStillRuns: "The condition still runs. Last day: {$until :comity:date}.",
    departureInTheFuture:
      "The date of departure lies in the future. Date given: {$date :comity:date}. Today: {$today :comity:date}.",
    documentsMissing,
    endBeforeStart,
    endInTheFuture:
      "The date of the end lies in the future. Date given: {$date :comity:date}. Today: {$today :comity:date}.",
    enteredInError: "The enrolment was entered in error.",
    leftBefore:
      "The trainee left before the end, so completion can't be declared. State: {$presence :comity:term of=state in=enrolment}.",
    neverBegun: "The training has not begun. State: {$presence :comity:term of=state in=enrolment}.",
    noAssessment: "There is no assessment, because the edition has no rule set.",
    noGround: "Reopening needs an upheld appeal or late evidence.",
    notDecided: "No decision on completion was ever taken.",
    otherAssessment:
      "The evidence has changed since the assessment cited. Assess again and decide on the new assessment.",
    reasonNeeded: "No rule applies to this trainee, so the decision needs a reason.",
    returnBeforeInterruption: "The expected return lies before the interruption.",
    rulesMet: "All completion rules are met. Status of the assessment: {$status :comity:term of=standing}.",
    rulesNotMet: "Not all completion rules are met. Status of the assessment: {$status :comity:term of=standing}."
  }),
  ...under("nomination/", {
    nominatedElsewhere: "This person is nominated for the edition already, by another body.",
    alreadyNominated:
      "This person is nominated for the edition already. Nomination: {$nomination}. Nominating body: {$nominatingBody}.",
    alreadyConsented: "The nominating body has consented already.",
    alreadyOver: "The decision on this nomination is final. State: {$receiving :comity:term of=state in=nomination}.",
    committeeDecides: "In this edition the selection committee decides: {$committee}.",
    consentMissing: "The consent of the nominating body is missing.",
    deadlineStillRuns: "The trainee can still answer. Answer due by: {$answerBy :comity:date}.",
    documentsMissing,
    noDeadline: "The offer has no date by which to answer, so it can't lapse.",
    noPlaceFree: "No place is free. Places left: {$selectionsLeft :integer}.",
    notReturned:
      "Only a nomination that was returned for correction can be submitted again. State: {$receiving :comity:term of=state in=nomination}.",
    notSubmitted: "The nomination is not submitted. State: {$sending :comity:term of=state in=nomination}.",
    nothingNew: "This submission was received already. Number of the submission: {$submission :integer}.",
    outOfOrder: "Another nomination comes first on the reserve list: {$first}. To pass over it, give a reason.",
    quotaExceeded:
      "The quota is used up. Places left: {$placesLeft :integer}. To nominate beyond it, mark the nomination as over quota.",
    receiptAwaited:
      "The last submission is not confirmed as received yet. Number of the submission: {$submission :integer}."
  }),
  ...under("partnership/", {
    nothingJointYet:
      "A partnership becomes active with an agreement in force or a first joint activity held; there is neither."
  }),
  ...under("placement/", {
    datesOutsideEdition: "The dates lie outside the period of the edition. If that is meant, mark the placement so.",
    endBeforeStart,
    overlaps:
      "The trainee has other placements at that time: {$placements}. If that is meant, mark the placement as concurrent.",
    permissionMissing:
      "The practice permission does not cover the plan. Plan: {$demands :comity:term of=permission}. Permission held: {$holds :comity:term of=permission}.",
    startInTheFuture:
      "The beginning lies in the future. Date given: {$startedOn :comity:date}. Today: {$today :comity:date}."
  }),
  ...under("assessment/", {
    cohortRefused: "Refused: assessment of the edition {$edition}. Nothing was stored.",
    refused: "Refused: assessment of the enrolment {$enrolment}. Nothing was stored."
  }),
  ...under("clock/", { changedMeanwhile: "Somebody changed it meanwhile; the clock will look at it again: {$id}." }),
  ...under("evidence/", {
    activityCalledOff: "The activity was called off: {$activity}.",
    activityWithoutDate: "The activity has no exact date yet, so attendance can't be recorded: {$activity}.",
    caseClosed: "The case is closed already. Case: {$conductCase}. Closed on: {$closedOn :comity:date}.",
    caseTaken: "Another trainee has claimed to have led this case: {$case}.",
    correctionNeedsReason:
      "Attendance is recorded already. To correct it, give a reason. Enrolment: {$enrolment}. Recorded as: {$was :comity:term of=mark}.",
    markedTwice: "Named twice with different marks: {$enrolments}.",
    nobodyMarked: "Nobody is named as present or absent.",
    notHeldYet: "This lies in the future. Date given: {$on :comity:date}. Today: {$today :comity:date}.",
    notPermitted:
      "The practice permission does not cover this. Participation: {$level :comity:term of=level}. Permission held: {$permission :comity:term of=permission}.",
    notTakingPart:
      "The trainee does not take part at present. Enrolment: {$enrolment}. State: {$presence :comity:term of=state in=enrolment}.",
    ofOneself: "Nobody may record this about themselves.",
    otherEdition: "The enrolment belongs to another edition: {$enrolment}.",
    otherHost:
      "The trainee is not placed at this host institution. Enrolment: {$enrolment}. Host institution: {$host}.",
    otherPlacement: "The placement does not belong to this enrolment: {$placement}.",
    ownEntry: "Who recorded an entry may not verify it: {$entry}.",
    refused: "Refused: {$what :comity:term of=evidence}. Nothing was stored.",
    sessionCalledOff: "The session was called off: {$session}."
  }),
  ...under("registry/", {
    erased: "This has been erased, and its id is not used again.",
    refused: "Refused: saving ({$kind :comity:term of=noun}). Nothing was stored."
  }),
  ...under("ruleSet/", {
    refused: "Refused: rule set {$ruleSet}, version {$version :number}. Nothing was stored.",
    versionTaken:
      "This version of the rule set is published with other content. Rule set: {$ruleSet}. Version: {$version :number}. Fingerprint: {$hash}. Give the change a new version."
  }),
  ...under("schedule/", {
    refused: "Refused: schedule. Nothing was stored.",
    sessionOutsideEdition:
      "The session lies outside the period of the edition. Session: {$session}. Date: {$on :comity:date}."
  }),
  ...under("statistic/", {
    consistent:
      "Published and counted numbers agree. Published ({$measure :comity:term of=statistic}, {$asOf :comity:date}): {$reported :number}. Counted here: {$counted :number}. Opening balance from before this record: {$openingBalance :number}.",
    countedEdition: "Counted for the edition {$edition}: {$count :number} ({$basis :comity:term of=basis}).",
    includedEdition:
      "Counted for the edition {$edition}: {$count :number} ({$basis :comity:term of=basis}). The published number includes it, so it is not added again."
  }),
  ...under("waiver/", {
    noWaiverLeft: "The rule set allows no further waiver for this enrolment. Waivers allowed: {$maximum :integer}.",
    proofNotOnFile: "The document that proves it is not on file: {$document}.",
    askedForIt: "Who asked for a waiver may not grant it.",
    endsBeforeItBegins:
      "The waiver would end before it begins. Beginning: {$from :comity:date}. End: {$until :comity:date}.",
    noEndDate,
    notYourRule:
      "This office may not waive the rule. Rule: {$rule}. It may be waived by: {$may :comity:term of=role type=or}.",
    ruleCannotBeWaived: "The rule set lets nobody waive this rule: {$rule}.",
    stillRuns: "The waiver still runs. Last day: {$until :comity:date}."
  }),
  ...under("basis.", { named: "named trainees", reported: "reported count" })
}
