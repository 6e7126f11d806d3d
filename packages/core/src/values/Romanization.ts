/**
 * Hangul and Cyrillic in Latin letters, so that names written in several scripts can be compared. This is for comparing
 * only: nothing written here is ever shown as somebody's name.
 *
 * Other scripts stay as they are. Chinese characters and Arabic letters do not say how they are read.
 */

// Revised Romanization of Korean (Ministry of Culture and Tourism, Notification 2000-8), of single syllables: what
// happens where two syllables meet is left out. The order is that of the jamo in the Unicode Standard, §3.12, in
// which a syllable's place says which initial, vowel and final it is made of.
const initials = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"]
// biome-ignore format: a table is read in rows.
const vowels = [
  "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae",
  "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"
]
// biome-ignore format: a table is read in rows.
const finals = [
  "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l",
  "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"
]
const firstSyllable = 0xac00
const lastSyllable = 0xd7a3

const syllable = (code: number): string => {
  const at = code - firstSyllable
  const vowelsAndFinals = vowels.length * finals.length
  return [
    initials[Math.floor(at / vowelsAndFinals)],
    vowels[Math.floor((at % vowelsAndFinals) / finals.length)],
    finals[at % finals.length]
  ].join("")
}

// The BGN/PCGN systems of the United States Board on Geographic Names and the British Permanent Committee on
// Geographical Names, without their accents and apostrophes: Russian (1947), and below it the letters that Russian
// lacks, by the systems for Ukrainian, Belarusian, Kazakh, Kyrgyz, Mongolian, Tajik, Uzbek, Serbian and Macedonian. That
// "е" is "ye" at the beginning of a word is left out.
// biome-ignore format: a table is read in rows.
const cyrillic: Readonly<Record<string, string>> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "y", к: "k", л: "l", м: "m",
  н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch",
  ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya",
  і: "i", ї: "yi", є: "ye", ґ: "g", ў: "w", ә: "a", ғ: "gh", қ: "q", ң: "ng", ө: "o", ұ: "u", ү: "u", һ: "h",
  ҳ: "h", ҷ: "j", ӣ: "i", ӯ: "u",
  ђ: "d", ј: "j", љ: "lj", њ: "nj", ћ: "c", џ: "dz", ѓ: "g", ѕ: "dz", ќ: "k", ѐ: "e", ѝ: "i"
}

/** Where a language reads a letter otherwise than Russian does. Ukrainian: the national system, adopted by BGN/PCGN in 2019. */
const otherwise: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  uk: { г: "h", и: "y", й: "i", ї: "i", є: "ie", ю: "iu", я: "ia" },
  be: { г: "h" },
  uz: { ў: "o", ғ: "g" }
}

/** Letters of the Latin script that are no base letter with a mark. */
const latin: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i"
}

const lettersOf = (language: string): ReadonlyMap<string, string> =>
  new Map(Object.entries({ ...latin, ...cyrillic, ...otherwise[language] }))
const ofLanguage = new Map(Object.keys(otherwise).map((language) => [language, lettersOf(language)]))
const ofOthers = lettersOf("")

const marks = /[\u0300-\u036f]/g

/**
 * A text in small Latin letters without marks, where its script is Latin, Hangul or Cyrillic.
 *
 * `language` is a language tag. Ukrainian, Belarusian and Uzbek read some letters otherwise than Russian.
 *
 * @example
 * romanized("부천") // => "bucheon"
 * romanized("Хабаровск") // => "khabarovsk"
 * romanized("Кривий Ріг", "uk") // => "kryvyi rih"
 * romanized("Hôpital Saint-Louis") // => "hopital saint-louis"
 */
export const romanized = (text: string, language = ""): string => {
  const letters = ofLanguage.get(language.split("-")[0] ?? "") ?? ofOthers
  const read = (character: string): string => {
    const code = character.charCodeAt(0)
    return code >= firstSyllable && code <= lastSyllable ? syllable(code) : (letters.get(character) ?? character)
  }
  const folded = text.normalize("NFKC").toLowerCase()
  return Array.from(folded, read).join("").normalize("NFD").replace(marks, "").normalize("NFC")
}
