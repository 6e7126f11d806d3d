/** Entries after a position, in their order. */
import type { JournalEntry, JournalQuery } from "@comity/plugin-sdk/store"
import type { Transaction } from "./backend.ts"
import { type KeptCommit, type KeptEntry, type Layout, padded, read } from "./layout.ts"

export const journal = async (
  at: Layout,
  within: Transaction,
  { after, limit, of }: JournalQuery
): Promise<ReadonlyArray<JournalEntry>> => {
  const next = async (after: number, limit: number): Promise<ReadonlyArray<JournalEntry>> => {
    const below = of === undefined ? at.entries : at.entriesOf(of)
    const found = await within.scan(below, { after: padded(after), limit })
    return Promise.all(
      found.map(async ([[position = ""]]) => {
        const entry = (await read<KeptEntry>(within, at.entry(position))) as KeptEntry
        const { actor, data } = entry
        return { ...entry, data: JSON.parse(data), actor: JSON.parse(actor), position: Number(position) }
      })
    )
  }
  const page = await next(after, limit)
  const end = page.at(-1)
  const span = end && (await read<KeptCommit>(within, at.commit(end.commit)))
  if (end === undefined || span === undefined || end.position >= span.last) return page
  // A page never splits a commit: whatever is left of the last one comes along.
  const rest = await next(end.position, span.last - end.position)
  return [...page, ...rest.filter(({ position }) => position <= span.last)]
}
