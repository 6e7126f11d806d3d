/** What is remembered of each document while a journal is read along: so little that a million fit in 70 MB. */
import type { Ref } from "../ports/Store.ts"
import { column, hashIndex, wordAt } from "./HashIndex.ts"

export interface DocumentTable {
  /** The row of a document; it is made, at version 0 and without a digest, if it is not there. */
  readonly rowOf: (document: Ref) => number
  /** The same, -1 if it is not there. */
  readonly find: (document: Ref) => number
  readonly size: () => number
  readonly version: (row: number) => number
  /** Of the last entry. */
  readonly digest: (row: number) => string
  readonly position: (row: number) => number
  /** After an entry was read. The digest has to be one of 64 hexadecimal digits. */
  readonly move: (row: number, version: number, digest: string, position: number) => void
  readonly has: (row: number, mark: Mark) => boolean
  readonly mark: (row: number, mark: Mark) => void
}

/** `readable`: an entry was read whose data is not emptied. `seen`: the document itself was seen. */
export type Mark = "readable" | "seen"
const bits: Readonly<Record<Mark, number>> = { readable: 1, seen: 2 }

/** Words of 32 bits that a digest has. */
const width = 8

export const documentTable = (hash: (text: string) => string): DocumentTable => {
  const index = hashIndex(hash)
  const versions = column((length) => new Uint32Array(length))
  const digests = column((length) => new Uint32Array(length), width)
  const positions = column((length) => new Float64Array(length))
  const marks = column((length) => new Uint8Array(length))
  const nameOf = ({ id, kind }: Ref): string => `${kind}\u0000${id}`
  return {
    rowOf: (document) => {
      const known = index.size()
      const row = index.add(nameOf(document))
      if (index.size() > known) {
        versions.set(row, 0)
        positions.set(row, 0)
        marks.set(row, 0)
      }
      return row
    },
    find: (document) => index.find(nameOf(document)),
    size: index.size,
    version: (row) => versions.get(row),
    digest: (row) => {
      if (versions.get(row) === 0) return ""
      let digest = ""
      for (let i = 0; i < width; i++) digest += digests.get(row, i).toString(16).padStart(8, "0")
      return digest
    },
    position: (row) => positions.get(row),
    move: (row, version, digest, position) => {
      versions.set(row, version)
      positions.set(row, position)
      for (let i = 0; i < width; i++) digests.set(row, wordAt(digest, i), i)
    },
    has: (row, mark) => (marks.get(row) & bits[mark]) !== 0,
    mark: (row, mark) => marks.set(row, marks.get(row) | bits[mark])
  }
}
