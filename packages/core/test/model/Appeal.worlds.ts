import { lifeCycle, type Story, type Worlds } from "../../../plugin-sdk/src/conformance.ts"
import * as Appeal from "../../src/model/Appeal.ts"
import { AppealId, SourceId } from "../../src/values/Ids.ts"
import {
  at,
  because,
  day,
  enrolment,
  gyeonggi,
  hash,
  holds,
  khabarovsk,
  nominee,
  sendingOffice,
  trainee
} from "./sample.ts"

type Table = typeof Appeal.table

const whose = {
  id: AppealId.make("appeal-1"),
  enrolment,
  trainee,
  operator: gyeonggi,
  sendingSide: [khabarovsk]
}
const decision = {
  against: hash("a"),
  outcome: "notCompleted",
  decidedOn: day("2019-10-20"),
  decidedBy: "kim",
  lodgedOn: day("2019-10-30")
} as const
const lodges = { ...whose, ...decision, grounds: "The report was sent on 10 October and got lost in the office." }
const answer = { ...because, findings: "The report lay unopened in the office since 11 October." }
const source = SourceId.make("report-2011")
/** Who decided on completion, and somebody else of the same office. */
const kim = holds("programOffice", gyeonggi, "kim")
const lee = holds("programOffice", gyeonggi, "lee")

const lodged: Story<Table> = [{ by: nominee, does: { _tag: "Lodge", ...lodges } }]
const underReview: Story<Table> = [...lodged, { by: kim, does: { _tag: "Review" } }]

export const worlds: Worlds<Table> = {
  schema: Appeal.Appeal,
  circumstances: { present: decision.against, within: 14, at, today: day("2019-11-01") },
  states: {
    lodged,
    underReview,
    upheld: [...underReview, { by: lee, does: { _tag: "Uphold", ...answer } }],
    dismissed: [...underReview, { by: lee, does: { _tag: "Dismiss", ...answer } }],
    withdrawn: [...lodged, { by: sendingOffice, does: { _tag: "Withdraw", ...because } }]
  },
  rows: {
    Lodge: {
      says: lodges,
      also: [
        { says: { decidedBy: undefined } },
        // The last day counts, and without rules on appeals there is none.
        { says: { lodgedOn: day("2019-11-03") } },
        { says: { lodgedOn: day("2020-11-03") }, when: { within: undefined } }
      ],
      objections: {
        noDecision: { when: { present: undefined } },
        otherDecision: { says: { against: hash("b") } },
        lodgedBeforeDecision: { says: { lodgedOn: day("2019-10-19") } },
        lodgedTooLate: { says: { lodgedOn: day("2019-11-04") } },
        appealOpen: { when: { open: "appeal-0" } }
      }
    },
    Record: { says: { ...lodges, ...answer, status: "upheld", historical: { source } } },
    Review: { says: {} },
    Uphold: { says: answer, objections: { decidedFirst: { by: kim } } },
    Dismiss: { says: answer, objections: { decidedFirst: { by: kim } } },
    Withdraw: { says: because }
  }
}
/** What the tests go on from. */
export const stories = { answer, kim, lee, lodges, source, whose }
export const appealCycle = lifeCycle(Appeal, worlds)
