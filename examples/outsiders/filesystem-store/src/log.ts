/**
 * The log of a tenant: one folder for each commit, in the order of the commits.
 *
 *     log/000000000007/commit.json    what every erasure leaves: ids, versions, who, when, and the digests
 *     log/000000000007/0.json         all else of its first write, until that document is erased
 *     drafts/…                        folders on their way into the log
 *
 * A folder is written and flushed among the drafts, then renamed to the next number. Of several processes one can take a
 * number, and nobody ever sees half a folder: the rename is the lock and the commit at once.
 */
import { randomUUID } from "node:crypto"
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { type Commit, type OneOrMore, StoreError, type Write } from "@comity/plugin-sdk/store"
import { codeOf, flushFolder } from "./place.ts"

/** A commit as it stands in the log, and for each write the file with its content, if it is still there. */
export interface Logged {
  readonly commit: Commit
  readonly contents: ReadonlyArray<string | undefined>
}

/** How old a draft is that its process must have left behind: an hour, in milliseconds. */
const abandoned = 3_600_000

const contentOf = ({ body, dimensions, entries, keys, measures }: Write) => ({
  ...{ body, keys, dimensions, measures },
  entries: entries.map(({ data, salt }) => ({ data, salt }))
})

/** A write with the content of another one of the same entries. */
const withContent = (write: Write, { entries, ...content }: ReturnType<typeof contentOf>): Write => {
  const filled = write.entries.map((entry, index) => ({ ...entry, ...entries[index] }))
  return { ...write, ...content, entries: filled as unknown as Write["entries"] }
}

const erased = (write: Write): Write =>
  withContent(write, {
    ...{ body: null, keys: {}, dimensions: {}, measures: {} },
    entries: write.entries.map(() => ({ data: null, salt: "" }))
  })

export const logIn = (path: string, durable: boolean) => {
  const drafts = join(path, "drafts")
  const folderOf = (number: number): string => join(path, "log", String(number).padStart(12, "0"))
  const flush = async (folder: string): Promise<void> => {
    if (durable) await flushFolder(folder)
  }
  const discard = (draft: string): Promise<void> => rm(draft, { recursive: true, force: true })

  return {
    /** Writes a commit where nobody reads it yet, down to the disk. */
    draft: async ({ id, writes }: Commit): Promise<string> => {
      const folder = join(drafts, randomUUID())
      const save = (name: string, content: unknown): Promise<void> =>
        writeFile(join(folder, name), JSON.stringify(content), { flush: true })
      try {
        await mkdir(folder)
        await save("commit.json", { id, writes: writes.map(erased) })
        await Promise.all(writes.map((write, index) => save(`${index}.json`, contentOf(write))))
        await flush(folder)
        return folder
      } catch (error) {
        await discard(folder)
        throw error
      }
    },

    /** Makes a draft visible under a number; false if another process took that number. */
    publish: async (draft: string, number: number): Promise<boolean> => {
      try {
        await rename(draft, folderOf(number))
        return true
      } catch (error) {
        // Systems differ in how they say that a name is taken, so it is looked at.
        if (await stat(folderOf(number)).catch(() => undefined)) return false
        throw error
      }
    },

    /** What was published survives a power cut from here on. */
    flush: (): Promise<void> => flush(join(path, "log")),

    /** Deletes a draft that was not published. */
    discard,

    /** The highest number that was given to a commit; 0 if there is none. */
    last: async (): Promise<number> => Number((await readdir(join(path, "log"))).sort().at(-1) ?? 0),

    /** The commit with this number; undefined if there is none yet. */
    read: async (number: number): Promise<Logged | undefined> => {
      const folder = folderOf(number)
      const commit = await parsed<Commit>(join(folder, "commit.json"))
      if (commit === undefined) return undefined
      const files = commit.writes.map((_, index) => join(folder, `${index}.json`))
      const contents = await Promise.all(files.map((file) => parsed<ReturnType<typeof contentOf>>(file)))
      const writes = commit.writes.map((write, index) => withContent(write, contents[index] ?? contentOf(write)))
      return {
        commit: { id: commit.id, writes: writes as unknown as OneOrMore<Write> },
        contents: files.map((file, index) => contents[index] && file)
      }
    },

    /** Deletes contents for good; again is harmless. */
    forget: async (contents: ReadonlyArray<string>): Promise<void> => {
      for (const file of contents) await rm(file, { force: true })
      for (const folder of new Set(contents.map(dirname))) await flush(folder)
    },

    /** Deletes the drafts of processes that were killed. One that is alive after all finds its draft gone, and fails. */
    sweep: async (): Promise<void> => {
      for (const draft of (await readdir(drafts)).map((name) => join(drafts, name))) {
        const found = await stat(draft).catch(() => undefined)
        if (found && Date.now() - found.mtimeMs > abandoned) await discard(draft)
      }
    }
  }
}

/** What a file says; undefined if there is none. The parser's own message would repeat a part of the file. */
const parsed = async <A>(file: string): Promise<A | undefined> => {
  try {
    return JSON.parse(await readFile(file, "utf8"))
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined
    if (!(error instanceof SyntaxError)) throw error
    throw new StoreError("unavailable", `${file} is damaged; restore the folder from a backup`)
  }
}
