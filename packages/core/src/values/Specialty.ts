/** A field of medicine: a code to compare by, and what it is called. */
import * as Schema from "effect/Schema"
import { LocalizedText } from "./LocalizedText.ts"
import { classified } from "./Privacy.ts"

/**
 * A plain word of a list that hosts share (`neurosurgery`), or a code with its system before it (`isco-08/2212`).
 * @stability evolving
 *
 * @example
 * Schema.is(SpecialtyCode)("cardiovascular-surgery") // => true
 */
export const SpecialtyCode = Schema.String.check(
  Schema.isMaxLength(100).abort(),
  Schema.isPattern(/^[a-z0-9]+(-[a-z0-9]+)*(\/[A-Za-z0-9.-]{1,40})?$/, {
    expected: "a specialty code such as neurosurgery or isco-08/2212"
  })
).pipe(Schema.brand("SpecialtyCode"))
export type SpecialtyCode = typeof SpecialtyCode.Type

const specialty = Schema.Struct(classified(0, { code: SpecialtyCode, labels: LocalizedText }))
/** @stability evolving */
export interface Specialty extends Schema.Schema.Type<typeof specialty> {}
export const Specialty = specialty
