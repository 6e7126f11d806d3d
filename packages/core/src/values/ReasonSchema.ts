/** Reasons as a schema, for errors that carry one and for whoever reads one from outside. */
import * as Schema from "effect/Schema"
import type { Reason as Tree } from "./Reason.ts"

/** Of a file of its own: what gives reasons and reads none has nothing to do with schemas. */
export type Reason = Tree

const value = Schema.Union([Schema.String, Schema.Finite, Schema.Boolean, Schema.Array(Schema.String)])
export const Reason: Schema.Codec<Reason> = Schema.Struct({
  code: Schema.NonEmptyString,
  values: Schema.Record(Schema.String, value),
  children: Schema.optionalKey(Schema.Array(Schema.suspend((): Schema.Codec<Reason> => Reason)))
})
