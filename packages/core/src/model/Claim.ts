/**
 * A claim: what one source says of one document in one respect, and how real it says that is.
 *
 * Claims stand side by side, also where they contradict one another; an office settles a conflict by a stated policy, and
 * the claims stay. A claim moves no state: it suggests the step that it would support.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { CalendarDate } from "../values/CalendarDate.ts"
import { ClaimId, Id, PartyId, SourceId } from "../values/Ids.ts"
import { LocalizedProse } from "../values/LocalizedText.ts"
import { Modality } from "../values/Modality.ts"
import { classified } from "../values/Privacy.ts"
import { Dating } from "../values/RelativeDate.ts"
import { longestProse, Prose, proseProblem, Text } from "../values/Text.ts"
import { DocumentRef } from "./DocumentRef.ts"
import { namesPatient } from "./Patient.ts"

/** In which respect: the name of a field, or a code. */
export const Respect = Schema.String.check(
  Schema.isPattern(/^[A-Za-z][A-Za-z0-9-]{0,99}$/, { expected: "the name of a field or a code, for example period" })
)
/** What a source says of a person is kept with the person, and nowhere else. */
const Spoken = DocumentRef.check(
  Schema.makeFilter(
    ({ kind }: DocumentRef) =>
      kind !== "person" || { path: ["kind"], issue: "Expected no person: what is known of one is kept with the person" }
  )
)
/** Values lie a few deep in one another; what goes deeper than this says nothing. */
const deepest = 32
/** Whether every text can be read. What is given may have no end: no more of it is looked at than stands on a page. */
const isReadable = (given: unknown): boolean => {
  let looks = 0
  const within = (value: unknown, depth: number): boolean => {
    if (++looks > longestProse || depth > deepest) return false
    if (typeof value === "string") return proseProblem(value) === undefined
    if (typeof value !== "object" || value === null) return true
    return Object.entries(value).every(([name, held]) => proseProblem(name) === undefined && within(held, depth + 1))
  }
  return within(given, 0)
}
const isJson = Schema.is(Schema.Json)
/** What a claim says: plain data, of which every text is one that can be read, and no more than a page of it. */
const Said = Schema.declare(
  (given): given is Schema.Json => isReadable(given) && isJson(given) && JSON.stringify(given).length <= longestProse,
  { expected: "a plain value of at most a page and 32 levels, whose texts are such as people write" }
)
const claim = Schema.Struct({
  ...classified(1, {
    id: ClaimId,
    operator: PartyId,
    source: SourceId,
    place: Schema.optionalKey(Text),
    about: Spoken,
    says: Respect,
    value: Schema.optionalKey(Said),
    dating: Schema.optionalKey(Dating),
    modality: Modality
  }),
  ...classified(2, { wording: Schema.optionalKey(LocalizedProse) })
}).check(
  Schema.makeFilter(
    ({ says, value }: { readonly says: string; readonly value?: Schema.Json }) =>
      says !== "participants" ||
      !namesPatient(value) || { path: ["value"], issue: "Expected no patient by name: how many there were" }
  )
)
export interface Claim extends Schema.Schema.Type<typeof claim> {}
export const Claim: Schema.Codec<Claim, (typeof claim)["Encoded"]> = claim

/**
 * How a conflict is settled.
 *
 * - `latestSource`: by the claim whose source is certainly the latest.
 * - `mostPrecise`: by the date that lies in all the others.
 * - `byOffice`: by the claim that the office names, with its reason.
 */
export const Policy = Schema.Literals(["latestSource", "mostPrecise", "byOffice"])
export type Policy = typeof Policy.Type

const resolution = Schema.Struct({
  ...classified(1, {
    id: Id,
    operator: PartyId,
    about: DocumentRef,
    says: Respect,
    policy: Policy,
    /** The claim that holds. */
    claim: ClaimId,
    /** All claims that were there then: one that comes later opens the question again. */
    considered: Schema.Array(ClaimId),
    resolvedOn: CalendarDate
  }),
  ...classified(2, { reason: Schema.optionalKey(Prose) })
})
export interface Resolution extends Schema.Schema.Type<typeof resolution> {}
export const Resolution: Schema.Codec<Resolution, (typeof resolution)["Encoded"]> = resolution
