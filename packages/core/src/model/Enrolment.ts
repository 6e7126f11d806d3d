/**
 * An enrolment: one person's participation in one edition; the object that completes.
 *
 * Two machines, and neither waits for the other. Presence: accepted -> preparing -> active (<-> interrupted) ->
 * trainingEnded -> departed, or withdrawn, or terminated. Completion: undecided -> conditional or completed or
 * notCompleted. So a decision may precede the last day, and the ceremony is an activity and no step of either.
 * `completed` is reached by a person's decision alone, never by the clock.
 *
 * @stability evolving
 */
import type * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import * as Lifecycle from "../lifecycle/Lifecycle.ts"
import type { Refused } from "../values/Failure.ts"
import { completionSide } from "./EnrolmentCompletion.ts"
import type { Enrolment, Now } from "./EnrolmentCore.ts"
import { presenceSide } from "./EnrolmentPresence.ts"

export { appealable, completionSide } from "./EnrolmentCompletion.ts"
export { Cited, type Context, Decision, EarlyReturn, Enrolment, type Now } from "./EnrolmentCore.ts"
export { presenceSide } from "./EnrolmentPresence.ts"

export const table = Lifecycle.together(presenceSide, completionSide)
export type Command = Lifecycle.Command<typeof table>
export type Event = Lifecycle.Event<typeof table>
export const Command: Schema.Codec<Command, unknown> = Lifecycle.commands(table)
export const Event: Schema.Codec<Event, unknown> = Lifecycle.events(table)

/** What happens when `command` meets the enrolment. Pure: no clock, no storage. */
export const decide = (
  command: Command,
  enrolment: Enrolment | undefined,
  now: Now
): Result.Result<readonly [Event], Refused> => Lifecycle.decide(table, command, enrolment, now)

/** The enrolment after `event`. Total over every event ever recorded. */
export const evolve = (enrolment: Enrolment | undefined, event: Event): Enrolment =>
  Lifecycle.evolve(table, enrolment, event)
