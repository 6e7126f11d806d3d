import { join } from "node:path"
import type { Comity, Office } from "@comity/core/promise"
import { afterAll, beforeAll, expect, test } from "vitest"
import { officeClock } from "../src/clock.ts"
import { readData } from "../src/data.ts"
import { askingOffice, keepersOf } from "../src/officers.ts"
import { openStudyOffice } from "../src/open.ts"
import { dataOf, examples, readRegisters } from "../src/registers.ts"
import { consequences } from "./consequences.ts"
import { runDemo } from "./demo.ts"
import { temporary } from "./told.ts"

const { folder, remove } = temporary()
let comity: Comity
let empty: Comity

/** The study office of the day on which everything was recorded. */
const openAt = (path: string): Promise<Comity> => {
  const clock = officeClock()
  clock.moveTo("2026-01-12", 18)
  return openStudyOffice(path, { example: "asking", clock })
}
const keepers = [readRegisters(), ...examples.map((example) => readData(dataOf(example)))].flatMap(keepersOf)
const officeOf = (opened: Comity): Office => askingOffice(opened, keepers)

beforeAll(async () => {
  const { status, stderr } = runDemo(join(folder, "all.db"), join(folder, "pages"))
  expect([stderr, status]).toEqual(["", 0])
  comity = await openAt(join(folder, "all.db"))
  // What emptied data leaves in a store: nothing.
  empty = await openAt(join(folder, "empty.db"))
})
afterAll(async () => {
  await comity?.close()
  await empty?.close()
  remove()
})

for (const { ask, id, says } of consequences) test(`${id} ${says}`, () => ask(officeOf(comity), comity))

test("there is a question for each of the consequences from C1 to C12", () => {
  expect(consequences.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, index) => `C${index + 1}`))
})

// Not named after the consequences: these show that the questions can fail.
for (const { ask, id } of consequences)
  test(`without data, the question of ${id} has another answer or none`, async () => {
    await expect(ask(officeOf(empty), empty)).rejects.toThrow()
  })
