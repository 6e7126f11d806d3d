/** What a commit is as it is stored: which parts of it are sealed, under whose key, for which versions. */
import type { Commit, FreeTextOf, Json, NewEntry, OneOrMore, Write } from "@comity/plugin-sdk/store"
import { type SubjectKey, sealText } from "./cipher.ts"
import { inClear, type Parted, stored, textsOut, wholly } from "./parts.ts"
import { subjectIn, subjectOf } from "./subject.ts"

/** What is sealed for one tenant. */
export interface Rules {
  readonly tenant: string
  /** Kinds that are sealed whole. */
  readonly whole: ReadonlySet<string>
  readonly texts: ReadonlyMap<string, FreeTextOf & { readonly names: ReadonlySet<string> }>
}

/** A write, and what is to be sealed of it. */
export interface PlannedWrite {
  readonly write: Write
  readonly body: Parted | undefined
  readonly data: ReadonlyArray<Parted | undefined>
  /** Undefined where nothing is sealed. */
  readonly subject: string | undefined
  /** The write itself does not say whom the document is about, and an earlier one may have. */
  readonly isUnsure: boolean
}

/** An entry that an erasure has emptied, and an export brought here. */
const isEmptied = ({ data, salt }: NewEntry): boolean => salt === "" && data === null

export const plan = (write: Write, { texts, whole }: Rules): PlannedWrite => {
  const { body, entries, ref } = write
  const nothing = { write, body: undefined, data: entries.map(() => undefined), subject: undefined, isUnsure: false }
  // What an erasure says stays to be read: it goes with no key.
  if (write.erase) return nothing
  if (whole.has(ref.kind)) {
    const data = entries.map((entry) => (isEmptied(entry) ? undefined : wholly(entry.data)))
    return { ...nothing, body: wholly(body), data, subject: subjectOf(ref) }
  }
  const rule = texts.get(ref.kind)
  if (rule === undefined) return nothing
  const parted = { body: textsOut(body, rule.names), data: entries.map(({ data }) => textsOut(data, rule.names)) }
  if (parted.body === undefined && parted.data.every((one) => one === undefined)) return nothing
  let said = subjectIn(body, rule)
  for (const { data } of entries) said ??= subjectIn(data, rule)
  // Without its body, as an import brings all versions but the last, a document may not say it again.
  const isUnsure = said === undefined && body === null && write.expected > 0 && rule.subject.length > 0
  return { write, ...parted, subject: said ?? subjectOf(ref), isUnsure }
}

/**
 * The write as it is stored when it makes this version; without a key, in clear. Its first entry is the one with the number
 * `first` among all of its commit.
 */
export const sealWrite = (
  { body, data, write }: PlannedWrite,
  key: SubjectKey | undefined,
  tenant: string,
  first: number,
  version = write.expected + 1
): Write => {
  const { entries, ref } = write
  const sealed = (parted: Parted | undefined, value: Json, part: string): Json =>
    parted === undefined || key === undefined
      ? inClear(value)
      : stored(parted, sealText(key, { tenant, ref, version, part }, parted.secret))
  const sealEntry = (entry: NewEntry, i: number): NewEntry => {
    const value = sealed(data[i], entry.data, `entry ${first + i}`)
    if (data[i] === undefined || key === undefined || entry.salt === "") return { ...entry, data: value }
    // Its salt too: with that, what was forgotten could be guessed from its digest.
    const salt = sealText(key, { tenant, ref, version, part: `salt ${first + i}` }, entry.salt)
    return { ...entry, data: value, salt }
  }
  return {
    ...write,
    body: sealed(body, write.body, "body"),
    entries: entries.map(sealEntry) as unknown as OneOrMore<NewEntry>
  }
}

/** A commit as it was when it was asked for: what the caller does to its objects afterwards changes nothing. */
export const snapshot = (commit: Commit): Commit => structuredClone(commit)
