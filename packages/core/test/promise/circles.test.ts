import { afterEach, beforeEach, expect, it } from "vitest"
import type { Office } from "../../src/promise.ts"
import { why as codes, failureOf } from "./laws/Law.ts"
import { openWorld, type World } from "./scenario.ts"

let world: World
let kim: Office
const moot = (id: string, parent?: string) =>
  kim.activities.moot({
    id,
    kind: "delegation",
    operator: "gyeonggi",
    ...(parent === undefined ? {} : { parent })
  })
beforeEach(async () => {
  world = await openWorld()
  kim = world.kim
  await kim.sources.save({ id: "portal", publisher: "portal", language: "en" })
})
afterEach(() => world.close())

/** From a part up to what it is a part of; more than a few steps go round in a circle. */
const above = async (id: string): Promise<ReadonlyArray<string>> => {
  const found = [id]
  for (let { parent } = await kim.activities.get(id); parent !== undefined && found.length < 9; ) {
    found.push(parent)
    ;({ parent } = await kim.activities.get(parent))
  }
  return found
}

it("an activity never becomes a part of itself, by itself or through its parts", async () => {
  await moot("delegation")
  await moot("visit", "delegation")
  await moot("talk", "visit")
  for (const parent of ["delegation", "visit", "talk"])
    expect(codes(await failureOf(kim.activities.change({ id: "delegation", parent })))).toEqual([
      "activity/circleOfParents"
    ])
})

it("nor by two changes that two people make at the same moment, of which each alone would do", async () => {
  const lee = world.as("programOffice", "gyeonggi", "lee")
  for (let round = 0; round < 20; round++) {
    const [first, last] = [`first-${round}`, `last-${round}`]
    await moot(first)
    await moot(last)
    await moot(`between-${round}`, last)
    const changes = [
      kim.activities.change({ id: first, parent: `between-${round}` }),
      lee.activities.change({ id: last, parent: first })
    ]
    const done = await Promise.allSettled(round % 2 === 0 ? changes : changes.toReversed())
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect((await above(`between-${round}`)).length).toBeLessThan(4)
  }
})

it("nor by a merge, whichever of the two records stays", async () => {
  await moot("delegation")
  await moot("visit", "delegation")
  await moot("talk", "visit")
  const request = { sources: ["portal"], reason: "One talk." }
  const asked = [
    kim.activities.merge({ ...request, id: "talk", other: "delegation" }),
    kim.activities.merge({ ...request, id: "delegation", other: "talk" })
  ]
  for (const one of asked) expect(JSON.stringify((await failureOf(one)).reason)).toContain("activity/circleOfParents")
  expect(await above("talk")).toEqual(["talk", "visit", "delegation"])
})
