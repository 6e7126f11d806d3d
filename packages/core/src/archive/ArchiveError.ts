/** What is wrong with an export, with a store that is moved or verified, or with a signed head. */
import type { Ref } from "../ports/Store.ts"
import { type Reason, reason, type Values } from "../values/Reason.ts"

/** What each code is about, and what its message is given. A code is the key of that message, too. */
// biome-ignore format: a table is read in rows.
const table = {
  // An export that can't be read.
  "archive/notAnExport":    ["this is not an export of Comity; name the file that was exported", []],
  "archive/newerFormat":    ["the export has a newer format; install the newer Comity", ["format", "known"]],
  "archive/truncated":      ["the export ends too early; copy it again, whole", ["line", "position"]],
  "archive/missing":        ["lines are missing before this one; copy the export again, whole", ["line", "position"]],
  "archive/reordered":      ["this line stands at another place than it was written; copy the export again", ["line", "position"]],
  "archive/doubled":        ["this line came before already; copy the export again", ["line", "position"]],
  "archive/altered":        ["this line is not as it was written; copy the export again", ["line", "position"]],
  "archive/afterEnd":       ["something follows the end of the export; copy it again", ["line"]],
  "archive/lineTooLong":    ["this line is longer than any that is exported", ["line", "position", "longest"]],
  "archive/tooDeep":        ["this line holds lists within lists, deeper than can be read", ["line", "position"]],
  // A store that can't be exported.
  "archive/documentMissing":  ["the journal tells of a document that is not there; verify the store", ["noun", "id", "position"]],
  "archive/documentDiffers":  ["the document is not that of its last entry; verify the store", ["noun", "id", "position"]],
  "archive/changedMeanwhile": ["the document was changed after it was exported; let nobody write, and export again", ["noun", "id", "position"]],
  // A store that can't take an import.
  "archive/otherContent": ["the store holds something else than the export; import into an empty one", ["position"]],
  "archive/positions":    ["the store gives other positions; import into an empty store that nobody else writes to", ["position", "found"]],
  "archive/forgotten":    ["the store can't keep that a text is forgotten; import into a sealed store", ["position"]],
  "archive/importDiffers": ["what the store holds after the import is not what was exported; import into another one", ["position"]],
  // What verifying finds.
  "archive/entryAltered":      ["the entry is not as it was recorded", ["noun", "id", "position"]],
  "archive/entryMissing":      ["entries are missing at this position", ["position"]],
  "archive/entryUnreadable":   ["the entry can't be read", ["position"]],
  "archive/versionDiffers":    ["versions are missing or doubled before this entry", ["noun", "id", "position"]],
  "archive/commitTorn":        ["the commit is not whole", ["position"]],
  "archive/documentLost":      ["the document is not there any more", ["noun", "id", "position"]],
  "archive/documentBehind":    ["the document is not that of its last entry", ["noun", "id", "position"]],
  "archive/documentUnrecorded": ["the document has no journal", ["noun", "id"]],
  "archive/bodyDiffers":       ["the document does not say what its journal says", ["noun", "id", "position"]],
  "archive/documentUnreadable": ["the document can't be read", ["noun", "id", "position"]],
  "archive/counterDiffers":    ["documents of this kind are counted wrongly", ["noun"]],
  "archive/cutOff":            ["the journal ends before what is known of it", ["position", "known"]],
  "archive/differs":           ["the entry is another than is known", ["position"]],
  "archive/segmentDiffers":    ["between these positions the journal is another than is known", ["position", "to"]],
  // A head that was signed.
  "archive/keyUnreadable":  ["this is not the Ed25519 key that is needed, as PEM", []],
  "archive/otherKey":       ["the head was signed with another key", []],
  "archive/headAltered":    ["the head is not as it was signed", []],
  "archive/headMalformed":  ["this is not a head of Comity", []]
} as const satisfies Readonly<Record<string, readonly [message: string, values: ReadonlyArray<string>]>>

/**
 * What is wrong, as a code with a message in every language.
 * @stability evolving
 */
export type ArchiveCode = keyof typeof table

/** Samples of what messages are given; all others are counts, positions or numbers of lines. */
const samples: Values = { noun: "enrolment", id: "e7" }

/** Code -> what its message is given, with a sample. What is not known is 0 or empty. */
export const archiveMessages: Readonly<Record<string, Values>> = Object.fromEntries(
  Object.entries(table).map(([code, [, names]]) => [
    code,
    Object.fromEntries(names.map((name) => [name, samples[name] ?? 3]))
  ])
)

/**
 * Where something is wrong, as far as that is known.
 * @stability evolving
 */
export interface Place {
  /** Of the export, from 1. */
  readonly line?: number
  /** Of the first bad entry, or of the first one of a bad commit. */
  readonly position?: number
  readonly document?: Ref
}

/** The reason for a code: a value that is not known is 0 or empty, so that a message never lacks one. */
export const archiveReason = (
  code: ArchiveCode,
  { document, line = 0, position = 0 }: Place,
  more: Values = {}
): Reason => {
  const known: Values = { line, position, noun: document?.kind ?? "", id: document?.id ?? "", ...more }
  return reason(code, Object.fromEntries(table[code][1].map((name) => [name, known[name] ?? 0])))
}

/**
 * Thrown where an export can't be read, a store can't be moved, or a signed head does not hold. It says where, and never
 * repeats what stands there.
 * @stability evolving
 *
 * @example
 * const error = new ArchiveError("archive/altered", { line: 7, position: 12 })
 * error.reason // => { code: "archive/altered", values: { line: 7, position: 12 } }
 * error.message // => "archive/altered: line 7, position 12: this line is not as it was written; copy the export again"
 */
export class ArchiveError extends Error implements Place {
  override readonly name = "ArchiveError"
  readonly code: ArchiveCode
  readonly reason: Reason
  declare readonly line?: number
  declare readonly position?: number
  declare readonly document?: Ref

  constructor(code: ArchiveCode, place: Place = {}, more: Values = {}) {
    const { document, line, position } = place
    const where = [
      ...(line === undefined ? [] : [`line ${line}`]),
      ...(position === undefined ? [] : [`position ${position}`]),
      ...(document === undefined ? [] : [`${document.kind} ${document.id}`])
    ].join(", ")
    super(`${code}: ${where === "" ? "" : `${where}: `}${table[code][0]}`)
    this.code = code
    this.reason = archiveReason(code, place, more)
    if (line !== undefined) this.line = line
    if (position !== undefined) this.position = position
    if (document !== undefined) this.document = document
  }
}

/**
 * True for an `ArchiveError`, also of another copy of this class.
 * @stability evolving
 *
 * @example
 * isArchiveError(new ArchiveError("archive/notAnExport")) // => true
 * isArchiveError(new Error("archive/notAnExport")) // => false
 */
export const isArchiveError = (error: unknown): error is ArchiveError =>
  error instanceof Error && error.name === "ArchiveError" && "code" in error && Object.hasOwn(table, String(error.code))
