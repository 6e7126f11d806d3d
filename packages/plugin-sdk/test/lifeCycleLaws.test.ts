import { given, lifeCycleLaws } from "@comity/plugin-sdk/conformance"
import { describe, expect, it } from "vitest"
import { mutants } from "./lifeCycles/mutants.ts"
import * as Visit from "./lifeCycles/Visit.ts"
import { circumstances, guest, host, invited, visitCycle } from "./lifeCycles/Visit.worlds.ts"

it("every law has a name of its own, says whom it protects, and has its mutant", () => {
  expect(Object.keys(mutants).toSorted()).toEqual(lifeCycleLaws.map(({ name }) => name).toSorted())
  for (const { protects } of lifeCycleLaws) expect(protects).toMatch(/^[A-Z].{20,}\.$/)
})

describe("the mutant is caught by the law that", () => {
  for (const { check, name } of lifeCycleLaws) {
    it(name, async () => {
      const caught = await check(mutants[name]?.(visitCycle) ?? visitCycle).catch((error: unknown) => error)
      expect(caught).toBeInstanceOf(Error)
      // Caught by what it does, not because the mutant itself fell over.
      expect(caught).not.toBeInstanceOf(TypeError)
    })
  }
})

describe("a story", () => {
  const story = given(Visit, circumstances, ...invited)

  it("goes on from what an act makes of the document", () => {
    const accepted = story
      .when({ by: guest, does: { _tag: "Answer", guests: 5 } })
      .becomes({ status: "accepted", guests: 5 })
    expect(accepted.document).toMatchObject({ status: "accepted" })
    expect(accepted.journal.map(({ _tag }) => _tag)).toEqual(["Invited", "Answered"])
  })

  it("says what was expected and what was found", () => {
    const answer = story.when({ by: guest, does: { _tag: "Answer", guests: 0 } })
    expect(() => answer.becomes({ status: "accepted" })).toThrow('Expected status to be "accepted", found "declined"')
    expect(() => answer.isRefused("visit/tooManyGuests")).toThrow("Expected a refusal")
  })

  it("knows a refusal by its reasons, all of them", () => {
    const hold = story.when({ by: host, does: { _tag: "Hold" } })
    hold.isRefused("lifecycle/not-yet")
    expect(() => hold.isRefused("visit/noDaySettled")).toThrow("found lifecycle/not-yet")
    expect(() => hold.becomes({})).toThrow("The story stops at")
  })
})
