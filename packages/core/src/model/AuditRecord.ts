/**
 * A record of the audit: somebody asked for something, and it was allowed or denied.
 *
 * A command that was carried out needs none: its commit in the journal is its record, made in the same moment. Stored are
 * the others: commands that were refused, and reads that answer with fields of class 3 or are denied them. It holds ids,
 * codes and names of fields, never what stands in them. Nothing ever changes a record.
 *
 * @stability evolving
 */
import * as Schema from "effect/Schema"
import { Capacity } from "../values/Actor.ts"
import { Id } from "../values/Ids.ts"
import { Instant } from "../values/Instant.ts"
import { classified } from "../values/Privacy.ts"
import { Code } from "./Code.ts"
import { DocumentRef } from "./DocumentRef.ts"

/**
 * Whether it was carried out and answered, or not.
 * @stability evolving
 */
export const auditDecisions = ["allowed", "denied"] as const
/** @stability evolving */
export type AuditDecision = (typeof auditDecisions)[number]

const auditRecord = Schema.Struct(
  classified(1, {
    id: Id,
    /** When it was recorded. */
    at: Instant,
    /** Who asked. */
    actor: Id,
    /** What for, where the host has said so. */
    purpose: Schema.optionalKey(Code),
    /** In which offices. */
    capacities: Schema.Array(Capacity),
    /** Whose act it was, where an office recorded that of somebody else. */
    onBehalfOf: Schema.optionalKey(Schema.Array(Capacity)),
    /** What was asked for, or what happened: `enrolment.admit`, `person.get`, `nomination.Submitted`. */
    actions: Schema.Array(Schema.String),
    /** What was asked about, or changed, or shown. Of what was not there, `#` and the SHA-256 of what was asked for. */
    documents: Schema.Array(DocumentRef),
    /** The names of the fields of class 3 that were answered. */
    fields: Schema.optionalKey(Schema.Array(Schema.String)),
    decision: Schema.Literals(auditDecisions),
    /** The codes of the reasons why it was denied, without their values. */
    because: Schema.optionalKey(Schema.Array(Schema.String))
  })
)
/** @stability evolving */
export interface AuditRecord extends Schema.Schema.Type<typeof auditRecord> {}
export const AuditRecord: Schema.Codec<AuditRecord, (typeof auditRecord)["Encoded"]> = auditRecord
