/** The journal tells the whole story: folded, it gives each document as it is stored, and its chain shows that it is whole. */
import { expect } from "vitest"
import { verifyChain } from "../../../src/ports/Chain.ts"
import type { JournalEntry, StoredDocument } from "../../../src/ports/Store.ts"
import { type Filing, filings } from "../../../src/services/Filing.ts"
import { tellStory, wander } from "../rich.ts"
import { openWorld } from "../scenario.ts"
import { type Dump, dumpWhole, look } from "../stores.ts"
import { type DoorLaw, failureOf } from "./Law.ts"

const entriesOf = ({ journal }: Dump, { ref }: StoredDocument): ReadonlyArray<JournalEntry> =>
  journal.filter(({ document: { id, kind } }) => kind === ref.kind && id === ref.id)

/** The document that its entries fold to, by the fold of its kind. */
const folded = (entries: ReadonlyArray<JournalEntry>, { fold }: Filing<never>): unknown =>
  entries.reduce<unknown>(
    (before, { actor, at, data, type }) =>
      (fold as unknown as Filing<unknown>["fold"])(before, { type, data, at, actor: (actor as { id: string }).id }),
    undefined
  )

/** Every law of a journal, on all that a store holds; gives the kinds that were looked at. */
export const checkJournal = (stored: Dump): ReadonlySet<string> => {
  const kinds = new Set<string>()
  for (const document of stored.documents) {
    const { body, digest, ref, version } = document
    const entries = entriesOf(stored, document)
    const filing = filings.get(ref.kind) as Filing<never>
    kinds.add(ref.kind)
    const chain = verifyChain(entries)
    expect([ref, chain.broken, chain.digest]).toEqual([ref, undefined, digest])
    expect([ref, new Set(entries.map((entry) => entry.version)).size]).toEqual([ref, version])
    if ((body as { erased?: boolean }).erased === true) {
      expect(body).toEqual({ id: ref.id, erased: true })
      expect(entries.map(({ data }) => data)).toEqual(entries.map(() => null))
      expect(chain.erased).toBe(entries.length - 1)
      continue
    }
    // A person's journal names the fields that changed, and nothing that stood in them.
    if (ref.kind === "person") {
      for (const { data } of entries) {
        const { fields, ...others } = data as { fields: ReadonlyArray<string> }
        expect(others).toEqual({})
        expect(fields.filter((name) => !(name in (body as object)))).toEqual([])
      }
      continue
    }
    expect([ref, folded(entries, filing)]).toEqual([ref, body])
    // Keys, dimensions and measures are those of the document as it is.
    const keys = Object.entries(filing.keys(body as never)).flatMap(([name, value]) =>
      value === undefined || value.length === 0 ? [] : [[name, [...new Set([value].flat())].toSorted()]]
    )
    expect([ref, document.keys]).toEqual([ref, Object.fromEntries(keys)])
  }
  return kinds
}

export const foldLaws: ReadonlyArray<DoorLaw> = [
  {
    name: "each document of every kind is what its journal folds to, and every chain holds",
    check: async (fresh) => {
      const open = fresh()
      const english = { locale: "en", messages: {}, compile: () => () => "" }
      const world = await openWorld(open, { languages: [english] })
      await tellStory(world)
      await world.comity.notices.deliver({ live: false, from: "start" })
      expect((await failureOf(world.as("programOffice", "seoul").persons.get("t1"))).code).toBe("NotFound")
      await world.close()
      const kinds = checkJournal(await look(open, dumpWhole))
      // No kind is forgotten: the story has a document of each.
      expect([...filings.keys()].filter((kind) => !kinds.has(kind))).toEqual([])
    }
  },
  ...[1, 2, 3].map((seed) => ({
    name: `the same holds after 600 steps that chance chose (${seed})`,
    check: async (fresh: Parameters<DoorLaw["check"]>[0]) => {
      const open = fresh()
      const world = await openWorld(open)
      await tellStory(world)
      const moved = await wander(world, seed, 600)
      await world.close()
      checkJournal(await look(open, dumpWhole))
      expect(Object.values(moved).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(60)
      expect(Object.keys(moved).length).toBe(15)
    }
  }))
]
