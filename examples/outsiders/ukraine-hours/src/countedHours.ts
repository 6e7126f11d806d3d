/** Counts the hours of one trainee's record, supervisor by supervisor. */
import type { HeldSession, PassedOver, PlannedSession, RecordView } from "@comity/plugin-sdk"
import { type Asked, exact } from "./Asked.ts"

/** Hours under one supervisor: attended, perhaps attended, and still ahead. */
export interface Hours {
  sure: number
  doubt: number
  ahead: number
  /** The day of the last session ahead. */
  until?: string
  /** There is a session at all, be it missed. */
  planned: boolean
}

/** What is counted of a record, before it becomes a reading. */
export interface CountedHours {
  readonly bySupervisor: ReadonlyMap<string, Hours>
  /** Hours of sessions whose supervisor nobody has named: they may be anybody's. */
  readonly anybodys: Hours
  readonly counted: ReadonlyArray<string>
  readonly passedOver: ReadonlyArray<PassedOver>
  readonly sessionsAhead: number
  readonly unreported: number
  readonly withoutHours: number
  readonly withoutSupervisor: number
}

/** No session is longer than a day: what one of unknown length can come to. */
const longest = 24

const none = (): Hours => ({ sure: 0, doubt: 0, ahead: 0, planned: false })

/** Which part of a session's hours an attendance mark earns; undefined: nobody has said yet who came. */
const shareOf = (mark: HeldSession["mark"], { excused, late }: Asked): number | undefined => {
  if (mark === "unreported") return undefined
  if (mark === "late") return { whole: 1, half: 0.5, none: 0 }[late]
  return mark === "present" || (mark === "excused" && excused) ? 1 : 0
}

/** Why the hours of a session that was held don't count; undefined: they do. */
const passedOverAs = (
  { hours, mark }: HeldSession,
  share: number | undefined,
  isNamed: boolean
): string | undefined => {
  if (share === 0) return mark === "late" ? "ukraine/late" : mark
  if (!isNamed) return "ukraine/noSupervisor"
  if (hours === undefined) return "ukraine/noHours"
  return share === undefined ? "unreported" : undefined
}

/** What counts, what may count, and what was seen and does not: of the sessions that this rule is about, no others. */
export const countedHours = (asked: Asked, view: RecordView): CountedHours => {
  const { from = "", supervisors } = asked
  const ofPlacement = new Map(view.placements.map(({ id, supervisor }) => [id, supervisor]))
  const bySupervisor = new Map((supervisors ?? []).map((one) => [one, none()]))
  const anybodys = none()
  const counted: Array<string> = []
  const passedOver: Array<PassedOver> = []
  let [sessionsAhead, unreported, withoutHours, withoutSupervisor] = [0, 0, 0, 0]

  const supervisorOf = ({ placement = "", supervisor = ofPlacement.get(placement) }: PlannedSession) => supervisor
  /** A session under somebody whom the rule does not name is none of its business. */
  const concerns = (supervisor: string | undefined): boolean =>
    supervisor === undefined || supervisors === undefined || supervisors.includes(supervisor)
  /** Where the hours of a session go. */
  const accountOf = (supervisor: string | undefined): Hours => {
    if (supervisor === undefined) return anybodys
    const account = bySupervisor.get(supervisor) ?? none()
    bySupervisor.set(supervisor, account)
    return account
  }

  for (const session of view.held) {
    const { hours, id, mark, on } = session
    const supervisor = supervisorOf(session)
    if (!concerns(supervisor)) continue
    if (on < from) {
      passedOver.push({ id, why: "outsideWindow" })
      continue
    }
    const account = accountOf(supervisor)
    account.planned = true
    const share = shareOf(mark, asked)
    const why = passedOverAs(session, share, supervisor !== undefined)
    if (why === undefined) {
      counted.push(id)
      account.sure = exact(account.sure + (hours ?? 0) * (share ?? 0))
      continue
    }
    passedOver.push({ id, why })
    // Once the evidence is closed, what nobody has said did not happen; only a placement that is not known yet can still tell
    // under whom it was.
    const isToldLater = supervisor === undefined && session.placement !== undefined && !view.placementsComplete
    if (share === 0 || (view.closed && (share === undefined || !isToldLater))) continue
    account.doubt = exact(account.doubt + (hours ?? longest) * (share ?? 1))
    if (share === undefined) unreported++
    if (hours === undefined) withoutHours++
    if (supervisor === undefined) withoutSupervisor++
  }
  for (const session of view.ahead) {
    const supervisor = supervisorOf(session)
    if (session.on < from || !concerns(supervisor)) continue
    const account = accountOf(supervisor)
    account.planned = true
    account.ahead = exact(account.ahead + (session.hours ?? longest))
    account.until = session.on
    sessionsAhead++
  }
  return { bySupervisor, anybodys, counted, passedOver, sessionsAhead, unreported, withoutHours, withoutSupervisor }
}
