/** The grounds there are: a folder with files, or databases of a trial's own on a server. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { Ground } from "./Ground.ts"
import type { StoreName } from "./places.ts"
import { postgresGround } from "./postgres/ground.ts"

const sqliteGround = (folder: string): Omit<Ground, "folder"> => {
  let files = 0
  const file = () => join(folder, `${++files}.db`)
  return {
    fresh: async () => ({ sqlite: file() }),
    settled: async () => {},
    holdElsewhere: async () => ({ close: async () => {} }),
    elsewhere: async () => ({
      copy: async (place) => {
        const path = file()
        const db = new DatabaseSync("sqlite" in place ? place.sqlite : "", { timeout: 20_000 })
        db.exec(`VACUUM INTO '${path.replaceAll("'", "''")}'`)
        db.close()
        return { place: { ...place, sqlite: path }, how: "VACUUM INTO a new file" }
      }
    }),
    close: async () => {}
  }
}

/** @param server the URL of a PostgreSQL server, for its store only */
export const openGround = async (store: StoreName, server: string): Promise<Ground> => {
  const folder = mkdtempSync(join(tmpdir(), "comity-promises-"))
  const ground = store === "sqlite" ? sqliteGround(folder) : postgresGround(server, folder)
  return {
    ...ground,
    folder,
    close: async () => {
      await ground.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
