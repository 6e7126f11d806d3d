/**
 * A waiver: an authority's recorded decision that a rule need not be met by one trainee, with its reason.
 *
 * It may be an equivalence: what the trainee has done elsewhere, which counts in place of what the rule asks for.
 * requested -> granted or refused; granted -> withdrawn, or expired on its date. Who asked may not grant.
 *
 * @stability evolving
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import { addDays, CalendarDate } from "../values/CalendarDate.ts"
import type { Refused } from "../values/Failure.ts"
import { EnrolmentId, Id, PartyId, PersonId, PlacementId, WaiverId } from "../values/Ids.ts"
import { classified } from "../values/Privacy.ts"
import { Prose } from "../values/Text.ts"
import { Historical } from "./Historical.ts"

const request = classified(1, {
  id: WaiverId,
  enrolment: EnrolmentId,
  trainee: PersonId,
  operator: PartyId,
  sendingSide: Schema.Array(PartyId),
  /** The id of the rule in the edition's rule set. */
  rule: Id,
  /** Only at this placement. */
  placement: Schema.optionalKey(PlacementId),
  from: CalendarDate,
  until: Schema.optionalKey(CalendarDate),
  /** What proves it, as a document on file. */
  document: Schema.optionalKey(Id)
})
/** Who asked and who granted, in which role; of an old waiver, as far as it is known. */
const parts = classified(1, {
  requestedBy: Schema.optionalKey(Id),
  grantedBy: Schema.optionalKey(Id),
  grantedAs: Schema.optionalKey(Id),
  grantedOn: Schema.optionalKey(CalendarDate)
})
/** What the trainee has done elsewhere that counts in place of what the rule asks for. */
const equivalence = classified(2, { equivalence: Schema.optionalKey(Prose) })
const reasons = classified(2, { grounds: Schema.optionalKey(Prose), legalBasis: Schema.optionalKey(Prose) })
const states = ["requested", "granted", "refused", "withdrawn", "expired"] as const
const state = Schema.Struct({
  ...request,
  ...parts,
  ...equivalence,
  ...reasons,
  ...classified(1, {
    status: Schema.Literals([...states, "void"]),
    historical: Schema.optionalKey(Historical)
  })
})
export interface Waiver extends Schema.Schema.Type<typeof state> {}
export const Waiver: Schema.Codec<Waiver, (typeof state)["Encoded"]> = state

/** What the service looks up before it asks. */
export interface Context {
  /** The roles that the rule set lets waive this rule; none if it has no such rule. */
  readonly waivableBy: ReadonlyArray<string>
  /** How many waivers the rule set lets one enrolment have, and how many others of this one are granted and still run. */
  readonly maximum: number
  readonly granted: number
  /** The document that proves it, if it is on file and about nobody else. */
  readonly onFile: ReadonlyArray<string>
}
export type Now = Lifecycle.Now<Context>

// Objections: named after what is wrong.
const ruleCannotBeWaived = (said: { readonly rule: string }, _: undefined, { waivableBy }: Context) =>
  waivableBy.length === 0 && { rule: said.rule }
const notYourRule = (
  { rule }: Waiver,
  { capacity, waivableBy }: Context & { readonly capacity: { readonly role: string } }
) => !waivableBy.includes(capacity.role) && { rule, may: waivableBy }
const noWaiverLeft = (_: Waiver, { granted, maximum }: Context) => granted >= maximum && { maximum }
const proofNotOnFile = ({ document }: Waiver, { onFile }: Context) =>
  document !== undefined && !onFile.includes(document) && { document }
const askedForIt = ({ requestedBy }: Waiver, { actor }: Now) => requestedBy === actor.id && {}
const stillRuns = ({ until }: Waiver, { today }: { readonly today: string }) =>
  until !== undefined && until >= today && { until }
const endsBeforeItBegins = ({ from, until }: { readonly from: string; readonly until?: string }) =>
  until !== undefined && until < from && { from, until }

// biome-ignore format: a table is read in rows.
export const table = Lifecycle.of<Waiver, Context>()({
  noun: "waiver",
  state,
  field: "status",
  roles: { waiverAuthority: "operator", programOffice: "operator", sendingOffice: "sendingSide", trainee: "trainee", clock: "anyone" },
  recorders: { programOffice: "operator" },
  final: ["refused", "withdrawn", "expired"],
  voidedBy: ["programOffice"],
  particulars: {
    ruleCannotBeWaived: ["rule"], endsBeforeItBegins: ["from", "until"], notYourRule: ["rule", "may"],
    noWaiverLeft: ["maximum"], proofNotOnFile: ["document"], stillRuns: ["until"]
  },
  begins: {
    Request: {
      event: "Requested", to: "requested", by: ["programOffice", "sendingOffice", "trainee"], takes: { ...request, ...equivalence, ...classified(2, { grounds: Prose }) },
      rejects: { ruleCannotBeWaived, endsBeforeItBegins }, sets: ({ actor }) => ({ requestedBy: actor })
    },
    Record: {
      event: "Recorded", to: states, by: ["programOffice", "sendingOffice"], historical: true,
      takes: { ...request, ...parts, ...equivalence, ...reasons, historical: Historical, status: Schema.Literals(states) }, lands: ({ status }) => status
    }
  },
  transitions: {
    Grant: {
      event: "Granted", from: ["requested"], to: "granted", by: ["waiverAuthority"], takes: { legalBasis: state.fields.legalBasis }, unless: { askedForIt, notYourRule, noWaiverLeft, proofNotOnFile },
      sets: ({ actor, capacity, today }) => ({ grantedBy: actor, grantedAs: capacity.role, grantedOn: today })
    },
    Refuse: { event: "Refused", from: ["requested"], to: "refused", by: ["waiverAuthority"], takes: Lifecycle.because },
    Withdraw: { event: "Withdrawn", from: ["granted"], to: "withdrawn", by: ["waiverAuthority"], takes: Lifecycle.because },
    Expire: {
      event: "Expired", from: ["granted"], to: "expired", by: ["clock"], takes: {},
      unless: { noEndDate: ({ until }) => until === undefined && {}, stillRuns }, due: ({ until }) => until && addDays(until, 1)
    }
  }
})

export type Command = Lifecycle.Command<typeof table>
export type Event = Lifecycle.Event<typeof table>
export const Command: Schema.Codec<Command, unknown> = Lifecycle.commands(table)
export const Event: Schema.Codec<Event, unknown> = Lifecycle.events(table)

/** What happens when `command` meets the waiver. Pure: no clock, no storage. */
export const decide = (
  command: Command,
  waiver: Waiver | undefined,
  now: Now
): Result.Result<readonly [Event], Refused> => Lifecycle.decide(table, command, waiver, now)

/** The waiver after `event`. Total over every event ever recorded. */
export const evolve = (waiver: Waiver | undefined, event: Event): Waiver => Lifecycle.evolve(table, waiver, event)
