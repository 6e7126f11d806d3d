import * as corePlugin from "@comity/core/plugin"
import * as coreStore from "@comity/core/store"
import { expect, test } from "vitest"
import * as plugin from "../src/index.ts"
import * as store from "../src/store.ts"

test.each([
  ["plugins", plugin, corePlugin],
  ["drivers", store, coreStore]
])("the SDK offers to authors of %s exactly what the core's door for them offers", (_, sdk, core) => {
  expect(Object.keys(sdk).toSorted()).toEqual(Object.keys(core).toSorted())
})
