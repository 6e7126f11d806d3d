/** Opens a store whose personal data is sealed. */
import {
  type FreeText,
  freeText,
  type JournalEntry,
  type OpenStore,
  type Signal,
  type StoreDriver,
  StoreError
} from "@comity/plugin-sdk/store"
import { sealedDriver } from "./driver.ts"
import { eraser } from "./erasing.ts"
import type { KeyStore, OpenedKeys } from "./KeyStore.ts"
import type { Ledger } from "./Ledger.ts"
import { keysIn, reader } from "./reading.ts"
import { orAborted } from "./waiting.ts"
import type { Rules } from "./writing.ts"

/** @stability evolving */
export interface SealedOptions {
  /** Where the keys are: never in the store that is sealed. */
  readonly keys: KeyStore
  /** Tells what was erased, apart from store and keys; left out, the key store alone tells it. */
  readonly ledger?: Ledger
  /** Whose documents: the same name as in the store below. `main` if left out. */
  readonly tenant?: string
  /** Kinds of a plugin whose documents are sealed whole, as those of kind `person` always are. */
  readonly whole?: ReadonlyArray<string>
  /** Free text of a plugin's kinds, and more of Comity's own, besides the table `freeText`. */
  readonly freeText?: FreeText
}

/**
 * The same store with personal data encrypted: persons whole, and free text elsewhere, each under the key of the person it
 * is about. A write that erases a person destroys the key, and with it what copies and backups still hold.
 *
 * Opening rejects with a `StoreError` "locked" where keys are missing or were wrapped by another key, and reading where one
 * key is; with "unsafe" where what was sealed or what the ledger says was altered. A text that is forgotten reads as "".
 * @stability evolving
 *
 * @example
 * import { memory } from "@comity/plugin-sdk/store"
 * import { memoryKeys } from "@comity/storage-sealed"
 * const store = await sealed(memory(), { keys: memoryKeys() })()
 * const signal = new AbortController().signal
 * const entry = { type: "Saved", data: null, salt: "6f1c", on: "2011", at: "2011-03-01T00:00:00Z", actor: "kim", dataDigest: "d", digest: "e" }
 * const write = { ref: { kind: "person", id: "p1" }, expected: 0, body: { id: "p1", names: [] }, keys: {}, dimensions: {}, measures: {}, entries: [entry] as const }
 * await store.commit({ id: "c1", writes: [write] }, signal)
 * const found = await store.load({ kind: "person", id: "p1" }, signal)
 * found?.body // => { id: "p1", names: [] }
 */
export const sealed =
  (open: OpenStore, { freeText: added = {}, keys, ledger, tenant = "main", whole = [] }: SealedOptions): OpenStore =>
  async (signal = new AbortController().signal) => {
    const rules: Rules = { tenant, whole: new Set(["person", ...whole]), texts: textsOf(added) }
    const left: Array<() => unknown> = []
    const close = async (): Promise<void> => {
      while (left.length > 0) await left.pop()?.()
    }
    try {
      const opening = keys.open(tenant)
      const opened = await orAborted(signal, opening).catch((error: unknown) => {
        if (signal.aborted) opening.then(({ close }) => close()).catch(() => {})
        throw error
      })
      left.push(opened.close)
      const told = ledger?.open()
      if (told !== undefined) left.push(told.close)
      const inner = await open(signal)
      left.push(() => inner.close())
      await refuseWithoutKeys(inner, opened, keys.name, signal)
      const erasing = eraser(inner, opened, told, tenant)
      await erasing.restore(signal)
      opened.makeKnown()
      return sealedDriver({
        inner,
        keys: opened,
        rules,
        reader: reader(tenant, opened, keys.name),
        eraser: erasing,
        close
      })
    } catch (error) {
      await close()
      throw error
    }
  }

const textsOf = (added: FreeText): Rules["texts"] => {
  const kinds = new Set([...Object.keys(freeText), ...Object.keys(added)])
  return new Map(
    [...kinds].map((kind) => {
      const [own, more] = [freeText[kind], added[kind]]
      const subject = [...(own?.subject ?? []), ...(more?.subject ?? [])]
      const members = [...(own?.members ?? []), ...(more?.members ?? [])]
      return [kind, { subject, members, names: new Set(members) }]
    })
  )
}

const pageLength = 1000

/** A key store that has never served this tenant, and a store that holds what was sealed: the keys are elsewhere. */
const refuseWithoutKeys = async (
  inner: StoreDriver,
  keys: OpenedKeys,
  keyStore: string,
  signal: Signal
): Promise<void> => {
  if (keys.known()) return
  const first = await firstSealed(inner, signal)
  // Another process may have been first with both.
  if (first === undefined || keys.known()) return
  const {
    document: { id, kind },
    position
  } = first
  throw new StoreError(
    "locked",
    `the key store ${keyStore} holds no keys, and ${kind} ${id} is sealed (position ${position} of the journal); bring the key store back that has them`
  )
}

const firstSealed = async (inner: StoreDriver, signal: Signal): Promise<JournalEntry | undefined> => {
  for (let after = 0; ; ) {
    const page = await inner.journal({ after, limit: pageLength }, signal)
    const found = page.find(({ data }) => keysIn(data).length > 0)
    if (found !== undefined || page.length === 0) return found
    after = page.at(-1)?.position ?? after
  }
}
