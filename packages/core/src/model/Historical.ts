/** The mark of what was not lived through here but recorded afterwards: it names its source, and every explanation says so. */
import * as Schema from "effect/Schema"
import { SourceId } from "../values/Ids.ts"
import { classified } from "../values/Privacy.ts"

export const Historical = Schema.Struct(classified(1, { source: SourceId }))
export interface Historical extends Schema.Schema.Type<typeof Historical> {}
