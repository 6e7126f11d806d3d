/** In which script a text is written. */

/** The scripts of languages that are written in several together: one that every text has. */
const together: ReadonlyMap<string, string> = new Map([
  ["Kore", "Hang"],
  ["Jpan", "Hira"],
  ["Hans", "Hani"],
  ["Hant", "Hani"]
])

/**
 * Whether a text has a letter of the script in which a language is written: where it has none, it is not in that language.
 *
 * @example
 * isWrittenIn("пресс-служба", "ru") // => true
 * isWrittenIn("Press service", "ru") // => false
 */
export const isWrittenIn = (text: string, language: string): boolean => {
  try {
    const { script = "Zyyy" } = new Intl.Locale(language).maximize()
    return new RegExp(`\\p{Script=${together.get(script) ?? script}}`, "u").test(text)
  } catch {
    return false
  }
}
