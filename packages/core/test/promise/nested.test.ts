// JSON may be nested as deeply as its sender likes; whoever walks down such a value by calling itself runs out of stack.
import { expect, test } from "vitest"
import { type DoorError, failureOf } from "./laws/Law.ts"
import { furnish, openWorld, type World } from "./scenario.ts"

const nested = (depth: number, around: (inner: unknown) => unknown): unknown => {
  let value: unknown = 1
  for (let level = 0; level < depth; level++) value = around(value)
  return value
}

const shapes: ReadonlyArray<readonly [what: string, around: (inner: unknown) => unknown]> = [
  ["lists", (inner) => [inner]],
  ["rules", (inner) => ({ kind: "all", params: { of: [inner] } })]
]

/** Every place of the door that takes more than a word. */
const places = ({ comity, kim }: World, deep: never): ReadonlyArray<() => Promise<unknown>> => [
  () => kim.persons.save({ id: "x", operator: "gyeonggi", synthetic: true, names: deep }),
  () => kim.parties.save(deep),
  () => kim.parties.find({ where: deep }),
  () => kim.editions.announce({ id: "e", program: "p", period: "2019", hosts: [], completion: deep }),
  () =>
    kim.editions.announce({
      id: "e",
      program: "p",
      period: "2019",
      hosts: [],
      completion: { id: "r", version: 1, rule: deep } as never
    }),
  () => kim.activities.moot({ id: "a", kind: "ceremony", operator: "gyeonggi", detail: deep } as never),
  async () => comity.as(deep).parties.get("gyeonggi")
]

test.each(shapes)("%s twenty thousand deep are one typed error, and nothing of them is stored", async (_, around) => {
  const world = await openWorld()
  await furnish(world)
  const before = JSON.stringify(await world.kim.parties.find({}))
  for (const ask of places(world, nested(20_000, around) as never)) {
    const error: DoorError = await failureOf(ask())
    expect([String(ask), ["InvalidInput", "NotFound", "Refused"].includes(error.code)]).toEqual([String(ask), true])
    expect(error.message.length).toBeLessThan(10_000)
  }
  expect(JSON.stringify(await world.kim.parties.find({}))).toBe(before)
  await world.close()
})
