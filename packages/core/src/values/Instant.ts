/** An instant as the clock gives it: its texts stand in the order of time. */
import * as Schema from "effect/Schema"

export const Instant = Schema.String.check(
  Schema.isPattern(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, {
    expected: "an instant in UTC, with milliseconds"
  })
)
