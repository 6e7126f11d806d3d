import { expect, test } from "vitest"
import { romanized } from "../../src/values/Romanization.ts"
import { alikeness, soundOf } from "../../src/values/Spelling.ts"
import { oddStrings } from "../oddStrings.ts"

test.each([
  ["경기", "gyeonggi"],
  ["부천", "bucheon"],
  ["안산", "ansan"],
  ["순천향", "suncheonhyang"],
  ["세종", "sejong"],
  ["분당", "bundang"],
  ["의정부", "uijeongbu"],
  ["광주", "gwangju"],
  ["전북", "jeonbuk"],
  ["옥천", "okcheon"]
])("%s is %s, as the Revised Romanization writes it where no sound changes between syllables", (hangul, latin) => {
  expect(romanized(hangul)).toBe(latin)
})

test("each of the 11 172 syllables has letters, and each spelling keeps to the letters of the system", () => {
  for (let code = 0xac00; code <= 0xd7a3; code++) {
    expect(romanized(String.fromCodePoint(code))).toMatch(
      /^(?:[gndrmbsjktph]|kk|tt|pp|ss|jj|ch)?[aeiouyw]+(?:ng|[kntlmp])?$/
    )
  }
})

test("syllables that were typed in parts, as macOS does, are the same syllables", () => {
  expect(romanized("윌스기념병원".normalize("NFD"))).toBe(romanized("윌스기념병원"))
})

test.each([
  ["Хабаровск", "ru", "khabarovsk"],
  ["Щукино, объезд", "ru", "shchukino, obezd"],
  ["Фуюань", "ru", "fuyuan"],
  ["Миколаїв", "uk", "mykolaiv"],
  ["Кривий Ріг", "uk", "kryvyi rih"],
  ["Запоріжжя", "uk", "zaporizhzhia"],
  ["Шымкент", "kk", "shymkent"],
  ["Қазақстан", "kk", "qazaqstan"],
  ["Ўзбекистон", "uz-Cyrl", "ozbekiston"],
  ["Улаанбаатар", "mn", "ulaanbaatar"]
])("%s (%s) is %s", (cyrillic, language, latin) => {
  expect(romanized(cyrillic, language)).toBe(latin)
})

test("other scripts stay as they are, and no text is too odd", () => {
  expect(romanized("上海市肺科医院")).toBe("上海市肺科医院")
  for (const text of oddStrings) {
    expect(typeof romanized(text)).toBe("string")
    expect(romanized(romanized(text))).toBe(romanized(text))
  }
})

test.each([
  ["bucheon", "puchon"],
  ["gyeonggi", "kyonggi"],
  ["wills", "wilseu"],
  ["irkutsk", "ireukucheukeu"],
  ["khabarovsk", "habaropseukeu"],
  ["ajou", "aju"]
])("%s and %s sound the same", (one, other) => {
  expect(soundOf(one)).toBe(soundOf(other))
})

test("how far two words count as one is the same in both directions, and 1 for the same word alone", () => {
  const spelled = ["wills", "wiltse", "wilseu", "santaros", "sejong", "severance", "", "a"].map((key) => ({
    key,
    sound: soundOf(key)
  }))
  for (const one of spelled) {
    for (const other of spelled) {
      expect(alikeness(one, other)).toBe(alikeness(other, one))
      expect(alikeness(one, other) === 1).toBe(one === other)
    }
  }
})
