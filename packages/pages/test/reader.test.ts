import { en } from "@comity/i18n/pages/en"
import { ko } from "@comity/i18n/pages/ko"
import { ru } from "@comity/i18n/pages/ru"
import { expect, test } from "vitest"
import { inWords, readerOf } from "../src/reader.ts"
import { parties } from "./samples/tashkent.ts"

test("a party has its name in the first language of the reader that has one, else the one it calls itself", () => {
  expect(readerOf({ languages: [ko, en] }, { parties }).name("gyeonggi")).toEqual({ ...parties[0]?.names[1] })
  expect(readerOf({ languages: [ru, ko] }, { parties }).names(["tashkent-region"]).markup).toBe(
    '<bdi lang="en">Tashkent Region</bdi>'
  )
  expect(readerOf({ languages: en }, { parties }).names(["nobody"]).markup).toBe("<bdi>nobody</bdi>")
})

// biome-ignore format: a table is read in rows.
test.each([
  ["2011", "2011", "2011년", "2011"],
  ["2022-09", "September 2022", "2022년 9월", "сентябрь 2022 г."],
  ["2024-10/P10D", "10 days within October 2024", "2024년 10월 중 10일", "10 дней в пределах: октябрь 2024 г."],
  ["2011/..", "since 2011", "2011년부터", "начало: 2011"],
  ["../2017", "until 2017", "2017년까지", "окончание: 2017"],
  ["in spring", "in spring", "in spring", "in spring"]
])("%s is said as far as it is known", (period, ...said) => {
  expect([en, ko, ru].map((languages) => readerOf({ languages }).period(period))).toEqual(said)
})

test("a code without a message is its words, and what is no country is its code", () => {
  const reader = readerOf({ languages: en })
  expect(inWords("fullWidth_and-dashes")).toBe("full width and dashes")
  expect([reader.term("topic", "skull-base-surgery"), reader.state("activity", "neverHeardOf")]).toEqual([
    "skull base surgery",
    "never heard of"
  ])
  expect([reader.country("KZ"), reader.country("x<y"), reader.term("specialty", "isco-08/2212")]).toEqual([
    "Kazakhstan",
    "x<y",
    "isco-08/2212"
  ])
})

test("a document is called by its title, in an explanation too; of what has none there is the kind and the id", () => {
  const titles = [{ kind: "edition", id: "e-1", title: { source: "ko", texts: { ko: "2019년 <연수>" } } }]
  const reader = readerOf({ languages: en }, { titles })
  expect(reader.document({ kind: "edition", id: "e-1" }).markup).toBe('<bdi lang="ko">2019년 &lt;연수&gt;</bdi>')
  expect(reader.document({ kind: "activity", id: "e-1" }).markup).toBe("activity: <code>e-1</code>")
  const gap = (edition: string) => ({ code: "statistic/gap", values: { edition } })
  const tree = { code: "statistic/scopeNotCounted", values: {}, children: [gap("e-1"), gap("e-2")] }
  expect(reader.sentences(tree).slice(1)).toEqual([
    "Nothing is counted for the edition 2019년 <연수>.",
    "Nothing is counted for the edition e-2."
  ])
})
