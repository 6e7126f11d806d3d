/** Writes a new package into a folder that is new or empty. */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { NewFile } from "./files.ts"

/** What stands in the way of writing into a folder; undefined if nothing does. A fresh repository is as good as empty. */
export const folderProblem = (folder: string): string | undefined => {
  if (!existsSync(folder)) return undefined
  if (!statSync(folder).isDirectory()) return "expected a folder, and this is a file"
  const inside = readdirSync(folder).filter((name) => name !== ".git")
  return inside.length === 0
    ? undefined
    : "expected a folder that is new or empty: nothing is ever overwritten; name another one, or empty it"
}

/** Writes the files. A file that has come to be there meanwhile is left as it is, and the writing stops. */
export const write = (folder: string, files: ReadonlyArray<NewFile>): void => {
  for (const { path, text } of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text, { flag: "wx" })
  }
}
