/**
 * A commitment: something that a party said it would do, tracked until it is done or dropped.
 *
 * stated -> underWay -> done, dropped or superseded; a small one is done, or dropped, as soon as it is stated. Done needs
 * something that shows it, dropped a reason. Overdue is a view and no state. "We will continue to support" commits to
 * nothing that could be done: that is a statement.
 *
 * @stability evolving
 */
import type * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import type { CalendarDate } from "../values/CalendarDate.ts"
import type { Certainty } from "../values/Certainty.ts"
import type { Refused } from "../values/Failure.ts"
import { ActivityId, CommitmentId, PartnershipId, PartyId, ProgramId, SourceId } from "../values/Ids.ts"
import { LocalizedProse } from "../values/LocalizedText.ts"
import { Modality } from "../values/Modality.ts"
import { earliest, isBefore, PartialDate } from "../values/PartialDate.ts"
import { classified } from "../values/Privacy.ts"
import { Code } from "./Code.ts"
import { DocumentRef } from "./DocumentRef.ts"
import { Historical } from "./Historical.ts"

const promise = {
  ...classified(1, {
    id: CommitmentId,
    /** Whose commitment it is. */
    by: Schema.Array(PartyId).check(Schema.isMinLength(1)),
    /** Towards whom. */
    towards: Schema.optionalKey(Schema.Array(PartyId)),
    /** Whose office keeps the record. */
    operator: PartyId,
    /** An open code: `working-group`, `online-consilia`, `send-specialists`, … */
    kind: Code,
    /** The activity at which it was made. */
    madeAt: Schema.optionalKey(ActivityId),
    madeOn: Schema.optionalKey(PartialDate),
    dueOn: Schema.optionalKey(PartialDate),
    partnership: Schema.optionalKey(PartnershipId),
    program: Schema.optionalKey(ProgramId),
    modality: Schema.optionalKey(Modality),
    sources: Schema.optionalKey(Schema.Array(SourceId))
  }),
  ...classified(2, { text: LocalizedProse })
}
const fulfilment = classified(1, {
  /** What was done: the activity, the agreement, the working group. */
  fulfilledBy: Schema.optionalKey(Schema.Array(DocumentRef)),
  doneOn: Schema.optionalKey(PartialDate)
})
const states = ["stated", "underWay", "done", "dropped", "superseded"] as const
const state = Schema.Struct({
  ...promise,
  ...fulfilment,
  ...classified(1, {
    status: Schema.Literals([...states, "void"]),
    supersededBy: Schema.optionalKey(CommitmentId),
    historical: Schema.optionalKey(Historical)
  })
})
export interface Commitment extends Schema.Schema.Type<typeof state> {}
export const Commitment: Schema.Codec<Commitment, (typeof state)["Encoded"]> = state

/** What the service looks up before it asks. */
export interface Context {
  /** Documents said to fulfil it that are not on record. */
  readonly unknownFulfilments: ReadonlyArray<string>
  /** Whether the commitment that takes its place is on record, and is another one. */
  readonly successorKnown: boolean
}
export type Now = Lifecycle.Now<Context>

const committing = ["programOffice", "sendingOffice"] as const

// Objections: named after what is wrong.
type By = { readonly by: ReadonlyArray<string> }
type Acting = { readonly capacity: { readonly party: string } }
const othersCommitment = ({ by }: By, { capacity }: Acting) =>
  !by.some((party) => party === capacity.party) && { by: [...by] }
const nothingShowsIt = ({
  evidence = [],
  fulfilledBy = []
}: {
  readonly evidence?: ReadonlyArray<string>
  readonly fulfilledBy?: ReadonlyArray<DocumentRef>
}) => evidence.length === 0 && fulfilledBy.length === 0 && {}
const fulfilmentUnknown = (_: unknown, __: Commitment, { unknownFulfilments: documents }: Context) =>
  documents.length > 0 && { documents }
const doneInTheFuture = (
  { doneOn }: { readonly doneOn?: PartialDate },
  _: Commitment,
  { today }: { readonly today: string }
) => doneOn !== undefined && earliest(doneOn) > today && { today }
const successorUnknown = (said: { readonly supersededBy: string }, _: Commitment, { successorKnown }: Context) =>
  !successorKnown && { commitment: said.supersededBy }

// biome-ignore format: a table is read in rows.
export const table = Lifecycle.of<Commitment, Context>()({
  noun: "commitment",
  state,
  field: "status",
  // Who keeps the record may record what another party said; what becomes of it is said by that party.
  roles: { programOffice: "operator", sendingOffice: "by" },
  recorders: { programOffice: "operator" },
  final: ["done", "dropped", "superseded"],
  voidedBy: ["programOffice"],
  particulars: { othersCommitment: ["by"], fulfilmentUnknown: ["documents"], doneInTheFuture: ["today"], successorUnknown: ["commitment"] },
  begins: {
    State: { event: "Stated", to: "stated", by: committing, takes: promise, rejects: { othersCommitment: (said, _, now) => othersCommitment(said, now) } },
    Record: {
      event: "Recorded", to: states, by: committing, historical: true,
      takes: { ...promise, ...fulfilment, historical: Historical, status: Schema.Literals(states) }, lands: ({ status }) => status
    }
  },
  transitions: {
    Start: { event: "Started", from: ["stated"], to: "underWay", by: committing, takes: {}, unless: { othersCommitment } },
    Fulfil: { event: "Fulfilled", from: ["stated", "underWay"], to: "done", by: committing, takes: fulfilment, unless: { othersCommitment }, rejects: { nothingShowsIt, fulfilmentUnknown, doneInTheFuture } },
    Drop: { event: "Dropped", from: ["stated", "underWay"], to: "dropped", by: committing, takes: Lifecycle.because, unless: { othersCommitment } },
    Supersede: { event: "Superseded", from: ["underWay"], to: "superseded", by: committing, takes: classified(1, { supersededBy: CommitmentId }), unless: { othersCommitment }, rejects: { successorUnknown } }
  }
})

export type Command = Lifecycle.Command<typeof table>
export type Event = Lifecycle.Event<typeof table>
export const Command: Schema.Codec<Command, unknown> = Lifecycle.commands(table)
export const Event: Schema.Codec<Event, unknown> = Lifecycle.events(table)

/** What happens when `command` meets the commitment. Pure: no clock, no storage. */
export const decide = (
  command: Command,
  commitment: Commitment | undefined,
  now: Now
): Result.Result<readonly [Event], Refused> => Lifecycle.decide(table, command, commitment, now)

/** The commitment after `event`. Total over every event ever recorded. */
export const evolve = (commitment: Commitment | undefined, event: Event): Commitment =>
  Lifecycle.evolve(table, commitment, event)

/**
 * Whether what was promised should have been done by now and is not. Of a date that is known in part, the day after the
 * last one that may be meant is overdue for certain.
 *
 * @example
 * const promised = { status: "stated", dueOn: "2025" } as Commitment
 * overdue(promised, "2025-06-30" as CalendarDate) // => "unknown"
 * overdue(promised, "2026-01-01" as CalendarDate) // => "yes"
 */
export const overdue = ({ dueOn, status }: Pick<Commitment, "dueOn" | "status">, today: CalendarDate): Certainty =>
  dueOn === undefined || (status !== "stated" && status !== "underWay") ? "no" : isBefore(dueOn, today)
