/**
 * A territory whose government can be a party, from a country to a town. The two sides of a partnership need not be
 * of one level.
 *
 * Codes are those of ISO 3166; they name places and say nothing about whose they are. They are checked in form only:
 * subdivisions are split and renamed, and a code that was right when it was stored must stay readable.
 */
import * as Schema from "effect/Schema"
import { classified } from "./Privacy.ts"

/**
 * `firstOrder` are provinces, regions, oblasts and krais; `secondOrder` what they are divided into.
 * @stability evolving
 */
export const JurisdictionLevel = Schema.Literals(["country", "firstOrder", "secondOrder", "municipality"])
export type JurisdictionLevel = typeof JurisdictionLevel.Type

/**
 * ISO 3166-1 alpha-2, such as `KR`.
 * @stability evolving
 */
export const CountryCode = Schema.String.check(
  Schema.isPattern(/^[A-Z]{2}$/, { expected: "a country code of ISO 3166-1 such as KR" })
).pipe(Schema.brand("CountryCode"))
export type CountryCode = typeof CountryCode.Type

/**
 * ISO 3166-2, such as `KR-41` for Gyeonggi or `RU-KHA` for Khabarovsk Krai.
 * @stability evolving
 */
export const SubdivisionCode = Schema.String.check(
  Schema.isPattern(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, { expected: "a subdivision code of ISO 3166-2 such as KR-41" })
).pipe(Schema.brand("SubdivisionCode"))
export type SubdivisionCode = typeof SubdivisionCode.Type

const jurisdiction = Schema.Struct(
  classified(0, {
    level: JurisdictionLevel,
    country: CountryCode,
    /** Where ISO 3166-2 has one. A town mostly has none: its place is then `within` a subdivision that has. */
    code: Schema.optionalKey(SubdivisionCode),
    /** The subdivision in which a smaller territory lies. */
    within: Schema.optionalKey(SubdivisionCode)
  })
).check(
  Schema.makeFilter(({ code, country, level, within }) => [
    ...(level === "country" && (code !== undefined || within !== undefined)
      ? [{ path: ["level"], issue: "Expected a level below country where a subdivision is named" }]
      : []),
    ...[code, within].flatMap((subdivision, i) =>
      subdivision !== undefined && !subdivision.startsWith(`${country}-`)
        ? [{ path: [i === 0 ? "code" : "within"], issue: "Expected a subdivision of the country named" }]
        : []
    )
  ])
)

/**
 * @stability evolving
 *
 * @example
 * Schema.is(Jurisdiction)({ level: "firstOrder", country: "KR", code: "KR-41" }) // => true
 * Schema.is(Jurisdiction)({ level: "municipality", country: "CN", within: "CN-HL" }) // => true
 * Schema.is(Jurisdiction)({ level: "firstOrder", country: "KR", code: "RU-KHA" }) // => false
 */
export interface Jurisdiction extends Schema.Schema.Type<typeof jurisdiction> {}
export const Jurisdiction = jurisdiction
