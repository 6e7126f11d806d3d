/** A host application with tables of its own in the database that Comity's store is in. */
import { DatabaseSync } from "node:sqlite"
import { setTimeout as pause } from "node:timers/promises"
import type { CommitOutcome, StoreDriver } from "@comity/plugin-sdk/store"
import { leaky } from "./leaky.ts"
import { openPlace, type Place, type PostgresPlace, type SqlitePlace } from "./places.ts"

/** How the host's transaction goes about it. */
interface Manner {
  /** How long it is held open after its last write, in milliseconds. */
  readonly hold: number
  readonly rollBack: boolean
  /** Whether it wrote a table of its own before, so that it drew its transaction's id early. */
  readonly early: boolean
  /** How many commits of this host stand by now, for a driver that leaks. */
  readonly made: number
}

export interface Host {
  /**
   * Has a transaction of the host's own around a commit, as far as the database can: on PostgreSQL the commit is part of
   * it, and undefined is given if it was rolled back. On SQLite, where a transaction belongs to one connection, it holds
   * the file until just before.
   */
  readonly around: (
    manner: Manner,
    commit: (driver: StoreDriver) => Promise<CommitOutcome>
  ) => Promise<CommitOutcome | undefined>
  readonly close: () => Promise<void>
}

const table = "CREATE TABLE IF NOT EXISTS host_note (text TEXT)"
const note = "INSERT INTO host_note VALUES ('written by the host')"

const onSqlite = async (place: SqlitePlace): Promise<Host> => {
  const driver = await openPlace(place)()
  const db = new DatabaseSync(place.sqlite, { timeout: 20_000 })
  db.exec(table)
  return {
    around: async ({ early, hold, rollBack }, commit) => {
      if (early || rollBack || hold > 0) {
        db.exec(`BEGIN IMMEDIATE; ${note}`)
        await pause(hold)
        db.exec(rollBack ? "ROLLBACK" : "COMMIT")
      }
      return commit(driver)
    },
    close: async () => {
      db.close()
      await driver.close()
    }
  }
}

const onPostgres = async ({ leak, postgres: url, tenant }: PostgresPlace): Promise<Host> => {
  const { default: pg } = await import("pg")
  const { postgres } = await import("@comity/storage-postgres")
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // In one transaction that waits: of several that make a table at the same time, one would be told that it is there.
  await client.query(`BEGIN; SELECT pg_advisory_xact_lock(1); ${table}; COMMIT`)
  const join = postgres({ transaction: client, tenant })
  return {
    around: async ({ early, hold, made, rollBack }, commit) => {
      await client.query("BEGIN")
      if (early) await client.query(note)
      const driver = await (leak === undefined ? join : leaky(join, { ...leak, from: leak.from + made }))()
      const outcome = await commit(driver)
      if (outcome._tag === "Stale") {
        await client.query("ROLLBACK")
        return outcome
      }
      await pause(hold)
      await client.query(rollBack ? "ROLLBACK" : "COMMIT")
      await driver.close()
      return rollBack ? undefined : outcome
    },
    close: () => client.end()
  }
}

export const openHost = (place: Place): Promise<Host> => ("sqlite" in place ? onSqlite(place) : onPostgres(place))
