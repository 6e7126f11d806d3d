/** Where of an edition trainees may take part at a level: by the permission, and by what each host lets them do. */
import type { ParticipationLevel } from "../../values/Participation.ts"
import { covers } from "../../values/PracticePermission.ts"
import { type EditionView, permissionAt } from "../EditionView.ts"
import type { DaysTaken, Requirement } from "../Reading.ts"

/**
 * What it takes to do something at a level: a day at a host where that is allowed. `undefined` where nobody has said what
 * trainees may do, `none` where they may not.
 */
export const permittedDays = (
  view: EditionView,
  level: ParticipationLevel
): ReadonlyArray<DaysTaken> | "none" | undefined => {
  if (covers("observe", level)) return []
  const isAllowed = (host?: Parameters<typeof permissionAt>[1]): boolean | undefined => {
    const permission = permissionAt(view, host)
    return permission === undefined ? undefined : covers(permission, level)
  }
  const { furtherHosts, hosts } = view
  if (hosts === undefined || furtherHosts) {
    const anywhere = isAllowed()
    return anywhere === undefined ? undefined : anywhere ? [] : "none"
  }
  const at = hosts.filter((host) => isAllowed(host) === true).map(({ id }) => id)
  if (at.length > 0) return at.length === hosts.length ? [] : [{ atLeast: 1, of: "calendarDays", hosts: at }]
  return hosts.some((host) => isAllowed(host) === undefined) ? undefined : "none"
}

/** So much of something that can be had without limit where the level is allowed, and not at all where it is not. */
export const whereAllowed = (
  view: EditionView,
  level: ParticipationLevel,
  required: number,
  unit: string
): Requirement | undefined => {
  const takes = required <= 0 ? [] : permittedDays(view, level)
  return takes === undefined
    ? undefined
    : takes === "none"
      ? { required, available: 0, unit }
      : { required, available: required, unit, takes }
}
