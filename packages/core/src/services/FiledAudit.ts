/** How records of the audit are filed. They may never be filed anew, so they have the keys that an auditor asks by. */
import type { AuditRecord } from "../model/AuditRecord.ts"
import type { DocumentRef } from "../model/DocumentRef.ts"
import { sha256 } from "../values/Fingerprint.ts"
import { compositeId } from "../values/Ids.ts"
import { plain } from "./Filed.ts"

/** A document as the value of a key. */
export const documentKey = ({ id, kind }: DocumentRef): string => compositeId(kind, id)

/** What stands in a record for a document that there is not: nothing that can be read, and the same at every asking. */
export const digestInstead = ({ id, kind }: DocumentRef): DocumentRef => ({ kind, id: `#${sha256(id)}` })

export const auditRecords = plain<AuditRecord>("audit", {
  keys: ({ actor, at, documents }) => ({ actor, at, document: documents.map(documentKey) }),
  dimensions: ({ decision }) => ({ decision })
})
