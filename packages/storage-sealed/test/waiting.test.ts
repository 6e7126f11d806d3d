/** A provider that takes its time, or never answers: who waits for it may give up, and nothing is done by half. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { memory, memoryPlace } from "@comity/plugin-sdk/store"
import { type KeyProvider, keyFile, ledgerFile, memoryProvider, sealed } from "@comity/storage-sealed"
import { afterAll, beforeEach, expect, it } from "vitest"
import { appeal, bodyOf, erase, failure, fill, live, person, save, writeOf } from "./sample.ts"

const folder = mkdtempSync(join(tmpdir(), "comity-sealed-waiting-"))
afterAll(() => rmSync(folder, { recursive: true }))

let places = 0
let files: string
/** Calls pass once this is settled. */
let gate: Promise<void>
let asked = 0
let provider: KeyProvider
let place: ReturnType<typeof memoryPlace>
beforeEach(() => {
  files = join(folder, String(++places))
  gate = Promise.resolve()
  asked = 0
  place = memoryPlace()
  const own = memoryProvider()
  const late = async <A>(answer: () => Promise<A>): Promise<A> => {
    asked++
    await gate
    return answer()
  }
  provider = {
    id: own.id,
    wrap: (key, context) => {
      const copy = Uint8Array.from(key)
      return late(() => own.wrap(copy, context))
    },
    unwrap: (wrapped, context) => late(() => own.unwrap(wrapped, context))
  }
})

const opened = (signal: AbortSignal = live) =>
  sealed(memory(place), {
    keys: keyFile(`${files}.keys`, { provider }),
    ledger: ledgerFile(`${files}.ledger`)
  })(signal)
const never = new Promise<void>(() => {})
const why = new Error("nobody waits any more")
const gateOf = () => {
  let open = () => {}
  gate = new Promise((resolve) => {
    open = resolve
  })
  return () => open()
}
/** Until the provider has been asked as often. */
const askedFor = async (times: number) => {
  while (asked < times) await new Promise((resolve) => setTimeout(resolve, 1))
}

it("who gives up waiting for a provider that never answers is let go, and nothing is stored", async () => {
  const driver = await opened()
  await fill(driver, "p1", "Ким")
  gate = never
  const writes = [await writeOf(driver, person("p2"), { id: "p2", names: ["Ли"] })] as const
  const others = [await writeOf(driver, appeal("a2"), { trainee: "p1", grounds: "a second" })] as const
  const [first, second] = [new AbortController(), new AbortController()]
  const [kept, behind] = [
    failure(driver.commit({ id: "kept", writes }, first.signal)),
    failure(driver.commit({ id: "behind", writes: others }, second.signal))
  ]
  // The one behind gives up first: it waits for its turn only.
  second.abort(why)
  expect(await behind).toBe(why)
  first.abort(why)
  expect(await kept).toBe(why)
  expect(await driver.load(person("p2"), live)).toBeUndefined()
  expect(await driver.load(appeal("a2"), live)).toBeUndefined()
  // The way is free again for whoever needs no new key.
  expect((await driver.commit({ id: "behind", writes: others }, live))._tag).toBe("Committed")
  await driver.close()

  const [opening, reading] = [new AbortController(), new AbortController()]
  const refused = failure(opened(opening.signal))
  opening.abort(why)
  expect(await refused).toBe(why)
  gate = Promise.resolve()
  const again = await opened()
  gate = never
  const reads = [
    again.load(person("p1"), reading.signal),
    again.list({ kind: "appeal", limit: 9 }, reading.signal),
    again.journal({ after: 0, limit: 9 }, reading.signal)
  ].map((read) => failure(read))
  await askedFor(asked + 1)
  reading.abort(why)
  expect(await Promise.all(reads)).toEqual([why, why, why])
  await again.close()
})

it("whoever is erased while a provider is at their key is not read with what it answers", async () => {
  const [one, two] = [await opened(), await opened()]
  await fill(one, "p1", "Ким")
  const open = gateOf()
  const before = asked
  const reading = two.load(person("p1"), live)
  const listing = two.journal({ after: 0, limit: 9, of: appeal("a-p1") }, live)
  await askedFor(before + 1)
  await erase(one, person("p1"))
  open()
  expect((await reading)?.body).toEqual({ id: "p1", erased: true })
  expect((await listing).map(({ data, forgotten }) => [(data as { grounds: string }).grounds, forgotten])).toEqual([
    ["", true]
  ])
  await Promise.all([one.close(), two.close()])
})

it("what is written about somebody who is erased meanwhile is sealed under a key that stays", async () => {
  const [one, two] = [await opened(), await opened()]
  await fill(one, "p1", "Ким")
  const open = gateOf()
  const before = asked
  const writing = save(two, appeal("late"), { trainee: "p1", grounds: "written by somebody who waited" })
  await askedFor(before + 1)
  await erase(one, person("p1"))
  open()
  expect((await writing)._tag).toBe("Committed")
  expect(await bodyOf(one, appeal("late"))).toMatchObject({ grounds: "written by somebody who waited" })
  await Promise.all([one.close(), two.close()])
})

it("erases while the provider does not answer at all", async () => {
  const driver = await opened()
  await fill(driver, "p1", "Ким")
  gate = never
  expect((await erase(driver, person("p1")))._tag).toBe("Committed")
  expect(await bodyOf(driver, person("p1"))).toEqual({ id: "p1", erased: true })
  expect(await bodyOf(driver, appeal("a-p1"))).toMatchObject({ grounds: "" })
  await driver.close()
})

it("closed while commits wait, it rejects them and keeps nothing open", async () => {
  const driver = await opened()
  const open = gateOf()
  const writes = [await writeOf(driver, person("p1"), { id: "p1", names: ["Ким"] })] as const
  const waiting = failure(driver.commit({ id: "kept", writes }, live))
  await driver.close()
  open()
  expect((await waiting).code).toBe("unavailable")
  const again = await opened()
  expect(await again.load(person("p1"), live)).toBeUndefined()
  expect((await again.commit({ id: "kept", writes }, live))._tag).toBe("Committed")
  await again.close()
})

it("is told where a key service answers something that is no key", async () => {
  const driver = await opened()
  await fill(driver, "p1", "Ким")
  await driver.close()
  const own = provider
  provider = {
    ...own,
    unwrap: async (wrapped, context) => {
      const key = await own.unwrap(wrapped, context)
      return context.key === "canary" ? key : key.subarray(1)
    }
  }
  const again = await opened()
  const error = await failure(again.load(person("p1"), live))
  expect([error.name, error.code, error.message.includes("31 bytes")]).toEqual(["StoreError", "locked", true])
  await again.close()
})
