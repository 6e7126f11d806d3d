import { createComity, memory, rules } from "@comity/core/promise"
import { given } from "@comity/plugin-sdk/conformance"
import { expect, test } from "vitest"
import * as Visit from "./Visit.ts"
import { circumstances, guest, host, invited } from "./Visit.worlds.ts"

test("an office asks what stands in the way of a step, and what it can do next", async () => {
  const comity = await createComity({ store: memory() })
  try {
    const office = comity.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })
    await office.editions.announce({
      id: "2019-russia",
      program: "invitational-training",
      operator: "gyeonggi",
      period: "2019-08-26/2019-09-20",
      completion: rules.set("gyeonggi-2019", 1, rules.all(rules.attendance({ atLeast: "80%" })))
    })
    // #region asking
    const reasons = await office.editions.whyNot("2019-russia", "conclude")
    const steps = await office.editions.whatNext("2019-russia")

    console.log(reasons[0]?.code, reasons[0]?.values)
    for (const { asks, blockedBy, transition } of steps) console.log(transition, asks, blockedBy)
    // #endregion asking
    expect(reasons).toEqual([
      {
        code: "lifecycle/not-yet",
        values: {
          noun: "edition",
          state: "announced",
          after: ["OpenNominations", "CloseNominations", "ConcludeSelection", "Run"]
        }
      }
    ])
    expect(steps.map(({ transition }) => transition)).toContain("OpenNominations")
  } finally {
    await comity.close()
  }
})

test("a story is told, and goes on or is refused", () => {
  // #region story
  const story = given(Visit, circumstances, ...invited)

  story
    .when({ by: guest, does: { _tag: "Answer", guests: 5 } })
    .becomes({ status: "accepted", guests: 5 })
    .when({ by: host, does: { _tag: "Hold" } })
    .isRefused("visit/noDaySettled")
  // #endregion story
  expect(story.document).toMatchObject({ status: "invited" })
})
