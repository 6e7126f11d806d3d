import { lifeCycle, type Story, type Worlds } from "../../../plugin-sdk/src/conformance.ts"
import * as Commitment from "../../src/model/Commitment.ts"
import { CommitmentId, SourceId } from "../../src/values/Ids.ts"
import { localized } from "../../src/values/LocalizedText.ts"
import { about, at, because, day, gyeonggi, khabarovsk, programOffice, sendingOffice } from "./sample.ts"

type Table = typeof Commitment.table

/** Both sides commit themselves. */
const promise = {
  id: CommitmentId.make("commitment-1"),
  by: [gyeonggi, khabarovsk],
  operator: gyeonggi,
  kind: "online-consilia",
  text: localized("en", "Both sides will hold consilia online every quarter."),
  madeOn: about("2019-09"),
  dueOn: about("2020")
}
/** The other side's alone, as the office here recorded it. */
const theirs = { ...promise, by: [khabarovsk] }
const historical = { source: SourceId.make("report-2011") }
const fulfilledBy = [{ kind: "activity", id: "consilium-2019" }]
const successor = CommitmentId.make("commitment-2")

const stated: Story<Table> = [{ by: programOffice, does: { _tag: "State", ...promise } }]
const underWay: Story<Table> = [...stated, { by: sendingOffice, does: { _tag: "Start" } }]
const recorded = (status: "stated" | "underWay"): Story<Table> => [
  { by: programOffice, does: { _tag: "Record", ...theirs, status, historical } }
]
const ofOthers = (status: "stated" | "underWay") => ({
  othersCommitment: { given: recorded(status), by: programOffice }
})

export const worlds: Worlds<Table> = {
  schema: Commitment.Commitment,
  circumstances: { unknownFulfilments: [], successorKnown: true, at, today: day("2019-09-10") },
  states: {
    stated,
    underWay,
    done: [...stated, { by: sendingOffice, does: { _tag: "Fulfil", fulfilledBy } }],
    dropped: [...stated, { by: programOffice, does: { _tag: "Drop", ...because } }],
    superseded: [...underWay, { by: programOffice, does: { _tag: "Supersede", supersededBy: successor } }]
  },
  rows: {
    State: { says: promise, objections: { othersCommitment: { says: theirs, by: programOffice } } },
    Record: { says: { ...promise, status: "stated", historical }, also: [{ says: theirs }] },
    Start: { says: {}, objections: ofOthers("stated") },
    Fulfil: {
      says: { fulfilledBy, doneOn: about("2019-09-10") },
      also: [{ says: { fulfilledBy: undefined, evidence: ["minutes-1"] } }, { says: { doneOn: about("2019") } }],
      objections: {
        ...ofOthers("stated"),
        nothingShowsIt: { says: { fulfilledBy: [] } },
        fulfilmentUnknown: { when: { unknownFulfilments: ["consilium-2019"] } },
        doneInTheFuture: { says: { doneOn: about("2019-09-11") } }
      }
    },
    Drop: { says: because, objections: ofOthers("stated") },
    Supersede: {
      says: { supersededBy: successor },
      objections: { ...ofOthers("underWay"), successorUnknown: { when: { successorKnown: false } } }
    }
  }
}
export const commitmentCycle = lifeCycle(Commitment, worlds)
