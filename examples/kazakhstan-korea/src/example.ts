/** What the study office calls this example, and when it recorded it. */
import type { Example } from "@comity-examples/study-office"

export const example: Example = {
  name: "kazakhstan-korea",
  title: { source: "en", texts: { en: "Kazakhstan and Korea", ko: "카자흐스탄과 대한민국", ru: "Казахстан и Корея" } },
  recordedOn: "2026-01-12"
}
