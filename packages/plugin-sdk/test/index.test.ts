import * as core from "@comity/core/plugin"
import { expect, test } from "vitest"
import * as sdk from "../src/index.ts"

test("the SDK offers exactly what the core's door for plugins offers", () => {
  expect(Object.keys(sdk).toSorted()).toEqual(Object.keys(core).toSorted())
})
