/** The keys in one open file: made, found, used, destroyed. */
import type { DatabaseSync } from "node:sqlite"
import { StoreError } from "@comity/plugin-sdk/store"
import { drawId, drawKey, keyLength, type SubjectKey, subjectKey } from "./cipher.ts"
import type { KeyProvider } from "./KeyProvider.ts"
import type { Finding, OpenedKeys } from "./KeyStore.ts"
import { keyCache } from "./keyCache.ts"
import { keyDestruction } from "./keyDestruction.ts"
import { keyFault } from "./keyOpening.ts"
import { type KeyRow, keyStatements } from "./keyTables.ts"

/** How many keys are held unwrapped: with the bodies used last about 10 MB, and 100 where all of those are long. */
const mostHeld = 5000

/**
 * For so many milliseconds a reader does not look again whether another process has destroyed a key: looking costs a third
 * of a load. A writer looks every time: what it sealed under a destroyed key would be lost.
 */
const sight = 1

interface Made {
  readonly id: string
  readonly wrapped: Uint8Array
  readonly resolve: (row: KeyRow) => void
  readonly reject: (error: unknown) => void
}

/** Gives the keys of one tenant after the other; what is unwrapped for one is held for all that share the file. */
export const keyRing = (
  db: DatabaseSync,
  name: string,
  provider: KeyProvider,
  durable: boolean,
  busyTimeout: number
) => {
  const cache = keyCache(mostHeld)

  return (tenant: string, close: () => void): OpenedKeys => {
    const sql = keyStatements(db, tenant)
    /** Of the file: another connection has changed it where it is another. */
    let [version, seenAt] = [0, Number.NEGATIVE_INFINITY]
    const versionNow = (): number => {
      seenAt = performance.now()
      version = sql.version()
      return version
    }
    const versionLately = (): number => (performance.now() - seenAt < sight ? version : versionNow())
    const isThere = (id: string): boolean => sql.isThere(id) !== undefined
    const guarded = <A>(work: () => A): A => {
      if (!db.isOpen) throw new StoreError("unavailable", `the key store ${name} is closed; open it again`)
      try {
        return work()
      } catch (error) {
        throw keyFault(error, name)
      }
    }

    /** Undefined if it was destroyed meanwhile: then it opens nothing any more, and nothing is sealed with it. */
    const unwrapped = async ([id, subject, wrapped]: KeyRow): Promise<SubjectKey | undefined> => {
      const before = versionNow()
      const secret = await provider.unwrap(wrapped, { tenant, subject, key: id })
      if (secret.length !== keyLength)
        throw new StoreError("locked", `the key ${id} that ${provider.id} unwrapped has ${secret.length} bytes`)
      const key = subjectKey(id, subject, secret)
      // It may have been destroyed while the provider was at it.
      if (!guarded(() => isThere(id))) return undefined
      cache.hold(tenant, key, before)
      return key
    }

    /** Keys that were made in one turn are written with one flush. */
    let waiting = new Map<string, Made>()
    const flush = (): void => {
      const batch = waiting
      waiting = new Map()
      try {
        const rows = guarded(() =>
          sql.inTransaction(() =>
            [...batch].map(([subject, { id, wrapped }]) => {
              sql.add(id, subject, wrapped)
              // Another process may have been first: then its key counts.
              return sql.bySubject(subject) as KeyRow
            })
          )
        )
        for (const [i, { resolve }] of [...batch.values()].entries()) resolve(rows[i] as KeyRow)
      } catch (error) {
        for (const { reject } of batch.values()) reject(error)
      }
    }
    const kept = (subject: string, id: string, wrapped: Uint8Array): Promise<KeyRow> =>
      new Promise((resolve, reject) => {
        if (waiting.size === 0) queueMicrotask(flush)
        waiting.set(subject, { id, wrapped, resolve, reject })
      })

    const made = async (subject: string): Promise<SubjectKey> => {
      const known = guarded(() => sql.bySubject(subject))
      if (known !== undefined) return (await unwrapped(known)) ?? made(subject)
      const [id, secret, before] = [drawId(), drawKey(), versionNow()]
      try {
        const row = await kept(subject, id, await provider.wrap(secret, { tenant, subject, key: id }))
        if (row[0] !== id) return (await unwrapped(row)) ?? made(subject)
        const key = subjectKey(id, subject, secret)
        cache.hold(tenant, key, before)
        return key
      } finally {
        secret.fill(0)
      }
    }
    const making = new Map<string, Promise<SubjectKey>>()
    const makingOf = (subject: string): Promise<SubjectKey> => {
      const under = making.get(subject) ?? made(subject).finally(() => making.delete(subject))
      making.set(subject, under)
      return under
    }

    const finding = async (id: string): Promise<Finding> => {
      const row = guarded(() => sql.byId(id))
      if (row === undefined) return guarded(() => sql.isDestroyed(id)) === undefined ? "missing" : "destroyed"
      return row[3] === tenant ? ((await unwrapped(row)) ?? "destroyed") : "foreign"
    }

    return {
      durable,
      known: () => guarded(() => sql.isKnown()),
      makeKnown: () => void guarded(() => sql.makeKnown()),
      atHand: (ids) =>
        guarded(() => {
          const [seen, found] = [versionLately(), new Map<string, Finding>()]
          for (const id of ids) {
            const held = cache.byId(id, seen, isThere)
            if (held !== undefined) found.set(id, held.tenant === tenant ? held.key : "foreign")
          }
          return found
        }),
      find: async (ids) => new Map(await Promise.all([...ids].map(async (id) => [id, await finding(id)] as const))),
      current: (subject) => guarded(() => cache.bySubject(tenant, subject, versionNow(), isThere)),
      make: async (subjects) =>
        new Map(await Promise.all([...subjects].map(async (one) => [one, await makingOf(one)] as const))),
      hasForgotten: (subject) => guarded(() => sql.hasForgotten(subject)),
      ...keyDestruction({ db, sql, tenant, cache, guarded, busyTimeout }),
      close
    }
  }
}
