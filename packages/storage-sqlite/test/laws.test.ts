// #region laws
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runLaws, storeLaws } from "@comity/plugin-sdk/conformance"
import { sqlite } from "@comity/storage-sqlite"
import { afterAll, it } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "comity-laws-"))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const place = () => join(folder, `${++files}.db`)
runLaws(storeLaws, { place, open: (path: string, tenant) => sqlite(path, { tenant })() }, it)
// #endregion laws
