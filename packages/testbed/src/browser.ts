/** A real headless browser for tests: the one that the environment names, npm's, or the Chrome of the machine. */
import { existsSync } from "node:fs"
import { join } from "node:path"
import type { Browser, LaunchOptions } from "playwright-core"
import { bundledChromium } from "./chromium.ts"

export type { Browser }

const otherwise = "Set COMITY_TEST_CHROMIUM to the path of a Chromium or Chrome that runs here."

/** Pages of tests come from files and from this machine. Any other name, the browser's own errands included, is unknown. */
const nothingOutside = [
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]",
  "--no-proxy-server"
]

/** Containers often have too little shared memory for a browser. */
const littleMemory = "--disable-dev-shm-usage"

const fontSettings = join(import.meta.dirname, "../fonts.conf")
const fontPackages = join(import.meta.dirname, "../node_modules/@expo-google-fonts")

/** On Linux the browser has the fonts of `fonts.conf` and no other; elsewhere a machine's own fonts have every script. */
const withFonts = (): Record<string, string | undefined> =>
  process.platform === "linux" && existsSync(fontPackages) ? { FONTCONFIG_FILE: fontSettings } : {}

const withLibraries = (libraries: string): Record<string, string | undefined> => ({
  LD_LIBRARY_PATH: [libraries, process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":")
})

const where = async (): Promise<LaunchOptions> => {
  const given = process.env["COMITY_TEST_CHROMIUM"]
  if (given && !existsSync(given)) throw new Error(`there is no file ${given}, which COMITY_TEST_CHROMIUM names.`)
  if (given) return { executablePath: given, env: { ...process.env, ...withFonts() } }
  const bundled = await bundledChromium()
  if (bundled === undefined) return { channel: "chrome", env: { ...process.env, ...withFonts() } }
  const env = { ...process.env, ...withFonts(), ...withLibraries(bundled.libraries) }
  return { executablePath: bundled.program, env }
}

/**
 * Starts a headless Chromium: `COMITY_TEST_CHROMIUM` if that names one, else npm's (Linux on x64), else the installed
 * Chrome. It needs neither root nor a network, reaches nothing but this machine, and is gone when this process ends.
 * Ready in under a second, the first time (it is unpacked) in some seconds.
 *
 * It runs without the sandbox that protects from hostile pages: show it the pages of tests only.
 *
 * @throws Error if no browser runs here; it says what to set to use another one
 */
export const startBrowser = async (): Promise<Browser> => {
  try {
    const { chromium } = await import("playwright-core")
    return await chromium.launch({
      ...(await where()),
      args: [littleMemory, ...nothingOutside],
      chromiumSandbox: false
    })
  } catch (cause) {
    throw new Error(`No browser started: ${(cause as Error).message}\n${otherwise}`, { cause })
  }
}
