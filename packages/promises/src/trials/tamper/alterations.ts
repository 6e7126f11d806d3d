/** What somebody may do to the tables of a store, and what has to be found of it. */
import type { Finding, Verification } from "@comity/core/archive"
import type { JournalEntry } from "@comity/plugin-sdk/store"
import type { Chance } from "../../random.ts"
import type { Dialect, Sql } from "./bench.ts"

/** What was there before. */
export interface Known {
  readonly journal: ReadonlyArray<JournalEntry>
}

export interface Alteration {
  readonly name: string
  /** What a second party has to have kept, for it to be found at all. */
  readonly with?: "head" | "export"
  readonly alter: (
    sql: Sql,
    dialect: Dialect,
    known: Known,
    chance: Chance
  ) => Promise<(found: Verification) => boolean>
}

const below = (chance: Chance, count: number): number => Math.floor(chance() * count)
const oneOf = <A>(chance: Chance, items: ReadonlyArray<A>): A => items[below(chance, items.length)] as A
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
const first = ({ findings }: Verification): Finding | undefined => findings[0]
/**
 * The first finding is at this position, or where the commit of this entry begins, by whose first entry a torn one is
 * named; or it is the segment of a head in which this position is.
 */
const at =
  (position: number, { journal }: Known) =>
  (found: Verification): boolean => {
    const entry = journal.find((one) => one.position === position)
    const { position: named = 0, reason } = first(found) ?? {}
    const to = Number(reason?.values["to"] ?? named)
    return named === position - (entry?.index ?? 0) || (named <= position && position <= to)
  }
/** The first finding is in the commit of this entry: what an entry belongs to is told by those that stand beside it. */
const inCommitOf =
  ({ commit }: JournalEntry, { journal }: Known) =>
  (found: Verification): boolean =>
    journal.some((one) => one.commit === commit && one.position === first(found)?.position)
const about =
  (id: string) =>
  (found: Verification): boolean =>
    found.findings.some(({ document }) => document?.id === id)

/** Another character at one place. */
const flipped = (chance: Chance, text: string): string => {
  const place = below(chance, text.length)
  const other = String.fromCharCode(((text.charCodeAt(place) - 32 + 1 + below(chance, 90)) % 95) + 32)
  return text.slice(0, place) + (other === text[place] ? "~" : other) + text.slice(place + 1)
}

const entryChanged: Alteration = {
  name: "a character of an entry changed",
  alter: async (sql, { journal, position, texts }, known, chance) => {
    for (;;) {
      const entry = oneOf(chance, known.journal)
      const column = oneOf(chance, texts)
      const [row] = await sql(`SELECT ${column} AS held FROM ${journal} WHERE ${position} = ${entry.position}`)
      const held = String(row?.["held"] ?? "")
      if (held === "" || held === "null") continue
      const put = flipped(chance, held)
      if (put === held) continue
      await sql(`UPDATE ${journal} SET ${column} = ${quoted(put)} WHERE ${position} = ${entry.position}`)
      return at(entry.position, known)
    }
  }
}

/** The columns that say to what an entry belongs, and what is put there instead. */
const belongings = [
  ["kind", "'elsewhere'"],
  ["id", "id || 'x'"],
  ['"commit"', `"commit" || 'x'`],
  ["version", "version + 1"],
  ['"index"', '"index" + 1']
] as const

const entryBelongsElsewhere: Alteration = {
  name: "an entry put down to another document, version or commit",
  alter: async (sql, { journal, position }, known, chance) => {
    const entry = oneOf(chance, known.journal)
    const [column, put] = oneOf(chance, belongings)
    await sql(`UPDATE ${journal} SET ${column} = ${put} WHERE ${position} = ${entry.position}`)
    return inCommitOf(entry, known)
  }
}

const entryDeleted: Alteration = {
  name: "an entry deleted",
  alter: async (sql, { journal, position }, known, chance) => {
    const entry = oneOf(chance, known.journal)
    await sql(`DELETE FROM ${journal} WHERE ${position} = ${entry.position}`)
    return at(entry.position, known)
  }
}

const entriesSwapped: Alteration = {
  name: "two entries swapped",
  // By itself a journal shows a swap where something contradicts: at the place, or behind it where the other could stand.
  with: "head",
  alter: async (sql, { journal, position }, known, chance) => {
    const [one, other] = [oneOf(chance, known.journal).position, oneOf(chance, known.journal).position]
    if (one === other) return entriesSwapped.alter(sql, { journal, position } as Dialect, known, chance)
    const move = (from: number, to: number) =>
      sql(`UPDATE ${journal} SET ${position} = ${to} WHERE ${position} = ${from}`)
    await move(one, 9_000_000)
    await move(other, one)
    await move(9_000_000, other)
    return at(Math.min(one, other), known)
  }
}

const tailCut: Alteration = {
  name: "the tail cut off",
  // Of a kind whose journal is cut off whole, a store alone does not tell that it was ever there.
  with: "head",
  alter: async (sql, { journal, position }, known, chance) => {
    const { position: from } = oneOf(chance, known.journal)
    await sql(`DELETE FROM ${journal} WHERE ${position} >= ${from}`)
    return at(from, known)
  }
}

/** The last commits and what they made, as if they had never been: nothing in the store contradicts. */
const tailUndone: Alteration = {
  name: "the last entries taken out, with all that shows them",
  with: "head",
  alter: async (sql, { document, journal, position }, known) => {
    const last = known.journal.at(-1)
    const of = known.journal.filter(({ commit }) => commit === last?.commit)
    const from = of[0]?.position ?? 0
    await sql(`DELETE FROM ${journal} WHERE ${position} >= ${from}`)
    for (const { document: ref, version } of of) {
      const before = known.journal.filter((one) => one.document.id === ref.id && one.version < version).at(-1)
      if (before === undefined) await sql(`DELETE FROM ${document} WHERE id = ${quoted(ref.id)}`)
      else
        await sql(
          `UPDATE ${document} SET version = ${before.version}, digest = ${quoted(before.digest)} WHERE id = ${quoted(ref.id)}`
        )
    }
    return ({ findings }) =>
      findings.some(({ code, position: place }) => code === "archive/cutOff" && (place ?? 0) <= from)
  }
}

const bodyChanged: Alteration = {
  name: "a document changed and not its journal",
  with: "export",
  alter: async (sql, { document }, known, chance) => {
    const { id } = oneOf(chance, known.journal).document
    await sql(`UPDATE ${document} SET body = ${quoted('{"count":4711}')} WHERE id = ${quoted(id)}`)
    return about(id)
  }
}

const digestChanged: Alteration = {
  name: "a document's digest or version changed",
  alter: async (sql, { document }, known, chance) => {
    const { id } = oneOf(chance, known.journal).document
    const put = chance() < 0.5 ? "version = version + 1" : `digest = ${quoted("0".repeat(64))}`
    await sql(`UPDATE ${document} SET ${put} WHERE id = ${quoted(id)}`)
    // A version or a digest that no entry has looks as if entries were missing, and so is named by where those would stand.
    return ({ findings }) =>
      findings.some(({ code, document }) =>
        document === undefined ? code === "archive/cutOff" || code === "archive/entryMissing" : document.id === id
      )
  }
}

const documentDeleted: Alteration = {
  name: "a document deleted",
  alter: async (sql, { document }, known, chance) => {
    const { id } = oneOf(chance, known.journal).document
    await sql(`DELETE FROM ${document} WHERE id = ${quoted(id)}`)
    return about(id)
  }
}

const documentAdded: Alteration = {
  name: "a document added",
  alter: async (sql, { columns, document }, known, chance) => {
    const { id } = oneOf(chance, known.journal).document
    const row = `SELECT ${columns(quoted("added"))} FROM ${document} WHERE id = ${quoted(id)}`
    await sql(`INSERT INTO ${document} ${row}`)
    return about("added")
  }
}

const counterChanged: Alteration = {
  name: "a counter changed",
  alter: async (sql, { counter }) => {
    const some = `SELECT min(combination) FROM ${counter} WHERE measure = ''`
    await sql(`UPDATE ${counter} SET total = total + 1 WHERE measure = '' AND combination = (${some})`)
    return ({ findings }) => findings.some(({ code }) => code === "archive/counterDiffers")
  }
}

export const alterations: ReadonlyArray<Alteration> = [
  ...[
    entryChanged,
    entryChanged,
    entryChanged,
    entryBelongsElsewhere,
    entryDeleted,
    entriesSwapped,
    tailCut,
    tailUndone
  ],
  ...[bodyChanged, digestChanged, documentDeleted, documentAdded, counterChanged]
]
