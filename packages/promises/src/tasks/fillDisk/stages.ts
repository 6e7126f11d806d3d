/** What is on the small disk: a file, or the data of a server of its own. */
import { rmSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import type { StoreDriver } from "@comity/plugin-sdk/store"
import { live, type Place, type StoreName } from "../../places.ts"
import { faultsOfFile } from "../../trials/kill/integrity.ts"

export interface Stage {
  /** A place where nothing is stored yet. */
  readonly fresh: () => Promise<Place>
  /** Faults of the place, as the database itself finds them. */
  readonly faults: (place: Place) => number
  /** Removes a place, so that its room is free again. */
  readonly remove: (place: Place) => Promise<void>
  /** After room was made: waits until the driver is answered, and does what an operator has to do for it. True if that was needed. */
  readonly recover: (driver: StoreDriver) => Promise<boolean>
  readonly close: () => Promise<void>
  /** How much room is left when the commits begin: at least, and so much more by chance. In bytes. */
  readonly room: readonly [number, number]
}

const onFile = (folder: string): Stage => {
  let files = 0
  const pathOf = (place: Place): string => ("sqlite" in place ? place.sqlite : "")
  return {
    fresh: async () => ({ sqlite: join(folder, `${++files}.db`) }),
    faults: (place) => faultsOfFile(pathOf(place)),
    remove: async (place) => {
      for (const end of ["", "-wal", "-shm"]) rmSync(pathOf(place) + end, { force: true })
    },
    // Nothing has to be done: the next statement finds the room.
    recover: async () => false,
    close: async () => {},
    room: [16 * 1024, 6 * 2 ** 20]
  }
}

const isAnswered = async (driver: StoreDriver): Promise<boolean> => {
  for (const end = performance.now() + 4000; performance.now() < end; ) {
    const answer = await driver.journal({ after: 0, limit: 1 }, live).catch(() => undefined)
    if (answer !== undefined) return true
    await pause(100)
  }
  return false
}

const onServer = async (folder: string): Promise<Stage> => {
  // The server of the environment has its data elsewhere.
  delete process.env["COMITY_TEST_POSTGRES_URL"]
  process.env["TMPDIR"] = folder
  const { dropDatabase, emptyDatabase, startPostgres } = await import("@comity-internal/testbed")
  const settings = { max_wal_size: "32MB", min_wal_size: "32MB" }
  const server = await startPostgres({ durable: true, settings })
  return {
    fresh: async () => ({ postgres: await emptyDatabase(server.url), tenant: "trial" }),
    faults: () => 0,
    remove: (place) => dropDatabase("postgres" in place ? place.postgres : ""),
    recover: async (driver) => {
      if (await isAnswered(driver)) return false
      await server.restart()
      return true
    },
    close: server.stop,
    room: [64 * 1024, 12 * 2 ** 20]
  }
}

export const stageOn = async (store: StoreName, folder: string): Promise<Stage> =>
  store === "sqlite" ? onFile(folder) : onServer(folder)
