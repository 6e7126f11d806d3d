/**
 * The words of an institution's name, and what each is worth for telling one institution from another.
 *
 * "Hospital" is in nearly every name and says little; "Severance" says nearly all. A specialty says little where it is
 * shared and much where it is not: a children's hospital is not the clinical hospital of its region.
 */
import { romanized } from "./Romanization.ts"
import { type Spelled, soundOf } from "./Spelling.ts"
import { longestLine } from "./Text.ts"

/** - `own`: the words that only this institution has. */
export type WordClass = "own" | "place" | "number" | "specialty" | "authority" | "general"

/**
 * What a word counts where both names have it, and where only one has it. This is the one place where weights are given;
 * only their proportions matter. They were set on one half of the pairs in the tests' `institutionPairs.ts`.
 *
 * - `own`: the measure of the others.
 * - `place`: half the hospitals of a town share its name; but nobody's hospital is in two towns.
 * - `number`: two different numbers are two institutions, which is no matter of weight; a number may have been left out.
 * - `specialty`, `authority`: set apart what is otherwise called alike: a region's hospital and its health department.
 * - `general`: words of all institutions.
 */
export const weights: Readonly<Record<WordClass, { readonly shared: number; readonly alone: number }>> = {
  own: { shared: 1, alone: 1 },
  place: { shared: 0.5, alone: 1 },
  number: { shared: 0.5, alone: 1 },
  specialty: { shared: 0.5, alone: 2 },
  authority: { shared: 0.2, alone: 3 },
  general: { shared: 0.2, alone: 0.2 }
}

/**
 * Words that institutions have in common, in English, in what Russian, Ukrainian and French become in Latin letters,
 * and in Hangul, where they are joined to what stands before them. A word ending in `*` is the beginning of one.
 */
// biome-ignore format: a table is read in rows.
const vocabulary: ReadonlyArray<readonly [concept: string, kind: WordClass, latin: string, hangul: string]> = [
  ["hospital", "general", "hospital* hopital* bolnits* gospital* likarn* spital krankenhaus ospedale", "병원"],
  ["clinic", "general", "clinic clinics klinik*", "의원 클리닉"],
  ["clinical", "general", "clinical klinich*", ""],
  ["center", "general", "center* centre* tsentr*", "센터"],
  ["medical", "general", "medical medicine meditsin* medychn*", "의료원 의과 의료"],
  ["university", "general", "universit*", "대학교 대학"],
  ["institute", "general", "institut*", "연구소 연구원"],
  ["memorial", "general", "memorial*", "기념"],
  ["regional", "general", "region* provinc* krai kray kraya kraev* oblast* oblasn*", "도립"],
  ["city", "general", "city municipal* gorodsk* misk miska miskyi", "시립"],
  ["national", "general", "national* natsional*", "국립"],
  ["state", "general", "state gosudarstv* derzhavn*", ""],
  ["central", "general", "central* tsentraln*", "중앙"],
  ["republican", "general", "republic republican* respublik*", ""],
  ["general", "general", "general*", "종합"],
  ["saint", "general", "st saint saints sainte sankt svyat* sviat*", ""],
  ["company", "general", "company corporation", "주식회사"],
  ["research", "general", "research nauchn*", ""],
  ["children", "specialty", "child* pediatr* paediatr* detsk* dytiach* dityach* infant*", "어린이 아동"],
  ["cancer", "specialty", "cancer oncolog* onkolog*", "암센터"],
  ["heart", "specialty", "heart cardio* kardio*", "심장"],
  ["maternity", "specialty", "matern* women womens roddom perinatal*", "여성"],
  ["eye", "specialty", "eye ophthalm* oftalm*", "안과"],
  ["dental", "specialty", "dental dentist* stomatolog*", "치과"],
  ["psychiatry", "specialty", "psychiatr* mental psikhiatr* psykhiatr*", "정신"],
  ["tuberculosis", "specialty", "tubercul* tuberkul*", "결핵"],
  ["infection", "specialty", "infectio* infekts*", ""],
  ["lung", "specialty", "pulmo* lung lungs", ""],
  ["rehabilitation", "specialty", "rehabilit* reabilit*", "재활"],
  ["diagnostics", "specialty", "diagnos*", ""],
  ["emergency", "specialty", "emergency ambulance skor", "응급"],
  ["traditional", "specialty", "traditional oriental", "한방 한의"],
  ["veterans", "specialty", "veteran* voenn* militar*", "보훈 국군"],
  ["health", "general", "health healthcare zdravookhran* zdorov* okhoron*", "보건"],
  // A region's ministry is a department in one translation and a bureau in the next.
  [
    "authority", "authority",
    "department* ministr* minzdrav* bureau byuro office agency directorate authorit* upravlen* administration",
    "보건복지부 교육부 보건소"
  ],
  ["government", "authority", "government* pravitelstv*", "도청 시청"]
]

/** Say nothing: articles, prepositions, "named after", the word before a number, forms of companies. */
const empty = new Set(
  "the of and at in for on to de la le les du des di y und der i im imeni imya named after pri v na g no nos nr n number nomer je co ltd inc llc ooo".split(
    " "
  )
)

type Row = (typeof vocabulary)[number]
type Spelling = readonly [spelling: string, row: Row]
const spellings = (column: 2 | 3): ReadonlyArray<Spelling> =>
  vocabulary.flatMap((row) => row[column].split(" ").flatMap((word) => (word === "" ? [] : [[word, row] as const])))
/** The longest beginning decides: "암센터" is not a "센터". */
const longestFirst = ([one]: Spelling, [other]: Spelling): number => other.length - one.length

const exact: ReadonlyMap<string, Row> = new Map(spellings(2))
const beginnings = spellings(2)
  .flatMap(([word, row]): ReadonlyArray<Spelling> => (word.endsWith("*") ? [[word.slice(0, -1), row]] : []))
  .toSorted(longestFirst)
const known = (word: string): Row | undefined =>
  exact.get(word) ?? beginnings.find(([beginning]) => word.startsWith(beginning))?.[1]

const inHangul: ReadonlyMap<string, Row> = new Map(spellings(3).toSorted(longestFirst))
const hangulWords = new RegExp(`(${[...inHangul.keys()].join("|")})`)

/** A word of a name. */
export interface Word extends Spelled {
  /** What it is compared by: a word of the vocabulary in any language is one concept. */
  readonly key: string
  readonly kind: WordClass
  /** As the name has it. */
  readonly written: string
  /** Its first letter, for acronyms. */
  readonly initial: string
}

const apostrophe = /['’‘ʼʻʹ`]/gu
// A number with an ending ("1st", "2-я", "11호") is that number.
const wordsAndNumbers =
  /\p{N}+(?:-?(?:st|nd|rd|th|я|й|ая|ой|ша|га|호)(?![\p{L}\p{M}]))?|[\p{L}\p{M}]+(?:['’‘ʼʻʹ`][\p{L}\p{M}]+)*/giu
/** The endings of cases and adjectives: "Хабаровская" and "Хабаровска" are of Khabarovsk. */
const cyrillicEnding =
  /(?<=\p{Script=Cyrillic}{4})(ого|его|ому|ая|яя|ое|ее|ий|ый|ой|ые|ых|их|ої|ої|а|я|у|ю|ы|и|е|о|ь|і)$/iu

const wordOf = (written: string, language: string): Word | undefined => {
  const [number] = /^\p{N}+/u.exec(written) ?? []
  if (number !== undefined) {
    return { key: number.replace(/^0+(?=\d)/, ""), sound: "", kind: "number", written: number, initial: "" }
  }
  const plain = written.replace(apostrophe, "")
  const whole = romanized(plain, language)
  if (empty.has(whole) || whole === "") return undefined
  const stem = romanized(plain.replace(cyrillicEnding, ""), language)
  const [key, kind] = inHangul.get(written) ?? known(whole) ?? known(stem) ?? [stem, "own" as const]
  return { key, sound: soundOf(key), kind, written, initial: romanized(written.slice(0, 1), language) }
}

/**
 * The words of a name, each once, without those that say nothing.
 *
 * @example
 * wordsOf("Wills Memorial Hospital").map(({ key, kind }) => `${key}: ${kind}`)
 * // => ["wills: own", "memorial: general", "hospital: general"]
 * wordsOf("윌스기념병원", "ko").map(({ key }) => key) // => ["wilseu", "memorial", "hospital"]
 * wordsOf("Городская больница № 11").map(({ key }) => key) // => ["city", "hospital", "11"]
 */
export const wordsOf = (name: string, language = ""): ReadonlyArray<Word> => {
  const words = new Map<string, Word>()
  // The sign № becomes the letters "No", and Hangul typed in parts becomes syllables.
  for (const [token] of name.normalize("NFKC").slice(0, longestLine).matchAll(wordsAndNumbers)) {
    for (const part of token.split(hangulWords)) {
      const word = wordOf(part, language)
      if (word !== undefined && !words.has(word.key)) words.set(word.key, word)
    }
  }
  return [...words.values()]
}
