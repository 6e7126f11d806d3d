/** What is wrong with an export, a store that is moved or verified, or a signed head, in English. */
import { under } from "../catalogue.ts"

const document = "Document: {$noun :comity:term of=noun} {$id}."
const position = "Position: {$position :integer}."
const place = `Line: {$line :integer}. ${position}`

export const archive = under("archive/", {
  notAnExport: "This is not an export of Comity. Name the file that was exported.",
  newerFormat:
    "The export was made by a newer version of Comity. Its format: {$format :integer}. Format known here: {$known :integer}. Update Comity.",
  truncated: `The export ends too early. Copy it again, whole. ${place}`,
  missing: `Lines are missing from the export. Copy it again, whole. ${place}`,
  reordered: `Lines of the export stand in another order than they were written in. Copy it again. ${place}`,
  doubled: `A line of the export came before already. Copy it again. ${place}`,
  altered: `A line of the export is not as it was written. Copy it again. ${place}`,
  afterEnd: "Something follows the end of the export. Copy it again. Line: {$line :integer}.",
  lineTooLong: `A line is longer than any that is exported. Most characters: {$longest :integer}. ${place}`,
  tooDeep: `A line holds lists within lists, deeper than can be read. ${place}`,
  documentMissing: `The journal tells of a document that is not in the store. Verify the store. ${document} ${position}`,
  documentDiffers: `A document is not that of its last entry. Verify the store. ${document} ${position}`,
  changedMeanwhile: `A document was changed after it had been exported. Let nobody write and export again. ${document} ${position}`,
  otherContent: `The store holds something else than the export. Import into an empty store. ${position}`,
  positions: `The store numbers entries otherwise than the export. Import into an empty store to which nobody else writes. ${position} Position given: {$found :integer}.`,
  forgotten: `The store can't keep that a text is forgotten. Import into a store that encrypts. ${position}`,
  importDiffers: `What the store holds after the import is not what was exported. Import into another store. ${position}`,
  entryAltered: `An entry is not as it was recorded. ${document} ${position}`,
  entryMissing: `Entries are missing. ${position}`,
  entryUnreadable: `An entry can't be read. ${position}`,
  versionDiffers: `The versions of a document do not follow one another. ${document} ${position}`,
  commitTorn: `What was stored at once is not whole. ${position}`,
  documentLost: `A document is not there any more. ${document} ${position}`,
  documentBehind: `A document is not that of its last entry. ${document} ${position}`,
  documentUnrecorded: `A document has no journal. ${document}`,
  documentUnreadable: `A document can't be read. ${document} ${position}`,
  bodyDiffers: `A document does not say what was recorded of it. ${document} ${position}`,
  counterDiffers: "Documents of this kind are counted wrongly: {$noun :comity:term of=noun}.",
  cutOff: `The journal ends before what is known of it. ${position} Known up to position: {$known :integer}.`,
  differs: `An entry is another than is known. ${position}`,
  segmentDiffers:
    "The journal is another than is known. From position: {$position :integer}. To position: {$to :integer}.",
  keyUnreadable: "This is not the key that is needed. Give an Ed25519 key as PEM.",
  otherKey: "The head was signed with another key.",
  headAltered: "The head is not as it was signed.",
  headMalformed: "This is not a head of Comity."
})
