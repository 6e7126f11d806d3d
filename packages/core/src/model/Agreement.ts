/**
 * An agreement: a signed or intended instrument between any number of parties.
 *
 * intended -> draft -> underReview -> agreed -> signedPartly -> inForce <-> suspended -> expired or terminated.
 * Approvals are bound to a text by its hash. No side alone sets a mark "in effect": the last signature does, or the clock
 * on the day the instrument names. An amendment is an agreement that names its base; `effectiveTerms` folds the chain.
 *
 * @stability evolving
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import { addDays, CalendarDate, dayNumber } from "../values/CalendarDate.ts"
import type { Refused } from "../values/Failure.ts"
import { AgreementId, Hash, PartnershipId, PartyId } from "../values/Ids.ts"
import { LocalizedText } from "../values/LocalizedText.ts"
import { isOnOrBefore, latest, PartialDate } from "../values/PartialDate.ts"
import { classified } from "../values/Privacy.ts"
import { Code } from "./Code.ts"
import { Historical } from "./Historical.ts"
import { Terms } from "./Terms.ts"

export const instruments = [
  "letterOfIntent",
  "memorandum",
  "agreement",
  "implementingArrangement",
  "contract",
  "protocol"
] as const

const instrument = classified(1, {
  id: AgreementId,
  /** The parties that are known. */
  parties: Schema.Array(PartyId).check(Schema.isMinLength(1)),
  /** That there are others, as far as a source says: "several memorandums" names nobody. */
  otherParties: Schema.optionalKey(Schema.Literals(["one", "several", "unknown"])),
  /** It stands for several instruments, where a source speaks of more than one and lists none: "memoranda between ministries". */
  instruments: Schema.optionalKey(Schema.Literal("several")),
  /** Whose program office keeps the record. */
  recordKeeper: PartyId,
  partnership: Schema.optionalKey(PartnershipId),
  /** The agreement that this one amends. */
  amends: Schema.optionalKey(AgreementId),
  instrument: Schema.optionalKey(Schema.Literals(instruments)),
  title: Schema.optionalKey(LocalizedText),
  /** The field that it is about: `health-and-medical-care`. */
  field: Schema.optionalKey(Code),
  terms: Schema.optionalKey(Terms),
  signedOn: Schema.optionalKey(PartialDate),
  effectiveOn: Schema.optionalKey(CalendarDate),
  endsOn: Schema.optionalKey(CalendarDate)
})
const signature = Schema.Struct(classified(1, { party: PartyId, office: Code, signedOn: CalendarDate }))
const states = [
  "intended",
  "draft",
  "underReview",
  "agreed",
  "signedPartly",
  "inForce",
  "suspended",
  "expired",
  "terminated",
  "abandoned"
] as const
const state = Schema.Struct({
  ...instrument,
  ...classified(1, {
    status: Schema.Literals([...states, "void"]),
    text: Schema.optionalKey(Hash),
    approvals: Schema.Array(PartyId),
    signatures: Schema.Array(signature),
    renewals: Schema.optionalKey(
      Schema.Array(Schema.Struct(classified(1, { party: PartyId, amendment: AgreementId })))
    ),
    suspendedFrom: Schema.optionalKey(CalendarDate),
    suspendedUntil: Schema.optionalKey(CalendarDate),
    historical: Schema.optionalKey(Historical)
  })
})
export interface Agreement extends Schema.Schema.Type<typeof state> {}
export const Agreement: Schema.Codec<Agreement, (typeof state)["Encoded"]> = state

/** What the service looks up before it asks. */
export interface Context {
  /** The agreement that this one amends, if it does. */
  readonly base?: { readonly status: Agreement["status"]; readonly parties: ReadonlyArray<string> }
  /** The last day of an amendment in force that extends this one, if there is one. */
  readonly renewedUntil?: CalendarDate
}
export type Now = Lifecycle.Now<Context>

const office = ["programOffice", "sendingOffice"] as const
const { id, instrument: kind, parties, ...drafted } = instrument
const nobodyYet = () => ({ approvals: [], signatures: [] })
/** The parties still missing from a list once `another` is added to it. */
const missing = (agreement: Agreement, done: ReadonlyArray<string>, another?: string) =>
  agreement.parties.filter((party) => party !== another && !done.includes(party))
const signers = ({ signatures }: Agreement) => signatures.map(({ party }) => party)
const renewers = ({ renewals = [] }: Agreement, amendment: string) =>
  renewals.filter((renewal) => renewal.amendment === amendment).map(({ party }) => party)

// Objections: named after what is wrong.
const baseNotInForce = (_: unknown, { base }: Context) =>
  base !== undefined && base.status !== "inForce" && base.status !== "suspended" && { status: base.status }
const baseUnknown = (said: { readonly amends?: string }, _: unknown, { base }: Context) =>
  said.amends !== undefined && base === undefined && { amends: said.amends }
const otherPartiesThanBase = (said: { readonly parties: ReadonlyArray<string> }, _: unknown, { base }: Context) =>
  base?.parties.some((party) => !said.parties.includes(party)) === true && { parties: [...base.parties] }
const partiesUnknown = ({ otherParties, parties }: Agreement) =>
  (otherParties !== undefined || parties.length < 2) && { known: parties.length }
const notYetEffective = ({ effectiveOn }: Agreement, { today }: { readonly today: string }) =>
  effectiveOn !== undefined && effectiveOn > today && { effectiveOn }
const signaturesMissing = (it: Agreement) =>
  missing(it, signers(it)).length > 0 && { parties: missing(it, signers(it)) }
const mandateNotShown = (
  { evidence = [] }: { readonly evidence?: ReadonlyArray<string> },
  _: Agreement,
  { capacity }: { readonly capacity: { readonly role: string } }
) => capacity.role !== "signatory" && evidence.length === 0 && {}

// biome-ignore format: a table is read in rows.
export const table = Lifecycle.of<Agreement, Context>()({
  noun: "agreement",
  state,
  field: "status",
  roles: { programOffice: "parties", sendingOffice: "parties", signatory: "parties", clock: "anyone" },
  recorders: { programOffice: "recordKeeper", sendingOffice: "parties" },
  final: ["terminated", "abandoned"],
  voidedBy: ["programOffice"],
  particulars: {
    baseNotInForce: ["status"], baseUnknown: ["amends"], otherPartiesThanBase: ["parties"], tooFewParties: ["known"],
    partiesUnknown: ["known"], alreadyApproved: ["party"], otherText: ["cited", "text"],
    approvalsMissing: ["parties"], alreadySigned: ["party"], signedInTheFuture: ["today"],
    signaturesMissing: ["parties"], notYetEffective: ["effectiveOn"], notYetEnded: ["endsOn"], renewed: ["until"],
    alreadyConsented: ["party"], consentsMissing: ["parties"], endsInThePast: ["today"]
  },
  begins: {
    Intend: { event: "Intended", to: "intended", by: office, takes: instrument, rejects: { baseUnknown, otherPartiesThanBase }, unless: { baseNotInForce }, sets: nobodyYet },
    Record: {
      event: "Recorded", to: states, by: office, historical: true,
      takes: { ...instrument, historical: Historical, status: Schema.Literals(states) }, lands: ({ status }) => status, sets: nobodyYet
    }
  },
  transitions: {
    Draft: {
      event: "Drafted", from: ["intended"], to: "draft", by: office, takes: { parties, instrument: Schema.Literals(instruments), terms: drafted.terms },
      unless: { baseNotInForce }, rejects: { otherPartiesThanBase, tooFewParties: (said) => said.parties.length < 2 && { known: said.parties.length } },
      sets: ({ terms }, before) => ({ otherParties: undefined, terms: terms ?? before.terms })
    },
    SubmitText: { event: "TextSubmitted", from: ["draft"], to: "underReview", by: office, takes: { text: Hash }, unless: { partiesUnknown }, sets: () => ({ approvals: [] }) },
    SendBack: { event: "SentBack", from: ["underReview"], to: "draft", by: office, takes: Lifecycle.because, forgets: ["text"], sets: () => ({ approvals: [] }) },
    Approve: {
      event: "Approved", from: ["underReview"], to: "underReview", by: office, takes: { approves: Hash },
      unless: { alreadyApproved: ({ approvals }, { capacity }) => approvals.some((party) => party === capacity.party) && { party: capacity.party } },
      rejects: { otherText: ({ approves }, { text = "" }) => approves !== text && { cited: approves, text } },
      sets: ({ capacity }, { approvals }) => ({ approvals: [...approvals, PartyId.make(capacity.party)] })
    },
    Agree: {
      event: "Agreed", from: ["underReview"], to: "agreed", by: office, takes: {},
      unless: { approvalsMissing: (it) => missing(it, it.approvals).length > 0 && { parties: missing(it, it.approvals) } }
    },
    Sign: {
      event: "Signed", from: ["agreed", "signedPartly"], to: ["signedPartly", "inForce"], by: ["signatory"], takes: { office: Code, signed: CalendarDate },
      unless: { alreadySigned: (it, { capacity }) => signers(it).some((party) => party === capacity.party) && { party: capacity.party } },
      rejects: { signedInTheFuture: ({ signed }, _, { today }) => signed > today && { today } },
      lands: (_, it, now) => (missing(it, signers(it), now.capacity.party).length === 0 && !notYetEffective(it, now) ? "inForce" : "signedPartly"),
      sets: ({ capacity, office, signed }, it) => ({
        signatures: [...it.signatures, { party: PartyId.make(capacity.party), office, signedOn: signed }],
        signedOn: [signed, ...it.signatures.map(({ signedOn }) => signedOn)].sort().at(-1)
      })
    },
    TakeEffect: { event: "TakenEffect", from: ["signedPartly"], to: "inForce", by: ["clock"], takes: {}, unless: { signaturesMissing, notYetEffective }, due: ({ effectiveOn }) => effectiveOn },
    Suspend: {
      event: "Suspended", from: ["inForce"], to: "suspended", by: ["signatory", ...office], takes: { ...Lifecycle.because, suspendedFrom: CalendarDate, suspendedUntil: CalendarDate },
      rejects: { mandateNotShown, suspensionEndsBeforeItBegins: (said) => said.suspendedUntil < said.suspendedFrom && {} }
    },
    Reinstate: { event: "Reinstated", from: ["suspended"], to: "inForce", by: ["signatory", ...office], takes: Lifecycle.because, rejects: { mandateNotShown }, forgets: ["suspendedFrom", "suspendedUntil"] },
    Expire: {
      event: "Expired", from: ["inForce", "suspended"], to: "expired", by: ["clock"], takes: {},
      unless: {
        noEndDate: ({ endsOn }) => endsOn === undefined && {},
        notYetEnded: ({ endsOn }, { today }) => endsOn !== undefined && endsOn >= today && { endsOn },
        renewed: (_, { renewedUntil: until, today }) => until !== undefined && until >= today && { until }
      },
      due: ({ endsOn }) => endsOn && addDays(endsOn, 1)
    },
    ConsentToRenewal: {
      event: "RenewalConsented", from: ["expired"], to: "expired", by: ["signatory"], takes: { amendment: AgreementId },
      rejects: { alreadyConsented: ({ amendment }, it, { capacity }) => renewers(it, amendment).some((party) => party === capacity.party) && { party: capacity.party } },
      sets: ({ amendment, capacity }, { renewals = [] }) => ({ renewals: [...renewals, { party: PartyId.make(capacity.party), amendment }] })
    },
    Renew: {
      event: "Renewed", from: ["expired"], to: "inForce", by: ["signatory"], takes: { amendment: AgreementId, endsOn: drafted.endsOn },
      rejects: {
        consentsMissing: ({ amendment }, it) => missing(it, renewers(it, amendment)).length > 0 && { parties: missing(it, renewers(it, amendment)) },
        endsInThePast: ({ endsOn }, _, { today }) => endsOn !== undefined && endsOn < today && { today }
      },
      forgets: ["renewals"]
    },
    Terminate: {
      event: "Terminated", from: ["inForce", "suspended"], to: "terminated", by: ["signatory"],
      takes: { ...Lifecycle.because, noticeGivenOn: CalendarDate, effectOnEditions: Schema.Literals(["runToTheirEnd", "endWithIt", "none"]) }
    },
    Abandon: { event: "Abandoned", from: ["intended", "draft", "underReview", "agreed", "signedPartly"], to: "abandoned", by: office, takes: Lifecycle.because }
  }
})

export type Command = Lifecycle.Command<typeof table>
export type Event = Lifecycle.Event<typeof table>
export const Command: Schema.Codec<Command, unknown> = Lifecycle.commands(table)
export const Event: Schema.Codec<Event, unknown> = Lifecycle.events(table)

/** What happens when `command` meets the agreement. Pure: no clock, no storage. */
export const decide = (
  command: Command,
  agreement: Agreement | undefined,
  now: Now
): Result.Result<readonly [Event], Refused> => Lifecycle.decide(table, command, agreement, now)

/** The agreement after `event`. Total over every event ever recorded. */
export const evolve = (agreement: Agreement | undefined, event: Event): Agreement =>
  Lifecycle.evolve(table, agreement, event)

/** Since when an instrument is in effect: the day it names, else that of the last signature; of an old one, as far as known. */
const inEffectSince = ({ effectiveOn, signedOn }: Agreement): PartialDate | undefined => effectiveOn ?? signedOn

/**
 * The terms that hold on `day`: those of the base, and over them those of every amendment in force by then, in the order
 * in which they took effect. An amendment that is not in force changes nothing, nor does one of which it is not certain
 * that it was in effect on that day; one without any date counts as older than those that have one.
 */
export const effectiveTerms = (base: Agreement, amendments: ReadonlyArray<Agreement>, day: CalendarDate): Terms => {
  const changes = amendments
    .filter(({ amends, status }) => amends === base.id && status === "inForce")
    .map(({ terms, ...amendment }) => ({ terms, since: inEffectSince(amendment) }))
    .filter(({ since }) => since === undefined || isOnOrBefore(since, day) === "yes")
    .toSorted((a, b) => orderOf(a.since) - orderOf(b.since))
  return Object.assign({}, base.terms, ...changes.map(({ terms }) => terms))
}
const orderOf = (since: PartialDate | undefined): number => (since === undefined ? 0 : dayNumber(latest(since)))
