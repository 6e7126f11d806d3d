/**
 * A party: a jurisdiction or an organization that can enter a partnership, sign, nominate, send or host.
 *
 * What a party is in a cooperation (agreement party, nominating body, sending institution, host) is said by the document
 * that names it: the same hospital may send today and host tomorrow. An organization says where it belongs: what
 * administers it, and in whose territory it lies. Names are names in the plural, each with its language and script.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { PartyId } from "../values/Ids.ts"
import { Jurisdiction } from "../values/Jurisdiction.ts"
import { OrganizationName } from "../values/OrganizationName.ts"
import { classified } from "../values/Privacy.ts"
import { Code } from "./Code.ts"

const party = Schema.Struct(
  classified(0, {
    id: PartyId,
    kind: Schema.Literals(["jurisdiction", "organization"]),
    names: Schema.Array(OrganizationName).check(Schema.isMinLength(1)),
    /** For a jurisdiction: its level and its ISO 3166 code. */
    jurisdiction: Schema.optionalKey(Jurisdiction),
    /** For an organization: `hospital`, `health-department`, `ministry`, `university`, `company`, … */
    organization: Schema.optionalKey(Code),
    administeredBy: Schema.optionalKey(PartyId),
    locatedIn: Schema.optionalKey(PartyId),
    /** Where its working days are kept. */
    place: Schema.optionalKey(Code)
  })
).check(
  Schema.makeFilter(
    ({ jurisdiction, kind, organization }: { kind: string; jurisdiction?: unknown; organization?: unknown }) =>
      kind === "jurisdiction"
        ? jurisdiction !== undefined || { path: ["jurisdiction"], issue: "Expected the level of the jurisdiction" }
        : organization !== undefined || { path: ["organization"], issue: "Expected the kind of the organization" }
  )
)
export interface Party extends Schema.Schema.Type<typeof party> {}
export const Party: Schema.Codec<Party, (typeof party)["Encoded"]> = party
