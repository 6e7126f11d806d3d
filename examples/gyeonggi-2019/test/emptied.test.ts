import { join } from "node:path"
import { isDeepStrictEqual } from "node:util"
import { emptied } from "@comity-examples/study-office"
import { afterAll, beforeAll, expect, test } from "vitest"
import { readStory } from "../src/data.ts"
import { facts } from "./facts.ts"
import { type Reopened, reopen, tell, temporary } from "./told.ts"

const { folder, remove } = temporary()
const path = join(folder, "emptied.db")
let told: Reopened

beforeAll(async () => {
  await tell(path, emptied(readStory()))
  told = await reopen(path, emptied(readStory()))
})
afterAll(async () => {
  await told.comity.close()
  remove()
})

test("a story told from emptied data writes nothing", async () => {
  const { progress, written } = await tell(join(folder, "again.db"), emptied(readStory()))
  expect(written).toEqual({ commits: 0, entries: 0 })
  expect(progress).toEqual([])
})

// Not named after the facts: these show that the questions can fail.
for (const { answer, ask, id } of facts)
  test(`without data, the question of ${id} has another answer or none`, async () => {
    const answered = await ask(told.offices.program).then(
      (found) => isDeepStrictEqual(found, answer),
      () => false
    )
    expect(answered).toBe(false)
  })
