/** Enrolments: what an acceptance brings into being, and the decisions on completion, each citing the assessment of its day. */
import * as Effect from "effect/Effect"
import { outcomeOf } from "../completion/Assessment.ts"
import * as Enrolment from "../model/Enrolment.ts"
import type { Nomination } from "../model/Nomination.ts"
import type { StoreFailure } from "../values/Failure.ts"
import { Refused } from "../values/Failure.ts"
import { reason } from "../values/Reason.ts"
import type { Act } from "./Act.ts"
import { assessmentOf } from "./Assessments.ts"
import type { Desk } from "./Desk.ts"
import { documents, editions, enrolments } from "./Filing.ts"
import { type ActFailure, nounService } from "./Noun.ts"
import { missingDocuments } from "./RequiredDocuments.ts"

/** The transitions that decide on completion, and those that cite the assessment they rest on. */
const deciding = new Set(Enrolment.completionSide.transitions.map(({ name }) => name))
const citing = new Set(["Complete", "CompleteConditionally", "NotComplete"])

const onFile = (
  act: Act,
  cited: ReadonlyArray<unknown>
): Effect.Effect<ReadonlyArray<string>, StoreFailure, Desk> =>
  Effect.map(
    Effect.forEach(
      cited.filter((id) => typeof id === "string"),
      (id) => Effect.map(act.relyOn(documents, id), (document) => (document === undefined ? [] : [id]))
    ),
    (found) => found.flat()
  )

const service = nounService<Enrolment.Enrolment, Enrolment.Context>({
  filing: enrolments,
  // A decision names the hash of the assessment it was taken on; what that rests on is looked up and cited with it.
  completes: (act, transition, before, said) =>
    Effect.gen(function* () {
      if (!citing.has(transition) || before === undefined) return said
      const { assessment: cited, ...rest } = said
      const present = yield* assessmentOf(act, before, { asOf: act.moment.today, rely: true })
      if (present === undefined)
        return yield* new Refused({
          reason: reason("lifecycle/refused", { noun: "enrolment", transition }, [reason("enrolment/noAssessment")])
        })
      const { assessment, evidence, ruleSet } = present
      return {
        ...rest,
        cites: { assessment: cited, status: assessment.status, ruleSet, evidence, decidedOn: act.moment.today }
      }
    }),
  context: (act, { before, said, transition }) =>
    Effect.gen(function* () {
      if (before === undefined) return { missingDocuments: [], onFile: [] }
      const edition = before.edition === undefined ? undefined : yield* act.read(editions, before.edition)
      const present =
        transition === "" || deciding.has(transition)
          ? yield* assessmentOf(act, before, { asOf: act.moment.today, rely: said !== undefined })
          : undefined
      const outcome = present && outcomeOf(present.assessment.status)
      return {
        missingDocuments: yield* missingDocuments(act, edition, before.trainee),
        onFile: yield* onFile(act, [said?.["upheldAppeal"], said?.["authority"]]),
        ...(present === undefined
          ? {}
          : {
              assessment: {
                hash: present.hash,
                status: present.assessment.status,
                satisfied: outcome === "satisfied" && present.assessment.faults.length === 0,
                failed: outcome === "failed"
              }
            })
      }
    })
})

export const Enrolments = {
  ...service,
  /** The enrolment that an accepted nomination brings into being; it is the clock's row, as nobody decides it. */
  admitAccepted: (
    act: Act,
    { agreement, edition, id: nomination, nominatingBody, nominee, operator, sendingInstitution, specialties }: Nomination,
    id: string
  ): Effect.Effect<Enrolment.Enrolment, ActFailure, Desk> =>
    service.within({ ...act, actor: { ...act.actor, capacities: [...act.actor.capacities, { role: "clock", party: operator }] } }, "Admit", id, {
      trainee: nominee,
      edition,
      nomination,
      operator,
      nominatingBody,
      sendingSide: [...new Set([nominatingBody, ...(sendingInstitution === undefined ? [] : [sendingInstitution])])],
      ...(sendingInstitution === undefined ? {} : { sendingInstitution }),
      ...(agreement === undefined ? {} : { agreement }),
      ...(specialties === undefined ? {} : { specialties })
    })
}
