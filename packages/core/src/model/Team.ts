/**
 * A team: a group that is sent and placed together, of which the members, and even the number, may be unknown.
 *
 * It holds what a source says of the group as a whole. What is said of its training is claimed and not assessed: a person's
 * completion is decided on that person's own enrolment.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { EditionId, PartnershipId, PartyId, ProgramId, SourceId, TeamId } from "../values/Ids.ts"
import { LocalizedText } from "../values/LocalizedText.ts"
import { Modality } from "../values/Modality.ts"
import { PartialDate } from "../values/PartialDate.ts"
import { participationLevels } from "../values/Participation.ts"
import { Period } from "../values/Period.ts"
import { classified } from "../values/Privacy.ts"
import { SpecialtyCode } from "../values/Specialty.ts"
import { Code } from "./Code.ts"
import { DocumentRef } from "./DocumentRef.ts"
import { NominalDuration } from "./NominalDuration.ts"
import { Topic } from "./Topic.ts"

/** What the team did; `unspecified` is "took part in". */
export const TeamParticipation = Schema.Struct(
  classified(1, {
    level: Schema.Literals(participationLevels),
    kind: Code,
    setting: Schema.optionalKey(Code),
    topic: Schema.optionalKey(Topic)
  })
)
export const TeamPlacement = Schema.Struct(
  classified(1, {
    host: PartyId,
    period: Schema.optionalKey(Period),
    nominalDuration: Schema.optionalKey(NominalDuration)
  })
)
const team = Schema.Struct(
  classified(1, {
    id: TeamId,
    operator: PartyId,
    name: Schema.optionalKey(LocalizedText),
    program: Schema.optionalKey(ProgramId),
    edition: Schema.optionalKey(EditionId),
    partnership: Schema.optionalKey(PartnershipId),
    sendingInstitution: Schema.optionalKey(PartyId),
    /** Left out where nobody has said how many they were. */
    size: Schema.optionalKey(Schema.Natural),
    specialties: Schema.optionalKey(Schema.Array(SpecialtyCode)),
    /** Of the team at the host with which it worked. */
    hostSpecialties: Schema.optionalKey(Schema.Array(SpecialtyCode)),
    placements: Schema.optionalKey(Schema.Array(TeamPlacement)),
    supporters: Schema.optionalKey(Schema.Array(PartyId)),
    did: Schema.optionalKey(Schema.Array(TeamParticipation)),
    learned: Schema.optionalKey(Schema.Array(Topic)),
    /** What they were trained for: a hospital, a centre that is being built. */
    trainedFor: Schema.optionalKey(Schema.Array(DocumentRef)),
    reportedCompletion: Schema.optionalKey(
      Schema.Struct(classified(1, { modality: Modality, on: Schema.optionalKey(PartialDate) }))
    ),
    sources: Schema.Array(SourceId).check(Schema.isMinLength(1))
  })
)
export interface Team extends Schema.Schema.Type<typeof team> {}
export const Team: Schema.Codec<Team, (typeof team)["Encoded"]> = team
