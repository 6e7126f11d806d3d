import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { candidateCodes, candidates, compare, leastDegree } from "../../src/model/Candidates.ts"
import { Party } from "../../src/model/Party.ts"
import type { Reason } from "../../src/values/Reason.ts"
import { between, oneOf, random } from "../seeded.ts"
import { chosenWith, measured, unseen } from "../values/institutionPairs.ts"

const read = Schema.decodeUnknownSync(Party)

/** An organization of which a source gives one name, as it is first recorded. */
const organization = (id: string, text: string, more: object = {}): Party =>
  read({
    id,
    kind: "organization",
    organization: "hospital",
    names: [{ text, language: "en", kind: "alias" }],
    ...more
  })
const territory = (id: string, text: string, jurisdiction: object): Party =>
  read({ id, kind: "jurisdiction", jurisdiction, names: [{ text, language: "en", kind: "label" }] })

/** The three territories and the twelve organizations that the release of 2019 names, in its spelling. */
const known: ReadonlyArray<Party> = [
  territory("gyeonggi", "Gyeonggi Province", { level: "firstOrder", country: "KR", code: "KR-41" }),
  territory("khabarovsk", "Khabarovsk", { level: "firstOrder", country: "RU", code: "RU-KHA" }),
  territory("irkutsk", "Irkutsk", { level: "firstOrder", country: "RU", code: "RU-IRK" }),
  ...[
    ["khabarovsk-health-department", "Khabarovsk regional health department", "khabarovsk"],
    ["irkutsk-health-department", "Irkutsk regional health department", "irkutsk"],
    ["khabarovsk-clinical-hospital-1", "Khabarovsk Regional Clinical Hospital No. 1", "khabarovsk"],
    ["khabarovsk-clinical-hospital-2", "Khabarovsk Regional Clinical Hospital No. 2", "khabarovsk"],
    ["khabarovsk-city-hospital-11", "Khabarovsk Regional City Clinical Hospital No. 11", "khabarovsk"],
    ["khabarovsk-childrens-hospital", "Khabarovsk Regional Children’s Hospital", "khabarovsk"],
    ["irkutsk-regional-hospital", "Irkutsk Regional Hospital", "irkutsk"],
    ["bucheon-st-marys-hospital", "St. Mary’s Hospital, the Catholic University of Korea Bucheon", "gyeonggi"],
    ["soonchunhyang-bucheon-hospital", "Soonchunhyang University Bucheon Hospital", "gyeonggi"],
    ["gsam-hospital", "GSAM Hospital", "gyeonggi"],
    ["sejong-hospital", "Sejong Hospital", "gyeonggi"],
    ["wills-memorial-hospital", "Wills Memorial Hospital", "gyeonggi"]
  ].map(([id = "", text = "", locatedIn]) =>
    organization(id, text, { locatedIn, organization: id.endsWith("department") ? "health-department" : "hospital" })
  )
]

const found = (party: Party, parties: ReadonlyArray<Party>, least?: number) =>
  candidates(party, parties, least === undefined ? {} : { least }).map((candidate) => candidate.party)

const codes = ({ children = [], code }: Reason): ReadonlyArray<string> => [code, ...children.flatMap(codes)]

describe("F1-06: the eight institutions of 2023 beside those that were recorded in 2019", () => {
  const gyeonggi = { locatedIn: "gyeonggi" }
  const news = [
    organization("a", "Catholic University of Korea Bucheon ST. Mary's Hospital", gyeonggi),
    organization("b", "Korea University Ansan Hospital", gyeonggi),
    organization("c", "Seoul National University Bundang Hospital", gyeonggi),
    organization("d", "Ajou University Hospital", gyeonggi),
    organization("e", "Bundang Jesaeng General Hospital", gyeonggi),
    organization("f", "Shihwa Medical Center", gyeonggi),
    organization("g", "GSAM Medical Center", gyeonggi),
    organization("h", "Wiltse Memorial Hospital", gyeonggi)
  ]

  test("three are candidates for one that is recorded, and five for none", () => {
    expect(news.map((party) => found(party, known))).toEqual([
      ["bucheon-st-marys-hospital"],
      [],
      [],
      [],
      [],
      [],
      ["gsam-hospital"],
      ["wills-memorial-hospital"]
    ])
  })

  test("the reasons name the words and the territory", () => {
    const [wiltse] = news.slice(-1)
    const [candidate] = wiltse === undefined ? [] : candidates(wiltse, known)
    expect(candidate?.explanation).toEqual({
      code: "candidate/likeNames",
      values: { one: "Wiltse Memorial Hospital", other: "Wills Memorial Hospital", degree: 0.603 },
      children: [
        { code: "candidate/sharedWords", values: { words: ["Memorial", "Hospital"] } },
        { code: "candidate/alikeWords", values: { words: ["Wiltse / Wills"] } },
        { code: "candidate/sameTerritory", values: { territory: "Gyeonggi Province" } }
      ]
    })
  })
})

test("what one release names is recorded once: none of it is a candidate for another", () => {
  expect(known.map((party) => [party.id, ...found(party, known)])).toEqual(known.map(({ id }) => [id]))
})

test("all pairs of names, as parties beside the territories that are recorded", () => {
  const places = [
    ...known.filter(({ kind }) => kind === "jurisdiction"),
    territory("bucheon", "Bucheon", { level: "municipality", country: "KR", within: "KR-41" }),
    territory("lithuania", "Lithuania", { level: "country", country: "LT" })
  ]
  const said = ({ one, other }: { one: string; other: string }) =>
    found(organization("one", one), [organization("other", other), ...places]).length > 0
  expect(measured(chosenWith, said)).toEqual({ precision: 1, recall: 1 })
  const { precision, recall } = measured(unseen, said)
  expect([precision.toFixed(3), recall.toFixed(3)]).toEqual(["0.882", "0.833"])
})

describe("what names can't say", () => {
  const one = organization("one", "City Clinical Hospital No. 2", { locatedIn: "khabarovsk" })

  test("two hospitals that differ in their number are never candidates, whatever else they share", () => {
    const other = organization("other", "City Clinical Hospital No. 3", { locatedIn: "khabarovsk" })
    expect(found(one, [...known, other], 0)).not.toContain("other")
    const comparison = compare(one, other, known)
    expect(comparison?.degree).toBe(0)
    expect(codes(comparison?.explanation ?? { code: "", values: {} })).toContain("candidate/differentNumber")
  })

  test("a hospital that got another number is a candidate by either", () => {
    const names = ["City Hospital No. 10", "City Hospital No. 2"].map((text) => ({
      text,
      language: "en",
      kind: "alias"
    }))
    const renumbered = organization("renumbered", "", { names })
    expect(found(organization("ten", "City Hospital No. 10"), [renumbered])).toEqual(["renumbered"])
    expect(found(organization("three", "City Hospital No. 3"), [renumbered], 0)).toEqual([])
  })

  test("the same name in another territory is a weaker candidate, and the reason says so", () => {
    const here = organization("here", "City Clinical Hospital № 2", { locatedIn: "khabarovsk" })
    const there = organization("there", "City Clinical Hospital № 2", { locatedIn: "gyeonggi" })
    const [first, second] = candidates(one, [...known, there, here])
    expect([first?.party, first?.degree, second?.party, second?.degree]).toEqual(["here", 1, "there", 0.6])
    expect(codes(second?.explanation ?? { code: "", values: {} })).toEqual([
      "candidate/sameName",
      "candidate/sharedWords",
      "candidate/otherTerritory"
    ])
  })

  test("a town lies in the territory that its code names, and two towns of one province are left open", () => {
    const towns = ["Bucheon", "Ansan"].map((name) =>
      territory(name, name, { level: "municipality", country: "KR", within: "KR-41" })
    )
    const at = (locatedIn: string) => organization(`at-${locatedIn}`, "Sejong Hospital", { locatedIn })
    const about = (a: string, b: string) =>
      codes(compare(at(a), at(b), [...known, ...towns])?.explanation ?? { code: "", values: {} })
    expect(about("Bucheon", "gyeonggi")).toContain("candidate/sameTerritory")
    expect(about("Bucheon", "khabarovsk")).toContain("candidate/otherTerritory")
    expect(about("Bucheon", "Ansan")).toEqual(["candidate/sameName", "candidate/sharedWords"])
  })

  test("a university is not its hospital, though a hospital may be recorded as a clinic", () => {
    const university = organization("university", "Ajou University", { organization: "university" })
    const clinic = organization("clinic", "Ajou University Medical Center", { organization: "clinic" })
    expect(found(organization("asked", "Ajou University Hospital"), [university, clinic])).toEqual(["clinic"])
  })

  test("territories with one code are one, with two codes two, whatever they are called", () => {
    const asked = territory("asked", "Kyonggi-do", { level: "firstOrder", country: "KR", code: "KR-41" })
    expect(candidates(asked, known)).toMatchObject([
      { party: "gyeonggi", degree: 1, explanation: { code: "candidate/sameCode", values: { code: "KR-41" } } }
    ])
    const other = territory("other", "Gyeonggi Province", { level: "firstOrder", country: "KR", code: "KR-11" })
    expect(found(other, known, 0)).not.toContain("gyeonggi")
    const region = territory("region", "Tashkent Region", { level: "firstOrder", country: "UZ" })
    const city = territory("city", "Tashkent", { level: "municipality", country: "UZ" })
    expect(found(region, [city])).toEqual([])
  })

  test("a territory is no candidate for an organization, and no party for itself", () => {
    expect(compare(one, known[0] as Party, known)).toBeUndefined()
    expect(compare(one, one, known)).toBeUndefined()
    expect(found(one, [one])).toEqual([])
  })

  test("territories that lie in one another are gone through once", () => {
    const [a, b] = ["a", "b"].map((id) =>
      read({
        ...territory(id, `Region ${id}`, { level: "secondOrder", country: "KZ" }),
        locatedIn: id === "a" ? "b" : "a"
      })
    )
    const lost = organization("lost", "Regional Hospital", { locatedIn: "a" })
    expect(
      found(lost, [lost, organization("again", "Regional hospital", { locatedIn: "b" }), a as Party, b as Party])
    ).toEqual(["again"])
  })
})

describe("laws", () => {
  const next = random(13)
  const words = [
    "Regional",
    "Clinical",
    "Hospital",
    "University",
    "Khabarovsk",
    "Sejong",
    "세종병원",
    "Больница",
    "No. 1",
    "No. 2"
  ] as const
  const places = ["gyeonggi", "khabarovsk", "irkutsk", undefined] as const
  const drawn = Array.from({ length: 60 }, (_, i) => {
    const text = Array.from({ length: between(next, 1, 4) }, () => oneOf(next, words)).join(" ")
    const locatedIn = oneOf(next, places)
    return organization(`p${i}`, text, {
      organization: oneOf(next, ["hospital", "university", "ministry"]),
      ...(locatedIn === undefined ? {} : { locatedIn })
    })
  })
  const all = [...drawn, ...known]

  test("who is a candidate for whom does not depend on who is asked about, nor on the order of the parties", () => {
    for (const party of all) {
      for (const { degree, party: other } of candidates(party, all)) {
        const back = candidates(all.find(({ id }) => id === other) as Party, all.toReversed())
        expect([party.id, other, back.find((each) => each.party === party.id)?.degree]).toEqual([
          party.id,
          other,
          degree
        ])
      }
    }
  })

  test("candidates are listed from the most to the least alike, none below what was asked for", () => {
    for (const party of all) {
      const degrees = candidates(party, all).map(({ degree }) => degree)
      expect(degrees).toEqual(degrees.toSorted((a, b) => b - a))
      expect(degrees.every((degree) => degree >= leastDegree && degree <= 1)).toBe(true)
      expect(found(party, all, 0.8)).toEqual(
        candidates(party, all).flatMap((each) => (each.degree >= 0.8 ? [each.party] : []))
      )
    }
  })

  test("the codes that are given are those of the list, all of them", () => {
    const more = [
      territory("again", "Kyonggi-do", { level: "firstOrder", country: "KR", code: "KR-41" }),
      organization("wiltse", "Wiltse Memorial Hospital")
    ]
    const parties = [...all, ...more]
    const given = parties.flatMap((one) =>
      parties.flatMap((other) => {
        const comparison = compare(one, other, known)
        return comparison === undefined ? [] : codes(comparison.explanation)
      })
    )
    expect([...new Set(given)].toSorted()).toEqual([...candidateCodes].toSorted())
  })
})
