/** What does not hang together in a province's profile, in English. */
import { under } from "../catalogue.ts"

export const profile = under("profile/", {
  unreadable: "The profile can't be read. Correct what is named and check it again; nothing else was looked at.",
  unmeetable:
    "No edition could meet this rule set: {$ruleSet}, version {$version :number}. What is named contradicts itself or asks for more than there can be.",
  unreachableState:
    "Nothing leads to this state any more: {$state :comity:term of=state in=$noun} ({$noun :comity:term of=noun}). Leave one of the steps open that lead there.",
  stateWithoutExit:
    "Nobody gets out of this state any more: {$state :comity:term of=state in=$noun} ({$noun :comity:term of=noun}). Leave one of the steps open that lead out of it.",
  vacantOffice:
    "Nobody here holds an office that this needs: {$roles :comity:term of=role type=or}. Name one of them among the roles of the profile, or close the steps and change the rules that are named.",
  step: "Step: {$transition :comity:term of=transition in=$noun} ({$noun :comity:term of=noun}).",
  rule: "Rule set: {$ruleSet}. Rule: {$path}.",
  appeal: "Rule set: {$ruleSet}. Its appeals go to this office.",
  unnamed: "Names are missing in this language: {$language :comity:language}. Codes: {$codes :comity:list}.",
  unknownTerm: "The profile names something that is not there: {$term}. Check how the code is spelled.",
  kindUnsaid:
    "Messages of a kind of rules are missing: {$kind}. Language: {$language :comity:language}. Codes: {$codes :comity:list}."
})
