/**
 * A document on file: a nominating body's letter, a passport copy, an insurance, a statistics report, a ruling.
 *
 * What is kept here is that it is there, what it is, and how long it is valid; the file itself lies with the host.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { CalendarDate } from "../values/CalendarDate.ts"
import { DocumentId, EditionId, EnrolmentId, PartyId, PersonId, SourceId } from "../values/Ids.ts"
import { PartialDate } from "../values/PartialDate.ts"
import { classified } from "../values/Privacy.ts"
import { Code } from "./Code.ts"

const documentOnFile = Schema.Struct(
  classified(1, {
    id: DocumentId,
    /** `letter-of-nomination`, `passport`, `insurance`, `statistics-report`, … */
    kind: Code,
    /** Whose office keeps it. */
    operator: PartyId,
    /** Who issued it. */
    from: Schema.optionalKey(PartyId),
    person: Schema.optionalKey(PersonId),
    enrolment: Schema.optionalKey(EnrolmentId),
    edition: Schema.optionalKey(EditionId),
    source: Schema.optionalKey(SourceId),
    receivedOn: PartialDate,
    recordedOn: Schema.optionalKey(CalendarDate),
    validUntil: Schema.optionalKey(CalendarDate)
  })
)
export interface DocumentOnFile extends Schema.Schema.Type<typeof documentOnFile> {}
export const DocumentOnFile: Schema.Codec<DocumentOnFile, (typeof documentOnFile)["Encoded"]> = documentOnFile

/**
 * Whom a document is about: one enrolment, whatever a person takes part in, or nobody in particular, as a decree is.
 *
 * @example
 * const enrolment = { id: "e1", trainee: "t1" }
 * subjectFor({ enrolment: "e1" }, enrolment) // => "this"
 * subjectFor({ person: "t1", enrolment: "e2" }, enrolment) // => "other"
 * subjectFor({}, enrolment) // => "nobody"
 */
export const subjectFor = (
  { enrolment, person }: { readonly enrolment?: string; readonly person?: string },
  { id, trainee }: { readonly id: string; readonly trainee: string }
): "this" | "other" | "nobody" =>
  enrolment !== undefined
    ? enrolment === id
      ? "this"
      : "other"
    : person === undefined
      ? "nobody"
      : person === trainee
        ? "this"
        : "other"
