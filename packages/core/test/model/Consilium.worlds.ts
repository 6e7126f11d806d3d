import { lifeCycle, type Story, type Worlds } from "../../../plugin-sdk/src/conformance.ts"
import * as Consilium from "../../src/model/Consilium.ts"
import { Id } from "../../src/values/Ids.ts"
import * as Common from "./ActivityCore.worlds.ts"
import { because, period, programOffice, sendingOffice } from "./sample.ts"

type Table = typeof Consilium.table

const asked = { ...Common.outline, kind: "online-consilium", detail: { caseReference: "KH-2019/17" } }
const opinion = Id.make("opinion-17")

/** How a case comes from the request to the opinion. The hosts are asked. */
const told = (said: Common.Outline, on = "2019-09-10") => {
  const requested: Story<Table> = [{ by: sendingOffice, does: { _tag: "Request", ...said } }]
  const accepted: Story<Table> = [...requested, { by: programOffice, does: { _tag: "Accept" } }]
  const scheduled: Story<Table> = [...accepted, { by: sendingOffice, does: { _tag: "Schedule", period: period(on) } }]
  const held: Story<Table> = [...scheduled, { by: programOffice, does: { _tag: "Hold" } }]
  return { requested, accepted, scheduled, held }
}
const { held, ...before } = told(asked)
const unhosted = told({ ...Common.withoutHosts, kind: "online-consilium" })
const opinionIssued: Story<Table> = [...held, { by: programOffice, does: { _tag: "IssueOpinion", opinion } }]

export const worlds: Worlds<Table> = {
  schema: Consilium.Consilium,
  circumstances: Common.circumstances,
  states: {
    ...before,
    held,
    opinionIssued,
    closed: [...opinionIssued, { by: sendingOffice, does: { _tag: "Close" } }],
    declined: [...before.requested, { by: programOffice, does: { _tag: "Decline", ...because } }]
  },
  rows: {
    Request: { says: asked },
    Record: { says: { ...asked, status: "held", historical: Common.historical } },
    Accept: { says: {}, objections: Common.byTheSender(unhosted.requested) },
    Decline: { says: because, objections: Common.byTheSender(unhosted.requested) },
    Schedule: { says: { period: period("2019-09-10") }, also: [{ says: { period: period("2019-09-12") } }] },
    Hold: {
      says: {},
      objections: {
        ...Common.byTheSender(unhosted.scheduled),
        heldInTheFuture: { given: told(asked, "2019-09-11").scheduled }
      }
    },
    IssueOpinion: { says: { opinion }, objections: Common.byTheSender(unhosted.held) },
    Close: { says: {} },
    ...Common.rows
  },
  objections: Common.objections
}
export const consiliumCycle = lifeCycle(Consilium, worlds)
