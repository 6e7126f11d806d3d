import { writeFile } from "node:fs/promises"
import type { Comity } from "@comity/core/promise"
import { en } from "@comity/i18n/pages/en"
import { ko } from "@comity/i18n/pages/ko"
import { timelineCsv, timelinePage } from "@comity/pages"

/** The timeline of a partnership for a reader of Korean, as a page and as a table. */
export const writeTimeline = async (comity: Comity, partnership: string, folder: string): Promise<void> => {
  const actor = { id: "o-1", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] } as const
  const timeline = await comity.as(actor).reports.timeline({ partnership })
  await writeFile(`${folder}/timeline.html`, timelinePage(timeline, { languages: [ko, en] }))
  await writeFile(`${folder}/timeline.csv`, timelineCsv(timeline, { languages: [ko, en] }))
}
