import { spawn } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { isStoreError, type StoreDriver } from "@comity/plugin-sdk/store"
import { sqlite } from "@comity/storage-sqlite"
import { afterAll, describe, expect, it } from "vitest"
import { live, write } from "../../core/test/promise/commits.ts"

const folder = mkdtempSync(join(tmpdir(), "comity-opening-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** Another program's view of a file. */
const asStranger = (file: string, use: (db: DatabaseSync) => void): void => {
  const db = new DatabaseSync(file)
  use(db)
  db.close()
}

const using = async <A>(driver: StoreDriver, use: () => A | Promise<A>): Promise<A> => {
  try {
    return await use()
  } finally {
    await driver.close()
  }
}

const refusalOf = async (call: Promise<unknown>): Promise<string> => {
  const error = await call.then(
    () => "no error",
    (reason: unknown) => reason
  )
  return isStoreError(error) ? `${error.code}: ${error.message}` : String(error)
}

describe("a file that is not ours", () => {
  it("is refused and left byte for byte as it was", async () => {
    const file = join(folder, "stranger.db")
    asStranger(file, (db) => db.exec("CREATE TABLE mine (x); INSERT INTO mine VALUES (1)"))
    const before = readFileSync(file)
    expect(await refusalOf(sqlite(file)())).toMatch(/^foreign: .*stranger\.db is a database of another program/)
    expect(readFileSync(file).equals(before)).toBe(true)
    expect([existsSync(`${file}-wal`), existsSync(`${file}-journal`)]).toEqual([false, false])
  })

  it("is refused if it says whose it is, though it has no tables yet", async () => {
    const file = join(folder, "claimed.db")
    asStranger(file, (db) => db.exec("PRAGMA application_id = 1"))
    expect(await refusalOf(sqlite(file)())).toMatch(/^foreign: /)
  })

  it("is refused if it is no database at all", async () => {
    const file = join(folder, "letter.txt")
    writeFileSync(file, "Dear minister, ".repeat(500))
    expect(await refusalOf(sqlite(file)())).toMatch(/^foreign: .*letter\.txt is not an SQLite database; name another/)
    expect(readFileSync(file, "utf8")).toBe("Dear minister, ".repeat(500))
  })
})

describe("a store of a newer Comity", () => {
  it("is refused and left as it was", async () => {
    const file = join(folder, "newer.db")
    const driver = await sqlite(file)()
    await using(driver, () => driver.commit({ id: "1", writes: [write("a")] }, live))
    asStranger(file, (db) => db.exec("PRAGMA user_version = 2"))
    const before = readFileSync(file)
    expect(await refusalOf(sqlite(file)())).toMatch(/^newer: .*schema 2, .* knows 1; .*Install the newer Comity/)
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

describe("a path that can't be opened", () => {
  it("says that the folder is missing, and does not make it", async () => {
    const file = join(folder, "nowhere", "comity.db")
    expect(await refusalOf(sqlite(file)())).toMatch(/^unavailable: .*comity\.db: there is no folder .*nowhere; make it/)
    expect(existsSync(join(folder, "nowhere"))).toBe(false)
  })

  it("says that it is a folder", async () => {
    mkdirSync(join(folder, "folder.db"))
    expect(await refusalOf(sqlite(join(folder, "folder.db"))())).toMatch(
      /^unavailable: .*this is a folder; name a file/
    )
  })

  it("says that it is empty", async () => {
    expect(await refusalOf(sqlite("")())).toMatch(/^unavailable: the path of the store is empty; name a file/)
  })

  // Whoever runs as root may write everything.
  it.skipIf(process.getuid?.() === 0)("says that it may not be written", async () => {
    const file = join(folder, "read-only.db")
    await (await sqlite(file)()).close()
    chmodSync(file, 0o400)
    expect(await refusalOf(sqlite(file)())).toMatch(
      /^unavailable: .*(may only be read|can't be opened).*right to write/
    )
  })

  it.each([
    ["when it is opened", 4096],
    ["when what is damaged is read", 100_000]
  ])("says that the file is damaged, %s", async (_, from) => {
    const file = join(folder, `damaged-${from}.db`)
    const driver = await sqlite(file)()
    await using(driver, async () => {
      for (let i = 0; i < 500; i++) await driver.commit({ id: `${i}`, writes: [write(`d${i}`)] }, live)
    })
    // Behind the header, which still says that this is ours.
    writeFileSync(file, readFileSync(file).fill(0xff, from))
    const readAll = async () => {
      const again = await sqlite(file)()
      await using(again, () => again.list({ kind: "thing", limit: 500 }, live))
    }
    expect(await refusalOf(readAll())).toMatch(
      /^unavailable: .*damaged-\d+\.db: the file is damaged; restore it from a backup/
    )
  })

  it("says that it has as many tenants as a file can hold", async () => {
    const file = join(folder, "full.db")
    await (await sqlite(file)()).close()
    asStranger(file, (db) => db.exec("INSERT INTO tenant VALUES (131072, 'last')"))
    const last = await sqlite(file, { tenant: "last" })()
    await using(last, async () => {
      await last.commit({ id: "1", writes: [write("a")] }, live)
      expect((await last.journal({ after: 0, limit: 1 }, live)).map(({ position }) => position)).toEqual([1])
    })
    expect(await refusalOf(sqlite(file, { tenant: "one more" })())).toMatch(
      /^unavailable: .*full\.db already has 131072 tenants; open another file/
    )
  })
})

describe("an opened store", () => {
  it("has every setting that the promises rest on, as another connection can see of the file", async () => {
    const file = join(folder, "settings.db")
    const driver = await sqlite(file)()
    await using(driver, () => {
      expect(driver.supports).toEqual({ durable: true })
      asStranger(file, (db) => {
        const read = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]
        expect([read("journal_mode"), read("application_id"), read("user_version")]).toEqual(["wal", 0x436f6d69, 1])
        expect(read("integrity_check")).toBe("ok")
      })
    })
  })

  it("has what stands for a tenant as the first column of every unique key", async () => {
    const file = join(folder, "keys.db")
    await (await sqlite(file)()).close()
    asStranger(file, (db) => {
      const indexes = db.prepare(
        `SELECT t.name AS "table", c.name AS first
          FROM sqlite_schema t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
          WHERE t.type = 'table' AND i."unique" = 1 AND c.seqno = 0`
      )
      const first = indexes.all().map(({ first, table }) => `${table}: ${first}`)
      expect(first.toSorted()).toEqual([
        "counter: kind",
        "document: kind",
        "journal: tenant",
        "key: kind",
        "kind: tenant",
        "tenant: name"
      ])
    })
  })

  it("in memory says that it is not durable", async () => {
    const driver = await sqlite(":memory:")()
    await using(driver, () => expect(driver.supports).toEqual({ durable: false }))
  })

  it("opens at once for a caller who already gave up: not at all", async () => {
    const file = join(folder, "aborted.db")
    await expect(sqlite(file)(AbortSignal.abort())).rejects.toThrow()
    expect(existsSync(file)).toBe(false)
  })

  it("says busy while another process writes, when nothing has changed, and goes on afterwards", async () => {
    const file = join(folder, "busy.db")
    const driver = await sqlite(file, { busyTimeout: 50 })()
    await using(driver, async () => {
      const commit = { id: "1", writes: [write("a")] } as const
      const other = new DatabaseSync(file)
      other.exec("BEGIN IMMEDIATE")
      expect(await refusalOf(driver.commit(commit, live))).toMatch(/^busy: .*busy\.db is held by another process/)
      expect(await driver.load({ kind: "thing", id: "a" }, live)).toBeUndefined()
      other.exec("ROLLBACK")
      other.close()
      expect((await driver.commit(commit, live))._tag).toBe("Committed")
    })
  })

  it("commits what waits when it is closed in the same turn", async () => {
    const file = join(folder, "closing.db")
    const driver = await sqlite(file)()
    const outcome = driver.commit({ id: "1", writes: [write("a")] }, live)
    await new Promise((resolve) => setTimeout(resolve))
    await driver.close()
    expect((await outcome)._tag).toBe("Committed")
  })
})

describe("twelve processes", () => {
  const run = (script: string): Promise<number | null> =>
    new Promise((resolve) => {
      const flags = ["--conditions=@comity/source", "--disable-warning=ExperimentalWarning", "--input-type=module"]
      const child = spawn(process.execPath, [...flags, "-e", script], { stdio: "inherit", cwd: import.meta.dirname })
      child.on("exit", resolve)
    })

  it("open one new file at once, and each writes to it", async () => {
    const file = join(folder, "race.db")
    const script = (i: number) => `
      import { sqlite } from "@comity/storage-sqlite"
      import { live, write } from "../../core/test/promise/commits.ts"
      const driver = await sqlite(${JSON.stringify(file)})()
      await driver.commit({ id: "${i}", writes: [write("d${i}")] }, live)
      await driver.close()`
    expect(await Promise.all(Array.from({ length: 12 }, (_, i) => run(script(i))))).toEqual(Array(12).fill(0))
    const driver = await sqlite(file)()
    await using(driver, async () => {
      const { items } = await driver.list({ kind: "thing", limit: 20 }, live)
      expect(items.length).toBe(12)
      expect((await driver.journal({ after: 0, limit: 20 }, live)).map(({ position }) => position)).toEqual(
        Array.from({ length: 12 }, (_, i) => i + 1)
      )
    })
  })
})
