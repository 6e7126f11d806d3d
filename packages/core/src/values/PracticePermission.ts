/** What a trainee may legally do in the host country, and what that covers. Without a permission, only to observe. */
import type { ParticipationLevel } from "./Participation.ts"

/** From the least to the most; each includes those before it. */
export const practicePermissions = ["observe", "assist", "performLimited"] as const
export type PracticePermission = (typeof practicePermissions)[number]

/** The least permission that a participation needs: an unspecified one needs none, as nobody has said that hands were laid on. */
const needed: Readonly<Record<ParticipationLevel, PracticePermission>> = {
  observed: "observe",
  consulted: "observe",
  unspecified: "observe",
  assisted: "assist",
  performed: "performLimited",
  performedUnderDirectSupervision: "performLimited",
  performedUnderIndirectSupervision: "performLimited"
}

/**
 * Whether one permission includes another.
 * @stability evolving
 */
export const includes = (permission: PracticePermission | undefined, other: PracticePermission): boolean =>
  practicePermissions.indexOf(permission ?? "observe") >= practicePermissions.indexOf(other)

/**
 * Whether what somebody may do covers what they did.
 * @stability evolving
 *
 * @example
 * covers("observe", "performed") // => false
 * covers("assist", "observed") // => true
 */
export const covers = (permission: PracticePermission | undefined, level: ParticipationLevel): boolean =>
  includes(permission, needed[level])
