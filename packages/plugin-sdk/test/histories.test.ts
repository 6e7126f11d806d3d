import { type MemoryPlace, memory, memoryPlace } from "@comity/plugin-sdk"
import { historyLaw, runLaws, type StoreSubject } from "@comity/plugin-sdk/conformance"
import { describe, expect, it } from "vitest"
import { isExploring, seeds } from "../../core/test/promise/model/seeds.ts"
import { stepsOf } from "../src/conformance/store/Chance.ts"
import { replay } from "../src/conformance/store/Replay.ts"
import { commitMutants } from "./mutants/commitMutants.ts"
import { documentMutants } from "./mutants/documentMutants.ts"
import { erasureMutants } from "./mutants/erasureMutants.ts"
import { journalMutants } from "./mutants/journalMutants.ts"
import { listMutants } from "./mutants/listMutants.ts"
import { broken, type Mutants } from "./mutants/Mutant.ts"
import { openingMutants } from "./mutants/openingMutants.ts"
import { tallyMutants } from "./mutants/tallyMutants.ts"

const inMemory: StoreSubject = {
  place: memoryPlace,
  open: (place: MemoryPlace, tenant) => memory(place, { tenant })()
}

// Where nobody asks for more, the laws of the store have run theirs.
if (isExploring) {
  describe("what the memory is asked", () => {
    for (const seed of seeds) runLaws([historyLaw([seed])], inMemory, (name, check) => it(`${name} (${seed})`, check))
  })
}

/** What random histories need not see, and why. */
const unseen: ReadonlyArray<string> = [
  // Which positions a driver gives is its own affair, as long as they grow.
  "two tenants in one place see nothing of each other",
  // Shows only where a commit has more documents than there are commits.
  "one commit may move many documents between combinations"
]

const mutants: Mutants = {
  ...documentMutants,
  ...commitMutants,
  ...listMutants,
  ...tallyMutants,
  ...journalMutants,
  ...erasureMutants,
  ...openingMutants
}

/** The first history in which a store answers otherwise than the reference. */
const firstWrong = async ({ open, place }: StoreSubject): Promise<number | undefined> => {
  const here = (await place()) as never
  for (let seed = 1; seed <= 15; seed++) {
    const tenants = [`history-${seed}`, `history-${seed}-other`] as const
    if (await replay((tenant = "main") => open(here, tenant), tenants, stepsOf(seed, 50))) return seed
  }
  return undefined
}

describe("random histories find what is wrong with the mutant of the law that", () => {
  for (const [name, mutant] of Object.entries(mutants)) {
    if (!unseen.includes(name)) it(name, async () => expect(await firstWrong(broken(mutant))).toBeDefined())
  }
})

it("a history that goes wrong is told with the fewest steps that do", async () => {
  const mutant = tallyMutants["a tally follows every change, and forgets a combination that is empty"]
  const told = historyLaw([1, 2, 3]).check(broken(mutant ?? (() => ({}))))
  await expect(told).rejects.toThrow(/^history \d goes wrong at .*\nafter these steps:\n(\{.*\}\n?){1,3}$/)
})
