/** What an activity, a statement or a team's training is about: a code to count by, and a label to read. */
import * as Schema from "effect/Schema"
import { LocalizedText } from "../values/LocalizedText.ts"
import { classified } from "../values/Privacy.ts"
import { Code } from "./Code.ts"

export const Topic = Schema.Struct(classified(0, { code: Code, label: Schema.optionalKey(LocalizedText) }))
export interface Topic extends Schema.Schema.Type<typeof Topic> {}
