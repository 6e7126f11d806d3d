/** Loads of one turn share one look at the file. */
import { sqlite } from "@comity/storage-sqlite"
import { expect, it } from "vitest"

const live = new AbortController().signal
const entry = { type: "Saved", data: null, salt: "s", on: "2019", at: "2019-08-26T00:00:00.000Z", actor: null }
const digests = { dataDigest: "d", digest: "e" }
const ids = ["a", "b", "c"]
const load = (store: Awaited<ReturnType<ReturnType<typeof sqlite>>>) =>
  Promise.allSettled(ids.map((id) => store.load({ kind: "thing", id }, live)))

it("loads that are asked for together are each answered, also where the store is closed in the same turn", async () => {
  const store = await sqlite(":memory:")()
  const writes = ids.slice(0, 2).map((id) => ({
    ...{ ref: { kind: "thing", id }, expected: 0, body: id, keys: {}, dimensions: {}, measures: {} },
    entries: [{ ...entry, ...digests }] as const
  }))
  await store.commit({ id: "c1", writes: writes as never }, live)
  const bodies = async (asked: ReturnType<typeof load>) =>
    (await asked).map((answer) => (answer.status === "fulfilled" ? answer.value?.body : "rejected"))
  expect(await bodies(load(store))).toEqual(["a", "b", undefined])
  const asked = load(store)
  await store.close()
  expect(await bodies(asked)).toEqual(["a", "b", undefined])
  expect(await bodies(load(store))).toEqual(["rejected", "rejected", "rejected"])
})
