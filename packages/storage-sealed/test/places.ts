/** Places of a sealed store: a store, its keys, a master key and a ledger, each in a file of its own. */
import { existsSync } from "node:fs"
import type { OpenStore, StoreDriver } from "@comity/plugin-sdk/store"
import { postgres } from "@comity/storage-postgres"
import { fileProvider, keyFile, ledgerFile, makeMasterKey, type SealedOptions, sealed } from "@comity/storage-sealed"
import { sqlite } from "@comity/storage-sqlite"

/** As JSON, so that a process can be told of it. */
export interface Place {
  /** What the files' names begin with. */
  readonly files: string
  /** The store below: a schema of a database, or a file beside the others. */
  readonly postgres?: { readonly url: string; readonly schema: string }
}

/** The kinds that the laws write are sealed whole, as persons are. */
export const whole = ["thing", "other"]

export const masterOf = ({ files }: Place): string => `${files}.master`
export const keysOf = ({ files }: Place): string => `${files}.keys`
export const ledgerOf = ({ files }: Place): string => `${files}.ledger`
export const storeOf = ({ files }: Place): string => `${files}.db`

export const innerOf = (place: Place, tenant: string): OpenStore =>
  place.postgres === undefined ? sqlite(storeOf(place), { tenant }) : postgres({ ...place.postgres, tenant })

export const optionsOf = (place: Place, tenant = "main"): SealedOptions => {
  const master = masterOf(place)
  if (!existsSync(master)) makeMasterKey(master)
  return {
    keys: keyFile(keysOf(place), { provider: fileProvider(master) }),
    ledger: ledgerFile(ledgerOf(place)),
    tenant,
    whole
  }
}

export const open = (place: Place, tenant: string): Promise<StoreDriver> =>
  sealed(innerOf(place, tenant), optionsOf(place, tenant))()
