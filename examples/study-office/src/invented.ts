/** Whether a page shows people who are invented: then it has to say so. */
import type { DocumentRef, Office } from "@comity/core/promise"

/** Whether an enrolment among these, or one in an edition among these, is of an invented person. */
export const areInvented = async (office: Office, documents: ReadonlyArray<DocumentRef>): Promise<boolean> => {
  for (const { id, kind } of documents) {
    const enrolments =
      kind === "enrolment"
        ? [await office.enrolments.get(id)]
        : kind === "edition"
          ? (await office.enrolments.find({ where: { edition: id }, limit: 500 })).items
          : []
    for (const { trainee } of enrolments) if ((await office.persons.get(trainee)).synthetic) return true
  }
  return false
}
