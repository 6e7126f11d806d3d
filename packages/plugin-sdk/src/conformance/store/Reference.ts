/**
 * What a store is, in the fewest words: the list of the commits that it took.
 *
 * Nothing else is kept. Every question is answered by reading that list from its beginning, slowly and plainly, and by no
 * function that a driver would use as well: so the answers can be held against those of any driver.
 */
import {
  type Commit,
  canonicalJson,
  type JournalEntry,
  type JournalQuery,
  type Keys,
  type ListQuery,
  type Ref,
  type Span,
  type Stale,
  type StoredDocument,
  type Tally,
  type TallyQuery,
  type Write
} from "@comity/core/store"
import { recount } from "./Sample.ts"

/** A commit that was taken, and the positions that the driver gave it: which ones is the driver's affair. */
export interface Taken {
  readonly commit: Commit
  readonly span: Span
}
export type History = ReadonlyArray<Taken>

/** What a commit has to come to. */
export type Verdict =
  | { readonly _tag: "Committed" }
  | ({ readonly _tag: "Repeated" } & Span)
  | Stale
  | { readonly _tag: "Rejected"; readonly code?: "reused" }

const isSame = (one: Ref, other: Ref): boolean => one.kind === other.kind && one.id === other.id
/** Texts of which `<` says the order of their UTF-8 bytes: six hexadecimal digits for each character. */
const bytes = (text: string): string =>
  Array.from(text, (one) => (one.codePointAt(0) ?? 0).toString(16).padStart(6, "0")).join("")
const inOrder = (texts: Iterable<string>): ReadonlyArray<string> =>
  [...texts].sort((a, b) => (bytes(a) < bytes(b) ? -1 : 1))
/** Read by its entries: a name may be one that every object inherits. */
const member = <A>(members: Readonly<Record<string, A>>, name: string): A | undefined =>
  Object.entries(members).find(([own]) => own === name)?.[1]

const writesOf = (history: History, ref: Ref): ReadonlyArray<Write> =>
  history.flatMap(({ commit }) => commit.writes.filter((write) => isSame(write.ref, ref)))
const setsOf = (keys: Keys): Keys =>
  Object.fromEntries(
    Object.entries(keys).flatMap(([name, values]) => (values.length === 0 ? [] : [[name, inOrder(new Set(values))]]))
  )

export const versionOf = (history: History, ref: Ref): number => writesOf(history, ref).length

export const load = (history: History, ref: Ref): StoredDocument | undefined => {
  const writes = writesOf(history, ref)
  const last = writes.at(-1)
  if (last === undefined) return undefined
  const { body, dimensions, entries, keys, measures } = last
  const { digest } = entries.at(-1) ?? entries[0]
  return { ref, version: writes.length, digest, body, keys: setsOf(keys), dimensions, measures }
}

const documents = (history: History, kind: string): ReadonlyArray<StoredDocument> => {
  const ids = history.flatMap(({ commit }) => commit.writes.flatMap(({ ref }) => (ref.kind === kind ? [ref.id] : [])))
  return inOrder(new Set(ids)).flatMap((id) => load(history, { kind, id }) ?? [])
}

/** What a commit says, without what is drawn anew each time and without the versions it was decided on. */
const contentOf = ({ writes }: Commit): string =>
  canonicalJson(
    writes.map(({ body, dimensions, entries, erase = false, keys, measures, ref }) => [
      ...[ref.kind, ref.id, body, setsOf(keys), dimensions, measures, erase],
      entries.map(({ actor, data, on, type }) => [type, data, on, actor])
    ])
  )

/** Whether a commit after this one erased one of these documents. */
const isErasedAfter = (history: History, taken: Taken, refs: ReadonlyArray<Ref>): boolean =>
  history
    .slice(history.indexOf(taken) + 1)
    .some(({ commit }) =>
      commit.writes.some(({ erase, ref }) => erase === true && refs.some((one) => isSame(one, ref)))
    )

/** What a commit has to come to, after this history. */
export const verdict = (history: History, commit: Commit): Verdict => {
  const { id, unchanged = [], writes } = commit
  const known = history.find((taken) => taken.commit.id === id)
  if (known !== undefined) {
    const refs = known.commit.writes.map(({ ref }) => ref)
    const isRetry = contentOf(known.commit) === contentOf(commit) || isErasedAfter(history, known, refs)
    return isRetry ? { _tag: "Repeated", ...known.span } : { _tag: "Rejected", code: "reused" }
  }
  const isTwice = writes.some(({ ref }, i) => writes.slice(i + 1).some((other) => isSame(ref, other.ref)))
  const isFraction = writes.some(({ measures }) => Object.values(measures).some((value) => !Number.isInteger(value)))
  if (isTwice || isFraction) return { _tag: "Rejected" }
  for (const { expected, ref } of [...writes, ...unchanged]) {
    const found = versionOf(history, ref)
    if (found !== expected) return { _tag: "Stale", ref, expected, found }
  }
  return { _tag: "Committed" }
}

/** All documents that a query asks for, whatever its pages. */
export const list = (history: History, { anyOf, kind, range }: ListQuery): ReadonlyArray<StoredDocument> => {
  const found = documents(history, kind).filter(
    ({ keys }) =>
      anyOf === undefined ||
      anyOf.some((condition) =>
        Object.entries(condition).every(([name, value]) => member(keys, name)?.includes(value) === true)
      )
  )
  if (range === undefined) return found
  const { before, descending = false, from, key } = range
  const placed = found.flatMap((document) => {
    const inside = (member(document.keys, key) ?? []).filter(
      (value) =>
        (from === undefined || bytes(from) <= bytes(value)) && (before === undefined || bytes(value) < bytes(before))
    )
    const first = descending ? inside.at(-1) : inside[0]
    return first === undefined ? [] : [[`${bytes(first)}/${bytes(document.ref.id)}`, document] as const]
  })
  const along = placed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, document]) => document)
  return descending ? along.reverse() : along
}

/** In the order of `sortedTallies`. */
export const tally = (history: History, { by, kind, sum = [], where = {} }: TallyQuery): ReadonlyArray<Tally> =>
  recount(
    documents(history, kind).filter(({ dimensions }) =>
      Object.entries(where).every(([name, value]) => member(dimensions, name) === value)
    ),
    by,
    sum
  )

export const journal = (history: History, { after, limit, of }: JournalQuery): ReadonlyArray<JournalEntry> => {
  const entries = history.flatMap((taken): ReadonlyArray<JournalEntry> => {
    const { commit, span } = taken
    const earlier = history.slice(0, history.indexOf(taken))
    return commit.writes
      .flatMap(({ entries, ref }) => {
        const forgotten = isErasedAfter(history, taken, [ref]) ? { data: null, salt: "" } : {}
        const version = versionOf(earlier, ref) + 1
        return entries.map((entry) => ({ ...entry, ...forgotten, document: ref, version, commit: commit.id }))
      })
      .map((entry, index) => ({ ...entry, position: span.first + index, index }))
  })
  const asked = entries.filter(
    ({ document, position }) => position > after && (of === undefined || isSame(document, of))
  )
  // Whole commits: as many as it takes to fill the page.
  const last = asked[limit - 1]?.commit
  return asked.filter(({ commit }, i) => i < limit || commit === last)
}

export const committed = (history: History, id: string): Span | undefined =>
  history.find(({ commit }) => commit.id === id)?.span
