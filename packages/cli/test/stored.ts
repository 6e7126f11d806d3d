/** Stores that these tests fill, and how they look at what the command has made of them. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Commit, type OpenStore, type StoreDriver, seal } from "@comity/plugin-sdk/store"
import { sqlite } from "@comity/storage-sqlite"
import { dropDatabase, emptyDatabase } from "@comity-internal/testbed"
import { postgresUrl } from "@comity-internal/testbed/vitest"
import { afterAll } from "vitest"
import { beginTraining, openWorld } from "../../core/test/promise/scenario.ts"

const live = new AbortController().signal

/** A folder of a test file's own, which is gone after its tests. */
export const ownFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "comity-cli-"))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The address of a database of a test file's own, which is gone after its tests. */
export const ownDatabase = async (): Promise<string> => {
  const url = await emptyDatabase(postgresUrl())
  afterAll(() => dropDatabase(url))
  return url
}

/** A program office with two trainees, of whom one is erased. */
export const fillOffice = async (store: OpenStore): Promise<void> => {
  const world = await openWorld(store)
  await beginTraining(world, ["t1", "t2"])
  await world.kim.persons.erase("t2")
  await world.close()
}

const commitOf = (number: number): Commit => {
  const ref = { kind: "sample", id: `d${number}` }
  const said = {
    type: "Saved",
    data: { number },
    salt: `s${number}`,
    on: "2019",
    at: "2019-08-26T00:00:00Z",
    actor: "kim"
  }
  const entries = seal([said], { document: ref, version: 1 })
  return {
    id: `c${number}`,
    writes: [{ ref, expected: 0, body: { number }, keys: {}, dimensions: {}, measures: {}, entries }]
  }
}

/** So many commits of one document each. */
export const fill = async (file: string, commits: number): Promise<void> => {
  const driver = await sqlite(file)()
  await Promise.all(Array.from({ length: commits }, (_, i) => driver.commit(commitOf(i + 1), live)))
  await driver.close()
}

const using = async <A>(open: OpenStore, use: (driver: StoreDriver) => Promise<A>): Promise<A> => {
  const driver = await open()
  try {
    return await use(driver)
  } finally {
    await driver.close()
  }
}

/** The position of the last entry; 0 where there is none. */
export const lastPosition = (file: string): Promise<number> =>
  using(sqlite(file), async (driver) => {
    let last = 0
    for (;;) {
      const page = await driver.journal({ after: last, limit: 5000 }, live)
      const { position } = page.at(-1) ?? {}
      if (position === undefined) return last
      last = position
    }
  })
