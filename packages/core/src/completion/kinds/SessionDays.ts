/** What days attending takes: a session with a host is attended there, and one without is attended by all. */
import type { EditionView } from "../EditionView.ts"
import type { DaysTaken, Requirement } from "../Reading.ts"

type Sessions = NonNullable<EditionView["sessions"]>

/**
 * What attending so many of the sessions takes. Sessions for all take nobody's day. Where they lie at several hosts, only
 * those of hosts where a trainee is placed are that trainee's, so of how many the share is taken is not known: not said.
 */
export const sessionDays = (sessions: Sessions, atLeast: number): ReadonlyArray<DaysTaken> | undefined => {
  const hosts = new Set(sessions.map(({ host }) => host))
  if (atLeast <= 0 || sessions.every(({ host }) => host === undefined)) return []
  return hosts.size > 1 ? undefined : [{ atLeast, of: "sessions", sessions }]
}

/** A requirement with the days it takes; without them where they can't be said. */
export const taking = (requirement: Requirement, takes: ReadonlyArray<DaysTaken> | undefined): Requirement =>
  takes === undefined ? requirement : { ...requirement, takes }
