/** Working days as a schema, for whoever reads a calendar from outside. */
import * as Schema from "effect/Schema"
import { CalendarDate } from "../values/CalendarDate.ts"
import type { WorkCalendar as Calendar } from "./WorkCalendar.ts"

const shape = Schema.Struct({
  weekend: Schema.Array(
    Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 7 }, { expected: "a weekday from 1 (Monday) to 7" }))
  ),
  holidays: Schema.Array(CalendarDate),
  workedInstead: Schema.optionalKey(Schema.Array(CalendarDate))
})

/**
 * Of a file of its own: what counts days has nothing to do with schemas.
 * @stability evolving
 */
export type WorkCalendar = Calendar
export const WorkCalendar: Schema.Codec<(typeof shape)["Type"], WorkCalendar> = shape
