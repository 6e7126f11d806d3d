import { lifeCycle, type Story, type Worlds } from "../../../plugin-sdk/src/conformance.ts"
import * as Donation from "../../src/model/Donation.ts"
import * as Common from "./ActivityCore.worlds.ts"
import { because, programOffice, sendingOffice } from "./sample.ts"

type Table = typeof Donation.table

const ultrasound = { ...Common.outline, kind: "equipment-donation", detail: { equipment: [{ kind: "ultrasound" }] } }

/** How a device comes from the offer into use, and out of it. The hosts receive it. */
const told = (said: Common.Outline) => {
  const offered: Story<Table> = [{ by: sendingOffice, does: { _tag: "Offer", ...said } }]
  const needAssessed: Story<Table> = [...offered, { by: programOffice, does: { _tag: "AssessNeed" } }]
  const accepted: Story<Table> = [...needAssessed, { by: programOffice, does: { _tag: "Accept" } }]
  const inTransit: Story<Table> = [...accepted, { by: sendingOffice, does: { _tag: "Send" } }]
  const received: Story<Table> = [...inTransit, { by: programOffice, does: { _tag: "Receive" } }]
  const installed: Story<Table> = [...received, { by: programOffice, does: { _tag: "Install" } }]
  const inUse: Story<Table> = [...installed, { by: programOffice, does: { _tag: "Use" } }]
  const outOfUse: Story<Table> = [...inUse, { by: programOffice, does: { _tag: "Retire", ...because } }]
  return { offered, needAssessed, accepted, inTransit, received, installed, inUse, outOfUse }
}
const states = told(ultrasound)
const unhosted = told({ ...Common.withoutHosts, kind: "equipment-donation" })

export const worlds: Worlds<Table> = {
  schema: Donation.Donation,
  circumstances: Common.circumstances,
  states: {
    ...states,
    declined: [...states.needAssessed, { by: programOffice, does: { _tag: "Decline", ...because } }],
    returned: [...states.installed, { by: programOffice, does: { _tag: "Return", ...because } }]
  },
  rows: {
    Offer: { says: ultrasound },
    Record: { says: { ...ultrasound, status: "received", historical: Common.historical } },
    AssessNeed: { says: {}, objections: Common.byTheSender(unhosted.offered) },
    Accept: { says: {}, objections: Common.byTheSender(unhosted.needAssessed) },
    Decline: { says: because, objections: Common.byTheSender(unhosted.offered) },
    Send: { says: {} },
    Receive: { says: {}, objections: Common.byTheSender(unhosted.accepted) },
    Install: { says: {}, objections: Common.byTheSender(unhosted.received) },
    Use: { says: {}, objections: Common.byTheSender(unhosted.installed) },
    Retire: { says: because, objections: Common.byTheSender(unhosted.inUse) },
    Return: { says: because, objections: Common.byTheSender(unhosted.inTransit) },
    ...Common.rows,
    Change: { ...Common.rows.Change, objections: { senderStruck: { by: sendingOffice, says: { senders: [] } } } }
  },
  objections: Common.objections
}
export const donationCycle = lifeCycle(Donation, worlds)
