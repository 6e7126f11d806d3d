/**
 * Where a fact comes from. A source is described once, and whatever rests on it refers to it.
 *
 * What a page says of itself is kept as it is: the date may be missing, and an author may be no more than a role.
 */
import * as Schema from "effect/Schema"
import { SourceId } from "./Ids.ts"
import { LanguageTag } from "./LanguageTag.ts"
import { PartialDate } from "./PartialDate.ts"
import { classified } from "./Privacy.ts"
import { Text } from "./Text.ts"

const address = Schema.String.check(
  Schema.isMaxLength(2000).abort(),
  Schema.isPattern(/^https?:\/\/[^\s\p{Cc}\p{Cs}]+$/u, { expected: "an address that begins with https:// or http://" })
)

const timeOfDay = Schema.String.check(
  Schema.isPattern(/^([01]\d|2[0-3]):[0-5]\d$/, { expected: "a time of day such as 09:54" })
)
const Medium = Schema.Struct(classified(0, { kind: Text, credit: Schema.optionalKey(Text) }))

const publication = Schema.Struct(
  classified(0, {
    /** Who published it: a province, an outlet. Left out where the text names nobody. */
    publisher: Schema.optionalKey(Text),
    /** Whose text it is, where the publisher says that it took it over: a press service. */
    origin: Schema.optionalKey(Text),
    series: Schema.optionalKey(Text),
    title: Schema.optionalKey(Text),
    author: Schema.optionalKey(Text),
    /** The author is named by a role only: "administrator". */
    authorIsRole: Schema.optionalKey(Schema.Boolean),
    /** Left out where the text has no date: "today" is then not resolved. */
    publishedOn: Schema.optionalKey(PartialDate),
    /** The time of that day, as the page gives it. */
    publishedTime: Schema.optionalKey(timeOfDay),
    language: LanguageTag,
    url: Schema.optionalKey(address),
    /** Pictures that it shows, each with whom it credits. */
    media: Schema.optionalKey(Schema.Array(Medium)),
    /** What on the page is no part of the text: headlines of other news, counters. */
    leftOut: Schema.optionalKey(Schema.Array(Text))
  })
)
/**
 * What a source says of itself.
 * @stability evolving
 */
export interface Publication extends Schema.Schema.Type<typeof publication> {}
export const Publication = publication

const sourceRef = Schema.Struct(classified(1, { source: SourceId, place: Schema.optionalKey(Text) }))
/**
 * A source, and the place in it: "page 3", "second paragraph".
 * @stability evolving
 */
export interface SourceRef extends Schema.Schema.Type<typeof sourceRef> {}
export const SourceRef = sourceRef
