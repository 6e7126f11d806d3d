/**
 * How alike two names of institutions are: whether somebody should look if they name one institution.
 *
 * Words are compared in any order, across scripts and spellings. A likeness is a reason to ask and never an answer:
 * nothing is merged by it. What it can't see: translated proper names (성모 is St. Mary's), names in scripts that do not say
 * how they are read, and proper names that are joined in one spelling and apart in the other, if they are short.
 */
import { type Word, weights, wordsOf } from "./InstitutionWords.ts"
import type { OrganizationName } from "./OrganizationName.ts"
import { alikeness, soundOf } from "./Spelling.ts"

/**
 * What two names have in common. The words are given as the names write them.
 * @stability evolving
 */
export interface Likeness {
  /** From 0, nothing in common, to 1, the same words. */
  readonly degree: number
  readonly shared: ReadonlyArray<string>
  /** Words that are spelled otherwise and may be one: of the first name, and of the second. */
  readonly alike: ReadonlyArray<readonly [one: string, other: string]>
  readonly differing: ReadonlyArray<string>
  /** The numbers of both, where the names have other numbers: then they name two institutions, and `degree` is 0. */
  readonly numbers?: readonly [one: ReadonlyArray<string>, other: ReadonlyArray<string>]
}

/** A name that is the other's initials, all of them and nothing else, is that much like it. */
const initialsOnly = 0.6
/** Fewer letters are the initials of too many names. */
const leastInitials = 3
/** Of how many letters a word has to be to be looked for at the beginning of another, and how many must remain. */
const leastBeginning = 4
const leastRest = 3

/** A name that is read once to be compared with many. */
export interface ReadName {
  readonly words: ReadonlyArray<Word>
  /** What names without words (`???`) are compared by. */
  readonly folded: string
}
export const readName = (name: OrganizationName | string): ReadName => {
  const text = typeof name === "string" ? name : name.text
  return {
    words: wordsOf(text, typeof name === "string" ? undefined : name.language),
    folded: text.normalize("NFKC").trim().toLowerCase()
  }
}

/** The words by which territories are known. */
export const placesIn = (names: Iterable<OrganizationName | string>): ReadonlySet<string> =>
  new Set(
    [...names].flatMap((name) => readName(name).words.flatMap(({ kind, sound }) => (kind === "own" ? [sound] : [])))
  )

/** "분당서울" is "Bundang" and "Seoul": a word that begins with one of the other name's words is that and the rest. */
const split = (words: ReadonlyArray<Word>, others: ReadonlyArray<Word>): ReadonlyArray<Word> => {
  const beginnings = others
    .filter(({ key, kind }) => kind === "own" && key.length >= leastBeginning)
    .toSorted((one, other) => other.key.length - one.key.length)
  const parts = (word: Word): ReadonlyArray<Word> => {
    const beginning = beginnings.find(
      ({ key }) => word.key.startsWith(key) && word.key.length >= key.length + leastRest
    )
    if (word.kind !== "own" || beginning === undefined) return [word]
    const rest = word.key.slice(beginning.key.length)
    return [{ ...beginning, written: word.written }, ...parts({ ...word, key: rest, sound: soundOf(rest) })]
  }
  return words.flatMap(parts)
}

interface Pair {
  readonly one: Word
  readonly other: Word
  readonly worth: number
  readonly spelling: string
}

/** What is equally alike is taken by spelling, so that neither the order of words nor that of names matters. */
const byWorth = (a: Pair, b: Pair): number =>
  b.worth - a.worth || Number(a.spelling > b.spelling) - Number(a.spelling < b.spelling)

/** Each word beside at most one of the other name, the most alike first. */
const paired = (ones: ReadonlyArray<Word>, others: ReadonlyArray<Word>): ReadonlyArray<Pair> => {
  const possible = ones.flatMap((one) =>
    others.flatMap((other): ReadonlyArray<Pair> => {
      const own = one.kind === "own" && other.kind === "own"
      const worth = own ? alikeness(one, other) : Number(one.key === other.key)
      return worth === 0 ? [] : [{ one, other, worth, spelling: [one.key, other.key].toSorted().join(" ") }]
    })
  )
  const taken = new Set<Word>()
  return possible.toSorted(byWorth).filter(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return false
    taken.add(one).add(other)
    return true
  })
}

const letters = (word: string): string => Array.from(word).toSorted().join("")

/** Whether the one word of a name is made of the initials of the other name, in whichever order either is written. */
const isInitialsOf = ([word, ...more]: ReadonlyArray<Word>, others: ReadonlyArray<Word>): boolean => {
  const named = others.filter(({ kind }) => kind !== "number")
  return (
    word !== undefined &&
    more.length === 0 &&
    named.length >= leastInitials &&
    letters(word.key) === letters(named.map(({ initial }) => initial).join(""))
  )
}

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, number) => total + number, 0)
const asWritten = (words: ReadonlyArray<Word>): ReadonlyArray<string> => [
  ...new Set(words.map(({ written }) => written))
]
const numbersIn = (words: ReadonlyArray<Word>): ReadonlyArray<string> =>
  words.flatMap(({ key, kind }) => (kind === "number" ? [key] : [])).toSorted()

/** The same as `likeness`, of names that were read before. */
export const likenessOf = (first: ReadName, second: ReadName, places: ReadonlySet<string>): Likeness => {
  if (first.words.length === 0 && second.words.length === 0) {
    return { degree: first.folded === second.folded ? 1 : 0, shared: [], alike: [], differing: [] }
  }
  const [ones, others] = [split(first.words, second.words), split(second.words, first.words)]
  const pairs = paired(ones, others)
  const weightOf = ({ kind, sound }: Word) => weights[kind === "own" && places.has(sound) ? "place" : kind]

  const matched = new Set(pairs.flatMap(({ one, other }) => [one, other]))
  const unmatched = [...ones, ...others].filter((word) => !matched.has(word))
  const common = sum(pairs.map(({ one, other, worth }) => worth * (weightOf(one).shared + weightOf(other).shared)))
  const apart = sum([
    ...pairs.map(({ one, other, worth }) => (1 - worth) * (weightOf(one).alone + weightOf(other).alone)),
    ...unmatched.map((word) => weightOf(word).alone)
  ])
  const equal = new Set(pairs.flatMap(({ one, worth }) => (worth === 1 ? [one] : [])))
  const words = {
    shared: asWritten(ones.filter((word) => equal.has(word))),
    alike: pairs.flatMap(({ one, other, worth }) => (worth < 1 ? [[one.written, other.written] as const] : [])),
    differing: asWritten(unmatched)
  }
  const numbers = [numbersIn(ones), numbersIn(others)] as const
  const twoNumbers = numbers.every(({ length }) => length > 0) && String(numbers[0]) !== String(numbers[1])
  if (twoNumbers) return { degree: 0, ...words, numbers }
  const initials = isInitialsOf(first.words, second.words) || isInitialsOf(second.words, first.words)
  const degree = Math.max(common / (common + apart), initials ? initialsOnly : 0)
  return { degree: Math.round(degree * 1000) / 1000, ...words }
}

/**
 * How alike two names are. The degree is the weight of what they share as a part of the weight of all their words (the
 * coefficient of L. R. Dice, 1945, with the weights of `InstitutionWords`).
 *
 * It does not depend on which name comes first, on the order of words, or on capitals and punctuation. Two names with
 * different numbers are never alike. `places` are names of territories: a word that names one says where an institution
 * is and not which one it is.
 * @stability evolving
 *
 * @example
 * likeness("Sejong Hospital", "HOSPITAL SEJONG").degree // => 1
 * likeness("Wills Memorial Hospital", "윌스기념병원").shared // => ["Memorial", "Hospital"]
 * likeness("Wills Memorial Hospital", "Wiltse Memorial Hospital").alike // => [["Wills", "Wiltse"]]
 * likeness("Clinical Hospital No. 1", "Clinical Hospital No. 2").degree // => 0
 * likeness("Clinical Hospital No. 1", "Clinical Hospital No. 2").numbers // => [["1"], ["2"]]
 */
export const likeness = (
  one: OrganizationName | string,
  other: OrganizationName | string,
  { places = [] }: { readonly places?: ReadonlyArray<string> } = {}
): Likeness => likenessOf(readName(one), readName(other), placesIn(places))
