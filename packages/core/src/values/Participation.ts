/** How somebody took part: at a session or an activity, and in a procedure. */

/** What a register says: `late` is present; `unknown` is as good as no mark. */
export const attendanceMarks = ["present", "late", "excused", "absent", "unknown"] as const
/** @stability stable */
export type AttendanceMark = (typeof attendanceMarks)[number]

/**
 * `performed` leaves the supervision unstated, and is not comparable with the two that state it.
 * @stability evolving
 */
export const participationLevels = [
  "observed",
  "assisted",
  "performed",
  "performedUnderDirectSupervision",
  "performedUnderIndirectSupervision",
  "consulted",
  "unspecified"
] as const
/** @stability stable */
export type ParticipationLevel = (typeof participationLevels)[number]
