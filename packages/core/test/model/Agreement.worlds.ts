import { lifeCycle, type Story, type Worlds } from "../../../plugin-sdk/src/conformance.ts"
import * as Agreement from "../../src/model/Agreement.ts"
import { AgreementId, SourceId } from "../../src/values/Ids.ts"
import {
  agreement,
  at,
  because,
  clock,
  day,
  gyeonggi,
  hash,
  holds,
  khabarovsk,
  programOffice,
  sendingOffice
} from "./sample.ts"

type Table = typeof Agreement.table

const parties = [gyeonggi, khabarovsk]
const instrument = { id: agreement, parties, recordKeeper: gyeonggi }
const [text, otherText] = [hash("a"), hash("b")]
const endsOn = day("2020-12-31")
const governor = holds("signatory", gyeonggi)
const minister = holds("signatory", khabarovsk)
const renewal = AgreementId.make("renewal-2021")
const renewed = { amendment: renewal, endsOn: day("2023-12-31") }
const signature = { office: "governor", signed: day("2018-04-20") }
const suspension = { ...because, suspendedFrom: day("2019-06-01"), suspendedUntil: day("2019-09-01") }
/** An office shows its mandate; a signatory needs none. */
const mandate = { evidence: ["mandate-1"] }
const amendment = { ...instrument, amends: AgreementId.make("memorandum-2011") }
const base = { status: "inForce", parties } as const

const intend = (
  said: Partial<typeof amendment> & Pick<Agreement.Agreement, "endsOn" | "effectiveOn"> = {}
): Story<Table> => [
  {
    by: programOffice,
    does: { _tag: "Intend", ...instrument, ...said },
    ...(said.amends === undefined ? {} : { when: { base } })
  }
]
const draft: Story<Table> = [{ by: programOffice, does: { _tag: "Draft", parties, instrument: "memorandum" } }]
const submit: Story<Table> = [{ by: programOffice, does: { _tag: "SubmitText", text } }]
const approvedByGyeonggi: Story<Table> = [{ by: programOffice, does: { _tag: "Approve", approves: text } }]
const approved: Story<Table> = [...approvedByGyeonggi, { by: sendingOffice, does: { _tag: "Approve", approves: text } }]
const agree: Story<Table> = [{ by: sendingOffice, does: { _tag: "Agree" } }]
const signedByGyeonggi: Story<Table> = [{ by: governor, does: { _tag: "Sign", ...signature } }]
const signed: Story<Table> = [
  ...signedByGyeonggi,
  { by: minister, does: { _tag: "Sign", office: "minister-of-health", signed: day("2018-04-21") } }
]
const consentedByGyeonggi: Story<Table> = [{ by: governor, does: { _tag: "ConsentToRenewal", amendment: renewal } }]
const consented: Story<Table> = [
  ...consentedByGyeonggi,
  { by: minister, does: { _tag: "ConsentToRenewal", amendment: renewal } }
]

const intended = intend({ endsOn })
const drafted = [...intended, ...draft]
const underReview = [...drafted, ...submit]
const agreed = [...underReview, ...approved, ...agree]
const signedPartly = [...agreed, ...signedByGyeonggi]
const inForce = [...agreed, ...signed]
const suspended: Story<Table> = [...inForce, { by: governor, does: { _tag: "Suspend", ...suspension } }]
const expired: Story<Table> = [...inForce, { by: clock, does: { _tag: "Expire" }, when: { today: day("2021-01-01") } }]
const terminate = { ...because, noticeGivenOn: day("2019-01-10"), effectOnEditions: "runToTheirEnd" } as const
/** Signed by all before the day on which it takes effect. */
const waiting: Story<Table> = [
  ...intend({ effectiveOn: day("2019-01-01") }),
  ...draft,
  ...submit,
  ...approved,
  ...agree,
  ...signed.map((act) => ({ ...act, when: { today: day("2018-04-21") } }))
]
/** Of old, with what is left open: several others, or no text. */
const record = { ...instrument, historical: { source: SourceId.make("report-2011") } }
const recorded = (said: Partial<Agreement.Agreement> & Pick<Agreement.Agreement, "status">): Story<Table> => [
  { by: programOffice, does: { _tag: "Record", ...record, ...said } as Agreement.Command }
]

export const worlds: Worlds<Table> = {
  schema: Agreement.Agreement,
  circumstances: { at, today: day("2019-09-10") },
  states: {
    intended,
    draft: drafted,
    underReview,
    agreed,
    signedPartly,
    inForce,
    suspended,
    expired,
    terminated: [...inForce, { by: minister, does: { _tag: "Terminate", ...terminate } }],
    abandoned: [...drafted, { by: sendingOffice, does: { _tag: "Abandon", ...because } }]
  },
  rows: {
    Intend: {
      says: { ...instrument, endsOn },
      also: [{ says: amendment, when: { base } }],
      objections: {
        baseUnknown: { says: amendment },
        otherPartiesThanBase: { says: amendment, when: { base: { ...base, parties: ["gyeonggi", "almaty"] } } },
        baseNotInForce: { says: amendment, when: { base: { ...base, status: "expired" } } }
      }
    },
    Record: { says: { ...record, status: "inForce" } },
    Draft: {
      says: { parties, instrument: "memorandum" },
      objections: {
        tooFewParties: { says: { parties: [gyeonggi] } },
        otherPartiesThanBase: {
          given: intend(amendment),
          when: { base: { ...base, parties: ["gyeonggi", "almaty"] } }
        },
        baseNotInForce: { given: intend(amendment), when: { base: { ...base, status: "terminated" } } }
      }
    },
    SubmitText: {
      says: { text },
      objections: { partiesUnknown: { given: recorded({ status: "draft", otherParties: "several" }) } }
    },
    SendBack: { says: because },
    Approve: {
      says: { approves: text },
      objections: {
        alreadyApproved: { after: approvedByGyeonggi, by: programOffice },
        otherText: { says: { approves: otherText } }
      }
    },
    Agree: {
      says: {},
      after: { underReview: approved },
      objections: { approvalsMissing: { given: [...underReview, ...approvedByGyeonggi] } }
    },
    Sign: {
      says: signature,
      also: [{ says: { signed: day("2019-09-10") } }],
      objections: {
        alreadySigned: { from: "signedPartly", by: governor },
        signedInTheFuture: { says: { signed: day("2019-09-11") } }
      }
    },
    TakeEffect: {
      says: {},
      as: { clock: { given: waiting } },
      objections: {
        signaturesMissing: { given: signedPartly },
        notYetEffective: { given: waiting, when: { today: day("2018-12-31") } }
      }
    },
    Suspend: {
      says: { ...suspension, ...mandate },
      also: [{ says: { suspendedUntil: suspension.suspendedFrom } }],
      objections: {
        mandateNotShown: { says: { evidence: undefined }, by: programOffice },
        suspensionEndsBeforeItBegins: { says: { suspendedUntil: day("2019-05-31") } }
      }
    },
    Reinstate: {
      says: { ...because, ...mandate },
      objections: { mandateNotShown: { says: { evidence: [] }, by: sendingOffice } }
    },
    Expire: {
      says: {},
      when: { today: day("2021-01-01") },
      objections: {
        noEndDate: { given: recorded({ status: "inForce" }) },
        notYetEnded: { when: { today: endsOn } },
        renewed: { when: { renewedUntil: day("2021-01-01") } }
      },
      also: [{ when: { renewedUntil: endsOn } }]
    },
    ConsentToRenewal: {
      says: { amendment: renewal },
      objections: { alreadyConsented: { after: consentedByGyeonggi, by: governor } }
    },
    Renew: {
      says: renewed,
      after: { expired: consented },
      also: [{ says: { endsOn: day("2019-09-10") } }],
      objections: {
        consentsMissing: { given: [...expired, ...consentedByGyeonggi] },
        endsInThePast: { says: { endsOn: day("2019-09-09") } }
      }
    },
    Terminate: { says: terminate },
    Abandon: { says: because }
  }
}
/** Stories that the tests go on from. */
export const stories = { waiting }
export const agreementCycle = lifeCycle(Agreement, worlds)
