import { historyLaw, runLaws, type StoreSubject } from "@comity/plugin-sdk/conformance"
import { describe, expect, it } from "vitest"
import { isExploring, seeds } from "../../../core/test/promise/model/seeds.ts"
import { stepsOf } from "../../src/conformance/store/Chance.ts"
import { replay } from "../../src/conformance/store/Replay.ts"
import { storeMutants } from "./ground.ts"
import { inMemory } from "./inMemory.ts"
import { broken } from "./mutants/Mutant.ts"
import { tallyMutants } from "./mutants/tallyMutants.ts"

// Where nobody asks for more, the laws of the store have run theirs.
if (isExploring) {
  describe("what the memory is asked", () => {
    for (const seed of seeds) runLaws([historyLaw([seed])], inMemory, (name, check) => it(`${name} (${seed})`, check))
  })
}

/** What random histories need not see, and why: for these there are laws that look closely. */
const unseen: Readonly<Record<string, string>> = {
  "what was never written loads as undefined": "Null and undefined are one to them.",
  "what the caller changes later is not what is stored": "Nobody touches what was given or answered.",
  "awkward texts are texts, as ids and as names and values of keys and dimensions": "No dimension has an accent.",
  "each document's digests form a chain, also after an erasure": "No entry has a lone surrogate.",
  "a condition finds the documents that have all its keys, whole and exact": "No two values differ by case alone.",
  "a range goes by the UTF-8 bytes of the values, then by id, in both directions, without documents that lack the key":
    "Seldom has every document one value of the key, and some differ in order.",
  "an id used again for other content is an error with the code `reused`, and nothing of it is stored":
    "What has the same documents and bodies differs in nothing.",
  "commits asked for one after the other, without waiting, become visible in that order":
    "Of commits that are on their way together, any order is right that their answers fit.",
  "of many writers at one version exactly one wins": "No two commits of different ids say the same.",
  "a large commit is all there or not at all": "No commit has a hundred documents.",
  "while others write, documents whose keys stay come once, and the pages end": "Nobody writes between two pages.",
  "a tally follows every change, and forgets a combination that is empty": "No tally is asked twice.",
  "a place opened again holds all that was acknowledged": "Not all drivers are closed at once.",
  "what is written in one place is not in another": "All is in one place.",
  "two tenants in one place see nothing of each other": "Which positions a driver gives is its own affair."
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
  for (const [name, mutant] of Object.entries(storeMutants))
    if (unseen[name] === undefined) it(name, async () => expect(await firstWrong(broken(mutant))).toBeDefined())

  it("is there, and no other is left out", () => {
    expect(Object.keys(unseen).filter((name) => storeMutants[name] === undefined)).toEqual([])
  })
})

const forgetful = () => {
  const mutant = tallyMutants["one commit may move many documents between combinations"]
  if (mutant === undefined) throw new Error("the mutant has another name by now")
  return broken(mutant)
}

it("a history that goes wrong is told with its number, how to run it again, and the fewest steps that do", async () => {
  await expect(historyLaw(Array.from({ length: 15 }, (_, i) => i + 1)).check(forgetful())).rejects.toThrow(
    /^history \d+ goes wrong at .*\nrun it again with the draw \{ seed: \d+, runs: 1 \}.*\n(\{.*\}\n?){1,5}$/
  )
})

it("a draw chooses the histories, and the number that is told is one of them", async () => {
  const told = await historyLaw()
    .check(forgetful(), { seed: 100, runs: 20 })
    .then(() => "nothing", String)
  const number = Number(/goes wrong at .*\n.*seed: (\d+)/.exec(told)?.[1])
  expect(number).toBeGreaterThanOrEqual(100)
  expect(number).toBeLessThan(120)
  await expect(historyLaw().check(forgetful(), { seed: number, runs: 1 })).rejects.toThrow(`seed: ${number},`)
  await historyLaw().check(inMemory, { seed: 100, runs: 2 })
})
