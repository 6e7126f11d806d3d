/** A document, by its kind and id: where one may point at documents of several kinds. */
import * as Schema from "effect/Schema"
import { Id } from "../values/Ids.ts"
import { classified } from "../values/Privacy.ts"

export const DocumentRef = Schema.Struct(classified(1, { kind: Id, id: Id }))
export interface DocumentRef extends Schema.Schema.Type<typeof DocumentRef> {}
