import { runLaws, storeLaws } from "@comity/plugin-sdk/conformance"
import { postgres } from "@comity/storage-postgres"
import { emptyDatabase } from "@comity-internal/testbed"
import { postgresUrl } from "@comity-internal/testbed/vitest"
import { it } from "vitest"

const url = await emptyDatabase(postgresUrl())

let schemas = 0
const place = () => `laws_${++schemas}`
runLaws(storeLaws, { place, open: (schema: string, tenant) => postgres({ url, schema, tenant })() }, it)
