/** Opens a store in a PostgreSQL database, and saves a party together with a row of the host's own. */

// #region open
import { createComity } from "@comity/core/promise"
import { postgres } from "@comity/storage-postgres"
import { Pool } from "pg"

const url = process.argv[2] ?? "postgres://comity@localhost/comity"
const comity = await createComity({ store: postgres({ url, tenant: "gyeonggi" }) })
// #endregion open
console.log(comity.durable)

const pool = new Pool({ connectionString: url })
await pool.query("CREATE TABLE IF NOT EXISTS letter (party text PRIMARY KEY, reference text)")
// #region together
const client = await pool.connect()
await client.query("BEGIN ISOLATION LEVEL READ COMMITTED")
await client.query("INSERT INTO letter VALUES ('khabarovsk', '2019-114') ON CONFLICT DO NOTHING")

const joined = await createComity({ store: postgres({ transaction: client, tenant: "gyeonggi" }) })
const office = joined.as({ id: "kim", kind: "person", capacities: [{ role: "programOffice", party: "gyeonggi" }] })
const { version } = await office.parties.save({
  id: "khabarovsk",
  kind: "jurisdiction",
  jurisdiction: { level: "firstOrder", country: "RU", code: "RU-KHA" },
  names: [{ text: "Khabarovsk Krai", language: "en", script: "Latn", kind: "label" }]
})

// Only now are both there, for everybody.
await client.query("COMMIT")
client.release()
// #endregion together
console.log(version)
await comity.close()
await pool.end()
