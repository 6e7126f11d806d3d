import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqlite } from "@comity/storage-sqlite"
import { afterAll, describe, it } from "vitest"
import { doorLaws } from "../../core/test/promise/laws/all.ts"

const folder = mkdtempSync(join(tmpdir(), "comity-door-"))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const fresh = () => sqlite(join(folder, `${++files}.db`))

describe.each(doorLaws)("on SQLite, $topic", ({ laws }) => {
  for (const { check, name } of laws) it(name, () => check(fresh))
})
