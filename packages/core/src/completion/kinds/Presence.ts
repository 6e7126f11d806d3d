/** Having been at an activity: what the ceremony and the orientation share. */
import type { Missing, PassedOver, Reading } from "../Reading.ts"
import type { RecordView } from "../RecordView.ts"
import { lastDay } from "../Stay.ts"
import { nothing, readingOf } from "./Measure.ts"

interface Asked {
  readonly kind: string
  readonly excusedCounts: boolean
  /** The last day on which it may be held; without it, any day. */
  readonly by?: string
}

/**
 * 1 once somebody was there. One that is ahead, or was held and nobody has reported who came, is still possible; so is
 * any where none in time is on record. One whose date is too vague is doubt, and so is one unreported.
 */
export const presence = (
  { activities, closed, evidenceUntil }: RecordView,
  { by, excusedCounts, kind }: Asked
): Reading => {
  const counted: Array<string> = []
  const passedOver: Array<PassedOver> = []
  let vague = 0
  let unreported = 0
  let ahead: string | undefined
  /** One that lies in time for certain; else another may have, and not be on record yet. */
  let isPlanned = false
  for (const { held, id, kind: given, mark, on } of activities) {
    if (given !== kind) continue
    const last = lastDay(on)
    const isVague = held === "unknown" || (by !== undefined && on <= by && last > by)
    if (by !== undefined && on > by) passedOver.push({ id, why: "late" })
    else if (held === "no") {
      isPlanned = true
      if (ahead === undefined || last > ahead) ahead = last
    } else {
      if (!isVague) isPlanned = true
      if (mark === "absent" || (mark === "excused" && !excusedCounts)) passedOver.push({ id, why: mark })
      else if (isVague) {
        passedOver.push({ id, why: "vagueDate" })
        vague++
      } else if (mark === "unreported") {
        passedOver.push({ id, why: "unreported" })
        unreported++
      } else counted.push(id)
    }
  }
  const now = counted.length > 0 ? 1 : 0
  const lasting = now === 1 || vague > 0 ? 1 : 0
  const most = lasting === 1 || (!closed && unreported > 0) ? 1 : 0
  const canBePlanned = !isPlanned && !closed
  const missing: Array<Missing> = []
  if (now === 0) {
    if (vague > 0) missing.push({ code: "exactDate", values: { count: vague }, by: ["programOffice"] })
    if (unreported > 0 && !closed) missing.push({ code: "presence", values: { kind }, by: ["programOffice"] })
    if (ahead !== undefined) missing.push({ code: "attend", values: { kind, on: ahead }, by: ["trainee"] })
    if (!isPlanned) missing.push({ code: "activityNotPlanned", values: { kind }, by: ["programOffice"] })
  }
  const until = ahead ?? (most === 1 || canBePlanned ? evidenceUntil : undefined)
  return readingOf({
    required: 1,
    unit: "activities",
    least: now,
    most,
    because: vague > 0 ? "vagueDate" : "unreported",
    lower: now,
    upper: most === 1 || canBePlanned || (ahead !== undefined && !closed) ? 1 : 0,
    until: now === 1 || closed ? undefined : until,
    counted,
    passedOver: passedOver.length === 0 ? nothing : passedOver,
    missing: missing.length === 0 ? nothing : missing
  })
}
