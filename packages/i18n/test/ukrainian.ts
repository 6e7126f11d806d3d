import { compile } from "@comity/i18n"

export const uk = {
  locale: "uk",
  messages: { "status.waived": "Звільнено.", "outlook.until": "Можливо до: {$until :comity:date}" },
  compile
}
