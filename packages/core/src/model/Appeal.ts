/**
 * An appeal against a decision on completion, lodged by the trainee or the sending office.
 *
 * lodged -> underReview -> upheld or dismissed; it is withdrawn while it is open. Whoever decided on completion first does
 * not decide on the appeal. An appeal that is upheld changes no enrolment by itself: it is the ground on which the office
 * opens a decision of non-completion again. Nothing leads out of a completion that was revoked, and an appeal that is
 * upheld against it stands on record as a finding.
 *
 * @stability evolving
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import { addDays, CalendarDate } from "../values/CalendarDate.ts"
import type { Refused } from "../values/Failure.ts"
import { AppealId, EnrolmentId, Hash, Id, PartyId, PersonId } from "../values/Ids.ts"
import { classified } from "../values/Privacy.ts"
import { Prose } from "../values/Text.ts"
import { Historical } from "./Historical.ts"

const whose = classified(1, {
  id: AppealId,
  enrolment: EnrolmentId,
  trainee: PersonId,
  operator: PartyId,
  sendingSide: Schema.Array(PartyId)
})
const outcome = Schema.Literals(["conditional", "completed", "notCompleted", "revoked"])
/** The decision that it is against, and when it was lodged. */
const lodging = classified(1, {
  /** The assessment that was decided on, by its hash. */
  against: Hash,
  outcome,
  decidedOn: CalendarDate,
  /** The day on which it was lodged here, or on which the letter came that the office recorded. */
  lodgedOn: CalendarDate
})
/** Of an old appeal, as far as it is known. */
const parts = classified(1, {
  against: Schema.optionalKey(Hash),
  outcome: Schema.optionalKey(outcome),
  decidedOn: Schema.optionalKey(CalendarDate),
  lodgedOn: Schema.optionalKey(CalendarDate),
  decidedBy: Schema.optionalKey(Id),
  lodgedBy: Schema.optionalKey(Id),
  answeredBy: Schema.optionalKey(Id),
  answeredOn: Schema.optionalKey(CalendarDate)
})
const words = classified(2, {
  grounds: Schema.optionalKey(Prose),
  /** What the review found, which the answer rests on. */
  findings: Schema.optionalKey(Prose)
})
const states = ["lodged", "underReview", "upheld", "dismissed", "withdrawn"] as const
const state = Schema.Struct({
  ...whose,
  ...parts,
  ...words,
  ...classified(1, {
    status: Schema.Literals([...states, "void"]),
    historical: Schema.optionalKey(Historical)
  })
})
export interface Appeal extends Schema.Schema.Type<typeof state> {}
export const Appeal: Schema.Codec<Appeal, (typeof state)["Encoded"]> = state

/** What the service looks up before it asks. */
export interface Context {
  /** The assessment on which the decision rests that stands at present; left out where nothing is decided. */
  readonly present?: string
  /** For how many days after a decision it can be appealed, if its rule set says so. */
  readonly within?: number
  /** Another appeal of the same decision that is not answered yet. */
  readonly open?: string
}
export type Now = Lifecycle.Now<Context>

interface Lodging {
  readonly against: string
  readonly decidedOn: CalendarDate
  readonly lodgedOn: string
}
// Objections: named after what is wrong.
const noDecision = (_said: Lodging, _: undefined, { present }: Context) => present === undefined && {}
const otherDecision = ({ against }: Lodging, _: undefined, { present }: Context) =>
  present !== undefined && against !== present && { cited: against, present }
/** A letter that came before there was a decision is no appeal against it. */
const lodgedBeforeDecision = ({ decidedOn, lodgedOn }: Lodging) => lodgedOn < decidedOn && { lodgedOn, decidedOn }
const lodgedTooLate = ({ decidedOn, lodgedOn }: Lodging, _: undefined, { within }: Context) => {
  const until = within === undefined ? undefined : addDays(decidedOn, within)
  return until !== undefined && lodgedOn > until && { lodgedOn, until }
}
const appealOpen = (_said: Lodging, _: undefined, { open }: Context) => open !== undefined && { appeal: open }
const decidedFirst = ({ decidedBy }: Appeal, { actor }: Now) => decidedBy === actor.id && {}

const answer = { ...Lifecycle.because, ...classified(2, { findings: Prose }) }
const answered = ({ actor, today }: { readonly actor: string; readonly today: CalendarDate }) => ({
  answeredBy: actor,
  answeredOn: today
})

// biome-ignore format: a table is read in rows.
export const table = Lifecycle.of<Appeal, Context>()({
  noun: "appeal",
  state,
  field: "status",
  roles: { programOffice: "operator", sendingOffice: "sendingSide", trainee: "trainee" },
  recorders: { programOffice: "operator" },
  final: ["upheld", "dismissed", "withdrawn"],
  voidedBy: ["programOffice"],
  particulars: {
    otherDecision: ["cited", "present"], lodgedBeforeDecision: ["lodgedOn", "decidedOn"], lodgedTooLate: ["lodgedOn", "until"],
    appealOpen: ["appeal"]
  },
  begins: {
    Lodge: {
      event: "Lodged", to: "lodged", by: ["trainee", "sendingOffice"],
      takes: { ...whose, ...lodging, decidedBy: state.fields.decidedBy, ...classified(2, { grounds: Prose }) },
      rejects: { noDecision, otherDecision, lodgedBeforeDecision, lodgedTooLate, appealOpen }, sets: ({ actor }) => ({ lodgedBy: actor })
    },
    Record: {
      event: "Recorded", to: states, by: ["programOffice", "sendingOffice"], historical: true,
      takes: { ...whose, ...parts, ...words, historical: Historical, status: Schema.Literals(states) }, lands: ({ status }) => status
    }
  },
  transitions: {
    Review: { event: "TakenUp", from: ["lodged"], to: "underReview", by: ["programOffice"], takes: {} },
    Uphold: { event: "Upheld", from: ["underReview"], to: "upheld", by: ["programOffice"], takes: answer, unless: { decidedFirst }, sets: answered },
    Dismiss: { event: "Dismissed", from: ["underReview"], to: "dismissed", by: ["programOffice"], takes: answer, unless: { decidedFirst }, sets: answered },
    Withdraw: { event: "Withdrawn", from: ["lodged", "underReview"], to: "withdrawn", by: ["trainee", "sendingOffice"], takes: Lifecycle.because }
  }
})

/** Whether it waits for an answer. */
export const isOpen = ({ status }: Pick<Appeal, "status">): boolean => status === "lodged" || status === "underReview"

export type Command = Lifecycle.Command<typeof table>
export type Event = Lifecycle.Event<typeof table>
export const Command: Schema.Codec<Command, unknown> = Lifecycle.commands(table)
export const Event: Schema.Codec<Event, unknown> = Lifecycle.events(table)

/** What happens when `command` meets the appeal. Pure: no clock, no storage. */
export const decide = (
  command: Command,
  appeal: Appeal | undefined,
  now: Now
): Result.Result<readonly [Event], Refused> => Lifecycle.decide(table, command, appeal, now)

/** The appeal after `event`. Total over every event ever recorded. */
export const evolve = (appeal: Appeal | undefined, event: Event): Appeal => Lifecycle.evolve(table, appeal, event)
