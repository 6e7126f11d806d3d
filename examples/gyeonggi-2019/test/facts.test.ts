import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { facts } from "./facts.ts"
import { type Reopened, reopen, tell, temporary } from "./told.ts"

const { folder, remove } = temporary()
const path = join(folder, "story.db")
let told: Reopened

beforeAll(async () => {
  await tell(path)
  told = await reopen(path)
})
afterAll(async () => {
  await told.comity.close()
  remove()
})

for (const { answer, ask, id, says } of facts)
  test(`${id} ${says}`, async () => {
    expect(await ask(told.offices.program)).toEqual(answer)
  })

test("there is a question for each of the facts from F0-01 to F0-26", () => {
  expect(facts.map(({ id }) => id)).toEqual(
    Array.from({ length: 26 }, (_, i) => `F0-${String(i + 1).padStart(2, "0")}`)
  )
})
