/**
 * A person: the only kind of document that holds personal data; everything else holds the person's id.
 *
 * A person who stands in no document is synthetic and says so. Of a real person is kept what a source says. The journal
 * of a person names the fields that changed and never their content; erasing empties both.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { CalendarDate } from "../values/CalendarDate.ts"
import { Id, PartyId, PersonId, SourceId } from "../values/Ids.ts"
import { CountryCode } from "../values/Jurisdiction.ts"
import { LanguageTag } from "../values/LanguageTag.ts"
import { Name } from "../values/Name.ts"
import { Period } from "../values/Period.ts"
import { PersonName } from "../values/PersonName.ts"
import { classified } from "../values/Privacy.ts"
import { Code } from "./Code.ts"

/** Where somebody works, as what, and since when. */
export const Affiliation = Schema.Struct(
  classified(2, {
    institution: PartyId,
    position: Schema.optionalKey(Code),
    /** The department or ward. */
    unit: Schema.optionalKey(Code),
    period: Schema.optionalKey(Period),
    source: Schema.optionalKey(SourceId)
  })
)
/** What somebody agreed to, for one purpose; withdrawn, it stays and says since when. */
export const Consent = Schema.Struct(
  classified(2, {
    purpose: Code,
    givenOn: CalendarDate,
    withdrawnOn: Schema.optionalKey(CalendarDate),
    evidence: Schema.optionalKey(Id)
  })
)
/** Where a channel reaches somebody. */
export const Address = Schema.Struct(
  classified(2, {
    /** The channel's name: `telegram`, `kg-health/sms`. */
    channel: Id,
    address: Name
  })
)
const person = Schema.Struct({
  ...classified(1, {
    id: PersonId,
    /** Whose office keeps the record. */
    operator: PartyId,
    /** Invented, for an example or a test: a person who stands in no document. */
    synthetic: Schema.Boolean
  }),
  ...classified(2, {
    names: Schema.Array(PersonName),
    affiliations: Schema.optionalKey(Schema.Array(Affiliation)),
    consents: Schema.optionalKey(Schema.Array(Consent)),
    /** Where what is known of a real person comes from. */
    sources: Schema.optionalKey(Schema.Array(SourceId)),
    /** In which somebody wants to be written to. */
    language: Schema.optionalKey(LanguageTag),
    /** The address of the channel `email`. */
    email: Schema.optionalKey(Name),
    /** Those of other channels; the first of a channel counts. */
    addresses: Schema.optionalKey(Schema.Array(Address))
  }),
  ...classified(3, {
    birthDate: Schema.optionalKey(CalendarDate),
    nationality: Schema.optionalKey(CountryCode),
    passportNumber: Schema.optionalKey(Name),
    visaStatus: Schema.optionalKey(Name)
  })
})
export interface Person extends Schema.Schema.Type<typeof person> {}
export const Person: Schema.Codec<Person, (typeof person)["Encoded"]> = person

/**
 * The addresses at which somebody is reached: one for each channel.
 *
 * @example
 * addressesOf({ email: "a@example.org", addresses: [] }) // => [{ channel: "email", address: "a@example.org" }]
 */
export const addressesOf = ({
  addresses = [],
  email
}: Pick<Person, "addresses" | "email">): ReadonlyArray<typeof Address.Type> => {
  const all = [...(email === undefined ? [] : [{ channel: "email", address: email }]), ...addresses]
  return all.filter(({ channel }, i) => all.findIndex((one) => one.channel === channel) === i)
}
