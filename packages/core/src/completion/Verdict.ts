/** What is found where a whole rule set is held against the plan of an edition. */
import type { Reason } from "../values/Reason.ts"

/**
 * A fact of an edition. What it is to be without it:
 *
 * - `period`: the last day may come up to ten years later; the first day is given.
 * - `weekends`, `holidays` of a place: every day of the week is worked; no day is a holiday.
 * - `oneHostADay`: a trainee may be at several hosts on one day.
 * - `hosts`: further hosts may join, at any place of the edition. `traineeHosts`: every host takes every trainee.
 * - `sessions`, `modules`, `activities`, `permission`, `specialties`: nothing is planned or known of them yet.
 * - `places`: nobody has said how many trainees a host or a module takes.
 * @stability evolving
 */
export interface EditionFact {
  readonly fact:
    | "period"
    | "weekends"
    | "holidays"
    | "oneHostADay"
    | "hosts"
    | "traineeHosts"
    | "sessions"
    | "modules"
    | "activities"
    | "permission"
    | "specialties"
    | "places"
  /** Of weekends and holidays: the key of the calendar. */
  readonly place?: string
}

/**
 * Together they can't be met; without any one of them nobody could say so.
 * @stability evolving
 */
export interface MinimalReason {
  /** Paths of rules. */
  readonly rules: ReadonlyArray<string>
  readonly facts: ReadonlyArray<EditionFact>
  /** The same for a message: `satisfiability/because`, with a reason for each rule and each fact. */
  readonly reason: Reason
}

/** @stability evolving */
export interface Competition {
  /** `found`: no schedule of one person meets all of them. `unknown`: some could not be checked, or it would take too long. */
  readonly verdict: "none" | "found" | "unknown"
  /** Paths of the rules that compete; without any one of them the others do not. */
  readonly rules: ReadonlyArray<string>
  /** Paths of rules that may compete, which can't be told: their kind does not say what days they take, or the plan does not. */
  readonly notChecked: ReadonlyArray<string>
}

/** @stability evolving */
export interface Satisfiability {
  /**
   * `impossible` is certain: nobody, and of the trainees named not one, can meet the set in this edition without a waiver,
   * as long as each is at one host on one day, or at several where the plan says `concurrent`.
   *
   * `possible`: every rule says what it requires and the plan has it, and one person's days can be spent so that all
   * rules have theirs at once. It promises nothing of what people will do, of the room for all of them (see `warnings`),
   * nor of stays that must be in one piece: a schedule may change the host from day to day.
   *
   * `unknown`: it hangs on a kind that does not say what it requires or what days it takes, on a condition, on what is
   * not planned yet, or would take too long to tell.
   */
  readonly verdict: "impossible" | "possible" | "unknown"
  /**
   * Rules nobody can meet: `obstacle.<kind>` with the rule's `path`, what is `required` and `available`, and the `unit`.
   * Also those that another rule makes up for, under `any`: a publisher wants to see them.
   */
  readonly obstacles: ReadonlyArray<Reason>
  /** Where it is impossible: rules and facts of the edition from which none can be left out. */
  readonly because?: MinimalReason
  /**
   * What only some can meet: `satisfiability/traineesCannot` names the trainees who can't, each list with its minimal
   * reason; `satisfiability/tooFew…` says for how many there is room at what all of them need, and for how many it is needed.
   */
  readonly warnings: ReadonlyArray<Reason>
  /** Rules that can be met one by one and not together. */
  readonly competition: Competition
}
