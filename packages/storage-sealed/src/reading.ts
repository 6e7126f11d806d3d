/** Opens what was stored: documents and entries, each as it was written, or without what is forgotten. */
import { type JournalEntry, type Json, type Signal, type StoredDocument, StoreError } from "@comity/plugin-sdk/store"
import { keyIdIn, openText, type Place } from "./cipher.ts"
import type { Finding, OpenedKeys } from "./KeyStore.ts"
import { found, together } from "./parts.ts"
import { orAborted } from "./waiting.ts"

export interface Reader {
  readonly documents: (found: ReadonlyArray<StoredDocument>, signal: Signal) => Promise<ReadonlyArray<StoredDocument>>
  readonly entries: (found: ReadonlyArray<JournalEntry>, signal: Signal) => Promise<ReadonlyArray<JournalEntry>>
  readonly document: (
    found: StoredDocument | undefined,
    signal: Signal
  ) => StoredDocument | undefined | Promise<StoredDocument>
}

type Keys = ReadonlyMap<string, Finding>

const none: Keys = new Map()

/** The ids of the keys that a value and a salt are sealed under. */
export const keysIn = (value: Json, salt = ""): ReadonlyArray<string> => {
  const { sealed } = found(value)
  return [sealed, salt].flatMap((text) => (text === undefined ? [] : (keyIdIn(text) ?? [])))
}

const nameOf = ({ part, ref: { id, kind }, version }: Place): string => `${part} of ${kind} ${id} at version ${version}`

const altered = (place: Place): StoreError =>
  new StoreError(
    "unsafe",
    `the ${nameOf(place)} is not as it was sealed: it was altered, or brought here from elsewhere; restore it from a backup`
  )

export const reader = (tenant: string, keys: OpenedKeys, keyStore: string): Reader => {
  /** The text; undefined if its key is destroyed. */
  const opened = (sealed: string, place: Place, known: Keys): string | undefined => {
    const id = keyIdIn(sealed)
    const key = id === undefined ? "foreign" : (known.get(id) ?? "missing")
    if (key === "destroyed") return undefined
    if (key === "missing")
      throw new StoreError(
        "locked",
        `the ${nameOf(place)} is sealed under the key ${id}, which the key store ${keyStore} lacks; bring the key store back that has it`
      )
    const text = key === "foreign" ? undefined : openText(key, place, sealed)
    if (text === undefined) throw altered(place)
    return text
  }

  /** Undefined if the key is destroyed. */
  const value = (stored: Json, place: Place, known: Keys): Json | undefined => {
    const { clear, sealed } = found(stored)
    if (sealed === undefined) return clear ?? null
    const secret = opened(sealed, place, known)
    if (secret === undefined) return undefined
    const whole = together(clear, secret)
    if (whole === undefined) throw altered(place)
    return whole
  }

  const document = (stored: StoredDocument, known: Keys): StoredDocument => {
    const { body, ref, version } = stored
    const readable = value(body, { tenant, ref, version, part: "body" }, known)
    if (readable !== undefined) return { ...stored, body: readable }
    // What is in clear of a forgotten document has its texts empty already.
    return { ...stored, body: found(body).clear ?? { id: ref.id, erased: true } }
  }

  const entry = (stored: JournalEntry, known: Keys): JournalEntry => {
    const { data, document: ref, index, salt, version } = stored
    const at = (part: string): Place => ({ tenant, ref, version, part: `${part} ${index}` })
    const { clear, sealed } = found(data)
    const readable = value(data, at("entry"), known)
    if (readable === undefined) return { ...stored, data: clear ?? null, salt: "", forgotten: true }
    // Only what was emptied in part has data and no salt: an export brought it here.
    if (salt === "" && data !== null) return { ...stored, data: readable, forgotten: true }
    return { ...stored, data: readable, salt: sealed === undefined ? salt : (opened(salt, at("salt"), known) ?? "") }
  }

  /** The keys that are wanted; a promise only where some are not at hand. */
  const need = (ids: ReadonlyArray<string>, signal: Signal): Keys | Promise<Keys> => {
    if (ids.length === 0) return none
    const known = keys.atHand(ids)
    if (ids.every((id) => known.has(id))) return known
    const wanting = new Set(ids.filter((id) => !known.has(id)))
    return orAborted(signal, keys.find(wanting)).then((got) => new Map([...known, ...got]))
  }

  return {
    document: (stored, signal) => {
      if (stored === undefined) return undefined
      const ids = keysIn(stored.body)
      if (ids.length === 0) return document(stored, none)
      const known = need(ids, signal)
      return known instanceof Promise ? known.then((got) => document(stored, got)) : document(stored, known)
    },
    documents: async (stored, signal) => {
      const known = await need(
        stored.flatMap(({ body }) => keysIn(body)),
        signal
      )
      return stored.map((one) => document(one, known))
    },
    entries: async (stored, signal) => {
      const known = await need(
        stored.flatMap(({ data, salt }) => keysIn(data, salt)),
        signal
      )
      return stored.map((one) => entry(one, known))
    }
  }
}
