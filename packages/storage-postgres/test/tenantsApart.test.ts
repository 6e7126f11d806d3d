import { postgres } from "@comity/storage-postgres"
import { test } from "vitest"
import { expectUnheardOf, expectUntouched } from "../../core/test/promise/tenantsApart.ts"
import { ownDatabase } from "./server.ts"

const url = await ownDatabase()
const tenants = (schema: string) => [postgres({ url, schema }), postgres({ url, schema, tenant: "other" })] as const

test("on PostgreSQL, an id of another tenant is told the same as one that nobody has, whatever is asked", async () => {
  await expectUnheardOf(...tenants("ids"))
})

test("on PostgreSQL, the same ids in another tenant, and an erasure there, change not a byte here", async () => {
  await expectUntouched(...tenants("acts"))
})
