/**
 * How a text is sealed: AES-256-GCM under a key that is derived from its subject's, bound to where it stands.
 *
 * The nonce follows from the text and its place, so that a commit asked for again is the same commit to the store below.
 * It never comes twice with two texts: it is an HMAC over both, and every place has a version of its own.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes
} from "node:crypto"
import type { Ref } from "@comity/plugin-sdk/store"

interface Recent {
  readonly texts: Map<string, { readonly sealed: string; readonly text: string }>
  /** How many characters those texts have. */
  length: number
}

/** What a subject's texts are sealed with. It never leaves this package's closures. */
export interface SubjectKey {
  readonly id: string
  readonly subject: string
  readonly cipher: KeyObject
  readonly nonce: KeyObject
  /** Bodies sealed or opened last, by their place: opening costs more than a load. They go when the key goes. */
  readonly recent: Recent
}

/** Where a sealed text stands: which part of which version of which document, and whose the document is. */
export interface Place {
  readonly tenant: string
  readonly ref: Ref
  readonly version: number
  /** `body`, or an entry of that version by its number, and whether it is its data or its salt. */
  readonly part: string
}

const cipher = "aes-256-gcm"
const [nonceLength, tagLength] = [12, 16]
const format = "v1"
/** Of one subject's bodies so many characters are kept at most. */
const mostKept = 4096
/** 32 bytes, as the cipher wants. */
export const keyLength = 32
const info = "comity/sealed v1: 32 bytes for AES-256-GCM, 32 bytes for the HMAC that nonces are cut from"

/** A name that says nothing: 128 bits, 22 characters. */
export const drawId = (): string => randomBytes(16).toString("base64url")
export const drawKey = (): Buffer => randomBytes(keyLength)

/** Derives both keys at once and wipes what they come from. */
export const subjectKey = (id: string, subject: string, secret: Uint8Array): SubjectKey => {
  const derived = Buffer.from(hkdfSync("sha256", secret, "", info, 2 * keyLength))
  const key: SubjectKey = {
    id,
    subject,
    cipher: createSecretKey(derived.subarray(0, keyLength)),
    nonce: createSecretKey(derived.subarray(keyLength)),
    recent: { texts: new Map(), length: 0 }
  }
  derived.fill(0)
  secret.fill(0)
  return key
}

const boundTo = ({ subject }: SubjectKey, { part, ref: { id, kind }, tenant, version }: Place): Buffer =>
  Buffer.from(JSON.stringify([format, tenant, kind, id, version, part, subject]))

/** `v1.<id of the key>.<nonce, text and tag>`. */
export const sealText = (key: SubjectKey, place: Place, text: string): string => {
  const bound = boundTo(key, place)
  // A NUL parts the two: JSON never holds one.
  const nonce = createHmac("sha256", key.nonce)
    .update(bound)
    .update("\0")
    .update(text)
    .digest()
    .subarray(0, nonceLength)
  const sealing = createCipheriv(cipher, key.cipher, nonce).setAAD(bound)
  const sealed = Buffer.concat([nonce, sealing.update(text, "utf8"), sealing.final(), sealing.getAuthTag()])
  const stored = `${format}.${key.id}.${sealed.toString("base64url")}`
  keep(key, place, stored, text)
  return stored
}

const nameOf = ({ part, ref: { id, kind }, tenant, version }: Place): string =>
  `${kind}\0${id}\0${version}\0${part}\0${tenant}`

/** A body is loaded again and again, an entry hardly ever twice. */
const keep = ({ recent }: SubjectKey, place: Place, sealed: string, text: string): void => {
  if (place.part !== "body" || text.length > mostKept) return
  if (recent.length + text.length > mostKept) {
    recent.texts.clear()
    recent.length = 0
  }
  recent.texts.set(nameOf(place), { sealed, text })
  recent.length += text.length
}

/** The id of the key under which a text was sealed; undefined for anything that is no sealed text. */
export const keyIdIn = (sealed: string): string | undefined => {
  const end = sealed.indexOf(".", format.length + 1)
  return sealed.startsWith(`${format}.`) && end > 0 ? sealed.slice(format.length + 1, end) : undefined
}

/** The text; undefined if it was altered, or stands where it was not sealed for. */
export const openText = (key: SubjectKey, place: Place, sealed: string): string | undefined => {
  const before = place.part === "body" ? key.recent.texts.get(nameOf(place)) : undefined
  if (before?.sealed === sealed) return before.text
  const text = decipher(key, place, sealed)
  if (text !== undefined) keep(key, place, sealed, text)
  return text
}

const decipher = (key: SubjectKey, place: Place, sealed: string): string | undefined => {
  const bytes = Buffer.from(sealed.slice(format.length + key.id.length + 2), "base64url")
  if (bytes.length < nonceLength + tagLength) return undefined
  try {
    const opening = createDecipheriv(cipher, key.cipher, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
    opening.setAAD(boundTo(key, place)).setAuthTag(bytes.subarray(-tagLength))
    const text = opening.update(bytes.subarray(nonceLength, -tagLength), undefined, "utf8")
    return text + opening.final("utf8")
  } catch {
    return undefined
  }
}
