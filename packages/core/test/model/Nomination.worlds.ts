import { lifeCycle, type Story, type Worlds } from "../../../plugin-sdk/src/conformance.ts"
import * as Nomination from "../../src/model/Nomination.ts"
import { SourceId } from "../../src/values/Ids.ts"
import {
  at,
  because,
  clock,
  day,
  edition,
  enrolment,
  gyeonggi,
  khabarovsk,
  nominatingBody,
  nomination,
  nominee,
  party,
  programOffice,
  trainee
} from "./sample.ts"

type Table = typeof Nomination.table

const committee = party("selection-committee-2019")
const proposal = { id: nomination, edition, nominee: trainee, nominatingBody: khabarovsk, operator: gyeonggi }
const defects = [{ field: "passport", code: "expired" }]
const answerBy = day("2019-07-31")

const draft: Story<Table> = [{ by: nominatingBody, does: { _tag: "Draft", ...proposal } }]
const submit: Story<Table> = [{ by: nominatingBody, does: { _tag: "Submit" } }]
const withdraw: Story<Table> = [{ by: nominatingBody, does: { _tag: "Withdraw", ...because } }]
const submitted: Story<Table> = [...draft, ...submit]
const receive: Story<Table> = [{ by: programOffice, does: { _tag: "Receive" } }]
const review: Story<Table> = [{ by: programOffice, does: { _tag: "Review" } }]
const sendBack: Story<Table> = [...review, { by: programOffice, does: { _tag: "ReturnForCorrection", defects } }]
const resubmit: Story<Table> = [{ by: nominatingBody, does: { _tag: "Resubmit" } }]
const shortlist: Story<Table> = [{ by: programOffice, does: { _tag: "Shortlist" } }]
const consent: Story<Table> = [{ by: nominatingBody, does: { _tag: "Consent" } }]
const reject: Story<Table> = [{ by: programOffice, does: { _tag: "Reject", ...because } }]

const received: Story<Table> = [...submitted, ...receive]
const underReview: Story<Table> = [...received, ...review]
const returnedForCorrection: Story<Table> = [...received, ...sendBack]
const shortlisted: Story<Table> = [...underReview, ...shortlist]
const selected: Story<Table> = [...shortlisted, { by: programOffice, does: { _tag: "Select" } }]
const offered: Story<Table> = [...selected, { by: programOffice, does: { _tag: "Offer", answerBy } }]
const offeredWithoutDate: Story<Table> = [...selected, { by: programOffice, does: { _tag: "Offer" } }]
const withCommittee: Story<Table> = [
  { by: nominatingBody, does: { _tag: "Draft", ...proposal, selectionCommittee: committee } },
  ...submit,
  ...receive,
  ...review,
  ...shortlist
]
/** Where the edition names a committee, the committee decides; where it names none, the program office. */
const eitherDecides = { selectionCommittee: { given: withCommittee } }
const committeeDecides = { given: withCommittee, by: programOffice }

export const worlds: Worlds<Table> = {
  schema: Nomination.Nomination,
  circumstances: { missingDocuments: [], placesLeft: 9, selectionsLeft: 9, at, today: day("2019-06-01") },
  states: {
    draft,
    submitted,
    withdrawn: [...submitted, ...withdraw],
    none: submitted,
    received,
    underReview,
    returnedForCorrection,
    shortlisted,
    selected,
    reserve: [...shortlisted, { by: programOffice, does: { _tag: "Reserve", rank: 2 } }],
    rejected: [...underReview, ...reject],
    offered,
    accepted: [...offered, ...consent, { by: nominee, does: { _tag: "Accept", enrolment } }],
    declined: [...offered, { by: nominee, does: { _tag: "Decline" } }],
    lapsed: [...offered, { by: clock, does: { _tag: "Lapse" }, when: { today: day("2019-08-01") } }]
  },
  rows: {
    Draft: { says: proposal },
    Record: {
      says: {
        ...proposal,
        sending: "submitted",
        receiving: "accepted",
        historical: { source: SourceId.make("report-2011") }
      }
    },
    Submit: {
      says: {},
      also: [{ says: { overQuota: true }, when: { placesLeft: 0 } }, { when: { placesLeft: 1 } }],
      objections: { quotaExceeded: { when: { placesLeft: 0 } } }
    },
    Resubmit: {
      says: {},
      after: { submitted: [...receive, ...sendBack] },
      objections: {
        notReturned: { given: received },
        receiptAwaited: { after: resubmit }
      }
    },
    Withdraw: { says: because, objections: { alreadyOver: { given: [...underReview, ...reject] } } },
    Receive: {
      says: {},
      after: { returnedForCorrection: resubmit },
      objections: { nothingNew: { given: returnedForCorrection } }
    },
    Review: { says: {} },
    ReturnForCorrection: { says: { defects } },
    Shortlist: { says: {} },
    Reject: { says: because },
    Select: { says: {}, also: [{ when: { selectionsLeft: 1 } }], as: eitherDecides, objections: { committeeDecides } },
    Reserve: { says: { rank: 1 }, as: eitherDecides, objections: { committeeDecides } },
    TurnDown: { says: because, as: eitherDecides, objections: { committeeDecides } },
    MoveUp: {
      says: {},
      also: [{ when: { selectionsLeft: undefined } }],
      objections: { outOfOrder: { when: { firstInReserve: "nomination-7" } } }
    },
    Offer: { says: { answerBy } },
    Consent: { says: {}, objections: { alreadyConsented: { after: consent } } },
    Accept: {
      says: { enrolment },
      after: { offered: consent },
      objections: { consentMissing: { given: offered } }
    },
    Decline: { says: {} },
    Lapse: {
      says: {},
      when: { today: day("2019-08-01") },
      objections: {
        noDeadline: { given: offeredWithoutDate },
        deadlineStillRuns: { when: { today: answerBy } }
      }
    }
  },
  objections: {
    documentsMissing: { when: { missingDocuments: ["passport"] } },
    noPlaceFree: { when: { selectionsLeft: 0 } },
    notSubmitted: { after: withdraw }
  }
}
export const nominationCycle = lifeCycle(Nomination, worlds)
