import { expect, test } from "vitest"
import { isSuitable } from "../toolchain.mjs"

test.each([
  ["v20.20.2", true, false],
  ["v22.18.0", true, false],
  ["v22.19.0", true, true],
  ["v24.0.0", true, true],
  ["v24.21.0", false, false]
])("Node %s, with node:sqlite %s, runs the tasks: %s", (version, hasSqlite, suitable) => {
  expect(isSuitable(version, hasSqlite)).toBe(suitable)
})
