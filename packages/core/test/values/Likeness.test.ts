import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { wordsOf } from "../../src/values/InstitutionWords.ts"
import { likeness } from "../../src/values/Likeness.ts"
import { OrganizationName } from "../../src/values/OrganizationName.ts"
import { oddStrings } from "../oddStrings.ts"
import { between, oneOf, random } from "../seeded.ts"
import { chosenWith, measured, type Pair, unseen } from "./institutionPairs.ts"

/** The degree from which somebody is asked to look. */
const least = 0.5
const isCandidate = ({ one, other }: Pair) => likeness(one, other).degree >= least

const names = [...new Set([...chosenWith, ...unseen].flatMap(({ one, other }) => [one, other]))] as [
  string,
  ...Array<string>
]

const shuffled = <A>(next: () => number, items: ReadonlyArray<A>): ReadonlyArray<A> =>
  items
    .map((item) => ({ item, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)

describe("what was measured", () => {
  test("all pairs on which weights were set are told apart", () => {
    expect(measured(chosenWith, isCandidate)).toEqual({ precision: 1, recall: 1 })
  })

  test("of the pairs that were only measured, five of six candidates are one, and five of six that are one are candidates", () => {
    const { precision, recall } = measured(unseen, isCandidate)
    expect([precision.toFixed(3), recall.toFixed(3)]).toEqual(["0.833", "0.833"])
  })

  test("a name of an institution is a candidate for hardly any other name in the list that is not its own", () => {
    // Which names belong together follows from the pairs that are one: a pair of names from two of those groups is two.
    const group = new Map(names.map((name) => [name, name]))
    const root = (name: string): string => (group.get(name) === name ? name : root(group.get(name) ?? name))
    for (const { isOne, one, other } of [...chosenWith, ...unseen]) if (isOne) group.set(root(one), root(other))
    const apart = names.flatMap((one, i) =>
      names.slice(i + 1).flatMap((other) => (root(one) === root(other) ? [] : [[one, other] as const]))
    )
    const mistaken = apart.filter(([one, other]) => likeness(one, other).degree >= least)
    expect(mistaken.length / apart.length).toBeLessThan(0.01)
  })
})

describe("laws, with pairs of real names and of odd strings", () => {
  const all = [...names, ...oddStrings] as [string, ...Array<string>]

  test("a name is entirely like itself", () => {
    for (const name of all)
      expect([name, likeness(name, name)]).toMatchObject([name, { degree: 1, differing: [], alike: [] }])
  })

  test("it does not matter which name comes first, and the degree lies between 0 and 1", () => {
    const next = random(5)
    for (let i = 0; i < 6000; i++) {
      const [one, other] = [oneOf(next, all), oneOf(next, all)]
      const [there, back] = [likeness(one, other), likeness(other, one)]
      expect([one, other, there.degree]).toEqual([one, other, back.degree])
      expect(there.degree >= 0 && there.degree <= 1).toBe(true)
    }
  })

  test("the order of words, capitals and punctuation change nothing", () => {
    const next = random(7)
    for (let i = 0; i < 1500; i++) {
      const [one, other] = [oneOf(next, names), oneOf(next, names)]
      const parts = shuffled(
        next,
        one.split(/[\s,;]+/u).filter((part) => part !== "")
      )
      const cased = parts.map((part) => (next() < 0.5 ? part.toUpperCase() : part.toLowerCase()))
      const written = cased.join(oneOf(next, [" ", ", ", " - ", "; ", " («", "\u00A0", " / "]))
      expect([written, other, likeness(written, other).degree]).toEqual([written, other, likeness(one, other).degree])
    }
  })

  test("a number that is replaced by another leaves no likeness", () => {
    const next = random(9)
    for (let i = 0; i < 500; i++) {
      const name = oneOf(next, names).replace(/\p{N}+/gu, "")
      const [one, other] = [between(next, 1, 40), between(next, 41, 99)]
      const signs = ["No. ", "№ ", "№", "No ", "#", "", "N ", "Nr. "] as const
      const { degree, numbers } = likeness(
        `${name} ${oneOf(next, signs)}${one}`,
        `${name} ${oneOf(next, signs)}${other}`
      )
      expect({ name, degree, numbers }).toEqual({ name, degree: 0, numbers: [[String(one)], [String(other)]] })
      const again = `${oneOf(next, signs)}${one} ${name}`
      expect([name, again, likeness(`${name} No. ${one}`, again)]).toMatchObject([name, again, { degree: 1 }])
    }
  })
})

describe("what is said of two names", () => {
  test("C12: Wills and Wiltse are a weak candidate: what is shared and what begins alike is named", () => {
    expect(likeness("Wills Memorial Hospital", "Wiltse Memorial Hospital")).toEqual({
      degree: 0.603,
      shared: ["Memorial", "Hospital"],
      alike: [["Wills", "Wiltse"]],
      differing: []
    })
  })

  test("F2-14, F2-15: both names of Santaros are candidates, and where it lies is what differs", () => {
    const { degree, differing } = likeness(
      "Santaros University Hospital, Lithuania",
      "Vilnius University Hospital Santaros Klinikos"
    )
    expect(degree).toBeGreaterThanOrEqual(least)
    expect(differing).toEqual(["Lithuania", "Vilnius", "Klinikos"])
  })

  test("a shared place counts less once it is known to be one", () => {
    const pair = ["Khabarovsk Oncology Hospital", "Khabarovsk Dental Hospital"] as const
    const places = ["Хабаровский край"]
    expect(likeness(...pair, { places }).degree).toBeLessThan(likeness(...pair).degree)
  })

  test("numbers of several hospitals are not the number of one of them", () => {
    expect(likeness("Clinical Hospitals Nos. 1 and 2", "Clinical Hospital No. 1").degree).toBe(0)
    expect(likeness("Clinical Hospitals Nos. 1 and 2", "Clinical Hospitals No. 2, No. 1").degree).toBe(1)
    expect(likeness("2-я городская больница", "Городская больница № 02").degree).toBe(1)
  })

  test("names without words are alike only if they are the same", () => {
    expect(likeness("???", "???").degree).toBe(1)
    expect(likeness("???", "!!!").degree).toBe(0)
    expect(likeness("???", "Sejong Hospital").degree).toBe(0)
  })

  test("initials are found in any order of the words they stand for, from three letters on", () => {
    expect(likeness("МЗСР", "здравоохранения и социального развития министерство").degree).toBe(0.6)
    expect(likeness("SH", "Sejong Hospital").degree).toBe(0)
  })

  test("a language that reads letters otherwise is asked for by the name's language", () => {
    const name = Schema.decodeUnknownSync(OrganizationName)({
      text: "Лікарня Кривий Ріг",
      language: "uk",
      kind: "label"
    })
    expect(likeness(name, "Kryvyi Rih Hospital").degree).toBeGreaterThan(
      likeness("Лікарня Кривий Ріг", "Kryvyi Rih Hospital").degree
    )
  })

  test("a name of any length is read in no time", () => {
    const long = "больница 병원 hospital ".repeat(50_000)
    const start = performance.now()
    expect(likeness(long, `${long}x`).degree).toBe(1)
    expect(likeness("a".repeat(100_000), "ab".repeat(100_000)).degree).toBeLessThanOrEqual(1)
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test("generic words are the same word in English, Russian, Ukrainian and Korean", () => {
    const keys = (name: string) => wordsOf(name).map(({ key }) => key)
    expect(keys("Regional Children’s Clinical Hospital").toSorted()).toEqual(
      keys("Краевая детская клиническая больница").toSorted()
    )
    expect(keys("обласна лікарня").toSorted()).toEqual(keys("областной больницы").toSorted())
    expect(keys("시립어린이병원").toSorted()).toEqual(keys("City Children's Hospital").toSorted())
  })
})
