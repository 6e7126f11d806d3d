/** Whether rules can be met in an edition, in English: why they can't, and what only some trainees can meet. */
import { under } from "../catalogue.ts"

export const satisfiability = under("satisfiability/", {
  because: "The following together can't be met. If any one of them were otherwise, it might be.",
  rule: "This rule is required. Rule: {$path}.",
  period: "The training lasts from {$from :comity:date} to {$to :comity:date}. Calendar days: {$days :integer}.",
  weekends: "Free days of the week, by the calendar of this place: {$place}. Days: {$days :integer}.",
  holidays: "Holidays on what would be working days, by the calendar of this place: {$place}. Days: {$days :integer}.",
  oneHostADay: "A trainee is at one host institution on one day.",
  noHosts: "The edition has no host institution.",
  hosts: "Host institutions of the edition: {$hosts :comity:list}.",
  traineeHosts: "Trainees are taken by certain host institutions only.",
  sessions: "The sessions are as planned. Sessions: {$count :integer}.",
  noModules: "The edition offers no module.",
  modules: "Modules of the edition: {$modules :comity:list}.",
  activities: "The activities are as planned. Activities: {$count :integer}.",
  permission: "The practice permission does not allow what the rules ask for.",
  specialties: "Which rules apply depends on the specialties of the trainees.",
  places: "Some host institutions or modules have no places.",
  traineesCannot: "Some trainees can't meet these rules: {$trainees :comity:list}. Number: {$count :integer}.",
  trainees: "These trainees need a place: {$trainees :comity:list}.",
  tooFewSeats: "The edition has too few places for its trainees. Places: {$room :integer}. Needed: {$needed :integer}.",
  tooFewInModule:
    "A module that the rules ask for has too few places: {$module}. There is room for: {$room :integer}. Needed: {$needed :integer}.",
  tooFewAtHost:
    "A host institution that the rules ask for has too few places: {$host}. There is room, in turn, for: {$room :integer}. Needed: {$needed :integer}."
})
