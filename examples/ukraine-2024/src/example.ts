/** What the study office calls this example, and when it recorded it. */
import type { Example } from "@comity-examples/study-office"

export const example: Example = {
  name: "ukraine-2024",
  title: {
    source: "en",
    texts: {
      en: "Ukraine’s ministry, 2024",
      ko: "우크라이나 보건부, 2024년",
      ru: "Министерство здравоохранения Украины, 2024"
    }
  },
  recordedOn: "2026-01-12"
}
