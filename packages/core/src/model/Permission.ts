/**
 * Practice permission: what a trainee may legally do in the host country. Without one, only observation is allowed.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { practicePermissions } from "../values/PracticePermission.ts"

export { covers, includes } from "../values/PracticePermission.ts"

export const Permission = Schema.Literals(practicePermissions)
export type Permission = typeof Permission.Type
