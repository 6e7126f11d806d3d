/** What the rule requires of an edition: a plan names no supervisors, but it must have hours enough for all of them. */
import type { EditionView, Requirement } from "@comity/plugin-sdk"
import { type Asked, exact, supervisorsAsked } from "./Asked.ts"

/** Undefined where the plan is not made yet, or does not give the hours of a session. */
export const hoursOffered = (asked: Asked, { sessions }: EditionView): Requirement | undefined => {
  if (sessions === undefined) return undefined
  const counted: Array<{ readonly on: string; readonly host?: string; readonly counts: number }> = []
  for (const { host, hours, on } of sessions) {
    if (on < (asked.from ?? on)) continue
    if (hours === undefined) return undefined
    counted.push({ on, ...(host === undefined ? {} : { host }), counts: hours })
  }
  const required = exact(asked.hours * supervisorsAsked(asked))
  const available = exact(counted.reduce((total, { counts }) => total + counts, 0))
  return { required, available, unit: "hours", takes: [{ atLeast: required, of: "sessions", sessions: counted }] }
}
