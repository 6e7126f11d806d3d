/** Stores that can be altered behind Comity's back, with SQL, as somebody who has the database can; each time from the start. */
import { copyFileSync, rmSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import type { StoreDriver } from "@comity/plugin-sdk/store"
import { openPlace, type Place, type PostgresPlace, type SqlitePlace } from "../../places.ts"

/** Runs a statement and gives its rows. */
export type Sql = (text: string) => Promise<ReadonlyArray<Readonly<Record<string, unknown>>>>

/** How the tables of a store are called. */
export interface Dialect {
  readonly journal: string
  readonly position: string
  readonly document: string
  readonly counter: string
  /** The columns of an entry that hold text of it. */
  readonly texts: ReadonlyArray<string>
  /** The columns of a document, but for its id. */
  readonly columns: (id: string) => string
}

export interface Bench {
  readonly dialect: Dialect
  /** Alters the store, has it looked at, and puts all back. */
  readonly altered: <A>(alter: (sql: Sql) => Promise<void>, look: (driver: StoreDriver) => Promise<A>) => Promise<A>
  readonly close: () => Promise<void>
}

const onSqlite = ({ sqlite: original }: SqlitePlace): Bench => ({
  dialect: {
    ...{ journal: "journal", position: "place", document: "document", counter: "counter" },
    texts: ["data", "salt", "digest", "data_digest", `"on"`, "at", "actor", "type"],
    columns: (id) => `10000000, kind, ${id}, version, digest, keys, dimensions, measures, body`
  },
  altered: async (alter, look) => {
    const path = `${original}-altered`
    for (const end of ["-wal", "-shm"]) rmSync(path + end, { force: true })
    copyFileSync(original, path)
    const db = new DatabaseSync(path)
    await alter(async (text) => db.prepare(text).all() as never)
    db.close()
    const driver = await openPlace({ sqlite: path })()
    try {
      return await look(driver)
    } finally {
      await driver.close()
    }
  },
  close: async () => {}
})

const onPostgres = async ({ postgres: url, tenant }: PostgresPlace): Promise<Bench> => {
  const { default: pg } = await import("pg")
  const { postgres } = await import("@comity/storage-postgres")
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    dialect: {
      ...{ journal: "comity.journal", position: "position", document: "comity.document", counter: "comity.counter" },
      texts: ["data", "salt", "meta"],
      columns: (id) => `tenant, kind, ${id}, version, digest, previous, keys, dimensions, measures, body`
    },
    // In a transaction that is rolled back: nobody else ever sees it.
    altered: async (alter, look) => {
      await client.query("BEGIN")
      try {
        await alter(async (text) => (await client.query(text)).rows)
        const driver = await postgres({ transaction: client, tenant })()
        const found = await look(driver)
        await driver.close()
        return found
      } finally {
        await client.query("ROLLBACK")
      }
    },
    close: () => client.end()
  }
}

export const openBench = async (place: Place): Promise<Bench> => {
  if ("postgres" in place) return onPostgres(place)
  // All of it in one file, so that it can be copied.
  const db = new DatabaseSync(place.sqlite)
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)")
  db.close()
  return onSqlite(place)
}
