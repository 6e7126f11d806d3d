/**
 * What an office, or the trainee, attests: that a placement was done, that a survey was handed in, what the sending side
 * confirms, credits, and proof of a language. But for the survey, nobody attests it of themselves, whatever office they hold.
 */
import * as Schema from "effect/Schema"
import { Confirmation, Credit, LanguageProof, Survey } from "../model/Evidence.ts"
import { CalendarDate } from "../values/CalendarDate.ts"
import { PlacementId } from "../values/Ids.ts"
import { isBefore } from "../values/PartialDate.ts"
import { adding, belongs } from "./EvidenceRecording.ts"

export const SignOffRequest = Schema.Struct({
  ...belongs,
  placement: PlacementId,
  signedOn: Schema.optionalKey(CalendarDate)
})
const { anonymous, form, on } = Survey.fields
export const SurveyRequest = Schema.Struct({ ...belongs, form, on, anonymous })
export const ConfirmationRequest = Schema.Struct({ ...belongs, kind: Confirmation.fields.kind, on })
const { amount, category, scheme } = Credit.fields
export const CreditRequest = Schema.Struct({ ...belongs, scheme, amount, category, on })
const { language, level, on: provedOn, proof, validUntil } = LanguageProof.fields
export const LanguageProofRequest = Schema.Struct({ ...belongs, language, level, proof, on: provedOn, validUntil })

export const Attestations = {
  /** A host's word that the training at a placement was done. Answers its id. */
  signOff: adding({
    what: "signOff",
    kind: "signOff",
    request: SignOffRequest,
    on: ({ signedOn }) => signedOn,
    ofOthers: true,
    item: ({ signedOn }, { act, capacity: { role }, request: { placement } }) => ({
      placement,
      role,
      signedOn: signedOn ?? act.moment.today
    })
  }),
  /** That the trainee handed a survey in, never what it says. Answers its id. */
  survey: adding({ what: "survey", kind: "survey", request: SurveyRequest, on: ({ on }) => on, item: (said) => said }),
  /** What the sending side confirms. Answers its id. */
  confirmation: adding({
    what: "confirmation",
    kind: "confirmation",
    request: ConfirmationRequest,
    on: ({ on }) => on,
    ofOthers: true,
    item: (said, { capacity: { role } }) => ({ ...said, role })
  }),
  /** Hours or points in a named scheme. Answers its id. */
  credit: adding({
    what: "credit",
    kind: "credit",
    request: CreditRequest,
    on: ({ on }) => on,
    ofOthers: true,
    item: (said) => said
  }),
  /** Proof of a language. Answers its id. */
  languageProof: adding({
    what: "languageProof",
    kind: "language",
    request: LanguageProofRequest,
    on: ({ on }) => on,
    ofOthers: true,
    problems: ({ on, validUntil }) =>
      validUntil !== undefined && isBefore(validUntil, on) === "yes"
        ? [{ path: "/validUntil", expected: "a day from that of the proof on" }]
        : [],
    item: (said) => said
  })
}
