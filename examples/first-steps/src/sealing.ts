import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createComity } from "@comity/core/promise"
import { fileProvider, keyFile, ledgerFile, makeMasterKey, sealed } from "@comity/storage-sealed"
import { sqlite } from "@comity/storage-sqlite"

const folder = mkdtempSync(join(tmpdir(), "comity-sealing-"))

// #region open
// Once, and copied to a safe: every other key is wrapped by this one.
const master = join(folder, "master.key")
makeMasterKey(master)

const store = sealed(sqlite(join(folder, "comity.db")), {
  keys: keyFile(join(folder, "keys.db"), { provider: fileProvider(master) }),
  ledger: ledgerFile(join(folder, "erasures.jsonl"))
})
const comity = await createComity({ store })
// #endregion open

const office = comity.as({
  id: "kim",
  kind: "person",
  capacities: [{ role: "programOffice", party: "gyeonggi" }],
  purpose: "erasure-request"
})
await office.persons.save({
  id: "synthetic-1",
  operator: "gyeonggi",
  synthetic: true,
  names: [{ parts: [{ kind: "whole", text: "Synthetic One" }], language: "en", script: "Latn" }],
  passportNumber: "SYNTHETIC-0001"
})
console.log((await office.persons.get("synthetic-1")).passportNumber)

// #region erase
await office.persons.erase("synthetic-1")
// #endregion erase

// Nobody sees a person any more who was erased: there is no office left that keeps the record.
await office.persons.get("synthetic-1").catch((error: Error & { code?: string }) => console.log(error.code))
await comity.close()
