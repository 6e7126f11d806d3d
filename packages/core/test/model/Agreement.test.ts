import { expect, test } from "vitest"
import { given } from "../../../plugin-sdk/src/conformance.ts"
import * as Agreement from "../../src/model/Agreement.ts"
import type { Terms } from "../../src/model/Terms.ts"
import { AgreementId } from "../../src/values/Ids.ts"
import { stories, worlds } from "./Agreement.worlds.ts"
import {
  about,
  agreement,
  clock,
  day,
  gyeonggi,
  hash,
  holds,
  khabarovsk,
  party,
  programOffice,
  sendingOffice
} from "./sample.ts"

const { circumstances, states } = worlds
const story = (name: string) => given(Agreement, circumstances, ...(states[name] ?? []))
const text = hash("a")
const areas = (...codes: ReadonlyArray<string>): Terms => ({ areas: codes.map((code) => ({ code })) })

test("an approval is bound to the text under review: sent back, both are gone", () => {
  const approved = story("underReview")
    .when({ by: programOffice, does: { _tag: "Approve", approves: text } })
    .becomes({ status: "underReview", approvals: [gyeonggi] })
  approved.when({ by: sendingOffice, does: { _tag: "Agree" } }).isRefused("agreement/approvalsMissing")
  approved
    .when({ by: sendingOffice, does: { _tag: "SendBack", reason: "Clause 4." } })
    .becomes({ status: "draft", text: undefined, approvals: [] })
    .when({ by: programOffice, does: { _tag: "SubmitText", text: hash("b") } })
    .becomes({ text: hash("b"), approvals: [] })
})

test("the last of n signatures brings it into force, and its day is the day of signing", () => {
  const astana = party("astana")
  const parties = [gyeonggi, khabarovsk, astana]
  const sign = (by: string, signed: string) =>
    ({ by: holds("signatory", by), does: { _tag: "Sign", office: "minister", signed: day(signed) } }) as const
  const offices = [programOffice, sendingOffice, holds("sendingOffice", astana)]
  const agreed = given(
    Agreement,
    circumstances,
    { by: programOffice, does: { _tag: "Intend", id: agreement, parties, recordKeeper: gyeonggi } },
    { by: programOffice, does: { _tag: "Draft", parties, instrument: "protocol" } },
    { by: programOffice, does: { _tag: "SubmitText", text } },
    ...offices.map((by) => ({ by, does: { _tag: "Approve", approves: text } }) as const),
    { by: programOffice, does: { _tag: "Agree" } }
  )
  agreed
    .when(sign("astana", "2018-04-20"))
    .becomes({ status: "signedPartly" })
    .when(sign("gyeonggi", "2018-05-02"))
    .becomes({ status: "signedPartly" })
    .when(sign("khabarovsk", "2018-04-21"))
    .becomes({
      status: "inForce",
      signedOn: day("2018-05-02"),
      signatures: [
        { party: astana, office: "minister", signedOn: day("2018-04-20") },
        { party: gyeonggi, office: "minister", signedOn: day("2018-05-02") },
        { party: khabarovsk, office: "minister", signedOn: day("2018-04-21") }
      ]
    })
})

test("signed by all, it waits for the day on which it takes effect", () => {
  const waiting = given(Agreement, { ...circumstances, today: day("2018-12-31") }, ...stories.waiting)
  expect(waiting.document).toMatchObject({ status: "signedPartly" })
  waiting.when({ by: clock, does: { _tag: "TakeEffect" } }).isRefused("agreement/notYetEffective")
  waiting
    .when({ by: clock, does: { _tag: "TakeEffect" }, when: { today: day("2019-01-01") } })
    .becomes({ status: "inForce" })
})

test("what was intended stands in the draft unless the draft says otherwise, and its parties are then known", () => {
  const said = { id: agreement, parties: [gyeonggi], recordKeeper: gyeonggi, otherParties: "several" } as const
  const intended = given(Agreement, circumstances, {
    by: programOffice,
    does: { _tag: "Intend", ...said, terms: areas("medical-training") }
  })
  const draft = { _tag: "Draft", parties: [gyeonggi, khabarovsk], instrument: "memorandum" } as const
  intended
    .when({ by: programOffice, does: draft })
    .becomes({ terms: areas("medical-training"), otherParties: undefined, parties: [gyeonggi, khabarovsk] })
  intended.when({ by: programOffice, does: { ...draft, terms: areas("telemedicine") } }).becomes({
    terms: areas("telemedicine")
  })
})

test("a suspension ends with its dates", () => {
  story("suspended")
    .when({ by: holds("signatory", khabarovsk), does: { _tag: "Reinstate", reason: "The strike is over." } })
    .becomes({ status: "inForce", suspendedFrom: undefined, suspendedUntil: undefined })
})

test("all signatories renew it, for as long as they say", () => {
  const renewal = { amendment: AgreementId.make("renewal-2021") }
  const consented = [holds("signatory", gyeonggi), holds("signatory", khabarovsk)].map(
    (by) => ({ by, does: { _tag: "ConsentToRenewal", ...renewal } }) as const
  )
  const expired = given(Agreement, circumstances, ...(states["expired"] ?? []), ...consented)
  const by = holds("signatory", gyeonggi)
  expired
    .when({ by, does: { _tag: "Renew", ...renewal, endsOn: day("2023-12-31") } })
    .becomes({ status: "inForce", endsOn: day("2023-12-31"), renewals: undefined })
  expired.when({ by, does: { _tag: "Renew", ...renewal } }).becomes({ status: "inForce", endsOn: undefined })
  expired
    .when({ by, does: { _tag: "Renew", amendment: AgreementId.make("renewal-2022") } })
    .isRefused("agreement/consentsMissing")
})

const base: Agreement.Agreement = {
  id: agreement,
  parties: [gyeonggi, khabarovsk],
  recordKeeper: gyeonggi,
  status: "inForce",
  approvals: [],
  signatures: [],
  terms: { ...areas("medical-training"), conditions: [{ code: "invitational-training", placesAYear: 9 }] }
}
const amendment = (id: string, said: Partial<Agreement.Agreement>): Agreement.Agreement => ({
  ...base,
  id: AgreementId.make(id),
  amends: agreement,
  ...said
})
const on = day("2019-09-10")

test("an amendment replaces the members that it states, each whole, and leaves the others", () => {
  const changed = amendment("a1", { effectiveOn: day("2019-01-01"), terms: areas("telemedicine", "joint-research") })
  expect(Agreement.effectiveTerms(base, [changed], on)).toEqual({
    ...areas("telemedicine", "joint-research"),
    conditions: [{ code: "invitational-training", placesAYear: 9 }]
  })
  expect(Agreement.effectiveTerms(base, [changed], day("2018-12-31"))).toEqual(base.terms)
})

test("amendments apply in the order in which they took effect, however they are listed", () => {
  const early = amendment("a1", { effectiveOn: day("2018-01-01"), terms: areas("early") })
  const late = amendment("a2", { signedOn: day("2019-01-01"), terms: areas("late") })
  const undated = amendment("a3", { terms: areas("undated") })
  for (const listed of [
    [late, early, undated],
    [undated, early, late]
  ])
    expect(Agreement.effectiveTerms(base, listed, on).areas).toEqual(areas("late").areas)
  expect(Agreement.effectiveTerms(base, [late, undated, early], day("2018-06-01")).areas).toEqual(areas("early").areas)
})

test("what is not in force, amends another agreement, or may be later than the day changes nothing", () => {
  const terms = areas("other")
  const nothing = [
    ...(["signedPartly", "suspended", "expired", "terminated", "void"] as const).map((status) =>
      amendment(`a-${status}`, { status, terms })
    ),
    amendment("another", { amends: AgreementId.make("another-agreement"), terms }),
    amendment("partly-dated", { signedOn: about("2019"), terms })
  ]
  expect(Agreement.effectiveTerms(base, nothing, on)).toEqual(base.terms)
  expect(Agreement.effectiveTerms(base, nothing, day("2019-12-31"))).toEqual({ ...base.terms, ...terms })
  const { terms: _, ...bare } = base
  expect(Agreement.effectiveTerms(bare, [], on)).toEqual({})
})
