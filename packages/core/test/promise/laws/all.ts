/** Every law of the door: each store runs them all. */
import { actLaws } from "./acts.ts"
import { auditLaws } from "./audit.ts"
import { badInputLaws } from "./badInput.ts"
import { caseLaws } from "./casesLed.ts"
import { clockLaws } from "./clock.ts"
import { feedLaws } from "./feed.ts"
import { foldLaws } from "./folds.ts"
import { followLaws } from "./follow.ts"
import type { DoorLaw } from "./Law.ts"
import { oddTextLaws } from "./oddTexts.ts"
import { pastLaws } from "./past.ts"
import { quotaLaws } from "./quotas.ts"

export const doorLaws: ReadonlyArray<{ readonly topic: string; readonly laws: ReadonlyArray<DoorLaw> }> = [
  { topic: "acts", laws: actLaws },
  { topic: "journals", laws: foldLaws },
  { topic: "the past", laws: pastLaws },
  { topic: "quotas", laws: quotaLaws },
  { topic: "cases led", laws: caseLaws },
  { topic: "odd texts", laws: oddTextLaws },
  { topic: "the clock", laws: clockLaws },
  { topic: "the feed", laws: feedLaws },
  { topic: "reactions", laws: followLaws },
  { topic: "the audit", laws: auditLaws },
  { topic: "bad input", laws: badInputLaws }
]
