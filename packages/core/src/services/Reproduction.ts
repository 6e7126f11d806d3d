/**
 * A decision on completion, judged once more: by the rules and the evidence that there were when it was taken.
 *
 * A decision keeps status, day and the hashes of assessment, rule set and evidence, and no copy of anything. What it rested
 * on is folded from the journal up to the entry before it, and assessed again: if not a byte is another, it is reproduced.
 */
import * as Effect from "effect/Effect"
import type { Decision } from "../model/Enrolment.ts"
import type { Actor } from "../values/Actor.ts"
import { type InvalidInput, NotFound, Refused, type StoreFailure } from "../values/Failure.ts"
import { reason } from "../values/Reason.ts"
import { observe } from "./Act.ts"
import { asRecorded } from "./AsRecorded.ts"
import { type CitedAssessment, cited, shownTo, visibleEnrolment } from "./Assessments.ts"
import type { Desk } from "./Desk.ts"
import { enrolments } from "./Filing.ts"
import { entriesOf } from "./History.ts"
import { judge } from "./Judging.ts"

/**
 * A decision, and what the same rules say of the same evidence now.
 * @stability evolving
 */
export interface Reproduced {
  readonly decision: Decision
  /** `Completed`, `CompletedConditionally` or `NotCompleted`. */
  readonly event: string
  /** When it was recorded. */
  readonly at: string
  /** Left out where what it rested on is not there any more: it was erased. */
  readonly now?: CitedAssessment
  /** Which of the hashes are the same; all of them, unless something was erased or a host's calendar changed since. */
  readonly same: { readonly assessment: boolean; readonly evidence: boolean; readonly ruleSet: boolean }
}

const deciding = ["Completed", "CompletedConditionally", "NotCompleted"]

const undecided = (enrolment: string) =>
  new Refused({ reason: reason("assessment/refused", { enrolment }, [reason("enrolment/notDecided")]) })

/**
 * The last decision on an enrolment, reproduced; refused where none was ever taken.
 * @stability evolving
 */
export const reproduce = (
  actor: Actor,
  id: string
): Effect.Effect<Reproduced, InvalidInput | NotFound | Refused | StoreFailure, Desk> =>
  observe(actor, (act) =>
    Effect.gen(function* () {
      const present = yield* act.read(enrolments, id)
      if (present === undefined || !visibleEnrolment(actor, present))
        return yield* new NotFound({ kind: enrolments.kind, id })
      const entry = (yield* entriesOf({ kind: enrolments.kind, id })).findLast(({ type }) => deciding.includes(type))
      const decision = (entry?.data as { readonly cites?: Decision } | null | undefined)?.cites
      if (entry === undefined || decision === undefined) return yield* undecided(id)
      const then = asRecorded(act, entry.position - 1)
      const enrolment = yield* then.read(enrolments, id)
      const judged = enrolment === undefined ? undefined : yield* judge(then, enrolment, { asOf: decision.decidedOn })
      const now = judged && cited(judged)
      return {
        decision,
        event: entry.type,
        at: entry.at,
        ...(judged === undefined ? {} : { now: yield* shownTo(actor, present, judged) }),
        same: {
          assessment: now?.hash === decision.assessment,
          evidence: now?.evidence === decision.evidence,
          ruleSet: now?.ruleSet.hash === decision.ruleSet.hash
        }
      }
    })
  )
