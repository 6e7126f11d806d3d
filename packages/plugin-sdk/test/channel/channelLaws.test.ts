import { channelLaws, runLaws } from "@comity/plugin-sdk/conformance"
import { describe, expect, it } from "vitest"
import { postal } from "./Mutant.ts"
import { mutants } from "./mutants.ts"

describe("a channel to a post office that knows keys keeps every law", () => {
  runLaws(channelLaws, postal(), it)
})

it("where the service knows no keys, a channel that says so is not asked whether a message arrives once", async () => {
  const keyless = postal({ knowsKeys: false })
  const asked = await Promise.all(
    channelLaws.map(async ({ check, name, notAsked }) => {
      const why = await notAsked?.(keyless)
      if (why === undefined) await check(keyless, { seed: 7, runs: 40 })
      return why === undefined ? [] : [[name, why]]
    })
  )
  expect(asked.flat()).toEqual([
    ["once: a message that is sent again with the same key arrives once", "the channel declares once: false"]
  ])
})

it("every law has a name of its own and says whom it protects", () => {
  expect(new Set(channelLaws.map(({ name }) => name)).size).toBe(channelLaws.length)
  for (const { protects } of channelLaws) expect(protects).toMatch(/^[A-Z].{20,}\.$/)
})

it("a broken law says what to do", async () => {
  for (const [name, mutant] of Object.entries(mutants)) {
    const law = channelLaws.find((one) => one.name === name)
    await expect(law?.check(postal(mutant)), name).rejects.toThrow(/\n {2}What to do: [A-Z].*\.$/)
  }
})

it("a channel that cannot be closed does not keep its service alive", async () => {
  const [law] = channelLaws
  let closed = 0
  const open = async () => {
    const world = await postal().open()
    const close = () => {
      throw new Error("it falls over at once")
    }
    return {
      ...world,
      channel: { ...world.channel, close },
      close: async () => {
        closed++
      }
    }
  }
  await expect(law?.check({ open })).rejects.toThrow("it falls over at once")
  expect(closed).toBe(1)
})

it("a case that chance drew is named by its seed", async () => {
  const [law] = channelLaws.filter(({ name }) => name === "what somebody typed adds no recipient and no header")
  const mutant = postal({ habits: { name: (text) => text } })
  await expect(law?.check(mutant, { seed: 5, runs: 100 })).rejects.toThrow(/^seed 5, case \d+: \{"name":/)
})
