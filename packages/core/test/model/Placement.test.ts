import { expect, test } from "vitest"
import { given } from "../../../plugin-sdk/src/conformance.ts"
import * as Placement from "../../src/model/Placement.ts"
import { PersonId } from "../../src/values/Ids.ts"
import { worlds } from "./Placement.worlds.ts"
import { day, hostCoordinator, programOffice, supervisor } from "./sample.ts"

const { circumstances, states } = worlds
const story = (name: string) => given(Placement, circumstances, ...(states[name] ?? []))

test("a host accepts with a supervisor, who may be another than was proposed", () => {
  const proposed = story("proposed")
  expect(proposed.document).not.toHaveProperty("supervisor")
  proposed
    .when({ by: hostCoordinator, does: { _tag: "Confirm", supervisor: PersonId.make("supervisor-2") } })
    .becomes({ status: "confirmed", supervisor: PersonId.make("supervisor-2") })
})

test("without a permission, only observation may begin", () => {
  const start = { by: hostCoordinator, does: { _tag: "Start", startedOn: day("2019-08-26") } } as const
  const planned = (demands: "assist" | "observe" | "performLimited") =>
    given(
      Placement,
      circumstances,
      ...(states["proposed"] ?? []).map((act) => ({ ...act, does: { ...act.does, demands } }) as typeof act)
    ).when({
      by: hostCoordinator,
      does: { _tag: "Confirm", supervisor: PersonId.make("supervisor-1") }
    })
  const confirmed = (demands: Parameters<typeof planned>[0]) =>
    planned(demands).becomes({ status: "confirmed", demands })
  confirmed("observe").when(start).becomes({ status: "active" })
  confirmed("assist").when(start).isRefused("placement/permissionMissing")
  confirmed("assist")
    .when({ ...start, when: { permission: "performLimited" } })
    .becomes({ status: "active" })
  confirmed("performLimited")
    .when({ ...start, when: { permission: "assist" } })
    .isRefused("placement/permissionMissing")
})

test("it is signed off by supervisor or host, and opened again with a reason", () => {
  for (const by of [supervisor, hostCoordinator])
    story("endedEarly")
      .when({ by, does: { _tag: "SignOff" } })
      .becomes({ status: "signedOff", endedOn: day("2019-09-20") })
      .when({ by: programOffice, does: { _tag: "Reopen", reason: "The dates were wrong." } })
      .becomes({ status: "ended" })
  story("ended")
    .when({ by: programOffice, does: { _tag: "SignOff" } })
    .isRefused("lifecycle/not-your-office")
})

test("a sign-off is never recorded for somebody else", () => {
  const onBehalfOf = { role: "supervisor", party: "severance", evidence: "letter-1" }
  story("ended")
    .when({ by: programOffice, does: { _tag: "SignOff", onBehalfOf } })
    .isRefused("lifecycle/only-in-person")
})
