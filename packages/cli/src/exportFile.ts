/** Writes an export: into a file that has its name only once it is whole and on the disk, or to standard output. */
import { existsSync } from "node:fs"
import { type FileHandle, link, open, rename, rm, stat, unlink } from "node:fs/promises"
import { dirname } from "node:path"
import { messageOf, Unusable, word } from "./Unusable.ts"

/** How much is written at a time, in UTF-16 units. */
const portion = 1 << 18

/** Lines in portions worth a write each. */
async function* inPortions(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let portions = ""
  for await (const line of lines) {
    portions += line
    if (portions.length < portion) continue
    yield portions
    portions = ""
  }
  if (portions !== "") yield portions
}

const attempt = async <A>(file: string, act: () => Promise<A>): Promise<A> => {
  try {
    return await act()
  } catch (thrown) {
    throw new Unusable(word("cli/exportNotWritten", { file, because: messageOf(thrown) }), thrown)
  }
}

/** Gives the file its name, never over another one. Where files can't be linked, between the look and the deed lies a moment. */
const nameIt = async (part: string, file: string): Promise<void> => {
  try {
    await link(part, file)
  } catch (thrown) {
    if (existsSync(file)) throw thrown
    return rename(part, file)
  }
  await unlink(part)
}

/** So that the name is on the disk as well. Windows has no such thing. */
const flushFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder).catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

const isStill = async (handle: FileHandle, part: string): Promise<boolean> => {
  const [ours, there] = await Promise.all([
    handle.stat({ bigint: true }),
    stat(part, { bigint: true }).catch(() => undefined)
  ])
  return ours.ino === there?.ino && ours.dev === there.dev
}

/** Where an export grows before it is whole. */
const partOf = (file: string): string => `${file}.part`

export const refuseExisting = (file: string, told: string): void => {
  if (existsSync(file)) throw new Unusable(word("cli/fileExists", { file: told }))
}

/**
 * Writes lines to a new file and flushes it; what `look` finds in it is the answer, and only then it gets its name. When
 * anything goes wrong nothing is left; what a killed process has left is written anew.
 */
export const writeExport = async <A>(
  file: string,
  lines: AsyncIterable<string>,
  look: (part: string) => Promise<A>
): Promise<A> => {
  const part = partOf(file)
  const handle = await attempt(file, async () => {
    await rm(part, { force: true })
    // An export holds what the store holds of people.
    return open(part, "wx", 0o600)
  })
  try {
    for await (const text of inPortions(lines)) await attempt(file, () => handle.writeFile(text))
    await attempt(file, () => handle.sync())
    const found = await look(part)
    if (!(await isStill(handle, part))) throw new Unusable(word("cli/writtenByAnother", { file: part }))
    await attempt(file, () => nameIt(part, file))
    await flushFolder(dirname(file))
    return found
  } catch (thrown) {
    if (await isStill(handle, part)) await rm(part, { force: true })
    throw thrown
  } finally {
    await handle.close()
  }
}

/** Writes lines to a stream, no faster than it takes them. */
export const writeStream = async (out: NodeJS.WritableStream, lines: AsyncIterable<string>): Promise<void> => {
  for await (const text of inPortions(lines))
    await attempt(
      "-",
      () => new Promise<void>((resolve, reject) => out.write(text, (error) => (error ? reject(error) : resolve())))
    )
}
