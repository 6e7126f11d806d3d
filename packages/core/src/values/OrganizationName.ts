/**
 * One of the names of an organization. The same hospital is Wills, Wiltse and 윌스기념병원 in documents of one province, so
 * a name says its language, script and kind, since when it is in use, and who wrote it so.
 */
import * as Schema from "effect/Schema"
import { SourceId } from "./Ids.ts"
import { LanguageTag, lookup, Script } from "./LanguageTag.ts"
import { Name } from "./Name.ts"
import type { PartialDate } from "./PartialDate.ts"
import { contains, Period } from "./Period.ts"
import { classified } from "./Privacy.ts"

/**
 * - `label`: what the organization calls itself in that language.
 * - `alias`: what others call it, or a spelling that was found somewhere.
 * - `acronym`: МЗСР.
 * - `translated`: somebody's translation; the name in the original may be unknown.
 * @stability evolving
 */
export const OrganizationNameKind = Schema.Literals(["label", "alias", "acronym", "translated"])
export type OrganizationNameKind = typeof OrganizationNameKind.Type

const organizationName = Schema.Struct(
  classified(0, {
    text: Name,
    language: LanguageTag,
    script: Schema.optionalKey(Script),
    kind: OrganizationNameKind,
    /** When this was its name; left out where nobody has said. */
    validity: Schema.optionalKey(Period),
    /** The source that writes it so. */
    source: Schema.optionalKey(SourceId)
  })
)
/** @stability evolving */
export interface OrganizationName extends Schema.Schema.Type<typeof organizationName> {}
export const OrganizationName = organizationName

const order: ReadonlyArray<OrganizationNameKind> = ["label", "translated", "alias", "acronym"]

/**
 * The name to show to a reader on a day: in the first language of the chain that has one, its label before a
 * translation, an alias and an acronym. A name that was certainly not in use on that day is not shown.
 * @stability evolving
 *
 * @example
 * const names = Schema.decodeUnknownSync(Schema.Array(OrganizationName))([
 *   { text: "윌스기념병원", language: "ko", kind: "label" },
 *   { text: "Wiltse Memorial Hospital", language: "en", kind: "alias" },
 *   { text: "Wills Memorial Hospital", language: "en", kind: "label" }
 * ])
 * organizationNameFor(names, ["en", "ko"])?.text // => "Wills Memorial Hospital"
 * organizationNameFor(names, ["ru"])?.text // => "윌스기념병원"
 */
export const organizationNameFor = (
  names: ReadonlyArray<OrganizationName>,
  languages: ReadonlyArray<string>,
  on?: PartialDate
): OrganizationName | undefined => {
  const inUse = names
    .filter(({ validity }) => on === undefined || validity === undefined || contains(validity, on) !== "no")
    .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
  for (const tag of languages.flatMap(lookup)) {
    const found = inUse.find(({ language }) => language === tag)
    if (found !== undefined) return found
  }
  return inUse[0]
}
