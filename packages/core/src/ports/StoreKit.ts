/** The few functions that every storage driver needs, so that all of them count, compare and page alike. */
import { sha256 } from "../values/Fingerprint.ts"
import type {
  Commit,
  Expectation,
  Keys,
  ListQuery,
  Measures,
  NewEntry,
  Page,
  Ref,
  Repeated,
  Span,
  Stale
} from "./Store.ts"
import { StoreError } from "./StoreError.ts"

/**
 * An entry as texts.
 * @stability stable
 */
export interface PreparedEntry extends Omit<NewEntry, "data" | "actor"> {
  readonly data: string
  readonly actor: string
}

/**
 * A write as texts: equal texts say the same, except that of the body.
 * @stability stable
 */
export interface PreparedWrite extends Expectation {
  readonly body: string
  readonly keys: string
  readonly dimensions: string
  readonly measures: string
  /** The document's, once this is written. */
  readonly digest: string
  readonly entries: ReadonlyArray<PreparedEntry>
  readonly erase: boolean
}

/**
 * A commit as it was when it was asked for: what the caller does to its objects afterwards changes nothing.
 * @stability stable
 */
export interface PreparedCommit {
  readonly id: string
  /** Of its content, to tell a retry from an id that is used for something else. */
  readonly fingerprint: string
  readonly writes: ReadonlyArray<PreparedWrite>
  readonly unchanged: ReadonlyArray<Expectation>
}

/**
 * Compares two texts by their UTF-8 bytes, as databases do: negative, 0 or positive. `<` compares UTF-16 units, which puts
 * U+FF5E after an emoji.
 * @stability stable
 *
 * @example
 * ["🩺", "～", "나", "я", "a", "B"].sort(compareBytes).join("") // => "Baя나～🩺"
 */
export const compareBytes = (a: string, b: string): number => {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    // Surrogates stand for what comes after all units; two of them compare as they are.
    if (x !== y) return (isSurrogate(x) ? x + 0x10000 : x) - (isSurrogate(y) ? y + 0x10000 : y)
  }
  return a.length - b.length
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xe000

/** The same members ordered by name, as they mostly are already. */
const inOrder = <A>(members: Readonly<Record<string, A>>): Readonly<Record<string, A>> => {
  const names = Object.keys(members)
  if (names.every((name, i) => i === 0 || (names[i - 1] as string) < name)) return members
  return Object.fromEntries(names.sort().map((name) => [name, members[name] as A]))
}

/** One text for equal members, whatever their order. */
const textOf = (members: Readonly<Record<string, unknown>>): string => JSON.stringify(inOrder(members))

const areSorted = (values: ReadonlyArray<string>): boolean =>
  values.every((value, i) => i === 0 || compareBytes(values[i - 1] as string, value) < 0)

const textOfKeys = (keys: Keys): string => {
  const named = Object.entries(keys)
  if (named.every(([, values]) => values.length > 0 && areSorted(values))) return textOf(keys)
  const kept = named.filter(([, values]) => values.length > 0)
  return textOf(Object.fromEntries(kept.map(([name, values]) => [name, [...new Set(values)].sort(compareBytes)])))
}

/** Counters add integers; anything else would make every sum after it wrong. */
const textOfMeasures = (measures: Measures): string => {
  for (const value of Object.values(measures)) {
    if (!Number.isSafeInteger(value)) throw new TypeError(`a measure is an integer, not ${value}`)
  }
  return textOf(measures)
}

/** Each part ends with U+0000, which stands in none of these texts. */
const contentOf = (writes: ReadonlyArray<PreparedWrite>): string => {
  let content = ""
  for (const { body, dimensions, entries, erase, keys, measures, ref } of writes) {
    content += `${ref.kind}\0${ref.id}\0${body}\0${keys}\0${dimensions}\0${measures}\0${erase}\0${entries.length}\0`
    for (const { actor, data, on, type } of entries) content += `${type}\0${data}\0${on}\0${actor}\0`
  }
  return content
}

/**
 * Turns a commit into texts and takes its fingerprint. `hash` may be the platform's own SHA-256, in hexadecimal, where
 * that is faster. Throws a `TypeError` for a commit that writes one document twice or has a measure that is no integer.
 * @stability stable
 *
 * @example
 * const nothing = { keys: {}, dimensions: {}, measures: {} }
 * const entry = { type: "Saved", data: null, salt: "6f1c", on: "2011", at: "2011-03-01T00:00:00Z", actor: "kim", dataDigest: "d", digest: "e" }
 * const write = { ref: { kind: "party", id: "gyeonggi" }, expected: 0, body: { level: "province" }, ...nothing, entries: [entry] as const }
 * const prepared = prepareCommit({ id: "c1", writes: [write] })
 * prepared.writes[0]?.body // => '{"level":"province"}'
 * prepared.writes[0]?.digest // => "e"
 */
export const prepareCommit = (
  { id, unchanged = [], writes }: Commit,
  hash: (text: string) => string = sha256
): PreparedCommit => {
  const prepared = writes.map(({ body, dimensions, entries, erase = false, expected, keys, measures, ref }) => ({
    ref: { kind: ref.kind, id: ref.id },
    expected,
    body: JSON.stringify(body),
    keys: textOfKeys(keys),
    dimensions: textOf(dimensions),
    measures: textOfMeasures(measures),
    digest: (entries.at(-1) ?? entries[0]).digest,
    entries: entries.map(prepareEntry),
    erase
  }))
  if (prepared.length > 1 && new Set(prepared.map(({ ref }) => nameOf(ref))).size < prepared.length) {
    throw new TypeError(`commit ${id} writes a document twice`)
  }
  return {
    id,
    fingerprint: hash(contentOf(prepared)),
    writes: prepared,
    unchanged: unchanged.map(({ expected, ref }) => ({ expected, ref: { kind: ref.kind, id: ref.id } }))
  }
}

/** Member by member: cheaper than a spread, and nothing comes along that an entry does not have. */
const prepareEntry = ({ actor, at, data, dataDigest, digest, on, salt, type }: NewEntry): PreparedEntry => ({
  type,
  data: JSON.stringify(data),
  salt,
  on,
  at,
  actor: JSON.stringify(actor),
  dataDigest,
  digest
})

const nameOf = ({ id, kind }: Ref): string => `${kind}\u0000${id}`

/**
 * The answer to a commit whose id is known: `Repeated`, or an error if it stood for other content. An empty fingerprint
 * was forgotten by an erasure, and forbids nothing.
 * @stability stable
 *
 * @example
 * const commit = { id: "c1", fingerprint: "f1", writes: [], unchanged: [] }
 * repeated(commit, { first: 1, last: 2, fingerprint: "f1" }) // => { _tag: "Repeated", first: 1, last: 2 }
 * repeated(commit, { first: 1, last: 2, fingerprint: "f2" }) instanceof StoreError // => true
 */
export const repeated = (
  { fingerprint, id }: PreparedCommit,
  kept: Span & { readonly fingerprint: string }
): Repeated | StoreError =>
  kept.fingerprint === "" || kept.fingerprint === fingerprint
    ? { _tag: "Repeated", first: kept.first, last: kept.last }
    : new StoreError("reused", `commit ${id} is stored with other content; draw a new id for each intent`)

/**
 * The first document of a commit that is not as expected, and undefined if all are. `versionOf` gives the version found,
 * 0 for none; its index counts through writes, then `unchanged`.
 * @stability stable
 *
 * @example
 * const unchanged = [{ ref: { kind: "edition", id: "2019" }, expected: 3 }]
 * const commit = { id: "c1", fingerprint: "f1", writes: [], unchanged }
 * staleIn(commit, () => 3) // => undefined
 * staleIn(commit, () => 4)?.found // => 4
 */
export const staleIn = (
  { unchanged, writes }: PreparedCommit,
  versionOf: (ref: Ref, index: number) => number
): Stale | undefined => {
  for (const [index, { expected, ref }] of [...writes, ...unchanged].entries()) {
    const found = versionOf(ref, index)
    if (found !== expected) return { _tag: "Stale", ref, expected, found }
  }
  return undefined
}

/**
 * A value of a key, and its neighbours among the values that the same document has under the same name.
 * @stability stable
 */
export type KeyRow = readonly [name: string, value: string, previous: string | null, next: string | null]

/**
 * The rows of a document's keys. A row is the document's first in a range if `previous` is null or before the range; in
 * descending order, if `next` is null or beyond it.
 */
const keyRows = (keys: string): ReadonlyArray<KeyRow> =>
  Object.entries(JSON.parse(keys) as Keys).flatMap(([name, values]) =>
    values.map((value, i): KeyRow => [name, value, values[i - 1] ?? null, values[i + 1] ?? null])
  )

/**
 * Which key rows go and which come when a document's keys become others; both as texts of a prepared write, the first
 * undefined for a document that is new.
 * @stability stable
 *
 * @example
 * keyChanges(undefined, '{"due":["01","05"]}').come // => [["due", "01", null, "05"], ["due", "05", "01", null]]
 * keyChanges('{"host":["h1"]}', '{"host":["h1"]}') // => { gone: [], come: [] }
 */
export const keyChanges = (
  before: string | undefined,
  now: string
): { readonly gone: ReadonlyArray<KeyRow>; readonly come: ReadonlyArray<KeyRow> } => {
  if (before === now) return { gone: [], come: [] }
  if (before === undefined) return { gone: [], come: keyRows(now) }
  const old = new Map(keyRows(before).map((row) => [JSON.stringify(row), row]))
  const come = keyRows(now).filter((row) => !old.delete(JSON.stringify(row)))
  return { gone: [...old.values()], come }
}

/**
 * Where a document stands in a list by a range: its first value there, in the order asked; undefined if none of its values
 * lies in the range. `keys` are those of a stored document, sorted.
 * @stability stable
 *
 * @example
 * valueIn({ due: ["2019-08-26", "2019-09-20"] }, { key: "due", from: "2019-09-01" }) // => "2019-09-20"
 * valueIn({ due: ["2019-08-26"] }, { key: "due", before: "2019-08-26" }) // => undefined
 */
export const valueIn = (keys: Keys, range: NonNullable<ListQuery["range"]>): string | undefined => {
  const { before, descending = false, from, key } = range
  const values = Object.hasOwn(keys, key) ? (keys[key] ?? []) : []
  const inside = values.filter(
    (value) =>
      (from === undefined || compareBytes(value, from) >= 0) &&
      (before === undefined || compareBytes(value, before) < 0)
  )
  return inside.at(descending ? -1 : 0)
}

/**
 * Where a page of a list ended: the value in the range (empty without one) and the id.
 * @stability stable
 */
export type Cursor = readonly [value: string, id: string]

/**
 * Reads what `pageOf` wrote; throws a `TypeError` for anything else.
 * @stability stable
 *
 * @example
 * readCursor('["2019-09-19","t7"]') // => ["2019-09-19", "t7"]
 */
export const readCursor = (after: string): Cursor => {
  const cursor: unknown = after.startsWith("[") ? JSON.parse(after) : undefined
  if (Array.isArray(cursor) && cursor.length === 2 && cursor.every((part) => typeof part === "string")) {
    return cursor as unknown as Cursor
  }
  throw new TypeError("`after` is not the `next` of a page of this list")
}

/**
 * Makes a page of the rows found, of which one more than the limit was asked for.
 * @stability stable
 *
 * @example
 * pageOf(["a", "b", "c"], 2, (row) => row.toUpperCase(), (row) => ["", row]) // => { items: ["A", "B"], next: '["","b"]' }
 * pageOf(["a"], 2, (row) => row.toUpperCase(), (row) => ["", row]) // => { items: ["A"] }
 */
export const pageOf = <Row, Item>(
  rows: ReadonlyArray<Row>,
  limit: number,
  item: (row: Row) => Item,
  cursor: (row: Row) => Cursor
): Page<Item> => {
  const last = rows[limit - 1]
  const items = rows.slice(0, limit).map(item)
  return rows.length > limit && last !== undefined ? { items, next: JSON.stringify(cursor(last)) } : { items }
}
