// #region laws
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { killedProcess, runLaws, storeLaws } from "@comity/plugin-sdk/conformance"
import { sqlite } from "@comity/storage-sqlite"
import { afterAll, it } from "vitest"

const folder = mkdtempSync(join(tmpdir(), "comity-laws-"))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const place = () => join(folder, `${++files}.db`)
// A process of its own, which commits until it is killed. It runs on the sources here, so Node is told of their condition.
const killed = killedProcess(new URL("./killed.ts", import.meta.url), ["--conditions=@comity/source"])
runLaws(storeLaws, { place, open: (path: string, tenant) => sqlite(path, { tenant })(), killed }, it)
// #endregion laws
