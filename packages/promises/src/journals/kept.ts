/** The journals that are kept of each version: a folder each, named after it. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

export const folder = join(import.meta.dirname, "..", "..", "journals")

export const fileOf = (version: string): string => join(folder, version, "journal.sqlite")
export const exportOf = (version: string): string => join(folder, version, "export.jsonl")

/** The versions of which there is a journal. */
export const versions = (): ReadonlyArray<string> =>
  readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []))

/** The journal's content, as it was exported when it was kept. */
export const linesOf = (version: string): ReadonlyArray<string> =>
  readFileSync(exportOf(version), "utf8")
    .split("\n")
    .slice(0, -1)
    .map((line) => `${line}\n`)
