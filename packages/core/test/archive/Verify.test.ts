import { hash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { headOf, type Verification, type VerifyOptions, verifyStore } from "../../src/archive.ts"
import { type JournalEntry, memory, type StoreDriver, type StoredDocument, StoreError } from "../../src/store.ts"
import { carryOut, historyOf, live, piecesOf, storeOf, textOf } from "./histories.ts"

const history = historyOf(4, 40)
const whole = await carryOut(await memory()(), history)
const text = await textOf(whole)
const journal = await whole.journal({ after: 0, limit: 10_000 }, live)
const last = journal.at(-1)?.position ?? 0

/** A store of which somebody changed the journal behind Comity's back. */
const withJournal = (
  change: (entries: ReadonlyArray<JournalEntry>) => ReadonlyArray<JournalEntry>,
  document: (found: StoredDocument) => StoredDocument | undefined = (found) => found
): StoreDriver => {
  const entries = change(journal)
  return {
    ...whole,
    journal: async ({ after, limit, of }) => {
      const own = entries.filter(
        (entry) =>
          entry.position > after &&
          (of === undefined || (entry.document.id === of.id && entry.document.kind === of.kind))
      )
      const commit = own[limit - 1]?.commit
      return own.filter((entry, i) => i < limit || (entry.commit === commit && own[i - 1]?.commit === commit))
    },
    load: async (ref, signal) => {
      const found = await whole.load(ref, signal)
      return found && document(found)
    },
    list: async (query, signal) => {
      const page = await whole.list(query, signal)
      return { ...page, items: page.items.flatMap((found) => document(found) ?? []) }
    }
  }
}
const verify = (driver: StoreDriver, options: VerifyOptions = {}): Promise<Verification> =>
  verifyStore(driver, { hash: (said) => hash("sha256", said), ...options })

const firstOf = async (driver: StoreDriver, options: VerifyOptions = {}) => {
  const { findings, found, ok } = await verify(driver, options)
  expect(ok).toBe(false)
  expect(found).toBeGreaterThan(0)
  return findings[0]
}
const head = await headOf(whole)

describe("verifyStore", () => {
  it("finds nothing in 30 stores with random histories, whatever they are held against", async () => {
    for (let seed = 0; seed < 30; seed++) {
      const driver = await storeOf(seed, seed * 3)
      const exported = await textOf(driver)
      const options = { head: await headOf(driver), against: piecesOf(exported) }
      const { findings, ok, ...counts } = await verify(driver, options)
      expect(findings).toEqual([])
      expect(ok).toBe(true)
      const { commits, documents, entries, position } = JSON.parse(exported.trimEnd().split("\n").at(-1) ?? "").end
      expect(counts).toMatchObject({ commits, documents, entries, position, gaps: 0, found: 0 })
    }
  })

  it("holds against a head and an export of before, once the store has gone on", async () => {
    const driver = await carryOut(await memory()(), history.slice(0, 25))
    const [before, exported] = [await headOf(driver), await textOf(driver)]
    await carryOut(driver, history.slice(25))
    expect((await verify(driver, { head: before, against: piecesOf(exported) })).findings).toEqual([])
  })

  it("names the position of an entry that is changed in any one member", async () => {
    const changes: ReadonlyArray<(entry: JournalEntry) => Partial<JournalEntry>> = [
      () => ({ data: "other" }),
      () => ({ salt: "other" }),
      () => ({ type: "Other" }),
      () => ({ on: "2001" }),
      () => ({ at: "2001-01-01T00:00:00.000Z" }),
      () => ({ actor: "other" }),
      () => ({ dataDigest: "0".repeat(64) }),
      () => ({ digest: "0".repeat(64) }),
      ({ version }) => ({ version: version + 1 }),
      () => ({ commit: "other" }),
      ({ index }) => ({ index: index + 1 }),
      ({ document }) => ({ document: { ...document, id: "other" } })
    ]
    for (const [i, change] of changes.entries()) {
      for (const { position } of journal.filter((_, at) => at % 6 === i % 6)) {
        const changed = withJournal((entries) =>
          entries.map((entry) => (entry.position === position ? { ...entry, ...change(entry) } : entry))
        )
        const { findings } = await verify(changed, { head })
        // A document that lost its last entry to another one is found by the entry before, too.
        expect([i, findings.some((found) => found.position === position)]).toEqual([i, true])
        expect(findings[0]?.position).toBeGreaterThanOrEqual(i === changes.length - 1 ? 1 : position)
      }
    }
  })

  it("names the position of every entry that is lost", async () => {
    for (const { position } of journal.slice(0, -1)) {
      const lost = withJournal((entries) => entries.filter((entry) => entry.position !== position))
      expect(await firstOf(lost)).toMatchObject({ code: "archive/entryMissing", position })
    }
  })

  it("names where the journal of a document stood that lost all of it", async () => {
    const writes = history.map(({ id, writes: [write] }) => ({ id: `${id} alone`, writes: [write] as const }))
    const alone = await carryOut(
      await memory()(),
      writes.filter(({ writes: [{ expected }] }) => expected === 0)
    )
    const entries = await alone.journal({ after: 0, limit: 1000 }, live)
    for (const { document } of entries.filter(({ index }) => index === 0).slice(0, -1)) {
      const robbed: StoreDriver = {
        ...alone,
        journal: async (query, signal) =>
          (await alone.journal({ ...query, limit: 1000 }, signal)).filter(
            (entry) => entry.document.id !== document.id || entry.document.kind !== document.kind
          )
      }
      const position = entries.find(
        (entry) => entry.document.id === document.id && entry.document.kind === document.kind
      )?.position
      expect(await firstOf(robbed)).toMatchObject({ code: "archive/documentUnrecorded", document, position })
    }
  })

  it("names where the journal is cut off, with its documents or without", async () => {
    for (const position of [1, 5, 17, last - 1]) {
      const cut = withJournal((entries) => entries.filter((entry) => entry.position < position))
      if (position > 1) expect(await firstOf(cut)).toMatchObject({ code: "archive/cutOff", position })
      const of = { code: "archive/cutOff", position, reason: { values: { known: last } } }
      expect(await firstOf(cut, { head })).toMatchObject(position > 1 ? { position } : of)
    }
    const shorter = await carryOut(await memory()(), history.slice(0, 30))
    const end = (await headOf(shorter)).position
    expect((await verify(shorter)).ok).toBe(true)
    expect(await firstOf(shorter, { head })).toMatchObject({ code: "archive/cutOff", position: end + 1 })
    expect(await firstOf(shorter, { against: piecesOf(text) })).toMatchObject({ position: end + 1 })
  })

  it("names the first of two entries that are swapped", async () => {
    for (let at = 0; at + 7 < journal.length; at += 3) {
      const [a, b] = [journal[at], journal[at + 7]] as [JournalEntry, JournalEntry]
      const swapped = withJournal((entries) =>
        entries.map((entry) =>
          entry === a ? { ...b, position: a.position } : entry === b ? { ...a, position: b.position } : entry
        )
      )
      expect((await firstOf(swapped, { against: piecesOf(text) }))?.position).toBe(a.position)
    }
  })

  it("finds with a head or an export that a journal was written anew, and where it begins to differ", async () => {
    const anew = historyOf(4, 40).map((commit, i) => (i < 20 ? commit : { ...commit, id: `${commit.id} anew` }))
    const driver = await carryOut(await memory()(), anew)
    expect((await verify(driver)).ok).toBe(true)
    const first = (await driver.committed("c20 anew", live))?.first ?? 0
    expect(await firstOf(driver, { against: piecesOf(text) })).toMatchObject({
      code: "archive/differs",
      position: first
    })
    const found = await firstOf(driver, { head })
    expect(found?.code).toBe("archive/segmentDiffers")
    expect(found?.position).toBeLessThanOrEqual(first)
    expect(found?.reason.values["to"]).toBeGreaterThanOrEqual(first)
  })

  it("finds documents that are lost, behind, without a journal, or that can't be read, and names them", async () => {
    const [entry] = journal
    const is = (found: StoredDocument) => found.ref.id === entry?.document.id && found.ref.kind === entry.document.kind
    const { position } = journal.findLast(
      ({ document: { id, kind } }) => id === entry?.document.id && kind === entry.document.kind
    ) ?? { position: 0 }
    const { ref } = { ref: entry?.document }
    const same = (entries: ReadonlyArray<JournalEntry>) => entries
    expect(await firstOf(withJournal(same, (found) => (is(found) ? undefined : found)))).toMatchObject({
      code: "archive/documentLost",
      document: ref,
      position
    })
    const other = "0".repeat(64)
    expect(
      await firstOf(withJournal(same, (found) => (is(found) ? { ...found, digest: other } : found)))
    ).toMatchObject({
      code: "archive/documentBehind",
      document: ref,
      position
    })
    const unknown = { kind: ref?.kind ?? "", id: "nobody" }
    const { findings } = await verify(withJournal(same, (found) => (is(found) ? { ...found, ref: unknown } : found)))
    expect(findings.map(({ code }) => code)).toContain("archive/documentUnrecorded")
    const broken = withJournal(same, (found) => {
      if (is(found)) throw new SyntaxError("no JSON")
      return found
    })
    expect(await firstOf(broken)).toMatchObject({ code: "archive/documentUnreadable", document: ref, position })
  })

  it("finds a body that is not what its journal says, by a fold or an export", async () => {
    const [entry] = journal
    const changed = withJournal(
      (entries) => entries,
      (found) =>
        found.ref.id === entry?.document.id && found.ref.kind === entry.document.kind
          ? { ...found, body: "other" }
          : found
    )
    expect((await verify(changed)).ok).toBe(true)
    const known = new Map<string, StoredDocument["body"]>()
    for (const { document } of journal) {
      known.set(`${document.kind} ${document.id}`, (await whole.load(document, live))?.body ?? null)
    }
    const fold = (kind: string, id: string) => known.get(`${kind} ${id}`)
    const finding = { code: "archive/bodyDiffers", document: entry?.document }
    expect((await verify(whole, { fold })).ok).toBe(true)
    expect(await firstOf(changed, { fold })).toMatchObject(finding)
    expect(await firstOf(changed, { against: piecesOf(text) })).toMatchObject(finding)
  })

  it("finds counters that are not those of the documents", async () => {
    const wrong: StoreDriver = {
      ...whole,
      tally: async (query, signal) => (await whole.tally(query, signal)).slice(1)
    }
    expect(await firstOf(wrong)).toMatchObject({
      code: "archive/counterDiffers",
      reason: { values: { noun: "edition" } }
    })
  })

  it("steps over entries that can't be read, and names each; a store that does not answer rejects", async () => {
    const bad = [3, last]
    const unreadable: StoreDriver = {
      ...whole,
      journal: async (query, signal) => {
        const page = await whole.journal(query, signal)
        if (page.some(({ position }) => bad.includes(position))) throw new SyntaxError("no JSON")
        return page
      }
    }
    const { findings } = await verify(unreadable)
    const positions = findings.flatMap(({ code, position }) => (code === "archive/entryUnreadable" ? position : []))
    for (const position of bad) expect(positions).toContain(position)
    const gone: StoreDriver = {
      ...whole,
      journal: () => Promise.reject(new StoreError("unavailable", "gone"))
    }
    await expect(verifyStore(gone)).rejects.toMatchObject({ code: "unavailable" })
  })

  it("keeps a hundred findings, the first ones, and counts all", async () => {
    const driver = await storeOf(1, 300)
    const spoiled: StoreDriver = {
      ...driver,
      journal: async (query, signal) =>
        (await driver.journal(query, signal)).map((entry) => ({ ...entry, actor: "other" }))
    }
    const { entries, findings, found } = await verify(spoiled)
    expect(found).toBe(entries)
    expect(findings.map(({ position }) => position)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1))
  })
})
