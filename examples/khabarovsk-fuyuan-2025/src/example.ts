/** What the study office calls this example, and when it recorded it. */
import type { Example } from "@comity-examples/study-office"

export const example: Example = {
  name: "khabarovsk-fuyuan-2025",
  title: {
    source: "en",
    texts: { en: "Khabarovsk and Fuyuan, 2025", ko: "하바롭스크와 푸위안, 2025년", ru: "Хабаровск и Фуюань, 2025" }
  },
  recordedOn: "2026-01-12"
}
