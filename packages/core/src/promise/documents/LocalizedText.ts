/**
 * One text in the languages in which somebody wrote it down: `{ source: "ko", texts: { ko: "연수", en: "Training" } }`.
 * @stability evolving
 */
export interface LocalizedText {
  /** The language of the original; the others are translations of it. */
  readonly source: string
  /** By language tag (BCP 47). */
  readonly texts: { readonly [language: string]: string }
}
