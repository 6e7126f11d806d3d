import { describe, expect, it } from "vitest"
import { readSyncs } from "../src/syncs.ts"

const isDatabase = (path: string): boolean => path.startsWith("/tmp/a.db")

// Lines as strace writes them with -y.
const write = `pwrite64(22</tmp/a.db-wal>, ""..., 4096, 4120) = 4096`
const flush = "fdatasync(22</tmp/a.db-wal>) = 0"
const answer = `write(1<pipe:[4711]>, ""..., 11) = 11`

const read = (...lines: ReadonlyArray<string>) => readSyncs(lines.join("\n"), isDatabase)

describe("a trace", () => {
  it("shows a flush between each write and its acknowledgement", () => {
    expect(read(write, write, flush, answer, write, flush, answer)).toEqual({ acknowledged: 2, unflushed: 0 })
    expect(read(write, flush.replace("fdatasync", "fsync"), answer)).toEqual({ acknowledged: 1, unflushed: 0 })
  })

  it("shows an acknowledgement before the flush, without one, and after a flush that came too early", () => {
    expect(read(write, answer, flush)).toEqual({ acknowledged: 1, unflushed: 1 })
    expect(read(write, answer)).toEqual({ acknowledged: 1, unflushed: 1 })
    expect(read(write, flush, write, answer)).toEqual({ acknowledged: 1, unflushed: 1 })
  })

  it("shows an acknowledgement of what was never written", () => {
    expect(read(write, flush, answer, answer)).toEqual({ acknowledged: 2, unflushed: 1 })
  })

  it("does not take a flush that failed, or one of another file, for one", () => {
    expect(read(write, flush.replace("= 0", "= -1 EIO (Input/output error)"), answer).unflushed).toBe(1)
    expect(read(write, flush.replace("a.db-wal", "b.db-wal"), answer).unflushed).toBe(1)
  })

  it("leaves out what is written to other files", () => {
    const elsewhere = `pwrite64(30</var/log/other>, ""..., 10, 0) = 10`
    expect(read(write, flush, elsewhere, answer)).toEqual({ acknowledged: 1, unflushed: 0 })
    expect(read(elsewhere, answer).unflushed).toBe(1)
  })
})
