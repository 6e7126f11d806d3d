import { lifeCycle, type Story, type Worlds } from "../../../plugin-sdk/src/conformance.ts"
import * as Program from "../../src/model/Program.ts"
import { ProgramId, SourceId } from "../../src/values/Ids.ts"
import { localized } from "../../src/values/LocalizedText.ts"
import { about, at, because, day, gyeonggi, programOffice } from "./sample.ts"

type Table = typeof Program.table

const offer = {
  id: ProgramId.make("invitational-training"),
  operator: gyeonggi,
  title: localized("en", "Invitational training for doctors"),
  kind: "invitational-training",
  since: about("2011")
}
const proposed: Story<Table> = [{ by: programOffice, does: { _tag: "Propose", ...offer } }]
const running: Story<Table> = [...proposed, { by: programOffice, does: { _tag: "Start" } }]
const suspended: Story<Table> = [...running, { by: programOffice, does: { _tag: "Suspend", ...because } }]

export const worlds: Worlds<Table> = {
  schema: Program.Program,
  circumstances: { at, today: day("2019-09-10") },
  states: {
    proposed,
    running,
    suspended,
    ended: [...suspended, { by: programOffice, does: { _tag: "End", ...because } }],
    abandoned: [...proposed, { by: programOffice, does: { _tag: "Abandon", ...because } }]
  },
  rows: {
    Propose: { says: offer },
    Record: { says: { ...offer, status: "running", historical: { source: SourceId.make("report-2011") } } },
    Start: { says: {} },
    Suspend: { says: because },
    Resume: { says: {} },
    End: { says: because },
    Abandon: { says: because }
  }
}
export const programCycle = lifeCycle(Program, worlds)
