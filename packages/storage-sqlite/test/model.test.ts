import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { historyLaw, runLaws } from "@comity/plugin-sdk/conformance"
import { sqlite } from "@comity/storage-sqlite"
import { afterAll, describe, it } from "vitest"
import { modelLaws } from "../../core/test/promise/model/modelLaws.ts"
import { isExploring, seeds } from "../../core/test/promise/model/seeds.ts"

const folder = mkdtempSync(join(tmpdir(), "comity-model-"))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const file = () => join(folder, `${++files}.db`)

describe("on SQLite", () => {
  for (const { check, name } of modelLaws()) it(name, () => check(() => sqlite(file())))
})

// Where nobody asks for more, the laws of the store have run theirs.
if (isExploring) {
  describe("what SQLite is asked", () => {
    for (const seed of seeds) {
      runLaws(
        [historyLaw([seed])],
        { place: file, open: (path: string, tenant) => sqlite(path, { tenant })() },
        (name, check) => it(`${name} (${seed})`, check)
      )
    }
  })
}
