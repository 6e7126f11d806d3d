/** What a rule kind answers: what it measured, and between what bounds it can still end. Never "passed" or "failed". */

/**
 * A fact for a message: a code and what the message needs. No sentence, and no evidence but by id.
 * @stability stable
 */
export interface Missing {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  /** The roles that can supply it. */
  readonly by?: ReadonlyArray<string>
  /** The last day on which supplying it helps; left out: as long as the rule itself can be helped. */
  readonly until?: string
}

/**
 * Evidence that was seen and not counted, and why: `unverified`, `belowLevel`, `vagueDate`.
 * @stability stable
 */
export interface PassedOver {
  readonly id: string
  readonly why: string
}

/**
 * Always `lower <= now <= upper`, all finite; anything else is a fault of the kind. The engine makes the status:
 * for `atLeast`, secured if `lower >= required`, unreachable if `upper < required`, met but at risk if `now >= required`,
 * else open; undetermined if `now` is left out. For `atMost` the bounds change places.
 * @stability stable
 */
export interface Reading {
  readonly direction: "atLeast" | "atMost"
  readonly required: number
  /** What is counted: `percent`, `sessions`, `workingDays`. */
  readonly unit: string
  /**
   * The value as of the day. Left out where what is unreported, unverified or vaguely dated decides whether the
   * requirement is met now; then `undeterminedBecause` says why. Once the view is `closed`, `now` is the final value.
   */
  readonly now?: number
  readonly undeterminedBecause?: string
  /** The value at the end if nothing more counts: what lies ahead is missed, what is unreported was missed. */
  readonly lower: number
  /** The value at the end if everything still possible happens, and everything unreported turns out in favour. */
  readonly upper: number
  /** The last day on which something can still happen or be reported that matters here. */
  readonly until?: string
  /** How many sessions that matter here are still ahead. */
  readonly sessionsAhead?: number
  /** Ids of the evidence that counted. */
  readonly counted: ReadonlyArray<string>
  readonly passedOver: ReadonlyArray<PassedOver>
  readonly missing: ReadonlyArray<Missing>
}

/**
 * Days that a rule takes of one person, who is at one host on a day: ten days at `sejong` and ten at `gsam` are twenty,
 * while ten days at `sejong` are also ten days of stay.
 * @stability stable
 */
export interface DaysTaken {
  readonly atLeast: number
  /** Days of stay; different hosts, each for a day at least; or what the sessions named count for. */
  readonly of: "calendarDays" | "workingDays" | "hosts" | "sessions"
  /** Days at one of these hosts; left out: at whichever. */
  readonly hosts?: ReadonlyArray<string>
  /** So many days at every host of the stay. */
  readonly each?: true
  /** Whoever attends one is at its host on that day; one without a host takes nobody's day. `counts` is 1 unless stated. */
  readonly sessions?: ReadonlyArray<{ readonly on: string; readonly host?: string; readonly counts?: number }>
}

/**
 * The best that anybody could reach in an edition: the greatest value, or for `atMost` the smallest.
 * @stability stable
 */
export interface Requirement {
  readonly direction?: "atLeast" | "atMost"
  readonly required: number
  readonly available: number
  readonly unit: string
  /** The days it takes, each of these; an empty list: none. Left out: not said, so whether it competes can't be told. */
  readonly takes?: ReadonlyArray<DaysTaken>
}
