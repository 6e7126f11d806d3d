/** What the kind finds, in English. A draft until a native reader signs it. */
export const en = {
  "rule.ukraine/hours-by-supervisor":
    ".input {$excused :string} .match $excused true {{Hours under each supervisor, at least: {$hours :number}. Coming late: {$late :comity:term of=ukraine-late}. Excused absences count as attended.}} * {{Hours under each supervisor, at least: {$hours :number}. Coming late: {$late :comity:term of=ukraine-late}. Excused absences do not count.}}",
  "rule.ukraine/hours-by-supervisor.supervisors": "Supervisors: {$supervisors :comity:list}.",
  "rule.ukraine/hours-by-supervisor.different": "Different supervisors, at least: {$different :integer}.",
  "rule.ukraine/hours-by-supervisor.from": "The first day that counts: {$from :comity:date}.",
  "rule.ukraine/hours-by-supervisor.topic": "What is trained: {$topic}.",
  "measured.ukraine/hours-by-supervisor":
    "Supervisors with enough hours: {$now :integer} of {$required :integer}. At the end: {$lower :integer} to {$upper :integer}.",
  "bounded.ukraine/hours-by-supervisor":
    "Supervisors with enough hours: not settled yet, required {$required :integer}. At the end: {$lower :integer} to {$upper :integer}.",
  "obstacle.ukraine/hours-by-supervisor":
    "Nobody could meet this rule in this edition. Required: {$required :number}. Available: {$available :number} ({$unit :comity:term of=unit}). Rule: {$path}.",
  "missing.ukraine/hours": "Missing: hours. Supervisor: {$supervisor}. Hours: {$hours :number}.",
  "missing.ukraine/notPlanned": "Missing: no sessions are planned. Supervisor: {$supervisor}. Hours: {$hours :number}.",
  "missing.ukraine/supervisors":
    "Missing: hours under further supervisors. Supervisors: {$count :integer}. Hours under each: {$hours :number}.",
  "missing.ukraine/supervisorUnknown": "Missing: the supervisors of sessions. Sessions: {$count :integer}.",
  "passedOver.ukraine/late": "Not counted, came late: {$count :integer}.",
  "passedOver.ukraine/noHours": "Not counted, hours not given: {$count :integer}.",
  "passedOver.ukraine/noSupervisor": "Not counted, supervisor not named: {$count :integer}.",
  "undetermined.ukraine/supervisorUnknown": "The supervisors of some sessions are not named.",
  "unit.ukraine/supervisors": "supervisors",
  "ukraine-late.whole": "counts in full",
  "ukraine-late.half": "counts half",
  "ukraine-late.none": "does not count"
}
