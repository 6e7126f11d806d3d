/** Whether a store gives the export that was imported into it. */
import type { StoreDriver } from "../ports/Store.ts"
import { ArchiveError } from "./ArchiveError.ts"
import type { Settings } from "./ArchiveOptions.ts"
import { exportStore } from "./Export.ts"
import { unchained } from "./Format.ts"
import { column, wordAt } from "./HashIndex.ts"
import type { ExportSummary, ReadCommit } from "./Reading.ts"

/** What is remembered of each commit that was read: enough to say which of them is the first that differs. */
export interface Sighting {
  readonly add: (commit: Pick<ReadCommit, "chain" | "first">) => void
  /** The position of a commit, by its place among all; undefined if it has another chain. */
  readonly differsAt: (place: number, chain: string) => number | undefined
}

export const sightings = (): Sighting => {
  const chains = column((length) => new Uint32Array(length))
  const positions = column((length) => new Float64Array(length))
  let size = 0
  return {
    add: ({ chain, first }) => {
      chains.set(size, wordAt(chain, 0))
      positions.set(size, first)
      size++
    },
    differsAt: (place, chain) =>
      place < size && chains.get(place) !== wordAt(chain, 0) ? positions.get(place) : undefined
  }
}

/** Exports the store, and throws at the first commit that is not as it was imported. */
export const verifyImport = async (
  driver: StoreDriver,
  { chain, position }: ExportSummary,
  seen: Sighting,
  { hash, progress, signal }: Settings
): Promise<void> => {
  const lines = exportStore(driver, { hash, signal, progress: (told) => progress({ ...told, step: "compare" }) })
  let place = -1
  let last = ""
  for await (const line of lines) {
    const found = unchained(line.slice(0, -1))
    if (found === undefined) continue
    place++
    last = found.chain
    const differs = seen.differsAt(place, last)
    if (differs !== undefined) throw new ArchiveError("archive/importDiffers", { position: differs })
  }
  if (last !== chain) throw new ArchiveError("archive/importDiffers", { position })
}
