/** A view of the journal that depends on each entry and on their order, and on nothing else. */
import { createHash } from "node:crypto"
import type { JournalEntry } from "@comity/plugin-sdk/store"

/** Where views are kept; what is written here is in no view, or each would follow the others for ever. */
export const views = "view"

export interface Fold {
  /** How far the journal was read. */
  readonly position: number
  readonly entries: number
  readonly digest: string
}

export const nothingRead: Fold = { position: 0, entries: 0, digest: "" }

/** The view with one entry more. */
export const folded = ({ digest, entries }: Fold, { commit, document, index, position }: JournalEntry): Fold =>
  document.kind === views
    ? { position, entries, digest }
    : {
        position,
        entries: entries + 1,
        digest: createHash("sha256").update(`${digest} ${commit} ${index}`).digest("hex")
      }
