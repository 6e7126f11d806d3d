/** Opens the file of a key store: it is ours, every setting is read back, and the provider is the one that wrapped its keys. */
import { existsSync, statSync } from "node:fs"
import { dirname } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { setTimeout as pause } from "node:timers/promises"
import { isStoreError, StoreError } from "@comity/plugin-sdk/store"
import type { KeyProvider } from "./KeyProvider.ts"
import { application, schema, tables } from "./keyTables.ts"

/** What the provider has to wrap and unwrap to show that it is the right one; the context belongs to no tenant. */
const canary = new TextEncoder().encode("comity: these keys and no others")
const canaryContext = { tenant: "", subject: "", key: "canary" }

const settings = "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON"

export const openKeys = async (path: string, provider: KeyProvider, busyTimeout: number): Promise<DatabaseSync> => {
  let db: DatabaseSync | undefined
  try {
    if (path === "") throw new StoreError("unavailable", "the path of the key store is empty; name a file")
    db = new DatabaseSync(path, { timeout: busyTimeout })
    refuseOthers(db, path)
    await useLog(db, busyTimeout)
    db.exec(settings)
    readBack(db, path)
    if (isNew(db)) {
      // Asked before the lock is taken: a key service takes its time.
      const wrapped = await provider.wrap(canary, canaryContext)
      db.exec("BEGIN IMMEDIATE")
      if (isNew(db)) {
        db.exec(tables)
        db.prepare("INSERT INTO identity VALUES (?, ?)").run(provider.id, wrapped)
      }
      db.exec("COMMIT")
      refuseOthers(db, path)
    }
    await refuseOtherKeys(db, path, provider)
    return db
  } catch (error) {
    db?.close()
    throw keyFault(error, path)
  }
}

const pragma = (db: DatabaseSync, name: string): unknown => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]

const isNew = (db: DatabaseSync): boolean =>
  pragma(db, "application_id") === 0 && db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined

const refuseOthers = (db: DatabaseSync, path: string): void => {
  if (isNew(db)) return
  if (pragma(db, "application_id") !== application)
    throw new StoreError("foreign", `${path} is no key store of Comity; it was left as it is. Name another file.`)
  const found = Number(pragma(db, "user_version"))
  if (found > schema)
    throw new StoreError(
      "newer",
      `the key store ${path} has schema ${found}, and this version of Comity knows ${schema}; it was left as it is. Install the newer Comity.`
    )
}

const refuseOtherKeys = async (db: DatabaseSync, path: string, provider: KeyProvider): Promise<void> => {
  const { canary: wrapped, provider: id } = db.prepare("SELECT provider, canary FROM identity").get() as {
    readonly provider: string
    readonly canary: Uint8Array
  }
  const other = () =>
    new StoreError(
      "locked",
      `the keys in ${path} were wrapped by another key, ${id}, and not by ${provider.id}; bring that`
    )
  if (id !== provider.id) throw other()
  const unwrapped = await provider.unwrap(wrapped, canaryContext).catch((error: unknown) => {
    throw isStoreError(error) && error.code === "locked" ? other() : error
  })
  if (Buffer.compare(unwrapped, canary) !== 0) throw other()
}

/** The busy timeout does not hold for the change to a log: of several processes that open a new file, one is let through. */
const useLog = async (db: DatabaseSync, busyTimeout: number): Promise<void> => {
  for (const end = performance.now() + busyTimeout; ; ) {
    try {
      db.exec("PRAGMA journal_mode = WAL")
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error
      await pause(5)
    }
  }
}

const readBack = (db: DatabaseSync, path: string): void => {
  const refused = [
    ...(pragma(db, "journal_mode") === "wal" || path === ":memory:" ? [] : ["journal_mode=WAL"]),
    ...(pragma(db, "synchronous") === 2 ? [] : ["synchronous=FULL"]),
    ...(pragma(db, "secure_delete") === 1 ? [] : ["secure_delete=ON"])
  ]
  if (refused.length > 0)
    throw new StoreError("unsafe", `${path} refuses ${refused.join(", ")}. Put it on a local drive of this machine.`)
}

const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : undefined

const isBusy = (error: unknown): boolean => [5, 6].includes(codeOf(error) ?? 0)

/** Anything thrown on the way, as an error that says where. Never with its cause: a statement may be in it, and a key in that. */
export const keyFault = (error: unknown, path: string): unknown => {
  const code = codeOf(error)
  if (code === undefined || isStoreError(error)) return error
  if (isBusy(error))
    return new StoreError("busy", `the key store ${path} is held by another process; nothing changed, try again`)
  if (code === 26) return new StoreError("foreign", `${path} is not an SQLite database; name another file`)
  const why = code === 14 ? whyNotOpened(path) : `SQLite says ${code}; see sqlite.org/rescode.html`
  return new StoreError("unavailable", `the key store ${path}: ${why}`)
}

const whyNotOpened = (path: string): string => {
  if (!existsSync(dirname(path))) return `there is no folder ${dirname(path)}; make it, or correct the path`
  if (existsSync(path) && statSync(path).isDirectory()) return "this is a folder; name a file in it"
  return "it can't be opened; give this process the right to write the file and its folder"
}
