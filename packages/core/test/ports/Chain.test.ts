import { describe, expect, it } from "vitest"
import { seal, type UnsealedEntry, verifyChain } from "../../src/ports/Chain.ts"
import type { JournalEntry, Json, OneOrMore } from "../../src/ports/Store.ts"
import { between, oneOf, random } from "../seeded.ts"

const document = { kind: "enrolment", id: "e1" }

const entryOf = (next: () => number): UnsealedEntry => ({
  type: oneOf(next, ["Admitted", "Confirmed", "Completed"]),
  data: { n: between(next, 0, 9), name: oneOf(next, ["Ж", "한\u0000", "\ud800", ""]) },
  salt: `salt ${next()}`,
  on: oneOf(next, ["2019", "2019-08", "2019-08-26"]),
  at: `2019-08-26T00:00:0${between(next, 0, 9)}.000Z`,
  actor: { id: oneOf(next, ["kim", "li"]) }
})

/** A journal of one document as a store would answer it. */
const journalOf = (next: () => number): ReadonlyArray<JournalEntry> => {
  const journal: Array<JournalEntry> = []
  for (let version = 1; version <= between(next, 1, 4); version++) {
    const unsealed = Array.from({ length: between(next, 1, 3) }, () =>
      entryOf(next)
    ) as unknown as OneOrMore<UnsealedEntry>
    const entries = seal(unsealed, { document, version, previous: journal.at(-1)?.digest })
    for (const [index, entry] of entries.entries()) {
      journal.push({ ...entry, position: 10 * (journal.length + 1), document, version, commit: `c${version}`, index })
    }
  }
  return journal
}

/** What an erasure leaves of the first entries. */
const erased = (journal: ReadonlyArray<JournalEntry>, count: number): ReadonlyArray<JournalEntry> =>
  journal.map((entry, i) => (i < count ? { ...entry, data: null, salt: "" } : entry))

/** Every way to change one entry behind Comity's back; each leaves the digests as they were. */
const changes: Readonly<Record<string, (entry: JournalEntry) => JournalEntry>> = {
  type: (entry) => ({ ...entry, type: `${entry.type}!` }),
  data: (entry) => ({ ...entry, data: { ...(entry.data as { readonly [name: string]: Json }), n: 10 } }),
  salt: (entry) => ({ ...entry, salt: `${entry.salt}!` }),
  on: (entry) => ({ ...entry, on: "2018" }),
  at: (entry) => ({ ...entry, at: "2018-08-26T00:00:00.000Z" }),
  actor: (entry) => ({ ...entry, actor: { id: "somebody else" } }),
  version: (entry) => ({ ...entry, version: entry.version + 1 }),
  document: (entry) => ({ ...entry, document: { ...document, id: "e2" } }),
  dataDigest: (entry) => ({ ...entry, dataDigest: "0".repeat(64) }),
  digest: (entry) => ({ ...entry, digest: "0".repeat(64) })
}

describe("verifyChain", () => {
  const next = random(2019)
  const journals = Array.from({ length: 1000 }, () => journalOf(next))

  it("holds on 1,000 journals as they were sealed, and ends at the last digest", () => {
    for (const journal of journals) expect(verifyChain(journal)).toEqual({ erased: 0, digest: journal.at(-1)?.digest })
  })

  it("holds after an erasure, and says how many entries it emptied", () => {
    for (const journal of journals) {
      const count = between(next, 0, journal.length)
      expect(verifyChain(erased(journal, count))).toEqual({ erased: count, digest: journal.at(-1)?.digest })
    }
  })

  it.each(Object.keys(changes))("names the first entry of which the %s was changed", (name) => {
    const change = changes[name] as (entry: JournalEntry) => JournalEntry
    for (const journal of journals.slice(0, 200)) {
      const at = between(next, 0, journal.length - 1)
      const changed = journal.map((entry, i) => (i >= at ? change(entry) : entry))
      const only = journal.map((entry, i) => (i === at ? change(entry) : entry))
      expect(verifyChain(changed).broken).toBe(journal[at]?.position)
      expect(verifyChain(only).broken).toBe(journal[at]?.position)
    }
  })

  it("finds an entry that was taken out, doubled or moved", () => {
    for (const journal of journals.filter(({ length }) => length > 2)) {
      const [first, second, ...others] = journal as unknown as readonly [
        JournalEntry,
        JournalEntry,
        ...Array<JournalEntry>
      ]
      expect(verifyChain([second, ...others]).broken).toBe(second.position)
      expect(verifyChain([first, ...others]).broken).toBe(others[0]?.position)
      expect(verifyChain([first, first, second, ...others]).broken).toBe(first.position)
      expect(verifyChain([second, first, ...others]).broken).toBe(second.position)
    }
  })

  it("shows by its last digest that the end was cut off", () => {
    for (const journal of journals.filter(({ length }) => length > 1)) {
      const cut = verifyChain(journal.slice(0, -1))
      expect(cut.broken).toBeUndefined()
      expect(cut.digest).not.toBe(journal.at(-1)?.digest)
    }
  })

  it("does not take an entry for erased that stands behind one that is not", () => {
    for (const journal of journals.filter(({ length }) => length > 1)) {
      const hidden = journal.map((entry, i) => (i === journal.length - 1 ? { ...entry, data: null, salt: "" } : entry))
      expect(verifyChain(hidden).broken).toBe(journal.at(-1)?.position)
    }
  })

  it("takes an entry for forgotten where its driver says so and it has no salt, wherever it stands", () => {
    const journal = journalOf(random(7))
    const partly = journal.map((entry, i) =>
      i === journal.length - 1 ? { ...entry, data: { n: 1, name: "" }, salt: "", forgotten: true as const } : entry
    )
    expect(verifyChain(partly)).toEqual({ erased: 1, digest: journal.at(-1)?.digest })
    const salted = partly.map((entry, i) => ({ ...entry, salt: journal[i]?.salt ?? "" }))
    expect(verifyChain(salted).broken).toBe(journal.at(-1)?.position)
  })

  it("finds data that was put back in another form after an erasure", () => {
    for (const journal of journals.slice(0, 200)) {
      const invented = erased(journal, journal.length).map((entry, i) =>
        i === 0 ? { ...entry, data: { n: 1 } } : entry
      )
      expect(verifyChain(invented).broken).toBe(journal[0]?.position)
    }
  })
})

describe("seal", () => {
  it("leaves what was said as it was", () => {
    const entry = entryOf(random(7))
    expect(seal([entry], { document, version: 1 })).toMatchObject([entry])
  })

  it("gives equal data another digest under another salt, so that nobody can look it up", () => {
    const entry = entryOf(random(7))
    const [one] = seal([entry], { document, version: 1 })
    const [other] = seal([{ ...entry, salt: "another" }], { document, version: 1 })
    expect(one.dataDigest).not.toBe(other.dataDigest)
  })

  it("refuses an entry without a salt", () => {
    expect(() => seal([{ ...entryOf(random(7)), salt: "" }], { document, version: 1 })).toThrow(TypeError)
  })
})
