/** An open code: what a host, a plugin or a later version may add to without a change of what is stored. */
import * as Schema from "effect/Schema"

/**
 * Letters, digits and hyphens, with an optional `vendor/` before them: `ceremony`, `invitational-training`, `kg-health/ward-round`.
 * @stability evolving
 */
export const Code = Schema.String.check(
  Schema.isPattern(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/, {
    expected: "a code of lower-case letters, digits and single hyphens, for example invitational-training"
  }),
  Schema.isMaxLength(100)
)
export type Code = typeof Code.Type
