import { lifeCycle, type Story, type Worlds } from "../../../plugin-sdk/src/conformance.ts"
import * as WorkingGroup from "../../src/model/WorkingGroup.ts"
import * as Common from "./ActivityCore.worlds.ts"
import { because, programOffice, sendingOffice } from "./sample.ts"

type Table = typeof WorkingGroup.table

const group = { ...Common.outline, kind: "working-group" }
const proposed: Story<Table> = [{ by: sendingOffice, does: { _tag: "Propose", ...group } }]
const constitute: Story<Table> = [{ by: sendingOffice, does: { _tag: "Constitute" } }]
const constituted: Story<Table> = [...proposed, ...constitute, { by: programOffice, does: { _tag: "Constitute" } }]
const active: Story<Table> = [...constituted, { by: programOffice, does: { _tag: "Activate" } }]
const dormant: Story<Table> = [...active, { by: sendingOffice, does: { _tag: "FallDormant" } }]

export const worlds: Worlds<Table> = {
  schema: WorkingGroup.WorkingGroup,
  circumstances: Common.circumstances,
  states: {
    proposed,
    constituted,
    active,
    dormant,
    dissolved: [...dormant, { by: programOffice, does: { _tag: "Dissolve", ...because } }]
  },
  rows: {
    Propose: { says: group },
    Record: { says: { ...group, status: "active", historical: Common.historical } },
    Constitute: {
      says: {},
      after: { proposed: constitute },
      also: [{ given: proposed }],
      objections: { alreadyConfirmed: { by: sendingOffice } }
    },
    Activate: { says: {} },
    FallDormant: { says: {} },
    Dissolve: { says: because },
    ...Common.rows
  },
  objections: Common.objections
}
export const workingGroupCycle = lifeCycle(WorkingGroup, worlds)
