/**
 * A dossier: an assessment with all that an explanation of it can say, as far as its reader may know it.
 *
 * An assessment holds no names and no titles, so that it can be hashed and kept. They are added here, for one reader.
 */
import * as Effect from "effect/Effect"
import type { Finding } from "../completion/Assessment.ts"
import { explanationContextOf } from "../completion/ExplainedDocuments.ts"
import type { ExplanationContext } from "../completion/ExplanationContext.ts"
import { reachabilityOf } from "../completion/Reachability.ts"
import type { RuleSet } from "../completion/Rule.ts"
import { rulesOn } from "../model/Edition.ts"
import type { Enrolment } from "../model/Enrolment.ts"
import type { Party } from "../model/Party.ts"
import { visible } from "../model/Visible.ts"
import type { Actor } from "../values/Actor.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import { type InvalidInput, NotFound, type Refused, type StoreFailure } from "../values/Failure.ts"
import { boundsOf } from "../values/Period.ts"
import { type Act, observe } from "./Act.ts"
import { type AssessmentDay, type CitedAssessment, heardBy, noRules, shownTo, visibleEnrolment } from "./Assessments.ts"
import { Desk } from "./Desk.ts"
import { editions, enrolments, parties, persons } from "./Filing.ts"
import { involving } from "./Involving.ts"
import { judge } from "./Judging.ts"
import { foldedOn } from "./Past.ts"
import { pinnedRules } from "./Rules.ts"

/**
 * An assessment, and what surrounds it.
 * @stability evolving
 */
export interface Dossier extends CitedAssessment {
  /** What `explain` takes beside the assessment. */
  readonly context: ExplanationContext
}

/** Parties whose office granted a waiver that was used, or that was refused. */
const grantedBy = ({ children = [], waiver }: Finding): ReadonlyArray<string> => [
  ...(waiver === undefined ? [] : [waiver.by.party]),
  ...children.flatMap(grantedBy)
]

/** The day on which the training began, as far as it is known. */
const startOf = ({ startedOn }: Enrolment, period: string | undefined): string | undefined =>
  startedOn ?? (period === undefined ? undefined : boundsOf(period as never).start.earliest)

/**
 * The enrolment as it was decided on the day that is told of: a decision that came later has no place beside an assessment of
 * that day.
 */
const decidedOn = (
  { moment: { today } }: Pick<Act, "moment">,
  enrolment: Enrolment,
  { asOf, knownOn }: { readonly asOf: string; readonly knownOn?: string | undefined }
): Effect.Effect<Enrolment | undefined, StoreFailure, Desk> =>
  asOf >= today && (knownOn === undefined || knownOn >= today)
    ? Effect.succeed(enrolment)
    : foldedOn(enrolments, enrolment.id, {
        asOf: asOf as CalendarDate,
        ...(knownOn === undefined ? {} : { knownOn: knownOn as CalendarDate })
      })

/**
 * The dossier of one enrolment that the actor may see; refused where its edition has no rules to judge by.
 * @stability evolving
 */
export const dossierOf = (
  actor: Actor,
  id: string,
  { asOf, knownOn }: AssessmentDay
): Effect.Effect<Dossier, InvalidInput | NotFound | Refused | StoreFailure, Desk> =>
  observe(actor, (act) =>
    Effect.gen(function* () {
      const { ruleKinds, timeZone } = yield* Desk
      const enrolment = yield* act.read(enrolments, id)
      if (enrolment === undefined || !visibleEnrolment(actor, enrolment))
        return yield* new NotFound({ kind: enrolments.kind, id })
      const on = { asOf: asOf ?? act.moment.today, knownOn }
      const judged = yield* judge(act, enrolment, on)
      if (judged === undefined || enrolment.edition === undefined) return yield* noRules(id)
      const edition = yield* act.read(editions, enrolment.edition)
      const shown = yield* shownTo(actor, enrolment, judged)
      const heard = yield* heardBy(actor, enrolment, judged)
      const start = startOf(enrolment, edition?.actualPeriod ?? edition?.period)
      // A placement is called as its host.
      const named = new Map([
        ...(judged.record.placements ?? []).flatMap(({ host, id }) => [[host, host] as const, [id, host] as const]),
        ...grantedBy(shown.assessment.explanation).map((party) => [party, party] as const)
      ])
      const called: Array<Pick<Party, "id" | "names">> = []
      for (const [one, party] of named) {
        const found = yield* act.read(parties, party)
        if (found !== undefined) called.push({ ...found, id: one as Party["id"] })
      }
      const published = yield* pinnedRules(act, enrolment.edition)
      const trainee = yield* act.read(persons, enrolment.trainee)
      const person = trainee && visible(actor, persons.kind, trainee, yield* involving(enrolment.trainee))
      const decided = yield* decidedOn(act, enrolment, on)
      return {
        ...shown,
        context: explanationContextOf({
          // Who may know no more than that there is somebody gets no names.
          person: person?.names === undefined ? undefined : person,
          enrolment: decided && visible(actor, enrolments.kind, decided),
          edition: edition === undefined ? undefined : visible(actor, editions.kind, edition),
          pinnedAtStart: edition === undefined || start === undefined ? undefined : rulesOn(edition, start),
          ruleSet: published?.ruleSet as RuleSet | undefined,
          parties: called,
          evidence: shown.evidence,
          timeZone,
          kinds: ruleKinds,
          reachability: reachabilityOf(heard.completion, heard.record, on)
        })
      }
    })
  )
