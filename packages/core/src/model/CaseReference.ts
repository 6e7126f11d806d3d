/** A case as an institution numbers it: too short and too plain to name anybody. A patient's identity has no place here. */
import * as Schema from "effect/Schema"

/**
 * @example
 * Schema.is(CaseReference)("KH-2019/17") // => true
 * Schema.is(CaseReference)("Ivan Petrov") // => false
 */
export const CaseReference = Schema.String.check(
  Schema.isPattern(/^[A-Z0-9][A-Z0-9./-]{0,29}$/, {
    expected: "the institution's own number of the case: capital letters, digits, dots, slashes and hyphens"
  })
)
export type CaseReference = typeof CaseReference.Type
