/**
 * A follow-up: a dated contact with a former trainee or a team after the return, or a report that came.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { FollowUpId, Id, OutcomeId, PartyId, SourceId } from "../values/Ids.ts"
import { LocalizedProse } from "../values/LocalizedText.ts"
import { PartialDate } from "../values/PartialDate.ts"
import { classified } from "../values/Privacy.ts"
import { Code } from "./Code.ts"
import { DocumentRef } from "./DocumentRef.ts"

const followUp = Schema.Struct({
  ...classified(1, {
    id: FollowUpId,
    operator: PartyId,
    about: DocumentRef,
    /** An open code: `contact`, `report`, `survey`, `visit`, … */
    kind: Code,
    on: PartialDate,
    /** A document on file. */
    document: Schema.optionalKey(Id),
    source: Schema.optionalKey(SourceId),
    outcomes: Schema.optionalKey(Schema.Array(OutcomeId))
  }),
  ...classified(2, { text: Schema.optionalKey(LocalizedProse) })
})
export interface FollowUp extends Schema.Schema.Type<typeof followUp> {}
export const FollowUp: Schema.Codec<FollowUp, (typeof followUp)["Encoded"]> = followUp
