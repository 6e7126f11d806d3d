/** How a host sends notices by e-mail, as the page of this package shows it. */
// #region host
import { createComity, memory } from "@comity/core/promise"
import { en } from "@comity/i18n/en"
import { ko } from "@comity/i18n/ko"
import { email } from "@comity/notify-email"

export const open = (pass: string) =>
  createComity({
    store: memory(),
    languages: [en, ko],
    channels: [
      email({
        host: "smtp.university.example",
        auth: { user: "training", pass },
        from: { address: "training@university.example", name: "Office of training" }
      })
    ]
  })
// #endregion host
