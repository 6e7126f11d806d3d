/**
 * How an erasure goes through two stores that share no transaction: said durably, committed, and only then the key is
 * destroyed; what was cut off between is finished when the store is opened again.
 */
import { randomBytes } from "node:crypto"
import type { Commit, CommitOutcome, Json, Signal, StoreDriver, StoredDocument } from "@comity/plugin-sdk/store"
import { canonicalJson, isStoreError, StoreError, seal, sha256 } from "@comity/plugin-sdk/store"
import type { Erasure, IntendedErasure } from "./Erasure.ts"
import type { OpenedKeys } from "./KeyStore.ts"
import type { OpenedLedger } from "./Ledger.ts"
import { keysIn } from "./reading.ts"

export interface Eraser {
  /** Commits what erases documents, and destroys their keys. */
  readonly commit: (commit: Commit, ask: () => Promise<CommitOutcome>) => Promise<CommitOutcome>
  /** Finishes what is known to be committed: asked about a commit that was left open here. */
  readonly settle: (commit: string) => void
  /** Finishes what was cut off, and erases again what an older backup brought back. */
  readonly restore: (signal: Signal) => Promise<void>
}

const pageLength = 1000

const isErased = (body: Json): boolean =>
  typeof body === "object" && body !== null && "erased" in body && body.erased === true

/** How often an erasure is tried again where somebody writes to the document meanwhile. */
const attempts = 20

const intendedIn = ({ id, writes }: Commit, tenant: string): ReadonlyArray<IntendedErasure> =>
  writes.flatMap(({ entries, erase, ref }) => {
    const { actor, at, on } = entries.at(-1) ?? entries[0]
    return erase ? [{ tenant, kind: ref.kind, id: ref.id, commit: id, on, at, actor }] : []
  })

export const eraser = (
  inner: StoreDriver,
  keys: OpenedKeys,
  ledger: OpenedLedger | undefined,
  tenant: string
): Eraser => {
  /** Said here, and nobody knows yet whether it came about. */
  const open = new Map<string, ReadonlyArray<IntendedErasure>>()

  const finish = (commit: string, erasures: ReadonlyArray<IntendedErasure>): void => {
    try {
      keys.destroy(commit, erasures, ledger)
    } catch (error) {
      // Not "busy", which says that nothing changed: it is committed, and the key is still there.
      const why = error instanceof Error ? error.message : "for no reason that is given"
      throw new StoreError(
        "unavailable",
        `commit ${commit} erased, and its keys are not destroyed yet: ${why}; ask again`
      )
    }
    open.delete(commit)
  }

  const erase: Eraser["commit"] = async (commit, ask) => {
    const erasures = intendedIn(commit, tenant)
    const isNew = keys.intend(commit.id, erasures)
    open.set(commit.id, erasures)
    const withdraw = (): void => {
      if (isNew) keys.withdraw(commit.id)
      open.delete(commit.id)
    }
    let outcome: CommitOutcome
    try {
      outcome = await ask()
    } catch (error) {
      // Of these two it is known that nothing changed; of the others it will be seen.
      if (isStoreError(error) && (error.code === "busy" || error.code === "reused")) withdraw()
      throw error
    }
    // What was done before this was asked is finished, unless somebody has left it open.
    if (outcome._tag === "Committed" || (outcome._tag === "Repeated" && !isNew)) finish(commit.id, erasures)
    else withdraw()
    return outcome
  }

  /**
   * Whether a document that is there is the one that was erased, and not one that was made under its id afterwards: what
   * it says is sealed under a key that went with it, or was written down before it, as that of an export which came under
   * other keys.
   */
  const isOlder = async ({ at, id, keys: gone, kind }: Erasure, { body }: StoredDocument, signal: Signal) => {
    // What is empty has nothing to lose.
    const isOf = (value: Json, salt: string, written: string): boolean => {
      const ids = keysIn(value, salt)
      if (value === null || ids.some((key) => gone.includes(key))) return value !== null
      return ids.length === 0 || gone.length === 0 ? written <= at : written < at
    }
    let written = ""
    for (let after = 0; ; ) {
      const page = await inner.journal({ after, limit: pageLength, of: { kind, id } }, signal)
      const last = page.at(-1)
      if (last === undefined) return !isErased(body) && isOf(body, "", written)
      if (page.some((entry) => isOf(entry.data, entry.salt, entry.at))) return true
      ;({ at: written, position: after } = last)
    }
  }

  /** The same erasure once more, as a commit of its own; its id says of which it is the repetition. */
  const again = async (erasure: Erasure, signal: Signal): Promise<void> => {
    const { actor, at, id, kind, on } = erasure
    const ref = { kind, id }
    const commit = `erased-again|${sha256(canonicalJson([tenant, erasure.commit, kind, id]))}`
    if ((await inner.committed(commit, signal)) !== undefined) return
    for (let tries = 0; tries < attempts; tries++) {
      const found = await inner.load(ref, signal)
      if (found === undefined || !(await isOlder(erasure, found, signal))) return
      const { digest, dimensions, measures, version } = found
      const salt = randomBytes(16).toString("hex")
      const entries = seal([{ type: "Erased", data: null, salt, on, at, actor }], {
        document: ref,
        version: version + 1,
        previous: digest
      })
      const body = { id, erased: true }
      const write = { ref, expected: version, body, keys: {}, dimensions, measures, entries, erase: true as const }
      const whole = { id: commit, writes: [write] } as const
      // With what it is sealed under here: other keys, where an export brought it.
      if ((await erase(whole, () => inner.commit(whole, signal)))._tag !== "Stale") return
    }
    throw new StoreError("busy", `${kind} ${id} is to be erased again and is written to all the time; try again`)
  }

  return {
    commit: erase,
    settle: (commit) => {
      const erasures = open.get(commit)
      if (erasures !== undefined) finish(commit, erasures)
    },
    restore: async (signal) => {
      for (const [commit, erasures] of keys.intents()) {
        if ((await inner.committed(commit, signal)) !== undefined) finish(commit, erasures)
      }
      const erasures = keys.reconcile(ledger)
      const there = await Promise.all(erasures.map(({ commit }) => inner.committed(commit, signal)))
      for (const [i, erasure] of erasures.entries()) if (there[i] === undefined) await again(erasure, signal)
    }
  }
}
