import { expect, test } from "vitest"
import { given } from "../../../plugin-sdk/src/conformance.ts"
import * as Waiver from "../../src/model/Waiver.ts"
import { gyeonggi, holds, trainee } from "./sample.ts"
import { stories, worlds } from "./Waiver.worlds.ts"

const { asks } = stories
const kim = holds("programOffice", gyeonggi, "kim")
const letter = { onBehalfOf: { role: "trainee", party: trainee, evidence: "letter-3" } }

test("who granted it, as what and when is kept, and who asked", () => {
  const { document } = given(Waiver, worlds.circumstances, ...(worlds.states["granted"] ?? []))
  expect(document).toMatchObject({
    requestedBy: `trainee of ${trainee}`,
    grantedBy: "director",
    grantedAs: "waiverAuthority",
    grantedOn: "2019-09-18"
  })
})

test("who recorded a request for somebody else may not grant it either", () => {
  const requested = given(Waiver, worlds.circumstances, { by: kim, does: { _tag: "Request", ...asks, ...letter } })
  expect(requested.document).toMatchObject({ requestedBy: "kim" })
  const grant = { _tag: "Grant" } as const
  requested.when({ by: holds("waiverAuthority", gyeonggi, "kim"), does: grant }).isRefused("waiver/askedForIt")
  requested.when({ by: holds("waiverAuthority", gyeonggi, "lee"), does: grant }).becomes({ status: "granted" })
})

test("of an old waiver nobody need know who asked", () => {
  const { grounds: _, ...request } = asks
  const recorded = given(Waiver, worlds.circumstances, {
    by: kim,
    does: { _tag: "Record", ...request, status: "requested", historical: { source: stories.source } }
  })
  expect(recorded.document).not.toHaveProperty("requestedBy")
  recorded
    .when({ by: holds("waiverAuthority", gyeonggi, "kim"), does: { _tag: "Grant" } })
    .becomes({ status: "granted", grantedBy: "kim" })
})
