/** Rules over what somebody wrote, decided, proved or confirmed of a trainee, in English. */
import { under } from "../catalogue.ts"
import { measures } from "./measures.ts"

export const evidenceRules = {
  ...under("rule.comity/", {
    "entrustment-level":
      "Entrustment with: {$activity}. Lowest level: {$atLeast :integer}. Decided by: {$by :comity:term of=role}.",
    "evaluation-score":
      "Score of the evaluations ({$aggregate :comity:term of=aggregate}), at least: {$atLeast :number}. Scale: {$from :number} to {$to :number}.",
    "evaluation-score.form": "Only this evaluation counts: {$form :comity:term of=form}.",
    "evaluation-score.role": "Only evaluations by this office count: {$role :comity:term of=role}.",
    "evaluation-score.scale": "Only scores on this scale count: {$scale :comity:term of=scale}.",
    "evaluations-received":
      "Evaluations by each of these offices: {$roles :comity:term of=role}. By each, at least: {$each :integer}.",
    "evaluations-received.form": "Only this evaluation counts: {$form :comity:term of=form}.",
    "exam-passed":
      "Exam to be passed: {$exam}. Lowest passing score: {$atLeast :number}. Of several attempts, this one counts: {$counts :comity:term of=counts}.",
    "exam-passed.attempts": "Attempts allowed: {$attempts :integer}.",
    "exam-passed.outOf": "Highest possible score: {$outOf :number}.",
    "home-confirmation":
      "Confirmation by the sending side: {$kind :comity:term of=confirmation}. To be given by: {$roles :comity:term of=role type=or}.",
    "language-level":
      ".input {$throughout :string} .match $throughout true {{Proof of a language, valid up to the last day: {$language :comity:language}. Lowest level: {$atLeast}.}} * {{Proof of a language: {$language :comity:language}. Lowest level: {$atLeast}.}}",
    "language-level.proofs": "Accepted proofs: {$proofs :comity:term of=proof type=or}.",
    prohibition:
      ".input {$openCase :string} .input {$beyondPermission :string} .match $openCase $beyondPermission true true {{No conduct case may be open, and no procedure may go beyond the practice permission.}} true * {{No conduct case may be open.}} * * {{No procedure may go beyond the practice permission.}}",
    "survey-submitted":
      ".input {$anonymous :string} .match $anonymous true {{Survey submitted, by name or anonymously: {$form :comity:term of=form}.}} * {{Survey submitted by name: {$form :comity:term of=form}.}}"
  }),
  ...measures("entrustment-level", "Level of entrustment"),
  ...measures("evaluation-score", "Score", " required"),
  ...measures("evaluations-received", "Evaluations received"),
  ...measures("exam-passed", "Exams passed"),
  ...measures("home-confirmation", "Confirmations by the sending side"),
  ...measures("language-level", "Proofs of the language"),
  ...measures("prohibition", "Open conduct cases and breaches of the practice permission", " allowed"),
  ...measures("survey-submitted", "Surveys submitted"),
  ...under("passedOver.", {
    anonymous: "Not counted, anonymous: {$count :integer}.",
    belowLanguageLevel: "Not counted, level of the language too low: {$count :integer}.",
    belowScore: "Not counted, score too low: {$count :integer}.",
    caseClosed: "Not counted, conduct case closed: {$count :integer}.",
    noScore: "Not counted, without a score: {$count :integer}.",
    otherProof: "Not counted, another proof than those accepted: {$count :integer}.",
    otherScale: "Not counted, score on another scale: {$count :integer}.",
    superseded: "Not counted, a later one counts instead: {$count :integer}.",
    tooManyAttempts: "Not counted, more attempts than allowed: {$count :integer}."
  }),
  ...under("missing.", {
    caseClosed: "Missing: the closing of conduct cases. Cases: {$count :integer}.",
    confirmation: "Missing: the confirmation by the sending side ({$kind :comity:term of=confirmation}).",
    entrustment: "Missing: an entrustment decision ({$activity}). Lowest level: {$atLeast :integer}.",
    evaluations: "Missing: evaluations. By: {$role :comity:term of=role}. Number: {$count :integer}.",
    exam: "Missing: an exam passed ({$exam}). Lowest passing score: {$atLeast :number}.",
    languageProof: "Missing: a proof of the language ({$language :comity:language}). Lowest level: {$atLeast}.",
    score: "Missing: a sufficient score of the evaluations. At least: {$atLeast :number}.",
    survey: "Missing: the survey ({$form :comity:term of=form})."
  }),
  ...under("unit.", {
    breaches: "open conduct cases and breaches",
    confirmations: "confirmations",
    entrustmentLevel: "level of entrustment",
    evaluations: "evaluations",
    exams: "exams",
    languageProofs: "proofs of a language",
    score: "score",
    surveys: "surveys"
  }),
  ...under("aggregate.", { best: "the best", last: "the last", least: "the lowest", mean: "the average" }),
  ...under("counts.", { best: "the best", last: "the last" }),
  ...under("confirmation.", { "training-recognised": "the training is recognised" }),
  ...under("form.", {
    final: "final evaluation",
    "mid-term": "mid-term evaluation",
    "program-evaluation": "evaluation of the program"
  }),
  ...under("proof.", { native: "first language" }),
  ...under("scale.", { "one-to-five": "one to five", percent: "percent" })
}
