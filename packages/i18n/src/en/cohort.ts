/** The page of a cohort in English: an edition, how its trainees stood, and why each decision was made. */
import { under } from "../catalogue.ts"

export const cohort = {
  "page.cohort": "How an edition went",
  ...under("page.cohort.", {
    agreementWith: "agreement with {$parties}",
    attended: "{$attended :integer} of {$held :integer}",
    called: "Called",
    completed: "Completed",
    completedOf: "{$completed :integer} of {$enrolled :integer}",
    counted: "Counted",
    dates: "Dates",
    dayByDay: "{$first :comity:date} to {$last :comity:date}, day by day",
    days: "Calendar days: {$calendarDays :integer}. Weekdays: {$weekdays :integer}.",
    decided: "{$enrolment}: {$completion :comity:term of=state in=enrolment}, {$decidedOn :comity:date}.",
    decidedAfterCondition:
      "{$enrolment}: completed on condition, {$conditionalOn :comity:date}; {$completion :comity:term of=state in=enrolment}, {$decidedOn :comity:date}.",
    decisions: "Decisions, and why",
    enrolment: "Enrolment",
    explained: "{$enrolment} on the evening of {$on :comity:date}",
    glance: "At a glance",
    hosts: "Host institutions",
    modules: "What was taught",
    notATrainee: "Not linked to any trainee of this edition.",
    numbers: "The published numbers",
    objectives: "What the operator wants of the program",
    ours: "(not in a source)",
    programBegins: "the program begins",
    reported: "Reported participants",
    reportedSpeech: "Reported speech, not the speakers' own words.",
    reproduced:
      "Each decision cites the assessment of its day. Assessed again for this page, these come out the same, to the last bit of their hash: {$same :integer} of {$all :integer}.",
    roles: "Who does what",
    rolesCaption:
      "The roles in this edition, and the territory that administers each organization or in which it lies.",
    said: "What was said",
    sessions: "Sessions",
    standings: "How the trainees stood",
    standingsCaption:
      "Sessions attended of those held, with how the rule on attendance stood; below it, how the whole rule set stood. Each column as it was known on that evening.",
    synthetic: "synthetic: these people and all evidence about them are invented",
    themes: "What interested the trainees, as reported",
    thisEdition: "this edition",
    weeksCaption:
      "{$first :comity:date} to {$last :comity:date}, day by day. White: a day with a session. Sessions in all: {$sessions :integer}. Grey: a weekend or a holiday.",
    when: "When",
    whole: "All rules:",
    withoutHolidays: "{$workingDays :integer}. Public holidays on weekdays: {$holidays :integer}.",
    workingDays: "Working days",
    yearsCaption: "A bar covers all that is known of a date: a year."
  }),
  ...under("page.cohort.column.", { name: "Name", role: "Role", territory: "Territory" }),
  ...under("page.cohort.csv.", {
    attendance: "Attendance rule",
    attendanceCode: "Attendance rule, code",
    attendedSessions: "Sessions attended",
    completion: "Decision",
    completionCode: "Decision, code",
    conditionalOn: "Completed on condition on",
    decidedOn: "Decided on",
    enrolment: "Enrolment",
    heldSessions: "Sessions held",
    on: "On the evening of",
    whole: "Whole rule set",
    wholeCode: "Whole rule set, code"
  }),
  ...under("page.cohort.level.", {
    country: "country",
    firstOrder: "first-order subdivision",
    secondOrder: "second-order subdivision",
    municipality: "municipality"
  }),
  ...under("page.cohort.mark.", {
    ceremony: "ceremony",
    decided: "decisions on completion",
    firstDay: "first day",
    holiday: "public holiday",
    lastDay: "last day"
  }),
  ...under("page.cohort.role.", {
    agreementParty: "party to the agreement",
    host: "host institution",
    nominatingBody: "nominating body",
    sendingInstitution: "sending institution"
  }),
  ...under("page.cohort.weekday.", { 1: "Mon", 2: "Tue", 3: "Wed", 4: "Thu", 5: "Fri", 6: "Sat", 7: "Sun" })
}
