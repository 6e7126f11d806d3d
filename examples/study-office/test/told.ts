/**
 * The tests that every example has: its facts, asked of a store that was closed and opened again, and the same questions
 * asked of a store to which emptied data was told.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { isDeepStrictEqual } from "node:util"
import type { Comity, Office } from "@comity/core/promise"
import { afterAll, beforeAll, expect, test } from "vitest"
import { officeClock } from "../src/clock.ts"
import { emptied, nouns } from "../src/data.ts"
import { type Example, officeFor, readTold, type Told, tellExample } from "../src/example.ts"
import { openStudyOffice } from "../src/open.ts"

/** A fact as a question and its answer. A question is put through the Promise door, to all offices that keep a record. */
export interface Fact {
  /** `F1-01`. */
  readonly id: string
  /** A sentence, without a full stop. */
  readonly says: string
  readonly ask: (office: Office, comity: Comity) => Promise<unknown>
  readonly answer: unknown
}

/** The one item that was found; a question that finds none, or several, has no answer. */
export const only = <Item>(found: { readonly items: ReadonlyArray<Item> } | ReadonlyArray<Item>): Item => {
  const items = "items" in found ? found.items : found
  const [item, ...others] = items
  if (item === undefined || others.length > 0) throw new Error(`Found ${items.length} where there is one`)
  return item
}

/** Each once, sorted. */
export const distinct = (values: Iterable<string>): ReadonlyArray<string> => [...new Set(values)].toSorted()

/** A folder that is there for the tests of a file. */
export const temporary = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), "study-office-"))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** `F1-01`, `F1-02`, … as many as there are. */
const idsOf = (group: string, count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, index) => `${group}-${String(index + 1).padStart(2, "0")}`)

/** Tells an example to a new store before the tests of a file, and opens that store again for them. */
const toldAndReopened = (example: Example, told: Told): { readonly comity: () => Comity } => {
  const { folder, remove } = temporary()
  const path = join(folder, "told.db")
  let comity: Comity | undefined
  beforeAll(async () => {
    await tellExample(path, example, told, async () => undefined)
    const clock = officeClock()
    clock.moveTo(example.recordedOn, 12)
    comity = await openStudyOffice(path, { example: "asking", clock })
  })
  afterAll(async () => {
    await comity?.close()
    remove()
  })
  return {
    comity: () => {
      if (comity === undefined) throw new Error("The store is not open yet")
      return comity
    }
  }
}

/** One test a fact, and one that the list of facts is whole. */
export const testFacts = (example: Example, facts: ReadonlyArray<Fact>, group: string, count: number): void => {
  const told = readTold(example)
  const { comity } = toldAndReopened(example, told)
  for (const { answer, ask, id, says } of facts)
    test(`${id} ${says}`, async () => {
      expect(await ask(officeFor(comity(), told), comity())).toEqual(answer)
    })
  test(`there is a question for each of the facts from ${group}-01 to ${group}-${count}`, () => {
    expect(facts.map(({ id }) => id)).toEqual(idsOf(group, count))
  })
}

/** Not named after the facts: these show that the questions can fail. */
export const testEmptied = (example: Example, facts: ReadonlyArray<Fact>): void => {
  const whole = readTold(example)
  const none = emptied(whole)
  const { comity } = toldAndReopened(example, none)
  test("emptied data lists nothing at all", () => {
    for (const data of [none.common, none.own]) for (const noun of nouns) expect(data[noun]).toEqual([])
  })
  for (const { answer, ask, id } of facts)
    test(`without data, the question of ${id} has another answer or none`, async () => {
      const answered = await ask(officeFor(comity(), whole), comity()).then(
        (found) => isDeepStrictEqual(found, answer),
        () => false
      )
      expect(answered).toBe(false)
    })
}
