/**
 * An activity: anything dated that parties do together. The ceremony of a cohort is one, and so is its orientation.
 *
 * The kind is an open code, and `detail` is what the kind adds: a plugin joins with a kind of its own and nothing that is
 * stored changes. Who attended is evidence about the trainee and stands there.
 */
import * as Schema from "effect/Schema"
import { ActivityId, EditionId, PartnershipId, PartyId, PersonId, ProgramId, SourceId } from "../values/Ids.ts"
import { LocalizedText } from "../values/LocalizedText.ts"
import { Modality } from "../values/Modality.ts"
import { Period } from "../values/Period.ts"
import { classified } from "../values/Privacy.ts"
import { Code } from "./Code.ts"

/** Where: at a party's premises, in a named room, or both. A hotel is a venue and no institution. */
export const Venue = Schema.Struct(
  classified(0, { party: Schema.optionalKey(PartyId), name: Schema.optionalKey(LocalizedText) })
)
/** Who took part: a person in an office, or an organization; teams may be of unknown size. */
export const Participant = Schema.Struct(
  classified(1, {
    person: Schema.optionalKey(PersonId),
    party: Schema.optionalKey(PartyId),
    office: Schema.optionalKey(Code),
    role: Schema.optionalKey(Code),
    count: Schema.optionalKey(Schema.Natural)
  })
)
const activity = Schema.Struct(
  classified(1, {
    id: ActivityId,
    kind: Code,
    status: Schema.Literals([
      "mooted",
      "planned",
      "confirmed",
      "inProgress",
      "held",
      "reported",
      "postponed",
      "cancelled",
      "abandoned"
    ]),
    modality: Schema.optionalKey(Modality),
    title: Schema.optionalKey(LocalizedText),
    period: Schema.optionalKey(Period),
    venue: Schema.optionalKey(Venue),
    /** The office that keeps it. */
    operator: PartyId,
    parties: Schema.optionalKey(Schema.Array(PartyId)),
    participants: Schema.optionalKey(Schema.Array(Participant)),
    partnership: Schema.optionalKey(PartnershipId),
    program: Schema.optionalKey(ProgramId),
    edition: Schema.optionalKey(EditionId),
    parent: Schema.optionalKey(ActivityId),
    series: Schema.optionalKey(Code),
    reciprocates: Schema.optionalKey(ActivityId),
    sources: Schema.optionalKey(Schema.Array(SourceId)),
    /** What the kind adds, read by the kind's own fields. */
    detail: Schema.optionalKey(Schema.Record(Schema.String, Schema.Json))
  })
)
export interface Activity extends Schema.Schema.Type<typeof activity> {}
export const Activity: Schema.Codec<Activity, (typeof activity)["Encoded"]> = activity
