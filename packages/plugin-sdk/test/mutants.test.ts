import { storeLaws } from "@comity/plugin-sdk/conformance"
import { describe, expect, it } from "vitest"
import { commitMutants } from "./mutants/commitMutants.ts"
import { documentMutants } from "./mutants/documentMutants.ts"
import { erasureMutants } from "./mutants/erasureMutants.ts"
import { historyMutants } from "./mutants/historyMutants.ts"
import { journalMutants } from "./mutants/journalMutants.ts"
import { listMutants } from "./mutants/listMutants.ts"
import { broken, type Mutants } from "./mutants/Mutant.ts"
import { openingMutants } from "./mutants/openingMutants.ts"
import { tallyMutants } from "./mutants/tallyMutants.ts"

const mutants: Mutants = {
  ...documentMutants,
  ...commitMutants,
  ...listMutants,
  ...tallyMutants,
  ...journalMutants,
  ...erasureMutants,
  ...openingMutants,
  ...historyMutants
}

it("every law has its mutant", () => {
  expect(Object.keys(mutants).sort()).toEqual(storeLaws.map(({ name }) => name).sort())
})

describe("the mutant is caught by the law that", () => {
  for (const { check, name } of storeLaws) {
    it(name, async () => {
      await check(broken(() => ({})))
      const caught = await check(broken(mutants[name] ?? (() => ({})))).catch((error: unknown) => error)
      expect(caught).toBeInstanceOf(Error)
      // Caught by what it does, not because the mutant itself fell over.
      expect(caught).not.toBeInstanceOf(TypeError)
    })
  }
})
