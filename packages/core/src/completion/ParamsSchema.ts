/** Parameters of a rule kind by an effect Schema, for authors who have one: its own file, so that kinds without need none. */
import * as Schema from "effect/Schema"
import { reader } from "../values/Reader.ts"
import type { ReadableParams } from "./RuleKind.ts"

/**
 * What `defineRuleKind` takes as `params` in place of `fields({ … })`. The schema's encoded form must be a JSON object.
 * @stability stable
 *
 * @example
 * import * as Result from "effect/Result"
 * import * as Schema from "effect/Schema"
 * const params = paramsOf(Schema.Struct({ hours: Schema.Natural }))
 * Result.isFailure(params.read({ hours: 2, hour: 2 })) // => true
 * params.jsonSchema?.().required // => ["hours"]
 */
export const paramsOf = <Params, Given>(schema: Schema.Codec<Params, Given>): ReadableParams<Params, Given> => ({
  form: undefined,
  jsonSchema: () => {
    const { definitions, schema: json } = Schema.toJsonSchemaDocument(schema, { onExcessProperty: "error" })
    return { ...json, ...(Object.keys(definitions).length === 0 ? {} : { $defs: definitions }) }
  },
  read: reader(schema, "the parameters")
})
