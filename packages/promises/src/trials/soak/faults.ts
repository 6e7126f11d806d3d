/** What happens to a store in its life that is no fault of whoever writes to it. */

import { DatabaseSync } from "node:sqlite"
import { setTimeout as pause } from "node:timers/promises"
import { emptyDatabase, startPostgres } from "@comity-internal/testbed"
import pg from "pg"
import type { Ground } from "../../Ground.ts"
import type { Place, StoreName } from "../../places.ts"

export interface Ailing {
  readonly place: Place
  /** All are cut off from it, for about so many milliseconds where that can be chosen. Says how. */
  readonly cutOff: (milliseconds: number) => Promise<string>
  /** The log is written to where it belongs. */
  readonly checkpoint: () => Promise<void>
  /** Somebody reads one snapshot for so many milliseconds. */
  readonly readLong: (milliseconds: number) => Promise<void>
  readonly close: () => Promise<void>
}

const onSqlite = (file: string): Ailing => {
  const within = async (work: (db: DatabaseSync) => unknown): Promise<void> => {
    const db = new DatabaseSync(file, { timeout: 20_000 })
    try {
      await work(db)
    } finally {
      db.close()
    }
  }
  return {
    place: { sqlite: file },
    cutOff: async (milliseconds) => {
      await within(async (db) => {
        db.exec("BEGIN IMMEDIATE")
        await pause(milliseconds)
        db.exec("ROLLBACK")
      })
      return "another connection held the file"
    },
    checkpoint: () => within((db) => db.exec("PRAGMA wal_checkpoint(TRUNCATE)")),
    readLong: (milliseconds) =>
      within(async (db) => {
        db.exec("BEGIN; SELECT count(*) FROM sqlite_schema")
        await pause(milliseconds)
        db.exec("COMMIT")
      }),
    close: async () => {}
  }
}

const cuttingAll =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"

/** On a server of its own, which flushes as in production; one that was given is not ours to crash. */
const onPostgres = async (): Promise<Ailing> => {
  const server = await startPostgres({ durable: true })
  const url = await emptyDatabase(server.url)
  const within = async (work: (client: pg.Client) => unknown): Promise<void> => {
    const client = new pg.Client({ connectionString: url })
    client.on("error", () => {})
    await client.connect()
    try {
      await work(client)
    } finally {
      await client.end()
    }
  }
  let cuts = 0
  return {
    place: { postgres: url, tenant: "trial" },
    cutOff: async () => {
      cuts++
      if (cuts % 2 === 0 || server.source === "given") {
        await within((client) => client.query(cuttingAll))
        return "all connections ended by the server"
      }
      await server.crash()
      await server.restart()
      return "the server crashed and recovered"
    },
    checkpoint: () => within((client) => client.query("CHECKPOINT")),
    readLong: (milliseconds) =>
      within(async (client) => {
        await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ")
        await client.query("SELECT count(*) FROM pg_class")
        await pause(milliseconds)
        await client.query("COMMIT")
      }),
    close: () => server.stop()
  }
}

export const ailing = async (store: StoreName, ground: Ground): Promise<Ailing> => {
  if (store === "postgres") return onPostgres()
  const place = await ground.fresh()
  return onSqlite("sqlite" in place ? place.sqlite : "")
}
