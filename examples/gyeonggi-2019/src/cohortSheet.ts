/** The page of the cohort, with the table beside it, for the office that writes the pages. */
import type { Language } from "@comity/core/promise"
import { cohortCsv, cohortPage } from "@comity/pages"
import { type Sheet, textIn } from "@comity-examples/study-office"
import type { Account } from "./account.ts"

/** What an edition is called in the first of the reader's languages that it is called in. */
export const titleIn = ({ id, title }: Account["edition"], chain: ReadonlyArray<Language>): string =>
  title === undefined ? id : textIn(title, chain)

/** All trainees of this example are invented: the page says so wherever it shows them. */
export const cohortSheet = (account: Account): Required<Sheet> => {
  const { edition } = account
  return {
    kind: "cohort",
    id: edition.id,
    title: (chain) => titleIn(edition, chain),
    page: (options) => cohortPage(account, { ...options, synthetic: true }),
    csv: (options) => cohortCsv(account, options)
  }
}
