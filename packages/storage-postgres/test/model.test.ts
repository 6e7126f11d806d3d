import { historyLaw, runLaws } from "@comity/plugin-sdk/conformance"
import { postgres } from "@comity/storage-postgres"
import { emptyDatabase } from "@comity-internal/testbed"
import { postgresUrl } from "@comity-internal/testbed/vitest"
import { describe, it } from "vitest"
import { modelLaws } from "../../core/test/promise/model/modelLaws.ts"
import { isExploring, seeds } from "../../core/test/promise/model/seeds.ts"

const url = await emptyDatabase(postgresUrl())

let tenants = 0

describe("on PostgreSQL", () => {
  // A tenant that nobody has used is a new place, and cheaper than a new schema.
  for (const { check, name } of modelLaws(isExploring ? seeds : seeds.slice(0, 10)))
    it(name, () => check(() => postgres({ url, tenant: `model-${++tenants}` })))
})

// Where nobody asks for more, the laws of the store have run theirs.
if (isExploring) {
  describe("what PostgreSQL is asked", () => {
    let schemas = 0
    const place = () => `model_${++schemas}`
    for (const seed of seeds) {
      runLaws(
        [historyLaw([seed])],
        { place, open: (schema: string, tenant) => postgres({ url, schema, tenant })() },
        (name, check) => it(`${name} (${seed})`, check)
      )
    }
  })
}
