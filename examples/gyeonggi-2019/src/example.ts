/** What the study office calls this example, and when it entered what all examples share. The story has a clock of its own. */
import type { Example } from "@comity-examples/study-office"

export const example: Example = {
  name: "gyeonggi-2019",
  title: {
    source: "en",
    texts: { en: "Gyeonggi Province, 2019", ko: "경기도, 2019년", ru: "Провинция Кёнгидо, 2019" }
  },
  recordedOn: "2026-01-12"
}
