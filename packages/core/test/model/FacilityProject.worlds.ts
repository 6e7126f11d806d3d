import { lifeCycle, type Story, type Worlds } from "../../../plugin-sdk/src/conformance.ts"
import * as FacilityProject from "../../src/model/FacilityProject.ts"
import * as Common from "./ActivityCore.worlds.ts"
import { about, because, period, programOffice, sendingOffice } from "./sample.ts"

type Table = typeof FacilityProject.table

const center = { ...Common.outline, kind: "facility-project" }

/** How a facility comes as far as being in operation. */
const told = (said: Common.Outline) => {
  const discussed: Story<Table> = [{ by: sendingOffice, does: { _tag: "Discuss", ...said } }]
  const planned: Story<Table> = [...discussed, { by: sendingOffice, does: { _tag: "Plan" } }]
  const approved: Story<Table> = [...planned, { by: programOffice, does: { _tag: "Approve" } }]
  const underConstruction: Story<Table> = [...approved, { by: programOffice, does: { _tag: "Build" } }]
  const opened: Story<Table> = [...underConstruction, { by: programOffice, does: { _tag: "Open" } }]
  return { discussed, planned, approved, underConstruction, opened }
}
const { opened, ...before } = told(center)
const unhosted = told({ ...Common.withoutHosts, kind: "facility-project" })
const operating: Story<Table> = [...opened, { by: programOffice, does: { _tag: "Operate" } }]

export const worlds: Worlds<Table> = {
  schema: FacilityProject.FacilityProject,
  circumstances: Common.circumstances,
  states: {
    ...before,
    opened,
    operating,
    closed: [...operating, { by: sendingOffice, does: { _tag: "Close", ...because } }]
  },
  rows: {
    Discuss: { says: center },
    Record: { says: { ...center, status: "opened", historical: Common.historical } },
    Plan: { says: { period: period("2019/2021") } },
    Approve: { says: {}, objections: Common.byTheSender(unhosted.planned) },
    Build: { says: {}, objections: Common.byTheSender(unhosted.approved) },
    Open: {
      says: { openedOn: about("2019-09-10") },
      also: [{ says: { openedOn: undefined } }, { says: { openedOn: about("2019") } }],
      objections: {
        ...Common.byTheSender(unhosted.approved),
        openedInTheFuture: { says: { openedOn: about("2019-10") } }
      }
    },
    Operate: { says: {}, objections: Common.byTheSender(unhosted.opened) },
    Close: { says: because },
    ...Common.rows
  },
  objections: Common.objections
}
export const facilityProjectCycle = lifeCycle(FacilityProject, worlds)
