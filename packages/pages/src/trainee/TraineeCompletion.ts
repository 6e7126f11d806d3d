/** What the page of a trainee shows: an assessment, and what is known around it. Plain data. */
import type { Assessment, ExplanationContext } from "@comity/core/promise"

/** @stability evolving */
export interface TraineeCompletion {
  readonly assessment: Assessment
  /** Names, titles, texts, the decision. Without it the trainee is called by the enrolment. */
  readonly context?: ExplanationContext
}
