/** What the study office calls this example, and when it recorded it. */
import type { Example } from "@comity-examples/study-office"

export const example: Example = {
  name: "tashkent-2023",
  title: {
    source: "en",
    texts: {
      en: "Gyeonggi and Tashkent, 2023",
      ko: "경기도와 타슈켄트주, 2023년",
      ru: "Кёнгидо и Ташкентская область, 2023"
    }
  },
  recordedOn: "2026-01-12"
}
