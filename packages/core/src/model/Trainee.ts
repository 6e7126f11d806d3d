/**
 * A trainee: the profile of a person who is, or was, admitted to an edition for training. Its id is the person's.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { PartyId, PersonId } from "../values/Ids.ts"
import { classified } from "../values/Privacy.ts"
import { SpecialtyCode } from "../values/Specialty.ts"

const trainee = Schema.Struct(
  classified(1, {
    id: PersonId,
    /** Whose office keeps the record. */
    operator: PartyId,
    /** The first is the one that is counted; the rest are listed. */
    specialties: Schema.Array(SpecialtyCode),
    sendingInstitution: Schema.optionalKey(PartyId)
  })
)
export interface Trainee extends Schema.Schema.Type<typeof trainee> {}
export const Trainee: Schema.Codec<Trainee, (typeof trainee)["Encoded"]> = trainee
