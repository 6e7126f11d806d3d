/** How a host opens a sealed store: what the README shows. */
// #region open
import { createComity } from "@comity/core/promise"
import { fileProvider, keyFile, ledgerFile, sealed } from "@comity/storage-sealed"
import { sqlite } from "@comity/storage-sqlite"

/** Four folders on four disks, each with a backup of its own. */
interface Folders {
  readonly data: string
  readonly keys: string
  readonly ledger: string
  readonly secrets: string
}

export const openSealed = ({ data, keys, ledger, secrets }: Folders) =>
  createComity({
    store: sealed(sqlite(`${data}/comity.db`), {
      keys: keyFile(`${keys}/keys.db`, { provider: fileProvider(`${secrets}/master`) }),
      ledger: ledgerFile(`${ledger}/erasures.jsonl`)
    })
  })
// #endregion open
