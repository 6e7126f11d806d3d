// What this province wants. `comity check` finds what does not hang together; it does not know what was meant.
import assert from "node:assert/strict"
import { test } from "node:test"
import { assess, createComity, memory } from "@comity/core/promise"
import { completion, plugin } from "../src/index.ts"

test("a host can install it", async () => {
  const comity = await createComity({ store: memory(), plugins: [plugin] })
  assert.deepEqual(
    comity.plugins.map(({ profiles }) => profiles),
    [["__vendor__"]]
  )
  await comity.close()
})

test("attendance of four sessions in five is enough", () => {
  const sessions = ["02", "03", "04", "05", "06"].map((day, i) => ({
    id: `s${i}`,
    on: `2026-03-${day}`,
    mark: i === 0 ? ("absent" as const) : ("present" as const)
  }))
  const record = { enrolment: "e1", period: "2026-03-02/2026-03-06", sessions }
  const { explanation } = assess(completion, record, { asOf: "2026-03-06" })
  assert.equal(explanation.children?.find(({ rule }) => rule.id === "attendance")?.status, "secured")
})
