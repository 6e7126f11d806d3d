import { runLaws, storeLaws } from "@comity/plugin-sdk/conformance"
import { postgres } from "@comity/storage-postgres"
import { it } from "vitest"
import { ownDatabase } from "./server.ts"

const url = await ownDatabase()

let schemas = 0
const place = () => `laws_${++schemas}`
runLaws(storeLaws, { place, open: (schema: string, tenant) => postgres({ url, schema, tenant })() }, it)
