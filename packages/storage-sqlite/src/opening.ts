/** Opens a file, so that nothing is changed before it is known to be ours, and every setting is read back. */
import { existsSync, statSync } from "node:fs"
import { dirname } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { setTimeout as pause } from "node:timers/promises"
import { isStoreError, StoreError } from "@comity/plugin-sdk/store"
import { application, mostTenants, schema, tables } from "./schema.ts"

export interface Opened {
  readonly db: DatabaseSync
  readonly durable: boolean
  /** The number that the tenant has in this file. */
  readonly tenant: number
}

/**
 * For speed, each measured in decision 0015. A commit writes about eight pages to the log, and small ones are half the
 * bytes; the log is folded in at its usual 4 MB; the cache holds what is between the root and the leaves of a large file.
 */
const pageSize = 2048
const settings = `
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA wal_autocheckpoint = 2000;
  PRAGMA cache_size = -8192`

export const openFile = async (path: string, name: string, busyTimeout: number): Promise<Opened> => {
  let db: DatabaseSync | undefined
  try {
    if (path === "") throw new StoreError("unavailable", "the path of the store is empty; name a file, or :memory:")
    db = new DatabaseSync(path, { timeout: busyTimeout })
    refuseOthers(db, path)
    db.exec(`PRAGMA page_size = ${pageSize}`)
    await useLog(db, busyTimeout)
    db.exec(settings)
    db.exec("BEGIN IMMEDIATE")
    if (isNew(db)) db.exec(tables)
    // Another process may have been first; if it was a stranger, nothing of ours goes in.
    else refuseOthers(db, path)
    const tenant = tenantIn(db, name, path)
    db.exec("COMMIT")
    return { db, durable: readBack(db, path, busyTimeout), tenant }
  } catch (error) {
    db?.close()
    throw faultOf(error, path)
  }
}

const pragma = (db: DatabaseSync, name: string): unknown => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]

const isNew = (db: DatabaseSync): boolean =>
  pragma(db, "application_id") === 0 && db.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined

const refuseOthers = (db: DatabaseSync, path: string): void => {
  if (isNew(db)) return
  if (pragma(db, "application_id") !== application) {
    throw new StoreError(
      "foreign",
      `${path} is a database of another program; it was left as it is. Name another file.`
    )
  }
  const found = Number(pragma(db, "user_version"))
  if (found > schema) {
    throw new StoreError(
      "newer",
      `${path} has schema ${found}, and this version of Comity knows ${schema}; it was left as it is. Install the newer Comity.`
    )
  }
}

/** The busy timeout does not hold for the change to a log: of several processes that open a new file, one is let through. */
const useLog = async (db: DatabaseSync, busyTimeout: number): Promise<void> => {
  const end = performance.now() + busyTimeout
  for (;;) {
    try {
      db.exec("PRAGMA journal_mode = WAL")
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error
      await pause(5)
    }
  }
}

/** Its number, which it is given when it first opens the file. */
const tenantIn = (db: DatabaseSync, name: string, path: string): number => {
  db.prepare("INSERT INTO tenant (name) VALUES (?) ON CONFLICT DO NOTHING").run(name)
  const number = Number(db.prepare("SELECT number FROM tenant WHERE name = ?").get(name)?.["number"])
  if (number <= mostTenants) return number
  throw new StoreError("unavailable", `${path} already has ${mostTenants} tenants; open another file for more`)
}

/** True if the store is durable. */
const readBack = (db: DatabaseSync, path: string, busyTimeout: number): boolean => {
  const durable = pragma(db, "journal_mode") === "wal"
  const refused = [
    ...(durable || path === ":memory:" ? [] : ["journal_mode=WAL"]),
    ...(pragma(db, "synchronous") === 2 ? [] : ["synchronous=FULL"]),
    ...(pragma(db, "secure_delete") === 1 ? [] : ["secure_delete=ON"]),
    ...(pragma(db, "busy_timeout") === busyTimeout ? [] : [`busy_timeout=${busyTimeout}`])
  ]
  if (refused.length > 0) {
    throw new StoreError("unsafe", `${path} refuses ${refused.join(", ")}. Put it on a local drive of this machine.`)
  }
  return durable
}

const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : undefined

const isBusy = (error: unknown): boolean => [5, 6].includes(codeOf(error) ?? 0)

/** What to do about SQLite's result codes that people meet (sqlite.org/rescode.html). */
const advice: Readonly<Record<number, string>> = {
  8: "it may only be read; give this process the right to write the file and its folder",
  10: "the disk failed; look at it before trying again",
  11: "the file is damaged; restore it from a backup",
  13: "the disk is full; make room and try again"
}

/** Anything thrown on the way, as an error that says where and what to do. */
export const faultOf = (error: unknown, path: string): unknown => {
  const code = codeOf(error)
  if (code === undefined || isStoreError(error)) return error
  if (isBusy(error)) {
    return new StoreError("busy", `${path} is held by another process; nothing changed, try again`, error)
  }
  if (code === 26) return new StoreError("foreign", `${path} is not an SQLite database; name another file`, error)
  const reason = code === 14 ? whyNotOpened(path) : (advice[code] ?? (error as Error).message)
  return new StoreError("unavailable", `${path}: ${reason}`, error)
}

const whyNotOpened = (path: string): string => {
  if (!existsSync(dirname(path))) return `there is no folder ${dirname(path)}; make it, or correct the path`
  if (existsSync(path) && statSync(path).isDirectory()) return "this is a folder; name a file in it"
  return "it can't be opened; give this process the right to write the file and its folder"
}
