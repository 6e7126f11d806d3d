import { lifeCycle, type Story, type Worlds } from "../../../plugin-sdk/src/conformance.ts"
import * as Placement from "../../src/model/Placement.ts"
import { PersonId, PlacementId, SourceId } from "../../src/values/Ids.ts"
import {
  at,
  because,
  day,
  edition,
  enrolment,
  gyeonggi,
  hospital,
  hostCoordinator,
  period,
  programOffice,
  supervisor,
  trainee
} from "./sample.ts"

type Table = typeof Placement.table

const assignment = {
  id: PlacementId.make("placement-1"),
  enrolment,
  trainee,
  edition,
  operator: gyeonggi,
  host: hospital,
  period: period("2019-08-26/2019-09-20")
}
const startedOn = day("2019-08-26")
const endedOn = day("2019-09-20")
const confirm: Story<Table> = [
  { by: hostCoordinator, does: { _tag: "Confirm", supervisor: PersonId.make("supervisor-1") } }
]

const proposed: Story<Table> = [{ by: programOffice, does: { _tag: "Propose", ...assignment } }]
/** The plan has the trainee assist, which needs a permission. */
const assisting: Story<Table> = [
  { by: programOffice, does: { _tag: "Propose", ...assignment, demands: "assist" } },
  ...confirm
]
const confirmed: Story<Table> = [...proposed, ...confirm]
const active: Story<Table> = [...confirmed, { by: hostCoordinator, does: { _tag: "Start", startedOn } }]
const interrupted: Story<Table> = [...active, { by: programOffice, does: { _tag: "Interrupt", ...because } }]
const ended: Story<Table> = [...active, { by: hostCoordinator, does: { _tag: "End", endedOn } }]

export const worlds: Worlds<Table> = {
  schema: Placement.Placement,
  circumstances: { overlapping: [], insideEdition: "yes", at, today: day("2019-09-20") },
  states: {
    proposed,
    confirmed,
    active,
    interrupted,
    ended,
    endedEarly: [...interrupted, { by: hostCoordinator, does: { _tag: "EndEarly", ...because, endedOn } }],
    signedOff: [...ended, { by: supervisor, does: { _tag: "SignOff" } }],
    declined: [...proposed, { by: hostCoordinator, does: { _tag: "Decline", ...because } }],
    cancelled: [...confirmed, { by: programOffice, does: { _tag: "Cancel", ...because } }]
  },
  rows: {
    Propose: {
      says: assignment,
      also: [
        { says: { concurrent: true }, when: { overlapping: ["placement-2"] } },
        { says: { outsideEdition: true }, when: { insideEdition: "no" } },
        { when: { insideEdition: "unknown" } }
      ],
      objections: {
        overlaps: { when: { overlapping: ["placement-2"] } },
        datesOutsideEdition: { when: { insideEdition: "no" } }
      }
    },
    Record: { says: { ...assignment, status: "ended", historical: { source: SourceId.make("report-2011") } } },
    Confirm: { says: { supervisor: PersonId.make("supervisor-1") } },
    Decline: { says: because },
    Cancel: { says: because },
    Start: {
      says: { startedOn },
      also: [{ given: assisting, when: { permission: "performLimited" } }, { says: { startedOn: day("2019-09-20") } }],
      objections: {
        permissionMissing: { given: assisting },
        startInTheFuture: { says: { startedOn: day("2019-09-21") } }
      }
    },
    Interrupt: { says: because },
    Resume: { says: {} },
    End: { says: { endedOn }, also: [{ says: { endedOn: startedOn } }] },
    EndEarly: { says: { ...because, endedOn }, also: [{ says: { endedOn: startedOn } }] },
    SignOff: { says: {} },
    Reopen: { says: because }
  },
  objections: { endBeforeStart: { says: { endedOn: day("2019-08-25") } } }
}
export const placementCycle = lifeCycle(Placement, worlds)
