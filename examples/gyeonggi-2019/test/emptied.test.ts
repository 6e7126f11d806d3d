import { join } from "node:path"
import { isDeepStrictEqual } from "node:util"
import { afterAll, beforeAll, expect, test } from "vitest"
import { readData } from "../src/data.ts"
import { facts } from "./facts.ts"
import { emptied, type Reopened, reopen, tell, temporary } from "./told.ts"

const { folder, remove } = temporary()
const path = join(folder, "emptied.db")
let told: Reopened

beforeAll(async () => {
  await tell(path, emptied(readData()))
  told = await reopen(path, emptied(readData()))
})
afterAll(async () => {
  await told.comity.close()
  remove()
})

test("a story told from emptied data writes nothing", async () => {
  const { progress, written } = await tell(join(folder, "again.db"), emptied(readData()))
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
