import { lifeCycle, type Story, type Worlds } from "../../../plugin-sdk/src/conformance.ts"
import * as Waiver from "../../src/model/Waiver.ts"
import { SourceId, WaiverId } from "../../src/values/Ids.ts"
import { at, because, day, enrolment, gyeonggi, holds, khabarovsk, nominee, trainee } from "./sample.ts"

type Table = typeof Waiver.table

const until = day("2019-12-31")
const request = {
  id: WaiverId.make("waiver-1"),
  enrolment,
  trainee,
  operator: gyeonggi,
  sendingSide: [khabarovsk],
  rule: "report",
  from: day("2019-09-01"),
  until,
  document: "certificate-7"
}
const asks = { ...request, grounds: "The report was written for the hospital and may not leave it." }
const { until: _, ...forGood } = asks
const source = SourceId.make("report-2011")
const authority = holds("waiverAuthority", gyeonggi, "director")

const requested: Story<Table> = [{ by: nominee, does: { _tag: "Request", ...asks } }]
const grant: Story<Table> = [{ by: authority, does: { _tag: "Grant" } }]
const granted: Story<Table> = [...requested, ...grant]

export const worlds: Worlds<Table> = {
  schema: Waiver.Waiver,
  circumstances: {
    waivableBy: ["waiverAuthority"],
    maximum: 2,
    granted: 1,
    onFile: ["certificate-7"],
    at,
    today: day("2019-09-18")
  },
  states: {
    requested,
    granted,
    refused: [...requested, { by: authority, does: { _tag: "Refuse", ...because } }],
    withdrawn: [...granted, { by: authority, does: { _tag: "Withdraw", ...because } }],
    expired: [
      ...granted,
      { by: holds("clock", "comity"), does: { _tag: "Expire" }, when: { today: day("2020-01-01") } }
    ]
  },
  rows: {
    Request: {
      says: asks,
      also: [
        { says: { until: asks.from } },
        { says: { until: undefined } },
        { says: { equivalence: "A report of the same kind, accepted in Almaty.", document: undefined } }
      ],
      objections: {
        ruleCannotBeWaived: { when: { waivableBy: [] } },
        endsBeforeItBegins: { says: { until: day("2019-08-31") } }
      }
    },
    Record: { says: { ...asks, status: "granted", historical: { source } } },
    Grant: {
      says: { legalBasis: "Article 7 of the rules of the program." },
      also: [{ when: { maximum: Number.POSITIVE_INFINITY, granted: 9 } }],
      objections: {
        noWaiverLeft: { when: { granted: 2 } },
        proofNotOnFile: { when: { onFile: [] } },
        askedForIt: { by: holds("waiverAuthority", gyeonggi, nominee.id) },
        notYourRule: { when: { waivableBy: ["director"] } }
      }
    },
    Refuse: { says: because },
    Withdraw: { says: because },
    Expire: {
      says: {},
      when: { today: day("2020-01-01") },
      objections: {
        noEndDate: { given: [{ by: nominee, does: { _tag: "Request", ...forGood } }, ...grant] },
        stillRuns: { when: { today: until } }
      }
    }
  }
}
/** What the tests go on from. */
export const stories = { asks, source }
export const waiverCycle = lifeCycle(Waiver, worlds)
