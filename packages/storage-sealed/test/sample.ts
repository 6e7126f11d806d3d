/** What the tests write: persons and what is written about them, sealed into chains as Comity does it. */
import { randomBytes } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { type CommitOutcome, type Json, type Ref, type StoreDriver, seal, type Write } from "@comity/plugin-sdk/store"

export const live: AbortSignal = new AbortController().signal

export const person = (id: string): Ref => ({ kind: "person", id })
export const appeal = (id: string): Ref => ({ kind: "appeal", id })

/** The next version of a document, chained to the one that is stored. */
export const writeOf = async (
  driver: StoreDriver,
  ref: Ref,
  body: Json,
  data: Json = body,
  more: Partial<Write> = {},
  at = "2019-08-26T00:00:00.000Z"
): Promise<Write> => {
  const { digest, version = 0 } = (await driver.load(ref, live)) ?? {}
  const salt = randomBytes(16).toString("hex")
  const entry = { type: "Saved", data, salt, on: "2019-08-26", at, actor: { id: "kim" } }
  const entries = seal([entry], { document: ref, version: version + 1, previous: digest })
  return { ref, expected: version, body, keys: {}, dimensions: {}, measures: {}, entries, ...more }
}

let commits = 0
export const nextId = (): string => `commit-${++commits}`

export const save = async (driver: StoreDriver, ref: Ref, body: Json, data: Json = body): Promise<CommitOutcome> =>
  driver.commit({ id: nextId(), writes: [await writeOf(driver, ref, body, data)] }, live)

/** What the core writes for an erasure. */
export const erasing = (driver: StoreDriver, ref: Ref): Promise<Write> =>
  writeOf(driver, ref, { id: ref.id, erased: true }, null, { erase: true })

export const erase = async (driver: StoreDriver, ref: Ref, id = nextId()): Promise<CommitOutcome> =>
  driver.commit({ id, writes: [await erasing(driver, ref)] }, live)

/** A person, and an appeal of theirs with free text of two members. */
export const fill = async (driver: StoreDriver, id: string, text: string): Promise<void> => {
  await save(driver, person(id), { id, names: [text], passportNumber: `${text}-passport` })
  const body = {
    id: `a-${id}`,
    trainee: id,
    status: "lodged",
    grounds: `${text}-grounds`,
    findings: `${text}-findings`
  }
  await save(driver, appeal(`a-${id}`), body, { ...body, reason: `${text}-reason` })
}

export const bodyOf = async (driver: StoreDriver, ref: Ref): Promise<unknown> => (await driver.load(ref, live))?.body

/** What a call rejects with. */
export const failure = async (
  call: Promise<unknown> | (() => unknown)
): Promise<Error & { readonly code?: string }> => {
  let answer: unknown
  try {
    answer = await (typeof call === "function" ? call() : call)
  } catch (error) {
    return error as Error
  }
  throw new Error(`this should have been refused, and answered ${JSON.stringify(answer)}`)
}

/** A text as it may stand in a file: in two encodings, and in base64 at each of its three offsets, and in hexadecimal. */
export const formsOf = (text: string | Uint8Array): ReadonlyArray<Buffer> => {
  const bytes = typeof text === "string" ? Buffer.from(text) : Buffer.from(text)
  const inBase64 = [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64")
    // Without the characters that the neighbours decide on too.
    const own = encoded.slice(offset === 0 ? 0 : offset + 1, -4)
    return [own, own.replaceAll("+", "-").replaceAll("/", "_")]
  })
  const wide = typeof text === "string" ? [Buffer.from(text, "utf16le"), Buffer.from(text, "utf16le").swap16()] : []
  return [bytes, ...wide, ...[...inBase64, bytes.toString("hex")].map((form) => Buffer.from(form))]
}

/** The files whose names begin so in which any form of any of the texts stands. */
export const filesWith = (files: string, ...texts: ReadonlyArray<string | Uint8Array>): ReadonlyArray<string> => {
  const forms = texts.flatMap(formsOf)
  return filesOf(files).filter((name) => {
    const bytes = readFileSync(name)
    return forms.some((form) => bytes.includes(form))
  })
}

export const filesOf = (files: string): ReadonlyArray<string> =>
  existsSync(dirname(files))
    ? readdirSync(dirname(files))
        .map((name) => join(dirname(files), name))
        .filter((name) => name.startsWith(`${files}.`))
    : []
