/** The pages of completion in English: how one trainee stands, and how a cohort does. */
import { under } from "../catalogue.ts"

export const progress = {
  "page.trainee": "How a trainee stands",
  ...under("page.trainee.", {
    appealing: "Time for an appeal",
    asOf: "As of the end of",
    atLeast: "required: {$required :number maximumFractionDigits=1} ({$unit})",
    atMost: "at most: {$required :number maximumFractionDigits=1} ({$unit})",
    atTheEnd:
      "possible at the end: {$lower :number maximumFractionDigits=1} to {$upper :number maximumFractionDigits=1}",
    caption:
      "Full: what is certain even if nothing more comes. Striped: what is still possible. The line with a point: what is required, or the most that is allowed. The diamond: how it stands now.",
    combination: "several rules together",
    condition: "Time to meet the condition",
    days: "The days that matter; the lists below say the same in words",
    daysCaption:
      "A diamond is a single day. A full bar is the training. Empty bars show until when something can still be done.",
    decision: "Decision",
    edition: "Edition",
    lastDay: "last day: {$until :comity:date}",
    notCountedCaption: "Evidence that was seen and not counted.",
    now: "now: {$now :number maximumFractionDigits=1}",
    nowUnknown: "now: not certain",
    picture: "How each rule stands; the lists below say the same in words",
    reporting: "What happened can be reported",
    ruleSet: "Rule set",
    training: "Training",
    version: "{$ruleSet}, version {$version :integer}",
    waiversCaption: "Rules that an authority waived."
  }),
  ...under("page.trainee.column.", {
    equivalence: "Counted as equivalent",
    evidence: "Evidence",
    legalBasis: "Legal basis",
    office: "Who, and in which office",
    on: "Granted, and until when",
    reason: "Reason",
    rule: "Rule",
    why: "Why not"
  }),
  ...under("page.trainee.section.", {
    about: "What this rests on",
    bars: "Each rule",
    decision: "Decision and appeal",
    help: "What would be enough",
    notCounted: "Not counted",
    time: "When",
    waivers: "Waivers",
    whole: "Everything, rule by rule"
  }),
  "page.progress": "How a cohort stands",
  ...under("page.progress.", {
    asOf: "As of the end of {$asOf :comity:date}.",
    atRiskCaption: "Whoever has the least time left stands first.",
    caption:
      "A row for each trainee: first the whole, then each rule by its number. The signs are explained below the rows; a table at the end says the same in words.",
    nobodyAtRisk: "Everything is settled: nobody's result can change by itself any more.",
    picture: "How each trainee stands in each rule; the table below says the same in words",
    rules: "The rules by number",
    tableCaption: "How each trainee stands in each rule.",
    trainees: "Trainees",
    wholeShort: "all"
  }),
  ...under("page.progress.column.", {
    byNumber: "Rules by number",
    firstLastDay: "Earliest last day",
    openRules: "Rules not settled",
    trainee: "Trainee",
    whole: "All rules"
  }),
  ...under("page.progress.section.", {
    counts: "Trainees by status",
    risk: "Who can still change",
    strip: "At a glance",
    table: "In words"
  })
}
