/** Where the laws find a new place: a schema of a database. */
import type { StoreDriver } from "@comity/plugin-sdk/store"
import { postgres } from "@comity/storage-postgres"

interface Place {
  readonly url: string
  readonly schema: string
}

let schemas = 0

export const placesIn = (url: string) => (): Place => ({ url, schema: `laws_${++schemas}` })

export const open = ({ schema, url }: Place, tenant: string): Promise<StoreDriver> =>
  postgres({ url, schema, tenant })()
