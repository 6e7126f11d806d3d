/** What an explanation tells besides the findings, in English: whom it is about, where was looked, what was decided, how to appeal. */
import { under } from "../catalogue.ts"

export const explanation = {
  "assessment.simulated":
    "A simulation: this is by another rule set than the one that decides, and no decision can rest on it. The rule set that decides: {$ruleSet}, version {$version :integer}.",
  ...under("explanation.", {
    cites: "Hash of the assessment: {$assessment}. Hash of the evidence: {$evidence}.",
    conditionalUntil: "The condition can be met until {$until :comity:date}.",
    counted: "Evidence that counted: {$entries}.",
    decided: "Decision: {$completion :comity:term of=state in=enrolment}. Date: {$decidedOn :comity:date}.",
    decidedBy: "The decision cites the rule set: {$ruleSet}, version {$version :integer}. Its hash: {$hash}.",
    edition: "Edition: {$text}",
    entries: "Evidence: {$entries}.",
    hashes:
      "Hash of the evidence that was judged, as it is on record now: {$evidence}. Hash of the rule set: {$ruleSet}.",
    lookedEverywhere: "Looked for in the whole record.",
    lookedIn: "Looked for in: {$parts :comity:term of=recordPart}.",
    otherLanguage: "There is no such text in the language asked for. It is shown in: {$language :comity:language}.",
    period: "Training: {$from :comity:date} to {$to :comity:date}.",
    pinnedAtStart:
      "Another version was in force on the first day of the training: {$ruleSet}, version {$version :integer}.",
    published: "As published to the trainees: {$text}",
    ruleSet: "Title of the rule set: {$text}",
    synthetic: "This person and all evidence are invented.",
    timeZone: "The day ends at midnight in this time zone: {$timeZone}.",
    trainee: "Trainee: {$name}",
    traineeInPassport: "Trainee, as in the passport: {$name}"
  }),
  "outlook.lastDay": "Last day on which this helps: {$until :comity:date}.",
  "outlook.settledFrom": "If all that is planned is attended, it is certain from: {$from :comity:date}.",
  "waiver.equivalence": "Counted as equivalent: {$equivalence}",
  ...under("help.", {
    beyond: "These rules can't be met any more, whatever is done. Rules: {$count :integer}.",
    more: "There are other ways besides, which are not listed.",
    notSmallest: "None of these steps can be left out. It was not computed whether fewer other steps would be enough.",
    reveals: "Once this is settled, further rules may come to light. They are taken as met here."
  }),
  ...under("appeal.", {
    route:
      "A decision can be appealed. With: {$to :comity:term of=role}. Days after the decision, at most: {$within :integer}.",
    unsaid: "The rule set does not say how the decision can be appealed.",
    until:
      "The decision can be appealed until {$until :comity:date}. With: {$to :comity:term of=role}. Days after the decision, at most: {$within :integer}."
  }),
  ...under("fault.", {
    kindChangedInput:
      "The kind of rule changed what it was given to read, so nothing can be told: {$kind}. Rule: {$path}.",
    kindTimedOut: "The kind of rule did not answer in time, so nothing can be told: {$kind}. Rule: {$path}."
  }),
  ...under("recordPart.", {
    activities: "activities",
    conductCases: "conduct cases",
    confirmations: "confirmations by the sending side",
    credits: "credits",
    deliverables: "deliverables",
    documents: "documents on file",
    entrustments: "entrustment decisions",
    evaluations: "evaluations",
    exams: "exams",
    languageProofs: "proofs of language",
    permission: "the practice permission",
    placements: "placements",
    procedures: "the procedure log",
    sessions: "the attendance register",
    signOffs: "sign-offs",
    surveys: "surveys submitted"
  })
}
