/** Keeps a journal of the present version, before it is released: `node src/journals/keep.ts`. One that is kept is never made anew. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { exportStore } from "@comity/core/archive"
import { sqlite } from "@comity/storage-sqlite"
import { exportOf, fileOf, folder } from "./kept.ts"
import { tell } from "./story.ts"

const manifest = join(import.meta.dirname, "..", "..", "..", "core", "package.json")
const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly version: string }

if (existsSync(join(folder, version))) {
  process.stderr.write(`There is a journal of ${version}. What was released stays as it was.\n`)
  process.exit(1)
}
mkdirSync(join(folder, version), { recursive: true })
await tell(sqlite(fileOf(version)))
const driver = await sqlite(fileOf(version))()
const lines: Array<string> = []
for await (const line of exportStore(driver)) lines.push(line)
await driver.close()
writeFileSync(exportOf(version), lines.join(""))
process.stdout.write(`Kept ${lines.length} lines of ${version}.\n`)
