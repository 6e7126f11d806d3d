/** The page of the cohort, with the table beside it, for the office that writes the pages. */
import { cohortCsv, cohortPage } from "@comity/pages"
import type { Sheet } from "@comity-examples/study-office"
import type { Account } from "./account.ts"

/** All trainees of this example are invented: the page says so wherever it shows them. */
export const cohortSheet = (account: Account): Sheet => {
  const { id, title } = account.edition
  return {
    kind: "cohort",
    id,
    title: ([first]) => title?.texts[first?.locale ?? ""] ?? title?.texts[title.source] ?? id,
    page: (options) => cohortPage(account, { ...options, synthetic: true }),
    csv: (options) => cohortCsv(account, options)
  }
}
