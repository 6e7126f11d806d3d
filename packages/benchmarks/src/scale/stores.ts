/** The stores whose scale is measured. */
import { join } from "node:path"
import type { OpenStore } from "@comity/core/plugin"
import { sqlite } from "@comity/storage-sqlite"

/** Where a store of a certain size is: a file in a folder, or a tenant in a database. */
export interface Place {
  readonly folder: string
  readonly tenant: string
}

export type OpenPlace = (place: Place) => OpenStore

/** One line for each; all that a store needs besides is in the environment. */
export const stores: Readonly<Record<string, OpenPlace>> = {
  sqlite: ({ folder, tenant }) => sqlite(join(folder, `${tenant}.db`), { tenant })
}
