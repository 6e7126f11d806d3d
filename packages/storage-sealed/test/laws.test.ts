import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { killedProcess, runLaws, storeLaws } from "@comity/plugin-sdk/conformance"
import { type MemoryPlace, memory, memoryPlace } from "@comity/plugin-sdk/store"
import { type KeyStore, memoryKeys, sealed } from "@comity/storage-sealed"
import { dropDatabase, emptyDatabase } from "@comity-internal/testbed"
import { postgresUrl } from "@comity-internal/testbed/vitest"
import { afterAll, describe, it } from "vitest"
import { open, whole } from "./places.ts"

const folder = mkdtempSync(join(tmpdir(), "comity-sealed-laws-"))
afterAll(() => rmSync(folder, { recursive: true }))
const killed = killedProcess(new URL("./killed.ts", import.meta.url), ["--conditions=@comity/source"])

let places = 0
const files = () => join(folder, String(++places))

interface InMemory {
  readonly at: MemoryPlace
  readonly keys: KeyStore
}
const inMemory = (): InMemory => ({ at: memoryPlace(), keys: memoryKeys() })

describe("over a store in memory, all of it sealed", () => {
  runLaws(
    storeLaws,
    {
      place: inMemory,
      open: ({ at, keys }: InMemory, tenant) => sealed(memory(at, { tenant }), { keys, tenant, whole })()
    },
    it
  )
})

describe("over a store in memory, of which only free text is sealed", () => {
  const text = { subject: ["of"], members: ["note", "body", "name", "text", "a"] }
  runLaws(
    storeLaws,
    {
      place: inMemory,
      open: ({ at, keys }: InMemory, tenant) =>
        sealed(memory(at, { tenant }), { keys, tenant, freeText: { thing: text, other: text } })()
    },
    it
  )
})

describe("over SQLite, with keys and ledger in files", () => {
  runLaws(storeLaws, { place: () => ({ files: files() }), open, killed }, it)
})

describe("over PostgreSQL, with keys and ledger in files", async () => {
  const url = await emptyDatabase(postgresUrl())
  afterAll(() => dropDatabase(url))
  const place = () => ({ files: files(), postgres: { url, schema: `sealed_${places}` } })
  runLaws(storeLaws, { place, open, killed }, it)
})
