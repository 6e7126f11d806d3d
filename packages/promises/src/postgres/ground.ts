/** Databases of a trial's own, on a server that others may use too. */
import { setTimeout as pause } from "node:timers/promises"
import { dropDatabase, emptyDatabase, type Postgres, startPostgres } from "@comity-internal/testbed"
import pg from "pg"
import type { Ground } from "../Ground.ts"
import type { Place } from "../places.ts"
import { copyDatabase } from "./copy.ts"

const urlOf = (place: Place): string => ("postgres" in place ? place.postgres : "")

const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

/** Connections of others to the database. */
const others =
  "SELECT count(*)::int AS others FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"

export const postgresGround = (server: string, folder: string): Omit<Ground, "folder"> => {
  const databases: Array<string> = []
  const fresh = async (on = server): Promise<string> => {
    const url = await emptyDatabase(on)
    databases.push(url)
    return url
  }
  let another: Postgres | undefined
  return {
    fresh: async () => ({ postgres: await fresh(), tenant: "trial" }),
    settled: async (place) => {
      const client = await connect(urlOf(place))
      const end = performance.now() + 30_000
      for (;;) {
        const { rows } = await client.query<{ readonly others: number }>(others)
        if (rows[0]?.others === 0 || performance.now() > end) break
        await pause(10)
      }
      await client.end()
    },
    holdElsewhere: async () => {
      const client = await connect(await fresh())
      await client.query("BEGIN; CREATE TABLE held (text TEXT)")
      return { close: () => client.end() }
    },
    elsewhere: async () => {
      // Where a server was given, there is no other: then a new database of the same.
      another ??= await startPostgres()
      const { source, url } = another
      const where = source === "embedded" ? "a new server" : "a new database"
      return {
        copy: async (place) => {
          const to = await fresh(url)
          return {
            place: { ...place, postgres: to },
            how: `${await copyDatabase(urlOf(place), to, folder)} to ${where}`
          }
        }
      }
    },
    close: async () => {
      for (const url of databases) await dropDatabase(url).catch(() => {})
      await another?.stop()
    }
  }
}
