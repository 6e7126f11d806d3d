/** Opens a store of one file; the file is made if it is not there. */
// #region open
import { createComity } from "@comity/core/promise"
import { sqlite } from "@comity/storage-sqlite"

const comity = await createComity({ store: sqlite(process.argv[2] ?? "comity.db", { tenant: "main" }) })
// #endregion open
console.log(comity.durable)
await comity.close()
