// What only this database can do wrong. The laws know nothing of layouts; nor of kills in mid-commit and lost connections.
import assert from "node:assert/strict"
import { test } from "node:test"
import { isStoreError } from "@comity/plugin-sdk/store"
import { connect } from "../src/backend.ts"
import { emptyPlace, store } from "../src/index.ts"

test("a database that a newer version wrote is refused and left as it was", async () => {
  const place = emptyPlace()
  await connect(place).transaction(async (within) => within.put(["layout"], "2"))
  await assert.rejects(store(place)(), (error) => isStoreError(error) && error.code === "newer")
  assert.deepEqual([...place.values], [["layout", "2"]])
})
