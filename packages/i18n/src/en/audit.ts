/** Why the audit is not shown, in English. */
import { under } from "../catalogue.ts"

export const audit = under("audit/", {
  refused: "Refused: the audit. Nothing was shown."
})
