/** The pages of one evening: how all of the cohort stand, and how one of them does. */
import { cohortCompletionPage, completionPage } from "@comity/pages"
import type { Sheet } from "@comity-examples/study-office"
import type { Account } from "./account.ts"
import { titleIn } from "./cohortSheet.ts"

/** All trainees of this example are invented: both pages say so at their top. */
export const completionSheets = (account: Account): ReadonlyArray<Sheet> => {
  const { completion, edition, explained } = account
  return [
    {
      kind: "progress",
      id: edition.id,
      title: (chain) => titleIn(edition, chain),
      page: (options) => cohortCompletionPage(completion, { ...options, synthetic: true })
    },
    {
      kind: "trainee",
      id: explained.enrolment,
      title: () => explained.enrolment,
      page: (options) => completionPage(explained, { ...options, synthetic: true })
    }
  ]
}
