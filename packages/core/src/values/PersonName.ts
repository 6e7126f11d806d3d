/**
 * The name of a person as that person writes it: parts in their order, in one script.
 *
 * A person has as many of these as there are ways in which the name is written. Nothing is derived: how a passport
 * spells Кашкаров is what the passport says, and which part comes first is part of the name.
 */
import * as Schema from "effect/Schema"
import { LanguageTag, Script } from "./LanguageTag.ts"
import { Name } from "./Name.ts"
import { classified } from "./Privacy.ts"

/**
 * What a part is. A patronymic is not a surname, whatever its place; `whole` is a name that is not divided, or of which
 * nobody has said how.
 * @stability evolving
 */
export const NamePartKind = Schema.Literals([
  "family",
  "given",
  "middle",
  "patronymic",
  "matronymic",
  "suffix",
  "whole"
])
export type NamePartKind = typeof NamePartKind.Type

const namePart = Schema.Struct(classified(2, { kind: NamePartKind, text: Name }))
/** @stability evolving */
export interface NamePart extends Schema.Schema.Type<typeof namePart> {}

const personName = Schema.Struct(
  classified(2, {
    /** In the order in which the person writes them. */
    parts: Schema.NonEmptyArray(namePart),
    /** The language whose name this is: `ko` for 김동연, `ru` for a Russian name also when it is written in Hangul. */
    language: Schema.optionalKey(LanguageTag),
    script: Schema.optionalKey(Script),
    /** This is the spelling of the passport. */
    asInPassport: Schema.optionalKey(Schema.Literal(true))
  })
)
/** @stability evolving */
export interface PersonName extends Schema.Schema.Type<typeof personName> {}
export const PersonName = personName

const unspaced = { languages: ["ko", "zh", "ja"], scripts: ["Hang", "Kore", "Hani", "Hans", "Hant", "Jpan"] }

/**
 * The name in one line, its parts in their order. A Korean, Chinese or Japanese name in its own script is written
 * without a space (Unicode CLDR, part 8, `nativeSpaceReplacement`).
 * @stability evolving
 *
 * @example
 * const read = Schema.decodeUnknownSync(PersonName)
 * const parts = [{ kind: "family", text: "김" }, { kind: "given", text: "동연" }]
 * fullName(read({ parts, language: "ko", script: "Hang" })) // => "김동연"
 * fullName(read({ parts: [{ kind: "family", text: "Sultanbekov" }, { kind: "given", text: "Otabek" }] })) // => "Sultanbekov Otabek"
 */
export const fullName = ({ language, parts, script }: PersonName): string => {
  const native =
    unspaced.languages.includes(language?.split("-", 1)[0] ?? "") && unspaced.scripts.includes(script ?? "")
  return parts.map(({ text }) => text).join(native ? "" : " ")
}

/**
 * The name to show to a reader: the one in a language or script that the reader asks for first, else the passport's,
 * else the first one.
 * @stability evolving
 *
 * @example
 * const names = Schema.decodeUnknownSync(Schema.Array(PersonName))([
 *   { parts: [{ kind: "whole", text: "Кашкаров Евгений" }], language: "ru", script: "Cyrl" },
 *   { parts: [{ kind: "whole", text: "KASHKAROV EVGENII" }], script: "Latn", asInPassport: true }
 * ])
 * nameFor(names, ["ru"]) === names[0] // => true
 * nameFor(names, ["ko"]) === names[1] // => true
 */
export const nameFor = (names: ReadonlyArray<PersonName>, wanted: ReadonlyArray<string>): PersonName | undefined => {
  for (const tag of wanted) {
    const found = names.find(({ language, script }) => language === tag || script === tag)
    if (found !== undefined) return found
  }
  return names.find(({ asInPassport }) => asInPassport === true) ?? names[0]
}
