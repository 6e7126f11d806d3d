/** How long something is called: "four-week". It stands beside a period, with which it need not agree. */
import * as Schema from "effect/Schema"
import { classified } from "../values/Privacy.ts"

export const NominalDuration = Schema.Struct(
  classified(0, { count: Schema.Natural, unit: Schema.Literals(["days", "weeks", "months", "years"]) })
)
export interface NominalDuration extends Schema.Schema.Type<typeof NominalDuration> {}
