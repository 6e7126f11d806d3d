/**
 * Whether what a line says has the shape of a commit or of the totals, so that a store can be asked to take it. An export
 * comes from outside: whatever it holds, it is looked at before it is believed.
 */
import type { Json } from "../ports/Store.ts"
import { compareBytes } from "../ports/StoreKit.ts"
import { type ArchivedCommit, members, type Totals } from "./Format.ts"

type Members = Readonly<Record<string, unknown>>

/** An object with exactly these members, in this order. */
const hasMembers = (value: unknown, names: string): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).join(",") === names

const isCount = (value: unknown, least: number): value is number =>
  Number.isSafeInteger(value) && Number(value) >= least

const isText = (value: unknown): value is string =>
  typeof value === "string" && !value.includes("\u0000") && !/\p{Surrogate}/u.test(value)
/** What a driver can hold as a kind, an id, or a name or value of a key. */
const isName = (value: unknown): value is string => isText(value) && value.length >= 1 && value.length <= 200

const isDigest = (value: unknown): boolean => typeof value === "string" && /^[0-9a-f]{64}$/.test(value)

const isEntry = (value: unknown): boolean => {
  if (!hasMembers(value, members.entry) && !hasMembers(value, `${members.entry},forgotten`)) return false
  const { at, data, dataDigest, digest, forgotten = true, on, salt, type } = value
  return (
    [type, salt, on, at].every(isText) &&
    isDigest(dataDigest) &&
    isDigest(digest) &&
    forgotten === true &&
    (!("forgotten" in value) || (salt === "" && data !== null))
  )
}

/** In the order in which a driver gives them back: by name, but numbers first, as in every object of JavaScript. */
const isOrdered = (value: Members): boolean => {
  const names = Object.keys(value)
  if (names.every((name, i) => i === 0 || (names[i - 1] as string) < name)) return true
  const ordered = Object.keys(Object.fromEntries([...names].sort().map((name) => [name, true])))
  return names.every((name, i) => name === ordered[i])
}

const isRecord = (value: unknown, isMember: (member: unknown) => boolean): boolean =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(([name, member]) => isName(name) && isMember(member)) &&
  isOrdered(value as Members)

const isKey = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one, i) => isName(one) && (i === 0 || compareBytes(value[i - 1] as string, one) < 0))

const isState = (value: unknown): boolean =>
  hasMembers(value, members.state) &&
  isRecord(value["keys"], isKey) &&
  isRecord(value["dimensions"], isName) &&
  isRecord(value["measures"], (member) => Number.isSafeInteger(member))

const isWrite = (value: unknown): boolean => {
  const isPresent = hasMembers(value, `${members.write},state`)
  if (!isPresent && !hasMembers(value, members.write)) return false
  const { entries, id, kind, state, version } = value as Members
  return (
    isName(kind) &&
    isName(id) &&
    isCount(version, 1) &&
    version < 2 ** 31 &&
    Array.isArray(entries) &&
    entries.length > 0 &&
    entries.every(isEntry) &&
    (!isPresent || isState(state))
  )
}

const writesEachOnce = (writes: ReadonlyArray<{ readonly kind: string; readonly id: string }>): boolean =>
  writes.length === 1 || new Set(writes.map(({ id, kind }) => `${kind}\u0000${id}`)).size === writes.length

export const isCommit = (value: unknown): value is ArchivedCommit => {
  if (!hasMembers(value, members.commit)) return false
  const { commit, first, writes } = value
  return (
    isName(commit) &&
    isCount(first, 1) &&
    Array.isArray(writes) &&
    writes.length > 0 &&
    writes.every(isWrite) &&
    writesEachOnce(writes)
  )
}

export const isEnd = (value: unknown): value is { readonly end: Totals } =>
  hasMembers(value, "end") &&
  hasMembers(value["end"], members.totals) &&
  Object.values(value["end"]).every((count) => isCount(count, 0))

/** A text as JSON that says exactly what was read: no number is rounded, no member stands twice. */
export const parsed = (text: string): Json | "malformed" | "tooDeep" => {
  try {
    const value = JSON.parse(text) as Json
    return JSON.stringify(value) === text ? value : "malformed"
  } catch (error) {
    return error instanceof RangeError ? "tooDeep" : "malformed"
  }
}
