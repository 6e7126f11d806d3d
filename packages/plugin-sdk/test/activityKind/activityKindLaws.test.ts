import { activityKindLaws, runLaws } from "@comity/plugin-sdk/conformance"
import { describe, expect, it, test } from "vitest"
import { activityKindGround } from "./ground.ts"

describe("a simulation with stations", () => {
  runLaws(activityKindLaws, activityKindGround.sound, it)
})

test("a kind without an example to try breaks the laws: nothing would be asked of it", async () => {
  const law = activityKindLaws.find(({ name }) => name === "right particulars are read")
  await expect(law?.check({ ...activityKindGround.sound, right: [] })).rejects.toThrow("one example at least")
})
