import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqlite } from "@comity/storage-sqlite"
import { afterAll, test } from "vitest"
import { expectUnheardOf, expectUntouched } from "../../core/test/promise/tenantsApart.ts"

const folder = mkdtempSync(join(tmpdir(), "comity-tenants-"))
afterAll(() => rmSync(folder, { recursive: true }))

const tenants = (file: string) => [sqlite(join(folder, file)), sqlite(join(folder, file), { tenant: "other" })] as const

test("on SQLite, an id of another tenant is told the same as one that nobody has, whatever is asked", async () => {
  await expectUnheardOf(...tenants("ids.db"))
})

test("on SQLite, the same ids in another tenant, and an erasure there, change not a byte here", async () => {
  await expectUntouched(...tenants("acts.db"))
})
