/**
 * Names as people of eleven languages have them: common family and given names, put together by chance of place. Nobody in
 * particular is meant; whoever is kept under one of them is marked as synthetic.
 */

export interface SyntheticName {
  readonly language: string
  readonly script: string
  readonly parts: ReadonlyArray<{ readonly kind: string; readonly text: string }>
}

type Pool = readonly [language: string, script: string, families: string, givens: string]

// biome-ignore format: a table is read in rows.
const pools: ReadonlyArray<Pool> = [
  ["ko", "Hang", "김 이 박 최 정 남궁 황보 제갈", "동연 서윤 하늘 지우 빛나 솔 가람"],
  ["ru", "Cyrl", "Кашкаров Ёлкина Щербаков Подъячев Иванова-Петрова Цой Дурново", "Евгений Анна Семён Любовь Илья Фёкла"],
  ["kk", "Cyrl", "Сұлтанбеков Қасымова Әбдірахман Өмірзақова Ғабитұлы Жүнісов", "Нұрлан Әйгерім Қасым-Жомарт Іңкәр Һадиша"],
  ["uk", "Cyrl", "Ґалаґан Їжакевич Щур Єфименко Лук’яненко Дем'яненко", "Ганна Їва Лук’ян Софія Мар’яна"],
  ["uz", "Latn", "Oʻrinboyev Gʻulomov Sultanbekov Toʻxtayeva Yoʻldoshev Sa’dullayev", "Oʻtabek Gʻayrat Maʼmura Zoyir Sheʼr"],
  ["ky", "Cyrl", "Өмүрбеков Үсөнов Жээнбекова Тоңойбаев", "Бакыт Айгүл Чыңгыз Нурзат Өзгөн"],
  ["zh", "Hans", "何 欧阳 司马 诸葛 吕 黄", "佳锋 秀英 𠮷 梓涵 瑾瑜"],
  ["en", "Latn", "O’Neill O'Brien MacDonald St. John-Smythe de la Cruz III X Æthelred", "Anne-Marie J. R. Zoë Chloë Renée"],
  ["fa", "Arab", "حسینی رضا‌زاده پور‌علی کریمی مهدوی‌کیا", "علی‌رضا زهرا گل‌نار امیرحسین می‌نا"],
  ["hi", "Deva", "शर्मा क्षत्रिय राजन्‌कर श्रीवास्तव सिंह", "ज्ञानेश्वर अनन्या क्‍षमा ऋषि कृष्ण"],
  ["es", "Latn", "Ñáñez Núñez-Ibáñez Güiraldes Łukasz Đặng Þórsdóttir Çelik Šimůnek", "José María Íñigo Ángela Ünal Nguyễn"],
  ["ar", "Arab", "الحسيني عبد-الرحمن آل-سعود القُرَشِيّ", "مُحَمَّد فاطمة هُدى لُؤَيّ"]
]

const named = (language: string, script: string, ...parts: SyntheticName["parts"]): SyntheticName => ({
  language,
  script,
  parts
})

/** What no pool has: one name alone, a very short and a very long one, as other systems write them. */
const odd: ReadonlyArray<SyntheticName> = [
  named("id", "Latn", { kind: "whole", text: "Suharto" }),
  named(
    "ko",
    "Hang",
    { kind: "family", text: "김".normalize("NFD") },
    { kind: "given", text: "동연".normalize("NFD") }
  ),
  named(
    "es",
    "Latn",
    { kind: "family", text: "Ñáñez".normalize("NFD") },
    { kind: "given", text: "José".normalize("NFD") }
  ),
  named("my", "Mymr", { kind: "whole", text: "အောင်" }),
  named("en", "Latn", { kind: "family", text: "O" }, { kind: "given", text: "X" }),
  named("mg", "Latn", { kind: "whole", text: `Andrian${"ampoinimerina".repeat(6)}`.slice(0, 90) }),
  named("ja", "Hani", { kind: "family", text: "葛\u{E0100}城" }, { kind: "given", text: "直" }),
  named("si", "Sinh", { kind: "whole", text: "ශ්‍රීමාලි" }),
  named(
    "ru",
    "Cyrl",
    { kind: "family", text: "Цой" },
    { kind: "given", text: "Анна" },
    { kind: "patronymic", text: "Ильинична" }
  )
]

/** All of them: of each language every family name with every given name, in turns. */
export const syntheticNames: ReadonlyArray<SyntheticName> = (() => {
  const byLanguage = pools.map(([language, script, families, givens]) =>
    families
      .split(" ")
      .flatMap((family) =>
        givens
          .split(" ")
          .map((given) => named(language, script, { kind: "family", text: family }, { kind: "given", text: given }))
      )
  )
  const longest = Math.max(...byLanguage.map((names) => names.length))
  const turns = Array.from({ length: longest }, (_, turn) => byLanguage.flatMap((names) => names.slice(turn, turn + 1)))
  return [...odd, ...turns.flat()]
})()

const range = (first: number, last: number): ReadonlyArray<string> =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))

/** Characters with which a name can look like another: they reorder it, can't be seen, or are no characters. */
export const deceiving: ReadonlyArray<string> = [
  ...[range(0x202a, 0x202e), range(0x2066, 0x2069), ["\u061C", "\u200E", "\u200F"]].flat(),
  ...[range(0x00, 0x1f), range(0x7f, 0x9f), range(0xe0020, 0xe007f), ["\u{E0001}", "\u2028", "\u2029"]].flat(),
  ...["\uD83D", "\uDE00", "\uDE00\uD83D"],
  ...["\u00AD", "\u034F", "\u115F", "\u1160", "\u17B4", "\u17B5", "\u2800", "\u3164", "\uFEFF", "\uFFA0"],
  ...[range(0x180b, 0x180f), range(0x200b, 0x200d), range(0x2060, 0x2065), range(0x206a, 0x206f)].flat(),
  ...[range(0xfe00, 0xfe0f), range(0xfff9, 0xfffb), range(0x1d173, 0x1d17a), range(0xe0100, 0xe0103)].flat()
]
