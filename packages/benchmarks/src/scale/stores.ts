/** The stores whose scale is measured. */
import { join } from "node:path"
import type { OpenStore } from "@comity/core/store"
import { postgres } from "@comity/storage-postgres"
import { sqlite } from "@comity/storage-sqlite"

/** Where a store of a certain size is: a file in a folder, or a tenant in a database. */
export interface Place {
  readonly folder: string
  readonly tenant: string
}

export type OpenPlace = (place: Place) => OpenStore

/** Where the address of the database stands, for the processes that measure. */
export const postgresVariable = "COMITY_SCALE_POSTGRES"

/** One line for each; all that a store needs besides is in the environment. */
export const stores: Readonly<Record<string, OpenPlace>> = {
  sqlite: ({ folder, tenant }) => sqlite(join(folder, `${tenant}.db`), { tenant }),
  postgres: ({ tenant }) => postgres({ url: process.env[postgresVariable] ?? "", tenant })
}
