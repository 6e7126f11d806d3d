/** Two versions of a rule set in English: what differs, and who is affected. */
import { under } from "../catalogue.ts"

export const versions = under("versions/", {
  added: "This rule is new.",
  after: "Now it is as follows.",
  anyWaivers: "The number of waivers isn't limited.",
  appeal: "How to appeal has changed.",
  "because.irreducible":
    "These changes together make the difference, and none of them can be left out. Not every choice of changes was tried, so fewer may do. Changes: {$count :integer}.",
  "because.smallest": "These changes make the difference, and no fewer would. Changes: {$count :integer}.",
  "because.unmet":
    "Under one of the versions, these changed rules aren't met. Whether they make the difference was not tried. Changes: {$count :integer}.",
  before: "Before, it was as follows.",
  changed: "This rule has changed.",
  compared:
    "The same trainees were assessed by two versions of the rule set. Version before: {$before :integer}. Version after: {$after :integer}. As of the end of: {$asOf :comity:date}. Trainees: {$count :integer}.",
  diff: "Two versions of the rule set were compared. Version before: {$before :integer}. Version after: {$after :integer}. Changes: {$count :integer}.",
  maximumWaivers: "How many waivers a trainee may have has changed.",
  removed: "This rule is no longer in the rule set.",
  shift:
    ".input {$count :integer} .match $count one {{{$count} of {$of :integer} changes. Status before: {$from :comity:term of=standing}. Status after: {$to :comity:term of=standing}.}} * {{{$count} of {$of :integer} change. Status before: {$from :comity:term of=standing}. Status after: {$to :comity:term of=standing}.}}",
  unchanged: "Status unchanged: {$count :integer} of {$of :integer}.",
  waivers: "Waivers for each trainee, at most: {$most :integer}."
})
