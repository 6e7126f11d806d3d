/**
 * What a language must be able to say: every code that the core can explain, refuse or name with, in one list, so that a
 * language of anybody's is held against the same one as Comity's own.
 */
import { archiveMessages } from "../archive/ArchiveError.ts"
import { statuses } from "../completion/Assessment.ts"
import { standardKinds } from "../completion/kinds/standard.ts"
import { completionMessages } from "../completion/Messages.ts"
import { satisfiabilityMessages } from "../completion/SatisfiabilityMessages.ts"
import { messageCodes } from "../lifecycle/Messages.ts"
import { lifeCycles } from "../model/LifeCycles.ts"
import { noticeMessages } from "../model/Notice.ts"
import { officeRoles } from "../model/Visible.ts"
import { profileMessages } from "../plugin/ProfileMessages.ts"
import { EvidenceRoom } from "../services/EvidenceRoom.ts"
import { filings } from "../services/Filing.ts"
import { serviceMessages } from "../services/ServiceMessages.ts"
import { failureMessages } from "../values/FailureReason.ts"
import { attendanceMarks, participationLevels } from "../values/Participation.ts"
import { practicePermissions } from "../values/PracticePermission.ts"
import type { Value, Values } from "../values/Reason.ts"

/** Samples of the values that life cycles and failures give, of which only the names are listed; the others are texts. */
const samples: Readonly<Record<string, Value>> = {
  ...Object.fromEntries(
    ["expected", "found", "known", "maximum", "placesLeft", "position", "selectionsLeft", "submission", "version"].map(
      (name) => [name, 3]
    )
  ),
  ...Object.fromEntries(
    [
      ...["answerBy", "closedOn", "date", "decidedOn", "effectiveOn", "endedOn", "endsOn", "from", "lodgedOn"],
      ...["startedOn", "to", "today", "until"]
    ].map((name) => [name, "2019-09-18"])
  ),
  ...Object.fromEntries(
    [
      ...["activities", "after", "demands", "documents", "enrolments", "holds", "hosts", "may", "parties"],
      ...["parts", "placements", "plugins"]
    ].map((name) => [name, ["sejong", "gsam"]])
  )
}
const sampled = (names: ReadonlyArray<string>): Values =>
  Object.fromEntries(names.map((name) => [name, samples[name] ?? "sejong"]))

/** Names of the codes of closed lists, each under the beginning that messages ask for them by. */
const closedLists: ReadonlyArray<readonly [beginning: string, codes: ReadonlyArray<string>]> = [
  ["noun.", [...filings.keys()]],
  ["evidence.", Object.keys(EvidenceRoom).filter((task) => task !== "of")],
  ["level.", participationLevels],
  ["role.", [...officeRoles, "auditor"]],
  ["mark.", attendanceMarks],
  ["permission.", practicePermissions],
  ["recordPart.", standardKinds.flatMap(({ reads = [] }) => reads)],
  ["standing.", statuses],
  ...standardKinds
    .flatMap(({ form = [] }) => form)
    // Levels of a language are called the same in every one.
    .filter(({ choices = [], name }) => choices.length > 0 && name !== "atLeast")
    .map(
      ({ choices = [], name }) =>
        [
          ["among", "denominator"].includes(name) ? "unit." : `${name}.`,
          choices.map(({ value }) => String(value))
        ] as const
    )
]

/**
 * Code -> what its message is given, each with a sample: dates are `YYYY-MM-DD`, counts are numbers, lists are lists of
 * texts. A code with a dot in its beginning is of a name or of a part of an explanation, one with a slash of a sentence.
 *
 * What a plugin's rule kinds say besides is `messagesOf`.
 * @stability evolving
 *
 * @example
 * explainedMessages["lifecycle/not-yet"] // => { noun: "sejong", state: "sejong", after: ["sejong", "gsam"] }
 * explainedMessages["noun.edition"] // => {}
 */
export const explainedMessages: Readonly<Record<string, Values>> = {
  ...Object.fromEntries(
    closedLists.flatMap(([beginning, codes]) => codes.map((code) => [`${beginning}${code}`, {}] as const))
  ),
  ...Object.fromEntries(
    Object.entries({ ...messageCodes(lifeCycles), ...failureMessages }).map(([code, names]) => [code, sampled(names)])
  ),
  "failure/problem": { path: "/period", expected: "a period" },
  ...completionMessages,
  ...satisfiabilityMessages,
  ...serviceMessages,
  ...archiveMessages,
  ...noticeMessages,
  ...profileMessages
}
