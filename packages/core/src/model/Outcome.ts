/**
 * An outcome: an attributed statement about the effect of a training, with a baseline if there is one.
 *
 * Without a baseline it says how things are, and shows no change. It is what somebody claims: no completion and no state
 * ever follows from it.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { OutcomeId, PartyId, SourceId } from "../values/Ids.ts"
import { LocalizedProse } from "../values/LocalizedText.ts"
import { Modality } from "../values/Modality.ts"
import { PartialDate } from "../values/PartialDate.ts"
import { classified } from "../values/Privacy.ts"
import { Code } from "./Code.ts"
import { DocumentRef } from "./DocumentRef.ts"
import { Speaker } from "./Statement.ts"
import { Topic } from "./Topic.ts"

/** A part of a whole that nobody has counted. */
export const Share = Schema.Literals(["none", "few", "some", "half", "most", "all"])
export const Measured = Schema.Struct(
  classified(1, {
    value: Schema.optionalKey(Schema.Finite),
    share: Schema.optionalKey(Share),
    asOf: Schema.optionalKey(PartialDate),
    source: Schema.optionalKey(SourceId)
  })
)
const outcome = Schema.Struct({
  ...classified(1, {
    id: OutcomeId,
    operator: PartyId,
    /** An open code: `practice-change`, `clinical-benefit`, `learning`, `next-step`, … */
    kind: Code,
    about: DocumentRef,
    measure: Schema.optionalKey(Code),
    /** Whether there is less or more of it than before. */
    change: Schema.optionalKey(Schema.Literals(["less", "more"])),
    topics: Schema.optionalKey(Schema.Array(Topic)),
    now: Schema.optionalKey(Measured),
    baseline: Schema.optionalKey(Measured),
    by: Schema.optionalKey(Speaker),
    modality: Modality,
    source: SourceId
  }),
  ...classified(2, { text: Schema.optionalKey(LocalizedProse) })
})
export interface Outcome extends Schema.Schema.Type<typeof outcome> {}
export const Outcome: Schema.Codec<Outcome, (typeof outcome)["Encoded"]> = outcome
