import { describe, expect, it, test } from "vitest"
import { lifeCycleLaws, runLaws } from "../../../plugin-sdk/src/conformance.ts"
import { lifeCycles } from "../../src/model/LifeCycles.ts"
import { cycles } from "./cycles.ts"

describe.each(cycles)("the life cycle of $table.noun", (cycle) => runLaws(lifeCycleLaws, cycle, it))

test("every life cycle of the core has its worlds", () => {
  expect(cycles.map(({ table }) => table)).toEqual(lifeCycles)
})
