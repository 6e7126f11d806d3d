/** What an agreement says will be done: the areas of cooperation, and who may send whom, how many and for how long. */
import * as Schema from "effect/Schema"
import { PartyId } from "../values/Ids.ts"
import { LanguageTag } from "../values/LanguageTag.ts"
import { LocalizedText } from "../values/LocalizedText.ts"
import { classified } from "../values/Privacy.ts"
import { SpecialtyCode } from "../values/Specialty.ts"
import { Code } from "./Code.ts"

/** A field or form of cooperation named in an agreement or at a meeting: `medical-training`, `reciprocal-visits`. */
export const CooperationArea = Schema.Struct(classified(0, { code: Code, label: Schema.optionalKey(LocalizedText) }))

/** A quantified term. What is absent was not agreed. */
export const CooperationCondition = Schema.Struct(
  classified(1, {
    code: Code,
    sends: Schema.optionalKey(PartyId),
    hosts: Schema.optionalKey(PartyId),
    placesAYear: Schema.optionalKey(Schema.Natural),
    days: Schema.optionalKey(Schema.Natural),
    specialty: Schema.optionalKey(SpecialtyCode),
    language: Schema.optionalKey(LanguageTag)
  })
)

/** An amendment states the members it changes, each whole. */
export const Terms = Schema.Struct(
  classified(1, {
    areas: Schema.optionalKey(Schema.Array(CooperationArea)),
    conditions: Schema.optionalKey(Schema.Array(CooperationCondition))
  })
)
export interface Terms extends Schema.Schema.Type<typeof Terms> {}
