/** Opens a folder: nothing is changed before it is known to be ours, and durability is tried out, never assumed. */
import { mkdir, open, readdir, statfs } from "node:fs/promises"
import { dirname, join } from "node:path"
import { StoreError, sha256 } from "@comity/plugin-sdk/store"

/** The name of the folder in which everything is kept; the number grows with every change of the layout. */
const layout = "comity-1"

/** File systems in memory, as `statfs` names them: tmpfs and ramfs. */
const inMemory = new Set([0x01021994, 0x858458f6])

/** Makes and opens what belongs to a tenant. A tenant's name can hold anything, so its digest is the name of the folder. */
export const openPlace = async (folder: string, tenant: string) => {
  const flushed = [await makeFolder(folder)]
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) !== "ENOTDIR") throw error
    throw new StoreError("foreign", `${folder} is a file; it was left as it is. Name an empty or a new folder.`)
  })
  if (names.some((name) => /^comity-\d+$/.test(name) && name !== layout)) {
    throw new StoreError("newer", `${folder} was written by a newer driver; it was left as it is. Install that one.`)
  }
  if (names.length > 0 && !names.includes(layout)) {
    throw new StoreError("foreign", `${folder} holds other files; it was left as it is. Name an empty or a new folder.`)
  }
  const path = join(folder, layout, sha256(tenant))
  for (const inside of [dirname(path), path, join(path, "log"), join(path, "drafts")]) {
    flushed.push(await makeFolder(inside))
  }
  return { path, durable: flushed.every(Boolean) && !inMemory.has((await statfs(path)).type) }
}

/** Makes a folder if it is not there, and says whether its name could be flushed to the disk. */
const makeFolder = async (path: string): Promise<boolean> => {
  await mkdir(path).catch((error: unknown) => {
    if (codeOf(error) === "EEXIST") return
    if (codeOf(error) !== "ENOENT") throw error
    throw new StoreError("unavailable", `there is no folder ${dirname(path)}; make it, or correct the path`)
  })
  return flushFolder(dirname(path)).then(
    () => true,
    () => false
  )
}

/** A new, renamed or deleted name survives a power cut once the folder that it stands in was flushed. Windows can't. */
export const flushFolder = async (path: string): Promise<void> => {
  const handle = await open(path, "r")
  await handle.sync().finally(() => handle.close())
}

export const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined)
