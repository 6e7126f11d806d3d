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

it("a record of the past may be refused for what a document is refused for today, and for nothing else", async () => {
  const [law] = lifeCycleLaws.filter(({ name }) => name.includes("without a guard of its own"))
  const shared = { unheardOf: () => false as const }
  const withGuards = (guards: Readonly<Record<string, object>>) => {
    const transitions = visitCycle.table.transitions.map((t) => ({ ...t, ...guards[t.name] }))
    return { ...visitCycle, table: { ...visitCycle.table, transitions } }
  }
  await law?.check(withGuards({ Invite: { rejects: shared }, Record: { rejects: shared } }))
  for (const own of [
    { Record: { rejects: shared } },
    { Invite: { rejects: { unheardOf: () => false } }, Record: { rejects: shared } },
    { Invite: { rejects: shared }, Record: { unless: shared } }
  ])
    await expect(law?.check(withGuards(own))).rejects.toThrow("Record has guards of its own: unheardOf")
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
