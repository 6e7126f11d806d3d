/** Names of languages and scripts, by which texts and names say what they are written in. */
import * as Schema from "effect/Schema"

/**
 * A tag of BCP 47 (RFC 5646) in its canonical case: language, then script, region and variants where they matter.
 *
 * One spelling only, because tags are keys: `zh-hant` beside `zh-Hant` would be two languages.
 * @stability evolving
 *
 * @example
 * Schema.is(LanguageTag)("uz-Cyrl") // => true
 * Schema.is(LanguageTag)("KO") // => false
 */
export const LanguageTag = Schema.String.check(
  // RFC 5646 §4.4.1: no tag that is in use is longer.
  Schema.isMaxLength(35).abort(),
  Schema.isPattern(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$/, {
    expected: "a language tag such as ko, uz-Cyrl or zh-Hant-TW"
  })
).pipe(Schema.brand("LanguageTag"))
export type LanguageTag = typeof LanguageTag.Type

/**
 * A script by its code of ISO 15924.
 * @stability evolving
 *
 * @example
 * Schema.is(Script)("Hang") // => true
 */
export const Script = Schema.String.check(
  Schema.isPattern(/^[A-Z][a-z]{3}$/, { expected: "a script code of ISO 15924 such as Latn, Cyrl or Hang" })
).pipe(Schema.brand("Script"))
export type Script = typeof Script.Type

/**
 * A tag and what remains of it as its parts are taken away from the end: the lookup of RFC 4647 §3.4. Which *other*
 * language a reader is shown is a host's decision and never made here: Russian is not what is left of Kazakh.
 * @stability evolving
 *
 * @example
 * lookup("zh-Hant-TW") // => ["zh-Hant-TW", "zh-Hant", "zh"]
 */
export const lookup = (tag: string): ReadonlyArray<string> => {
  const tags = [tag]
  for (let end = tag.lastIndexOf("-"); end > 0; end = tag.lastIndexOf("-", end - 1)) tags.push(tag.slice(0, end))
  return tags
}
