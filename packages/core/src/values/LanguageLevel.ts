/** Levels of a language by the Common European Framework of Reference (Council of Europe, 2001), from lowest to highest. */
export const languageLevels = ["A1", "A2", "B1", "B2", "C1", "C2"] as const
export type LanguageLevel = (typeof languageLevels)[number]
