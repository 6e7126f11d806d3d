/**
 * A view that somebody keeps of the journal, as a consumer would: a few documents, each folded from a part of the entries,
 * in their order. An entry that is left out, taken twice or taken too early makes it another one.
 */
import type { Comity, FeedCommit, Office } from "@comity/core/promise"

type As = (actor: Office["actor"]) => Office

/** What is counted, and a number that depends on the order in which it was. */
export interface Folded {
  readonly count: number
  readonly order: number
}

/** What a view takes from an entry. */
export interface Viewed {
  readonly id: string
  readonly data: unknown
}

/** The kind whose documents are viewed. */
export const viewed = "viewed"
export const shards = 3

const keeper = {
  id: "keeper",
  kind: "person",
  capacities: [{ role: "programOffice", party: "gyeonggi" }]
} as const

const nothing: Folded = { count: 0, order: 7 }
const shardOf = ({ id }: Viewed): number => id.charCodeAt(id.length - 1) % shards

const withEntry = ({ count, order }: Folded, { data }: Viewed): Folded => {
  const [number = 0] = Object.values((data ?? {}) as Readonly<Record<string, number>>)
  return { count: count + 1, order: (order * 31 + number + 1) % 1_000_003 }
}

/** The view in memory: what every other must come to. */
export const foldOf = (entries: ReadonlyArray<Viewed>): ReadonlyArray<Folded> =>
  Array.from({ length: shards }, (_, shard) =>
    entries.filter((entry) => shardOf(entry) === shard).reduce(withEntry, nothing)
  )

const idOf = (view: string, shard: number): string => `${view}-${shard}`

const read = async (office: Office, view: string, shard: number): Promise<Folded> => {
  try {
    const { breakdowns, value } = await office.statistics.get(idOf(view, shard))
    return { count: value, order: breakdowns?.[0]?.parts[0]?.value ?? 0 }
  } catch (error) {
    if ((error as { readonly code?: string }).code === "NotFound") return nothing
    throw error
  }
}

export const readView = (comity: Comity, view: string): Promise<ReadonlyArray<Folded>> =>
  Promise.all(Array.from({ length: shards }, (_, shard) => read(comity.as(keeper), view, shard)))

/** A reaction that keeps a view: each commit's entries go into it, together with the checkpoint of whoever follows. */
export const keep =
  (view: string) =>
  async ({ entries }: FeedCommit, as: As): Promise<void> => {
    const office = as(keeper)
    for (const { data, document } of entries) {
      if (document.kind !== viewed) continue
      const entry: Viewed = { id: document.id, data }
      const { count, order } = withEntry(await read(office, view, shardOf(entry)), entry)
      await office.statistics.save({
        ...{ id: idOf(view, shardOf(entry)), measure: "entries", value: count, asOf: "2019", modality: "occurred" },
        source: "journal",
        breakdowns: [{ by: "order", complete: false, parts: [{ of: "order", value: order }] }]
      })
    }
  }
