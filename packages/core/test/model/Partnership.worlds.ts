import { lifeCycle, type Story, type Worlds } from "../../../plugin-sdk/src/conformance.ts"
import * as Partnership from "../../src/model/Partnership.ts"
import { PartnershipId, SourceId } from "../../src/values/Ids.ts"
import { about, at, because, day, gyeonggi, khabarovsk, programOffice, sendingOffice } from "./sample.ts"

type Table = typeof Partnership.table

const relation = {
  id: PartnershipId.make("khabarovsk"),
  parties: [gyeonggi, khabarovsk],
  recordKeeper: gyeonggi,
  since: about("2011")
}
const exploratory: Story<Table> = [{ by: programOffice, does: { _tag: "Explore", ...relation } }]
const active: Story<Table> = [...exploratory, { by: sendingOffice, does: { _tag: "Activate" } }]
const dormant: Story<Table> = [...active, { by: programOffice, does: { _tag: "FallDormant" } }]
const ended: Story<Table> = [...dormant, { by: sendingOffice, does: { _tag: "End", ...because } }]

export const worlds: Worlds<Table> = {
  schema: Partnership.Partnership,
  circumstances: { agreementInForce: true, activityHeld: false, at, today: day("2019-09-10") },
  states: { exploratory, active, dormant, ended },
  rows: {
    Explore: { says: relation },
    Record: { says: { ...relation, status: "active", historical: { source: SourceId.make("report-2011") } } },
    Activate: {
      says: {},
      also: [{ when: { agreementInForce: false, activityHeld: true } }],
      objections: { nothingJointYet: { when: { agreementInForce: false } } }
    },
    FallDormant: { says: {} },
    End: { says: because }
  }
}
export const partnershipCycle = lifeCycle(Partnership, worlds)
