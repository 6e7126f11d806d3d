import { lifeCycle, type Story, type Worlds } from "../../../plugin-sdk/src/conformance.ts"
import * as Edition from "../../src/model/Edition.ts"
import { EnrolmentId, ProgramId, SourceId } from "../../src/values/Ids.ts"
import { reason } from "../../src/values/Reason.ts"
import {
  at,
  because,
  clock,
  day,
  edition,
  enrolment,
  gyeonggi,
  hash,
  khabarovsk,
  period,
  programOffice
} from "./sample.ts"

type Table = typeof Edition.table

const closing = day("2019-07-31")
const run = {
  id: edition,
  program: ProgramId.make("invitational-training"),
  operator: gyeonggi,
  nominatingBodies: [khabarovsk],
  period: period("2019-08-26/2019-09-20"),
  nominationsCloseOn: closing
}
const rules = { id: "gyeonggi-2019", version: 1, hash: hash("a") }
const nextRules = { id: "gyeonggi-2019", version: 2, hash: hash("c") }
const historical = { source: SourceId.make("report-2011") }
const concludedOn = day("2019-09-20")

const planned: Story<Table> = [{ by: programOffice, does: { _tag: "Plan", ...run } }]
const announced: Story<Table> = [...planned, { by: programOffice, does: { _tag: "Announce", rules } }]
const nominationsOpen: Story<Table> = [...announced, { by: programOffice, does: { _tag: "OpenNominations" } }]
const nominationsClosed: Story<Table> = [...nominationsOpen, { by: clock, does: { _tag: "CloseNominations" } }]
const selected: Story<Table> = [...nominationsClosed, { by: programOffice, does: { _tag: "ConcludeSelection" } }]
const running: Story<Table> = [...selected, { by: clock, does: { _tag: "Run" } }]
const concluded: Story<Table> = [...running, { by: programOffice, does: { _tag: "Conclude", concludedOn } }]
const reported: Story<Table> = [
  ...concluded,
  { by: programOffice, does: { _tag: "Report", statisticsReport: "statistics-2019" } }
]
const postpone: Story<Table> = [{ by: programOffice, does: { _tag: "Postpone", ...because } }]
/** Known from a report, and only in part. */
const recorded = (status: "nominationsOpen" | "planned" | "selected"): Story<Table> => {
  const { nominationsCloseOn, period, ...known } = run
  return [{ by: programOffice, does: { _tag: "Record", ...known, status, historical } }]
}

export const worlds: Worlds<Table> = {
  schema: Edition.Edition,
  circumstances: {
    rules: { hash: rules.hash, unmeetable: [] },
    enrolments: 9,
    activeEnrolments: [],
    onFile: ["statistics-2019"],
    at,
    today: day("2019-09-20")
  },
  states: {
    planned,
    announced,
    nominationsOpen,
    nominationsClosed,
    selected,
    running,
    concluded,
    reported,
    archived: [...reported, { by: programOffice, does: { _tag: "Archive" } }],
    postponed: [...announced, ...postpone],
    cancelled: [...selected, { by: programOffice, does: { _tag: "Cancel", ...because } }]
  },
  rows: {
    Plan: { says: run },
    Record: { says: { ...run, status: "concluded", historical } },
    Announce: {
      says: { rules },
      objections: {
        noPeriod: { given: recorded("planned") },
        rulesUnknown: { says: { rules: { ...rules, hash: hash("b") } } }
      }
    },
    OpenNominations: { says: {} },
    CloseNominations: {
      says: {},
      objections: {
        nominationsStillOpen: { when: { today: closing }, by: clock },
        closingDayUnknown: { given: recorded("nominationsOpen"), by: clock }
      }
    },
    ConcludeSelection: { says: {} },
    Run: {
      says: {},
      also: [{ when: { today: day("2019-08-26"), enrolments: 1 } }],
      objections: {
        nobodyEnrolled: { when: { enrolments: 0 } },
        stillBeforeBeginning: { when: { today: day("2019-08-25") } },
        beginningUnknown: { given: recorded("selected"), by: clock }
      }
    },
    Conclude: {
      says: { concludedOn, exceptions: [enrolment] },
      when: { activeEnrolments: [enrolment] },
      also: [{ says: { exceptions: [EnrolmentId.make("enrolment-2"), enrolment] } }],
      objections: {
        concludedInTheFuture: { says: { concludedOn: day("2019-09-21") } },
        enrolmentsStillActive: { says: { exceptions: [EnrolmentId.make("enrolment-2")] } }
      }
    },
    Report: {
      says: { statisticsReport: "statistics-2019" },
      objections: { reportNotOnFile: { says: { statisticsReport: "statistics-2018" } } }
    },
    Archive: { says: {} },
    Revise: {
      says: { changes: { reportedCount: 9 }, ...because },
      objections: { reasonNeeded: { from: "announced", says: { reason: undefined } } }
    },
    AdoptRules: {
      says: { ...because, rules: nextRules },
      when: { rules: { hash: nextRules.hash, unmeetable: [] } },
      objections: {
        rulesUnknown: { says: { rules: { ...nextRules, hash: hash("d") } } },
        rulesAlreadyPinned: { says: { rules }, when: { rules: { hash: rules.hash, unmeetable: [] } } },
        rulesCannotBeMet: {
          when: { rules: { hash: nextRules.hash, unmeetable: [reason("rule.workdays", { days: 20 })] } }
        }
      }
    },
    Postpone: { says: because },
    Resume: {
      says: {},
      also: [planned, nominationsOpen, nominationsClosed, selected].map((before) => ({
        given: [...before, ...postpone]
      }))
    },
    Cancel: { says: because },
    Reopen: { says: because }
  },
  objections: {
    rulesCannotBeMet: { when: { rules: { hash: rules.hash, unmeetable: [reason("rule.workdays", { days: 20 })] } } }
  }
}
/** What the tests go on from. */
export const stories = { nextRules, rules }
export const editionCycle = lifeCycle(Edition, worlds)
