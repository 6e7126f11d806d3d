/**
 * A statement: what a person or an office said, with its source, its language and how real the speaker says it is.
 *
 * A testimonial, an intention, an expectation are statements. They are the one place where a fact may stand as free text;
 * a statement moves no state.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import {
  ActivityId,
  EditionId,
  PartnershipId,
  PartyId,
  PersonId,
  ProgramId,
  SourceId,
  StatementId
} from "../values/Ids.ts"
import { LocalizedProse } from "../values/LocalizedText.ts"
import { Modality } from "../values/Modality.ts"
import { PartialDate } from "../values/PartialDate.ts"
import { Period } from "../values/Period.ts"
import { classified } from "../values/Privacy.ts"
import { Code } from "./Code.ts"
import { Topic } from "./Topic.ts"

/** Who said it: a named person, or an office that the source leaves without a name. */
export const Speaker = Schema.Union([
  Schema.Struct(classified(1, { person: PersonId })),
  Schema.Struct(classified(0, { office: Code, party: PartyId }))
])
/** Whether the person agreed to be quoted; absent where the source does not say. */
export const QuotationConsent = Schema.Literals(["given", "publishedBySource", "withdrawn"])

const statement = Schema.Struct({
  ...classified(1, {
    id: StatementId,
    /** `testimonial`, `intention`, `expectation`, … */
    kind: Code,
    speaker: Schema.optionalKey(Speaker),
    modality: Modality,
    madeOn: Schema.optionalKey(PartialDate),
    source: SourceId,
    consent: Schema.optionalKey(QuotationConsent),
    program: Schema.optionalKey(ProgramId),
    edition: Schema.optionalKey(EditionId),
    partnership: Schema.optionalKey(PartnershipId),
    activity: Schema.optionalKey(ActivityId),
    /** What it speaks of, where that is dated: "to open in 2027". */
    regarding: Schema.optionalKey(Period),
    topics: Schema.optionalKey(Schema.Array(Topic))
  }),
  ...classified(2, { text: LocalizedProse })
})
export interface Statement extends Schema.Schema.Type<typeof statement> {}
export const Statement: Schema.Codec<Statement, (typeof statement)["Encoded"]> = statement
