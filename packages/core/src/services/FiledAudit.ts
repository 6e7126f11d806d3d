/** How records of the audit are filed. They may never be filed anew, so they have the keys that an auditor asks by. */
import type { AuditRecord } from "../model/AuditRecord.ts"
import { compositeId } from "../values/Ids.ts"
import { plain } from "./Filed.ts"

/** A document as the value of a key. */
export const documentKey = ({ id, kind }: AuditRecord["documents"][number]): string => compositeId(kind, id)

export const auditRecords = plain<AuditRecord>("audit", {
  keys: ({ actor, at, documents }) => ({ actor, at, document: documents.map(documentKey) }),
  dimensions: ({ decision }) => ({ decision })
})
