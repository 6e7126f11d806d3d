/** What other rules would mean for the cohort of an edition: who would change, counted, and because of what. */
import * as Effect from "effect/Effect"
import type { RuleSet } from "../completion/Rule.ts"
import type { TrainingRecord } from "../completion/TrainingRecord.ts"
import { compareVersions } from "../completion/VersionComparison.ts"
import type { VersionComparison } from "../completion/VersionDiff.ts"
import { comparisonReason } from "../completion/VersionReasons.ts"
import { visible } from "../model/Visible.ts"
import type { Actor } from "../values/Actor.ts"
import { type InvalidInput, NotFound, Refused, type StoreFailure } from "../values/Failure.ts"
import { type Reason, reason } from "../values/Reason.ts"
import { observe } from "./Act.ts"
import { type AssessmentDay, readsAllEvidence } from "./Assessments.ts"
import { Desk } from "./Desk.ts"
import { editions, enrolments } from "./Filing.ts"
import { ruleSetToTry } from "./Judging.ts"
import { pinnedRules } from "./Rules.ts"
import { editionRecord, recordOf } from "./TrainingRecords.ts"

/**
 * The comparison, and the same to be put into words.
 * @stability evolving
 */
export interface ComparedRules extends VersionComparison {
  readonly explanation: Reason
}

const noRules = (edition: string) =>
  new Refused({ reason: reason("assessment/cohortRefused", { edition }, [reason("enrolment/noAssessment")]) })

/**
 * Compares the rules that an edition has pinned with others, on the enrolments of it whose evidence the actor may read
 * whole: other rules could ask any of it out. Nothing is decided by it: whoever has a decision keeps it.
 * @stability evolving
 */
export const compareRules = (
  actor: Actor,
  edition: string,
  by: unknown,
  { asOf, knownOn }: AssessmentDay
): Effect.Effect<ComparedRules, InvalidInput | NotFound | Refused | StoreFailure, Desk> =>
  observe(actor, (act) =>
    Effect.gen(function* () {
      const shared = yield* editionRecord(act, edition)
      if (shared === undefined || visible(actor, editions.kind, shared.edition) === undefined)
        return yield* new NotFound({ kind: editions.kind, id: edition })
      const published = yield* pinnedRules(act, edition)
      if (published === undefined) return yield* noRules(edition)
      const cohort = yield* act.all(enrolments, { edition })
      const records: Array<TrainingRecord> = []
      for (const enrolment of cohort) {
        if (enrolment.presence === "void" || !readsAllEvidence(actor, enrolment)) continue
        const record = yield* recordOf(act, enrolment, shared)
        if (record !== undefined) records.push(record)
      }
      const { ruleKinds } = yield* Desk
      const days = { asOf: asOf ?? act.moment.today, ...(knownOn === undefined ? {} : { knownOn }) }
      const other = yield* ruleSetToTry(by)
      const found = yield* Effect.fromResult(
        compareVersions(published.ruleSet as RuleSet, other, records, { ...days, kinds: ruleKinds })
      )
      return { ...found, explanation: comparisonReason(found) }
    })
  )
