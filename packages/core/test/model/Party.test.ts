import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import { given } from "../../../plugin-sdk/src/conformance.ts"
import * as Partnership from "../../src/model/Partnership.ts"
import { Party } from "../../src/model/Party.ts"
import { PartnershipId } from "../../src/values/Ids.ts"
import { reader } from "../../src/values/Reader.ts"
import { worlds } from "./Partnership.worlds.ts"
import { gyeonggi, party, programOffice } from "./sample.ts"

const read = reader(Party, "party")
const named = (text: string, language = "en") => ({ names: [{ text, language, kind: "label" }] })
const problems = (input: unknown) =>
  Result.match(read(input), { onSuccess: () => [], onFailure: ({ problems }) => problems.map(({ path }) => path) })

/** One of each level: they are partners of one another all the same. */
const levels = [
  { id: "kazakhstan", kind: "jurisdiction", jurisdiction: { level: "country", country: "KZ" }, ...named("Kazakhstan") },
  {
    id: "gyeonggi",
    kind: "jurisdiction",
    jurisdiction: { level: "firstOrder", country: "KR", code: "KR-41" },
    ...named("경기도", "ko")
  },
  {
    id: "harbin-district",
    kind: "jurisdiction",
    jurisdiction: { level: "secondOrder", country: "CN", within: "CN-HL" },
    ...named("Nangang District")
  },
  {
    id: "vladivostok",
    kind: "jurisdiction",
    jurisdiction: { level: "municipality", country: "RU", within: "RU-PRI" },
    ...named("Владивосток", "ru")
  },
  {
    id: "ministry",
    kind: "organization",
    organization: "ministry",
    administeredBy: "kazakhstan",
    ...named("Ministry of Healthcare")
  }
]

describe("a party", () => {
  test.each(levels)("can be of the level of $id", (input) => {
    expect(Result.getOrThrow(read(input))).toEqual(input)
  })

  test("that is a territory says its level, and an organization what it is", () => {
    expect(problems({ id: "x", kind: "jurisdiction", ...named("X") })).toEqual(["/jurisdiction"])
    expect(problems({ id: "x", kind: "organization", ...named("X") })).toEqual(["/organization"])
    expect(problems({ id: "x", kind: "organization", organization: "hospital", names: [] })).toEqual(["/names"])
  })

  test("has names in several languages, and an end to each where one is known", () => {
    const names = [
      { text: "Хабаровский край", language: "ru", kind: "label" },
      { text: "МЗ ХК", language: "ru", kind: "acronym" },
      { text: "Old name", language: "en", kind: "alias", validity: "1990/2002" }
    ]
    expect(Schema.is(Party)(Result.getOrThrow(read({ ...levels[4], names })))).toBe(true)
  })
})

test("partners need not be of one level", () => {
  const parties = levels.map(({ id }) => party(id))
  given(Partnership, worlds.circumstances, {
    by: programOffice,
    does: { _tag: "Explore", id: PartnershipId.make("p1"), parties, recordKeeper: gyeonggi }
  })
    .when({ by: programOffice, does: { _tag: "Activate" } })
    .becomes({ status: "active", parties })
})
