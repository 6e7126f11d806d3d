/** Completion in English: what a rule asks, how it stands, what is missing and who can act. */
import { under } from "../catalogue.ts"
import { measures, ofUnit } from "./measures.ts"

const ruleSet = "Rule set: {$ruleSet}, version {$version :integer}. As of the end of: {$asOf :comity:date}."

export const completion = {
  ...under("assessment.", {
    evidenceUntil: "What happened can still be reported until {$evidenceUntil :comity:date}.",
    tooLate: "Not counted, reported after {$evidenceUntil :comity:date}: {$count :integer}.",
    historical: "Recorded afterwards, from the source: {$source}.",
    knownOn: "Only what was recorded by this day is considered: {$knownOn :comity:date}.",
    metAtRisk: `The completion rules are met now, but this can still change. ${ruleSet}`,
    notApplicable: `No completion rule applies to this trainee. ${ruleSet}`,
    open: `The completion rules are not met yet, but they can still be met. ${ruleSet}`,
    secured: `The completion rules are met, and this can't change any more. ${ruleSet}`,
    undetermined: `It can't be told yet whether the completion rules are met. ${ruleSet}`,
    unreachable: `The completion rules can't be met any more. ${ruleSet}`,
    waived: `The completion rules count as met, because of a waiver. ${ruleSet}`
  }),
  ...under("status.", {
    metAtRisk: "Met now, but this can still change.",
    notApplicable: "Does not apply.",
    open: "Not met yet, but it can still be met.",
    secured: "Met, and this can't change any more.",
    undetermined: "Can't be told yet.",
    unreachable: "Can't be met any more.",
    waived: "Waived."
  }),
  ...under("rule.", {
    all: "Each of these rules must be met. Rules: {$of :integer}.",
    any: "One of these rules must be met at least. Rules: {$of :integer}.",
    atLeast: "Some of these rules must be met: at least {$count :integer} of {$of :integer}.",
    not: "The following must not be the case.",
    "scoped.eachHost": "The following must hold at each host institution.",
    "scoped.eachPlacement": "The following must hold at each placement.",
    "scoped.someHosts": "The following must hold at some host institutions, at least: {$count :integer}.",
    "scoped.somePlacements": "The following must hold at some placements, at least: {$count :integer}.",
    "scoped.specialties":
      "The following is asked only of trainees of these specialties: {$specialties :comity:list type=or}.",
    when: "If the first of the following holds, the second is asked.",
    within: "Only what happened in this time counts: {$from :comity:date} to {$to :comity:date}."
  }),
  ...under("rule.comity/", {
    "absence-cap":
      ".input {$consecutive :string} .match $consecutive true {{Absences in a row, at most: {$atMost :integer}. Excused absences: {$excused :comity:term of=excused}.}} * {{Absences, at most: {$atMost :integer}. Excused absences: {$excused :comity:term of=excused}.}}",
    "attendance-share":
      "Attendance of at least {$atLeast :number}% ({$denominator :comity:term of=unit}). Excused absences: {$excused :comity:term of=excused}.",
    "ceremony-attended":
      ".input {$excused :string} .match $excused true {{Attended, or excused from: {$kind :comity:term of=activity}.}} * {{Attended: {$kind :comity:term of=activity}.}}",
    "days-per-host": "Stay at each host institution, at least: {$atLeast :number} ({$unit :comity:term of=unit}).",
    "days-per-host.host": "Only this host institution counts: {$host}.",
    "deliverable-accepted": "Submitted and accepted: {$kind :comity:term of=deliverable}.",
    "deliverable-accepted.due": "Last day for submitting: {$due :comity:date}.",
    "deliverable-accepted.reviewer": "To be accepted by: {$reviewer :comity:term of=role}.",
    "distinct-hosts": "Training at several host institutions, at least: {$atLeast :integer}.",
    "document-on-file":
      ".input {$throughout :string} .match $throughout true {{Document on file, valid up to the last day: {$kind :comity:term of=document}.}} * {{Document on file: {$kind :comity:term of=document}.}}",
    "document-on-file.by": "Last day for receiving it: {$by :comity:date}.",
    "host-sign-off": "Each placement is signed off by: {$roles :comity:term of=role type=or}.",
    "minimum-duration": "Length of the training, at least: {$atLeast :number} ({$unit :comity:term of=unit}).",
    "minimum-procedures":
      ".input {$verified :string} .match $verified true {{Procedures ({$codes :comity:list type=or}), at least: {$atLeast :integer}. Lowest level of participation: {$level :comity:term of=level}. Only entries confirmed by a supervisor count.}} * {{Procedures ({$codes :comity:list type=or}), at least: {$atLeast :integer}. Lowest level of participation: {$level :comity:term of=level}. Entries count without confirmation.}}",
    "orientation-before-start":
      ".input {$excused :string} .match $excused true {{Attended before the training, or excused from: {$kind :comity:term of=activity}.}} * {{Attended before the training: {$kind :comity:term of=activity}.}}",
    "orientation-before-start.by": "Last day on which it counts: {$by :comity:date}.",
    "required-modules":
      "Modules to be done: {$modules}. Attendance of each module, at least {$attended :number}%. Excused absences: {$excused :comity:term of=excused}."
  }),
  ...measures("absence-cap", "Absences so far", " allowed"),
  ...measures("attendance-share", "Attended so far, in percent"),
  ...measures("ceremony-attended", "Attended"),
  ...measures("days-per-host", "Shortest stay at a host institution", ofUnit),
  ...measures("deliverable-accepted", "Deliverables accepted"),
  ...measures("distinct-hosts", "Host institutions so far"),
  ...measures("document-on-file", "Documents on file"),
  ...measures("host-sign-off", "Placements signed off"),
  ...measures("minimum-duration", "Length so far", ofUnit),
  ...measures("minimum-procedures", "Procedures that count"),
  ...measures("orientation-before-start", "Attended in time"),
  ...measures("required-modules", "Modules done"),
  "obstacle.scoped":
    "The edition has too few of them. Required: {$required :number}. Available: {$available :number} ({$unit :comity:term of=unit}). Rule: {$path}.",
  scope: "Here: {$scope}.",
  ...under("undetermined.", {
    hoursUnknown: "The hours of some sessions are not known.",
    levelUnclear: "The level of participation of some entries can't be compared with the level required.",
    noCalendar: "There is no calendar of working days for the place.",
    noSessions: "No session counts.",
    notReviewed: "Something submitted waits for its review.",
    placementsUnknown: "Not all placements are known.",
    unreported: "Some attendance is not reported yet.",
    unverified: "Some entries wait for confirmation by the supervisor.",
    vagueDate: "Some dates are known too vaguely.",
    withheld: "Whether this rule is met is not shown to this reader."
  }),
  ...under("outlook.", {
    sessions:
      ".input {$count :integer} .match $count one {{One session remains until {$until :comity:date}.}} * {{{$count} sessions remain until {$until :comity:date}.}}",
    until: "Possible until {$until :comity:date}."
  }),
  ...under("passedOver.", {
    absent: "Not counted, absent: {$count :integer}.",
    afterLastDay: "Not counted, after the last day: {$count :integer}.",
    belowLevel: "Not counted, level of participation too low: {$count :integer}.",
    excused: "Not counted, excused: {$count :integer}.",
    expires: "Not counted, not valid up to the last day: {$count :integer}.",
    late: "Not counted, too late: {$count :integer}.",
    levelUnclear: "Not counted, level of participation unclear: {$count :integer}.",
    notBegun: "Not counted, not begun yet: {$count :integer}.",
    notByThisRole: "Not counted, given by another office: {$count :integer}.",
    notReviewed: "Not counted yet, waiting for review: {$count :integer}.",
    outsideWindow: "Not counted, outside the time that counts: {$count :integer}.",
    rejected: "Not counted, rejected: {$count :integer}.",
    returned: "Not counted, returned for correction: {$count :integer}.",
    unreported: "Not counted yet, not reported: {$count :integer}.",
    unverified: "Not counted yet, waiting for confirmation by the supervisor: {$count :integer}.",
    vagueDate: "Not counted, date too vague: {$count :integer}."
  }),
  ...under("missing.", {
    activityNotPlanned: "Missing: no such activity is planned ({$kind :comity:term of=activity}).",
    attend: "Missing: attendance ({$kind :comity:term of=activity}). Date: {$on :comity:date}.",
    attendanceUnreported: "Missing: reports of attendance. Sessions: {$count :integer}.",
    daysAtHost:
      "Missing: days of stay. Host institution: {$host}. Number: {$count :integer} ({$unit :comity:term of=unit}).",
    daysToAttend: "Missing: attendance. Days: {$count :integer}.",
    daysToStay: "Missing: days of stay. Number: {$count :integer} ({$unit :comity:term of=unit}).",
    deliverable:
      "Missing: something to be submitted ({$kind :comity:term of=deliverable}). Last day for submitting: {$due :comity:date}.",
    document: "Missing: a document on file ({$kind :comity:term of=document}). Last day: {$until :comity:date}.",
    exactDate: "Missing: exact dates. Entries: {$count :integer}.",
    hosts: "Missing: further host institutions. Number: {$count :integer}.",
    hoursToAttend: "Missing: attendance. Hours: {$count :number}.",
    hoursUnknown: "Missing: the hours of sessions. Sessions: {$count :integer}.",
    module: "Missing: attendance in the module ({$module}).",
    moduleNotPlanned: "Missing: no session of the module is planned ({$module}).",
    noCalendar: "Missing: the calendar of working days for the place ({$place}).",
    noSessions: "Missing: sessions that count.",
    participationLevel: "Missing: an exact level of participation. Entries: {$count :integer}.",
    placementsUnknown: "Missing: the placements that nobody has reported.",
    presence: "Missing: a report of who attended ({$kind :comity:term of=activity}).",
    procedures: "Missing: procedures. Number: {$count :integer}.",
    review: "Missing: the review of what was submitted ({$kind :comity:term of=deliverable}).",
    sessionsToAttend: "Missing: attendance. Sessions: {$count :integer}.",
    signOff: "Missing: the sign-off. Host institution: {$host}. Placement: {$placement}.",
    specialtyUnknown: "Missing: the specialty of the trainee.",
    verification: "Missing: confirmation by the supervisor. Entries: {$count :integer}."
  }),
  act: "Who can act: {$by :comity:term of=role type=or}.",
  ...under("waiver.", {
    from: "The waiver holds from: {$from :comity:date}.",
    granted:
      "Waived by: {$by}, {$role :comity:term of=role} ({$party}). Date: {$on :comity:date}. Waiver: {$waiver}. Reason: {$reason}",
    legalBasis: "Legal basis: {$legalBasis}",
    possible: "It may be waived by: {$by :comity:term of=role type=or}.",
    "refused.expired": "A waiver does not count, because it has expired: {$waiver}. Rule: {$rule}.",
    "refused.noSuchRule": "A waiver does not count, because the rule set has no such rule: {$waiver}. Rule: {$rule}.",
    "refused.notByThisRole":
      "A waiver does not count, because that office may not waive the rule: {$waiver}. Rule: {$rule}.",
    "refused.notYet": "A waiver does not count yet: {$waiver}. Rule: {$rule}.",
    "refused.tooMany": "A waiver does not count, because there are too many: {$waiver}. Rule: {$rule}.",
    until: "The waiver holds until: {$until :comity:date}."
  }),
  ...under("fault.", {
    kindThrew: "The kind of rule has a fault, so nothing can be told: {$kind}. Rule: {$path}.",
    readingMalformed: "The kind of rule answers wrongly, so nothing can be told: {$kind}. Rule: {$path}."
  }),
  ...under("help.", {
    enough:
      ".input {$count :integer} .match $count one {{One step would be enough.}} * {{{$count} steps together would be enough.}}",
    fault: "First the kind of rule that has a fault must be mended.",
    miss: "Avoid what the following describes.",
    none: "Nothing can change this result any more.",
    reach: "Meet the following rule.",
    waive: "Waive the following rule."
  }),
  ...under("agenda/", {
    blocked: "Not possible now: {$transition :comity:term} ({$noun :comity:term of=noun} {$id}).",
    open: "Possible now: {$transition :comity:term} ({$noun :comity:term of=noun} {$id})."
  }),
  ...under("standing.", {
    metAtRisk: "met, at risk",
    notApplicable: "not applicable",
    open: "open",
    secured: "secured",
    undetermined: "undetermined",
    unreachable: "unreachable",
    waived: "waived"
  }),
  ...under("unit.", {
    absences: "absences",
    activities: "activities",
    calendarDays: "calendar days",
    days: "days",
    deliverables: "deliverables",
    documents: "documents",
    hosts: "host institutions",
    hours: "hours",
    modules: "modules",
    percent: "percent",
    placements: "placements",
    procedures: "procedures",
    sessions: "sessions",
    signOffs: "sign-offs",
    weeks: "weeks",
    workingDays: "working days"
  }),
  ...under("excused.", {
    absent: "count as absence",
    counted: "counted",
    notCounted: "not counted",
    present: "count as attendance"
  }),
  ...under("activity.", { ceremony: "ceremony", orientation: "orientation" }),
  ...under("deliverable.", { "action-plan": "action plan", presentation: "presentation", report: "report" })
}
