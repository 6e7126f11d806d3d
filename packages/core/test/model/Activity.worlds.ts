import { lifeCycle, type Story, type Worlds } from "../../../plugin-sdk/src/conformance.ts"
import * as Activity from "../../src/model/Activity.ts"
import { ActivityId, Id } from "../../src/values/Ids.ts"
import * as Common from "./ActivityCore.worlds.ts"
import { because, period, programOffice, sendingOffice } from "./sample.ts"

type Table = typeof Activity.table

const visit = { ...Common.outline, kind: "delegation" }

const confirm: Story<Table> = [{ by: programOffice, does: { _tag: "Confirm" } }]
/** How a visit comes as far as being held. */
const told = (said: Common.Outline) => {
  const mooted: Story<Table> = [{ by: sendingOffice, does: { _tag: "Moot", ...said } }]
  const planned: Story<Table> = [...mooted, { by: programOffice, does: { _tag: "Plan" } }]
  const confirmed: Story<Table> = [...planned, ...confirm, { by: sendingOffice, does: { _tag: "Confirm" } }]
  return { mooted, planned, confirmed }
}
const { confirmed, mooted, planned } = told(visit)
const inProgress: Story<Table> = [...confirmed, { by: programOffice, does: { _tag: "Start" } }]
const held: Story<Table> = [...inProgress, { by: programOffice, does: { _tag: "Hold" } }]
const postponed: Story<Table> = [...confirmed, { by: sendingOffice, does: { _tag: "Postpone", ...because } }]
const unhosted = told({ ...Common.withoutHosts, kind: "delegation" })

export const worlds: Worlds<Table> = {
  schema: Activity.Activity,
  circumstances: Common.circumstances,
  states: {
    mooted,
    planned,
    confirmed,
    inProgress,
    held,
    reported: [...held, { by: sendingOffice, does: { _tag: "Report" } }],
    postponed,
    cancelled: [...postponed, { by: sendingOffice, does: { _tag: "Cancel", ...because } }],
    abandoned: [...inProgress, { by: programOffice, does: { _tag: "Abandon", ...because } }]
  },
  rows: {
    Moot: {
      says: visit,
      also: [{ says: { kind: "reciprocal-visit", reciprocates: ActivityId.make("visit-2018") } }],
      objections: { returnsNothing: { says: { kind: "reciprocal-visit" } } }
    },
    // Of the past, a source may know of a return visit and not of what it returned.
    Record: {
      says: { ...visit, status: "held", historical: Common.historical },
      also: [{ says: { kind: "reciprocal-visit" } }]
    },
    Plan: { says: { period: period("2019-09-03/2019-09-06") } },
    Confirm: {
      says: {},
      after: { planned: confirm },
      also: [{ given: planned }],
      objections: { alreadyConfirmed: { by: programOffice } }
    },
    Start: { says: {}, objections: Common.byTheSender(unhosted.confirmed) },
    Hold: {
      says: {},
      also: [{ says: { period: period("2019-09") } }],
      objections: {
        ...Common.byTheSender(unhosted.confirmed),
        heldInTheFuture: { says: { period: period("2019-09-11/2019-09-12") } }
      }
    },
    Report: { says: { report: Id.make("report-on-the-visit") } },
    Postpone: { says: because },
    Replan: { says: { period: period("2019-10") } },
    Cancel: { says: because },
    Abandon: { says: because },
    ...Common.rows
  },
  objections: Common.objections
}
export const activityCycle = lifeCycle(Activity, worlds)
