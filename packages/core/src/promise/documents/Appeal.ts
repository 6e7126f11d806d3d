/** An appeal against a decision on completion, lodged by the trainee or the sending office. */
import type { Because, Beginning, NounDoor, Transition } from "./Door.ts"
import type { Historical, OfThePast } from "./Historical.ts"

/** @stability evolving */
export type AppealStatus = "lodged" | "underReview" | "upheld" | "dismissed" | "withdrawn"

/**
 * What was decided: what completion stood at when it was appealed.
 * @stability evolving
 */
export type AppealedOutcome = "conditional" | "completed" | "notCompleted" | "revoked"

/**
 * What follows from the enrolment, and need not be said.
 * @stability evolving
 */
export interface AppealContext {
  readonly trainee: string
  readonly operator: string
  readonly sendingSide: ReadonlyArray<string>
}

/**
 * The decision that it is against; it follows from the enrolment where an appeal is lodged.
 * @stability evolving
 */
export interface AppealedDecision {
  /** The assessment that was decided on, by its hash: said, an appeal is refused where another decision stands by now. */
  readonly against?: string
  readonly outcome?: AppealedOutcome
  readonly decidedOn?: string
  readonly decidedBy?: string
  /** The day on which it was lodged here, or on which the letter came that the office recorded. */
  readonly lodgedOn?: string
}

/**
 * Of an old appeal, as far as it is known.
 * @stability evolving
 */
export interface AppealParts extends AppealedDecision {
  readonly lodgedBy?: string
  readonly answeredBy?: string
  readonly answeredOn?: string
  readonly grounds?: string
  /** What the review found, which the answer rests on. */
  readonly findings?: string
}

/** @stability evolving */
export interface Appeal extends AppealContext, AppealParts {
  readonly id: string
  readonly enrolment: string
  readonly status: AppealStatus | "void"
  readonly historical?: Historical
}

/**
 * What the review found, and the reason for the answer.
 * @stability evolving
 */
export interface Answer extends Because {
  readonly findings: string
}

/**
 * lodged -> underReview -> upheld or dismissed; withdrawn while it is open. Whoever decided on completion first does not
 * decide on the appeal. On an upheld one, `enrolments.reopen` opens a decision of non-completion again.
 * @stability evolving
 */
export interface Appeals extends NounDoor<Appeal> {
  /** Against the decision that stands, within the days that its rule set allows. One decision has one open appeal. */
  readonly lodge: Beginning<
    Appeal,
    { readonly enrolment: string; readonly grounds: string } & Partial<AppealContext> & AppealedDecision
  >
  readonly record: Beginning<
    Appeal,
    { readonly enrolment: string; readonly status: AppealStatus } & Partial<AppealContext> & AppealParts & OfThePast
  >
  readonly review: Transition<Appeal>
  readonly uphold: Transition<Appeal, Answer>
  readonly dismiss: Transition<Appeal, Answer>
  readonly withdraw: Transition<Appeal, Because>
  /** It was entered in error; nothing is deleted. */
  readonly void: Transition<Appeal, Because>
}
