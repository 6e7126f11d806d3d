/** Where the programs of the examples write: a store for all, and a folder of pages for each. */
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import type { ExampleName } from "./registers.ts"

/** What the command names: the path of the store, and a folder for the pages of all examples. */
const [, , namedStore, namedFolder] = process.argv

const ownFolderOf = (name: ExampleName | "study-office"): string =>
  fileURLToPath(new URL(`../../${name}/out/`, import.meta.url))

/** The store of all examples. */
export const store: string = namedStore ?? join(ownFolderOf("study-office"), "study-office.db")

/** Where an example writes its pages: in its own folder, unless the command names one. */
export const outOf = (name: ExampleName | "study-office"): string =>
  namedFolder === undefined ? ownFolderOf(name) : join(namedFolder, name)

/** A path as it is typed from here. */
export const shown = (path: string): string => relative(process.cwd(), path) || path
