/** What the kind finds, in English. A draft until a native reader signs it. */
import { compile } from "@comity/i18n"
import type { Language } from "@comity/plugin-sdk"

export const en: Language = {
  locale: "en",
  draft: true,
  compile,
  messages: {
    "rule.ukraine/hours-by-supervisor":
      "Supervisors: {$supervisors :comity:list}. Hours under each of them, at least: {$hours :number}.",
    "rule.ukraine/hours-by-supervisor.from": "The first day that counts: {$from :comity:date}.",
    "measured.ukraine/hours-by-supervisor":
      "Supervisors with enough hours: {$now :integer} of {$required :integer}. At the end: {$lower :integer} to {$upper :integer}.",
    "bounded.ukraine/hours-by-supervisor":
      "Supervisors with enough hours: not settled yet, required {$required :integer}. At the end: {$lower :integer} to {$upper :integer}.",
    "obstacle.ukraine/hours-by-supervisor":
      "Nobody could meet this rule in this edition. Required: {$required :number}. Available: {$available :number} ({$unit :comity:term of=unit}). Rule: {$path}.",
    "missing.ukraine/hours": "Missing: hours. Supervisor: {$supervisor}. Hours: {$hours :number}.",
    "missing.ukraine/incomplete":
      "Missing: who came, the hours or the supervisor. Sessions that lack some of it: {$count :integer}.",
    "passedOver.ukraine/incomplete": "Not counted, attendance, hours or supervisor not given: {$count :integer}.",
    "undetermined.ukraine/incomplete": "Of some sessions it is not said who came, for how long or under whom.",
    "unit.ukraine/supervisors": "supervisors"
  }
}
