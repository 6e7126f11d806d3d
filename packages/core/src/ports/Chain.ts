/**
 * The chain of digests through a document's journal, by which a change made behind Comity's back is found.
 *
 * Each entry's `digest` is over all that the entry says, the document and version it belongs to, and the digest before
 * it. Its data takes part by a digest of its own, salted: an erasure removes data and salt and keeps both digests, so the
 * chain still holds while nobody can find out by guessing what the data was.
 */
import { canonicalJson, sha256 } from "../values/Fingerprint.ts"
import type { JournalEntry, Json, NewEntry, OneOrMore, Ref } from "./Store.ts"

/**
 * An entry before it has its digests.
 * @stability stable
 */
export type UnsealedEntry = Omit<NewEntry, "dataDigest" | "digest">

/**
 * What a write's entries are chained to.
 * @stability stable
 */
export interface ChainPlace {
  readonly document: Ref
  /** The version that the write makes. */
  readonly version: number
  /** `digest` of the stored document; left out for a document that is new. */
  readonly previous?: string | undefined
}

type Hash = (text: string) => string

const digestOfData = (salt: string, data: Json, hash: Hash = sha256): string => hash(canonicalJson([salt, data]))

const digestOfEntry = (
  { actor, at, dataDigest, on, type }: Omit<NewEntry, "digest" | "data" | "salt">,
  { document: { id, kind }, previous = "", version }: ChainPlace,
  hash: Hash = sha256
): string => hash(canonicalJson({ kind, id, version, type, on, at, actor, data: dataDigest, previous }))

/**
 * How an entry stands at a place of its document's chain: its data can be read, or is emptied, or something is not as it
 * was sealed. `readable` says whether one before it can be read; `hash` may be the platform's own.
 */
export const standing = (
  entry: NewEntry & Pick<JournalEntry, "forgotten">,
  place: ChainPlace,
  readable: boolean,
  hash: Hash = sha256
): "readable" | "emptied" | "broken" => {
  const emptied = entry.salt === "" && entry.data === null
  const forgotten = entry.salt === "" && entry.forgotten === true
  const dataHolds = forgotten || (emptied ? !readable : entry.dataDigest === digestOfData(entry.salt, entry.data, hash))
  if (!dataHolds || entry.digest !== digestOfEntry(entry, place, hash)) return "broken"
  return emptied || forgotten ? "emptied" : "readable"
}

/**
 * Gives the entries of one write their digests. Throws a `TypeError` if one has no salt: that would leave its data to be
 * guessed.
 * @stability stable
 *
 * @example
 * const place = { document: { kind: "party", id: "gyeonggi" }, version: 1 }
 * const [first] = seal([{ type: "Saved", data: null, salt: "6f1c", on: "2011", at: "2011-03-01T00:00:00Z", actor: "kim" }], place)
 * first.digest.length // => 64
 */
export const seal = (entries: OneOrMore<UnsealedEntry>, place: ChainPlace): OneOrMore<NewEntry> => {
  let { previous } = place
  const [first, ...others] = entries
  const sealed = (entry: UnsealedEntry): NewEntry => {
    if (entry.salt === "") throw new TypeError(`an entry of ${place.document.kind} needs a salt, drawn for it alone`)
    const dataDigest = digestOfData(entry.salt, entry.data)
    const digest = digestOfEntry({ ...entry, dataDigest }, { ...place, previous })
    previous = digest
    return { ...entry, dataDigest, digest }
  }
  return [sealed(first), ...others.map(sealed)]
}

/**
 * What `verifyChain` found.
 * @stability stable
 */
export interface ChainFinding {
  /** Position of the first entry that is not as it was sealed; left out if all are. */
  readonly broken?: number
  /** How many entries are emptied by an erasure, whole or in part. */
  readonly erased: number
  /** Of the last entry that holds. If it is not the stored document's, entries were cut off. */
  readonly digest: string
}

/**
 * Reads along all entries of one document, from the first, and says where the chain breaks.
 *
 * An emptied entry holds by its digests alone, and only where an erasure leaves one: before all that are not emptied. So
 * does an entry of which its driver says that a part is forgotten: wherever it stands.
 * @stability stable
 *
 * @example
 * const place = { document: { kind: "party", id: "gyeonggi" }, version: 1 }
 * const said = { type: "Saved", data: 1, salt: "6f1c", on: "2011", at: "2011-03-01T00:00:00Z", actor: "kim" }
 * const [sealed] = seal([said], place)
 * const entry = { ...sealed, ...place, position: 7, commit: "c1", index: 0 }
 * verifyChain([entry]).broken // => undefined
 * verifyChain([{ ...entry, data: null, salt: "" }]).erased // => 1
 * verifyChain([{ ...entry, on: "2012" }]).broken // => 7
 */
export const verifyChain = (entries: Iterable<JournalEntry>): ChainFinding => {
  let digest = ""
  let erased = 0
  let readable = false
  for (const entry of entries) {
    const found = standing(entry, { ...entry, previous: digest }, readable)
    if (found === "broken") return { broken: entry.position, erased, digest }
    if (found === "emptied") erased++
    else readable = true
    digest = entry.digest
  }
  return { erased, digest }
}
