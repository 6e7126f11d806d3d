/**
 * Whether two words may be one word in two spellings: Wills and Wiltse, Bucheon and Puchon, 이르쿠츠크 and Irkutsk. The words
 * are in Latin letters, as `Romanization` writes them.
 */

/** A spelling that sounds the same is worth nearly as much as the same spelling. */
const soundsTheSame = 0.95
/** Of two spellings that sound otherwise, this part of the letters has to agree. What agrees counts squared. */
const leastAgreeing = 0.6

/**
 * What is written in several ways and sounds much the same, in this order: Revised Romanization and McCune–Reischauer of
 * Korean differ in voiced and unvoiced letters (Bucheon, Puch'on), Hangul puts "eu" between the consonants of foreign
 * names and has no f, no v and no l apart from r (세브란스 is sebeuranseu), and Cyrillic х becomes kh or h.
 */
// biome-ignore format: a table is read in rows.
const sameSound: ReadonlyArray<readonly [spelling: RegExp, sound: string]> = [
  [/kh|gh/g, "h"], [/ph/g, "p"], [/zh|ts|tz|cz/g, "ch"], [/sh/g, "s"], [/ck/g, "k"],
  [/eo/g, "o"], [/ou|oo/g, "u"], [/(?<=[^aeiou])eu/g, ""],
  [/j/g, "ch"], [/[gq]/g, "k"], [/d/g, "t"], [/[bvf]/g, "p"], [/r/g, "l"], [/y/g, "i"], [/z/g, "s"],
  [/(.)\1+/g, "$1"]
]

/**
 * A word as it sounds, roughly: for comparing, not for reading.
 *
 * @example
 * soundOf("bucheon") === soundOf("puchon") // => true
 * soundOf("wilseu") === soundOf("wills") // => true
 */
export const soundOf = (word: string): string =>
  sameSound.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word)

/** How many letters to change, put in or leave out until one word is the other (V. I. Levenshtein, 1965). */
const editsBetween = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

const agreeing = (one: string, other: string): number =>
  1 - editsBetween(one, other) / Math.max(one.length, other.length, 1)

/** A word as it is written and as it sounds. */
export interface Spelled {
  readonly key: string
  readonly sound: string
}

/**
 * How far two words count as one, from 0 to 1. They have to begin with the same sound.
 *
 * @example
 * const spelled = (key: string) => ({ key, sound: soundOf(key) })
 * alikeness(spelled("irkutsk"), spelled("ireukucheukeu")) // => 0.95
 * alikeness(spelled("wills"), spelled("wiltse")).toFixed(2) // => "0.44"
 * alikeness(spelled("ansan"), spelled("busan")) // => 0
 */
export const alikeness = (one: Spelled, other: Spelled): number => {
  if (one.key === other.key) return 1
  if (one.sound[0] !== other.sound[0]) return 0
  if (one.sound === other.sound) return soundsTheSame
  const part = Math.max(agreeing(one.key, other.key), agreeing(one.sound, other.sound))
  return part < leastAgreeing ? 0 : part ** 2
}
