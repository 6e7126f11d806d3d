/** Every page of the package, of samples, in every language. */
import { en } from "@comity/i18n/pages/en"
import { ko } from "@comity/i18n/pages/ko"
import { ru } from "@comity/i18n/pages/ru"
import {
  cohortCompletionPage,
  commitmentsCsv,
  commitmentsPage,
  completionPage,
  contentsPage,
  type ListedPage,
  ledgerCsv,
  ledgerPage,
  type PageOptions,
  statisticsCsv,
  statisticsPage,
  timelineCsv,
  timelinePage
} from "../src/index.ts"
import * as completion from "./samples/completion.ts"
import * as fuyuan from "./samples/fuyuan.ts"
import { statistics } from "./samples/gyeonggi.ts"
import * as kazakhstan from "./samples/kazakhstan.ts"
import * as tashkent from "./samples/tashkent.ts"
import { withTexts } from "./wellFormed.ts"

export const languages = [en, ko, ru]

const listed: ReadonlyArray<ListedPage> = [
  { group: "Tashkent 2023", title: "Timeline", language: "en", href: "timeline.en.html", csv: "timeline.en.csv" },
  { group: "Tashkent 2023", title: "연표", language: "ko", href: "timeline.ko.html" },
  { group: "Khabarovsk and Fuyuan 2025", title: "Обещано и сделано", language: "ru", href: "commitments.ru.html" }
]

export interface Made {
  readonly name: string
  readonly html: string
  readonly csv?: string
}

/** All pages and tables; `replace` is given every text of the data and answers what stands in its place. */
export const everyPage = (
  options: PageOptions,
  replace: (text: string) => string = (text) => text
): ReadonlyArray<Made> => {
  const of = <Report>(
    name: string,
    report: Report,
    page: (report: Report, options: PageOptions) => string,
    csv?: (report: Report, options: PageOptions) => string
  ): Made => {
    const data = withTexts(report, replace)
    return { name, html: page(data, options), ...(csv === undefined ? {} : { csv: csv(data, options) }) }
  }
  return [
    of("timeline-tashkent", tashkent.timeline, timelinePage, timelineCsv),
    of("timeline-fuyuan", fuyuan.timeline, timelinePage, timelineCsv),
    of("timeline-kazakhstan", kazakhstan.timeline, timelinePage, timelineCsv),
    of("ledger-kazakhstan", kazakhstan.ledger, ledgerPage, ledgerCsv),
    of("ledger-tashkent", tashkent.ledger, ledgerPage, ledgerCsv),
    of("statistics-gyeonggi", statistics, statisticsPage, statisticsCsv),
    of("commitments-fuyuan", fuyuan.commitments, commitmentsPage, commitmentsCsv),
    of("completion-trainee", completion.trainee, completionPage),
    of("completion-simulated", completion.simulated, completionPage),
    of("completion-cohort", completion.cohort, cohortCompletionPage),
    of("contents", listed, contentsPage)
  ]
}
