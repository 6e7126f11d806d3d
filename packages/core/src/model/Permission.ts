/** Practice permission: what a trainee may legally do in the host country. Without one, only observation is allowed. */
import * as Schema from "effect/Schema"
import type { ParticipationLevel } from "./Evidence.ts"

export const Permission = Schema.Literals(["observe", "assist", "performLimited"])
export type Permission = typeof Permission.Type

const order: ReadonlyArray<Permission> = ["observe", "assist", "performLimited"]

/** The least permission that a participation needs: an unspecified one needs none, as nobody has said that hands were laid on. */
const needed: Readonly<Record<ParticipationLevel, Permission>> = {
  observed: "observe",
  consulted: "observe",
  unspecified: "observe",
  assisted: "assist",
  performed: "performLimited",
  performedUnderDirectSupervision: "performLimited",
  performedUnderIndirectSupervision: "performLimited"
}

/**
 * Whether what somebody may do covers what they did.
 *
 * @example
 * covers("observe", "performed") // => false
 * covers("assist", "observed") // => true
 */
export const covers = (permission: Permission | undefined, level: ParticipationLevel): boolean =>
  order.indexOf(permission ?? "observe") >= order.indexOf(needed[level])

/** Whether one permission includes another. */
export const includes = (permission: Permission | undefined, other: Permission): boolean =>
  order.indexOf(permission ?? "observe") >= order.indexOf(other)
