/** The laws of the door about odd texts, in a file of their own: all together they take as long as all others. */
import { postgres } from "@comity/storage-postgres"
import { describe, it } from "vitest"
import { doorLaws } from "../../core/test/promise/laws/all.ts"
import { ownDatabase } from "./server.ts"

const url = await ownDatabase()
let schemas = 0

/**
 * Those about registries are always tried. The others go by further ways through the core to the same store, whose own texts
 * are tried in bodies.test.ts and tenants.test.ts; they run where all is asked for.
 */
const always = /in every field of a \w+:/
const complete = process.env["COMITY_COMPLETE"] === "1"

describe.each(doorLaws.filter(({ topic }) => topic === "odd texts"))("on PostgreSQL, $topic", ({ laws }) => {
  for (const { check, name } of laws) {
    it.skipIf(!complete && !always.test(name))(name, () => {
      const schema = `odd_${++schemas}`
      return check(() => postgres({ url, schema }))
    })
  }
})
