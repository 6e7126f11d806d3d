/** How completion stands: whole sentences, each with its own code. What stands in `{$…}` is given; it must stay. */
const ruleSet = "Rule set: {$ruleSet}, version {$version :integer}. As of the end of: {$asOf :comity:date}."

export const results = {
  "assessment.secured": `The completion rules are met, and this can't change any more. ${ruleSet}`,
  "assessment.metAtRisk": `The completion rules are met now, but this can still change. ${ruleSet}`,
  "assessment.open": `The completion rules are not met yet, but they can still be met. ${ruleSet}`,
  "assessment.unreachable": `The completion rules can't be met any more. ${ruleSet}`,
  "assessment.waived": `The completion rules count as met, because of a waiver. ${ruleSet}`,
  "assessment.notApplicable": `No completion rule applies to this trainee. ${ruleSet}`,
  "assessment.undetermined": `It can't be told yet whether the completion rules are met. ${ruleSet}`,
  "assessment.historical": "Recorded afterwards, from the source: {$source}.",
  "assessment.knownOn": "Only what was recorded by this day is considered: {$knownOn :comity:date}.",
  "assessment.evidenceUntil": "What happened can still be reported until {$evidenceUntil :comity:date}.",
  "assessment.tooLate": "Not counted, reported after {$evidenceUntil :comity:date}: {$count :integer}.",
  "assessment.simulated":
    "A simulation: this is by another rule set than the one that decides, and no decision can rest on it. The rule set that decides: {$ruleSet}, version {$version :integer}.",
  "status.secured": "Met, and this can't change any more.",
  "status.metAtRisk": "Met now, but this can still change.",
  "status.open": "Not met yet, but it can still be met.",
  "status.unreachable": "Can't be met any more.",
  "status.waived": "Waived.",
  "status.notApplicable": "Does not apply.",
  "status.undetermined": "Can't be told yet."
}
