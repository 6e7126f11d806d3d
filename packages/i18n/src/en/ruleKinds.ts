/** Rules that choose, weigh and add up, and the order of things, in English. */
import { under } from "../catalogue.ts"
import { measures } from "./measures.ts"

const credit =
  "Credit for procedures ({$codes :comity:list type=or}), at least: {$atLeast :number}. For one observed: {$observed :number}. For one assisted in: {$assisted :number}. For one performed: {$performed :number}."
const observed = "Procedures observed, at least: {$atLeast :integer}."
const higher = "Assisting and performing count too."
const noHigher = "Assisting and performing do not count."
const confirmed = "Only entries confirmed by a supervisor count."
const unconfirmed = "Entries count without confirmation."

export const ruleKinds = {
  ...under("rule.comity/", {
    "credit-hours": "Credits ({$scheme}), at least: {$atLeast :number}.",
    "credit-hours.category": "Only this category counts: {$category}.",
    "elective-modules":
      "Modules to choose from: {$modules}. To be done, at least: {$atLeast :integer}. Attendance of each module, at least {$attended :number}%. Excused absences: {$excused :comity:term of=excused}.",
    "in-order": "Order of attendance ({$among :comity:term of=unit}). First: {$first}. Not before it: {$later}.",
    "minimum-observations": `.input {$higher :string} .input {$verified :string} .match $higher $verified true true {{${observed} ${higher} ${confirmed}}} true * {{${observed} ${higher} ${unconfirmed}}} * true {{${observed} ${noHigher} ${confirmed}}} * * {{${observed} ${noHigher} ${unconfirmed}}}`,
    "minimum-observations.codes": "Only these procedures count: {$codes :comity:list type=or}.",
    points:
      "Points, at least: {$atLeast :number}. For a session attended: {$session :number}. For an activity attended: {$activity :number}. For a deliverable accepted: {$deliverable :number}. For a procedure confirmed by a supervisor: {$procedure :number}. For a credit: {$credit :number}.",
    "points.activityAtMost": "Points for activities, at most: {$activityAtMost :number}.",
    "points.creditAtMost": "Points for credits, at most: {$creditAtMost :number}.",
    "points.deliverableAtMost": "Points for deliverables, at most: {$deliverableAtMost :number}.",
    "points.procedureAtMost": "Points for procedures, at most: {$procedureAtMost :number}.",
    "points.sessionAtMost": "Points for sessions, at most: {$sessionAtMost :number}.",
    "procedure-credit": `.input {$verified :string} .match $verified true {{${credit} ${confirmed}}} * {{${credit} ${unconfirmed}}}`,
    "procedure-credit.assistedAtMost": "Of those assisted in, no more count than: {$assistedAtMost :integer}.",
    "procedure-credit.observedAtMost": "Of those observed, no more count than: {$observedAtMost :integer}.",
    "procedure-credit.performedAtMost": "Of those performed, no more count than: {$performedAtMost :integer}.",
    "procedure-credit.performedUnderDirectSupervision":
      "For one performed under direct supervision: {$performedUnderDirectSupervision :number}.",
    "procedure-credit.performedUnderIndirectSupervision":
      "For one performed under indirect supervision: {$performedUnderIndirectSupervision :number}."
  }),
  ...measures("credit-hours", "Credits so far", "", 3),
  ...measures("elective-modules", "Modules done"),
  ...measures("in-order", "Attended out of order", " allowed"),
  ...measures("minimum-observations", "Observations that count"),
  ...measures("points", "Points so far", "", 3),
  ...measures("procedure-credit", "Credit that counts", "", 3),
  ...under("passedOver.", {
    otherCategory: "Not counted, of another category: {$count :integer}.",
    otherLevel: "Not counted, another level of participation: {$count :integer}.",
    overCap: "Not counted, beyond the number that counts: {$count :integer}."
  }),
  ...under("missing.", {
    credits: "Missing: credits ({$scheme}). Number: {$count :number}.",
    inOrder: "Missing: what must be attended first. First: {$first}. Not before it: {$later}.",
    points: "Missing: points. Number: {$count :number}.",
    procedureCredit: "Missing: credit for procedures. Amount: {$count :number}.",
    reviews: "Missing: reviews of what was submitted. Number: {$count :integer}."
  }),
  ...under("unit.", {
    credits: "credits",
    outOfOrder: "attended out of order",
    points: "points",
    procedureCredit: "credit for procedures"
  })
}
