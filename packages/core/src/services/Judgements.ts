/**
 * Judgements of a trainee: evaluations, exams, and decisions on what the trainee may be trusted with.
 *
 * Each is said in a capacity, which the item keeps and nobody states. Nobody judges themselves, in whatever capacity they
 * hold besides; a trainee may evaluate those of the same edition.
 */
import * as Schema from "effect/Schema"
import { Entrustment, Evaluation, Exam } from "../model/Evidence.ts"
import { adding, belongs } from "./EvidenceRecording.ts"

const { form, on, scale, score } = Evaluation.fields
export const EvaluationRequest = Schema.Struct({ ...belongs, on, score, scale, form })
export const ExamRequest = Schema.Struct({
  ...belongs,
  exam: Exam.fields.exam,
  on,
  score: Exam.fields.score,
  attempt: Exam.fields.attempt
})
export const EntrustmentRequest = Schema.Struct({
  ...belongs,
  activity: Entrustment.fields.activity,
  level: Entrustment.fields.level,
  on
})

export const Judgements = {
  /** What the actor thinks of the trainee, with a score on a scale or in words kept elsewhere. Answers its id. */
  evaluation: adding({
    what: "evaluation",
    kind: "evaluation",
    request: EvaluationRequest,
    on: ({ on }) => on,
    ofOthers: true,
    item: (said, { capacity: { role } }) => ({ ...said, role })
  }),
  /** One attempt at an exam. Answers its id. */
  exam: adding({
    what: "exam",
    kind: "exam",
    request: ExamRequest,
    on: ({ on }) => on,
    ofOthers: true,
    item: (said) => said
  }),
  /** A formal decision that the trainee may be trusted with an activity, from level 1 to 5. Answers its id. */
  entrustment: adding({
    what: "entrustment",
    kind: "entrustment",
    request: EntrustmentRequest,
    on: ({ on }) => on,
    ofOthers: true,
    item: (said, { capacity: { role } }) => ({ ...said, role })
  })
}
