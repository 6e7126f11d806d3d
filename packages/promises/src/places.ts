/** A place where documents are kept, described so that another process can open it. */
import type { OpenStore } from "@comity/core/promise"
import { type Leak, leaky } from "./leaky.ts"

export type StoreName = "sqlite" | "postgres"

export interface SqlitePlace {
  /** The file. */
  readonly sqlite: string
  /** How many milliseconds to wait for another process; 20000 if left out. */
  readonly patience?: number
  readonly leak?: Leak
}

export interface PostgresPlace {
  /** The URL of the database. */
  readonly postgres: string
  readonly tenant: string
  /** Where the tables are; `comity` if left out. */
  readonly schema?: string
  readonly leak?: Leak
}

export type Place = SqlitePlace | PostgresPlace

/** Nobody here gives up waiting. */
export const live: AbortSignal = new AbortController().signal

/** Loads the driver that a place needs, and no other. */
export const openPlace = (place: Place): OpenStore => {
  const open: OpenStore = async (signal) => {
    if ("sqlite" in place) {
      const { sqlite } = await import("@comity/storage-sqlite")
      return sqlite(place.sqlite, { busyTimeout: place.patience ?? 20_000 })(signal)
    }
    const { postgres } = await import("@comity/storage-postgres")
    const { postgres: url, schema = "comity", tenant } = place
    return postgres({ url, tenant, schema, connections: 3 })(signal)
  }
  return place.leak === undefined ? open : leaky(open, place.leak)
}

/** Loads the driver ahead, so that nothing but the work is left when the order to begin comes. */
export const loadDriver = (place: Place): Promise<unknown> =>
  "sqlite" in place ? import("@comity/storage-sqlite") : import("@comity/storage-postgres")
