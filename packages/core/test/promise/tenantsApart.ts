/** Two tenants of one place: neither learns of the other's documents by their ids, nor is anything of one changed by the other. */
import { expect } from "vitest"
import type { OpenStore } from "../../src/ports/Store.ts"
import { type DoorError, failureOf } from "./laws/Law.ts"
import { tellStory } from "./rich.ts"
import { cycleDoors, registryDoors } from "./samples.ts"
import { openWorld, type World } from "./scenario.ts"
import { dump, dumpWhole, look } from "./stores.ts"

const doors: Readonly<Record<string, string>> = { ...cycleDoors, ...registryDoors }
const absent = "not-there-at-all"

type Method = (...given: ReadonlyArray<unknown>) => Promise<unknown>

/** Every way in which a door can be asked for a document by its id. */
const waysOf = (
  { kim }: World,
  door: string
): ReadonlyArray<readonly [name: string, ask: (id: string) => Promise<unknown>]> =>
  Object.entries(kim[door as keyof typeof kim] as unknown as Readonly<Record<string, Method>>).flatMap(
    ([name, method]) => {
      if (["find", "assessCohort", "save"].includes(name)) return []
      const ask = (id: string) => {
        if (["get", "history", "whatNext", "reproduce", "erase"].includes(name)) return method(id)
        if (name === "past") return method(id, { asOf: "2030-01-01" })
        if (name === "whyNot") return method(id, "void")
        return method({ id, reason: "So." }, { expected: 99 })
      }
      return [[name, ask]]
    }
  )

/** A document of one tenant is, by its id, what was never there to the other: whatever its program office asks. */
export const expectUnheardOf = async (main: OpenStore, other: OpenStore): Promise<void> => {
  const world = await openWorld(main)
  await tellStory(world)
  await world.close()
  const { documents } = await look(main, dump)
  const beside = await openWorld(other)
  const inWords = ({ code, details, message, reason }: DoorError) => JSON.stringify([code, details, message, reason])
  let asked = 0
  for (const [kind, door] of Object.entries(doors)) {
    const [first] = documents.filter(({ ref }) => ref.kind === kind)
    if (first === undefined) continue
    for (const [name, ask] of waysOf(beside, door)) {
      const there = await failureOf(ask(first.ref.id))
      const nowhere = inWords(await failureOf(ask(absent))).replaceAll(absent, first.ref.id)
      expect([door, name, inWords(there)]).toEqual([door, name, nowhere])
      if (there.code === "NotFound") asked++
    }
    const found = await (beside.kim[door as "persons"].find as Method)({})
    expect([door, found]).toEqual([door, { items: [] }])
  }
  expect(asked).toBeGreaterThan(100)
  expect(await look(other, dump)).toEqual({ documents: [], journal: [] })
  await beside.close()
}

/** What one tenant does under the same ids, an erasure among it, leaves the other's store as it was, to the last byte. */
export const expectUntouched = async (main: OpenStore, other: OpenStore): Promise<void> => {
  const world = await openWorld(main)
  await tellStory(world)
  await world.close()
  const before = JSON.stringify(await look(main, dumpWhole))
  const beside = await openWorld(other)
  await tellStory(beside)
  await beside.kim.persons.erase("t1")
  expect(await beside.kim.persons.get("t1")).toMatchObject({ erased: true })
  await beside.close()
  expect(JSON.stringify(await look(main, dumpWhole))).toBe(before)
  expect(before).toContain('"t1"')
}
