/** One text in the languages in which somebody wrote it down, and in which of them it was said first. */
import * as Schema from "effect/Schema"
import { LanguageTag, lookup } from "./LanguageTag.ts"
import { Name } from "./Name.ts"
import { Prose } from "./Text.ts"

const inLanguages = <Content extends typeof Name | typeof Prose>(content: Content) =>
  Schema.Struct({
    /** The language of the original; the others are translations of it. */
    source: LanguageTag,
    texts: Schema.Record(LanguageTag, content)
  }).check(
    Schema.makeFilter(
      ({ source, texts }: { readonly source: string; readonly texts: Readonly<Record<string, string>> }) =>
        Object.hasOwn(texts, source)
          ? undefined
          : { path: ["texts", source], issue: "Expected the text in the source language" }
    )
  )
const localizedText = inLanguages(Name)
const localizedProse = inLanguages(Prose)

/**
 * A title, a label, an objective, each line as a name is read: `{ source: "ko", texts: { ko: "…", en: "…" } }`.
 * @stability evolving
 */
export interface LocalizedText extends Schema.Schema.Type<typeof localizedText> {}
export const LocalizedText = localizedText

/** A longer text in several languages, with line breaks: what somebody said, how a source words a number. */
export interface LocalizedProse extends Schema.Schema.Type<typeof localizedProse> {}
export const LocalizedProse = localizedProse

/**
 * A text that is known in one language.
 * @stability evolving
 *
 * @example
 * localized("en", "Neurosurgery") // => { source: "en", texts: { en: "Neurosurgery" } }
 */
export const localized = (language: string, text: string): LocalizedText =>
  ({ source: language, texts: { [language]: text } }) as LocalizedText

/**
 * The text for a reader: in the first language of the chain that has it, else in the language of the original.
 * @stability evolving
 *
 * @example
 * const title = Schema.decodeUnknownSync(LocalizedText)({ source: "ko", texts: { ko: "연수", ru: "Стажировка" } })
 * textIn(title, ["kk", "ru"]) // => { text: "Стажировка", language: "ru" }
 * textIn(title, ["uk"]) // => { text: "연수", language: "ko" }
 */
export const textIn = (
  localizedText: LocalizedText,
  languages: ReadonlyArray<string>
): { readonly text: string; readonly language: string } => {
  const texts: Readonly<Record<string, string>> = localizedText.texts
  const language = languages.flatMap(lookup).find((tag) => Object.hasOwn(texts, tag)) ?? localizedText.source
  return { text: texts[language] ?? "", language }
}
