/**
 * A source: where a fact comes from. What it says of itself is kept with it, so that every fact can be traced to a text.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { SourceId } from "../values/Ids.ts"
import { classified } from "../values/Privacy.ts"
import { Publication } from "../values/Source.ts"

const source = Schema.Struct({ ...classified(0, { id: SourceId }), ...Publication.fields })
export interface Source extends Schema.Schema.Type<typeof source> {}
export const Source: Schema.Codec<Source, (typeof source)["Encoded"]> = source
