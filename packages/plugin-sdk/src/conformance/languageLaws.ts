/**
 * What every language must do, whoever wrote it and in whichever syntax its patterns are: messages are looked at from
 * outside, by what they make of the values that the core gives them.
 *
 * That no native reader has signed the texts yet can't be tried: `draft` is the author's word.
 */
import { catalogueLaws } from "./language/catalogueLaws.ts"
import type { LanguageLaw } from "./language/LanguageSubject.ts"
import { sayingLaws } from "./language/sayingLaws.ts"

/** @stability evolving */
export const languageLaws: ReadonlyArray<LanguageLaw> = [...catalogueLaws, ...sayingLaws]
