/** Who keeps the records of the study office, and who asks. The host of the library logs people in; here nobody has to. */
import type { Comity, Office } from "@comity/core/promise"
import type { Data } from "./data.ts"

/** Synthetic: the one officer of the study office. */
const officer = "synthetic-study-officer"
const officeOf = (comity: Comity, parties: Iterable<string>): Office =>
  comity.as({
    id: officer,
    kind: "person",
    capacities: [...parties].map((party) => ({ role: "programOffice", party }))
  })

/** The officer in the office that keeps a record. What belongs to no office is kept by the study office itself. */
export const recordingOffice = (comity: Comity, keeper = "study-office"): Office => officeOf(comity, [keeper])

/** The officer in the offices of all who keep a record: who asks there sees all that is known. */
export const askingOffice = (comity: Comity, keepers: Iterable<string>): Office =>
  officeOf(comity, new Set(["study-office", ...keepers]))

/** Whose offices keep the records of some data. */
export const keepersOf = (data: Data): ReadonlyArray<string> => {
  const documents: ReadonlyArray<object> = Object.values(data).flat()
  const keepers = documents.flatMap((document) => {
    const { operator, recordKeeper } = document as { readonly operator?: string; readonly recordKeeper?: string }
    return operator ?? recordKeeper ?? []
  })
  return [...new Set(keepers)].toSorted()
}
