/**
 * emmett-postgresql, as its documentation uses it: streams at an expected version, without a projection. Warning: loading it
 * changes how pg reads integers and JSON in the whole process, so whoever uses pg beside it brings parsers of their own.
 */
import { isExpectedVersionConflictError } from "@event-driven-io/emmett"
import { getPostgreSQLEventStore } from "@event-driven-io/emmett-postgresql"
import { Pool } from "pg"
import type { Attendance } from "../../limits/sqlite.ts"
import type { OpenWriter } from "../writer.ts"

const eventOf = ({ data, meta, type }: Attendance) => ({
  type,
  data: data as Record<string, unknown>,
  metadata: meta as Record<string, unknown>
})

export const emmett: OpenWriter = async ({ connections, tenant, url }) => {
  const pool = new Pool({ connectionString: url, max: connections, idleTimeoutMillis: 0 })
  // A database that is dropped cuts what is just being closed.
  pool.on("error", () => {})
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } })
  await store.schema.migrate()
  const append = async (id: string, version: number, entries: ReadonlyArray<Attendance>): Promise<boolean> => {
    try {
      await store.appendToStream(`${tenant}-${id}`, entries.map(eventOf), {
        expectedStreamVersion: BigInt(version - 1)
      })
      return true
    } catch (error) {
      if (isExpectedVersionConflictError(error)) return false
      throw error
    }
  }
  return {
    add: (entry) => append(entry.id, entry.version, [entry]),
    addAll: async (entries) => (entries[0] ? append(entries[0].id, entries[0].version, entries) : false),
    count: async () => {
      const { rows } = await pool.query("SELECT count(*) AS n FROM emt_messages WHERE stream_id LIKE $1", [
        `${tenant}-%`
      ])
      return Number(rows[0]?.n)
    },
    close: async () => {
      await store.close()
      await pool.end()
    }
  }
}

/** Reads streams that were written above: the data of all their events. */
export const emmettStreams = async (url: string, tenant: string) => {
  const pool = new Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 })
  // A database that is dropped cuts what is just being closed.
  pool.on("error", () => {})
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } })
  return {
    read: async (id: string): Promise<ReadonlyArray<unknown>> =>
      (await store.readStream(`${tenant}-${id}`)).events.map(({ data }) => data),
    close: async (): Promise<void> => {
      await store.close()
      await pool.end()
    }
  }
}
