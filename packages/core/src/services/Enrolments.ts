/** Enrolments: what an acceptance brings into being, and the decisions on completion, each citing the assessment of its day. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { outcomeOf } from "../completion/Assessment.ts"
import * as Enrolment from "../model/Enrolment.ts"
import type { Nomination } from "../model/Nomination.ts"
import { visible } from "../model/Visible.ts"
import { InvalidInput, Refused, type StoreFailure } from "../values/Failure.ts"
import { Hash } from "../values/Ids.ts"
import { reason } from "../values/Reason.ts"
import type { Act } from "./Act.ts"
import { assessmentOf, type CitedAssessment } from "./Assessments.ts"
import type { Desk } from "./Desk.ts"
import { documents, editions, enrolments } from "./Filing.ts"
import { type ActFailure, completed, nounService, type Said } from "./Noun.ts"
import { keepParticipant } from "./Participants.ts"
import { groundsOf } from "./Reopening.ts"
import { missingDocuments } from "./RequiredDocuments.ts"

/** The transitions that decide on completion, and those that name the assessment they rest on. */
const deciding = new Set(Enrolment.completionSide.transitions.map(({ name }) => name))
const citing = new Set(["Complete", "CompleteConditionally", "NotComplete"])

const onFile = (act: Act, cited: ReadonlyArray<unknown>): Effect.Effect<ReadonlyArray<string>, StoreFailure, Desk> =>
  Effect.map(
    Effect.forEach(
      cited.filter((id) => typeof id === "string"),
      (id) => Effect.map(act.relyOn(documents, id), (document) => (document === undefined ? [] : [id]))
    ),
    (found) => found.flat()
  )

const isHash = Schema.is(Hash)

/** What a decision cites: the assessment that is named, and what the present one rests on. */
const citedIn = ({ assessment, evidence, ruleSet }: CitedAssessment, named: string, decidedOn: string) => ({
  assessment: named,
  status: assessment.status,
  ...{ ruleSet, evidence, decidedOn }
})

/** An enrolment of the past names its operator itself, unless it names an edition: then it is the edition's. */
const withOperator = (act: Act, said: Said) =>
  Effect.gen(function* () {
    if (typeof said["edition"] !== "string") return said
    const edition = yield* act.relyOn(editions, said["edition"])
    const { program = edition?.program } = said
    if (edition !== undefined && program === edition.program)
      return yield* completed("enrolment.Record", said, { operator: edition.operator })
    return yield* new InvalidInput({
      what: "enrolment.Record",
      problems: [
        edition === undefined
          ? { path: "/edition", expected: "the id of an edition that exists, or nothing" }
          : { path: "/program", expected: "the program of the edition, or nothing" }
      ]
    })
  })

/** The enrolment that a command names, if the actor may see it: one that is hidden is not there. */
export const enrolmentNamed = (
  act: Act,
  what: string,
  said: Said
): Effect.Effect<Enrolment.Enrolment, InvalidInput | StoreFailure, Desk> =>
  Effect.gen(function* () {
    const named = said["enrolment"]
    const enrolment = typeof named === "string" ? yield* act.relyOn(enrolments, named) : undefined
    if (enrolment !== undefined && visible(act.actor, enrolments.kind, enrolment) !== undefined) return enrolment
    return yield* new InvalidInput({
      what,
      problems: [{ path: "/enrolment", expected: "the id of an enrolment that this actor may see" }]
    })
  })

const service = nounService<Enrolment.Enrolment, Enrolment.Context>({
  filing: enrolments,
  // A decision names the hash of the assessment it was taken on; what that rests on is looked up and cited with it.
  completes: (act, transition, before, said) =>
    Effect.gen(function* () {
      if (transition === "Record") return yield* withOperator(act, said)
      const lapses = transition === "Lapse"
      if (!(lapses || citing.has(transition)) || before === undefined) return said
      const { assessment: named, ...rest } = said
      const what = `enrolment.${transition}`
      if ("cites" in rest)
        return yield* new InvalidInput({
          what,
          problems: [{ path: "/cites", expected: "no such field: what is cited is looked up" }]
        })
      const decidedOn = act.moment.today
      // Nobody names what a condition lapses on; it is cited all the same, so that the history says why it lapsed.
      if (lapses) {
        const found = yield* assessmentOf(act, before, { asOf: decidedOn, rely: true })
        return found === undefined ? said : { ...said, cites: citedIn(found, found.hash, decidedOn) }
      }
      if (!isHash(named))
        return yield* new InvalidInput({
          what,
          problems: [{ path: "/assessment", expected: "the hash of the assessment that is decided on" }]
        })
      const present = yield* assessmentOf(act, before, { asOf: decidedOn, rely: true })
      if (present === undefined)
        return yield* new Refused({
          reason: reason("lifecycle/refused", { noun: "enrolment", transition }, [reason("enrolment/noAssessment")])
        })
      return { ...rest, cites: citedIn(present, named, decidedOn) }
    }),
  follows: (act, { after, before }) => keepParticipant(act, before, after),
  context: (act, { before, said, transition }) =>
    Effect.gen(function* () {
      if (before === undefined) return { missingDocuments: [], onFile: [], onRecord: [], decidedOn: [] }
      const edition = before.edition === undefined ? undefined : yield* act.read(editions, before.edition)
      const present =
        transition === "" || deciding.has(transition)
          ? yield* assessmentOf(act, before, { asOf: act.moment.today, rely: said !== undefined })
          : undefined
      const outcome = present && outcomeOf(present.assessment.status)
      return {
        missingDocuments: yield* missingDocuments(act, edition, before.trainee),
        onFile: yield* onFile(act, [said?.["authority"]]),
        ...(yield* groundsOf(act, before, edition, said)),
        ...(present === undefined
          ? {}
          : {
              assessment: {
                hash: present.hash,
                status: present.assessment.status,
                satisfied: outcome === "satisfied" && present.assessment.faults.length === 0,
                failed: outcome === "failed",
                faults: present.assessment.faults.map(({ path }) => path)
              }
            })
      }
    })
})

/** @stability evolving */
export const Enrolments = {
  ...service,
  /** The enrolment that an accepted nomination brings into being; it is the clock's row, as nobody decides it. */
  admitAccepted: (
    act: Act,
    {
      agreement,
      edition,
      id: nomination,
      nominatingBody,
      nominee,
      operator,
      sendingInstitution,
      specialties
    }: Nomination,
    id: string
  ): Effect.Effect<Enrolment.Enrolment, ActFailure, Desk> =>
    service.within(
      { ...act, actor: { ...act.actor, capacities: [...act.actor.capacities, { role: "clock", party: operator }] } },
      "Admit",
      id,
      {
        trainee: nominee,
        edition,
        nomination,
        operator,
        nominatingBody,
        sendingSide: [...new Set([nominatingBody, ...(sendingInstitution === undefined ? [] : [sendingInstitution])])],
        ...(sendingInstitution === undefined ? {} : { sendingInstitution }),
        ...(agreement === undefined ? {} : { agreement }),
        ...(specialties === undefined ? {} : { specialties })
      }
    )
}
