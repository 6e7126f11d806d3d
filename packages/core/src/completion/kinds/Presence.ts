/** Having been at an activity: what the ceremony and the orientation share. */
import type { Reading } from "../Reading.ts"
import type { RecordView } from "../RecordView.ts"
import { lastDay, smaller } from "../Stay.ts"
import { readingOf } from "./Measure.ts"
import type { Notes } from "./Notes.ts"

interface Asked {
  readonly kind: string
  readonly excusedCounts: boolean
  /** The last day on which it may be held; without it, any up to `evidenceUntil`. */
  readonly by?: string
}

/**
 * 1 once somebody was there. One that is ahead, or was held and nobody has reported who came, is still possible; so is
 * any where none in time is on record. One whose date is too vague is doubt, and so is one unreported.
 */
export const presence = (
  { activities, closed, evidenceUntil }: RecordView,
  { by: asked = evidenceUntil, excusedCounts, kind }: Asked,
  notes: Notes
): Reading => {
  // Of one that is held later nobody can report in time who came.
  const by = smaller(asked, evidenceUntil)
  let now = 0
  let vague = 0
  let unreported = 0
  let ahead: string | undefined
  /** One that lies in time for certain; else another may have, and not be on record yet. */
  let isPlanned = false
  for (const { held, id, kind: given, mark, on } of activities) {
    if (given !== kind) continue
    const last = lastDay(on)
    const isVague = held === "unknown" || (last !== on && on <= by && last > by)
    if (on > by) notes.passOver(id, "late")
    else if (held === "no") {
      isPlanned = true
      if (ahead === undefined || last > ahead) ahead = last
    } else {
      if (!isVague) isPlanned = true
      if (mark === "absent" || (mark === "excused" && !excusedCounts)) notes.passOver(id, mark)
      else if (isVague) {
        notes.passOver(id, "vagueDate")
        vague++
      } else if (mark === "unreported") {
        notes.passOver(id, "unreported")
        unreported++
      } else {
        notes.count(id)
        now = 1
      }
    }
  }
  const lasting = now === 1 || vague > 0 ? 1 : 0
  const most = lasting === 1 || (!closed && unreported > 0) ? 1 : 0
  const canBePlanned = !isPlanned && !closed
  if (notes.areTaken && now === 0) {
    if (vague > 0) notes.lack({ code: "exactDate", values: { count: vague }, by: ["programOffice"] })
    if (unreported > 0 && !closed) notes.lack({ code: "presence", values: { kind }, by: ["programOffice"] })
    if (ahead !== undefined) notes.lack({ code: "attend", values: { kind, on: ahead }, by: ["trainee"] })
    if (!isPlanned) notes.lack({ code: "activityNotPlanned", values: { kind }, by: ["programOffice"] })
  }
  const until = ahead ?? (most === 1 || canBePlanned ? evidenceUntil : undefined)
  return readingOf(
    {
      required: 1,
      unit: "activities",
      least: now,
      most,
      because: vague > 0 ? "vagueDate" : "unreported",
      lower: now,
      upper: most === 1 || canBePlanned || (ahead !== undefined && !closed) ? 1 : 0,
      until: now === 1 || closed ? undefined : until
    },
    notes
  )
}
