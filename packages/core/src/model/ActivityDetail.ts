/**
 * What each kind of activity adds to what all have: the `detail` of an activity, by its kind.
 *
 * Every member may be left out: what a source does not say is not there. Of patients there are numbers alone; no kind has a
 * member for who a patient is, and a member that is not listed here is refused.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { PartyId, PersonId } from "../values/Ids.ts"
import { CountryCode } from "../values/Jurisdiction.ts"
import { LocalizedText } from "../values/LocalizedText.ts"
import { Name } from "../values/Name.ts"
import { PartialDate } from "../values/PartialDate.ts"
import { reader } from "../values/Reader.ts"
import { SpecialtyCode } from "../values/Specialty.ts"
import { CaseReference } from "./CaseReference.ts"
import { Code } from "./Code.ts"
import { Topic } from "./Topic.ts"

const may = Schema.optionalKey

/** How many of a class of people: officials, directors, doctors; without a number where nobody has said. */
export const PeopleOf = Schema.Struct({ class: Code, count: may(Schema.Natural) })
/** A talk, and who gave it: a person, or an office of a party. */
export const Presentation = Schema.Struct({
  person: may(PersonId),
  party: may(PartyId),
  office: may(Code),
  title: may(LocalizedText),
  topics: may(Schema.Array(Topic)),
  proposes: may(Schema.Array(Topic))
})
/** A device or a product, who makes it, and the countries whose market it has reached. */
export const Equipment = Schema.Struct({
  name: may(Name),
  kind: Code,
  count: may(Schema.Natural),
  maker: may(PartyId),
  markets: may(Schema.Array(CountryCode))
})
/** An amount in a currency of ISO 4217. */
export const Money = Schema.Struct({
  amount: Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0)),
  currency: Schema.String.check(Schema.isPattern(/^[A-Z]{3}$/, { expected: "a currency of ISO 4217, for example KRW" }))
})
/** Patients, as numbers. */
export const Patients = Schema.Struct({
  count: may(Schema.Natural),
  from: may(CountryCode),
  population: may(Code)
})
const composition = may(Schema.Array(PeopleOf))
const presentations = may(Schema.Array(Presentation))
const specialties = may(Schema.Array(SpecialtyCode))
const visit = Schema.Struct({ composition, returnedOn: may(PartialDate) })
const proBono = may(Schema.Boolean)

/** By kind. */
export const details = {
  delegation: visit,
  "reciprocal-visit": visit,
  academy: Schema.Struct({ audience: composition }),
  conference: Schema.Struct({ presentations, attendance: may(Schema.Natural) }),
  "round-table": Schema.Struct({ ordinal: may(Schema.Natural), presentations }),
  "presentation-session": Schema.Struct({ presentations }),
  ceremony: Schema.Struct({ occasion: may(Code) }),
  "site-visit": Schema.Struct({ site: may(PartyId), units: may(Schema.Array(Code)) }),
  demonstration: Schema.Struct({ equipment: may(Equipment), live: may(Schema.Boolean) }),
  "cultural-program": Schema.Struct({ forms: may(Schema.Array(Code)) }),
  "master-class": Schema.Struct({ teachers: may(Schema.Natural), learners: may(Schema.Natural), specialties }),
  "surgical-mission": Schema.Struct({
    proBono,
    surgeons: may(Schema.Natural),
    operations: may(Schema.Natural),
    complex: may(Schema.Boolean),
    specialties
  }),
  "outreach-clinic": Schema.Struct({ proBono, doctors: may(Schema.Natural), patients: may(Patients) }),
  "patient-treatment": Schema.Struct({ patients: may(Patients), standing: may(Schema.Boolean) }),
  "joint-project": Schema.Struct({ members: composition }),
  "working-group": Schema.Struct({ members: may(Schema.Natural), meetsEvery: may(Code) }),
  "facility-project": Schema.Struct({
    form: may(Schema.Literals(["build", "open", "modernise"])),
    facility: may(Code),
    site: may(PartyId),
    openedOn: may(PartialDate)
  }),
  "equipment-donation": Schema.Struct({
    equipment: may(Schema.Array(Equipment)),
    value: may(Money),
    costly: may(Schema.Boolean)
  }),
  "online-consilium": Schema.Struct({
    caseReference: may(CaseReference),
    specialties,
    participants: may(Schema.Natural)
  })
} as const
export type DetailedKind = keyof typeof details
/** The detail of a kind, as the core reads it. */
export type DetailOf<Kind extends DetailedKind> = (typeof details)[Kind]["Encoded"]

/** Reads the detail of each kind that the core knows. */
export const detailReaders: ReadonlyMap<string, ReturnType<typeof reader<unknown, unknown>>> = new Map(
  Object.entries(details).map(([kind, schema]) => [
    kind,
    reader(schema as unknown as Schema.Codec<unknown, unknown>, `the detail of ${kind}`)
  ])
)
